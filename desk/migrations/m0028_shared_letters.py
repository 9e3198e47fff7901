"""A surat tugas for several events, and imports of agendas that can be taken back.

Frozen: later changes of the tables come as later steps, never by editing this file.
"""

from __future__ import annotations

from peewee import AutoField, CharField, Database, DatabaseProxy, ForeignKeyField, IntegerField, Model


class Frozen(Model):
    """A table as it was in this step."""

    id = AutoField()

    class Meta:
        database = DatabaseProxy()
        legacy_table_names = False


class EventRow(Frozen):
    class Meta:
        table_name = "event"


class OfficerRow(Frozen):
    class Meta:
        table_name = "officer"


class AssignmentLetterRow(Frozen):
    class Meta:
        table_name = "assignment_letter"


class AssignmentLetterEventRow(Frozen):
    letter = ForeignKeyField(AssignmentLetterRow)
    event = ForeignKeyField(EventRow)

    class Meta:
        table_name = "assignment_letter_event"


class AgendaImportRow(Frozen):
    kind = CharField()
    files = CharField()
    at = CharField()
    officer = ForeignKeyField(OfficerRow)
    undone_at = CharField(default="")
    version = IntegerField(default=1)

    class Meta:
        table_name = "agenda_import"


class AgendaImportEventRow(Frozen):
    run = ForeignKeyField(AgendaImportRow)
    event = ForeignKeyField(EventRow)
    change = IntegerField()

    class Meta:
        table_name = "agenda_import_event"


TABLES = (AssignmentLetterEventRow, AgendaImportRow, AgendaImportEventRow)


def up(database: Database) -> None:
    """Make the tables."""
    with database.bind_ctx((*TABLES, EventRow, OfficerRow, AssignmentLetterRow)):
        for table in TABLES:
            table.create_table(safe=False)
