"""A month's themes and coverage, from the order to the check (SOP Akurasi, steps 1 to 3)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from desk import attachments
from desk.actions import action
from desk.coverage import events
from desk.coverage.month import DAY, clean_month, month_of, month_words
from desk.coverage.records import EVENTS, PLANS, guard_decision, lines_of, plan_of, read_lines
from desk.coverage.tables import PlanLineRow, PlanRow
from desk.errors import Invalid, Refused, Stale
from desk.flow import cases
from desk.flow.tables import CaseRow
from desk.people.lists import holder_words
from desk.session import Change, Result, Session
from desk.text import clean_line, clean_text

TEXTS = ("theme", "title", "starts", "ends", "place", "leader", "organiser")
HEADS = ("title", "starts")
COPIED = ("theme", "title", "place", "leader", "organiser", "out_of_town")
"""What goes on to the next month; the days are new ones."""


@action("themes.assign")
def assign(session: Session, month: str, *, note: str = "", files: Sequence[str] = ()) -> Result:
    """Tell the editors to plan a month ('2026-11'): SOP Akurasi, step 1.

    ``note`` and ``files`` hand over agenda and invitations.
    """
    month, note = clean_month("month", month), clean_text("note", note)
    kept = [attachments.keep(session.workspace, Path(path)) for path in files]
    with session.write("themes.assign") as change:
        start = cases.start_at(change, "themes.assign")
        if PlanRow.get_or_none(PlanRow.month == month) is not None:
            raise Refused(f"Rencana liputan {month_words(month)} sudah ditugaskan.")
        plan = change.add(PlanRow, month=month, note=note)
        for file in kept:
            attachments.attach(change, file, PLANS, plan.id, "undangan")
        case = cases.open_case(change, start, PLANS, plan.id)
        step, holding = cases.expect(change, case, "themes.assign", _named(month))
        cases.finish_step(change, case, holding, outcome="done", note=note)
        words = f"rencana ditugaskan kepada {holder_words(step.to, change.at.date())}"
        return change.done(PLANS, month, words, id=plan.id, step=case.step)


@action("themes.draft")
def draft(
    session: Session, month: str, lines: Sequence[Mapping[str, object]] = (), *, copy_from: str = "", note: str = ""
) -> Result:
    """Draw up the themes and the coverage of a month (SOP Akurasi, step 2); drawn up again, the new lines hold.

    A line has ``title`` and may have ``theme``, ``starts``, ``ends`` (days or moments of that month), ``place``,
    ``leader``, ``organiser``, ``out_of_town``. ``copy_from`` is a month whose lines come first, without their days.
    """
    month, note = clean_month("month", month), clean_text("note", note)
    drawn = read_lines(lines, partial(_line, session, month))
    with session.write("themes.draft") as change:
        plan, case = _plan_and_case(change, month)
        _step, holding = cases.expect(change, case, "themes.draft", _named(month))
        drawn = [*(_copied(line) for line in _lines_before(copy_from)), *drawn]
        if not drawn:
            raise Invalid("lines", "Rencana belum berisi satu liputan pun.")
        change.set(plan, edition=plan.edition + 1)
        for line in drawn:
            change.add(PlanLineRow, plan=plan.id, edition=plan.edition, **line)
        cases.finish_step(change, case, holding, outcome="done", note=note)
        words = f"tematik dan jadwal disusun: {len(drawn)} liputan"
        return change.done(PLANS, month, words, edition=plan.edition, lines=len(drawn), step=case.step)


@action("themes.check")
def check(session: Session, month: str, *, approved: bool, reason: str = "", edition: int | None = None) -> Result:
    """Check a month's plan (SOP Akurasi, step 3): ya sends the crew out to every line, tidak returns it with a reason.

    ``edition`` is that of the plan on screen.
    """
    month, reason = clean_month("month", month), clean_text("reason", reason)
    guard_decision(reason, approved=approved)
    with session.write("themes.check") as change:
        plan, case = _plan_and_case(change, month)
        _step, holding = cases.expect(change, case, "themes.check", _named(month))
        if edition is not None and edition != plan.edition:
            raise Stale("Rencana di layar bukan lagi yang terakhir disusun; muat ulang, lalu baca kembali.")
        outcome = "approved" if approved else "returned"
        following = cases.finish_step(change, case, holding, outcome=outcome, note=reason)
        opened = []
        if approved and following is not None and following.over == "event":
            start = cases.follow_on(case, following)
            opened = [_open(change, line, start) for line in lines_of(plan)]
            change.kinds.add(EVENTS)
        words = f"rencana disetujui, {len(opened)} liputan ditugaskan" if approved else f"dikembalikan: {reason}"
        return change.done(PLANS, month, words, step=case.step, events=opened)


def _named(month: str) -> str:
    return f"Rencana liputan {month_words(month)}"


def _plan_and_case(change: Change, month: str) -> tuple[PlanRow, CaseRow]:
    """Find a month's plan; where there is none yet, say who must order it first."""
    found = PlanRow.get_or_none(PlanRow.month == month)
    if found is None:
        start = cases.start_at(change, "themes.assign")
        step = cases.procedure_from(change, start).step(start.step)
        who = holder_words(step.actors, change.at.date())
        raise Refused(f"{_named(month)} belum ada; langkah “{step.name}” oleh {who} harus selesai dahulu.")
    return found, cases.case_of(PLANS, found.id)


def _line(session: Session, month: str, given: Mapping[str, object]) -> dict[str, object]:
    unknown = set(given) - {*TEXTS, "out_of_town"}
    if unknown:
        raise Invalid("lines", f"isian {', '.join(sorted(unknown))} tidak dikenal.")
    words = {name: clean_line(name, str(given.get(name, ""))) for name in TEXTS}
    fields = {name: words[name] for name in TEXTS if name not in HEADS}
    away = bool(given.get("out_of_town"))
    read = events.read_particulars(session, words["title"], words["starts"], fields, out_of_town=away)
    if read.starts and month_of(read.starts) != month:
        raise Invalid("starts", f"{read.starts[:DAY]} tidak dalam {month_words(month)}.")
    return {name: getattr(read, name) for name in (*TEXTS, "out_of_town")}


def _lines_before(copy_from: str) -> list[PlanLineRow]:
    return lines_of(plan_of(clean_month("copy_from", copy_from))) if copy_from else []


def _copied(line: PlanLineRow) -> dict[str, object]:
    return {"starts": "", "ends": ""} | {name: getattr(line, name) for name in COPIED}


def _open(change: Change, line: PlanLineRow, start: cases.Start) -> int:
    fields = {name: str(getattr(line, name)) for name in TEXTS if name not in HEADS}
    particulars = events.read_particulars(
        change.session, line.title, line.starts, fields | {"source": "tematik"}, out_of_town=bool(line.out_of_town)
    )
    return int(events.enter(change, particulars, start=start, plan_line=line.id).id)
