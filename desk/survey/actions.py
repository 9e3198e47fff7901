"""Typing in the sheets of the satisfaction survey as they come back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from desk.actions import action
from desk.errors import Invalid, Missing, Refused
from desk.session import Result, Session
from desk.survey.questions import questionnaire
from desk.survey.tables import AnswerSheetRow
from desk.survey.value import COUNT, HIGHEST, LOWEST
from desk.text import clean_day, clean_line, clean_text

KIND: Final = "survey"
TYPISTS: Final = ("petugas",)


@action("survey.enter", may=TYPISTS)
def enter(session: Session, answers: Sequence[int], on: str, channel: str, *, suggestion: str = "") -> Result:
    """Enter one sheet: nine answers from 1 to 4, the day it was filled in (ISO), how it came, what it suggests."""
    session.require(TYPISTS, "memasukkan lembar survei")
    given = _checked(answers)
    day = clean_day("on", on)
    if not day:
        raise Invalid("on", "Tanggal pengisian belum diisi.")
    if day > session.now().date().isoformat():
        raise Invalid("on", "Tanggal pengisian belum tiba; periksa tanggalnya.")
    came = clean_line("channel", channel)
    if came not in questionnaire().channels:
        raise Invalid("channel", f"Pilih salah satu: {', '.join(questionnaire().channels)}.")
    with session.write("survey.enter") as change:
        sheet = change.add(
            AnswerSheetRow,
            answered_on=day,
            channel=came,
            suggestion=clean_text("suggestion", suggestion).strip(),
            entered_by=session.officer.id,
            entered_at=change.at.isoformat(),
            **{f"u{number}": answer for number, answer in enumerate(given, start=1)},
        )
        return change.done(KIND, day[:4], f"lembar survei {sheet.id} dimasukkan", sheet=sheet.id)


@action("survey.void", may=TYPISTS)
def void(session: Session, sheet: int, reason: str) -> Result:
    """Take a sheet that was typed wrongly or twice out of the count, with the reason; it stays on record."""
    session.require(TYPISTS, "membatalkan lembar survei")
    because = clean_line("reason", reason)
    if not because:
        raise Invalid("reason", "Alasan pembatalan belum diisi.")
    with session.write("survey.void") as change:
        row: AnswerSheetRow | None = AnswerSheetRow.get_or_none(AnswerSheetRow.id == sheet)
        if row is None:
            raise Missing(f"Tidak ada lembar survei bernomor {sheet}.")
        if row.void:
            raise Refused(f"Lembar survei {sheet} sudah dibatalkan: {row.void}.")
        change.set(row, void=because)
        return change.done(KIND, row.answered_on[:4], f"lembar survei {sheet} dibatalkan: {because}", sheet=sheet)


def _checked(answers: Sequence[int]) -> list[int]:
    if len(answers) != COUNT:
        raise Invalid("answers", f"Jawaban harus {COUNT}, satu untuk tiap unsur; yang diisi {len(answers)}.")
    for number, answer in enumerate(answers, start=1):
        if type(answer) is not int or not LOWEST <= answer <= HIGHEST:
            raise Invalid("answers", f"Jawaban nomor {number} harus angka {LOWEST} sampai {HIGHEST}.")
    return list(answers)
