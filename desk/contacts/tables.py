"""How contacts are stored."""

from __future__ import annotations

from peewee import CharField, IntegerField

from desk.store.database import Table


class ContactRow(Table):
    """Somebody outside the office; ``kind``: media, pengirim, opd or protokol."""

    kind = CharField()
    name = CharField()
    outlet = CharField()
    phone = CharField()
    email = CharField()
    active = IntegerField(default=1)
    version = IntegerField(default=1)

    class Meta:
        """Kontak."""

        table_name = "contact"
