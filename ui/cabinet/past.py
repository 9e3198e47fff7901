"""Where an item has been, read from the journal (F14)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime

from desk.journal import diary
from desk.journal.diary import Entry
from desk.people import lists as people
from desk.words import jam, tanggal_pendek

MOST_READ = 20_000
"""Journal lines that are read when the tab opens; older moves are left to the whole journal's own screen."""

OWN_FILING = "cabinet.file_paper"
FILED = ("releases.file", OWN_FILING)
"""The filing of a release is told by the release's own history."""

MOVED = ("cabinet.move_items", "cabinet.move_folder", "cabinet.move_berkas", "cabinet.carry_out_disposal")
LABELLED, EDITED, RENUMBERED = "cabinet.note_labels", "cabinet.edit_folder", "cabinet.renumber_folders"
TOLD = ("cabinet.lend", "cabinet.take_back", "cabinet.extend_loan")
"""What is told of an item without moving it for good."""


@dataclass(frozen=True)
class Event:
    """Something that was done to an item: when (ISO), by whom (login) and what, in words."""

    seq: int
    at: str
    login: str
    words: str


@dataclass
class Track:
    """What the journal tells of one item."""

    place: str = ""
    events: list[Event] = field(default_factory=list)


class PlacesDiary:
    """The moves and labels of items, read on from where it stopped."""

    def __init__(self) -> None:
        self._tracks: dict[str, Track] = {}
        self._seq = max(0, diary.head().seq - MOST_READ)

    def read_on(self) -> None:
        """Take in what was written since the last time."""
        for entry in diary.entries(self._seq):
            self._seq = entry.seq
            self._take(entry)

    def events(self, number: str) -> tuple[Event, ...]:
        """Give the moves and labels of an item, oldest first."""
        track = self._tracks.get(number)
        return tuple(track.events) if track else ()

    def _take(self, entry: Entry) -> None:
        action, result = entry.body.get("action"), entry.body.get("result", {})
        if action in FILED:
            track = self._track(str(result.get("filing_number", "")))
            track.place = str(result.get("folder", ""))
            if action == OWN_FILING:
                track.events.append(_event(entry, str(entry.body["words"])))
        elif action in MOVED:
            self._move(entry, result.get("items", ()), str(result.get("folder") or result.get("number", "")))
        elif action in TOLD:
            self._track(str(result.get("number", ""))).events.append(_event(entry, str(entry.body["words"])))
        elif action == LABELLED:
            self._tell(entry, result.get("items", ()), "label dicetak dan ditempel")
        elif action == EDITED:
            self._tell(entry, result.get("items", ()), str(entry.body["words"]))
        elif action == RENUMBERED:
            moved = result.get("moved", {})
            for number in result.get("items", ()):
                place = self._track(number).place
                self._move(entry, (number,), moved.get(place, place))

    def _move(self, entry: Entry, numbers: Iterable[str], place: str) -> None:
        for number in numbers:
            track = self._track(number)
            came_from = f"dari {track.place} " if track.place else ""
            track.place = place
            track.events.append(_event(entry, f"dipindahkan {came_from}ke {place}"))

    def _tell(self, entry: Entry, numbers: Iterable[str], words: str) -> None:
        for number in numbers:
            self._track(number).events.append(_event(entry, words))

    def _track(self, number: str) -> Track:
        return self._tracks.setdefault(number, Track())


def _event(entry: Entry, words: str) -> Event:
    return Event(entry.seq, str(entry.body["at"]), str(entry.body["officer"]), words)


@dataclass(frozen=True)
class PastLine:
    """A line of an item's history as it is shown."""

    seq: int
    when: str
    who: str
    what: str


def past_of(places: PlacesDiary, number: str, agenda: str, on: date) -> list[PastLine]:
    """Tell what was done to an item and to the release it came from, newest first."""
    names = {person.id: person.name for person in people.people(on)}
    release = [
        Event(entry.seq, str(entry.body["at"]), str(entry.body["officer"]), str(entry.body["words"]))
        for entry in (diary.history("releases", agenda) if agenda else ())
    ]
    events = sorted((*release, *places.events(number)), key=_seq, reverse=True)
    return [PastLine(event.seq, _when(event.at), names.get(event.login, event.login), event.words) for event in events]


def _seq(event: Event) -> int:
    return event.seq


def _when(at: str) -> str:
    moment = datetime.fromisoformat(at)
    return f"{tanggal_pendek(moment)} {jam(moment)}"
