"""What the calendar looks like to screens, forms and commands: frozen rows, no queries."""

from __future__ import annotations

from dataclasses import dataclass

from desk.coverage.month import DAY
from desk.coverage.rows import CrewView
from desk.coverage.terms import OFF, STATUSES


@dataclass(frozen=True)
class AssetView:
    """A piece of equipment or a vehicle."""

    id: int
    name: str
    kind: str
    note: str
    retired: str


@dataclass(frozen=True)
class CalendarEvent:
    """An event, or one occurrence of a repeated one, on the calendar.

    ``starts`` and ``ends`` are days or moments (ISO), empty in the tray; ``day`` names the occurrence for ``move`` and
    ``cancel``, '' where it comes once. ``when`` are its hours in words ('09.00–11.00', 'sepanjang hari', 'tanpa jam').
    ``missing`` are roles without anybody, ``owed`` is what is not handed in, approved, published or stored yet,
    ``clashes`` are sentences; ``step`` is that of the SOP, '' where it does not run in one.
    """

    id: int
    uid: str
    title: str
    starts: str
    ends: str
    day: str
    when: str
    all_day: bool
    tentative: bool
    status: str
    kind: str
    place: str
    town: str
    out_of_town: bool
    leader: str
    lane: str
    organiser: str
    contact: str
    source: str
    theme: str
    note: str
    reason: str
    rule: str
    crew: tuple[CrewView, ...]
    assets: tuple[AssetView, ...]
    missing: tuple[str, ...]
    owed: tuple[str, ...]
    clashes: tuple[str, ...]
    overridden: str
    step: str
    version: int

    @property
    def status_words(self) -> str:
        """Name the state: 'rancangan', 'pasti', 'dipindah', 'ditunda', 'batal', 'selesai'."""
        return STATUSES[self.status]

    @property
    def off(self) -> bool:
        """Tell whether nobody goes there: postponed or cancelled."""
        return self.status in OFF

    @property
    def incomplete(self) -> bool:
        """Tell whether the crew is not complete ("belum lengkap")."""
        return bool(self.missing) and not self.off and self.status != "done"

    @property
    def first_day(self) -> str:
        """Give the ISO date on which it begins; '' in the tray."""
        return self.starts[:DAY]

    @property
    def last_day(self) -> str:
        """Give the ISO date on which it ends; '' in the tray."""
        return (self.ends or self.starts)[:DAY]


@dataclass(frozen=True)
class ChangeView:
    """A change of an event: when, by whom, what was and is (field → value), why; ``late`` is after the H-1 brief."""

    id: int
    event: int
    title: str
    at: str
    by: str
    kind: str
    was: dict[str, object]
    now: dict[str, object]
    reason: str
    late: bool
    undone: bool


@dataclass(frozen=True)
class OverrideView:
    """Who sent a crew out in spite of a clash, when and why."""

    at: str
    by: str
    clashes: tuple[str, ...]
    reason: str


@dataclass(frozen=True)
class Load:
    """How often a person went out in a month, of these how often at a weekend or on a day off."""

    login: str
    name: str
    outings: int
    weekends: int


@dataclass(frozen=True)
class Candidate:
    """Somebody who might go to an event: how often he went this month, and what stands against it."""

    login: str
    name: str
    outings: int
    weekends: int
    clashes: tuple[str, ...]


@dataclass(frozen=True)
class AbsenceView:
    """Days on which an officer cannot be sent out; ``hours`` ('07.00–13.00') where it is a shift."""

    id: int
    login: str
    name: str
    first: str
    last: str
    kind: str
    reason: str
    hours: str


@dataclass(frozen=True)
class WayView:
    """Minutes between two towns."""

    first: str
    second: str
    minutes: int
