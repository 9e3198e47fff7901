"""The office's own table of days off.

Frozen: later changes of the tables come as later steps, never by editing this file.
"""

from __future__ import annotations

from peewee import AutoField, CharField, Database, DatabaseProxy, IntegerField, Model


class DayOffRow(Model):
    id = AutoField()
    date = CharField()
    name = CharField()
    kind = CharField()
    removed = CharField(default="")
    version = IntegerField(default=1)

    class Meta:
        database = DatabaseProxy()
        legacy_table_names = False
        table_name = "day_off"


def up(database: Database) -> None:
    """Make the table."""
    with database.bind_ctx((DayOffRow,)):
        DayOffRow.create_table(safe=False)
