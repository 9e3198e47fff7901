"""Changes of classification codes that take effect on a day.

Frozen: later changes of the tables come as later steps, never by editing this file.
"""

from __future__ import annotations

from peewee import AutoField, CharField, Database, DatabaseProxy, IntegerField, Model, TextField


class Frozen(Model):
    """A table as it was in this step."""

    id = AutoField()

    class Meta:
        database = DatabaseProxy()
        legacy_table_names = False


class ClassificationChangeRow(Frozen):
    scheme = CharField()
    code = CharField()
    valid_from = CharField()
    name = TextField(default="")
    note = TextField(default="")
    active = CharField(default="")
    inactive = CharField(default="")
    fate = CharField(default="")
    valid_to = CharField(default="")
    reason = CharField()
    entered_at = CharField()
    withdrawn_at = CharField(default="")
    version = IntegerField(default=1)

    class Meta:
        table_name = "classification_change"
        indexes = ((("code",), False),)


def up(database: Database) -> None:
    """Make the table."""
    with database.bind_ctx((ClassificationChangeRow,)):
        ClassificationChangeRow.create_table(safe=False)
