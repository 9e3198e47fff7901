"""How press releases, their pieces and parafs are stored; dates and times are ISO texts."""

from __future__ import annotations

from peewee import CharField, ForeignKeyField, IntegerField, TextField

from desk.attachments import AttachmentRow
from desk.flow.tables import CaseRow
from desk.people.tables import OfficerRow
from desk.store.database import Table

KIND = "releases"
"""What cases, numbers, attachments and journal lines of press releases are said to be about."""

AGENDA, FILING = "agenda_release", "release"
"""The books that number them: at intake and at filing."""


class ReleaseRow(Table):
    """A press release; ``state``: open, rejected, withdrawn, void, published or filed."""

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
    case: CaseRow
    state = CharField(default="open")
    reason = TextField(default="")
    published_at = CharField(default="")
    url = CharField(default="")
    version = IntegerField(default=1)

    class Meta:
        """Press release."""

        table_name = "release"


class PieceRow(Table):
    """One thing a paraf stands on: title, part, caption or attachment; it lives from one text version to another."""

    release = ForeignKeyField(ReleaseRow, backref="pieces")
    kind = CharField()
    text = TextField()
    attachment = IntegerField(default=0)
    position = IntegerField()
    since = IntegerField()
    until = IntegerField(default=0)
    version = IntegerField(default=1)

    class Meta:
        """A piece of a release."""

        table_name = "release_piece"


class ParafRow(Table):
    """A decision on a release: what exactly was seen, marked and signed, by whom in which position.

    ``kind`` is ``elektronik`` (signed) or ``basah`` (ink on a scanned sheet, never signed).
    """

    release = ForeignKeyField(ReleaseRow, backref="parafs")
    steps = CharField()
    officer = ForeignKeyField(OfficerRow, backref="parafs")
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
        """Written once, never changed."""

        table_name = "paraf"


class SignatureRow(Table):
    """Who signed the release on paper or by certificate, when, and the scan or certified PDF that shows it."""

    release = ForeignKeyField(ReleaseRow, backref="signatures")
    signer = CharField()
    signed_on = CharField()
    attachment = ForeignKeyField(AttachmentRow)
    certified = IntegerField(default=0)

    class Meta:
        """Tanda tangan."""

        table_name = "release_signature"


class DraftRow(Table):
    """What an officer has typed and not handed in yet; no part of the office's truth."""

    officer = CharField()
    form = CharField()
    content = TextField()
    at = CharField()

    class Meta:
        """Not journalled."""

        table_name = "draft_release"
        indexes = ((("officer", "form"), True),)
