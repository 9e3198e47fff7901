"""The list "untuk saya": what was assigned, returned, changed, falls due or is overdue, one notice for a thing (X17).

Nothing is pushed: the list is what the registers say now. A notice's key holds its state and since when, so that what
was read stays read until something about it changes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Final

from desk.coverage.calendar_rows import ChangeView
from desk.coverage.duty_changes import changed_words, changes_for
from desk.dip.dik import SEERS
from desk.dip.dik_lists import WARNED, ExclusionView, on_paper
from desk.flow.case_list import WaitingLine, waiting
from desk.letters.lists import DisposisiView, LetterView, told_to
from desk.notices.tables import SettingNotice
from desk.session import Officer, Session
from desk.store.database import database_faults, transaction
from desk.words import tanggal_pendek
from desk.workspace import Workspace

ASSIGNED, RETURNED, DUE, OVERDUE = "untuk Anda", "dikembalikan", "segera jatuh tempo", "lewat waktu"
CHANGED = "jadwal berubah"
SOON_MINUTES: Final = 60
"""Office minutes before a deadline from which a thing falls due."""


@dataclass(frozen=True)
class Notice:
    """One thing that wants the officer: its kind and number to open it, its state, since when (ISO), whether read."""

    key: str
    kind: str
    number: str
    title: str
    state: str
    words: str
    at: str
    read: bool


def notices(workspace: Workspace, officer: Officer) -> list[Notice]:
    """List what wants an officer now: what he has not read first, then the newest."""
    marks = {row.key: row.read for row in SettingNotice.select().where(SettingNotice.login == officer.login)}
    positions = frozenset(holding.code for holding in officer.holdings)
    today = workspace.now().date()
    soon = {today.isoformat(), workspace.hours().working_day_after(today).isoformat()}
    found = [_of_case(line, today.isoformat(), soon, marks) for line in waiting(workspace, officer)]
    found += [_of_disposisi(*pair, soon, marks) for pair in told_to(workspace, positions)]
    found += [_of_change(change, marks) for change in changes_for(officer.id, today)]
    if officer.holding_for(SEERS):
        found += [_of_exclusion(one, marks) for one in on_paper(workspace) if one.ending or one.over]
    return sorted(sorted(found, key=lambda one: one.at, reverse=True), key=lambda one: one.read)


def count_unread(workspace: Workspace, officer: Officer) -> int:
    """Count what the officer has not read."""
    return sum(not one.read for one in notices(workspace, officer))


def mark_read(session: Session, keys: Iterable[str]) -> None:
    """Keep that the officer has read these notices; his own mark, outside journal and registers."""
    _mark(session, keys, "read")


def take_untold(session: Session, listed: Sequence[Notice]) -> list[Notice]:
    """Give those of the notices of which no window has told this officer yet, and keep that it did: once for a thing.

    ``listed`` are his ``notices``; the read ones are left out.
    """
    told = SettingNotice.select(SettingNotice.key).where(
        SettingNotice.login == session.officer.login, SettingNotice.told != ""
    )
    known = {row.key for row in told}
    found = [one for one in listed if not one.read and one.key not in known]
    _mark(session, [one.key for one in found], "told")
    return found


def _mark(session: Session, keys: Iterable[str], column: str) -> None:
    wanted, login, at = list(keys), session.officer.login, session.now().isoformat()
    if not wanted:
        return
    with database_faults(session.workspace.place), transaction():
        for key in wanted:
            SettingNotice.insert(login=login, key=key).on_conflict_ignore().execute()
        own = (SettingNotice.login == login) & SettingNotice.key.in_(wanted)
        SettingNotice.update({column: at}).where(own).execute()


def _of_case(line: WaitingLine, today: str, soon: set[str], marks: dict[str, str]) -> Notice:
    state = RETURNED if line.returned else ASSIGNED
    if line.late or (line.due and line.due < today):
        state = OVERDUE
    elif line.due in soon or (line.left is not None and line.left <= min(SOON_MINUTES, (line.allowed or 0) // 2)):
        state = DUE
    key = f"case:{line.case}:{line.step}:{line.since}:{state}"
    return Notice(key, line.kind, line.number, line.title, state, line.step_name, line.since, bool(marks.get(key)))


def _of_disposisi(letter: LetterView, one: DisposisiView, soon: set[str], marks: dict[str, str]) -> Notice:
    state = OVERDUE if one.late else DUE if one.due in soon else ASSIGNED
    key = f"disposisi:{one.id}:{one.due}:{state}"
    words = f"Disposisi {one.by_title}: {', '.join(one.instructions) or one.note}"
    return Notice(key, "letters", letter.number, letter.subject, state, words, one.given_at, bool(marks.get(key)))


def _of_change(change: ChangeView, marks: dict[str, str]) -> Notice:
    key = f"change:{change.id}"
    words = " · ".join(filter(None, (changed_words(change), change.reason, change.by)))
    return Notice(key, "events", str(change.event), change.title, CHANGED, words, change.at, bool(marks.get(key)))


def _of_exclusion(one: ExclusionView, marks: dict[str, str]) -> Notice:
    """Tell of excluded information whose period ends; it is opened and announced then (domain.md 1.6)."""
    state = OVERDUE if one.over else DUE
    key = f"dik:{one.id}:{one.until}:{state}"
    ends = date.fromisoformat(one.until)
    since = datetime.combine(ends - WARNED, time(), datetime.fromisoformat(one.proposed_at).tzinfo).isoformat()
    words = f"Pengecualian berakhir {tanggal_pendek(ends)}"
    return Notice(key, "dip", one.code, one.information, state, words, since, bool(marks.get(key)))
