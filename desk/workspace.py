"""An office that is open: where its files lie, its profile, its clock and its trace."""

from __future__ import annotations

import json
import time
import uuid
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from peewee import CharField, IntegerField, TextField

from desk.errors import Missing, Refused, StorageFailed, WrongUse
from desk.hours import Holiday, OfficeHours
from desk.journal import diary
from desk.journal.trace import TraceFile
from desk.migrations import STEPS
from desk.office import Office
from desk.paths import Place, default_trace_folder
from desk.store.copying import save_before_update
from desk.store.database import Table, close_database, database_faults, engine, open_database
from desk.store.files import storage_faults, sweep_temporary
from desk.store.migrate import migrate
from desk.store.place import guard_place
from desk.words import ZONES

BACKWARDS = timedelta(minutes=2)
SILENCE = timedelta(days=60)
Clock = Callable[[], datetime]


def steady_seconds() -> float:
    """Read a clock that nobody can set and that goes on while the PC sleeps."""
    boot = getattr(time, "CLOCK_BOOTTIME", None)  # Linux stops the monotonic one in sleep, Windows does not
    return time.monotonic() if boot is None else time.clock_gettime(boot)


@dataclass(frozen=True)
class PcClock:
    """The PC's clock, and what it and the steady one showed when the office was opened (seconds)."""

    wall: float = field(default_factory=time.time)
    steady: float = field(default_factory=steady_seconds)

    def __call__(self) -> datetime:
        """Tell the time."""
        return datetime.now(UTC)

    def drift(self) -> timedelta:
        """Tell how far the wall clock ran apart from the steady one since the office was opened."""
        return timedelta(seconds=abs((time.time() - self.wall) - (steady_seconds() - self.steady)))


class OfficeProfile(Table):
    """The office that these registers belong to; one row."""

    uid = CharField(unique=True)
    practice = IntegerField()
    profile = TextField()

    class Meta:
        """One row."""

        table_name = "office_profile"


class DayOffRow(Table):
    """A day off as this office counts it; ``removed`` says why a shipped or entered day no longer counts."""

    date = CharField()
    name = CharField()
    kind = CharField()
    removed = CharField(default="")
    version = IntegerField(default=1)

    class Meta:
        """Hari libur."""

        table_name = "day_off"


class Calendar:
    """The office's profile as it stands, and its hours by its own table of days off, read once until that changes."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self._known: dict[str, OfficeHours] = {}

    def hours(self, profile: str) -> OfficeHours:
        """Give the hours of one profile."""
        if profile not in self._known:
            self._known[profile] = self.office.hours(profile, days_off())
        return self._known[profile]

    def forget(self) -> None:
        """Read the table again when hours are next asked for."""
        self._known.clear()

    def adopt(self, office: Office) -> None:
        """Go by a changed profile from now on."""
        self.office = office
        self.forget()


def days_off() -> tuple[Holiday, ...]:
    """List the days off that count, in their order."""
    rows = DayOffRow.select().where(DayOffRow.removed == "").order_by(DayOffRow.date, DayOffRow.id)
    return tuple(Holiday(date.fromisoformat(row.date), row.name, row.kind) for row in rows)


@dataclass(frozen=True)
class Workspace:
    """What an open office is made of; every session works in one."""

    place: Place
    uid: str
    trace: TraceFile
    clock: Clock
    calendar: Calendar

    @property
    def office(self) -> Office:
        """The agency's profile as it stands now."""
        return self.calendar.office

    def now(self) -> datetime:
        """Tell the time in the office's own zone, to the second."""
        return self.clock().astimezone(ZONES[self.office.zone]).replace(microsecond=0)

    def hours(self, profile: str = "kerja") -> OfficeHours:
        """Give the office's hours of one profile: ``layanan`` or ``kerja``."""
        return self.calendar.hours(profile)

    def practising(self) -> bool:
        """Tell whether this is an office for practice, marked on every sheet and screen."""
        return self.office.practice

    def doubts_clock(self) -> bool:
        """Tell whether the PC's clock is doubtful: beside the last journal line, or set anew while the program runs."""
        if isinstance(self.clock, PcClock) and self.clock.drift() > BACKWARDS:
            return True
        last = diary.head().at
        if not last:
            return False
        gap = self.now() - datetime.fromisoformat(last)
        return gap < -BACKWARDS or gap > SILENCE


def create_office(place: Place, office: Office, *, trace_folder: Path | None = None) -> Workspace:
    """Make an empty office in a folder: database, attachments, profile.

    Raises ``Refused`` if the folder holds an office already, ``StorageFailed`` if the place is unfit.
    """
    guard_place(place.folder)
    with storage_faults(place.folder):
        place.attachments.mkdir(parents=True, exist_ok=True)
    open_database(place)
    migrate()
    if OfficeProfile.get_or_none() is not None:
        raise Refused(f"{place.shown} sudah berisi data kantor.")
    return _workspace(place, str(uuid.uuid4()), office, trace_folder, None)


def open_office(place: Place, *, trace_folder: Path | None = None, now: datetime | None = None) -> Workspace:
    """Open an office; ``now`` stands still and is taken in a practice office only.

    Raises ``Missing`` if there is none, ``StorageFailed`` if the place or the file is unfit.
    """
    guard_place(place.folder)
    if not place.server and not place.database.exists():
        raise Missing(f"Belum ada data kantor di {place.folder}. Buat dengan: python main.py init")
    opened_database = open_database(place)
    with database_faults(place):
        step = opened_database.schema_version()
        if place.server and not step:
            close_database()
            raise Missing(f"Belum ada data kantor di {place.shown}. Buat dengan: python main.py init")
        if not place.server and 0 < step < len(STEPS):
            save_before_update(place.database, place.backups / f"sebelum-skema-{len(STEPS)}.db")
        migrate()
        guard_moved()
        row = OfficeProfile.get_or_none()
    if row is None:
        close_database()
        raise StorageFailed("Data kantor tidak lengkap: profil kantor tidak ada. Pulihkan dari cadangan.")
    office = office_of(row)
    if now is not None and not row.practice:
        raise WrongUse("--now hanya berlaku di kantor latihan (demo atau init --practice).")
    opened = _workspace(place, row.uid, office, trace_folder, now)
    with suppress(StorageFailed):  # reading goes on where the trace cannot be written; the next write says so
        opened.trace.catch_up()
    return opened


def guard_moved() -> None:
    """Refuse to work in an office that goes on elsewhere.

    Raises ``Refused``.
    """
    if whither := engine().moved_to():
        raise Refused(f"Kantor ini sudah pindah ke {whither}. Tutup program ini, lalu buka lagi dari sana.")


def office_of(row: OfficeProfile) -> Office:
    """Read the profile that is stored.

    Raises ``StorageFailed`` where it is spoilt.
    """
    try:
        return replace(Office.from_mapping(json.loads(row.profile)), practice=bool(row.practice))
    except (ValueError, TypeError, LookupError, Refused) as fault:
        raise StorageFailed("Profil kantor tidak terbaca. Pulihkan dari cadangan.") from fault


def _workspace(place: Place, uid: str, office: Office, trace: Path | None, now: datetime | None) -> Workspace:
    clock: Clock = PcClock() if now is None else (lambda: now)
    return Workspace(place, uid, TraceFile(trace or default_trace_folder(uid)), clock, Calendar(office))


def reread(workspace: Workspace) -> None:
    """Go by the profile as another process may have changed it."""
    workspace.calendar.adopt(office_of(OfficeProfile.get()))


def tidy(workspace: Workspace) -> None:
    """Remove what killed processes left half written; called once when a window starts."""
    sweep_temporary(workspace.place.attachments)
