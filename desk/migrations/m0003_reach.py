"""Contacts, deliveries, appearances and activity reports.

Frozen: later changes of the tables come as later steps, never by editing this file.
"""

from __future__ import annotations

from peewee import AutoField, CharField, Database, DatabaseProxy, ForeignKeyField, IntegerField, Model, TextField


class Frozen(Model):
    """A table as it was in this step."""

    id = AutoField()

    class Meta:
        database = DatabaseProxy()
        legacy_table_names = False


class ReleaseRow(Frozen):
    class Meta:
        table_name = "release"


class ContactRow(Frozen):
    kind = CharField()
    name = CharField()
    outlet = CharField()
    phone = CharField()
    email = CharField()
    active = IntegerField(default=1)
    version = IntegerField(default=1)

    class Meta:
        table_name = "contact"


class DeliveryRow(Frozen):
    release = ForeignKeyField(ReleaseRow)
    purpose = CharField()
    contact = IntegerField(default=0)
    receiver = CharField()
    channel = CharField()
    state = CharField()
    words = TextField()
    at = CharField()

    class Meta:
        table_name = "delivery"


class AppearanceRow(Frozen):
    release = ForeignKeyField(ReleaseRow)
    outlet = CharField()
    appeared_on = CharField()
    url = CharField()
    attachment = IntegerField(default=0)

    class Meta:
        table_name = "appearance"


class ActivityReportRow(Frozen):
    release = ForeignKeyField(ReleaseRow)
    words = TextField()
    at = CharField()

    class Meta:
        table_name = "activity_report"


NEW = (ContactRow, DeliveryRow, AppearanceRow, ActivityReportRow)


def up(database: Database) -> None:
    """Make the tables."""
    with database.bind_ctx((*NEW, ReleaseRow)):
        for table in NEW:
            table.create_table(safe=False)
