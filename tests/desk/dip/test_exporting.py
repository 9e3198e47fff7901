"""The register in other programs' hands: nothing runs, nothing is cut, nothing excluded; packages and evidence."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from desk.attachments import path_of
from desk.cli.main import run
from desk.dip import item_lists
from desk.dip.fixity import last_recheck, recheck, recheck_due, spoilt
from desk.errors import Cancelled, Refused
from desk.exchange.sheets import read_rows
from desk.exchange.writing import Listing, write_list
from desk.openness.gather import gather, papers_asked
from tests.desk.dip.test_editions import TEST, freeze, registered  # noqa: F401 - the fixture

PROJECT = Path(__file__).parents[3]
NASTY = ("=1+1", "+62811", "-5", "@SUM(A1)", "\tTab", "<b>&amp;", 'a "b"; c,\nd', "ŋ–“é”", "=cmd|' /C calc'!A0")


def command(office, *words):
    where = ["--data", str(office.workspace.place.folder), "--trace-dir", str(office.folder / "trace")]
    return run([*where, *words], None, {})


@pytest.mark.parametrize("ending", [".xlsx", ".csv", ".html"])
def test_nothing_runs_and_nothing_is_lost_in_any_kind_of_file(tmp_path, ending):
    path = tmp_path / f"daftar{ending}"
    assert write_list(path, Listing("Daftar", ("Kata", "Urut"), [(words, 7) for words in NASTY])) == len(NASTY)
    read = [row.cells for row in read_rows(path)]
    assert read[0] == ("Kata", "Urut")
    for said, words in zip(read[1:], NASTY, strict=True):
        assert said[0].lstrip("'").split() == words.split()
        assert said[1] == "7"
    if ending == ".csv":
        with path.open(encoding="utf-8-sig", newline="") as file:
            assert [row[0][:1] for row in csv.reader(file)][1:6] == ["'"] * 5


def test_a_sheet_holds_texts_with_excel_s_own_quote_mark_and_no_formula(tmp_path):
    path = tmp_path / "daftar.xlsx"
    write_list(path, Listing("DIP: [2026]", ("Kata", "Urut"), [(words, 7) for words in NASTY]))
    sheet = load_workbook(path).active
    assert sheet.title == "DIP   2026"
    for row, words in zip(sheet.iter_rows(min_row=2), NASTY, strict=True):
        assert (row[0].value, row[0].data_type, row[0].quotePrefix) == (words, "s", True)
        assert row[1].value == 7
    with ZipFile(path) as archive:
        assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")


@pytest.mark.parametrize("ending", [".xlsx", ".csv", ".html"])
def test_an_exported_register_is_read_back_as_the_same(registered, ending, capsys):  # noqa: F811 - the fixture
    path = registered.folder / f"dip{ending}"
    assert command(registered, "export", "dip", str(path), "--json") == 0
    assert json.loads(capsys.readouterr().out)["rows"] == 3
    told = registered.do("petugas", "dip.import", file=str(path))
    assert (told["new"], told["changed"], told["same"], told["rejected"]) == (0, 0, 3, 0)


def test_no_export_holds_what_is_excluded(registered, capsys):  # noqa: F811 - the fixture
    freeze(registered)
    registered.do("sari", "dik.propose", item=3, **TEST)
    for name in ("a.csv", "a.html"):
        command(registered, "export", "dip", str(registered.folder / name))
        assert "Daftar pegawai" not in (registered.folder / name).read_text("utf-8-sig")
    command(registered, "export", "dip", str(registered.folder / "b.csv"), "--edition", "1")
    assert "Daftar pegawai" in (registered.folder / "b.csv").read_text("utf-8-sig")
    assert command(registered, "export", "dik", str(registered.folder / "dik.csv")) == 3
    assert not (registered.folder / "dik.csv").exists()
    assert command(registered, "export", "dik", str(registered.folder / "dik.csv"), "--as", "sari") == 0
    assert "Daftar pegawai" in (registered.folder / "dik.csv").read_text("utf-8-sig")


def test_the_commands_work_in_a_process_of_their_own(kaltim):
    listed = kaltim.folder / "daftar.csv"
    listed.write_text("No,Judul,Unit,Waktu,Bentuk\n1,Profil,Sekretariat,2026,Hard\n", "utf-8")
    where = ["--data", str(kaltim.workspace.place.folder), "--trace-dir", str(kaltim.folder / "trace")]
    for words in (("import", "dip", "daftar.csv"), ("export", "dip", "dip.xlsx"), ("send", "paket.zip")):
        program = [sys.executable, "-B", str(PROJECT / "main.py"), *where, *words]
        done = subprocess.run(program, cwd=kaltim.folder, capture_output=True, text=True, check=False, timeout=60)
        assert (done.returncode, done.stderr) == (0, ""), words
    assert item_lists.counts(kaltim.workspace).total == 1
    assert {"dip.xlsx", "paket.zip"} <= {path.name for path in kaltim.folder.iterdir()}


def test_another_ending_is_refused_in_words(registered, capsys):  # noqa: F811 - the fixture
    assert command(registered, "export", "dip", str(registered.folder / "dip.pdf")) == 2
    assert "Akhiran .pdf tidak dikenal" in capsys.readouterr().err


def test_a_package_holds_only_what_changed_since_the_last_one(registered):  # noqa: F811 - the fixture
    registered.do("petugas", "dip.attach", item=2, files=[str(registered.photo("../profil.jpg"))])
    first, second = registered.folder / "1.zip", registered.folder / "2.zip"
    told = registered.do("petugas", "dip.send", file=str(first))
    assert (told["added"], told["changed"], told["withdrawn"]) == (3, 0, 0)
    with pytest.raises(Refused, match="Tidak ada yang berubah"):
        registered.do("petugas", "dip.send", file=str(second))
    registered.do("petugas", "dip.edit", item=1, version=2, fields={"summary": "Renstra 2026"})
    registered.do("sari", "dik.propose", item=3, **TEST)
    told = registered.do("petugas", "dip.send", file=str(second))
    assert (told["added"], told["changed"], told["withdrawn"]) == (0, 1, 1)
    with ZipFile(second) as archive:
        assert archive.namelist() == ["manifest.json", "perubahan.csv"]
        manifest = json.loads(archive.read("manifest.json"))
        assert [(one["kode"], one["perubahan"]) for one in manifest["informasi"]] == [
            ("DIP-0001", "berubah"),
            ("DIP-0003", "ditarik"),
        ]
        assert b"pegawai" not in archive.read("manifest.json") + archive.read("perubahan.csv")
    with ZipFile(first) as archive:
        (packed,) = [name for name in archive.namelist() if name.startswith("berkas/")]
        assert packed == "berkas/DIP-0002/01-profil.jpg"


def test_a_package_to_another_recipient_begins_anew(registered):  # noqa: F811 - the fixture
    registered.do("petugas", "dip.send", file=str(registered.folder / "1.zip"))
    told = registered.do("petugas", "dip.send", file=str(registered.folder / "2.zip"), recipient="Kominfo Pusat")
    assert told["added"] == 3


def test_the_evidence_of_a_year_is_one_folder_with_an_index(registered, capsys):  # noqa: F811 - the fixture
    freeze(registered)
    scan = str(registered.photo("sk.jpg"))
    registered.do("pandu", "dip.sign_edition", edition=1, by="Pejabat Pandu", on="2026-10-12", scan=scan)
    registered.do("petugas", "dip.publish", items=[2], medium="website", address="https://contoh.go.id/profil")
    registered.do("sari", "dik.propose", item=3, **TEST)

    class Forms:
        """No papers are printed here."""

        def listed(self, workspace, session):
            """List nothing."""
            return []

    where = ["--data", str(registered.workspace.place.folder), "--trace-dir", str(registered.folder / "trace")]
    plain, seen = registered.folder / "bukti", registered.folder / "bukti-ppid"
    assert run([*where, "evidence", str(plain), "--year", "2026"], Forms, {}) == 0
    assert run([*where, "evidence", str(seen), "--year", "2026", "--as", "pandu"], Forms, {}) == 0
    names = {path.relative_to(seen).as_posix() for path in seen.rglob("*") if path.is_file()}
    assert {"indeks.html", "manifest.json", "dip/dip-saat-ini.xlsx", "dip/SK-1-2026.xlsx", "dik/dik.xlsx"} <= names
    assert {"pengumuman/pengumuman-2026.csv", "keputusan/SK-1-2026-sk.jpg"} <= names
    assert not (plain / "dik").exists()
    listed = {one["berkas"] for one in json.loads((seen / "manifest.json").read_text("utf-8"))["bukti"]}
    assert listed == names - {"indeks.html", "manifest.json"}
    capsys.readouterr()
    assert run([*where, "evidence", str(seen)], Forms, {}) == 3
    assert "sudah berisi" in capsys.readouterr().err


def test_the_papers_of_a_year_are_its_editions_and_registers_or_the_list_of_now(registered):  # noqa: F811
    forms = [
        {"name": name, "title": name, "keys": keys}
        for name, keys in (
            ("dip", ["kini", "1"]),
            ("public-register", ["2026"]),
            ("dik-list", []),
            ("label", ["7"]),
            ("request-register", ["2026"]),
        )
    ]
    assert [told[:2] for told in papers_asked(forms, 2026)] == [("dip", "kini"), ("public-register", "2026")]
    freeze(registered)
    assert papers_asked(forms, 2026)[0] == ("dip", "1", "dip 1")


def test_a_gathering_that_is_called_off_leaves_nothing_of_its_folder(registered):  # noqa: F811
    def tell(words, _far):
        if "Register" in words:
            raise Cancelled("Dibatalkan.")

    folder = registered.folder / "bukti"
    with pytest.raises(Cancelled):
        gather(registered.as_("pandu"), folder, 2026, tell=tell)
    assert not folder.exists()


def test_one_bit_flipped_in_a_file_is_red_at_its_item_and_check_ends_with_five(registered, capsys):  # noqa: F811
    registered.do("petugas", "dip.attach", item=2, files=[str(registered.photo("profil.jpg"))])
    assert recheck_due(registered.workspace)
    assert recheck(registered.workspace) == []
    assert not recheck_due(registered.workspace)
    path = path_of(registered.workspace, item_lists.item(registered.workspace, 2).files[0].sha256)
    spoilt_bytes = bytearray(path.read_bytes())
    spoilt_bytes[30] ^= 1
    os.chmod(path, 0o644)  # noqa: PTH101 - as an officer outside the program would
    path.write_bytes(spoilt_bytes)
    (found,) = recheck(registered.workspace, [2])
    assert (found.code, found.name, found.fault) == ("DIP-0002", "profil.jpg", "berubah")
    assert spoilt(2) == spoilt() == [found]
    assert last_recheck()
    assert item_lists.counts(registered.workspace).spoilt == 1
    assert [
        line.id for line in item_lists.items(registered.workspace, item_lists.Shown(query="perlu:periksa")).lines
    ] == [2]
    assert command(registered, "check", "--json") == 5
    (finding,) = json.loads(capsys.readouterr().out)["findings"]
    assert finding["where"].startswith("DIP-0002")
    registered.clock.pass_minutes(31 * 24 * 60)
    assert recheck_due(registered.workspace)
