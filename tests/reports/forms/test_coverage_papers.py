"""The papers of coverage say what the registers hold, on A4 and F4, and are read back from their PDF."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from desk.coverage import calendar
from desk.errors import Invalid, Missing
from reports.catalog import keys, print_form
from reports.forms.coverage_book import whatsapp_brief
from reports.ink import INKED
from reports.verify import verify_file
from tests.conftest import Desk
from tests.desk.coverage.offices import KALTARA, practice_office
from tests.desk.coverage.test_calendar import added
from tests.desk.coverage.test_peliputan import received, take


@pytest.fixture
def kaltara(tmp_path: Path) -> Iterator[Desk]:
    """An office that runs SOP Peliputan."""
    yield from practice_office("kaltara", KALTARA, tmp_path)


def printed(desk: Desk, form: str, key: str, **options: str) -> PdfReader:
    """Print a form and open its PDF."""
    return PdfReader(BytesIO(print_form(desk.workspace, form, key, **options)))


def words(desk: Desk, form: str, key: str, **options: str) -> str:
    """Give the words of a printed form."""
    return " ".join(" ".join(page.extract_text() for page in printed(desk, form, key, **options).pages).split())


def test_the_month_stands_on_paper_as_on_screen(kaltara):
    added(kaltara, "Panen Raya", starts="2026-10-14 08:00", leader="Gubernur")
    added(kaltara, "Bimtek", starts="2026-10-30", ends="2026-11-01", all_day=True)
    said = words(kaltara, "schedule-month", "2026-10", paper="F4")
    assert "OKTOBER 2026" in said
    assert "08.00 Panen Raya [Gubernur/Bupati]" in said
    assert said.count("Bimtek") == 2
    page = printed(kaltara, "schedule-month", "2026-10", paper="F4").pages[0]
    assert page.mediabox.width > page.mediabox.height


def test_the_brief_names_in_red_and_words_who_is_not_assigned_and_what_changed_late(kaltara):
    event = added(kaltara, "Apel", starts="2026-10-13 08:00", place="Lapangan Agatis")
    kaltara.do("kasi", "coverage.man", event=event, crew={"fotografer": ["tara"], "reporter": ["sinta"]})
    kaltara.clock.pass_minutes(8 * 60)
    kaltara.do("sinta", "coverage.move", event=event, starts="2026-10-13 09:00", reason="Hujan")
    said = words(kaltara, "coverage-brief", "2026-10-13")
    assert "BELUM LENGKAP: kameraman" in said
    assert "1 kegiatan belum lengkap petugasnya." in said
    assert "Hujan (Staf Sinta)" in said
    content = printed(kaltara, "coverage-brief", "2026-10-13").pages[0].get_contents()
    assert content is not None
    assert f"{INKED} rg".encode() in content.get_data()
    shown = calendar.calendar(kaltara.workspace, "2026-10-13", "2026-10-13")
    told = whatsapp_brief(kaltara.workspace, shown, date(2026, 10, 13))
    assert "1. *09.00* Apel" in told
    assert "*BELUM LENGKAP: kameraman*" in told


def test_the_brief_of_a_monday_names_the_last_working_day(kaltara):
    added(kaltara, "Apel", starts="2026-10-19 08:00")
    assert "Hari kerja terakhir sebelumnya: Jumat, 16 Oktober 2026" in words(kaltara, "coverage-brief", "2026-10-19")


def test_a_surat_tugas_has_basis_persons_signer_and_parafs_only_on_the_file_copy(kaltara):
    event = received(kaltara)
    take(kaltara, event, until="liput")
    number = keys(kaltara.workspace, "assignment-letter")[0]
    clean, file = (words(kaltara, "assignment-letter", number, copy=copy) for copy in ("clean", "file"))
    for part in (f"NOMOR: {number}", "MENUGASKAN", "Tenaga Ahli Tara", "kameraman", "Kadis Darma", "12 Oktober 2026"):
        assert part in clean
    assert "Rabu, 14 Oktober 2026 pukul 09.00 WITA, di Tanjung Selor" in clean
    assert "PARAF HIERARKI" in file
    assert "PARAF HIERARKI" not in clean


def test_before_it_is_signed_it_is_printed_by_the_event(kaltara):
    event = received(kaltara)
    take(kaltara, event, until="surat-tugas")
    assert "NOMOR: ......" in words(kaltara, "assignment-letter", str(event))


def test_a_sheet_is_verified_against_the_registers(kaltara, tmp_path):
    event = received(kaltara)
    path = tmp_path / "hari.pdf"
    path.write_bytes(print_form(kaltara.workspace, "schedule-day", "2026-10-14"))
    assert verify_file(kaltara.workspace, path).differs == []
    kaltara.do("sinta", "coverage.edit", event=event, fields={"place": "Malinau"})
    assert verify_file(kaltara.workspace, path).differs


def test_rota_and_results_are_printed(kaltara):
    event = received(kaltara)
    take(kaltara, event)
    assert "Rabu, 14 Oktober 2026 Tenaga Ahli Tara Staf Seno Staf Sinta" in words(kaltara, "crew-rota", "2026-10")
    said = words(kaltara, "results-report", str(event))
    assert "https://contoh.go.id/jembatan" in said
    assert "gubernur.jpg foto" in said
    assert "Hard disk 2" in said


def test_a_collage_holds_the_approved_photos_with_day_and_event(kaltara):
    for day in (14, 15, 16):
        event = received(kaltara, starts=f"2026-10-{day} 09:00", title=f"Kunjungan {day}")
        take(kaltara, event)
    reader = printed(kaltara, "photo-collage", "2026-08..2026-10")
    drawn = [content.get_data().count(b" Do") for page in reader.pages if (content := page.get_contents()) is not None]
    assert sum(drawn) == 3
    said = words(kaltara, "photo-collage", "2026-08..2026-10")
    assert "Agustus 2026 – Oktober 2026" in said
    assert "Kunjungan 15" in said


def test_the_same_record_gives_the_same_bytes(kaltara):
    added(kaltara, "Apel", starts="2026-10-13 08:00")
    first, again = (print_form(kaltara.workspace, "schedule-month", "2026-10") for _ in range(2))
    assert first == again


def test_a_key_that_is_none_is_refused(kaltara):
    for form, key, fault in (
        ("schedule-day", "besok", Invalid),
        ("schedule-month", "Oktober", Invalid),
        ("assignment-letter", "800/9", Missing),
        ("crew-rota", "2026-12", Missing),
    ):
        with pytest.raises(fault):
            print_form(kaltara.workspace, form, key)


def test_the_pack_for_a_meeting_to_come_has_room_for_notes(kaltara):
    assert "BAHAN RAPAT EVALUASI" in words(kaltara, "evaluation-notes", "2026-10-30")
