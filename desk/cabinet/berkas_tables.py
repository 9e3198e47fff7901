"""How berkas, racks, boxes and papers that are no press release are stored."""

from __future__ import annotations

from peewee import CharField, ForeignKeyField, IntegerField

from desk.cabinet.tables import CabinetRow, FolderRow, ItemRow
from desk.numbers.tables import NumberRow
from desk.store.database import Table


class CabinetUseRow(Table):
    """What a cabinet is for: ``kind`` is ``kabinet`` or ``rak`` (boxes of inactive records), and whose it is."""

    cabinet = ForeignKeyField(CabinetRow, unique=True)
    kind = CharField()
    unit = CharField(default="")
    keeper = CharField(default="")
    cabinet_id: int
    version = IntegerField(default=1)

    class Meta:
        """Beside the cabinet, whose own row is older."""

        table_name = "cabinet_use"


class BoxRow(Table):
    """A folder that is a box on a rack; ``size`` is ``kecil`` (9 cm) or ``besar`` (19 cm)."""

    folder = ForeignKeyField(FolderRow, unique=True)
    size = CharField()
    folder_id: int
    version = IntegerField(default=1)

    class Meta:
        """Boks arsip inaktif (Kep. Kepala ANRI 11/2000)."""

        table_name = "box"


class PaperRow(Table):
    """A paper that is filed without having gone through a register here: where it came from and in what state."""

    origin = CharField()
    reference = CharField()
    security = CharField()
    development = CharField()
    medium = CharField()
    amount = CharField()
    note = CharField()
    version = IntegerField(default=1)

    class Meta:
        """An item's ``kind`` is then ``papers``."""

        table_name = "paper"


class BerkasRow(Table):
    """All items about one matter, in one folder or box; ``indeks`` is the catchword beside its code.

    ``state`` is ``aktif``, ``inaktif`` (in a box), ``musnah`` or ``diserahkan`` (the row stays as its
    tombstone). Dates are ISO.
    """

    folder = ForeignKeyField(FolderRow, backref="berkas")
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
    folder_id: int
    given: NumberRow
    version = IntegerField(default=1)

    class Meta:
        """Berkas."""

        table_name = "berkas"
        indexes = ((("classification",), False),)


class BerkasItemRow(Table):
    """Which berkas an item belongs to."""

    berkas = ForeignKeyField(BerkasRow, backref="members")
    item = ForeignKeyField(ItemRow, unique=True)
    berkas_id: int
    item_id: int
    version = IntegerField(default=1)

    class Meta:
        """One berkas an item."""

        table_name = "berkas_item"


class CrossReferenceRow(Table):
    """Tunjuk silang: who looks into one berkas is told to look also into another."""

    berkas = ForeignKeyField(BerkasRow, backref="pointing")
    to = ForeignKeyField(BerkasRow, backref="pointed")
    reason = CharField()
    made_at = CharField()
    ended = CharField(default="")
    berkas_id: int
    to_id: int
    version = IntegerField(default=1)

    class Meta:
        """A slip in the first berkas."""

        table_name = "cross_reference"
