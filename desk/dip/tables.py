"""How documentation cycles are stored; days and times are ISO texts."""

from __future__ import annotations

from peewee import CharField, ForeignKeyField, IntegerField, TextField

from desk.attachments import AttachmentRow
from desk.cabinet.tables import FolderRow
from desk.people.tables import OfficerRow
from desk.store.database import Table


class CycleRow(Table):
    """One documentation cycle; ``edition`` counts how often its identification list was drawn up."""

    title = CharField()
    period = CharField()
    edition = IntegerField(default=0)
    opened_at = CharField()
    version = IntegerField(default=1)

    class Meta:
        """Siklus pendokumentasian."""

        table_name = "cycle"
        indexes = ((("title", "period"), True),)


class ExpectedRow(Table):
    """A line of the identification list in one of its editions: what an OPD is to deliver, in which form, until when.

    The last edition is the list.
    """

    cycle = ForeignKeyField(CycleRow, backref="expected")
    edition = IntegerField()
    opd = CharField()
    information = CharField()
    category = CharField()
    form = CharField()
    due = CharField()

    class Meta:
        """Daftar identifikasi; written once, never changed."""

        table_name = "cycle_expected"


class CircularRow(Table):
    """A draft of the circular; the last one counts. ``signer``, ``signed_on`` and ``scan`` come with its number."""

    cycle = ForeignKeyField(CycleRow, backref="circulars")
    subject = CharField()
    words = TextField()
    classification = CharField()
    drafted_by = ForeignKeyField(OfficerRow)
    drafted_at = CharField()
    signer = CharField(default="")
    signed_on = CharField(default="")
    scan = ForeignKeyField(AttachmentRow, null=True)
    version = IntegerField(default=1)

    class Meta:
        """Surat edaran."""

        table_name = "circular"


class ReceiptRow(Table):
    """A document that came for a line of the list; ``refused`` says why it was given back to the OPD."""

    expected = ForeignKeyField(ExpectedRow, backref="receipts")
    received_on = CharField()
    paper = CharField()
    recorded_by = ForeignKeyField(OfficerRow)
    recorded_at = CharField()
    refused = TextField(default="")
    expected_id: int
    version = IntegerField(default=1)

    class Meta:
        """Penerimaan; its soft copies are attachments."""

        table_name = "cycle_receipt"


class StageRow(Table):
    """One of the five stages that a document went through; ``reason`` where one officer did two that two should do."""

    receipt = ForeignKeyField(ReceiptRow, backref="stages")
    stage = CharField()
    officer = ForeignKeyField(OfficerRow)
    position = CharField()
    words = TextField()
    reason = TextField()
    at = CharField()
    receipt_id: int
    officer_id: int

    class Meta:
        """Written once, never changed."""

        table_name = "cycle_stage"


class ReminderRow(Table):
    """A reminder to an OPD, as it was sent."""

    cycle = ForeignKeyField(CycleRow, backref="reminders")
    opd = CharField()
    channel = CharField()
    words = TextField()
    at = CharField()

    class Meta:
        """Pengingat; written once, never changed."""

        table_name = "cycle_reminder"


class CycleReportRow(Table):
    """A report of a cycle's results, with how many documents had come of how many when it was written."""

    cycle = ForeignKeyField(CycleRow, backref="reports")
    results = TextField()
    problems = TextField()
    needs = TextField()
    expected = IntegerField()
    received = IntegerField()
    written_by = ForeignKeyField(OfficerRow)
    at = CharField()

    class Meta:
        """Laporan hasil pendokumentasian; written once, never changed."""

        table_name = "cycle_report"


class FiledPaperRow(Table):
    """A paper of the cycle and the folder it was put into."""

    cycle = ForeignKeyField(CycleRow, backref="papers")
    name = CharField()
    folder = ForeignKeyField(FolderRow)
    filed_at = CharField()

    class Meta:
        """Berkas siklus; written once, never changed."""

        table_name = "cycle_paper"
