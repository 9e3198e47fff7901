"""What stands beside the text: the SOP's steps, the evidence, the parafs, what hangs together, and paper."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desk.attachments import path_of
from desk.flow import links
from desk.releases.rows import ReleaseView
from desk.sop.revisions import at_revision
from desk.words import tanggal_pendek
from desk.workspace import Workspace
from ui.icons import wear
from ui.parts.evidence import Evidence
from ui.parts.paraf_panel import ParafPanel
from ui.parts.pills import Pills
from ui.parts.plain import PlainLabel, literal
from ui.parts.steps import Steps
from ui.releases.words import day_of, mark_steps
from ui.theme import dress, em

LABEL = "label:"
PAPERS = (
    ("press-release:clean", "Form asl&i", "Form Press Release bersih, tanpa paraf, untuk dikirim"),
    ("press-release:file", "Form &pertinggal", "Form Press Release dengan paraf, untuk arsip (Ctrl+P)"),
    ("receipt:", "Tanda te&rima", "Tanda terima untuk pengirim"),
    (LABEL, "Lab&el…", "Label arsip (Ctrl+Shift+P)"),
)
SOURCES = {"letters": "Dari surat masuk", "events": "Dari kegiatan"}
"""What a release may have come from: how the link is called."""

ICONS = {"cabinet": "cabinet", "letters": "letter", "events": "calendar"}


class Side(QScrollArea):
    """The right pane. Its signals ask for a file to be opened or copied, a paper, or another number."""

    file_requested = Signal(object)
    copy_requested = Signal(object)
    print_requested = Signal(str)
    open_requested = Signal(str, str)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._links: list[QPushButton] = []
        self._build()

    def show_release(self, view: ReleaseView, roles: frozenset[str]) -> None:
        """Show what belongs to another release, or the same anew; ``roles`` are those of the officer who looks."""
        now = self._workspace.now()
        self._sop_label.setText(at_revision(view.line.sop, view.line.revision).title)
        self.steps.show_steps(view.steps, now, roles)
        self.evidence.show_files([(file, path_of(self._workspace, file.sha256)) for file in view.files])
        asked = mark_steps(view)
        self.parafs.show_parafs(asked, view.parafs, now)
        self._paraf_box.setVisible(bool(asked))
        self._show_links(view)
        self._print_buttons[LABEL].setEnabled(view.item is not None)
        self._page.show()

    def show_nothing(self) -> None:
        """Show no release."""
        self._page.hide()

    def _build(self) -> None:
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Keterangan press release")
        self._page = QWidget()
        dress(self._page, "pane")
        column = QVBoxLayout(self._page)
        column.setContentsMargins(0, em(0.4), 0, em(0.4))
        column.setSpacing(0)
        self.steps, self.evidence, self.parafs = Steps(), Evidence(), ParafPanel()
        self.evidence.open_requested.connect(self.file_requested)
        self.evidence.save_requested.connect(self.copy_requested)
        self._sop_label = PlainLabel("", role="small muted", elide=True)
        ribbon = QWidget()
        inner = QVBoxLayout(ribbon)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(em(0.5))
        inner.addWidget(self._sop_label)
        inner.addWidget(self.steps)
        _section(column, PlainLabel("ALUR SOP", role="section"), ribbon)
        _section(column, PlainLabel("BUKTI OTENTIK", role="section"), self.evidence, ruled=True)
        self._paraf_box = _section(column, PlainLabel("PARAF", role="section"), self.parafs, ruled=True)
        self._link_column = QWidget()
        self._link_layout = QVBoxLayout(self._link_column)
        self._link_layout.setContentsMargins(0, 0, 0, 0)
        self._link_layout.setSpacing(em(0.1))
        self._link_box = _section(column, PlainLabel("TERKAIT", role="section"), self._link_column, ruled=True)
        papers = Pills(PAPERS, "print")
        papers.chosen.connect(self.print_requested)
        self._print_buttons = papers.buttons
        _section(column, PlainLabel("CETAK", role="section"), papers, ruled=True)
        column.addStretch(1)
        self.setWidget(self._page)
        self._page.hide()

    def _show_links(self, view: ReleaseView) -> None:
        for old in self._links:
            old.hide()
            old.deleteLater()
        self._links = []
        for one in links.before("releases", view.line.id):
            if one.kind in SOURCES:
                words, number = SOURCES[one.kind], one.number if one.kind == "letters" else f"“{one.title}”"
                self._add_link(f"{words} {number}", one.kind, one.number)
        if view.corrects:
            self._add_link(f"Ralat atas {view.corrects}", "releases", view.corrects)
        for number in view.corrected_by:
            self._add_link(f"Diralat oleh {number}", "releases", number)
        if view.item is not None:
            labelled = f" · label {tanggal_pendek(day_of(view.item.labelled_at))}" if view.item.labelled_at else ""
            lent = f"\n● {view.item.lent}" if view.item.lent else ""
            self._add_link(f"{view.item.number}\n{view.item.place_words}{labelled}{lent}", "cabinet", view.item.number)
        self._link_box.setVisible(bool(self._links))

    def _add_link(self, words: str, kind: str, number: str) -> None:
        button = QPushButton(literal(words))
        button.setAccessibleName(words.replace("\n", ", "))
        button.setProperty("link", [kind, number])
        dress(button, "quiet")
        wear(button, ICONS.get(kind, "link"), "accent")
        button.clicked.connect(self._on_link)
        self._links.append(button)
        self._link_layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _on_link(self) -> None:
        kind, number = self.sender().property("link")
        self.open_requested.emit(kind, number)


def _section(column: QVBoxLayout, heading: PlainLabel, body: QWidget, *, ruled: bool = False) -> QWidget:
    box = QWidget()
    inner = QVBoxLayout(box)
    inner.setContentsMargins(0, em(0.4), 0, em(0.4))
    inner.setSpacing(em(0.5))
    if ruled:
        line = QFrame()
        dress(line, "rule")
        inner.addWidget(line)
    padded = QVBoxLayout()
    padded.setContentsMargins(em(0.9), 0, em(0.9), 0)
    padded.setSpacing(em(0.35))
    padded.addWidget(heading)
    padded.addWidget(body)
    inner.addLayout(padded)
    column.addWidget(box)
    return box
