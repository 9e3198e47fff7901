"""Hostile files at the import: refused in words or taken as plain text, within the limits, and never by half."""

from __future__ import annotations

import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from desk.dip import item_lists
from desk.dip.import_sources import Source, preview
from desk.errors import Invalid
from desk.exchange.worker import MOST_MEMORY
from desk.health.check import check_office
from tests.desk.dip.conftest import kaltim  # noqa: F401 - the office that imports
from tests.hostile.make import MAKERS, make

pytestmark = [pytest.mark.F10]

PROJECT = Path(__file__).parents[2]
WALL_SECONDS = 30
REFUSED = {
    "bom.xlsx": "membongkar diri menjadi jauh lebih besar",
    "anggota-2001.xlsx": r"lebih dari 2\.000 berkas",
    "rasio-1000.xlsx": "membongkar diri menjadi jauh lebih besar",
    "doctype.xlsx": "DOCTYPE",
    "entitas-luar.xlsx": "DOCTYPE",
    "semiliar-tawa.xlsx": "DOCTYPE",
    "sel-terjauh.xlsx": "terlalu rumit",
    "baris-100001.csv": r"lebih dari 100\.000 baris",
    "kolom-65.csv": "lebih dari 64 kolom",
    "terpotong.xlsx": "rusak atau tidak lengkap",
    "bukan-xlsx.xlsx": "bukan XLSX menurut isinya",
    "lama.xls": "rusak atau tidak lengkap",
    "terkunci.xlsx": "terkunci kata sandi",
    "nul.csv": "bukan CSV menurut isinya",
    "utf16-tanpa-tanda.csv": "bukan CSV menurut isinya",
    "makro.xlsm": "tidak dapat diimpor",
    "gambar-50-megapiksel.png": "tidak dapat diimpor",
    "kosong.csv": "kosong; minta kirim ulang",
}
TAKEN = {
    "biasa.xlsx": ["Profil"],
    "bersarang.xlsx": ["Profil"],
    "rumus.xlsx": ["=1+1"],
    "dde.csv": ["=cmd|' /C calc'!A0"],
    "sel-32768.csv": ["Profil"],
    "jalur-naik.xlsx": ["Profil"],
    "makro.xlsx": ["Profil"],
}
KILL = """
import functools, importlib, os, signal, sys
import desk.catalogue
from desk.cli.main import run
module, *inner, name = {at}
holder = functools.reduce(getattr, inner, importlib.import_module(module))
real = getattr(holder, name)
def killed(*words, **named):
    {before}
    os.kill(os.getpid(), signal.SIGKILL)
setattr(holder, name, killed)
run(sys.argv[1:], None, {{}})
"""


def test_every_file_of_the_set_is_expected_to_end_somewhere():
    assert set(MAKERS) == {*REFUSED, *TAKEN, "pengganti-tunggal.csv"}


@pytest.mark.parametrize("name", REFUSED)
def test_a_hostile_file_is_refused_in_one_sentence(kaltim, name):  # noqa: F811 - the fixture
    (path,) = make(kaltim.folder, name)
    begun = time.monotonic()
    with pytest.raises(Invalid, match=REFUSED[name]) as refused:
        kaltim.do("petugas", "dip.import", file=str(path))
    assert time.monotonic() - begun < WALL_SECONDS
    assert str(refused.value).startswith(f'Berkas "{name}" ')
    assert item_lists.counts(kaltim.workspace).total == 0


@pytest.mark.parametrize("name", TAKEN)
def test_what_is_harmless_is_taken_as_plain_text(kaltim, name):  # noqa: F811 - the fixture
    (path,) = make(kaltim.folder, name)
    kaltim.do("petugas", "dip.import", file=str(path))
    assert [line.title for line in item_lists.items(kaltim.workspace).lines] == TAKEN[name]
    assert not list(Path("/tmp").glob("keluar*"))  # noqa: S108 - where the climbing path would have led
    assert check_office(kaltim.workspace) == []


def test_a_cell_that_is_too_long_costs_its_row_and_is_named(kaltim):  # noqa: F811 - the fixture
    (path,) = make(kaltim.folder, "sel-32768.csv")
    (rejected,) = preview(kaltim.workspace, Source(str(path))).reading.rejected
    assert (rejected.line, rejected.reason) == (2, "satu selnya lebih dari 32.767 huruf")


def test_half_characters_are_shown_as_what_they_are_and_lose_no_other_row(kaltim):  # noqa: F811 - the fixture
    (path,) = make(kaltim.folder, "pengganti-tunggal.csv")
    reading = preview(kaltim.workspace, Source(str(path))).reading
    titles = {one.fields["title"] for one in reading.taken}
    assert "Visi" in titles
    assert not any(0xD800 <= ord(letter) < 0xE000 for title in titles for letter in str(title))


def test_reading_the_far_cell_stays_within_the_memory_of_the_worker(kaltim):  # noqa: F811 - the fixture
    (path,) = make(kaltim.folder, "sel-terjauh.xlsx")
    with pytest.raises(Invalid):
        preview(kaltim.workspace, Source(str(path)))
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024 < MOST_MEMORY


@pytest.mark.parametrize(
    ("at", "before", "total"),
    [
        (("desk.search.index", "put_many"), "real(*words, **named)", 0),
        (("desk.journal.diary", "append"), "pass", 0),
        (("desk.journal.diary", "append"), "real(*words, **named)", 0),
        (("desk.session", "Session", "_after_commit"), "pass", 300),
    ],
    ids=["rows written", "before the journal", "before the commit", "after the commit"],
)
def test_a_kill_during_the_import_leaves_all_or_nothing(kaltim, at, before, total):  # noqa: F811 - the fixture
    path = kaltim.folder / "daftar.csv"
    rows = [f"{n},Laporan {n},Sekretariat,2026,Hard" for n in range(1, 301)]
    path.write_text("\n".join(["No,Judul,Unit,Waktu,Bentuk", *rows]), "utf-8")
    where = ["--data", str(kaltim.workspace.place.folder), "--trace-dir", str(kaltim.folder / "trace")]
    words = [sys.executable, "-B", "-c", KILL.format(at=at, before=before), *where, "import", "dip", str(path)]
    done = subprocess.run(words, cwd=PROJECT, check=False, timeout=120)
    assert done.returncode == -signal.SIGKILL
    assert item_lists.counts(kaltim.workspace).total == total
    assert len(item_lists.items(kaltim.workspace, limit=500).lines) == total
