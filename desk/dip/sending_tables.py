"""How packages for the main PPID are stored: what was sent, when, and how each item stood then."""

from __future__ import annotations

from peewee import CharField, ForeignKeyField, IntegerField

from desk.people.tables import OfficerRow
from desk.store.database import Table


class SendingRow(Table):
    """A package that was made; ``sha256`` is that of the file."""

    recipient = CharField()
    file = CharField()
    sha256 = CharField()
    added = IntegerField()
    changed = IntegerField()
    withdrawn = IntegerField()
    officer = ForeignKeyField(OfficerRow)
    at = CharField()

    class Meta:
        """Pengiriman; written once, never changed."""

        table_name = "dip_sending"


class SentRow(Table):
    """How an item stood when it was sent: the digest of its line and files, '' for one that was withdrawn."""

    sending = ForeignKeyField(SendingRow, backref="sent")
    item = IntegerField(index=True)
    mark = CharField()

    class Meta:
        """Isi pengiriman; written once, never changed."""

        table_name = "dip_sent"
