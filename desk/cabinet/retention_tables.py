"""How the retention of a berkas is stored."""

from __future__ import annotations

from peewee import CharField, ForeignKeyField, IntegerField

from desk.cabinet.berkas_tables import BerkasRow
from desk.store.database import Table


class BerkasRetentionRow(Table):
    """How long a berkas is active, then inactive, and what becomes of it; clauses keep the schedule's own words.

    ``event_on`` is the ISO day of the event that the active clause names, empty until it is known.
    """

    berkas = ForeignKeyField(BerkasRow, unique=True)
    basis = CharField()
    active = CharField()
    active_years = IntegerField()
    event = CharField()
    event_on = CharField()
    inactive = CharField()
    inactive_years = IntegerField()
    fate = CharField()
    berkas_id: int
    version = IntegerField(default=1)

    class Meta:
        """Jadwal retensi arsip, as it holds for one berkas."""

        table_name = "berkas_retention"
