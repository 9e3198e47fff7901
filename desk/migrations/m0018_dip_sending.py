"""Packages for the main PPID, and what the last re-reading of files found.

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


class SendingRow(Frozen):
    recipient = CharField()
    file = CharField()
    sha256 = CharField()
    added = IntegerField()
    changed = IntegerField()
    withdrawn = IntegerField()
    officer = ForeignKeyField(OfficerRow, index=False)
    at = CharField()

    class Meta:
        table_name = "dip_sending"


class SentRow(Frozen):
    sending = ForeignKeyField(SendingRow)
    item = IntegerField(index=True)
    mark = CharField()

    class Meta:
        table_name = "dip_sent"


class CacheFixity(Frozen):
    item = IntegerField(index=True)
    attachment = IntegerField()
    name = CharField()
    fault = CharField()
    at = CharField()

    class Meta:
        table_name = "cache_dip_fixity"


NEW = (SendingRow, SentRow, CacheFixity)


def up(database: Database) -> None:
    """Make the tables."""
    with database.bind_ctx((*NEW, OfficerRow)):
        for table in NEW:
            table.create_table(safe=False)
