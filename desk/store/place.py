"""The place guard: SQLite's file may lie only on a local disk with room left.

A database on a share or in a synchronised folder gets damaged sooner or later; several PCs use PostgreSQL.
"""

from __future__ import annotations

import ctypes
import os
import re
import shutil
from pathlib import Path

from desk.errors import StorageFailed

NETWORK = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "glusterfs", "davfs", "sshfs", "ncpfs"}
SYNCHRONISED = re.compile(
    r"onedrive|dropbox|google ?drive|googledrive|my ?drive|icloud|nextcloud|owncloud|megasync|pcloud|synologydrive",
    re.IGNORECASE,
)
LEAST_FREE = 200 * 1024 * 1024
WARN_FREE = 1024 * 1024 * 1024
DRIVE_REMOTE = 4


def guard_place(folder: Path) -> None:
    """Refuse a folder where a database file cannot live safely.

    Raises ``StorageFailed``, naming the way that is open.
    """
    full = Path(folder).absolute()
    way = "Simpan data di diska PC ini, atau pakai PostgreSQL untuk beberapa PC."
    if _on_network(full):
        raise StorageFailed(f"Folder {folder} ada di jaringan; basis data di sana bisa rusak. {way}")
    if any(SYNCHRONISED.search(part) for part in full.parts):
        raise StorageFailed(f"Folder {folder} disinkronkan ke awan; basis data di sana bisa rusak. {way}")


def free_bytes(folder: Path) -> int:
    """Tell how much room the disk of a folder has left, in bytes."""
    existing = next(parent for parent in (folder, *folder.parents) if parent.exists())
    return shutil.disk_usage(existing).free


def guard_room(folder: Path) -> None:
    """Refuse to write where less than 200 MB are left: reading stays possible."""
    if free_bytes(folder) < LEAST_FREE:
        raise StorageFailed("Ruang diska kurang dari 200 MB: data hanya dapat dibaca. Kosongkan ruang diska dahulu.")


def _on_network(folder: Path) -> bool:
    if os.name == "nt":
        if str(folder).startswith("\\\\"):
            return True
        windows = getattr(ctypes, "windll")  # noqa: B009 - the attribute exists on Windows only
        return bool(windows.kernel32.GetDriveTypeW(folder.anchor) == DRIVE_REMOTE)
    return _kind_of_mount(folder) in NETWORK or _kind_of_mount(folder).startswith("fuse.")


def _kind_of_mount(folder: Path) -> str:
    mounts = Path("/proc/mounts")
    if not mounts.exists():
        return ""
    best, kind = "", ""
    for line in mounts.read_text("utf-8", "replace").splitlines():
        _device, point, name, *_rest = line.split(" ")
        point = point.replace("\\040", " ")
        inside = point == "/" or folder == Path(point) or Path(point) in folder.parents
        if inside and len(point) >= len(best):
            best, kind = point, name
    return kind
