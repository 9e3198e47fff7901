"""How the calendar's side of coverage is stored; days and moments are ISO texts."""

from __future__ import annotations

from peewee import CharField, ForeignKeyField, IntegerField, TextField

from desk.coverage.tables import EventRow
from desk.people.tables import OfficerRow
from desk.store.database import Table


class EventScheduleRow(Table):
    """The calendar's side of an event; events of before the calendar have none and stand as confirmed.

    ``all_day`` says that it takes whole days, so that a missing hour is no gap; ``time_words`` is the time as it came
    ('08.30 s/d Selesai'). ``rule`` is how it comes again (RRULE of RFC 5545), ``skipped`` the days left out, by blanks;
    ``series`` the uid of the event that it was taken out of. ``extra`` are days beside the rule (RDATE). ``sequence``
    counts its changes for other calendars; ``imported`` is the digest of what a list or calendar last said of it.
    """

    event = ForeignKeyField(EventRow, unique=True, backref="schedules")
    status = CharField(default="confirmed")
    kind = CharField(default="")
    all_day = IntegerField(default=0)
    time_words = CharField(default="")
    town = CharField(default="")
    note = TextField(default="")
    rule = CharField(default="")
    skipped = TextField(default="")
    series = CharField(default="", index=True)
    sequence = IntegerField(default=0)
    extra = TextField(default="")
    imported = CharField(default="")
    event_id: int
    version = IntegerField(default=1)

    class Meta:
        """Sisi kalender dari kegiatan."""

        table_name = "event_schedule"


class EventChangeRow(Table):
    """What changed of an event: ``was`` and ``now`` are JSON fields; ``late`` is after the H-1 brief.

    ``undone`` is the change that took it back, or the one that this took back.
    """

    event = ForeignKeyField(EventRow, backref="changes")
    officer = ForeignKeyField(OfficerRow)
    at = CharField(index=True)
    kind = CharField()
    was = TextField()
    now = TextField()
    reason = CharField(default="")
    late = IntegerField(default=0)
    undone = IntegerField(default=0)
    event_id: int
    version = IntegerField(default=1)

    class Meta:
        """Riwayat jadwal."""

        table_name = "event_change"


class AssetRow(Table):
    """A piece of equipment or a vehicle; ``retired`` is since when it is no longer used."""

    name = CharField(unique=True)
    kind = CharField()
    note = CharField(default="")
    retired = CharField(default="")
    version = IntegerField(default=1)

    class Meta:
        """Peralatan dan kendaraan."""

        table_name = "asset"


class EventAssetRow(Table):
    """Which equipment goes to an event."""

    event = ForeignKeyField(EventRow, backref="assets")
    asset = ForeignKeyField(AssetRow, backref="outings")
    since = CharField()
    ended = CharField(default="")
    event_id: int
    asset_id: int
    version = IntegerField(default=1)

    class Meta:
        """Peralatan yang dibawa."""

        table_name = "event_asset"


class AbsenceRow(Table):
    """Days on which an officer cannot be sent out; both ends belong to it."""

    officer = ForeignKeyField(OfficerRow, backref="absences")
    first = CharField()
    last = CharField(index=True)
    kind = CharField()
    reason = CharField(default="")
    ended = CharField(default="")
    officer_id: int
    version = IntegerField(default=1)

    class Meta:
        """Cuti, sakit, dinas lain."""

        table_name = "absence"


class ShiftRow(Table):
    """The hours ('07:00' to '13:00') in which an officer works on some days, where they are not everybody's."""

    officer = ForeignKeyField(OfficerRow, backref="shifts")
    first = CharField()
    last = CharField(index=True)
    begins = CharField()
    ends = CharField()
    ended = CharField(default="")
    officer_id: int
    version = IntegerField(default=1)

    class Meta:
        """Giliran kerja."""

        table_name = "shift"


class TravelRow(Table):
    """Minutes on the way between two towns, in either direction; ``first`` stands before ``second`` in the alphabet.

    0 minutes: the way is no longer noted.
    """

    first = CharField()
    second = CharField()
    minutes = IntegerField()
    version = IntegerField(default=1)

    class Meta:
        """Waktu tempuh."""

        table_name = "travel"
        indexes = ((("first", "second"), True),)


class AgendaImportRow(Table):
    """An agenda or calendar that was taken in, from which files; ``undone_at`` is when it was taken back, '' else."""

    kind = CharField()
    files = CharField()
    at = CharField()
    officer = ForeignKeyField(OfficerRow)
    undone_at = CharField(default="")
    version = IntegerField(default=1)

    class Meta:
        """Impor agenda."""

        table_name = "agenda_import"


class AgendaImportEventRow(Table):
    """An event that an import entered (``change`` is 0) or changed, by the change of its history."""

    run = ForeignKeyField(AgendaImportRow, backref="events")
    event = ForeignKeyField(EventRow)
    change = IntegerField()
    event_id: int

    class Meta:
        """Written once, never changed."""

        table_name = "agenda_import_event"


class CrewRoleRow(Table):
    """A role in crews that this office knows beside the usual ones."""

    name = CharField(unique=True)
    retired = CharField(default="")
    version = IntegerField(default=1)

    class Meta:
        """Peran tim peliput."""

        table_name = "crew_role"


class ClashOverrideRow(Table):
    """Who sent a crew out in spite of a clash, and why; ``clashes`` are its words."""

    event = ForeignKeyField(EventRow, backref="overrides")
    officer = ForeignKeyField(OfficerRow)
    at = CharField()
    clashes = TextField()
    reason = CharField()
    event_id: int

    class Meta:
        """Written once, never changed."""

        table_name = "clash_override"
