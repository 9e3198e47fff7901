"""Incoming letters, disposisi and the office's list of instructions.

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


class PositionRow(Frozen):
    class Meta:
        table_name = "position"


class LetterRow(Frozen):
    sender = CharField()
    reference = CharField()
    dated = CharField()
    subject = CharField()
    nature = CharField()
    contact = CharField()
    asks = CharField()
    received_at = CharField()
    received_by = ForeignKeyField(OfficerRow)
    version = IntegerField(default=1)

    class Meta:
        table_name = "letter"


class DisposisiRow(Frozen):
    letter = ForeignKeyField(LetterRow)
    parent = IntegerField(default=0)
    by = ForeignKeyField(OfficerRow)
    by_title = CharField()
    to = ForeignKeyField(PositionRow)
    instructions = TextField()
    note = TextField()
    due = CharField()
    given_at = CharField()
    done_at = CharField(default="")
    done_by = CharField(default="")
    done_note = TextField(default="")
    version = IntegerField(default=1)

    class Meta:
        table_name = "disposisi"


class InstructionRow(Frozen):
    words = CharField(unique=True)
    position = IntegerField()
    retired = CharField(default="")
    version = IntegerField(default=1)

    class Meta:
        table_name = "disposisi_instruction"


NEW = (LetterRow, DisposisiRow, InstructionRow)


def up(database: Database) -> None:
    """Make the tables."""
    with database.bind_ctx((*NEW, OfficerRow, PositionRow)):
        for table in NEW:
            table.create_table(safe=False)
