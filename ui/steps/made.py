"""From what a form asks to the fields that ask it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from ui.parts.codes import CodeField
from ui.parts.fields import ChoiceField, DayField, Input, LineField, TextField, TickField
from ui.releases.evidence_field import EvidenceField
from ui.steps.asks import Ask
from ui.steps.context import Context
from ui.steps.fields import (
    CrewField,
    DecisionField,
    FilesField,
    LinesField,
    MonthField,
    ParagraphsField,
    PicksField,
    SignatureField,
    WhenField,
)
from ui.steps.message_field import MessageField
from ui.steps.rows_field import Choice, RowsField

LONG = 10
EMPTY: Final = {
    "contacts": "Belum ada kontak media; tambahkan dahulu di daftar kontak.",
    "results": "Belum ada hasil.",
    "officers": "Belum ada petugas lain.",
    "alike": "Tidak ada kegiatan lain yang menunggu surat tugas.",
}


def field_for(ask: Ask, context: Context) -> Input:
    """Make the field that asks something, filled with what is known."""
    field = MAKERS[ask.kind](ask, context)
    if ask.name in context.put and not isinstance(field, DecisionField):
        field.put(context.put[ask.name])
    return field


def _choices(ask: Ask, context: Context) -> list[Choice]:
    return list(ask.choices or context.choices.get(ask.source, ()))


def _choice(ask: Ask, context: Context) -> Input:
    return ChoiceField(ask.name, ask.label, [(str(key), words) for key, words in _choices(ask, context)])


def _picks(ask: Ask, context: Context) -> Input:
    return PicksField(ask.name, ask.label, _choices(ask, context), empty=EMPTY.get(ask.source, ""))


def _rows(ask: Ask, context: Context) -> Input:
    return RowsField(ask.name, ask.label, ask.columns, context.choices)


def _message(ask: Ask, context: Context) -> Input:
    return MessageField(ask.name, ask.label, contact=context.contact, subject=context.subject)


def _crew(ask: Ask, context: Context) -> Input:
    return CrewField(ask.name, ask.label, context.choices.get("officers", ()))


MAKERS: Final[Mapping[str, Callable[[Ask, Context], Input]]] = {
    "line": lambda ask, _context: LineField(ask.name, ask.label, prompt=ask.prompt),
    "text": lambda ask, _context: TextField(ask.name, ask.label, prompt=ask.prompt),
    "long": lambda ask, _context: TextField(ask.name, ask.label, prompt=ask.prompt, lines=LONG),
    "paragraphs": lambda ask, _context: ParagraphsField(ask.name, ask.label, prompt=ask.prompt, lines=LONG),
    "lines": lambda ask, _context: LinesField(ask.name, ask.label, prompt=ask.prompt),
    "code": lambda ask, context: CodeField(ask.name, ask.label, context.today),
    "day": lambda ask, _context: DayField(ask.name, ask.label, prompt="Misalnya: 21/11/2026"),
    "when": lambda ask, _context: WhenField(ask.name, ask.label, prompt=ask.prompt),
    "month": lambda ask, _context: MonthField(ask.name, ask.label, prompt=ask.prompt),
    "tick": lambda ask, _context: TickField(ask.name, ask.label),
    "decision": lambda ask, _context: DecisionField(ask.name, ask.label, yes=ask.yes, no=ask.no),
    "evidence": lambda ask, _context: EvidenceField(ask.name, ask.label),
    "files": lambda ask, _context: FilesField(ask.name, ask.label),
    "signature": lambda ask, _context: SignatureField(ask.name, ask.label),
    "choice": _choice,
    "picks": _picks,
    "rows": _rows,
    "crew": _crew,
    "message": _message,
}
"""How each kind of ``Ask`` becomes a field."""
