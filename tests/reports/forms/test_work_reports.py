"""The weekly, monthly, periodic and half-yearly reports, filled from the registers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desk.errors import Missing
from desk.figures.lists import work_report
from desk.figures.rows import DocumentedArea
from desk.journal import diary
from desk.journal.chain import short_head
from desk.office import load_office
from reports.catalog import keys, print_form
from reports.foot import CODE, finished, read_code
from reports.forms.half_year import half_year
from reports.forms.monthly import monthly
from reports.forms.periodic import pembina
from reports.forms.report_parts import minutes_words
from reports.page import PAPERS
from reports.sheet import Letters, Mark, Sheet
from reports.verify import verify_code, verify_file
from tests.conftest import Desk
from tests.reports.paper import LETTERS_20_000, NASTY, OFFICE, STAMP, all_words, carries

REPORTS = (
    ("weekly-report", "2026-W42", "LAPORAN MINGGUAN"),
    ("monthly-report", "2026-10", "LAPORAN BULANAN"),
    ("periodic-report", "2026-Q4", "LAPORAN BERKALA"),
    ("periodic-report", "2026", "LAPORAN BERKALA"),
    ("half-year-report", "2026-2", "LAPORAN SEMESTER"),
)
LETTERED = "ABCDE"


def words(desk: Desk, form: str, key: str, **options: str) -> str:
    """Give every word of a report."""
    return all_words(print_form(desk.workspace, form, key, **options))


@pytest.mark.parametrize(("form", "key", "title"), REPORTS)
def test_every_report_has_its_five_sections_and_its_period(desk_office: Desk, filed: str, form, key, title) -> None:
    text = words(desk_office, form, key)
    parts = ("A. PENDAHULUAN", "B. KEGIATAN YANG DILAKSANAKAN", "C. HASIL YANG DICAPAI", "D. SIMPULAN DAN SARAN")
    for told in (title, *parts, "E. PENUTUP", "sampai dengan 12 Oktober 2026", "Layanan Informasi Media On Line"):
        assert carries(text, told), told


def test_the_monthly_report_shows_times_beside_the_standard_and_papers_by_class(desk_office: Desk, filed: str) -> None:
    text = words(desk_office, "monthly-report", "2026-10")
    for told in (
        "Press release diterima 1",
        "terbit di laman 1",
        "berkas diarsipkan 1",
        "Perkara dibuka 1, selesai 1, masih berjalan 0.",
        "2 Periksa dan pilah 7 menit 1 1 5 menit 0",
        "Tidak ada siklus pendokumentasian yang berjalan dalam masa ini.",
        "400.14.4.3 Press release 2026 1 1",
        "KEPALA BIDANG KOMUNIKASI DAN INFORMATIKA,",
        "Rangga Mahesa, S.Kom.",
    ):
        assert carries(text, told), told


def test_the_weekly_report_names_each_officer(desk_office: Desk, filed: str, letter: str) -> None:
    text = words(desk_office, "weekly-report", "2026-W42")
    assert carries(text, "Dra. Wulan Arum, M.Si. Kepala Seksi Dokumentasi dan Informasi 1 0 0 0")
    assert carries(text, "Surat masuk dan disposisi surat diterima 1")
    assert carries(text, "12 Oktober 2026 sampai 18 Oktober 2026")


def test_who_did_nothing_is_named_apart(desk_office: Desk) -> None:
    desk_office.accept()
    text = words(desk_office, "weekly-report", "2026-W42")
    assert carries(text, "Tidak tercatat pekerjaan: Dra. Wulan Arum, M.Si., Ir. Darma Putra Wijaya, M.P. dan Rangga")


def test_the_half_year_shows_each_officer_with_his_steps(desk_office: Desk, filed: str) -> None:
    text = words(desk_office, "half-year-report", "2026-2")
    assert carries(text, "Dra. Wulan Arum, M.Si. 1 100,0 % 0 0 0 0 0")
    assert carries(text, "Dra. Wulan Arum, M.Si. – Kepala Seksi Dokumentasi dan Informasi")
    assert carries(text, "bahan evaluasi, bukan penilaian")


def test_the_documentation_of_each_area_is_summed_up(desk_office: Desk) -> None:
    report = work_report(desk_office.workspace, "monthly", "2026-10")
    areas = (
        DocumentedArea("Siklus I", "Dinas Kesehatan", 12, 9, 9, 3, 2, 1),
        DocumentedArea("Siklus I", "Bidang IKP", 3, 1, 2, 1, 0, 2),
    )
    sheet = monthly(replace(report, documented=areas), OFFICE, PAPERS["A4"])
    text = all_words(finished(sheet, STAMP, "Uji"))
    assert carries(text, "Dinas Kesehatan 12 9 9 3 2 1")
    assert carries(text, "Jumlah 15 10 11 4 2 3")


def test_the_report_to_the_pembina_names_him_by_the_region(desk_office: Desk) -> None:
    assert carries(words(desk_office, "periodic-report", "2026-Q4"), "Yth. Gubernur Kalimantan Utara selaku Pembina")
    assert pembina(load_office("ketapang")) == "Bupati Ketapang"


def test_a_period_without_work_says_so(desk_office: Desk) -> None:
    text = words(desk_office, "monthly-report", "2026-01")
    assert carries(text, "Register tidak mencatat kegiatan dalam masa ini.")
    assert carries(text, "Tidak ada langkah SOP yang dikerjakan dalam masa ini.")
    assert carries(words(desk_office, "half-year-report", "2025-1"), "D. SIMPULAN DAN SARAN")


@pytest.mark.parametrize(
    ("kind", "form", "key"),
    [
        ("weekly", "weekly-report", "2026-W42"),
        ("monthly", "monthly-report", "2026-10"),
        ("periodic", "periodic-report", "2026-Q4"),
        ("half-year", "half-year-report", "2026-2"),
    ],
)
def test_an_officers_own_words_stand_in_their_section(desk_office: Desk, kind: str, form: str, key: str) -> None:
    desk_office.accept()
    sections = ("pendahuluan", "kegiatan", "hasil", "simpulan", "penutup")
    for place, section in enumerate(sections):
        told = f"Kalimat {place} dari petugas."
        desk_office.do("petugas", "reports.add_text", kind=kind, period=key, section=section, words=told)
    text = words(desk_office, form, key)
    places = [text.index(f"Kalimat {place} dari petugas.") for place in range(5)]
    heads = [text.index(f"{letter}. ") for letter in LETTERED]
    assert places == sorted(places)
    assert all(head < place for head, place in zip(heads, places, strict=True))


@pytest.mark.parametrize("typed", NASTY)
def test_whatever_is_typed_is_read_back(desk_office: Desk, typed: str) -> None:
    desk_office.do("kabid", "reports.add_text", kind="monthly", period="2026-10", section="simpulan", words=typed)
    kept = work_report(desk_office.workspace, "monthly", "2026-10").words[0].words
    assert carries(words(desk_office, "monthly-report", "2026-10"), kept)


def test_a_word_of_20_000_letters_stays_within_the_page(desk_office: Desk) -> None:
    told = {"kind": "monthly", "period": "2026-10", "section": "hasil", "words": LETTERS_20_000}
    desk_office.do("kabid", "reports.add_text", **told)
    report = work_report(desk_office.workspace, "monthly", "2026-10")
    sheet = monthly(report, OFFICE, PAPERS["A4"])
    assert all_words(finished(sheet, STAMP, "Uji")).count("Ж") == 20_000
    assert lowest(sheet) >= sheet.page.floor - 0.01


def lowest(sheet: Sheet) -> float:
    """Give the lowest line of letters of any page."""
    return min(mark.y for marks in sheet.pages for mark in marks if isinstance(mark, Letters))


def test_no_name_of_an_officer_is_left_alone_at_the_foot_of_a_page(desk_office: Desk, filed: str) -> None:
    report = work_report(desk_office.workspace, "half-year", "2026-2")
    one = next(each for each in report.officers if each.login == "kasi")
    for count in range(1, 40):
        sheet = half_year(replace(report, officers=(one,) * count), OFFICE, PAPERS["F4"])
        for marks in sheet.pages:
            assert not said_last(marks).startswith("Dra. Wulan Arum, M.Si. –")


def said_last(marks: list[Mark]) -> str:
    """Give the words of a page's lowest line."""
    letters = [mark for mark in marks if isinstance(mark, Letters)]
    low = min(letters, key=lambda mark: mark.y)
    return "".join(run.words for run in low.runs)


@pytest.mark.parametrize(("form", "key", "title"), REPORTS)
def test_a_report_says_as_of_which_day_and_can_be_printed_again_so(
    desk_office: Desk, filed: str, form, key, title
) -> None:
    first = print_form(desk_office.workspace, form, key)
    assert print_form(desk_office.workspace, form, key) == first
    number = read_code(CODE.search(all_words(first)).group())[1]
    assert number == f"{key}@2026-10-12"
    desk_office.clock.pass_minutes(60 * 24 * 40)
    desk_office.accept("Datang pada 21 November")
    assert print_form(desk_office.workspace, form, number) == first
    assert print_form(desk_office.workspace, form, key) != first


def test_the_foot_holds_the_head_of_the_last_line_in_the_period_or_about_the_report(desk_office: Desk) -> None:
    desk_office.accept()
    head = diary.head().hash
    desk_office.clock.pass_minutes(60 * 24 * 30)
    desk_office.accept("Bulan berikutnya")
    assert f"Jurnal {short_head(head)}" in words(desk_office, "monthly-report", "2026-10")
    told = {"kind": "monthly", "period": "2026-10", "section": "hasil", "words": "Baik."}
    desk_office.do("kabid", "reports.add_text", **told)
    assert f"Jurnal {short_head(diary.head().hash)}" in words(desk_office, "monthly-report", "2026-10")


@pytest.mark.parametrize(("form", "key", "title"), REPORTS)
def test_a_report_is_verified_by_its_words_and_by_its_code(
    desk_office: Desk, filed: str, tmp_path: Path, form, key, title
) -> None:
    path = tmp_path / "laporan.pdf"
    path.write_bytes(print_form(desk_office.workspace, form, key))
    assert verify_file(desk_office.workspace, path).differs == []
    values = verify_code(desk_office.workspace, CODE.search(all_words(path.read_bytes())).group())
    assert values["Kode"] == "sama dengan register"
    assert values["Press release: diterima"] == "1"


@pytest.mark.parametrize(
    ("form", "key"),
    [
        ("weekly-report", "2026-11"),
        ("monthly-report", "Oktober"),
        ("periodic-report", ""),
        ("half-year-report", "2026"),
    ],
)
def test_a_key_that_names_no_period_is_refused(desk_office: Desk, form: str, key: str) -> None:
    with pytest.raises(Missing, match="tulis misalnya"):
        print_form(desk_office.workspace, form, key)


def test_the_keys_are_the_periods_that_saw_work(desk_office: Desk, filed: str) -> None:
    listed = [keys(desk_office.workspace, form) for form in dict.fromkeys(report[0] for report in REPORTS)]
    assert listed == [["2026-W42"], ["2026-10"], ["2026-Q4"], ["2026-2"]]


def test_minutes_are_written_with_a_comma_where_they_need_one() -> None:
    assert [minutes_words(minutes) for minutes in (19, 17.5, 0, 1234)] == [
        "19 menit",
        "17,5 menit",
        "0 menit",
        "1.234 menit",
    ]
