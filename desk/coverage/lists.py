"""What officers look at of coverage: events, one event whole, month plans, rotas, collages."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from desk.coverage.letter_text import letters_of
from desk.coverage.month import DAY, day_before
from desk.coverage.records import EVENTS, PLANS, event_of, lines_of, plan_of, rota_of
from desk.coverage.rows import (
    CollageView,
    CrewView,
    DutyView,
    EventLine,
    EventView,
    PlanLineView,
    PlanView,
    ResultView,
    RotaView,
    StepDone,
)
from desk.coverage.tables import (
    AssignmentLetterRow,
    CollagePhotoRow,
    CollageRow,
    CrewRow,
    EventPublicationRow,
    EventResultRow,
    EventRow,
    PlanLineRow,
    PlanRow,
    RotaLineRow,
    RotaRow,
)
from desk.coverage.terms import missing_roles, role_order
from desk.errors import Missing
from desk.flow import cases, links
from desk.flow.tables import CaseRow
from desk.numbers.books import printed_for
from desk.people.lists import holder_words, positions
from desk.people.tables import OfficerRow
from desk.sop.procedure import END, Step
from desk.workspace import Workspace

DAY_BEFORE = "day_before"


def events(
    workspace: Workspace, *, first: str = "", last: str = "", states: Sequence[str] = (), limit: int = 1000
) -> list[EventLine]:
    """List events by their beginning, those without a day last; ``first`` and ``last`` are ISO dates, both included."""
    query = (
        EventRow.select(EventRow, CaseRow)
        .join(CaseRow, on=((CaseRow.target == EventRow.id) & (CaseRow.kind == EVENTS)), attr="case")
        .order_by(EventRow.starts == "", EventRow.starts, EventRow.id)
        .limit(limit)
    )
    query = query.where(EventRow.starts >= first) if first else query
    query = query.where(EventRow.starts != "", EventRow.starts < f"{last}~") if last else query
    query = query.where(EventRow.state.in_(list(states))) if states else query
    rows = list(query)
    crewed, told = crews([row.id for row in rows]), dict[tuple[str, ...], str]()
    return [_line(workspace, row, row.case, crewed.get(row.id, ()), told) for row in rows]


def waiting_for(workspace: Workspace, roles: frozenset[str]) -> list[EventLine]:
    """List the events whose step one of these roles does, late ones first, then by their day."""
    mine = [line for line in events(workspace, states=("open",)) if roles & set(line.actors)]
    return sorted(mine, key=lambda line: (not line.late, line.due or line.starts or "9999", line.since))


def event(workspace: Workspace, event_id: int) -> EventView:
    """Show one event whole.

    Raises ``Missing``.
    """
    row = event_of(event_id)
    case = cases.case_of(EVENTS, row.id)
    results = EventResultRow.select().where(EventResultRow.event == row.id).order_by(EventResultRow.id)
    published = EventPublicationRow.select().where(EventPublicationRow.event == row.id).order_by(EventPublicationRow.id)
    return EventView(
        line=_line(workspace, row, case, crews([row.id]).get(row.id, ()), {}),
        contact=row.contact,
        reason=row.reason,
        ordered_by=row.ordered_by,
        order_words=row.order_words,
        passed_by=row.passed_by,
        letters=tuple(letters_of(workspace, row.id)),
        results=tuple(_result(each) for each in results),
        approved_at=row.approved_at,
        publications=tuple(each.url for each in published),
        medium=row.medium,
        releases=releases_of(row.id),
        steps=_steps(case),
        version=row.version,
    )


def plans(workspace: Workspace) -> list[PlanView]:
    """List the month plans, latest month first."""
    return [_plan(workspace, row) for row in PlanRow.select().order_by(PlanRow.month.desc())]


def plan(workspace: Workspace, month: str) -> PlanView:
    """Show the plan of a month ('2026-11').

    Raises ``Missing``.
    """
    return _plan(workspace, plan_of(month))


def rota(month: str) -> RotaView:
    """Show the rota of a month ('2026-11').

    Raises ``Missing``.
    """
    row = rota_of(month)
    if row is None:
        raise Missing(f"Belum ada jadwal tim peliput bulan {month}.")
    lines = RotaLineRow.select().where(RotaLineRow.rota == row.id)
    duties = [DutyView(line.day, line.role, line.officer.name, line.officer.login) for line in lines]
    duties.sort(key=lambda duty: (duty.day, role_order(duty.role), duty.name))
    return RotaView(row.month, row.note, tuple(duties))


def collages() -> list[CollageView]:
    """List the published collages, latest first."""
    return [
        CollageView(row.first, row.last, row.title, row.url, row.published_at, _photos(row))
        for row in CollageRow.select().order_by(CollageRow.last.desc(), CollageRow.id.desc())
    ]


def results(wanted: Sequence[int]) -> list[tuple[ResultView, str, str]]:
    """Give results by their ids in that order, each with its event's title and beginning."""
    rows = {row.id: row for row in EventResultRow.select().where(EventResultRow.id.in_(list(wanted)))}
    return [(_result(rows[one]), rows[one].event.title, rows[one].event.starts) for one in wanted if one in rows]


def results_of_event(event_id: int) -> list[ResultView]:
    """List what came back from an event, in its order."""
    rows = EventResultRow.select().where(EventResultRow.event == event_id).order_by(EventResultRow.id)
    return [_result(row) for row in rows]


def rota_months() -> list[str]:
    """Name the months that have a rota, newest first."""
    return [row.month for row in RotaRow.select().order_by(RotaRow.month.desc())]


def letter_numbers(limit: int = 20) -> list[str]:
    """Name the newest surat tugas by their numbers."""
    rows = AssignmentLetterRow.select().order_by(AssignmentLetterRow.id.desc()).limit(limit)
    return [printed_for("assignment_letters", row.id, "surat_tugas") for row in rows]


def event_of_letter(number: str) -> int:
    """Find the event that a surat tugas was issued for, by its number; 0 where there is none."""
    for row in AssignmentLetterRow.select().order_by(AssignmentLetterRow.id.desc()):
        if printed_for("assignment_letters", row.id, "surat_tugas") == number:
            return int(row.event.id)
    return 0


def events_with_results(limit: int = 20) -> list[int]:
    """Give the numbers of the events from which something came back, latest first."""
    rows = EventResultRow.select(EventResultRow.event).distinct().order_by(EventResultRow.event.desc()).limit(limit)
    return [row.event.id for row in rows]


def crews(events_asked: Sequence[int]) -> dict[int, tuple[CrewView, ...]]:
    """Give the crews of many events at once, each in the order of its roles."""
    rows = CrewRow.select(CrewRow, OfficerRow).join(OfficerRow).where(CrewRow.ended == "").order_by(CrewRow.id)
    found: dict[int, list[CrewView]] = {}
    for row in rows.where(CrewRow.event.in_(list(events_asked))):
        one = row.officer
        found.setdefault(row.event_id, []).append(CrewView(row.role, one.name, one.login, one.nip, one.rank))
    return {key: tuple(sorted(crew, key=lambda one: role_order(one.role))) for key, crew in found.items()}


def _waits_for(workspace: Workspace, step: Step | None, told: dict[tuple[str, ...], str]) -> str:
    """Name who a step waits for; ``told`` remembers it from one line of a list to the next."""
    if step is None:
        return ""
    if step.actors not in told:
        told[step.actors] = holder_words(step.actors, workspace.now().date())
    return told[step.actors]


def _line(
    workspace: Workspace, row: EventRow, case: CaseRow, crew: tuple[CrewView, ...], told: dict[tuple[str, ...], str]
) -> EventLine:
    found, now, step = cases.procedure_of(case), workspace.now(), cases.waiting_step(case)
    hours = workspace.hours(found.clock)
    due = day_before(row.starts) if step and _by_day_before(case, step) else ""
    filled = {one.role for one in crew}
    return EventLine(
        id=row.id,
        title=row.title,
        starts=row.starts,
        ends=row.ends,
        tentative=bool(row.tentative),
        place=row.place,
        out_of_town=bool(row.out_of_town),
        leader=row.leader,
        organiser=row.organiser,
        source=row.source,
        theme=row.theme,
        state=row.state,
        sop=case.sop,
        step=case.step,
        step_name=step.name if step else "",
        waiting_for=_waits_for(workspace, step, told),
        actors=step.actors if step else (),
        since=case.since,
        minutes=hours.minutes_between(datetime.fromisoformat(case.since), now) if step else 0,
        allowed=found.allowed(case.step) if step else None,
        due=due,
        working_due=hours.working_day_before(date.fromisoformat(row.starts[:DAY])).isoformat() if due else "",
        today=now.date().isoformat(),
        crew=crew,
        missing=missing_roles(filled),
    )


def _by_day_before(case: CaseRow, step: Step) -> bool:
    standard = cases.procedure_of(case).standard_of(step.id)
    return standard is not None and standard.kind == DAY_BEFORE


def awaiting_letter(workspace: Workspace, event_id: int) -> list[EventLine]:
    """List the other events that wait for a surat tugas and may stand in one with this: alike in or out of town."""
    asked = event(workspace, event_id).line
    found = events(workspace, states=("open",))
    return [
        one for one in found if (one.step, one.out_of_town) == (asked.step, asked.out_of_town) and one.id != event_id
    ]


def _result(row: EventResultRow) -> ResultView:
    file = row.attachment
    return ResultView(
        row.id, file.name, file.media, file.sha256, row.caption, row.handed_in, row.officer.name, row.left_out
    )


def releases_of(event_id: int) -> tuple[str, ...]:
    """Give the agenda numbers of the press releases that were written of an event, oldest first."""
    written = [target for kind, target in links.things_after(EVENTS, event_id) if kind == "releases"]
    return tuple(printed_for("releases", target, "agenda_release") for target in written)


def _steps(case: CaseRow) -> tuple[StepDone, ...]:
    found, titles = cases.procedure_of(case), {holding.code: holding.title for holding in positions()}
    return tuple(
        StepDone(
            done.step,
            found.step(done.step).name,
            done.officer.name,
            titles.get(done.position, ""),
            done.ended,
            done.outcome,
            done.note,
        )
        for done in cases.steps_done(case)
        if done.step != END
    )


def _plan(workspace: Workspace, row: PlanRow) -> PlanView:
    case = cases.case_of(PLANS, row.id)
    step = cases.waiting_step(case)
    lines = lines_of(row)
    became = {
        each.plan_line: each.id for each in EventRow.select().where(EventRow.plan_line.in_([line.id for line in lines]))
    }
    return PlanView(
        month=row.month,
        note=row.note,
        edition=row.edition,
        step=case.step,
        step_name=step.name if step else "",
        waiting_for=holder_words(step.actors, workspace.now().date()) if step else "",
        actors=step.actors if step else (),
        lines=tuple(_plan_line(line, became.get(line.id, 0)) for line in lines),
    )


def _plan_line(line: PlanLineRow, event_id: int) -> PlanLineView:
    return PlanLineView(
        line.theme,
        line.title,
        line.starts,
        line.ends,
        line.place,
        line.leader,
        line.organiser,
        bool(line.out_of_town),
        event_id,
    )


def _photos(row: CollageRow) -> tuple[ResultView, ...]:
    photos = CollagePhotoRow.select().where(CollagePhotoRow.collage == row.id).order_by(CollagePhotoRow.id)
    return tuple(_result(each.result) for each in photos)
