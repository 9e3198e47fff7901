"""*SOP kantor*: the procedures, their revisions, and a new dated one that is checked before it may be used (X18)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from desk.session import Result
from desk.sop.actions import revision_faults
from desk.sop.load import procedures
from desk.sop.reading import Fault
from desk.sop.revisions import current, revision_lines, text_of
from desk.words import tanggal
from ui.icons import wear
from ui.parts.act_dialog import ActDialog
from ui.parts.ask import ActionDialog, Ask
from ui.parts.days import day_words, iso_day
from ui.parts.list_dialog import ListDialog, Verb
from ui.parts.plain import PlainLabel
from ui.parts.table import Column, RowsView
from ui.settings.sop_text import SopText
from ui.theme import dress, em
from ui.workbench import Workbench

SOUND = "✓ Tidak ada yang salah: revisi ini dapat dipakai."


@dataclass(frozen=True)
class RevisionRow:
    """A revision in the list: of which SOP, and whether new cases begin under it."""

    code: str
    title: str
    revision: str
    valid_from: str
    approved_by: str
    state: str


class SopsDialog(ListDialog):
    """Every revision of every SOP."""

    title = "SOP kantor"
    told = "Perkara yang berjalan selesai menurut revisinya sendiri; perkara baru memakai revisi yang berlaku."
    concerns = frozenset({"sop"})
    columns = (
        Column("SOP", lambda row: row.title, strong=lambda row: row.state == "berlaku"),
        Column("Revisi", lambda row: row.revision, width=5),
        Column("Berlaku mulai", lambda row: _day(row.valid_from), key=lambda row: row.valid_from, width=11),
        Column("Disahkan", lambda row: row.approved_by or "bawaan program", width=14),
        Column("Keadaan", lambda row: row.state, width=9, chip=lambda row: "ok" if row.state == "berlaku" else "plain"),
    )
    ems = (64.0, 32.0)

    @staticmethod
    def key(row: RevisionRow) -> tuple[str, str]:
        """Name a row over a reload."""
        return row.code, row.revision

    def rows(self) -> Sequence[RevisionRow]:
        """Read the revisions, those of one SOP together."""
        today = self.workbench.session.now().date()
        return [row for shipped in procedures() for row in _rows(shipped.code, shipped.title, today)]

    def verbs(self) -> Sequence[Verb]:
        """Print, write a new revision, take one out of use."""
        return (
            Verb("&Lembar SOP bulan ini", "print", self._on_sheet),
            Verb("&Revisi baru…", "edit", self._on_revise, primary=True),
            Verb("&Tidak dipakai lagi…", "close", self._on_retire),
        )

    def picked(self, row: RevisionRow | None) -> None:
        """Only what the office itself entered is taken out of use."""
        own = row is not None and bool(row.approved_by) and row.state != "tidak dipakai"
        self.buttons["Tidak dipakai lagi…"].setEnabled(own)

    def _on_sheet(self) -> None:
        row: RevisionRow = self.current()
        self.show_form("sop-sheet", row.code, f"Lembar SOP {row.title}")

    def _on_revise(self) -> None:
        row: RevisionRow = self.current()
        if ReviseDialog(self, self.workbench, row).exec():
            self.load()

    def _on_retire(self) -> None:
        row: RevisionRow = self.current()
        fixed = {"code": row.code, "revision": row.revision}
        asks = (Ask("reason", "&Alasan"),)
        title = f"Revisi {row.revision} tidak dipakai lagi"
        if ActionDialog(self, self.workbench, title, "Tidak dipakai lagi", "sop.retire", asks, fixed=fixed).exec():
            self.load()


class ReviseDialog(ActDialog):
    """Writes a new revision from the text of another; faults are named with their lines."""

    def __init__(self, parent: QWidget | None, workbench: Workbench, row: RevisionRow) -> None:
        super().__init__(parent, workbench, f"Revisi baru: {row.title}", "Pakai revisi ini")
        self._code = row.code
        self.text = SopText(text_of(row.code, row.revision))
        self.check_button = QPushButton("&Periksa")
        self.verdict_label = PlainLabel(role="strong", wrap=True)
        self.faults_view = RowsView(
            (
                Column("Baris", lambda fault: str(fault.line), key=lambda fault: fault.line, width=4),
                Column("Yang salah", lambda fault: fault.what),
                Column("Yang perlu dilakukan", lambda fault: fault.repair, width=20),
            ),
            lambda fault: (fault.line, fault.what),
            name="Yang salah",
            lines=2,
        )
        self.day_edit = QLineEdit(day_words(workbench.session.now().date().isoformat()))
        self.approver_edit, self.reason_edit = QLineEdit(), QLineEdit()
        self._build_text()
        self.check_button.clicked.connect(self._on_check)
        self.faults_view.opened.connect(self._on_fault)

    def send(self) -> Result:
        """Enter the revision."""
        self.check()
        return self.workbench.do(
            "sop.revise",
            code=self._code,
            text=self.text.toPlainText(),
            valid_from=iso_day("valid_from", self.day_edit.text()),
            approved_by=self.approver_edit.text(),
            reason=self.reason_edit.text(),
        )

    def check(self) -> list[Fault]:
        """Look for faults and show them."""
        faults = revision_faults(self._code, self.text.toPlainText())
        self.faults_view.set_rows(faults)
        self.faults_view.setVisible(bool(faults))
        self.verdict_label.setText(f"▲ {len(faults)} yang salah; Enter menuju barisnya." if faults else SOUND)
        dress(self.verdict_label, "tone", "bad" if faults else "ok")
        return faults

    def _build_text(self) -> None:
        told = "Ubah langkah, pelaksana atau waktu bakunya, lalu naikkan revision. Baris yang diawali # adalah catatan."
        self.body.addWidget(PlainLabel(told, role="muted", wrap=True))
        self.text.setMinimumHeight(em(16))
        self.body.addWidget(self.text, 1)
        wear(self.check_button, "check")
        for part in (self.check_button, self.verdict_label, self.faults_view):
            self.body.addWidget(part)
        self.faults_view.hide()
        self.faults_view.setMinimumHeight(em(7))
        self.form.add("valid_from", "&Berlaku mulai", self.day_edit, hint="Seperti 1/1/2027; perkara baru memakainya.")
        self.form.add("approved_by", "&Disahkan oleh", self.approver_edit)
        self.form.add("reason", "&Alasan", self.reason_edit, hint="Misalnya nomor keputusannya.")
        self.resize(em(56), em(48))

    def _on_check(self) -> None:
        self.check()

    def _on_fault(self, key: tuple[int, str]) -> None:
        self.text.go_to(key[0])


def _rows(code: str, title: str, today: date) -> list[RevisionRow]:
    used = current(code, today).revision
    found = []
    for line in revision_lines(code):
        later = line.valid_from > today.isoformat()
        state = "tidak dipakai" if line.retired else "mulai nanti" if later else "digantikan"
        state = "berlaku" if line.revision == used and not line.retired else state
        found.append(RevisionRow(code, title, line.revision, line.valid_from, line.approved_by, state))
    return found


def _day(iso: str) -> str:
    try:
        return tanggal(date.fromisoformat(iso))
    except ValueError:
        return iso or "–"
