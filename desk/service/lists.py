"""What officers look at of the service desk: the register, an entry whole, the counts; names only for those who may."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from desk.hours import OfficeHours
from desk.numbers.tables import BookRow, NumberRow
from desk.service.actions import PERSON, entry_numbered
from desk.service.rows import Asker, ServiceCounts, ServiceLine, ServiceView
from desk.service.tables import ServiceRow
from desk.service.terms import BOOKS, KIND, KINDS, OBJECTION, REQUEST, SEES_NAMES
from desk.service.terms_of_law import answer_term, lodging_term, terms_of
from desk.session import Session
from desk.workspace import Workspace

PAGE = 500
WITHHELD = "disamarkan"
"""What stands in place of a name that the reader may not see."""


@dataclass(frozen=True)
class _Reading:
    hours: OfficeHours
    today: date
    named: bool


def entries(
    session: Session, kind: str = "", *, state: str = "", filter_words: str = "", limit: int = PAGE
) -> list[ServiceLine]:
    """List the register, newest first; ``state``: open, overdue, answered or void, all where it is empty.

    The words of the filter are looked for in number and subject, and in names for those who may see them.
    """
    reading = _reading(session.workspace, named=may_see_names(session))
    query = ServiceRow.select().order_by(ServiceRow.id.desc())
    query = query.where(ServiceRow.kind == kind) if kind else query
    wanted = "open" if state == "overdue" else state
    query = query.where(ServiceRow.state == wanted) if wanted else query
    rows = list(query if filter_words or state == "overdue" else query.limit(limit))
    lines = _lines(rows, reading)
    words = filter_words.lower().split()
    found = (line for line in lines if all(word in _said(line) for word in words))
    return [line for line in found if state != "overdue" or line.overdue][:limit]


def on_paper(workspace: Workspace, kind: str, first: date, last: date, *, named: bool) -> list[ServiceView]:
    """Give the entries of a kind (all where it is empty) received in a period, in their order, for a printed register.

    Without ``named`` nobody's name stands in it. Who may print it with names, ``guard_names`` tells.
    """
    since, until = first.isoformat(), f"{last.isoformat()}T99"
    rows = ServiceRow.select().where(ServiceRow.received_at.between(since, until)).order_by(ServiceRow.id)
    rows = rows.where(ServiceRow.kind == kind) if kind else rows
    return _views(list(rows), _reading(workspace, named=named))


def slip(workspace: Workspace, number: str) -> ServiceView:
    """Give one entry with its names, for the papers that go to who asked.

    Raises ``Missing``.
    """
    return _views([entry_numbered(number)], _reading(workspace, named=True))[0]


def entry(session: Session, number: str) -> ServiceView:
    """Show one entry.

    Raises ``Missing``.
    """
    return _views([entry_numbered(number)], _reading(session.workspace, named=may_see_names(session)))[0]


def guard_names(session: Session) -> None:
    """Refuse to show or print who asked to those who do not serve at the desk or decide.

    Raises ``Refused``.
    """
    session.require(SEES_NAMES, "melihat identitas pemohon")


def may_see_names(session: Session) -> bool:
    """Tell whether an officer may see who asked."""
    return bool(session.officer.roles() & set(SEES_NAMES))


def counts(session: Session) -> ServiceCounts:
    """Count the register by kind, and what is open or past its term."""
    kinds = {kind: ServiceRow.select().where(ServiceRow.kind == kind).count() for kind in KINDS}
    return ServiceCounts(kinds, ServiceRow.select().where(ServiceRow.state == "open").count(), overdue(session))


def overdue(session: Session) -> int:
    """Count the open entries whose term has passed."""
    reading = _reading(session.workspace, named=may_see_names(session))
    rows = ServiceRow.select().where(ServiceRow.state == "open")
    found = (answer_term(row, reading.hours, reading.today) for row in rows)
    return sum(term is not None and term.over for term in found)


def months(kind: str = "") -> list[str]:
    """List the months in which something of a kind, or anything, came in, newest first: ``2026-11``."""
    rows = ServiceRow.select(ServiceRow.received_at).order_by(ServiceRow.id.desc())
    rows = rows.where(ServiceRow.kind == kind) if kind else rows
    return list(dict.fromkeys(row.received_at[:7] for row in rows))


def numbers(*, told: bool = False, limit: int = 20) -> list[str]:
    """List the newest numbers, or those of requests and objections that were answered or extended."""
    rows = ServiceRow.select(ServiceRow.id).where(ServiceRow.state != "void").order_by(ServiceRow.id.desc())
    if told:
        told_of = (ServiceRow.answered_on != "") | (ServiceRow.extended_on != "")
        rows = rows.where(ServiceRow.kind.in_((REQUEST, OBJECTION)), told_of)
    found = [row.id for row in rows.limit(limit)]
    printed = printed_numbers(found)
    return [printed[target] for target in found if target in printed]


def _reading(workspace: Workspace, *, named: bool) -> _Reading:
    return _Reading(workspace.hours("layanan"), workspace.now().date(), named)


def _lines(rows: list[ServiceRow], reading: _Reading) -> list[ServiceLine]:
    printed = printed_numbers(row.id for row in rows)
    return [_line(row, printed.get(row.id, ""), reading) for row in rows]


def _views(rows: list[ServiceRow], reading: _Reading) -> list[ServiceView]:
    requests = {row.id: row for row in ServiceRow.select().where(ServiceRow.id.in_({row.about for row in rows} - {0}))}
    printed = printed_numbers([*(row.id for row in rows), *requests])
    return [_view(row, printed, requests.get(row.about), reading) for row in rows]


def printed_numbers(targets: Iterable[int]) -> dict[int, str]:
    """Give the numbers of entries, in whichever register, by their rows."""
    wanted = list(targets)
    codes = [code for code, _title, _pattern in BOOKS.values()]
    rows = (
        NumberRow.select(NumberRow.target, NumberRow.printed)
        .join(BookRow)
        .where(BookRow.code.in_(codes), NumberRow.kind == KIND)
    )
    if len(wanted) <= PAGE:
        rows = rows.where(NumberRow.target.in_(wanted))
    return {row.target: row.printed for row in rows}


def _line(row: ServiceRow, number: str, reading: _Reading) -> ServiceLine:
    term = answer_term(row, reading.hours, reading.today)
    return ServiceLine(
        id=row.id,
        number=number,
        kind=row.kind,
        channel=row.channel,
        received_at=row.received_at,
        name=row.name if reading.named else WITHHELD,
        subject=row.subject,
        state=row.state,
        decision=row.decision,
        due=term.due if term else "",
        overdue=row.state == "open" and term is not None and term.over,
        answered_on=row.answered_on,
        version=row.version,
    )


def _view(row: ServiceRow, printed: dict[int, str], request: ServiceRow | None, reading: _Reading) -> ServiceView:
    asker = Asker(**{name: getattr(row, name) if reading.named else "" for name in PERSON})
    return ServiceView(
        line=_line(row, printed.get(row.id, ""), reading),
        asker=asker,
        hidden=not reading.named,
        received_by=row.received_by.name,
        purpose=row.purpose,
        way=row.way,
        about=printed.get(row.about, ""),
        grounds=tuple(filter(None, row.grounds.split(","))),
        lodged_late=_lodged_late(row, request, reading),
        extended_on=row.extended_on,
        extension_reason=row.extension_reason,
        answered_by=row.answered_by,
        answered_as=row.answered_as,
        answer=row.answer,
        legal_reason=row.legal_reason,
        held=row.held,
        copies=row.copies,
        given_on=row.given_on,
        medium=row.medium,
        cost=row.cost,
        paid_by=row.paid_by,
        reaction=row.reaction,
        terms=terms_of(row, reading.hours, reading.today),
    )


def _lodged_late(row: ServiceRow, request: ServiceRow | None, reading: _Reading) -> bool:
    if row.kind != OBJECTION or request is None:
        return False
    return lodging_term(request, reading.hours, date.fromisoformat(row.received_at[:10])).over


def _said(line: ServiceLine) -> str:
    return f"{line.number} {line.subject} {line.name} {line.decision}".lower()
