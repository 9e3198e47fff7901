"""Hasil survei: the value of each unsur, the IKM and its mutu for a year (PermenPANRB 14/2017)."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from desk.office import Office
from desk.people.signing import Signatory
from desk.survey.lists import SurveyResult
from desk.survey.questions import Questionnaire
from desk.survey.value import COUNT, FACTOR, GRADES, SurveyValue
from desk.words import angka
from reports.boxes import paragraph
from reports.forms.report_parts import Column, caption, heading, remark, signatures, table
from reports.page import MM, Paper, portrait
from reports.sheet import Sheet
from reports.styles import BODY, HEADLINE

GAP: Final = 3 * MM
COLUMNS: Final = (
    Column("No", 10, figures=True),
    Column("Unsur pelayanan", 74),
    Column("Jumlah nilai", 20, figures=True),
    Column("Nilai rata-rata", 20, figures=True),
    Column("Rata-rata × 25", 20, figures=True),
    Column("Mutu", 12, figures=True),
)


def survey_result(
    found: SurveyResult, asked: Questionnaire, office: Office, paper: Paper, *, signed_by: Signatory | None
) -> Sheet:
    """Lay the result of a year."""
    sheet = Sheet(portrait(paper))
    heading(sheet, office, f"HASIL {asked.title.upper()}", f"Tahun {found.year}", f"({asked.basis})")
    if found.value is None:
        remark(sheet, "Belum ada lembar survei yang masuk untuk tahun ini.")
        return sheet
    paragraph(sheet, f"IKM {number(found.value.value)} – mutu {found.value.grade} ({found.value.words})", HEADLINE)
    sheet.space(GAP)
    paragraph(sheet, count_words(found), BODY)
    sheet.space(GAP)
    _elements(sheet, found.value, asked)
    remark(sheet, method_words(found, found.value))
    _suggestions(sheet, found)
    signatures(sheet, office, signed_by)
    return sheet


def number(value: Decimal) -> str:
    """Write a decimal with a comma, at the places that it has."""
    return str(value).replace(".", ",")


def count_words(found: SurveyResult) -> str:
    """Say how many sheets there were and how they came."""
    ways = ", ".join(f"{channel} {angka(count)}" for channel, count in found.channels)
    left = f" {angka(found.voided)} lembar dibatalkan dan tidak dihitung." if found.voided else ""
    return f"Lembar yang dihitung: {angka(found.count)} ({ways}).{left}"


def method_words(found: SurveyResult, value: SurveyValue) -> str:
    """Say how the value came about, so that it can be added up by hand, and where the grades begin."""
    total = sum(one.total for one in value.elements)
    grades = "; ".join(f"{grade} {words.lower()} mulai {number(least)}" for least, grade, words in GRADES)
    return (
        f"IKM = jumlah seluruh nilai × {FACTOR} : ({COUNT} unsur × jumlah lembar) = {angka(total)} × {FACTOR} : "
        f"({COUNT} × {angka(found.count)}) = {number(value.value)}. Tiap unsur berbobot 1/9. Mutu: {grades}."
    )


def _elements(sheet: Sheet, value: SurveyValue, asked: Questionnaire) -> None:
    rows = [
        (str(place), question.element, angka(one.total), number(one.mean), number(one.value), one.grade)
        for place, (question, one) in enumerate(zip(asked.questions, value.elements, strict=True), start=1)
    ]
    table(sheet, COLUMNS, rows)


def _suggestions(sheet: Sheet, found: SurveyResult) -> None:
    if found.suggestions:
        sheet.space(GAP)
        caption(sheet, "Saran dan masukan")
        for place, words in enumerate(found.suggestions, start=1):
            paragraph(sheet, f"{place}. {words}", BODY)
