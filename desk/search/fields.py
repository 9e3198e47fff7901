"""What can be asked of a register by name: ``unit:``, ``tahap:``, ``tanggal:``; each register says which it knows (X8).

A register's ``fields.py`` enters its fields here as data; ``desk.search.everywhere`` asks them of all registers at
once. A field reads words, days, numbers, or one of a few words.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from peewee import ModelSelect

from desk.flow.tables import CaseRow
from desk.people.tables import OfficerRow
from desk.search.language import Span, chosen, day_span, number_span
from desk.sop.procedure import END
from desk.sop.revisions import at_revision
from desk.store.database import Table

ENDED = "selesai"
"""What ``tahap:`` calls a case that came to its end."""


_OPEN = Span("", "")


@dataclass(frozen=True)
class Asked:
    """The value of a field as it was typed, and read: ``span`` holds the ends of days or numbers."""

    value: str
    today: date
    span: Span = _OPEN


Condition = Any
Column = Any
"""Expressions and columns of Peewee's, which have no types of their own."""


def _nothing_known() -> Sequence[str]:
    return ()


@dataclass(frozen=True)
class Field:
    """A field: what it means in words, how its value is read, which rows it leaves, and which values it offers."""

    told: str
    where: Callable[[Asked], Condition]
    reads: Literal["words", "days", "numbers", "choice"] = "words"
    known: Callable[[], Sequence[str]] = _nothing_known

    def read(self, value: str, today: date) -> Asked | None:
        """Read a value; None where this field does not understand it."""
        if self.reads == "choice":
            word = chosen(value, self.known())
            return Asked(word, today) if word else None
        if self.reads == "words":
            return Asked(value, today)
        span = day_span(value, today) if self.reads == "days" else number_span(value)
        return Asked(value, today, span) if span else None


@dataclass(frozen=True)
class Register:
    """A register as the search sees it: the kind of its things, their rows, and its fields by the names typed."""

    kind: str
    table: type[Table]
    fields: Mapping[str, Field]

    def rows(self) -> ModelSelect[Any]:
        """Ask for its things by their keys, newest first."""
        return self.table.select(self.table.id).order_by(self.table.id.desc())


def words_in(told: str, *columns: Column, known: Callable[[], Sequence[str]] = _nothing_known) -> Field:
    """Make a field that finds its words anywhere in one of some columns, whatever their capitals."""

    def where(asked: Asked) -> Condition:
        return _any([column.contains(asked.value) for column in columns])

    return Field(told, where, known=known)


def days_in(told: str, *columns: Column) -> Field:
    """Make a field that finds days, or moments, of one of some columns of ISO texts."""

    def where(asked: Asked) -> Condition:
        return _any([(column != "") & between_days(column, asked.span) for column in columns])

    return Field(told, where, reads="days")


def years_of(column: Column) -> Field:
    """Make ``tahun:`` of a column of ISO texts."""

    def where(asked: Asked) -> Condition:
        first, last = asked.span.first, asked.span.last
        return (column != "") & between_days(
            column, Span(first.zfill(4) if first else "", last.zfill(4) if last else "")
        )

    return Field("tahun", where, reads="numbers")


def choice_of(told: str, conditions: Mapping[str, Callable[[], Condition]]) -> Field:
    """Make a field of a few words, each with the rows that it leaves."""

    def where(asked: Asked) -> Condition:
        return conditions[asked.value]()

    def known() -> Sequence[str]:
        return tuple(conditions)

    return Field(told, where, "choice", known)


def between_days(column: Column, span: Span) -> Condition:
    """Say that a column of ISO texts lies in a span; ``~`` stands after every hour of the last day."""
    after, before = column >= span.first, column <= f"{span.last}~"
    if not (span.first and span.last):
        return after if span.first else before
    return after & before


def by_officer(told: str, *columns: Column) -> Field:
    """Make ``petugas:`` of columns that name an officer."""

    def where(asked: Asked) -> Condition:
        who = OfficerRow.select(OfficerRow.id).where(
            OfficerRow.name.contains(asked.value) | (OfficerRow.login == asked.value)
        )
        return _any([column.in_(who) for column in columns])

    return Field(told, where, known=officer_names)


def officer_names() -> list[str]:
    """Name the officers, for completing what is typed."""
    return [row.name for row in OfficerRow.select(OfficerRow.name).order_by(OfficerRow.name)]


def at_step(kind: str, key: Column) -> Field:
    """Make ``tahap:`` of the steps at which cases over a kind of thing wait, by their name or id."""

    def where(asked: Asked) -> Condition:
        wanted = asked.value.casefold().replace("-", " ")
        found = [
            (CaseRow.sop == sop) & (CaseRow.revision == revision) & (CaseRow.step == step)
            for sop, revision, step in _steps(kind)
            if wanted in _called(sop, revision, step)
        ]
        if not found:
            return key == 0
        return key.in_(CaseRow.select(CaseRow.target).where(CaseRow.kind == kind, _any(found)))

    def known() -> list[str]:
        return sorted({step.replace("-", " ") if step != END else ENDED for _sop, _revision, step in _steps(kind)})

    return Field("langkah SOP yang ditunggu", where, known=known)


def _steps(kind: str) -> list[tuple[str, str, str]]:
    rows = CaseRow.select(CaseRow.sop, CaseRow.revision, CaseRow.step).where(CaseRow.kind == kind).distinct()
    return [(row.sop, row.revision, row.step) for row in rows]


def _called(sop: str, revision: str, step: str) -> str:
    """Name a step in every way that it may be asked for."""
    if step == END:
        return ENDED
    return f"{step.replace('-', ' ')} {at_revision(sop, revision).step(step).name}".casefold()


def _any(conditions: Sequence[Condition]) -> Condition:
    whole = conditions[0]
    for one in conditions[1:]:
        whole |= one
    return whole
