"""What the labels say that hang on the shelves.

Frozen: later changes of the tables come as later steps, never by editing this file.
"""

from __future__ import annotations

from peewee import AutoField, CharField, Database, DatabaseProxy, IntegerField, Model, TextField


class StuckLabelRow(Model):
    id = AutoField()
    kind = CharField()
    target = IntegerField()
    said = TextField()
    stuck_at = CharField()
    version = IntegerField(default=1)

    class Meta:
        database = DatabaseProxy()
        legacy_table_names = False
        table_name = "stuck_label"
        indexes = ((("kind", "target"), True),)


def up(database: Database) -> None:
    """Make the table."""
    with database.bind_ctx((StuckLabelRow,)):
        StuckLabelRow.create_table(safe=False)
