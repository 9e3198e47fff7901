"""How proposals to move or destroy records, and holds on them, are stored."""

from __future__ import annotations

from peewee import CharField, ForeignKeyField, IntegerField, TextField

from desk.cabinet.berkas_tables import BerkasRow
from desk.people.tables import OfficerRow
from desk.store.database import Table


class DisposalRow(Table):
    """A list of berkas to be moved (``pindah``), destroyed (``musnah``) or handed over (``serah``).

    ``state`` is ``usul``, ``dinilai``, ``selesai`` or ``batal``; ``approval`` names the paper that allowed it.
    """

    number = IntegerField(unique=True)
    kind = CharField()
    as_of = CharField()
    state = CharField(default="usul")
    made_at = CharField()
    made_by = ForeignKeyField(OfficerRow)
    approval = CharField(default="")
    ended_on = CharField(default="")
    witnesses = TextField(default="[]")
    scan = IntegerField(default=0)
    reason = CharField(default="")
    version = IntegerField(default=1)

    class Meta:
        """Daftar arsip usul pindah, usul musnah, usul serah."""

        table_name = "disposal"


class DisposalLineRow(Table):
    """One berkas of a list: the clause it rests on, when its time ends (ISO), its fate, and how it was assessed.

    ``verdict`` is ``setuju``, ``tahan`` or ``nilai-kembali``; ``place`` is where it went.
    """

    disposal = ForeignKeyField(DisposalRow, backref="lines")
    berkas = ForeignKeyField(BerkasRow)
    basis = CharField()
    ends = CharField()
    fate = CharField()
    verdict = CharField(default="")
    note = CharField(default="")
    place = CharField(default="")
    berkas_id: int
    disposal_id: int
    version = IntegerField(default=1)

    class Meta:
        """Kept for ever, also when the berkas is gone."""

        table_name = "disposal_line"


class HoldRow(Table):
    """A berkas that must stay, whatever its retention says: a dispute, an audit, a request for information."""

    berkas = ForeignKeyField(BerkasRow)
    reason = CharField()
    made_at = CharField()
    made_by = ForeignKeyField(OfficerRow)
    ended_at = CharField(default="")
    end_reason = CharField(default="")
    berkas_id: int
    version = IntegerField(default=1)

    class Meta:
        """In force while ``ended_at`` is empty."""

        table_name = "hold"
