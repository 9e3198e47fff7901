"""How far each printer misses the paper.

Frozen: later changes of the tables come as later steps, never by editing this file.
"""

from __future__ import annotations

from peewee import AutoField, CharField, Database, DatabaseProxy, IntegerField, Model


class PrinterRow(Model):
    id = AutoField()
    printer = CharField()
    tray = CharField()
    left = IntegerField()
    top = IntegerField()
    across = IntegerField()
    down = IntegerField()
    measured_at = CharField()
    version = IntegerField(default=1)

    class Meta:
        database = DatabaseProxy()
        legacy_table_names = False
        table_name = "printer"
        indexes = ((("printer", "tray"), True),)


def up(database: Database) -> None:
    """Make the table."""
    with database.bind_ctx((PrinterRow,)):
        PrinterRow.create_table(safe=False)
