"""Words added to reports, and the answers of the yearly satisfaction survey.

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


class ReportTextRow(Frozen):
    kind = CharField()
    period = CharField()
    section = CharField()
    words = TextField()
    officer = ForeignKeyField(OfficerRow)
    at = CharField()

    class Meta:
        table_name = "report_text"
        indexes = ((("kind", "period"), False),)


class AnswerSheetRow(Frozen):
    answered_on = CharField()
    channel = CharField()
    suggestion = TextField()
    u1 = IntegerField()
    u2 = IntegerField()
    u3 = IntegerField()
    u4 = IntegerField()
    u5 = IntegerField()
    u6 = IntegerField()
    u7 = IntegerField()
    u8 = IntegerField()
    u9 = IntegerField()
    entered_by = ForeignKeyField(OfficerRow)
    entered_at = CharField()
    void = CharField(default="")
    version = IntegerField(default=1)

    class Meta:
        table_name = "answer_sheet"


def up(database: Database) -> None:
    """Make the tables."""
    with database.bind_ctx((ReportTextRow, AnswerSheetRow, OfficerRow)):
        ReportTextRow.create_table(safe=False)
        AnswerSheetRow.create_table(safe=False)
