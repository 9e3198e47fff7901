"""The DIP register: items with the seven legal columns, their stages, their publications, and counts that keep up.

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


class DipItemRow(Frozen):
    category = CharField()
    heading = CharField(default="")
    title = CharField()
    summary = TextField(default="")
    unit = CharField()
    maker = CharField(default="")
    place = CharField(default="")
    made_kind = CharField(default="")
    made_on = CharField(default="")
    made_words = CharField(default="")
    year = IntegerField(default=0)
    printed = IntegerField(default=0)
    recorded = IntegerField(default=0)
    online = IntegerField(default=0)
    media = TextField(default="")
    classification = CharField(default="")
    retention = CharField(default="")
    source = CharField(default="")
    link = CharField(default="")
    update_every = CharField(default="")
    updated_on = CharField(default="")
    due = CharField(default="")
    paper = CharField(default="")
    stage = IntegerField(default=0)
    round = IntegerField(default=1)
    state = CharField(default="open")
    reason = TextField(default="")
    received_on = CharField()
    published_on = CharField(default="")
    kin = CharField(default="")
    imported = IntegerField(default=0)
    entered_by = ForeignKeyField(OfficerRow, index=False)
    entered_at = CharField()
    version = IntegerField(default=1)

    class Meta:
        table_name = "dip_item"


class ItemStageRow(Frozen):
    item = ForeignKeyField(DipItemRow)
    round = IntegerField()
    stage = CharField()
    officer = ForeignKeyField(OfficerRow, index=False)
    position = CharField()
    words = TextField(default="")
    reason = TextField(default="")
    at = CharField()

    class Meta:
        table_name = "dip_stage"


class PublicationRow(Frozen):
    item = ForeignKeyField(DipItemRow)
    medium = CharField()
    address = CharField(default="")
    published_on = CharField()
    officer = ForeignKeyField(OfficerRow, index=False)
    note = TextField(default="")
    evidence = IntegerField(default=0)
    at = CharField()

    class Meta:
        table_name = "dip_publication"


NEW = (DipItemRow, ItemStageRow, PublicationRow)
INDEXES = (
    "CREATE INDEX dip_item_place ON dip_item (state, category, stage)",
    "CREATE INDEX dip_item_title ON dip_item (title)",
    "CREATE INDEX dip_item_unit ON dip_item (unit)",
    "CREATE INDEX dip_item_updated ON dip_item (updated_on)",
    "CREATE INDEX dip_item_kin ON dip_item (kin)",
    "CREATE INDEX dip_item_due ON dip_item (state, due)",
    "CREATE INDEX dip_item_published ON dip_item (state, category, published_on)",
    "CREATE INDEX dip_item_imported ON dip_item (imported)",
    (
        "CREATE TABLE cache_dip_count (state TEXT NOT NULL, category TEXT NOT NULL, stage INTEGER NOT NULL, "
        "items INTEGER NOT NULL, PRIMARY KEY (state, category, stage)) WITHOUT ROWID"
    ),
)
MORE = (
    "INSERT INTO cache_dip_count (state, category, stage, items) VALUES (NEW.state, NEW.category, NEW.stage, 1) "
    "ON CONFLICT (state, category, stage) DO UPDATE SET items = items + 1;"
)
FEWER = (
    "UPDATE cache_dip_count SET items = items - 1 "
    "WHERE state = OLD.state AND category = OLD.category AND stage = OLD.stage;"
)
COUNTERS = (
    f"CREATE TRIGGER count_dip_added AFTER INSERT ON dip_item BEGIN {MORE} END",
    f"CREATE TRIGGER count_dip_moved AFTER UPDATE OF state, category, stage ON dip_item BEGIN {FEWER} {MORE} END",
    "CREATE TRIGGER keep_dip_item BEFORE DELETE ON dip_item BEGIN SELECT RAISE(ABORT, 'tidak boleh dihapus'); END",
)
TYPICAL = (
    ("dip_item", "dip_item_place", "100000 50000 20000 5000"),
    ("dip_item", "dip_item_title", "100000 2"),
    ("dip_item", "dip_item_unit", "100000 1000"),
    ("dip_item", "dip_item_updated", "100000 100"),
    ("dip_item", "dip_item_kin", "100000 2"),
    ("dip_item", "dip_item_due", "100000 50000 100"),
    ("dip_item", "dip_item_published", "100000 50000 20000 100"),
    ("dip_item", "dip_item_imported", "100000 5000"),
    ("dip_stage", "dip_stage_item_id", "400000 5"),
    ("dip_publication", "dip_publication_item_id", "50000 2"),
)
"""What the planner is told, as in m0010."""


def up(database: Database) -> None:
    """Make the tables, their indexes and the counters."""
    run: Callable[..., object] = database.execute_sql
    with database.bind_ctx((*NEW, OfficerRow)):
        for table in NEW:
            table.create_table(safe=False)
    for statement in (*INDEXES, *COUNTERS):
        run(statement)
    for row in TYPICAL:
        run("INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (?, ?, ?)", row)
