"""How evaluation meetings and their tasks are stored; days and moments are ISO texts."""

from __future__ import annotations

from peewee import CharField, ForeignKeyField, IntegerField, TextField

from desk.people.tables import OfficerRow
from desk.releases.tables import ReleaseRow
from desk.store.database import Table


class MeetingRow(Table):
    """An evaluation meeting: topics, current issues, who was there (``attendees``, JSON) and why others were not."""

    day = CharField(unique=True)
    topics = TextField()
    issues = TextField()
    attendees = TextField()
    absence = CharField()
    held_at = CharField()

    class Meta:
        """Rapat evaluasi."""

        table_name = "meeting"


class MeetingNewsRow(Table):
    """A news item that a meeting talked about."""

    meeting = ForeignKeyField(MeetingRow, backref="news")
    release = ForeignKeyField(ReleaseRow)
    release_id: int

    class Meta:
        """Berita yang dievaluasi."""

        table_name = "meeting_news"


class TaskRow(Table):
    """What a meeting decided: who does what by which day."""

    meeting = ForeignKeyField(MeetingRow, backref="tasks")
    words = CharField()
    officer = ForeignKeyField(OfficerRow, backref="tasks")
    due = CharField()
    done_at = CharField(default="")
    done_note = TextField(default="")
    officer_id: int
    version = IntegerField(default=1)

    class Meta:
        """Tugas dari rapat."""

        table_name = "task"
