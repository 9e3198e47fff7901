"""The words of a surat tugas as they were signed, and which letter came in whose place.

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


class AssignmentLetterRow(Frozen):
    class Meta:
        table_name = "assignment_letter"


class AssignmentLetterTextRow(Frozen):
    letter = ForeignKeyField(AssignmentLetterRow, unique=True)
    basis = TextField()
    purposes = TextField()
    purpose = CharField()
    signer_rank = CharField()
    signer_nip = CharField()
    parafs = TextField()
    replaces = IntegerField()
    reason = CharField()

    class Meta:
        table_name = "assignment_letter_text"


def up(database: Database) -> None:
    """Make the table."""
    with database.bind_ctx((AssignmentLetterTextRow, AssignmentLetterRow)):
        AssignmentLetterTextRow.create_table(safe=False)
