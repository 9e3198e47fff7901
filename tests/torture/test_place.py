"""F21: a database is refused where it would be damaged, before the first write."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from desk.errors import StorageFailed
from desk.store.place import NETWORK, PORTABLE, guard_place, kind_of_mount
from tests.torture.disks import MEGABYTE, may_mount, mounted, on_foreign_disk
from tests.torture.program import OfficeFolder

pytestmark = [pytest.mark.torture, pytest.mark.F21]

DISK = 6
SYNCHRONISED = (
    "OneDrive - Diskominfo",
    "Dropbox",
    "Google Drive",
    "GoogleDrive-kantor@contoh.go.id",
    "My Drive",
    "iCloud Drive",
    "Nextcloud",
    "ownCloud",
    "MEGAsync",
    "pCloudDrive",
    "SynologyDrive",
)
MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
server:/kantor /srv/kantor nfs4 rw 0 0
/dev/sdb1 /srv/kantor/lokal ext4 rw 0 0
//nas/data /mnt/Diska\\040Jaringan cifs rw 0 0
petugas@server:/ /home/petugas/jauh fuse.sshfs rw 0 0
/dev/sdc1 /media/stik vfat rw 0 0
auto /mnt/auto autofs rw 0 0
nas:/b /mnt/auto nfs rw 0 0
"""


@pytest.mark.parametrize("name", SYNCHRONISED)
def test_no_office_is_made_in_a_synchronised_folder(name, tmp_path, program):
    office = OfficeFolder(tmp_path / name)
    told = program.run(office, "init")
    assert told.code == DISK
    assert "disinkronkan" in told.said
    assert "PostgreSQL" in told.said
    assert not office.folder.exists()


def test_a_program_that_does_not_look_where_it_writes_is_noticed(tmp_path, program):
    looking = "    full = Path(folder).absolute()\n"
    blind = program.planted(tmp_path / "bug", "desk/store/place.py", looking, "    return\n")
    office = OfficeFolder(tmp_path / "Dropbox")
    assert blind.run(office, "init").code == 0
    assert office.folder.exists()


def test_an_office_moved_into_a_synchronised_folder_is_not_opened(office, tmp_path, program):
    moved = office.copy(tmp_path / "Dropbox" / "kantor")
    before = {path: path.stat().st_mtime_ns for path in moved.folder.rglob("*")}
    assert program.run(moved, "list", "releases").code == DISK
    assert {path: path.stat().st_mtime_ns for path in moved.folder.rglob("*")} == before


def test_a_link_into_a_synchronised_folder_is_seen_through(tmp_path):
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "kantor").symlink_to(tmp_path / "Dropbox")
    with pytest.raises(StorageFailed, match="disinkronkan"):
        guard_place(tmp_path / "kantor" / "data")


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/srv/kantor/data", "nfs4"),
        ("/srv/kantor-lain/data", "ext4"),
        ("/srv/kantor/lokal/data", "ext4"),
        ("/mnt/Diska Jaringan/data", "cifs"),
        ("/home/petugas/jauh", "fuse.sshfs"),
        ("/home/petugas", "ext4"),
        ("/media/stik/kantor", "vfat"),
        ("/mnt/auto/data", "nfs"),
    ],
)
def test_the_nearest_mount_tells_the_kind_of_disk(folder, kind):
    assert kind_of_mount(Path(folder), MOUNTS) == kind


@pytest.mark.parametrize("kind", ["fuse", "fuse.sshfs"])
def test_a_disk_of_another_program_is_refused_without_being_touched(kind, tmp_path, program, require):
    require(os.name == "posix" and os.geteuid() == 0 and Path("/dev/fuse").exists(), "/dev/fuse (root)")
    require(shutil.which("unshare"), "unshare")
    office = OfficeFolder(tmp_path / "jauh")
    office.folder.mkdir()
    told = program.under(*on_foreign_disk(kind, office.folder)).run(office, "init")
    require("mount:" not in told.said, "mount fuse")
    assert told.code == DISK
    assert "jaringan" in told.said
    assert list(office.folder.iterdir()) == []


def test_a_local_disk_in_another_place_is_accepted(office, tmp_path, program, require):
    require(may_mount(tmp_path / "coba"), "mount (root)")
    with mounted(tmp_path / "diska kedua", 400 * MEGABYTE) as disk:
        bound = tmp_path / "terikat"
        bound.mkdir()
        subprocess.run(["mount", "--bind", disk.folder, bound], check=True)
        try:
            assert program.run(OfficeFolder(bound), "init", "--json").code == 0
        finally:
            subprocess.run(["umount", "--lazy", bound], check=True)


def test_the_kinds_that_are_refused_are_named(tell):
    assert {"nfs", "nfs4", "cifs", "smb3", "9p"} <= NETWORK
    assert {"vfat", "exfat"} <= PORTABLE
    tell(f"{len(SYNCHRONISED)} cloud folders, a link, two real fuse mounts: refused before the first write")
    tell(f"by the mount table only: {', '.join(sorted(NETWORK | PORTABLE))}")
