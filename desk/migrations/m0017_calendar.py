"""The coverage calendar: states and rules of events, their history, equipment, leave, shifts, travel, overrides.

Frozen: later changes of the tables come as later steps, never by editing this file.
"""

from __future__ import annotations

from collections.abc import Callable

from peewee import AutoField, CharField, Database, DatabaseProxy, ForeignKeyField, IntegerField, Model, TextField


class Frozen(Model):
    """A table as it was in this step."""

    id = AutoField()

    class Meta:
        database = DatabaseProxy()
        legacy_table_names = False


class OfficerRow(Frozen):
    class Meta:
        table_name = "officer"


class EventRow(Frozen):
    class Meta:
        table_name = "event"


class EventScheduleRow(Frozen):
    event = ForeignKeyField(EventRow, unique=True)
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
    version = IntegerField(default=1)

    class Meta:
        table_name = "event_schedule"


class EventChangeRow(Frozen):
    event = ForeignKeyField(EventRow)
    officer = ForeignKeyField(OfficerRow)
    at = CharField(index=True)
    kind = CharField()
    was = TextField()
    now = TextField()
    reason = CharField(default="")
    late = IntegerField(default=0)
    undone = IntegerField(default=0)
    version = IntegerField(default=1)

    class Meta:
        table_name = "event_change"


class AssetRow(Frozen):
    name = CharField(unique=True)
    kind = CharField()
    note = CharField(default="")
    retired = CharField(default="")
    version = IntegerField(default=1)

    class Meta:
        table_name = "asset"


class EventAssetRow(Frozen):
    event = ForeignKeyField(EventRow)
    asset = ForeignKeyField(AssetRow)
    since = CharField()
    ended = CharField(default="")
    version = IntegerField(default=1)

    class Meta:
        table_name = "event_asset"


class AbsenceRow(Frozen):
    officer = ForeignKeyField(OfficerRow)
    first = CharField()
    last = CharField(index=True)
    kind = CharField()
    reason = CharField(default="")
    ended = CharField(default="")
    version = IntegerField(default=1)

    class Meta:
        table_name = "absence"


class ShiftRow(Frozen):
    officer = ForeignKeyField(OfficerRow)
    first = CharField()
    last = CharField(index=True)
    begins = CharField()
    ends = CharField()
    ended = CharField(default="")
    version = IntegerField(default=1)

    class Meta:
        table_name = "shift"


class TravelRow(Frozen):
    first = CharField()
    second = CharField()
    minutes = IntegerField()
    version = IntegerField(default=1)

    class Meta:
        table_name = "travel"
        indexes = ((("first", "second"), True),)


class CrewRoleRow(Frozen):
    name = CharField(unique=True)
    retired = CharField(default="")
    version = IntegerField(default=1)

    class Meta:
        table_name = "crew_role"


class ClashOverrideRow(Frozen):
    event = ForeignKeyField(EventRow)
    officer = ForeignKeyField(OfficerRow)
    at = CharField()
    clashes = TextField()
    reason = CharField()

    class Meta:
        table_name = "clash_override"


NEW = (
    EventScheduleRow,
    EventChangeRow,
    AssetRow,
    EventAssetRow,
    AbsenceRow,
    ShiftRow,
    TravelRow,
    CrewRoleRow,
    ClashOverrideRow,
)
TYPICAL = (
    ("event", "event_starts", "10000 3"),
    ("event", "event_ends", "10000 3"),
    ("crew", "crew_event_id", "30000 3"),
    ("crew", "crew_officer_id", "30000 2000"),
)
"""Figures for SQLite's planner, as in the step before: rows of the index, then how many share its first column."""


def up(database: Database) -> None:
    """Make the tables, and the indexes by which events of several days and repeated ones are found in a month."""
    run: Callable[..., object] = database.execute_sql
    with database.bind_ctx((*NEW, OfficerRow, EventRow)):
        for table in NEW:
            table.create_table(safe=False)
    run("CREATE INDEX event_ends ON event (ends)")
    run("CREATE INDEX event_schedule_rule ON event_schedule (rule)")
    for row in TYPICAL:
        run("INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (?, ?, ?)", row)
