"""How the service desk's register is stored; days and times are ISO texts."""

from __future__ import annotations

from peewee import CharField, ForeignKeyField, IntegerField, TextField

from desk.people.tables import OfficerRow
from desk.store.database import Table


class ServiceRow(Table):
    """Somebody's request, objection, complaint or suggestion, and what became of it.

    ``about`` is the request that an objection is about (0: none). ``state``: open, answered, void. ``cost`` is in
    rupiah, ``grounds`` letters of Pasal 35 with commas.
    """

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
    received_by_id: int

    class Meta:
        """Layanan informasi."""

        table_name = "service"
        indexes = ((("kind", "state"), False),)
