"""*Belum tercetak*: sheets that a number asked for and that are not on paper yet (trust.md M17)."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from desk.errors import DeskError
from desk.printing.outbox import TITLES, PrintJob, pending
from desk.words import kapan
from ui.dialogs.frame import Question
from ui.icons import wear
from ui.parts.form import Form
from ui.parts.papers import show_paper
from ui.parts.plain import CLOSE
from ui.parts.table import Column, RowsView
from ui.workbench import Workbench

TITLE = "Belum tercetak"
EXPLAINED = (
    "Lembar ini diminta bersama nomornya, tetapi belum dinyatakan tercetak. Cetak sekarang, atau nyatakan tidak perlu "
    "dicetak dengan alasan; nomornya tidak berubah."
)


class OutboxDialog(Question):
    """The sheets that wait, oldest first."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent, TITLE, "Cetak…", cancel=CLOSE)
        self._workbench = workbench
        columns = (
            Column("Lembar", lambda row: TITLES.get(row.form, row.form), width=18, strong=lambda _row: True),
            Column("Nomor", lambda row: row.key),
            Column("Diminta", self._when, key=lambda row: row.made_at, width=12),
        )
        self.sheets_view = RowsView(columns, _key, name="Lembar yang belum tercetak", many=True)
        self.form = Form()
        self.reason_edit = QLineEdit()
        self.drop_button = QPushButton("&Tidak perlu dicetak")
        self._build_body()
        self.drop_button.clicked.connect(self._on_drop)
        self.sheets_view.opened.connect(self._on_opened)
        workbench.changed.connect(self._on_changed)
        self.load()

    def load(self) -> None:
        """Show the sheets that wait now."""
        sheets = pending()
        self.sheets_view.set_rows(sheets)
        self.verb_button.setEnabled(bool(sheets))
        self.drop_button.setEnabled(bool(sheets))
        if sheets and self.sheets_view.current_row() is None:
            self.sheets_view.pick_first()

    def decide(self) -> None:
        """Show the chosen sheet, ready to be printed."""
        sheet: PrintJob | None = self.sheets_view.current_row()
        if sheet is None:
            return
        options = {"copy": sheet.copy} if sheet.copy else {}
        title = f"{TITLES.get(sheet.form, sheet.form)} {sheet.key}"
        try:
            show_paper(self._workbench, self, sheet.form, sheet.key, title=title, **options)
        except DeskError as refusal:
            self.form.refuse(refusal)

    def _build_body(self) -> None:
        self.add_words(EXPLAINED)
        self.body.addWidget(self.sheets_view, 1)
        self.form.add(
            "reason", "&Alasan tidak dicetak", self.reason_edit, hint="Misalnya: pengirim tidak memerlukannya."
        )
        self.body.addWidget(self.form)
        wear(self.verb_button, "print", "accent_text")
        self.add_buttons([self.drop_button])
        self.ask_room(46, 32)

    def _when(self, row: PrintJob) -> str:
        return kapan(datetime.fromisoformat(row.made_at), self._workbench.workspace.now())

    def _on_drop(self) -> None:
        sheets = [list(_key(row)) for row in self.sheets_view.selected_rows()]
        try:
            self._workbench.do("printing.drop", sheets=sheets, reason=self.reason_edit.text())
        except DeskError as refusal:
            self.form.refuse(refusal)
            return
        self.reason_edit.clear()
        self.load()

    def _on_opened(self, _key: object) -> None:
        self.decide()

    def _on_changed(self, _kinds: object) -> None:
        self.load()


def _key(row: PrintJob) -> tuple[str, str, str]:
    return row.form, row.key, row.copy
