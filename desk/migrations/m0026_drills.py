"""Restore drills.

Frozen: later changes of the tables come as later steps, never by editing this file.
"""

from __future__ import annotations

from peewee import AutoField, CharField, Database, DatabaseProxy, ForeignKeyField, IntegerField, Model, TextField


class OfficerRow(Model):
    id = AutoField()

    class Meta:
        database = DatabaseProxy()
        legacy_table_names = False
        table_name = "officer"


class DrillRow(Model):
    id = AutoField()
    at = CharField()
    officer = ForeignKeyField(OfficerRow)
    source = CharField()
    made_at = CharField()
    seconds = IntegerField()
    bytes = IntegerField()
    later = IntegerField()
    findings = TextField()
    note = CharField()

    class Meta:
        database = DatabaseProxy()
        legacy_table_names = False
        table_name = "restore_drill"


def up(database: Database) -> None:
    """Make the table."""
    with database.bind_ctx((OfficerRow, DrillRow)):
        DrillRow.create_table(safe=False)
