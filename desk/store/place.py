"""The place guard: SQLite's file may lie only on a local disk with room left.

A database on a share or in a synchronised folder gets damaged sooner or later; several PCs use PostgreSQL.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

from desk.errors import StorageFailed

NETWORK = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "glusterfs", "davfs", "sshfs", "ncpfs"}
SYNCHRONISED = re.compile(
    r"onedrive|dropbox|google ?drive|googledrive|my ?drive|icloud|nextcloud|owncloud|megasync|pcloud|synologydrive",
    re.IGNORECASE,
)
PORTABLE = {"vfat", "exfat", "msdos"}
MOUNTS = Path("/proc/mounts")
ESCAPED = re.compile(r"\\([0-7]{3})")
LEAST_FREE = 200 * 1024 * 1024
WARN_FREE = 1024 * 1024 * 1024
DRIVE_REMOVABLE, DRIVE_REMOTE = 2, 4


def guard_place(folder: Path) -> None:
    """Refuse a folder where a database file cannot live safely.

    Raises ``StorageFailed``, naming the way that is open.
    """
    full = Path(folder).absolute()
    _guard_way_to(full)
    _guard_way_to(full.resolve())  # only after the name itself is fit: a dead share does not answer


def _guard_way_to(folder: Path) -> None:
    way = "basis data di sana bisa rusak. Simpan data di diska PC ini, atau pakai PostgreSQL untuk beberapa PC."
    disk = _windows_disk(folder) if os.name == "nt" else _linux_disk(folder)
    if disk:
        raise StorageFailed(f"Folder {folder} ada di {disk}; {way}")
    if any(SYNCHRONISED.search(part) for part in folder.parts):
        raise StorageFailed(f"Folder {folder} disinkronkan ke awan; {way}")


def free_bytes(folder: Path) -> int:
    """Tell how much room the disk of a folder has left, in bytes."""
    import shutil  # start-up: 2 ms of packers that nobody needs who only reads

    existing = next(parent for parent in (folder, *folder.parents) if parent.exists())
    return shutil.disk_usage(existing).free


def guard_room(folder: Path, needed: int = 0) -> None:
    """Refuse to write where less than 200 MB would be left after ``needed`` bytes: reading stays possible."""
    free = free_bytes(folder)
    if free < LEAST_FREE:
        raise StorageFailed("Ruang diska kurang dari 200 MB: data hanya dapat dibaca. Kosongkan ruang diska dahulu.")
    if free - needed < LEAST_FREE:
        size = f"{needed // 2**20} MB"
        raise StorageFailed(f"Diska penuh: berkas {size} tidak muat bila 200 MB tetap longgar. Kosongkan ruang diska.")


def _windows_disk(folder: Path) -> str:
    import ctypes  # start-up: 1 ms, on Windows only

    if str(folder).startswith("\\\\"):
        return "jaringan"
    windows = getattr(ctypes, "windll")  # noqa: B009 - the attribute exists on Windows only
    kinds = {DRIVE_REMOTE: "jaringan", DRIVE_REMOVABLE: "diska lepas"}
    return kinds.get(windows.kernel32.GetDriveTypeW(folder.anchor), "")


def _linux_disk(folder: Path) -> str:
    kind = kind_of_mount(folder, MOUNTS.read_text("utf-8", "replace")) if MOUNTS.exists() else ""
    if kind in NETWORK or kind == "fuse" or kind.startswith("fuse."):
        return "jaringan"
    return "diska lepas" if kind in PORTABLE else ""


def kind_of_mount(folder: Path, mounts: str) -> str:
    """Tell the kind of file system a folder lies on, by a table like ``/proc/mounts``; the last mounted counts."""
    best, kind = Path("/"), ""
    for line in mounts.splitlines():
        _device, written, name, *_rest = line.split(" ")
        point = Path(ESCAPED.sub(lambda octal: chr(int(octal[1], 8)), written))
        if folder.is_relative_to(point) and point.is_relative_to(best):
            best, kind = point, name
    return kind
