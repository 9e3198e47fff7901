"""Small disks that fill up, and a file system that is none of this PC's."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

MEGABYTE = 1 << 20
FOREIGN = """
import ctypes, os, subprocess, sys
kind, folder, *command = sys.argv[1:]
device = os.open("/dev/fuse", os.O_RDWR)
options = f"fd={device},rootmode=40000,user_id=0,group_id=0".encode()
libc = ctypes.CDLL(None, use_errno=True)
if libc.mount(b"kantor", folder.encode(), kind.encode(), 0, options):
    sys.exit(f"mount: {os.strerror(ctypes.get_errno())}")
done = subprocess.run(command, timeout=20)
sys.exit(done.returncode)
"""


@dataclass(frozen=True)
class Disk:
    """A disk of its own in memory, which can be made to have as much room as a test wants."""

    folder: Path

    @property
    def free(self) -> int:
        """Tell the room left, in bytes."""
        return shutil.disk_usage(self.folder).free

    def leave(self, room: int) -> None:
        """Leave so many bytes free; on a disk in memory that takes no time.

        Raises ``CalledProcessError`` if somebody takes a block in between.
        """
        size = shutil.disk_usage(self.folder).used + room
        remount = ["mount", "-o", f"remount,size={size}", self.folder]
        subprocess.run(remount, check=True, capture_output=True)


@contextmanager
def mounted(folder: Path, size: int) -> Iterator[Disk]:
    """Mount a disk in memory; only root may, and not everywhere."""
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", folder], check=True, capture_output=True)
    try:
        yield Disk(folder)
    finally:
        subprocess.run(["umount", "--lazy", folder], check=True)


def may_mount(folder: Path) -> bool:
    """Tell whether this machine lets the tests mount a disk."""
    try:
        with mounted(folder, MEGABYTE):
            return True
    except (OSError, subprocess.CalledProcessError):
        return False


def on_foreign_disk(kind: str, folder: Path) -> tuple[str, ...]:
    """Words to put before a command, so that it finds a file system of this kind in a folder, which never answers.

    It lives in a namespace of its own, so that nothing else on this machine stumbles over it.
    """
    return ("unshare", "--mount", sys.executable, "-c", FOREIGN, kind, str(folder))
