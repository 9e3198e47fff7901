"""How an office's own label stock is stored, how its printers miss, and what the labels on the shelves say."""

from __future__ import annotations

from peewee import CharField, IntegerField, TextField

from desk.store.database import Table


class LabelStockRow(Table):
    """A sheet or roll of labels that the office measured or imported; lengths are micrometres, which are exact."""

    name = CharField(unique=True)
    title = CharField()
    paper_width = IntegerField()
    paper_height = IntegerField()
    columns = IntegerField()
    rows = IntegerField()
    width = IntegerField()
    height = IntegerField()
    left = IntegerField()
    top = IntegerField()
    across = IntegerField()
    down = IntegerField()
    version = IntegerField(default=1)

    class Meta:
        """Kertas label; ``across`` and ``down`` are from label to label."""

        table_name = "label_stock"


class PrinterRow(Table):
    """What was measured on a printer's calibration sheet, in micrometres; ``tray`` is '' where it has one."""

    printer = CharField()
    tray = CharField()
    left = IntegerField()
    top = IntegerField()
    across = IntegerField()
    down = IntegerField()
    measured_at = CharField()
    version = IntegerField(default=1)

    class Meta:
        """Kalibrasi pencetak; one for each tray, the newest."""

        table_name = "printer"
        indexes = ((("printer", "tray"), True),)


class StuckLabelRow(Table):
    """A label that was stuck on: what it says, as one JSON object; ``kind`` and ``target`` name what it is on."""

    kind = CharField()
    target = IntegerField()
    said = TextField()
    stuck_at = CharField()
    version = IntegerField(default=1)

    class Meta:
        """Label tertempel; one for each thing, the newest."""

        table_name = "stuck_label"
        indexes = ((("kind", "target"), True),)
