"""The service desk's register: requests, objections, complaints and suggestions, and what became of them.

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


class OfficerRow(Frozen):
    class Meta:
        table_name = "officer"


class ServiceRow(Frozen):
    kind = CharField()
    channel = CharField()
    received_at = CharField()
    received_by = ForeignKeyField(OfficerRow)
    name = CharField(default="")
    identity = CharField(default="")
    address = CharField(default="")
    occupation = CharField(default="")
    npwp = CharField(default="")
    phone = CharField(default="")
    email = CharField(default="")
    proxy = CharField(default="")
    subject = TextField()
    purpose = TextField(default="")
    way = CharField(default="")
    about = IntegerField(default=0)
    grounds = CharField(default="")
    state = CharField(default="open")
    extended_on = CharField(default="")
    extension_reason = TextField(default="")
    answered_on = CharField(default="")
    answered_by = CharField(default="")
    answered_as = CharField(default="")
    decision = CharField(default="")
    answer = TextField(default="")
    legal_reason = TextField(default="")
    held = CharField(default="")
    copies = CharField(default="")
    given_on = CharField(default="")
    medium = CharField(default="")
    cost = IntegerField(default=0)
    paid_by = CharField(default="")
    reaction = TextField(default="")
    version = IntegerField(default=1)

    class Meta:
        table_name = "service"
        indexes = ((("kind", "state"), False),)


def up(database: Database) -> None:
    """Make the table."""
    with database.bind_ctx((ServiceRow, OfficerRow)):
        ServiceRow.create_table(safe=False)
