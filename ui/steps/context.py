"""What a form begins with: the thing it is about, what is known already, the choices that the office gives (pure)."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import date, timedelta
from typing import Any

from desk.cabinet import lists as cabinet
from desk.contacts.actions import contacts
from desk.coverage import lists as coverage
from desk.coverage.assignments import CLASSIFICATION
from desk.coverage.month import month_words
from desk.coverage.rows import EventView, PlanView
from desk.dip import lists as dip
from desk.dip.rows import CycleView
from desk.flow.case_list import WaitingLine, done_before
from desk.meetings.lists import news_for
from desk.people import lists as people
from desk.releases import lists as releases
from desk.releases.messages import offered_to_media, told_sender
from desk.session import Session
from desk.sop.revisions import at_revision, current
from ui.parts.days import day_words
from ui.releases.body_edit import as_text
from ui.steps.asks import LIST_COLUMNS, PLAN_COLUMNS
from ui.steps.days import day_or_moment_words, month_typed
from ui.steps.fields import crew_rows
from ui.steps.rows_field import Choice, iso_rows

COVERERS = "coverage.cover"


@dataclass(frozen=True)
class Shown:
    """Something to read before filling in: a heading and its lines."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Context:
    """What a form begins with.

    ``given`` are parameters that nobody types, ``put`` what stands in fields at first (as typed), ``facts`` on which
    fields are asked, ``today`` the day of the form. ``contact`` and ``subject`` are for messages.
    """

    given: Mapping[str, Any] = field(default_factory=dict)
    put: Mapping[str, str] = field(default_factory=dict)
    facts: frozenset[str] = frozenset()
    choices: Mapping[str, Sequence[Choice]] = field(default_factory=dict)
    shows: tuple[Shown, ...] = ()
    contact: str = ""
    subject: str = ""
    today: date = date.min


def context_of(session: Session, line: WaitingLine) -> Context:
    """Read what the form of a waiting step begins with."""
    return replace(READERS[line.kind](session, line), today=session.now().date())


def context_anew(session: Session, action: str) -> Context:
    """Read what the form of something begun anew begins with."""
    today = session.now().date()
    following = (today.replace(day=1) + timedelta(days=32)).isoformat()[:7]
    officers = officer_choices(today)
    news = news_for(today.isoformat()) if action == "meetings.evaluate" else []
    told = tuple(f"{one.number} {one.title}" for one in news) or ("Belum ada berita terbit sejak rapat sebelumnya.",)
    return Context(
        today=today,
        put={"month": month_typed(following), "day": day_words(today.isoformat())},
        facts=frozenset({"new"}),
        choices={
            "officers": [one for one in officers if one[0] != session.officer.login]
            if action == "meetings.evaluate"
            else officers,
            "crew": officer_choices(today, roles_of(session, COVERERS)),
        },
        shows=(Shown("Berita yang dibahas", told),) if action == "meetings.evaluate" else (),
    )


def officer_choices(on: date, roles: Sequence[str] = ()) -> list[Choice]:
    """List the officers at work, or those who hold one of some roles: login, and name with position."""
    fitting = {holding.code for holding in people.positions() if not roles or set(roles) & set(holding.roles)}
    return [
        (person.id, " · ".join(filter(None, (person.name, *person.titles[:1]))))
        for person in people.people(on)
        if person.active and (not roles or fitting & set(person.positions))
    ]


def _event(session: Session, line: WaitingLine) -> Context:
    view, today = coverage.event(session.workspace, line.target), session.now().date()
    crew: dict[str, list[str]] = {}
    for one in view.line.crew:
        crew.setdefault(one.role, []).append(one.login)
    here = [one for one in view.results if not one.left_out]
    signer = next(iter(people.holders(("kadis",), today)), "")
    return Context(
        given={"event": line.target},
        put={
            "crew": crew_rows(crew),
            "order": view.order_words,
            "signature": json.dumps([signer, day_words(today.isoformat()), ""]),
            "classification": CLASSIFICATION,
        },
        facts=frozenset({"results"} if here else ()),
        choices={
            "officers": officer_choices(today, roles_of(session, COVERERS)),
            "alike": _alike(session, view, line),
            "results": [(one.id, " · ".join(filter(None, (one.name, one.caption, one.by)))) for one in here],
        },
        shows=_event_told(view),
    )


def _alike(session: Session, view: EventView, line: WaitingLine) -> list[Choice]:
    """Name the events that may stand in the same surat tugas."""
    if line.action != "coverage.issue_letter":
        return []
    found = coverage.awaiting_letter(session.workspace, view.line.id)
    return [(one.id, f"{day_or_moment_words(one.starts)} – {one.title}") for one in found]


def _event_told(view: EventView) -> tuple[Shown, ...]:
    line = view.line
    ends = f"sampai {day_or_moment_words(line.ends)}" if line.ends else ""
    about = [
        " ".join(filter(None, (day_or_moment_words(line.starts) or "tanggal belum ada", ends))),
        " · ".join(filter(None, (line.place, "luar kota" if line.out_of_town else ""))),
        " · ".join(filter(None, (line.leader, line.organiser, view.contact))),
    ]
    shown = [Shown("Kegiatan", tuple(filter(None, about)))]
    if line.crew:
        shown.append(Shown("Tim", tuple(f"{one.role.capitalize()}: {one.name}" for one in line.crew)))
    if view.results:
        files = (f"{one.name}{' – ditarik' if one.left_out else ''}" for one in view.results)
        shown.append(Shown("Hasil", tuple(files)))
    return tuple(shown)


def _plan(session: Session, line: WaitingLine) -> Context:
    view = coverage.plan(session.workspace, line.number)
    before = [plan.month for plan in coverage.plans(session.workspace) if plan.month != view.month and plan.lines]
    rows = [{key: cell for key, cell in asdict(one).items() if key != "event"} for one in view.lines]
    put = {"lines": iso_rows(rows, PLAN_COLUMNS)} if rows else {}
    edition = {"edition": view.edition} if line.action == "themes.check" else {}
    return Context(
        given={"month": line.number} | edition,
        put=put,
        choices={"months": [("", "–"), *((month, month_words(month)) for month in before)]},
        shows=_plan_told(view, line.action),
    )


def _plan_told(view: PlanView, action: str) -> tuple[Shown, ...]:
    order = (Shown("Arahan", tuple(view.note.split("\n"))),) if view.note else ()
    if action != "themes.check":
        return order
    lines = (
        " · ".join(
            filter(
                None,
                (
                    day_or_moment_words(one.starts) or "tanggal belum ada",
                    one.title,
                    one.theme,
                    one.place,
                    one.leader,
                    "luar kota" if one.out_of_town else "",
                ),
            )
        )
        for one in view.lines
    )
    return (*order, Shown(f"{len(view.lines)} liputan yang direncanakan", tuple(lines)))


def _cycle(session: Session, line: WaitingLine) -> Context:
    view, today = dip.cycle(session.workspace, line.target), session.now().date()
    rows = [{column.key: getattr(one, column.key) for column in LIST_COLUMNS} for one in view.lines]
    draft = view.circular
    put = {
        "lines": iso_rows(rows, LIST_COLUMNS),
        "signature": json.dumps([session.officer.name, day_words(today.isoformat()), ""]),
        "papers": "\n".join(at_revision(line.sop, line.revision).step(line.step).needs),
    }
    if draft is not None:
        put |= {"subject": draft.subject, "words": draft.words, "classification": draft.classification}
    return Context(
        given={"cycle": line.target},
        put=put,
        facts=_cycle_facts(session, line),
        choices={
            "lines": [(one.line, f"{one.opd}: {one.information}") for one in view.lines],
            "folders": folder_choices(),
        },
        shows=_cycle_told(view, line.action),
    )


def _cycle_facts(session: Session, line: WaitingLine) -> frozenset[str]:
    found = at_revision(line.sop, line.revision)
    step = found.step(line.step)
    names = {found.step(step.not_by).name} if step.not_by else set()
    alone = any(done.name in names and done.who == session.officer.name for done in done_before(line.case))
    following = found.step(found.follow(step.id, "approved")) if "approved" in step.outcomes else step
    last = following.action != step.action or bool(session.officer.roles() & set(following.actors))
    return frozenset(name for name, holds in (("alone", alone), ("last", last)) if holds)


def _cycle_told(view: CycleView, action: str) -> tuple[Shown, ...]:
    shown = [Shown("Per OPD", tuple(f"{one.opd}: {one.received}/{one.expected} diterima" for one in view.opds))]
    if action in ("cycles.check", "cycles.approve"):
        listed = (f"{one.opd}: {one.information} · {one.category} · {day_words(one.due)}" for one in view.lines)
        shown = [Shown(f"{len(view.lines)} informasi dalam daftar", tuple(listed))]
    if action == "cycles.approve" and view.circular is not None:
        shown.append(Shown(f"Surat edaran: {view.circular.subject}", tuple(view.circular.words.split("\n"))))
    if action == "cycles.collect":
        done = (f"{one.opd}: {one.information} – {_stage_words(one.received, one.next_stage)}" for one in view.lines)
        shown = [Shown("Keadaan sekarang", tuple(done))]
    if action == "cycles.review" and view.reports:
        report = view.reports[-1]
        words = [report.results, report.problems and f"Masalah: {report.problems}", report.needs]
        shown.append(Shown("Laporan", tuple(filter(None, words))))
    return tuple(shown)


def _stage_words(received: bool, following: str) -> str:  # noqa: FBT001 - as the row has it
    if not received:
        return "belum diterima"
    return f"tahap berikut: {following}" if following else "selesai ditata"


def folder_choices() -> list[Choice]:
    """List the folders of every cabinet: place, and how it reads."""
    return [
        (folder.place, f"{folder.place} – {folder.title}")
        for each in cabinet.cabinets()
        for drawer in each.drawers
        for folder in cabinet.folders(each.code, drawer.code)
    ]


def _release(session: Session, line: WaitingLine) -> Context:
    view, agency = releases.release_by_id(session.workspace, line.target), session.workspace.office.agency
    versioned = {"version": view.line.version} if line.action == "releases.draft" else {}
    parts = [piece.text for piece in view.pieces if piece.kind == "part"]
    outgoing = tuple(piece.text for piece in view.pieces if piece.kind == "part" and piece.goes_out)
    put = {"title": view.line.title, "paragraphs": as_text(parts)}
    put["_message"] = offered_to_media(view.line.title, outgoing, agency)
    if line.action == "releases.tell_sender":
        put["words"] = told_sender(view.line.title, view.url, agency)
    about = (view.line.sender, view.contact, " · ".join(filter(None, (view.place, day_words(view.event_date)))))
    shown = [Shown("Pengirim", tuple(filter(None, about)))]
    if view.url:
        shown.append(Shown("Terbit di", (view.url,)))
    if view.files:
        shown.append(Shown("Bahan", tuple(" · ".join(filter(None, (file.name, file.caption))) for file in view.files)))
    media = [(one.id, " · ".join(filter(None, (one.outlet, one.name, one.phone or one.email))))
             for one in contacts("media")]  # fmt: skip
    return Context(
        given={"release": line.number} | versioned,
        put=put,
        choices={"contacts": media},
        shows=tuple(shown),
        contact=view.contact if line.action == "releases.tell_sender" else "",
        subject=view.line.title,
    )


def roles_of(session: Session, action: str) -> list[str]:
    """Name the roles that do an action under the office's SOPs."""
    today = session.now().date()
    steps = [step for code in session.workspace.office.sops for step in current(code, today).for_action(action)]
    return [actor for step in steps for actor in step.actors]


READERS: Mapping[str, Callable[[Session, WaitingLine], Context]] = {
    "events": _event,
    "plans": _plan,
    "cycles": _cycle,
    "releases": _release,
}
