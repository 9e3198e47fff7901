"""How editions of the DIP are stored: frozen under a decision, column for column as they were signed."""

from __future__ import annotations

from peewee import CharField, ForeignKeyField, IntegerField, TextField

from desk.people.tables import OfficerRow
from desk.store.database import Table


class EditionRow(Table):
    """An edition under the number and date of its decision; signer, day and ``scan`` come with the signed paper."""

    title = CharField()
    year = IntegerField()
    decision = CharField(unique=True)
    decided_on = CharField()
    items = IntegerField()
    left_out = IntegerField(default=0)
    note = TextField(default="")
    frozen_by = ForeignKeyField(OfficerRow)
    frozen_at = CharField()
    signer = CharField(default="")
    signed_on = CharField(default="")
    scan = IntegerField(default=0)
    version = IntegerField(default=1)

    class Meta:
        """Penetapan DIP."""

        table_name = "dip_edition"


class EditionLineRow(Table):
    """A line of an edition; ``number`` counts within its category, ``item`` is the item as it is in the register."""

    edition = ForeignKeyField(EditionRow, backref="lines")
    item = IntegerField()
    category = CharField()
    number = IntegerField()
    heading = CharField()
    title = CharField()
    summary = TextField()
    unit = CharField()
    maker = CharField()
    made = CharField()
    printed = IntegerField()
    recorded = IntegerField()
    online = IntegerField()
    retention = CharField()
    media = TextField()
    link = CharField()
    classification = CharField()
    edition_id: int

    class Meta:
        """Lampiran penetapan; written once, never changed."""

        table_name = "dip_edition_line"
