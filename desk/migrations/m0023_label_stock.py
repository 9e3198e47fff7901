"""The office's own label stock.

Frozen: later changes of the tables come as later steps, never by editing this file.
"""

from __future__ import annotations

from peewee import AutoField, CharField, Database, DatabaseProxy, IntegerField, Model


class LabelStockRow(Model):
    id = AutoField()
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
        database = DatabaseProxy()
        legacy_table_names = False
        table_name = "label_stock"


def up(database: Database) -> None:
    """Make the table."""
    with database.bind_ctx((LabelStockRow,)):
        LabelStockRow.create_table(safe=False)
