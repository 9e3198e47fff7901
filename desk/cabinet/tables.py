"""How places and items are stored."""

from __future__ import annotations

from peewee import CharField, ForeignKeyField, IntegerField

from desk.numbers.tables import NumberRow
from desk.store.database import Table


class CabinetRow(Table):
    """A filing cabinet in a room."""

    code = CharField(unique=True)
    name = CharField()
    room = CharField(default="")
    version = IntegerField(default=1)

    class Meta:
        """The piece of furniture."""

        table_name = "cabinet"


class DrawerRow(Table):
    """A drawer; ``capacity`` counts folders, ``codes`` is the classification it is meant for (empty: any)."""

    cabinet = ForeignKeyField(CabinetRow, backref="drawers")
    code = CharField()
    name = CharField()
    capacity = IntegerField()
    codes = CharField(default="")
    cabinet_id: int
    version = IntegerField(default=1)

    class Meta:
        """One of usually four."""

        table_name = "drawer"
        indexes = ((("cabinet", "code"), True),)


class GuideRow(Table):
    """A divider in a drawer, by classification code."""

    drawer = ForeignKeyField(DrawerRow, backref="guides")
    code = CharField()
    title = CharField()
    drawer_id: int
    version = IntegerField(default=1)

    class Meta:
        """Primer, sekunder or tersier, as its code is long."""

        table_name = "guide"
        indexes = ((("drawer", "code"), True),)


class FolderRow(Table):
    """A folder behind a guide; ``capacity`` counts items."""

    guide = ForeignKeyField(GuideRow, backref="folders")
    code = CharField()
    title = CharField()
    classification = CharField()
    year = IntegerField()
    capacity = IntegerField()
    guide_id: int
    version = IntegerField(default=1)

    class Meta:
        """Map."""

        table_name = "folder"


class ItemRow(Table):
    """A paper in a folder, with the number it got there."""

    folder = ForeignKeyField(FolderRow, backref="items")
    number = IntegerField(unique=True)
    kind = CharField()
    target = IntegerField()
    title = CharField()
    dated = CharField()
    filed_at = CharField()
    labelled_at = CharField(default="")
    given: NumberRow
    folder_id: int
    version = IntegerField(default=1)

    class Meta:
        """Item arsip."""

        table_name = "item"
        indexes = ((("kind", "target"), False),)
