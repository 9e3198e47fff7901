"""The revisions of SOPs that an office enters.

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


class RevisionRow(Frozen):
    code = CharField()
    revision = CharField()
    valid_from = CharField()
    text = TextField()
    approved_by = CharField()
    reason = CharField()
    entered_at = CharField()
    entered_by = ForeignKeyField(OfficerRow)
    retired = CharField(default="")
    version = IntegerField(default=1)

    class Meta:
        table_name = "sop_revision"
        indexes = ((("code", "revision"), True),)


def up(database: Database) -> None:
    """Make the table."""
    with database.bind_ctx((OfficerRow, RevisionRow)):
        RevisionRow.create_table(safe=False)
