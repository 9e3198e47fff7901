"""How it is stored to whom a release went and where it appeared."""

from __future__ import annotations

from peewee import CharField, ForeignKeyField, IntegerField, TextField

from desk.releases.tables import ReleaseRow
from desk.store.database import Table


class DeliveryRow(Table):
    """A release sent to somebody; ``purpose`` is ``media`` or ``pengirim``, ``state`` is ``terkirim`` or ``gagal``."""

    release = ForeignKeyField(ReleaseRow, backref="deliveries")
    purpose = CharField()
    contact = IntegerField(default=0)
    receiver = CharField()
    channel = CharField()
    state = CharField()
    words = TextField()
    at = CharField()

    class Meta:
        """Pengiriman."""

        table_name = "delivery"


class AppearanceRow(Table):
    """Proof that a release appeared: where, when, at which address, with a screenshot or clipping."""

    release = ForeignKeyField(ReleaseRow, backref="appearances")
    outlet = CharField()
    appeared_on = CharField()
    url = CharField()
    attachment = IntegerField(default=0)

    class Meta:
        """Bukti terbit."""

        table_name = "appearance"


class ActivityReportRow(Table):
    """The report of the activity that ends the service (Ketapang, step 8)."""

    release = ForeignKeyField(ReleaseRow, backref="reports")
    words = TextField()
    at = CharField()
    release_id: int

    class Meta:
        """Laporan hasil kegiatan."""

        table_name = "activity_report"
