"""Number books of units, berkas, racks and boxes, loans, stock takes, disposals.

Frozen: later changes of the tables come as later steps, never by editing this file. What concerns older tables stands
in tables beside them: the journal keeps the digest of every older row as it was.
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


class AttachmentRow(Frozen):
    class Meta:
        table_name = "attachment"


class CabinetRow(Frozen):
    class Meta:
        table_name = "cabinet"


class DrawerRow(Frozen):
    class Meta:
        table_name = "drawer"


class FolderRow(Frozen):
    class Meta:
        table_name = "folder"


class ItemRow(Frozen):
    class Meta:
        table_name = "item"


class BookRow(Frozen):
    class Meta:
        table_name = "book"


class NumberRow(Frozen):
    class Meta:
        table_name = "number"


class BookPatternRow(Frozen):
    book = ForeignKeyField(BookRow)
    pattern = CharField()
    valid_from = CharField()
    reason = CharField()
    entered_at = CharField()
    version = IntegerField(default=1)

    class Meta:
        table_name = "book_pattern"


class GapRow(Frozen):
    book = ForeignKeyField(BookRow)
    period = CharField()
    serial = IntegerField()
    remark = CharField()
    entered_at = CharField()
    version = IntegerField(default=1)

    class Meta:
        table_name = "number_gap"
        indexes = ((("book", "period", "serial"), True),)


class CabinetUseRow(Frozen):
    cabinet = ForeignKeyField(CabinetRow, unique=True)
    kind = CharField()
    unit = CharField(default="")
    keeper = CharField(default="")
    version = IntegerField(default=1)

    class Meta:
        table_name = "cabinet_use"


class BoxRow(Frozen):
    folder = ForeignKeyField(FolderRow, unique=True)
    size = CharField()
    version = IntegerField(default=1)

    class Meta:
        table_name = "box"


class PaperRow(Frozen):
    origin = CharField()
    reference = CharField()
    security = CharField()
    development = CharField()
    medium = CharField()
    amount = CharField()
    note = CharField()
    version = IntegerField(default=1)

    class Meta:
        table_name = "paper"


class BerkasRow(Frozen):
    folder = ForeignKeyField(FolderRow)
    number = IntegerField(unique=True)
    classification = CharField()
    indeks = CharField()
    title = CharField()
    security = CharField()
    development = CharField()
    medium = CharField()
    opened_on = CharField()
    closed_on = CharField(default="")
    state = CharField(default="aktif")
    version = IntegerField(default=1)

    class Meta:
        table_name = "berkas"
        indexes = ((("classification",), False),)


class BerkasItemRow(Frozen):
    berkas = ForeignKeyField(BerkasRow)
    item = ForeignKeyField(ItemRow, unique=True)
    version = IntegerField(default=1)

    class Meta:
        table_name = "berkas_item"


class CrossReferenceRow(Frozen):
    berkas = ForeignKeyField(BerkasRow)
    to = ForeignKeyField(BerkasRow)
    reason = CharField()
    made_at = CharField()
    ended = CharField(default="")
    version = IntegerField(default=1)

    class Meta:
        table_name = "cross_reference"


class LoanRow(Frozen):
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
        table_name = "loan"
        indexes = ((("kind", "target"), False), (("returned_at",), False))


class StockTakeRow(Frozen):
    number = IntegerField(unique=True)
    drawer = ForeignKeyField(DrawerRow)
    opened_at = CharField()
    opened_by = ForeignKeyField(OfficerRow)
    ended_at = CharField(default="")
    note = CharField(default="")
    witness = CharField(default="")
    signed_on = CharField(default="")
    scan = IntegerField(default=0)
    version = IntegerField(default=1)

    class Meta:
        table_name = "stock_take"


class StockLineRow(Frozen):
    take = ForeignKeyField(StockTakeRow)
    item = IntegerField()
    code = CharField()
    expected = CharField()
    seen_in = CharField()
    result = CharField()
    at = CharField()
    version = IntegerField(default=1)

    class Meta:
        table_name = "stock_line"


class DisposalRow(Frozen):
    number = IntegerField(unique=True)
    kind = CharField()
    as_of = CharField()
    state = CharField(default="usul")
    made_at = CharField()
    made_by = ForeignKeyField(OfficerRow)
    approval = CharField(default="")
    ended_on = CharField(default="")
    witnesses = TextField(default="[]")
    scan = IntegerField(default=0)
    reason = CharField(default="")
    version = IntegerField(default=1)

    class Meta:
        table_name = "disposal"


class DisposalLineRow(Frozen):
    disposal = ForeignKeyField(DisposalRow)
    berkas = ForeignKeyField(BerkasRow)
    basis = CharField()
    ends = CharField()
    fate = CharField()
    verdict = CharField(default="")
    note = CharField(default="")
    place = CharField(default="")
    version = IntegerField(default=1)

    class Meta:
        table_name = "disposal_line"


class HoldRow(Frozen):
    berkas = ForeignKeyField(BerkasRow)
    reason = CharField()
    made_at = CharField()
    made_by = ForeignKeyField(OfficerRow)
    ended_at = CharField(default="")
    end_reason = CharField(default="")
    version = IntegerField(default=1)

    class Meta:
        table_name = "hold"


OLDER = (OfficerRow, AttachmentRow, CabinetRow, DrawerRow, FolderRow, ItemRow, BookRow, NumberRow)
MADE = (
    *(BookPatternRow, GapRow, CabinetUseRow, BoxRow, PaperRow, BerkasRow, BerkasItemRow, CrossReferenceRow, LoanRow),
    *(StockTakeRow, StockLineRow, DisposalRow, DisposalLineRow, HoldRow),
)


def up(database: Database) -> None:
    """Make the tables."""
    with database.bind_ctx((*OLDER, *MADE)):
        for table in MADE:
            table.create_table(safe=False)
