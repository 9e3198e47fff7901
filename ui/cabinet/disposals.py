"""Penyusutan at the screen: what is due, the lists, the committee's assessment, the signed minutes (F13)."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from desk.cabinet import disposal_lists
from desk.cabinet import lists as cabinet
from desk.cabinet.disposal import KINDS, MOVE, REASSESS, VERDICTS
from desk.cabinet.disposal_lists import DisposalView
from desk.session import Result
from desk.words import tanggal_pendek
from ui.parts.act_dialog import ActDialog
from ui.parts.ask import ActionDialog, Ask
from ui.parts.list_dialog import ListDialog, Verb
from ui.parts.plain import PlainLabel
from ui.parts.table import Column
from ui.workbench import Workbench

STATE_KINDS = {"usul": "warn", "dinilai": "info", "selesai": "ok", "batal": "plain"}
VERDICT_WORDS = {"setuju": "Setuju", "tahan": "Tahan", "nilai-kembali": "Nilai kembali"}


def box_choices() -> list[tuple[str, str]]:
    """Offer the boxes on the racks."""
    return [
        (box.place, f"{box.place} · {box.title} – {box.items}/{box.capacity} item")
        for view in cabinet.cabinets()
        if view.is_rack
        for shelf in view.drawers
        for box in cabinet.folders(shelf.cabinet, shelf.code)
    ]


class AssessDialog(ActDialog):
    """One line for each berkas: what the committee decided, and its note."""

    def __init__(self, parent: QWidget | None, workbench: Workbench, view: DisposalView) -> None:
        super().__init__(parent, workbench, f"Penilaian {view.number}", "&Simpan penilaian")
        self._view = view
        self.verdict_boxes: dict[str, QComboBox] = {}
        self.note_edits: dict[str, QLineEdit] = {}
        grid = QGridLayout()
        for place, line in enumerate(view.lines):
            box, note = QComboBox(), QLineEdit(line.note)
            box.addItem("belum dinilai", "")
            for verdict in VERDICTS:
                box.addItem(VERDICT_WORDS[verdict], verdict)
            box.setCurrentIndex(max(0, box.findData(line.verdict)))
            box.setAccessibleName(f"Penilaian {line.number}")
            note.setPlaceholderText("Catatan panitia")
            note.setAccessibleName(f"Catatan {line.number}")
            words = f"{line.number} · {line.indeks}: {line.title}\n{line.basis} – {line.fate}"
            grid.addWidget(PlainLabel(words, wrap=True), place, 0)
            grid.addWidget(box, place, 1)
            grid.addWidget(note, place, 2)
            self.verdict_boxes[line.number], self.note_edits[line.number] = box, note
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(2, 1)
        self.body.addLayout(grid)

    def send(self) -> Result:
        """Enter what was decided; what is not decided yet is left out."""
        decided = {number: str(box.currentData()) for number, box in self.verdict_boxes.items() if box.currentData()}
        notes = {number: edit.text() for number, edit in self.note_edits.items()}
        return self.workbench.do("cabinet.assess_disposal", disposal=self._view.number, verdicts=decided, notes=notes)


class CarryOutDialog(ActionDialog):
    """Asks for the signed minutes; two witnesses have a field each."""

    def send(self) -> Result:
        """Record that the list was carried out."""
        witnesses = [str(self.take(name)) for name in ("witness_1", "witness_2")]
        values = {name: self.take(name) for name in self.editors if not name.startswith("witness")}
        return self.workbench.do("cabinet.carry_out_disposal", **self.fixed, **values, witnesses=witnesses)


class DisposalsDialog(ListDialog):
    """The lists, and what is due now."""

    title = "Penyusutan arsip"
    told = (
        "Program ini mengusulkan dan mencetak; yang memutuskan panitia dan pejabat berwenang. Tidak ada yang dihapus."
    )
    nothing = (
        "Belum ada usul penyusutan.",
        "Tetapkan retensi di Daftar berkas; yang jatuh waktu dapat diusulkan di sini.",
    )
    columns = (
        Column("Nomor", lambda view: view.number, width=7, strong=bool),
        Column("Daftar", lambda view: view.title),
        Column("Keadaan per", lambda view: tanggal_pendek(date.fromisoformat(view.as_of)), width=6),
        Column("Isi", lambda view: f"{len(view.lines)} berkas", width=5),
        Column("Persetujuan", lambda view: view.approval or "–", width=11),
        Column("Keadaan", lambda view: view.state, width=7, chip=lambda view: STATE_KINDS[view.state]),
    )

    def add_above(self, column: QVBoxLayout) -> None:
        """Say what is due."""
        self.due_label = PlainLabel(role="strong", wrap=True)
        column.addWidget(self.due_label)

    def rows(self) -> list[DisposalView]:
        """Read the lists, and count what is due."""
        counts = disposal_lists.due_counts(self.workbench.workspace.now().date().isoformat())
        due = [f"{count} berkas untuk {KINDS[kind]}" for kind, count in counts.items() if count]
        self.due_label.setText(f"Jatuh waktu: {'; '.join(due)}." if due else "Tidak ada berkas yang jatuh waktu.")
        return disposal_lists.disposals()

    def verbs(self) -> list[Verb]:
        """Propose, assess, carry out, withdraw, print."""
        return [
            Verb("&Usulkan…", "add", self._on_propose, needs_row=False, primary=True),
            Verb("Pe&nilaian…", "approve", self._on_assess),
            Verb("&Laksanakan…", "archive", self._on_carry_out),
            Verb("&Batalkan…", "void", self._on_withdraw),
            Verb("Cetak &daftar", "list", self._on_print_list),
            Verb("Cetak ber&ita acara", "print", self._on_print_minutes),
        ]

    def picked(self, row: DisposalView | None) -> None:
        """What has ended is only printed."""
        running = row is not None and row.state in ("usul", "dinilai")
        self.buttons["Penilaian…"].setEnabled(running and row is not None and row.kind != MOVE)
        self.buttons["Laksanakan…"].setEnabled(running and row is not None and row.kind != REASSESS)
        self.buttons["Batalkan…"].setEnabled(running)
        self.buttons["Cetak berita acara"].setEnabled(row is not None and row.kind != REASSESS)

    def _on_propose(self) -> None:
        today = self.workbench.workspace.now().date().isoformat()
        asks = (
            Ask("kind", "&Daftar", "choice", choices=tuple(KINDS.items())),
            Ask("as_of", "&Keadaan per tanggal", "day", today),
        )
        told = "Semua berkas yang jatuh waktu masuk daftar; yang ditahan atau dipinjam tidak."
        dialog = ActionDialog(
            self, self.workbench, "Usulkan penyusutan", "&Susun daftar", "cabinet.propose_disposal", asks, told=told
        )
        dialog.accepted.connect(self._on_proposed)
        dialog.open()

    def _on_proposed(self) -> None:
        dialog = self.sender()
        if isinstance(dialog, ActionDialog):
            self.table.pick(dialog.result_told["disposal"])

    def _on_assess(self) -> None:
        AssessDialog(self, self.workbench, self.current()).open()

    def _on_carry_out(self) -> None:
        carry_out_dialog(self, self.workbench, self.current()).open()

    def _on_withdraw(self) -> None:
        view: DisposalView = self.current()
        ActionDialog(
            self, self.workbench, f"Batalkan {view.number}", "&Batalkan usul", "cabinet.withdraw_disposal",
            (Ask("reason", "&Alasan"),), fixed={"disposal": view.number},
        ).open()  # fmt: skip

    def _on_print_list(self) -> None:
        view: DisposalView = self.current()
        self.show_form("disposal-list", view.number, f"{view.title} {view.number}")

    def _on_print_minutes(self) -> None:
        view: DisposalView = self.current()
        self.show_form("disposal-minutes", view.number, f"Berita acara {view.number}")


def carry_out_dialog(parent: QWidget | None, workbench: Workbench, view: DisposalView) -> CarryOutDialog:
    """Make the form that asks for a list's signed minutes."""
    today = workbench.workspace.now().date().isoformat()
    where = Ask("box", "Ke &boks", "choice", choices=box_choices())
    asked_for = view.approver or "lembaga kearsipan"
    paper = Ask("approval", "&Persetujuan", hint=f"Nomor dan tanggal persetujuan {asked_for}.")
    asks = (
        Ask("on", "&Tanggal berita acara", "day", today),
        where if view.kind == MOVE else paper,
        Ask("witness_1", "Saksi &1"),
        Ask("witness_2", "Saksi &2"),
        Ask("scan", "P&indaian berita acara", "file"),
    )
    return CarryOutDialog(
        parent, workbench, f"Laksanakan {view.number}", "&Catat pelaksanaan", "cabinet.carry_out_disposal", asks,
        fixed={"disposal": view.number}, told=f"{view.title}, {len(view.lines)} berkas.",
    )  # fmt: skip
