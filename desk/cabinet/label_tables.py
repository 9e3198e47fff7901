"""How an office's own label stock is stored."""

from __future__ import annotations

from peewee import CharField, IntegerField

from desk.store.database import Table


class LabelStockRow(Table):
    """A sheet or roll of labels that the office measured or imported; lengths are micrometres, which are exact."""

    name = CharField(unique=True)
    title = CharField()
    paper_width = IntegerField()
    paper_height = IntegerField()
    columns = IntegerField()
    rows = IntegerField()
    width = IntegerField()
    height = IntegerField()
    left = IntegerField()
    top = IntegerField()
    across = IntegerField()
    down = IntegerField()
    version = IntegerField(default=1)

    class Meta:
        """Kertas label; ``across`` and ``down`` are from label to label."""

        table_name = "label_stock"
