"""What one thing led to outside a procedure.

Frozen: later changes of the tables come as later steps, never by editing this file.
"""

from __future__ import annotations

from peewee import AutoField, CharField, Database, DatabaseProxy, IntegerField, Model


class ThingLink(Model):
    id = AutoField()
    kind = CharField()
    target = IntegerField()
    led_kind = CharField()
    led_target = IntegerField()
    begun_at = CharField()

    class Meta:
        database = DatabaseProxy()
        legacy_table_names = False
        table_name = "thing_link"
        indexes = ((("kind", "target"), False), (("led_kind", "led_target"), False))


def up(database: Database) -> None:
    """Make the table."""
    with database.bind_ctx((ThingLink,)):
        ThingLink.create_table(safe=False)
