"""How restore drills are stored."""

from __future__ import annotations

from peewee import CharField, ForeignKeyField, IntegerField, TextField

from desk.people.tables import OfficerRow
from desk.store.database import Table


class DrillRow(Table):
    """A back-up that was brought back to see whether it can be; written once, never changed.

    ``made_at`` is when the back-up was made, ``seconds`` how long it took, ``bytes`` how much was read, ``later`` how
    many numbers were given after the back-up, ``findings`` what was wrong, '' where nothing was.
    """

    at = CharField()
    officer = ForeignKeyField(OfficerRow, backref="drills")
    source = CharField()
    made_at = CharField()
    seconds = IntegerField()
    bytes = IntegerField()
    later = IntegerField()
    findings = TextField()
    note = CharField()

    class Meta:
        """Latihan pemulihan."""

        table_name = "restore_drill"
