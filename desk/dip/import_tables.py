"""How imports are stored, and the columns that an officer chose for lists of one shape; times are ISO texts."""

from __future__ import annotations

from peewee import CharField, ForeignKeyField, IntegerField, TextField

from desk.people.tables import OfficerRow
from desk.store.database import Table


class ImportRow(Table):
    """An import of a list with its counts; ``token`` finds its journal line, ``undone_at``: when it was taken back."""

    file = CharField()
    sha256 = CharField()
    added = IntegerField()
    changed = IntegerField()
    same = IntegerField()
    rejected = IntegerField()
    leftover = IntegerField()
    officer = ForeignKeyField(OfficerRow)
    at = CharField()
    token = CharField()
    undone_at = CharField(default="")
    version = IntegerField(default=1)

    class Meta:
        """Impor."""

        table_name = "dip_import"


class SettingColumns(Table):
    """Which column of lists with these headings means what, as an officer chose it; no part of the office's truth."""

    kind = CharField()
    shape = CharField()
    columns = TextField()
    at = CharField()

    class Meta:
        """One row for each shape of list."""

        table_name = "setting_import_columns"
        indexes = ((("kind", "shape"), True),)
