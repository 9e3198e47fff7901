"""What Meja Saya shows, taken from the registers: rows and words, no widgets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from desk.cabinet import lists as cabinet
from desk.coverage import naming as _events
from desk.dip import naming as _cycles
from desk.flow import case_list
from desk.flow import lists as flow
from desk.flow.case_list import WaitingLine
from desk.flow.lists import StepTime
from desk.journal import diary
from desk.letters import lists as letters
from desk.letters import naming as _letters
from desk.letters.lists import DisposisiView, LetterView
from desk.people import lists as people
from desk.releases import lists as releases
from desk.releases import naming as _releases
from desk.session import Officer
from desk.words import desimal, durasi, kapan, tanggal_pendek
from desk.workspace import Workspace
from ui.parts.cards import Card

NAMED = (_cycles, _events, _letters, _releases)
"""Loaded beforehand, so that what waits is called by name without every register."""

SOON_MINUTES = 3
"""Office minutes before the deadline from which a case is shown as urgent."""

MOST_OPEN = 1000
LATEST = 12
HEAD = "kadis"
"""The role whose disposisi a letter waits for first."""

KINDS = {"releases": "releases", "letters": "letters", "cabinet": "cabinet"}
LETTERS = "letters:"
"""What stands before a letter's number in the key of its card; press releases stand under their number alone."""

THINGS = {
    "releases": "Press release {number}",
    "letters": "Surat {number}",
    "events": "Kegiatan",
    "cycles": "Siklus pendokumentasian",
}
"""How the things of each kind are called on their cards."""


@dataclass(frozen=True)
class Happened:
    """A line of the journal as officers read it; ``kind`` is the tab that shows its thing ('': none)."""

    seq: int
    kind: str
    number: str
    words: str
    who: str
    when: str


@dataclass(frozen=True)
class Told:
    """A letter that waits for the officer: for his disposisi (``order`` is None), or with one that he was given."""

    letter: LetterView
    order: DisposisiView | None

    @property
    def late(self) -> bool:
        """Tell whether it is past its due date."""
        return self.order is not None and self.order.late


@dataclass(frozen=True)
class Today:
    """Everything Meja Saya shows, at one moment."""

    waiting: tuple[WaitingLine, ...]
    told: tuple[Told, ...]
    late: int
    received: int
    published: int
    to_label: int
    times: tuple[StepTime, ...]
    happened: tuple[Happened, ...]

    @property
    def count(self) -> int:
        """Count what waits for the officer."""
        return len(self.waiting) + len(self.told)


def look(workspace: Workspace, officer: Officer) -> Today:
    """Read what waits for an officer, oldest deadline first, and how the day stands."""
    under_way = releases.releases(workspace, states=("open", "published"), limit=MOST_OPEN)
    mine = case_list.waiting(workspace, officer)
    counted = {line.number for line in mine if line.kind == "letters"}
    return Today(
        waiting=tuple(mine),
        told=tuple(one for one in _told(workspace, officer) if one.letter.number not in counted),
        late=sum(line.late for line in under_way),
        received=flow.opened_today(workspace, "releases"),
        published=flow.done_today(workspace, "releases.publish"),
        to_label=sum(not item.labelled_at for item in cabinet.items()),
        times=tuple(flow.step_times(workspace)),
        happened=tuple(_happened(workspace)),
    )


def card_of(line: WaitingLine, now: datetime, *, open_now: bool) -> Card:
    """Write what waits as a card: the step, the thing, and how much of its time is left."""
    since = f"masuk {kapan(datetime.fromisoformat(line.since), now)}"
    called = THINGS[line.kind].format(number=line.number) if line.kind in THINGS else ""
    detail = " · ".join(filter(None, (called, line.detail, since)))
    return Card(key_of(line), f"{line.step_name} · {line.title}", detail, _chips(line, now, open_now=open_now))


def key_of(line: WaitingLine) -> str:
    """Name what waits: a press release by its number alone, others by their kind too."""
    return line.number if line.kind == "releases" else f"{line.kind}:{line.number}"


def waiting_cards(today: Today, now: datetime, *, open_now: bool) -> list[Card]:
    """Write everything that waits as cards: letters past their date, what SOPs give time for, the other letters."""
    late = [told_card(told) for told in today.told if told.late]
    others = [told_card(told) for told in today.told if not told.late]
    return [*late, *(card_of(line, now, open_now=open_now) for line in today.waiting), *others]


def told_card(told: Told) -> Card:
    """Write a letter that waits as a card: what is to be done, who gave it, until when."""
    letter, order = told.letter, told.order
    what, giver = ("Beri disposisi", "") if order is None else ("Disposisi untuk saya", f"dari {order.by_title}")
    detail = " · ".join(filter(None, (f"Surat {letter.number}", letter.sender, giver)))
    chips: tuple[tuple[str, str], ...] = ()
    if order is not None and order.due:
        due = tanggal_pendek(date.fromisoformat(order.due))
        chips = ((f"lewat {due}", "bad"),) if order.late else ((f"batas {due}", "plain"),)
    return Card(f"{LETTERS}{letter.number}", f"{what} · {letter.subject}", detail, chips)


def time_words(time: StepTime) -> str:
    """Write a real time beside the standard one: '4,3/7 m', 'belum ada'."""
    if time.minutes is None:
        return "belum ada"
    return (
        f"{desimal(time.minutes, 1)}/{time.allowed} m" if time.allowed is not None else f"{desimal(time.minutes, 1)} m"
    )


def times_spoken(times: tuple[StepTime, ...]) -> str:
    """Say the whole chart in words."""
    return "; ".join(f"{time.name}: {time_words(time)}{', lewat waktu baku' if time.late else ''}" for time in times)


def _chips(line: WaitingLine, now: datetime, *, open_now: bool) -> tuple[tuple[str, str], ...]:
    returned = ((f"dikembalikan {line.returned}×", "info"),) if line.returned else ()
    if line.left is None:
        return returned
    if line.due:
        return (_due_chip(line, now), *returned)
    outside = "" if open_now else " · di luar jam"
    if line.late:
        return ((f"terlambat {durasi(-line.left)}{outside}", "bad"), *returned)
    return ((f"sisa {durasi(line.left)}{outside}", "warn" if line.left <= SOON_MINUTES else "ok"), *returned)


def _due_chip(line: WaitingLine, now: datetime) -> tuple[str, str]:
    """Write a deadline of H-1, which is a day."""
    due = date.fromisoformat(line.due)
    if line.late:
        return "H-1 lewat", "bad"
    return ("H-1 hari ini", "warn") if due == now.date() else (f"H-1 {tanggal_pendek(due)}", "plain")


def _told(workspace: Workspace, officer: Officer) -> list[Told]:
    """Find the letters that wait for the officer: earliest due first, then those without a disposisi yet."""
    positions = {holding.code for holding in officer.holdings}
    told, fresh = [], []
    for view in letters.letters(workspace):
        mine = [one for one in view.chain if one.to in positions and not one.done_at]
        if mine:
            told.append(Told(view, min(mine, key=_due)))
        elif not view.chain and HEAD in officer.roles():
            fresh.append(Told(view, None))
    return sorted(told, key=lambda one: _due(one.order)) + fresh


def _due(order: DisposisiView | None) -> tuple[str, str]:
    return (order.due or "9999", order.given_at) if order else ("9999", "")


def _happened(workspace: Workspace) -> list[Happened]:
    names = {person.id: person.name for person in people.people(workspace.now().date())}
    now, told = workspace.now(), []
    for entry in diary.entries(max(0, diary.head().seq - LATEST)):
        body = entry.body
        subject = body.get("subject", {})
        kind, number = KINDS.get(subject.get("kind", ""), ""), str(subject.get("number", ""))
        when = kapan(datetime.fromisoformat(body["at"]), now)
        who = names.get(body.get("officer", ""), str(body.get("officer", "")))
        told.append(Happened(entry.seq, kind, number, str(body.get("words", "")), who, when))
    return told[::-1]


def happened_card(line: Happened) -> Card:
    """Write a line of the journal as a card."""
    title = f"{line.number} · {line.words}" if line.kind else line.words
    return Card(str(line.seq), title, f"{line.when} · {line.who}")
