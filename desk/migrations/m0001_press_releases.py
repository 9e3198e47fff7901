"""The first shape: office, people, journal, numbers, cases, attachments, cabinet, press releases, search.

Frozen: later changes of the tables come as later steps, never by editing this file.
"""

from __future__ import annotations

from collections.abc import Callable

from peewee import AutoField, CharField, Database, DatabaseProxy, ForeignKeyField, IntegerField, Model, TextField

SEARCH = (
    "CREATE TABLE search_key (rowid INTEGER PRIMARY KEY, kind TEXT NOT NULL, key INTEGER NOT NULL, UNIQUE (kind, key))",
    (
        "CREATE VIRTUAL TABLE search_text USING fts5(number, title, words, kind UNINDEXED, key UNINDEXED, "
        "tokenize='unicode61 remove_diacritics 2', prefix='1 2 3 4 5 6', detail=column)"
    ),
)
KEPT = ("journal_line", "number", "paraf", "sop_step_done", "release_signature", "attachment")
FIXED = (("journal_line", "hash"), ("number", "serial"), ("number", "printed"), ("paraf", "payload"))


class Frozen(Model):
    """A table as it was in this step."""

    id = AutoField()

    class Meta:
        """Bound when the step runs."""

        database = DatabaseProxy()
        legacy_table_names = False


class OfficeProfile(Frozen):
    uid = CharField(unique=True)
    practice = IntegerField()
    profile = TextField()

    class Meta:
        table_name = "office_profile"


class JournalLine(Frozen):
    seq = IntegerField(unique=True)
    token = CharField(unique=True)
    body = TextField()
    previous = CharField()
    hash = CharField()

    class Meta:
        table_name = "journal_line"


class OfficerRow(Frozen):
    login = CharField(unique=True)
    name = CharField()
    nip = CharField(default="")
    rank = CharField(default="")
    active = IntegerField(default=1)
    version = IntegerField(default=1)

    class Meta:
        table_name = "officer"


class PositionRow(Frozen):
    code = CharField(unique=True)
    title = CharField()
    level = IntegerField()
    roles = TextField()
    version = IntegerField(default=1)

    class Meta:
        table_name = "position"


class TenureRow(Frozen):
    officer = ForeignKeyField(OfficerRow)
    position = ForeignKeyField(PositionRow)
    since = CharField()
    until = CharField(default="")
    version = IntegerField(default=1)

    class Meta:
        table_name = "tenure"


class SigningKeyRow(Frozen):
    officer = ForeignKeyField(OfficerRow)
    public = CharField(unique=True)
    sealed = TextField()
    salt = CharField()
    memory_kib = IntegerField()
    passes = IntegerField()
    since = CharField()
    retired = CharField(default="")
    failures = IntegerField(default=0)
    wait_until = CharField(default="")
    version = IntegerField(default=1)

    class Meta:
        table_name = "signing_key"


class BookRow(Frozen):
    code = CharField(unique=True)
    title = CharField()
    pattern = CharField()
    period = CharField()
    version = IntegerField(default=1)

    class Meta:
        table_name = "book"


class SeriesRow(Frozen):
    book = ForeignKeyField(BookRow)
    period = CharField()
    last = IntegerField(default=0)
    closed = CharField(default="")
    version = IntegerField(default=1)

    class Meta:
        table_name = "series"
        indexes = ((("book", "period"), True),)


class NumberRow(Frozen):
    book = ForeignKeyField(BookRow)
    period = CharField()
    serial = IntegerField()
    suffix = CharField(default="")
    printed = CharField(index=True)
    kind = CharField()
    target = IntegerField()
    state = CharField(default="issued")
    reason = CharField(default="")
    issued_at = CharField()
    version = IntegerField(default=1)

    class Meta:
        table_name = "number"
        indexes = ((("book", "period", "serial", "suffix"), True), (("kind", "target"), False))


class CaseRow(Frozen):
    sop = CharField()
    revision = CharField()
    kind = CharField()
    target = IntegerField()
    step = CharField()
    since = CharField()
    opened = CharField()
    parent = IntegerField(default=0)
    closed = CharField(default="")
    version = IntegerField(default=1)

    class Meta:
        table_name = "sop_case"
        indexes = ((("kind", "target"), False), (("step",), False))


class StepRow(Frozen):
    case = ForeignKeyField(CaseRow)
    step = CharField()
    officer = ForeignKeyField(OfficerRow)
    position = CharField()
    started = CharField()
    ended = CharField()
    office_seconds = IntegerField()
    outcome = CharField()
    led_to = CharField()
    note = TextField(default="")

    class Meta:
        table_name = "sop_step_done"


class AttachmentRow(Frozen):
    sha256 = CharField(index=True)
    name = CharField()
    size = IntegerField()
    media = CharField()
    kind = CharField()
    target = IntegerField()
    role = CharField()
    added_at = CharField()

    class Meta:
        table_name = "attachment"
        indexes = ((("kind", "target"), False),)


class CabinetRow(Frozen):
    code = CharField(unique=True)
    name = CharField()
    room = CharField(default="")
    version = IntegerField(default=1)

    class Meta:
        table_name = "cabinet"


class DrawerRow(Frozen):
    cabinet = ForeignKeyField(CabinetRow)
    code = CharField()
    name = CharField()
    capacity = IntegerField()
    codes = CharField(default="")
    version = IntegerField(default=1)

    class Meta:
        table_name = "drawer"
        indexes = ((("cabinet", "code"), True),)


class GuideRow(Frozen):
    drawer = ForeignKeyField(DrawerRow)
    code = CharField()
    title = CharField()
    version = IntegerField(default=1)

    class Meta:
        table_name = "guide"
        indexes = ((("drawer", "code"), True),)


class FolderRow(Frozen):
    guide = ForeignKeyField(GuideRow)
    code = CharField()
    title = CharField()
    classification = CharField()
    year = IntegerField()
    capacity = IntegerField()
    version = IntegerField(default=1)

    class Meta:
        table_name = "folder"


class ItemRow(Frozen):
    folder = ForeignKeyField(FolderRow)
    number = IntegerField(unique=True)
    kind = CharField()
    target = IntegerField()
    title = CharField()
    dated = CharField()
    filed_at = CharField()
    labelled_at = CharField(default="")
    version = IntegerField(default=1)

    class Meta:
        table_name = "item"
        indexes = ((("kind", "target"), False),)


class ReleaseRow(Frozen):
    uid = CharField(unique=True)
    title = CharField()
    sender = CharField()
    contact = CharField()
    place = CharField()
    event_date = CharField()
    kind = CharField()
    received_at = CharField()
    received_by = ForeignKeyField(OfficerRow)
    embargo_until = CharField(default="")
    incomplete_reason = CharField(default="")
    text_version = IntegerField(default=1)
    fingerprint = TextField(default="")
    corrects = IntegerField(default=0)
    state = CharField(default="open")
    reason = TextField(default="")
    published_at = CharField(default="")
    url = CharField(default="")
    version = IntegerField(default=1)

    class Meta:
        table_name = "release"


class PieceRow(Frozen):
    release = ForeignKeyField(ReleaseRow)
    kind = CharField()
    text = TextField()
    attachment = IntegerField(default=0)
    position = IntegerField()
    since = IntegerField()
    until = IntegerField(default=0)
    version = IntegerField(default=1)

    class Meta:
        table_name = "release_piece"


class ParafRow(Frozen):
    release = ForeignKeyField(ReleaseRow)
    steps = CharField()
    officer = ForeignKeyField(OfficerRow)
    titles = TextField()
    level = IntegerField()
    decision = CharField()
    note = TextField()
    text_version = IntegerField()
    marks = TextField()
    at = CharField()
    kind = CharField()
    payload = TextField()
    signature = CharField()
    public = CharField()
    scan = IntegerField(default=0)

    class Meta:
        table_name = "paraf"


class SignatureRow(Frozen):
    release = ForeignKeyField(ReleaseRow)
    signer = CharField()
    signed_on = CharField()
    attachment = ForeignKeyField(AttachmentRow)
    certified = IntegerField(default=0)

    class Meta:
        table_name = "release_signature"


class DraftRow(Frozen):
    officer = CharField()
    form = CharField()
    content = TextField()
    at = CharField()

    class Meta:
        table_name = "draft_release"
        indexes = ((("officer", "form"), True),)


TABLES = (
    OfficeProfile,
    JournalLine,
    OfficerRow,
    PositionRow,
    TenureRow,
    SigningKeyRow,
    BookRow,
    SeriesRow,
    NumberRow,
    CaseRow,
    StepRow,
    AttachmentRow,
    CabinetRow,
    DrawerRow,
    GuideRow,
    FolderRow,
    ItemRow,
    ReleaseRow,
    PieceRow,
    ParafRow,
    SignatureRow,
    DraftRow,
)


def up(database: Database) -> None:
    """Make the tables, the search index, and the triggers that slow a careless SQL editor down."""
    run: Callable[[str], object] = database.execute_sql
    with database.bind_ctx(TABLES):
        for table in TABLES:
            table.create_table(safe=False)
    for statement in SEARCH:
        run(statement)
    for table_name in KEPT:
        run(_refusal(f"keep_{table_name}", f"DELETE ON {table_name}", "tidak boleh dihapus"))
    for table_name, column in FIXED:
        action = f"UPDATE OF {column} ON {table_name}"
        run(_refusal(f"fix_{table_name}_{column}", action, "tidak boleh diubah"))


def _refusal(name: str, action: str, words: str) -> str:
    return f"CREATE TRIGGER {name} BEFORE {action} BEGIN SELECT RAISE(ABORT, '{words}'); END"
