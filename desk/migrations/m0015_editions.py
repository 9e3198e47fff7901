"""Editions of the DIP, and the register of excluded information.

Frozen: later changes of the tables come as later steps, never by editing this file.
"""

from __future__ import annotations

from collections.abc import Callable

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


class EditionRow(Frozen):
    title = CharField()
    year = IntegerField()
    decision = CharField(unique=True)
    decided_on = CharField()
    items = IntegerField()
    left_out = IntegerField(default=0)
    note = TextField(default="")
    frozen_by = ForeignKeyField(OfficerRow, index=False)
    frozen_at = CharField()
    signer = CharField(default="")
    signed_on = CharField(default="")
    scan = IntegerField(default=0)
    version = IntegerField(default=1)

    class Meta:
        table_name = "dip_edition"


class EditionLineRow(Frozen):
    edition = ForeignKeyField(EditionRow)
    item = IntegerField()
    category = CharField()
    number = IntegerField()
    heading = CharField()
    title = CharField()
    summary = TextField()
    unit = CharField()
    maker = CharField()
    made = CharField()
    printed = IntegerField()
    recorded = IntegerField()
    online = IntegerField()
    retention = CharField()
    media = TextField()
    link = CharField()
    classification = CharField()

    class Meta:
        table_name = "dip_edition_line"


class ExclusionRow(Frozen):
    information = CharField()
    part = CharField(default="")
    unit = CharField(default="")
    legal_basis = TextField(default="")
    opened = TextField(default="")
    closed = TextField(default="")
    period = CharField(default="")
    until = CharField(default="")
    test_number = CharField(default="")
    tested_on = CharField(default="")
    item = IntegerField(default=0, index=True)
    state = CharField(default="proposed")
    proposed_by = ForeignKeyField(OfficerRow, index=False)
    proposed_at = CharField()
    decision = CharField(default="")
    decided_on = CharField(default="")
    decided_by = CharField(default="")
    reason = TextField(default="")
    kin = CharField(default="", index=True)
    version = IntegerField(default=1)

    class Meta:
        table_name = "dik_item"


NEW = (EditionRow, EditionLineRow, ExclusionRow)
SIGNED = tuple(
    f"CREATE TRIGGER {name}_dip_edition_line BEFORE {act} ON dip_edition_line BEGIN SELECT RAISE(ABORT, '{words}'); END"
    for name, act, words in (("keep", "DELETE", "tidak boleh dihapus"), ("fix", "UPDATE", "tidak boleh diubah"))
)
"""What was signed stays as it was signed."""


def up(database: Database) -> None:
    """Make the tables, and the triggers that slow a careless SQL editor down."""
    run: Callable[[str], object] = database.execute_sql
    with database.bind_ctx((*NEW, OfficerRow)):
        for table in NEW:
            table.create_table(safe=False)
    for statement in SIGNED:
        run(statement)
