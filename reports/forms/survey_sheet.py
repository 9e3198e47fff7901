"""Lembar survei: the nine questions of the satisfaction survey, to be handed out (SOP Akurasi, U.3)."""

from __future__ import annotations

from typing import Final

from desk.office import Office
from desk.survey.questions import Question, Questionnaire
from reports.boxes import Rows, paragraph, said
from reports.forms.report_parts import blank_line
from reports.letterhead import letterhead
from reports.page import MM, Paper, portrait
from reports.sheet import Sheet
from reports.styles import BODY, FACT, STRONG, SUBTITLE, TITLE

GAP: Final = 3 * MM
NUMBER: Final = 8 * MM
BOX: Final = "☐"
SUGGESTION_LINES: Final = 2


def survey_sheet(asked: Questionnaire, office: Office, paper: Paper) -> Sheet:
    """Lay the sheet: day and channel, nine questions with four boxes each, room for a suggestion."""
    sheet = Sheet(portrait(paper))
    letterhead(sheet, office, small=True)
    paragraph(sheet, asked.title.upper(), TITLE)
    paragraph(sheet, f"({asked.basis})", SUBTITLE)
    sheet.space(GAP)
    paragraph(
        sheet,
        "Tanggal: ........................................    Layanan: .............................................",
        BODY,
    )
    paragraph(sheet, "Diterima melalui: " + "   ".join(f"{BOX} {channel}" for channel in asked.channels), BODY)
    sheet.space(GAP)
    paragraph(sheet, asked.intro, BODY)
    sheet.space(GAP)
    for number, question in enumerate(asked.questions, start=1):
        _question(sheet, number, question)
    sheet.space(GAP)
    paragraph(sheet, "Saran:", STRONG)
    for _ in range(SUGGESTION_LINES):
        blank_line(sheet)
    return sheet


def _question(sheet: Sheet, number: int, question: Question) -> None:
    """Lay a question above its answers, all of it on one page."""
    width = sheet.page.measure - NUMBER
    asked = Rows(sheet, (NUMBER, width), ruled=False, padding=1)
    boxes = Rows(sheet, (NUMBER, *([width / len(question.answers)] * len(question.answers))), ruled=False, padding=1)
    line = (said(f"{number}.", STRONG), said(question.words, STRONG))
    answers = (said(f"{BOX} {value}. {words}", FACT) for value, words in enumerate(question.answers, start=1))
    below = (said("", FACT), *answers)
    sheet.need(asked.height(*line) + boxes.height(*below))
    asked.row(*line)
    boxes.row(*below)
    sheet.space(1.2 * MM)
