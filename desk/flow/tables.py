"""How cases and their steps are stored."""

from __future__ import annotations

from peewee import CharField, ForeignKeyField, IntegerField, TextField

from desk.people.tables import OfficerRow
from desk.store.database import Table


class CaseRow(Table):
    """One run of a procedure: which revision, over which thing, where it waits and since when.

    ``parent`` is the case whose phase opened this one.
    """

    sop = CharField()
    revision = CharField()
    kind = CharField()
    target = IntegerField()
    step = CharField()
    since = CharField()
    opened = CharField()
    parent = IntegerField(default=0)
    closed = CharField(default="")
    version = IntegerField(default=1)

    class Meta:
        """Named so that SQL's own word stays free."""

        table_name = "sop_case"
        indexes = ((("kind", "target"), False), (("step",), False))


class StepRow(Table):
    """A step that was done: by whom in which position, from when to when, with what outcome."""

    case = ForeignKeyField(CaseRow, backref="steps")
    step = CharField()
    officer = ForeignKeyField(OfficerRow)
    position = CharField()
    started = CharField()
    ended = CharField()
    office_seconds = IntegerField()
    outcome = CharField()
    led_to = CharField()
    note = TextField(default="")
    officer_id: int

    class Meta:
        """Written once, never changed."""

        table_name = "sop_step_done"


class LinkRow(Table):
    """One thing that was begun from another outside a procedure: a letter's release, an event's news."""

    kind = CharField()
    target = IntegerField()
    led_kind = CharField()
    led_target = IntegerField()
    begun_at = CharField()

    class Meta:
        """Written once, never changed."""

        table_name = "thing_link"
        indexes = ((("kind", "target"), False), (("led_kind", "led_target"), False))
