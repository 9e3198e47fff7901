"""How the journal is stored."""

from __future__ import annotations

from peewee import CharField, IntegerField, TextField

from desk.store.database import Table


class JournalLine(Table):
    """One transaction: what was done, by whom, and the digest of every row it touched."""

    seq = IntegerField(unique=True)
    token = CharField(unique=True)
    body = TextField()
    previous = CharField()
    hash = CharField()

    class Meta:
        """The name that no register may begin with."""

        table_name = "journal_line"
