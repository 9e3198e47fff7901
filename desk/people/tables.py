"""How officers, positions and keys are stored; dates and times are ISO texts."""

from __future__ import annotations

from peewee import CharField, ForeignKeyField, IntegerField, TextField

from desk.store.database import Table


class OfficerRow(Table):
    """A person of the office."""

    login = CharField(unique=True)
    name = CharField()
    nip = CharField(default="")
    rank = CharField(default="")
    active = IntegerField(default=1)
    version = IntegerField(default=1)

    class Meta:
        """Named for the person."""

        table_name = "officer"


class PositionRow(Table):
    """A post of the office; ``roles`` are the SOP's actor words, ``level`` 1 is the highest rank."""

    code = CharField(unique=True)
    title = CharField()
    level = IntegerField()
    roles = TextField()
    version = IntegerField(default=1)

    class Meta:
        """Named for the post."""

        table_name = "position"


class TenureRow(Table):
    """Who holds a position from when until when (empty: still)."""

    officer = ForeignKeyField(OfficerRow, backref="tenures")
    position = ForeignKeyField(PositionRow, backref="tenures")
    since = CharField()
    until = CharField(default="")
    version = IntegerField(default=1)

    class Meta:
        """Named for the holding of a post."""

        table_name = "tenure"


class DelegationRow(Table):
    """Who stands in for whom in a position, from day to day; ``kind``: plt, plh, an or ub. It ends by itself."""

    position = ForeignKeyField(PositionRow, backref="delegations")
    holder = CharField()
    officer = ForeignKeyField(OfficerRow, backref="delegated")
    kind = CharField()
    since = CharField()
    until = CharField()
    reason = CharField()
    ended = CharField(default="")
    version = IntegerField(default=1)

    class Meta:
        """Pelimpahan wewenang."""

        table_name = "delegation"


class SigningKeyRow(Table):
    """An officer's key pair; the private half is sealed by the kata sandi."""

    officer = ForeignKeyField(OfficerRow, backref="keys")
    public = CharField(unique=True)
    sealed = TextField()
    salt = CharField()
    memory_kib = IntegerField()
    passes = IntegerField()
    since = CharField()
    retired = CharField(default="")
    officer_id: int
    failures = IntegerField(default=0)
    wait_until = CharField(default="")
    version = IntegerField(default=1)

    class Meta:
        """Named for what it does."""

        table_name = "signing_key"
