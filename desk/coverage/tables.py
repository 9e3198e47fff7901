"""How coverage is stored; months, days and moments are ISO texts, a day alone where no hour is known."""

from __future__ import annotations

from peewee import CharField, ForeignKeyField, IntegerField, TextField

from desk.attachments import AttachmentRow
from desk.flow.tables import CaseRow
from desk.people.tables import OfficerRow
from desk.store.database import Table


class PlanRow(Table):
    """A month's plan of themes and coverage; ``edition`` counts how often it was drawn up."""

    month = CharField(unique=True)
    note = TextField()
    edition = IntegerField(default=0)
    version = IntegerField(default=1)

    class Meta:
        """Rencana liputan dan tematik."""

        table_name = "plan"


class PlanLineRow(Table):
    """A line of a plan in one of its editions; the last edition is the plan."""

    plan = ForeignKeyField(PlanRow, backref="lines")
    edition = IntegerField()
    theme = CharField()
    title = CharField()
    starts = CharField()
    ends = CharField()
    place = CharField()
    leader = CharField()
    organiser = CharField()
    out_of_town = IntegerField()

    class Meta:
        """Written once, never changed."""

        table_name = "plan_line"


class RotaRow(Table):
    """A month's rota of the crews."""

    month = CharField(unique=True)
    note = TextField()
    version = IntegerField(default=1)

    class Meta:
        """Jadwal tim peliput."""

        table_name = "rota"


class RotaLineRow(Table):
    """Who is on duty on a day, as what."""

    rota = ForeignKeyField(RotaRow, backref="lines")
    day = CharField()
    officer = ForeignKeyField(OfficerRow, backref="duties")
    role = CharField()

    class Meta:
        """Written once, never changed."""

        table_name = "rota_line"


class EventRow(Table):
    """Something to be covered.

    ``leader`` is the official whose event it is ('Gubernur'), empty for others; ``starts`` is empty while no day is
    known. ``ordered_by`` and ``passed_by`` name who ordered the crew out and who passed that on. ``state`` is ``open``,
    ``stored``, or ``undone`` for what an import brought that was taken back; ``reason`` says why.
    """

    uid = CharField(unique=True)
    title = CharField()
    starts = CharField(index=True)
    ends = CharField()
    tentative = IntegerField()
    place = CharField()
    out_of_town = IntegerField()
    leader = CharField()
    organiser = CharField()
    contact = CharField()
    source = CharField()
    theme = CharField()
    plan_line = IntegerField(default=0)
    ordered_by = CharField(default="")
    order_words = CharField(default="")
    passed_by = CharField(default="")
    handed_in = IntegerField(default=0)
    approved_at = CharField(default="")
    medium = CharField(default="")
    state = CharField(default="open")
    reason = TextField(default="")
    case: CaseRow
    version = IntegerField(default=1)

    class Meta:
        """Kegiatan."""

        table_name = "event"


class CrewRow(Table):
    """Who covers an event as what (fotografer, kameraman, reporter); ``ended`` says since when no longer."""

    event = ForeignKeyField(EventRow, backref="crew")
    officer = ForeignKeyField(OfficerRow, backref="outings")
    role = CharField()
    since = CharField()
    ended = CharField(default="")
    event_id: int
    officer_id: int
    version = IntegerField(default=1)

    class Meta:
        """Tim peliput."""

        table_name = "crew"


class AssignmentLetterRow(Table):
    """A surat tugas as it was signed: for whom (``persons``, JSON), what for, by whom and when, with the scan."""

    event = ForeignKeyField(EventRow, backref="letters")
    basis = CharField()
    purpose = CharField()
    persons = TextField()
    out_of_town = IntegerField()
    signer = CharField()
    signer_title = CharField()
    signed_on = CharField()
    attachment = ForeignKeyField(AttachmentRow)
    issued_at = CharField()
    attachment_id: int
    event_id: int

    class Meta:
        """Surat tugas."""

        table_name = "assignment_letter"


class AssignmentLetterEventRow(Table):
    """A further event that a surat tugas sends people to, beside the one it was begun for."""

    letter = ForeignKeyField(AssignmentLetterRow, backref="more")
    event = ForeignKeyField(EventRow, backref="shared_letters")
    event_id: int

    class Meta:
        """Surat tugas bersama; written once, never changed."""

        table_name = "assignment_letter_event"


class AssignmentLetterTextRow(Table):
    """The words of a surat tugas as they were signed, lists as JSON; letters of before this table have none.

    ``purpose`` is what was written for the usual "Meliput …", '' where that stood; ``replaces`` is the letter in whose
    place this one came (0: none), and ``reason`` why.
    """

    letter = ForeignKeyField(AssignmentLetterRow, unique=True, backref="texts")
    basis = TextField()
    purposes = TextField()
    purpose = CharField()
    signer_rank = CharField()
    signer_nip = CharField()
    parafs = TextField()
    replaces = IntegerField()
    reason = CharField()
    letter_id: int

    class Meta:
        """Naskah surat tugas; written once, never changed."""

        table_name = "assignment_letter_text"


class EventResultRow(Table):
    """A file that a crew brought back, with its caption; ``left_out`` says why it does not go on."""

    event = ForeignKeyField(EventRow, backref="results")
    attachment = ForeignKeyField(AttachmentRow)
    caption = CharField()
    handed_in = IntegerField()
    officer = ForeignKeyField(OfficerRow)
    left_out = CharField(default="")
    event_id: int
    attachment_id: int
    version = IntegerField(default=1)

    class Meta:
        """Hasil liputan."""

        table_name = "event_result"


class EventPublicationRow(Table):
    """Where the results of an event were published."""

    event = ForeignKeyField(EventRow, backref="publications")
    url = CharField()
    published_at = CharField()
    event_id: int

    class Meta:
        """Publikasi hasil liputan."""

        table_name = "event_publication"


class CollageRow(Table):
    """A published collection of photos of the officials' events, from one month to another."""

    first = CharField()
    last = CharField()
    title = CharField()
    url = CharField()
    published_at = CharField()

    class Meta:
        """Kolase foto."""

        table_name = "collage"


class CollagePhotoRow(Table):
    """A photo of a collage."""

    collage = ForeignKeyField(CollageRow, backref="photos")
    result = ForeignKeyField(EventResultRow)

    class Meta:
        """Written once, never changed."""

        table_name = "collage_photo"
