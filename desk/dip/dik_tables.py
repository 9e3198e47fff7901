"""How excluded information is stored: apart from the DIP, with what justifies it; days and times are ISO texts."""

from __future__ import annotations

from peewee import CharField, ForeignKeyField, IntegerField, TextField

from desk.people.tables import OfficerRow
from desk.store.database import Table


class ExclusionRow(Table):
    """Excluded information with its consequence test; ``state``: proposed, approved, rejected or ended.

    ``item`` is the DIP item that it was, 0 if it never stood there; ``until`` the day its period ends, '' without end.
    """

    information = CharField()
    part = CharField(default="")
    unit = CharField(default="")
    legal_basis = TextField(default="")
    opened = TextField(default="")
    closed = TextField(default="")
    period = CharField(default="")
    until = CharField(default="")
    test_number = CharField(default="")
    tested_on = CharField(default="")
    item = IntegerField(default=0, index=True)
    state = CharField(default="proposed")
    proposed_by = ForeignKeyField(OfficerRow)
    proposed_at = CharField()
    decision = CharField(default="")
    decided_on = CharField(default="")
    decided_by = CharField(default="")
    reason = TextField(default="")
    kin = CharField(default="", index=True)
    version = IntegerField(default=1)

    class Meta:
        """Informasi yang dikecualikan."""

        table_name = "dik_item"
