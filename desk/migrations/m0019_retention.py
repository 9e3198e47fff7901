"""The retention of each berkas.

Frozen: later changes of the tables come as later steps, never by editing this file.
"""

from __future__ import annotations

from peewee import AutoField, CharField, Database, DatabaseProxy, ForeignKeyField, IntegerField, Model


class Frozen(Model):
    """A table as it was in this step."""

    id = AutoField()

    class Meta:
        database = DatabaseProxy()
        legacy_table_names = False


class BerkasRow(Frozen):
    class Meta:
        table_name = "berkas"


class BerkasRetentionRow(Frozen):
    berkas = ForeignKeyField(BerkasRow, unique=True)
    basis = CharField()
    active = CharField()
    active_years = IntegerField()
    event = CharField()
    event_on = CharField()
    inactive = CharField()
    inactive_years = IntegerField()
    fate = CharField()
    version = IntegerField(default=1)

    class Meta:
        table_name = "berkas_retention"


def up(database: Database) -> None:
    """Make the table."""
    with database.bind_ctx((BerkasRow, BerkasRetentionRow)):
        BerkasRetentionRow.create_table(safe=False)
