"""The office's own classification codes, in two schemes.

Frozen: later changes of the tables come as later steps, never by editing this file.
"""

from __future__ import annotations

from peewee import AutoField, CharField, Database, DatabaseProxy, IntegerField, Model, TextField


class ClassificationRow(Model):
    id = AutoField()
    scheme = CharField()
    code = CharField()
    name = TextField()
    note = TextField(default="")
    parent = CharField(default="")
    active = CharField(default="")
    inactive = CharField(default="")
    fate = CharField(default="")
    valid_from = CharField(default="")
    valid_to = CharField(default="")
    version = IntegerField(default=1)

    class Meta:
        database = DatabaseProxy()
        legacy_table_names = False
        table_name = "classification"
        indexes = ((("scheme", "code"), True),)


def up(database: Database) -> None:
    """Make the table."""
    with database.bind_ctx((ClassificationRow,)):
        ClassificationRow.create_table(safe=False)
