"""Who stands in for whom.

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


class OfficerRow(Frozen):
    class Meta:
        table_name = "officer"


class PositionRow(Frozen):
    class Meta:
        table_name = "position"


class DelegationRow(Frozen):
    position = ForeignKeyField(PositionRow)
    holder = CharField()
    officer = ForeignKeyField(OfficerRow)
    kind = CharField()
    since = CharField()
    until = CharField()
    reason = CharField()
    ended = CharField(default="")
    version = IntegerField(default=1)

    class Meta:
        table_name = "delegation"


def up(database: Database) -> None:
    """Make the table."""
    with database.bind_ctx((DelegationRow, OfficerRow, PositionRow)):
        DelegationRow.create_table(safe=False)
