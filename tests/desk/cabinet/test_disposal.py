"""What follows when retention ends: proposals, assessment, holds, minutes, tombstones (F12, F13)."""

from __future__ import annotations

from datetime import date

import pytest

from desk.cabinet import berkas_lists, disposal_lists, lists
from desk.cabinet.clauses import read_clause, read_fate, years_after
from desk.errors import Invalid, Refused
from desk.health.check import check_office
from tests.desk.cabinet.test_berkas import berkas
from tests.desk.cabinet.test_loans import lend
from tests.desk.cabinet.test_places import folder, paper

SHORT = {"active": "1 tahun", "inactive": "1 tahun", "fate": "Musnah"}
WITNESSES = ["Rina", "Budi"]


@pytest.mark.parametrize(
    ("words", "years", "event"),
    [
        ("2", 2, ""),
        ("2 tahun", 2, ""),
        ("2 Tahun Setelah Data Diperbarui", 2, "Setelah Data Diperbarui"),
        ("1 (satu) tahun sejak kegiatan selesai", 1, "sejak kegiatan selesai"),
        (
            "1 Tahun Sejak Selesainya Pertanggungjawaban Suatu Penugasan", 1,
            "Sejak Selesainya Pertanggungjawaban Suatu Penugasan",
        ),
    ],
)  # fmt: skip
def test_a_clause_keeps_its_event_in_words(words, years, event):
    found = read_clause("active", words)
    assert (found.words, found.years, found.event) == (words, years, event)


@pytest.mark.parametrize("words", ["", "lama sekali", "999 tahun", "-", "2022"])
def test_what_is_no_clause_is_refused(words):
    with pytest.raises(Invalid):
        read_clause("active", words)


def test_a_fate_with_an_exception_names_it():
    found = read_fate("Musnah, kecuali SK masuk berkas perseorangan")
    assert (found.kind, found.exception) == ("musnah", "SK masuk berkas perseorangan")
    with pytest.raises(Invalid):
        read_fate("Dibuang")


def test_a_leap_day_ends_on_the_first_of_march():
    assert years_after(date(2024, 2, 29), 1) == date(2025, 3, 1)
    assert years_after(date(2024, 2, 29), 4) == date(2028, 2, 29)


@pytest.fixture
def desk(desk_office):
    desk_office.as_("petugas").date_confirmed = True
    desk_office.do("petugas", "cabinet.add_cabinet", code="RAK-01", name="Rak", drawers=1, capacity=5, rack=True)
    desk_office.do("petugas", "cabinet.add_box", shelf="RAK-01/1", title="Humas", year=2026)
    return desk_office


def closed(desk, title="HUT", **retention):
    """Make a closed berkas with one item in a folder of its own, and its retention."""
    place = folder(desk, "FK-01/2")
    number = berkas(desk, place, title, title)
    item = paper(desk, place, f"Isi {title}")
    desk.do("petugas", "cabinet.edit_berkas", berkas=number, title=title, indeks=title, closed_on="2026-10-12")
    desk.do("petugas", "cabinet.set_retention", berkas=number, **SHORT | retention)
    return number, item


def years(desk, count):
    desk.clock.pass_minutes(60 * 24 * 366 * count)
    desk.do("petugas", "numbers.open_book", year=desk.workspace.now().year)


def moved(desk, *numbers):
    """Take berkas through their first list into the box."""
    number = desk.do("petugas", "cabinet.propose_disposal", kind="pindah", berkas=list(numbers))["disposal"]
    carry_out(desk, number, box="RAK-01/1/01")
    return number


def carry_out(desk, number, **more):
    day = desk.workspace.now().date().isoformat()
    scan = str(desk.photo("ba.jpg"))
    return desk.do(
        "petugas", "cabinet.carry_out_disposal", disposal=number, on=day, witnesses=WITNESSES, scan=scan, **more
    )


def test_a_clause_that_waits_for_its_event_counts_from_its_day_only(desk):
    clause = "1 Tahun Sejak Selesainya Pertanggungjawaban Suatu Penugasan"
    number, _item = closed(desk, active=clause)
    assert disposal_lists.retention(number).words == (
        "menunggu tanggal: Sejak Selesainya Pertanggungjawaban Suatu Penugasan"
    )
    years(desk, 3)
    with pytest.raises(Refused, match="Tidak ada berkas yang jatuh waktu"):
        desk.do("petugas", "cabinet.propose_disposal", kind="pindah")
    desk.do(
        "petugas", "cabinet.set_retention", berkas=number, active=clause, inactive="1", fate="Musnah",
        event_on="2026-12-31",
    )  # fmt: skip
    words = "aktif s.d. 31 Desember 2027, inaktif s.d. 31 Desember 2028, lalu musnah"
    assert disposal_lists.retention(number).words == words
    assert desk.do("petugas", "cabinet.propose_disposal", kind="pindah")["count"] == 1


def test_an_open_berkas_waits_for_its_closing(desk):
    number = berkas(desk, folder(desk, "FK-01/2"))
    desk.do("petugas", "cabinet.set_retention", berkas=number, **SHORT)
    assert disposal_lists.retention(number).words == "menunggu berkas belum ditutup"


def test_what_is_due_moves_into_a_box_with_signed_minutes(desk):
    number, item = closed(desk)
    years(desk, 2)
    listed = desk.do("petugas", "cabinet.propose_disposal", kind="pindah")["disposal"]
    with pytest.raises(Refused, match="Tidak ada berkas"):
        desk.do("petugas", "cabinet.propose_disposal", kind="pindah")
    with pytest.raises(Invalid, match="Sebut boks di rak"):
        carry_out(desk, listed, box="FK-01/1/01")
    with pytest.raises(Invalid, match="dua saksi"):
        desk.do(
            "petugas", "cabinet.carry_out_disposal", disposal=listed, on="2028-10-13", witnesses=["Rina"], scan="x",
        )  # fmt: skip
    carry_out(desk, listed, box="RAK-01/1/01")
    assert (berkas_lists.berkas(number).state, lists.item(item).place) == ("inaktif", "RAK-01/1/01")
    assert disposal_lists.disposal(listed).state == "selesai"
    assert check_office(desk.workspace) == []


def test_permanent_is_never_on_a_list_to_destroy(desk):
    kept, _item = closed(desk, "Sejarah", fate="Permanen")
    gone, _other = closed(desk, "Buku tamu")
    review, _third = closed(desk, "Nota", fate="Dinilai kembali")
    years(desk, 2)
    moved(desk, kept, gone, review)
    years(desk, 2)
    counts = disposal_lists.due_counts(desk.workspace.now().date().isoformat())
    assert counts == {"pindah": 0, "musnah": 1, "serah": 1, "nilai": 1}
    listed = desk.do("petugas", "cabinet.propose_disposal", kind="musnah")["disposal"]
    assert [line.number for line in disposal_lists.disposal(listed).lines] == [gone]
    with pytest.raises(Refused, match=kept):
        desk.do("petugas", "cabinet.propose_disposal", kind="musnah", berkas=[kept])


def test_a_fate_changed_to_permanent_after_the_proposal_stops_the_destruction(desk):
    number, _item = closed(desk)
    years(desk, 2)
    moved(desk, number)
    years(desk, 2)
    listed = desk.do("petugas", "cabinet.propose_disposal", kind="musnah")["disposal"]
    desk.do("petugas", "cabinet.assess_disposal", disposal=listed, verdicts={number: "setuju"})
    desk.do("petugas", "cabinet.set_retention", berkas=number, **SHORT | {"fate": "Permanen"})
    with pytest.raises(Refused, match="bukan musnah lagi"):
        carry_out(desk, listed, approval="045/1/2030")
    assert berkas_lists.berkas(number).state == "inaktif"


def test_destruction_needs_assessment_approval_and_minutes_and_leaves_a_tombstone(desk):
    number, item = closed(desk)
    years(desk, 2)
    moved(desk, number)
    years(desk, 2)
    listed = desk.do("petugas", "cabinet.propose_disposal", kind="musnah")["disposal"]
    with pytest.raises(Refused, match="belum dinilai"):
        carry_out(desk, listed, approval="045/1/2030")
    desk.do("petugas", "cabinet.assess_disposal", disposal=listed, verdicts={number: "setuju"})
    with pytest.raises(Invalid, match="persetujuan kepala daerah"):
        carry_out(desk, listed)
    before = lists.folders("RAK-01", "1")[0].items
    carry_out(desk, listed, approval="Keputusan Gubernur 045/1/2030")
    assert berkas_lists.berkas(number).state == "musnah"
    assert lists.item(item).gone == "musnah"
    assert lists.folders("RAK-01", "1")[0].items == before - 1
    with pytest.raises(Refused, match="sudah musnah"):
        lend(desk, due="2030-11-01", item=item)
    with pytest.raises(Refused, match="sudah selesai"):
        desk.do("petugas", "cabinet.withdraw_disposal", disposal=listed, reason="x")
    assert check_office(desk.workspace) == []


def test_ten_years_and_more_need_the_head_of_the_national_archive(desk):
    number, _item = closed(desk, inactive="9 tahun")
    years(desk, 2)
    moved(desk, number)
    years(desk, 10)
    listed = desk.do("petugas", "cabinet.propose_disposal", kind="musnah")["disposal"]
    assert disposal_lists.disposal(listed).approver == "Kepala ANRI"


def test_an_exception_asks_for_a_note(desk):
    number, _item = closed(desk, fate="Musnah, kecuali SK masuk berkas perseorangan")
    years(desk, 2)
    moved(desk, number)
    years(desk, 2)
    listed = desk.do("petugas", "cabinet.propose_disposal", kind="musnah")["disposal"]
    verdict = {"disposal": listed, "verdicts": {number: "setuju"}}
    with pytest.raises(Invalid, match="pengecualiannya berlaku"):
        desk.do("petugas", "cabinet.assess_disposal", **verdict)
    desk.do("petugas", "cabinet.assess_disposal", **verdict, notes={number: "tidak ada SK di dalamnya"})


def test_what_is_held_lent_or_withheld_stays(desk):
    number, item = closed(desk)
    years(desk, 2)
    desk.do("petugas", "cabinet.hold", berkas=number, reason="sengketa informasi")
    with pytest.raises(Refused, match="Tidak ada berkas"):
        desk.do("petugas", "cabinet.propose_disposal", kind="pindah")
    desk.do("petugas", "cabinet.end_hold", berkas=number, reason="putusan terbit")
    slip = lend(desk, due="2028-10-16", item=item)
    with pytest.raises(Refused, match="Tidak ada berkas"):
        desk.do("petugas", "cabinet.propose_disposal", kind="pindah")
    desk.do("petugas", "cabinet.take_back", loan=slip)
    moved(desk, number)
    years(desk, 2)
    listed = desk.do("petugas", "cabinet.propose_disposal", kind="musnah")["disposal"]
    desk.do("petugas", "cabinet.assess_disposal", disposal=listed, verdicts={number: "tahan"})
    carry_out(desk, listed, approval="045/1/2030")
    assert berkas_lists.berkas(number).state == "inaktif"
