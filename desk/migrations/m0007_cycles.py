"""Documentation cycles: identification lists, circulars, what came and its stages, reminders, reports, filed papers.

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


class FolderRow(Frozen):
    class Meta:
        table_name = "folder"


class CycleRow(Frozen):
    title = CharField()
    period = CharField()
    edition = IntegerField(default=0)
    opened_at = CharField()
    version = IntegerField(default=1)

    class Meta:
        table_name = "cycle"
        indexes = ((("title", "period"), True),)


class ExpectedRow(Frozen):
    cycle = ForeignKeyField(CycleRow)
    edition = IntegerField()
    opd = CharField()
    information = CharField()
    category = CharField()
    form = CharField()
    due = CharField()

    class Meta:
        table_name = "cycle_expected"


class CircularRow(Frozen):
    cycle = ForeignKeyField(CycleRow)
    subject = CharField()
    words = TextField()
    classification = CharField()
    drafted_by = ForeignKeyField(OfficerRow)
    drafted_at = CharField()
    signer = CharField(default="")
    signed_on = CharField(default="")
    scan = ForeignKeyField(AttachmentRow, null=True)
    version = IntegerField(default=1)

    class Meta:
        table_name = "circular"


class ReceiptRow(Frozen):
    expected = ForeignKeyField(ExpectedRow)
    received_on = CharField()
    paper = CharField()
    recorded_by = ForeignKeyField(OfficerRow)
    recorded_at = CharField()
    refused = TextField(default="")
    version = IntegerField(default=1)

    class Meta:
        table_name = "cycle_receipt"


class StageRow(Frozen):
    receipt = ForeignKeyField(ReceiptRow)
    stage = CharField()
    officer = ForeignKeyField(OfficerRow)
    position = CharField()
    words = TextField()
    reason = TextField()
    at = CharField()

    class Meta:
        table_name = "cycle_stage"


class ReminderRow(Frozen):
    cycle = ForeignKeyField(CycleRow)
    opd = CharField()
    channel = CharField()
    words = TextField()
    at = CharField()

    class Meta:
        table_name = "cycle_reminder"


class CycleReportRow(Frozen):
    cycle = ForeignKeyField(CycleRow)
    results = TextField()
    problems = TextField()
    needs = TextField()
    expected = IntegerField()
    received = IntegerField()
    written_by = ForeignKeyField(OfficerRow)
    at = CharField()

    class Meta:
        table_name = "cycle_report"


class FiledPaperRow(Frozen):
    cycle = ForeignKeyField(CycleRow)
    name = CharField()
    folder = ForeignKeyField(FolderRow)
    filed_at = CharField()

    class Meta:
        table_name = "cycle_paper"


NEW = (
    CycleRow,
    ExpectedRow,
    CircularRow,
    ReceiptRow,
    StageRow,
    ReminderRow,
    CycleReportRow,
    FiledPaperRow,
)


def up(database: Database) -> None:
    """Make the tables."""
    with database.bind_ctx((*NEW, OfficerRow, AttachmentRow, FolderRow)):
        for table in NEW:
            table.create_table(safe=False)
