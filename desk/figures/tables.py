"""How the words that officers add to a report are stored."""

from __future__ import annotations

from peewee import CharField, ForeignKeyField, TextField

from desk.people.tables import OfficerRow
from desk.store.database import Table


class ReportTextRow(Table):
    """Words for a section of a report of a period; the last ones count, empty ones take the section back."""

    kind = CharField()
    period = CharField()
    section = CharField()
    words = TextField()
    officer = ForeignKeyField(OfficerRow, backref="report_texts")
    at = CharField()

    class Meta:
        """Isi laporan; written once, never changed."""

        table_name = "report_text"
        indexes = ((("kind", "period"), False),)
