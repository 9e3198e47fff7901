"""Before a list is imported the office is backed up, so that the import can be taken back whole (trust.md M11)."""

from __future__ import annotations

import pytest

from desk.backup.contents import runs
from desk.backup.verify import check_backup
from desk.dip import item_lists
from desk.errors import Refused, StorageFailed
from tests.desk.dip.conftest import kaltim  # noqa: F401 - the office that imports


@pytest.fixture
def listed(kaltim):  # noqa: F811 - the fixture
    """A list to import."""
    path = kaltim.folder / "daftar.csv"
    path.write_text("No,Judul,Unit,Waktu,Bentuk\n1,Profil,Sekretariat,2026,Hard\n", "utf-8")
    return str(path)


def test_an_import_is_preceded_by_a_back_up_of_what_was(kaltim, listed):  # noqa: F811 - the fixture
    place = kaltim.workspace.place
    kaltim.do("petugas", "dip.import", file=listed)
    [run] = runs(place.backups)
    assert check_backup(run.path) == []
    assert run.manifest().counts["dip_item"] == 0
    assert item_lists.counts(kaltim.workspace).total == 1


def test_what_the_last_back_up_has_is_not_copied_again(kaltim, listed):  # noqa: F811 - the fixture
    kaltim.do("petugas", "dip.import", file=listed, token="sekali")
    kaltim.do("petugas", "dip.import", file=listed, token="sekali")
    assert len(runs(kaltim.workspace.place.backups)) == 1


def test_whoever_may_not_import_makes_no_back_up(kaltim, listed):  # noqa: F811 - the fixture
    with pytest.raises(Refused):
        kaltim.do("kadis", "dip.import", file=listed)
    assert runs(kaltim.workspace.place.backups) == []


def test_without_a_back_up_nothing_is_imported(kaltim, listed):  # noqa: F811 - the fixture
    kaltim.workspace.place.backups.rmdir() if kaltim.workspace.place.backups.exists() else None
    kaltim.workspace.place.backups.write_text("bukan folder", "utf-8")
    with pytest.raises(StorageFailed, match="impor belum dimulai"):
        kaltim.do("petugas", "dip.import", file=listed)
    assert item_lists.counts(kaltim.workspace).total == 0
