"""How DIP items, their stages and their publications are stored; days and times are ISO texts."""

from __future__ import annotations

from peewee import CharField, ForeignKeyField, IntegerField, TextField

from desk.people.tables import OfficerRow
from desk.store.database import Table


class DipItemRow(Table):
    """A piece of public information; ``state``: open, excluded, withdrawn, undone.

    ``stage`` counts the stages it went through in its present ``round``; a changed item begins a new round. ``due`` is
    the day of its next update, '' where it has none; ``kin`` joins rows of the same category and title.
    """

    category = CharField()
    heading = CharField(default="")
    title = CharField()
    summary = TextField(default="")
    unit = CharField()
    maker = CharField(default="")
    place = CharField(default="")
    made_kind = CharField(default="")
    made_on = CharField(default="")
    made_words = CharField(default="")
    year = IntegerField(default=0)
    printed = IntegerField(default=0)
    recorded = IntegerField(default=0)
    online = IntegerField(default=0)
    media = TextField(default="")
    classification = CharField(default="")
    retention = CharField(default="")
    source = CharField(default="")
    link = CharField(default="")
    update_every = CharField(default="")
    updated_on = CharField(default="")
    due = CharField(default="")
    paper = CharField(default="")
    stage = IntegerField(default=0)
    round = IntegerField(default=1)
    state = CharField(default="open")
    reason = TextField(default="")
    received_on = CharField()
    published_on = CharField(default="")
    kin = CharField(default="")
    imported = IntegerField(default=0)
    entered_by = ForeignKeyField(OfficerRow)
    entered_at = CharField()
    entered_by_id: int
    version = IntegerField(default=1)

    class Meta:
        """Informasi publik."""

        table_name = "dip_item"


class ItemStageRow(Table):
    """A stage that an item went through; ``reason`` where one officer did two that two should do."""

    item = ForeignKeyField(DipItemRow, backref="stages")
    round = IntegerField()
    stage = CharField()
    officer = ForeignKeyField(OfficerRow)
    position = CharField()
    words = TextField(default="")
    reason = TextField(default="")
    at = CharField()
    item_id: int
    officer_id: int

    class Meta:
        """Written once, never changed."""

        table_name = "dip_stage"


class PublicationRow(Table):
    """Where an item was published, when and by whom; its evidence is an attachment."""

    item = ForeignKeyField(DipItemRow, backref="publications")
    medium = CharField()
    address = CharField(default="")
    published_on = CharField()
    officer = ForeignKeyField(OfficerRow)
    note = TextField(default="")
    evidence = IntegerField(default=0)
    at = CharField()

    class Meta:
        """Pengumuman; written once, never changed."""

        table_name = "dip_publication"
