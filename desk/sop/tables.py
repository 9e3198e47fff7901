"""How an office's own revisions of its SOPs are stored; those that are shipped are files."""

from __future__ import annotations

from peewee import CharField, ForeignKeyField, IntegerField, TextField

from desk.people.tables import OfficerRow
from desk.store.database import Table


class RevisionRow(Table):
    """A revision that the office entered: its sheet and steps as TOML, and the day (ISO) from which new cases use it.

    ``retired`` says why no new case begins under it any more; the text stays for those that did.
    """

    code = CharField()
    revision = CharField()
    valid_from = CharField()
    text = TextField()
    approved_by = CharField()
    reason = CharField()
    entered_at = CharField()
    entered_by = ForeignKeyField(OfficerRow)
    retired = CharField(default="")
    version = IntegerField(default=1)

    class Meta:
        """Revisi SOP."""

        table_name = "sop_revision"
        indexes = ((("code", "revision"), True),)
