"""How loans and stock takes are stored."""

from __future__ import annotations

from peewee import CharField, ForeignKeyField, IntegerField

from desk.cabinet.tables import DrawerRow
from desk.people.tables import OfficerRow
from desk.store.database import Table


class LoanRow(Table):
    """An item or a berkas that left the cabinet; it is out while ``returned_at`` is empty."""

    number = IntegerField(unique=True)
    kind = CharField()
    target = IntegerField()
    borrower = CharField()
    unit = CharField()
    purpose = CharField()
    lent_at = CharField()
    lent_by = ForeignKeyField(OfficerRow)
    due = CharField()
    returned_at = CharField(default="")
    returned_by = CharField(default="")
    received_by = IntegerField(default=0)
    condition = CharField(default="")
    version = IntegerField(default=1)

    class Meta:
        """Bukti peminjaman arsip (000.5.3.4)."""

        table_name = "loan"
        indexes = ((("kind", "target"), False), (("returned_at",), False))


class StockTakeRow(Table):
    """A stock take of one drawer, from its opening to the signed minutes."""

    number = IntegerField(unique=True)
    drawer = ForeignKeyField(DrawerRow)
    opened_at = CharField()
    opened_by = ForeignKeyField(OfficerRow)
    ended_at = CharField(default="")
    note = CharField(default="")
    witness = CharField(default="")
    signed_on = CharField(default="")
    scan = IntegerField(default=0)
    drawer_id: int
    version = IntegerField(default=1)

    class Meta:
        """Stock opname."""

        table_name = "stock_take"


class StockLineRow(Table):
    """What was found of one item, or of a code that nobody knows (``item`` is 0)."""

    take = ForeignKeyField(StockTakeRow, backref="lines")
    item = IntegerField()
    code = CharField()
    expected = CharField()
    seen_in = CharField()
    result = CharField()
    at = CharField()
    version = IntegerField(default=1)

    class Meta:
        """Ada, salah tempat, hilang, sedang dipinjam, tidak dikenal."""

        table_name = "stock_line"
