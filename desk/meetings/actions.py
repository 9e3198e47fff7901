"""The evaluation meeting: what was talked about, what was decided, who does what by when (SOP Akurasi, step 9)."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date

from desk.actions import action
from desk.errors import Invalid, Missing, Refused
from desk.flow import cases
from desk.meetings.tables import MeetingNewsRow, MeetingRow, TaskRow
from desk.people import lists as people
from desk.releases.records import release_numbered
from desk.releases.tables import ReleaseRow
from desk.session import Change, Officer, Result, Session
from desk.sop.procedure import Step
from desk.text import clean_day, clean_line, clean_text
from desk.words import daftar, tanggal

KIND = "meetings"


@action("meetings.evaluate")
def evaluate(  # noqa: PLR0913 - the parts of the minutes
    session: Session,
    topics: str,
    *,
    day: str = "",
    issues: str = "",
    news: Sequence[str] | None = None,
    decisions: Sequence[Mapping[str, str]] = (),
    attendees: Sequence[str] = (),
    absence: str = "",
) -> Result:
    """Record the evaluation meeting of a day (ISO date; today if empty): Kadis with Kabid and Kasi.

    ``news`` are releases by number (those published since the meeting before if not given); a decision has ``words``,
    ``officer`` (login) and ``due`` (ISO date) and becomes a task. ``attendees`` are logins beside the officer's own;
    where one of the SOP's roles is not among them ``absence`` says why.
    """
    held = _held(session, day)
    fields = {"topics": clean_text("topics", topics), "issues": clean_text("issues", issues)}
    fields |= {"absence": clean_line("absence", absence)}
    if not fields["topics"]:
        raise Invalid("topics", "Topik rapat belum ditulis.")
    tasks = [_decided(session, held, place, one) for place, one in enumerate(decisions, start=1)]
    present = _present(session, attendees)
    with session.write("meetings.evaluate") as change:
        start = cases.start_at(change, "meetings.evaluate")
        thing = f"Rapat evaluasi {tanggal(date.fromisoformat(held))}"
        if MeetingRow.get_or_none(MeetingRow.day == held) is not None:
            raise Refused(f"{thing} sudah dicatat.")
        meeting = _enter(change, held, present, fields)
        case = cases.open_case(change, start, KIND, meeting.id)
        step, holding = cases.expect(change, case, "meetings.evaluate", thing)
        _guard_quorum(change, step, present, fields["absence"])
        told = _news(meeting, news)
        for release in told:
            change.add(MeetingNewsRow, meeting=meeting.id, release=release.id)
        given = [change.add(TaskRow, meeting=meeting.id, **task).id for task in tasks]
        cases.finish_step(change, case, holding, outcome="done", note=fields["absence"])
        words = f"rapat evaluasi: {len(told)} berita, {len(given)} tugas"
        return change.done(KIND, held, words, id=meeting.id, step=case.step, news=len(told), tasks=given)


@action("meetings.finish_task", may=())
def finish_task(session: Session, task: int, *, note: str = "") -> Result:
    """Mark what a meeting decided as done; only who was told to do it may."""
    note = clean_text("note", note)
    with session.write("meetings.finish_task") as change:
        row: TaskRow | None = TaskRow.get_or_none(TaskRow.id == task)
        if row is None:
            raise Missing(f"Tidak ada tugas nomor {task}.")
        if row.officer_id != session.officer.id:
            raise Refused(f"Tugas ini untuk {row.officer.name}; hanya ia yang menandainya selesai.")
        if row.done_at:
            raise Refused("Tugas ini sudah ditandai selesai.")
        change.set(row, done_at=change.at.isoformat(), done_note=note)
        return change.done(KIND, row.meeting.day, f"tugas selesai: {row.words}", id=row.id)


def _held(session: Session, day: str) -> str:
    today = session.now().date().isoformat()
    held = clean_day("day", day) or today
    if held > today:
        raise Invalid("day", "Rapat belum berlangsung; catat sesudah rapat.")
    return held


def _enter(change: Change, held: str, present: Sequence[Officer], fields: Mapping[str, str]) -> MeetingRow:
    names = json.dumps([officer.name for officer in present], ensure_ascii=False)
    return change.add(MeetingRow, day=held, attendees=names, held_at=change.at.isoformat(), **fields)


def _decided(session: Session, held: str, place: int, decision: Mapping[str, str]) -> dict[str, object]:
    if not isinstance(decision, Mapping):
        raise Invalid("decisions", f"Keputusan {place}: harus berupa isian bernama.")
    words = clean_line("decisions", str(decision.get("words", "")))
    due = clean_day("decisions", str(decision.get("due", "")))
    if not words:
        raise Invalid("decisions", f"Keputusan {place}: isinya belum ditulis.")
    if not due or due < held:
        raise Invalid("decisions", f"Keputusan {place}: tenggatnya belum diisi, atau sebelum hari rapat.")
    try:
        officer = people.officer(str(decision.get("officer", "")), session.now().date())
    except Missing as fault:
        raise Invalid("decisions", f"Keputusan {place}: {fault}") from fault
    return {"words": words, "due": due, "officer": officer.id}


def _present(session: Session, logins: Sequence[str]) -> list[Officer]:
    """Give who was there, the officer who records it first."""
    others = [people.officer(login, session.now().date()) for login in dict.fromkeys(logins)]
    return [session.officer, *(officer for officer in others if officer.id != session.officer.id)]


def _guard_quorum(change: Change, step: Step, present: Sequence[Officer], absence: str) -> None:
    there = {role for officer in present for role in officer.roles()}
    missing = [people.holder_words((role,), change.at.date()) for role in step.actors if role not in there]
    if missing and not absence:
        raise Invalid(
            "attendees",
            f"Rapat ini dihadiri juga {daftar(missing)}. Catat kehadirannya, atau tulis alasan tidak hadir.",
        )


def _news(meeting: MeetingRow, numbers: Sequence[str] | None) -> list[ReleaseRow]:
    if numbers is not None:
        return list({row.id: row for row in map(release_numbered, numbers)}.values())
    return news_until(meeting.day)


def news_until(day: str) -> list[ReleaseRow]:
    """Give what was published up to a day and since the meeting before it, and was not talked about there."""
    before = MeetingRow.select().where(MeetingRow.day < day).order_by(MeetingRow.day.desc()).first()
    first = before.day if before else day
    told = MeetingNewsRow.select(MeetingNewsRow.release)
    rows = ReleaseRow.select().where(ReleaseRow.published_at >= first, ReleaseRow.published_at < f"{day}~")
    return list(rows.where(ReleaseRow.id.not_in(told)).order_by(ReleaseRow.published_at, ReleaseRow.id))
