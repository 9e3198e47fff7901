"""Month plans, rotas, events with crews, surat tugas and results, collages; evaluation meetings and their tasks.

Frozen: later changes of the tables come as later steps, never by editing this file.
"""

from __future__ import annotations

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


class AttachmentRow(Frozen):
    class Meta:
        table_name = "attachment"


class ReleaseRow(Frozen):
    class Meta:
        table_name = "release"


class PlanRow(Frozen):
    month = CharField(unique=True)
    note = TextField()
    edition = IntegerField(default=0)
    version = IntegerField(default=1)

    class Meta:
        table_name = "plan"


class PlanLineRow(Frozen):
    plan = ForeignKeyField(PlanRow)
    edition = IntegerField()
    theme = CharField()
    title = CharField()
    starts = CharField()
    ends = CharField()
    place = CharField()
    leader = CharField()
    organiser = CharField()
    out_of_town = IntegerField()

    class Meta:
        table_name = "plan_line"


class RotaRow(Frozen):
    month = CharField(unique=True)
    note = TextField()
    version = IntegerField(default=1)

    class Meta:
        table_name = "rota"


class RotaLineRow(Frozen):
    rota = ForeignKeyField(RotaRow)
    day = CharField()
    officer = ForeignKeyField(OfficerRow)
    role = CharField()

    class Meta:
        table_name = "rota_line"


class EventRow(Frozen):
    uid = CharField(unique=True)
    title = CharField()
    starts = CharField(index=True)
    ends = CharField()
    tentative = IntegerField()
    place = CharField()
    out_of_town = IntegerField()
    leader = CharField()
    organiser = CharField()
    contact = CharField()
    source = CharField()
    theme = CharField()
    plan_line = IntegerField(default=0)
    ordered_by = CharField(default="")
    order_words = CharField(default="")
    passed_by = CharField(default="")
    handed_in = IntegerField(default=0)
    approved_at = CharField(default="")
    medium = CharField(default="")
    state = CharField(default="open")
    reason = TextField(default="")
    version = IntegerField(default=1)

    class Meta:
        table_name = "event"


class CrewRow(Frozen):
    event = ForeignKeyField(EventRow)
    officer = ForeignKeyField(OfficerRow)
    role = CharField()
    since = CharField()
    ended = CharField(default="")
    version = IntegerField(default=1)

    class Meta:
        table_name = "crew"


class AssignmentLetterRow(Frozen):
    event = ForeignKeyField(EventRow)
    basis = CharField()
    purpose = CharField()
    persons = TextField()
    out_of_town = IntegerField()
    signer = CharField()
    signer_title = CharField()
    signed_on = CharField()
    attachment = ForeignKeyField(AttachmentRow)
    issued_at = CharField()

    class Meta:
        table_name = "assignment_letter"


class EventResultRow(Frozen):
    event = ForeignKeyField(EventRow)
    attachment = ForeignKeyField(AttachmentRow)
    caption = CharField()
    handed_in = IntegerField()
    officer = ForeignKeyField(OfficerRow)
    left_out = CharField(default="")
    version = IntegerField(default=1)

    class Meta:
        table_name = "event_result"


class EventPublicationRow(Frozen):
    event = ForeignKeyField(EventRow)
    url = CharField()
    published_at = CharField()

    class Meta:
        table_name = "event_publication"


class CollageRow(Frozen):
    first = CharField()
    last = CharField()
    title = CharField()
    url = CharField()
    published_at = CharField()

    class Meta:
        table_name = "collage"


class CollagePhotoRow(Frozen):
    collage = ForeignKeyField(CollageRow)
    result = ForeignKeyField(EventResultRow)

    class Meta:
        table_name = "collage_photo"


class MeetingRow(Frozen):
    day = CharField(unique=True)
    topics = TextField()
    issues = TextField()
    attendees = TextField()
    absence = CharField()
    held_at = CharField()

    class Meta:
        table_name = "meeting"


class MeetingNewsRow(Frozen):
    meeting = ForeignKeyField(MeetingRow)
    release = ForeignKeyField(ReleaseRow)

    class Meta:
        table_name = "meeting_news"


class TaskRow(Frozen):
    meeting = ForeignKeyField(MeetingRow)
    words = CharField()
    officer = ForeignKeyField(OfficerRow)
    due = CharField()
    done_at = CharField(default="")
    done_note = TextField(default="")
    version = IntegerField(default=1)

    class Meta:
        table_name = "task"


NEW = (
    PlanRow,
    PlanLineRow,
    RotaRow,
    RotaLineRow,
    EventRow,
    CrewRow,
    AssignmentLetterRow,
    EventResultRow,
    EventPublicationRow,
    CollageRow,
    CollagePhotoRow,
    MeetingRow,
    MeetingNewsRow,
    TaskRow,
)


def up(database: Database) -> None:
    """Make the tables."""
    with database.bind_ctx((*NEW, OfficerRow, AttachmentRow, ReleaseRow)):
        for table in NEW:
            table.create_table(safe=False)
