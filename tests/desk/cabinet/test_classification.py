"""The classification register: two schemes at once, an office's own list, clauses that nobody loses (F4, F12)."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from desk.cabinet import classification
from desk.cabinet.clauses import read_clause, read_fate
from desk.cabinet.schedule_reading import read_schedule
from desk.cabinet.schemes import above, clean_code, order_of
from desk.errors import Invalid, Refused
from desk.health.check import check_office
from desk.store.database import close_database
from tests.desk.cabinet.test_disposal import closed, years
from tests.desk.cabinet.test_label_stock import FILE as TEMPLATES

ROOT = Path(__file__).parents[3]
SHARED = ROOT / ".." / "shared" / "data" / "classification"
WITH_RETENTION, OLDER = SHARED / "classification_2022_with_retention.csv", SHARED / "classification_2012.csv"
TODAY = date(2026, 11, 28)
HEAD = "kode,nama,retensi aktif,retensi inaktif,nasib akhir\n"
OWN = HEAD + (
    "400,KESRA,,,\n"
    "400.14,Humas,,,\n"
    "400.10,PMD,,,\n"
    '400.14.4,Publikasi,dua tahun setelah data diperbarui,s.d. sengketa selesai,"Musnah, kecuali naskah asli"\n'
    "400.14.4,Publikasi lagi,,,\n"
    "abc,Bukan kode,,,\n"
    "500.99.1,Tanpa induk,menurut keadaan,6 bulan,Permanen\n"
)  # fmt: skip


def written(folder: Path, words: str = OWN, name: str = "jra.csv") -> Path:
    path = folder / name
    path.write_text(words, "utf-8")
    return path


@pytest.mark.parametrize(
    ("words", "years", "months", "event"),
    [
        ("dua tahun setelah audit", 2, 0, "setelah audit"),
        ("dua puluh lima tahun", 25, 0, ""),
        ("2 (dua) Thn. sejak selesai", 2, 0, "sejak selesai"),
        ("6 bulan", 0, 6, ""),
        ("1 tahun 6 bulan setelah audit", 1, 6, "setelah audit"),
        ("2–3 tahun", 3, 0, ""),
        ("2 s.d. 5 tahun sejak pensiun", 5, 0, "sejak pensiun"),
        ("s.d. masalah selesai", 0, 0, "s.d. masalah selesai"),
        ("Selama berlaku", 0, 0, "Selama berlaku"),
        ("Selama berlaku + 2 tahun", 2, 0, "Selama berlaku"),
        ("Setelah data diperbarui, 2 tahun", 2, 0, "Setelah data diperbarui"),
        ("2 tahhun setlah data diperbarui", 2, 0, "setlah data diperbarui"),
        ("2 Tahun Setelah 2 Tahun Anggaran", 2, 0, "Setelah 2 Tahun Anggaran"),
    ],
)
def test_clauses_are_read_as_offices_write_them(words, years, months, event):
    found = read_clause("active", words)
    assert (found.years, found.months, found.event, found.words) == (years, months, event, words)


def test_months_run_over_the_end_of_the_year_and_stay_in_short_months():
    assert read_clause("active", "6 bulan").ends(date(2026, 8, 31)) == date(2027, 2, 28)
    assert read_clause("active", "1 tahun 1 bulan").ends(date(2026, 12, 15)) == date(2028, 1, 15)


def test_an_own_list_is_tried_then_taken_and_every_row_is_accounted_for(desk_office):
    path = written(desk_office.folder)
    reading = read_schedule(path)
    assert len(reading.taken) + len(reading.rejected) + len(reading.leftover) == len(OWN.splitlines())
    assert [each.line for each in reading.rejected] == [6, 7]
    assert "sudah ada di baris 5" in reading.rejected[0].reason
    assert [(each.code, each.field, each.words) for each in reading.unread] == [
        ("500.99.1", "active", "menurut keadaan")
    ]
    assert (reading.doubles, reading.unknown_parents, reading.asks) == (["400.14.4"], ["500.99.1"], 1)
    result = desk_office.do("petugas", "cabinet.import_classification", file=str(path))
    assert (result["new"], result["changed"], result["same"]) == (5, 0, 0)
    again = desk_office.do("petugas", "cabinet.import_classification", file=str(path))
    assert (again["new"], again["changed"], again["same"]) == (0, 0, 5)
    assert classification.code_named("500.99.1", on=TODAY).active == "menurut keadaan"
    assert not check_office(desk_office.workspace)


def test_a_changed_name_changes_the_code_and_an_empty_cell_changes_nothing(desk_office):
    desk_office.do("petugas", "cabinet.import_classification", file=str(written(desk_office.folder)))
    newer = written(desk_office.folder, HEAD + "400.14.4,Publikasi dan media,,,\n", "baru.csv")
    assert desk_office.do("petugas", "cabinet.import_classification", file=str(newer))["changed"] == 1
    found = classification.code_named("400.14.4", on=TODAY)
    assert (found.name, found.active) == ("Publikasi dan media", "dua tahun setelah data diperbarui")


def test_codes_stand_in_the_order_of_their_numbers_and_both_schemes_side_by_side(desk_office):
    own = ["400.14", "400.2", "400.10"]
    assert sorted(own, key=lambda code: order_of("2022", code)) == ["400.2", "400.10", "400.14"]
    assert sorted(["045.4", "045.31", "045.3"], key=lambda code: order_of("2012", code))[1] == "045.31"
    listed = [each.code for each in classification.codes("2022", on=TODAY, query="400")]
    assert listed.index("400.2") < listed.index("400.10") < listed.index("400.14.4.3")
    assert {each.scheme for each in classification.codes(on=TODAY, query="kearsipan")} == {"2012", "2022"}
    assert list(above("2022", "400.14.4.3")) == ["400.14.4", "400.14", "400"]
    assert list(above("2012", "045.31")) == ["045.3", "045", "040", "000"]


def test_an_unknown_code_is_accepted_with_a_mark(desk_office):
    assert classification.mark_of("400.14.4.3") == ""
    assert classification.mark_of("045.2") == ""
    assert classification.mark_of("999.1") == classification.UNKNOWN
    assert classification.retention_for("400.14.4.3", TODAY).fate == "Musnah"
    assert classification.retention_for("500.99", TODAY) is None


@pytest.mark.parametrize("words", ["", "45", "400.", "4x0.1", "400..1", "400.14.12345"])
def test_what_is_no_code_is_refused(words):
    if words == "400.":
        assert clean_code(words) == "400"
        return
    with pytest.raises(Invalid, match="bukan kode"):
        clean_code(words)


def test_a_list_without_codes_changes_nothing(desk_office):
    path = written(desk_office.folder, "nama,alamat\nBudi,Jalan\n")
    with pytest.raises(Invalid, match="perlu kolom kode"):
        desk_office.do("petugas", "cabinet.import_classification", file=str(path))
    with pytest.raises(Refused, match="tidak berwenang"):
        desk_office.do("kasi", "cabinet.import_classification", file=str(path))


def test_an_assignment_waits_for_its_event_then_counts_from_it(desk_office):
    desk_office.as_("petugas").date_confirmed = True
    clause = classification.retention_for("800.1.11.1", TODAY)
    kept = {"active": "1 Tahun Sejak Selesainya Pertanggungjawaban Suatu Penugasan", "inactive": clause.inactive}
    desk_office.do("petugas", "cabinet.add_cabinet", code="RAK-01", name="Rak", drawers=1, capacity=5, rack=True)
    number, _item = closed(desk_office, **kept, fate="Permanen")
    years(desk_office, 8)
    for kind in ("pindah", "musnah"):
        with pytest.raises(Refused, match="Tidak ada berkas"):
            desk_office.do("petugas", "cabinet.propose_disposal", kind=kind)
    desk_office.do("petugas", "cabinet.set_retention", berkas=number, **kept, fate="Permanen", event_on="2027-03-01")
    assert desk_office.do("petugas", "cabinet.propose_disposal", kind="pindah")["disposal"]
    with pytest.raises(Refused, match="Tidak ada berkas"):
        desk_office.do("petugas", "cabinet.propose_disposal", kind="musnah")


def test_a_province_s_whole_schedule_keeps_every_clause(require):
    require(WITH_RETENTION.exists(), "daftar klasifikasi contoh")
    reading = read_schedule(WITH_RETENTION)
    assert reading.figures() == {
        "codes": 2988, "doubles": 0, "unknown_parents": 0, "clauses": 7317, "waits": 333, "asks": 12,
    }  # fmt: skip
    assert (reading.rejected, reading.unread) == ([], [])
    with WITH_RETENTION.open(encoding="utf-8-sig", newline="") as lines:
        given = {row["kode"]: row for row in csv.DictReader(lines)}
    waiting = [fields for _line, fields in reading.taken if given[fields["code"]]["aktif_pemicu"]]
    kept = [(read_clause("active", fields["active"]), given[fields["code"]]) for fields in waiting]
    assert len([1 for clause, row in kept if clause.event]) == 333
    right = [
        1 for clause, row in kept if (str(clause.years), clause.event) == (row["aktif_tahun"], row["aktif_pemicu"])
    ]
    assert len(right) >= 327
    unlike = [fields["fate"] for _line, fields in reading.taken if "ecuali" in fields["fate"]]
    assert len(unlike) == 12
    assert all(read_fate(words).exception for words in unlike)


def test_the_older_scheme_is_known_by_its_codes_and_its_double_is_named(require):
    require(OLDER.exists(), "daftar klasifikasi contoh")
    reading = read_schedule(OLDER)
    assert {fields["scheme"] for _line, fields in reading.taken} == {"2012"}
    assert (len(reading.taken), reading.doubles) == (2330, ["458"])


@pytest.mark.parametrize(("kind", "taken"), [("classification", 5), ("labels", 3)])
def test_the_command_in_a_process_of_its_own_tries_a_list_before_it_takes_it(desk_office, kind, taken):
    file = written(desk_office.folder, *((OWN, "jra.csv") if kind == "classification" else (TEMPLATES, "templat.xml")))
    place = desk_office.workspace.place.folder
    close_database()

    def asked(*words: str) -> dict:
        office = ["--data", str(place), "--trace-dir", str(desk_office.workspace.trace.path.parent)]
        asking = [sys.executable, ROOT / "main.py", *office, "import", kind, file, "--json", *words]
        return json.loads(subprocess.run(asking, check=True, capture_output=True, text=True).stdout)

    tried = asked("--dry-run")
    assert tried["new"] == asked()["new"] == taken
    assert tried["rejected"]
    assert asked("--dry-run")["same"] == taken
