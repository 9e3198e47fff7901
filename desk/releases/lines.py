"""The list of press releases: narrowed, counted, and read a page at a time.

Apart from ``lists``, so that a command that only lists starts without what shows a release whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import cast

from peewee import JOIN, ModelSelect, fn

from desk.flow import cases
from desk.flow.tables import CaseRow, StepRow
from desk.numbers.tables import BookRow, NumberRow
from desk.people.lists import holder_words
from desk.releases.tables import AGENDA, KIND, ReleaseRow
from desk.sop.procedure import END, Step
from desk.workspace import Workspace

PAGE = 500
"""Releases that are read at a time; a longer list is read in pages, each beginning below the last id."""

LIVE = ("open", "published")
"""States of releases that still wait at a step."""

RELEASE_FIELDS = (
    ReleaseRow.id,
    ReleaseRow.title,
    ReleaseRow.sender,
    ReleaseRow.state,
    ReleaseRow.text_version,
    ReleaseRow.received_at,
    ReleaseRow.embargo_until,
)
CASE_FIELDS = (CaseRow.id, CaseRow.sop, CaseRow.revision, CaseRow.step, CaseRow.since)
NOT_ENDED = (CaseRow.step < END) | (CaseRow.step > END)
"""Two ranges, which SQLite finds in the index of steps; ``!=`` it would not."""


@dataclass(frozen=True)
class ReleaseLine:
    """A release in a list; ``minutes`` are office minutes at the step it waits at, ``allowed`` the SOP's figure."""

    id: int
    number: str
    title: str
    sender: str
    state: str
    sop: str
    revision: str
    step: str
    step_name: str
    waiting_for: str
    actors: tuple[str, ...]
    since: str
    minutes: int
    allowed: int | None
    version: int
    received_at: str
    filing_number: str
    returned: int
    embargo_until: str

    @property
    def late(self) -> bool:
        """Tell whether the step has taken longer than the SOP allows."""
        return self.allowed is not None and self.step != END and self.minutes > self.allowed


def releases(
    workspace: Workspace, *, steps: Sequence[str] = (), states: Sequence[str] = (), limit: int = 500, before: int = 0
) -> list[ReleaseLine]:
    """List releases, newest first, a page at a time (``before``: ids below this one)."""
    query = _stored()
    if steps or (states and set(states) <= set(LIVE)):
        query = query.where(ReleaseRow.id.in_(_candidates(steps)))
    query = query.where(CaseRow.step.in_(list(steps))) if steps else query
    query = query.where(ReleaseRow.state.in_(list(states))) if states else query
    lines: list[ReleaseLine] = []
    while len(lines) < limit:
        asked = min(PAGE, limit - len(lines))
        page = list((query.where(ReleaseRow.id < before) if before else query).limit(asked))
        lines += _lines(workspace, page)
        if len(page) < asked:
            break
        before = page[-1].id
    return lines


def waiting_for(workspace: Workspace, roles: frozenset[str]) -> list[ReleaseLine]:
    """List the releases whose step one of these roles does, the longest waiting first."""
    open_lines = releases(workspace, states=LIVE, limit=1000)
    mine = [line for line in open_lines if roles & set(line.actors)]
    return sorted(mine, key=lambda line: (not line.late, line.since))


def counts() -> dict[str, int]:
    """Count releases by the step they wait at and by state (``state:open``); ``returned``: open ones sent back."""
    waiting = CaseRow.id.in_(CaseRow.select(CaseRow.id).where(NOT_ENDED))
    steps = (
        CaseRow.select(CaseRow.step, fn.COUNT(CaseRow.id)).where(CaseRow.kind == KIND, waiting).group_by(CaseRow.step)
    )
    states = ReleaseRow.select(ReleaseRow.state, fn.COUNT(ReleaseRow.id)).group_by(ReleaseRow.state)
    counted = dict(cast("Iterable[tuple[str, int]]", steps.tuples()))
    for state, number in cast("Iterable[tuple[str, int]]", states.tuples()):
        counted[f"state:{state}"] = number
    return counted | {"returned": _returned()}


def _returned() -> int:
    """Count the open releases that were sent back at least once."""
    rows = (
        StepRow.select(fn.COUNT(StepRow.case.distinct()))
        .join(CaseRow)
        .join(ReleaseRow, on=(ReleaseRow.id == CaseRow.target))
        .where(CaseRow.kind == KIND, ReleaseRow.state == "open", StepRow.outcome == "returned")
    )
    return int(rows.scalar() or 0)


def line_of(workspace: Workspace, release_id: int) -> ReleaseLine:
    """Give one release as it stands in the list."""
    return _lines(workspace, list(_stored().where(ReleaseRow.id == release_id)))[0]


def _stored() -> ModelSelect[ReleaseRow]:
    """Ask for what a line is made of, newest first; the outer join keeps SQLite to that order, so a page is cheap."""
    return (
        ReleaseRow.select(*RELEASE_FIELDS, *CASE_FIELDS)
        .join(CaseRow, JOIN.LEFT_OUTER, on=((CaseRow.target == ReleaseRow.id) & (CaseRow.kind == KIND)), attr="case")
        .order_by(ReleaseRow.id.desc())
    )


def _candidates(steps: Sequence[str]) -> ModelSelect[CaseRow]:
    """Ask for what waits at these steps, or at any: few among many that have ended, found by the index of steps."""
    waiting = CaseRow.step.in_(list(steps)) if steps else NOT_ENDED
    return CaseRow.select(CaseRow.target).where(waiting)


def _lines(workspace: Workspace, rows: Sequence[ReleaseRow]) -> list[ReleaseLine]:
    given = _numbers([row.id for row in rows])
    returned = cases.times_returned([row.case.id for row in rows])
    holders = _Holders(workspace.now().date())
    return [_line(workspace, row, given.get(row.id, ("", "")), returned.get(row.case.id, 0), holders) for row in rows]


def _numbers(ids: Sequence[int]) -> dict[int, tuple[str, str]]:
    agenda_book = BookRow.select(BookRow.id).where(BookRow.code == AGENDA)
    query = NumberRow.select(NumberRow.target, NumberRow.printed, NumberRow.book == agenda_book)
    rows = query.where(NumberRow.kind == KIND, NumberRow.target.in_(ids)).tuples()
    given: dict[int, tuple[str, str]] = {}
    for target, printed, is_agenda in cast("Iterable[tuple[int, str, int]]", rows):
        agenda_no, filing_no = given.get(target, ("", ""))
        given[target] = (printed, filing_no) if is_agenda else (agenda_no, printed)
    return given


class _Holders(dict[tuple[str, ...], str]):
    """Who holds which roles on a day, asked once for each."""

    def __init__(self, day: date) -> None:
        super().__init__()
        self.day = day

    def __missing__(self, actors: tuple[str, ...]) -> str:
        """Ask for roles that were not asked for yet."""
        self[actors] = holder_words(actors, self.day)
        return self[actors]


def _line(
    workspace: Workspace, row: ReleaseRow, given: tuple[str, str], returned: int, holders: _Holders
) -> ReleaseLine:
    case = row.case
    found = cases.procedure_of(case)
    step: Step | None = None if case.step == END else found.step(case.step)
    used = 0
    if step:
        used = workspace.hours(found.clock).minutes_between(datetime.fromisoformat(case.since), workspace.now())
    return ReleaseLine(
        id=row.id,
        number=given[0],
        title=row.title,
        sender=row.sender,
        state=row.state,
        sop=case.sop,
        revision=case.revision,
        step=case.step,
        step_name=step.name if step else "",
        waiting_for=holders[step.actors] if step else "",
        actors=step.actors if step else (),
        since=case.since,
        minutes=int(used),
        allowed=found.allowed(case.step) if step else None,
        version=row.text_version,
        received_at=row.received_at,
        filing_number=given[1],
        returned=returned,
        embargo_until=row.embargo_until,
    )
