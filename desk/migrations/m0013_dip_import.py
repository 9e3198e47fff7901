"""Imports of lists, and the columns that officers chose for them.

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


class ImportRow(Frozen):
    file = CharField()
    sha256 = CharField()
    added = IntegerField()
    changed = IntegerField()
    same = IntegerField()
    rejected = IntegerField()
    leftover = IntegerField()
    officer = ForeignKeyField(OfficerRow, index=False)
    at = CharField()
    token = CharField()
    undone_at = CharField(default="")
    version = IntegerField(default=1)

    class Meta:
        table_name = "dip_import"


class SettingColumns(Frozen):
    kind = CharField()
    shape = CharField()
    columns = TextField()
    at = CharField()

    class Meta:
        table_name = "setting_import_columns"
        indexes = ((("kind", "shape"), True),)


NEW = (ImportRow, SettingColumns)


def up(database: Database) -> None:
    """Make the tables."""
    with database.bind_ctx((*NEW, OfficerRow)):
        for table in NEW:
            table.create_table(safe=False)
