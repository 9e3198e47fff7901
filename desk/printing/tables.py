"""How sheets that wait for paper are stored."""

from __future__ import annotations

from peewee import CharField, IntegerField

from desk.store.database import Table


class PrintJobRow(Table):
    """A sheet of a record: ``state`` is ``ready``, ``printed`` or ``dropped``; ``times`` counts its prints on paper."""

    form = CharField()
    key = CharField()
    copy = CharField()
    state = CharField()
    times = IntegerField(default=0)
    reason = CharField(default="")
    made_at = CharField()
    printed_at = CharField(default="")
    version = IntegerField(default=1)

    class Meta:
        """Antrean cetak; never deleted."""

        table_name = "print_job"
        indexes = ((("form", "key", "copy"), True), (("state", "id"), False))
