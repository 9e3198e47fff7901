"""The form Terima press release: a file or pasted text fills it, the officer corrects and gives it its number."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desk.errors import DeskError, Invalid
from desk.exchange.documents import KINDS as TEXT_KINDS
from desk.releases.edit import Draft
from ui.icons import wear
from ui.parts.clock import number_may_be_given
from ui.parts.drafts import DraftKeeper, offer_words
from ui.parts.evidence import dropped_paths
from ui.parts.fields import DayField, Input, LineField, MomentField
from ui.parts.plain import CANCEL, PlainLabel
from ui.releases.body_edit import BodyField
from ui.releases.evidence_field import KINDS as EVIDENCE_KINDS
from ui.releases.evidence_field import EvidenceField
from ui.releases.incoming import FIELDS, Incoming, asks_for_time, from_file, from_words, sorted_out
from ui.releases.strip import Strip
from ui.theme import dress, em
from ui.work import Work
from ui.workbench import Workbench

TEXTS = f"Naskah ({' '.join(f'*{ending}' for ending in TEXT_KINDS)})"
FORM = "intake"
AT_ONCE = ("segera", "-")
"""What an officer types into the embargo where the text only seems to name one."""

OTHER_NAMES = {"body": "paragraphs", "file": "files", "captions": "files"}
"""Where a refusal is shown whose field has another name here."""


class Embargo(MomentField):
    """Until when it must not go out; 'segera' says that it may at once."""

    def value(self) -> str:
        return "" if self.line_edit.text().strip().casefold() in AT_ONCE else super().value()


class Intake(QWidget):
    """The page. ``accepted`` gives the action's answer; ``left`` tells that the officer went back to the list."""

    accepted = Signal(object)
    left = Signal()

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._source: Path | None = None
        self._own: set[str] = set()
        self._unclear = ""
        self._above = 0
        self._filling = False
        self._draft: Draft | None = None
        self.keeper = DraftKeeper(workbench.session, FORM, self._typed, self)
        self._build()
        self._connect()

    def start(self, paths: Sequence[Path] = ()) -> None:
        """Begin a new form, with files that were dropped if there are any, and offer what was left unfinished."""
        self._empty()
        self._draft = self.keeper.offered()
        if self._draft is not None:
            words = offer_words(self._draft, self._workbench.session.now())
            title = str(self._draft.content.get("title") or "tanpa judul")
            self.strip.say(f"{words} “{title}”", [("restore", "Pulihkan"), ("drop", "Buang")])
        self.take_files(paths)
        (self.fields["title"] if paths else self.choose_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def take_files(self, paths: Sequence[Path]) -> None:
        """Read the text out of the first document and take the rest as evidence."""
        has_source = self._source is not None or bool(self.body.typed().strip())
        source, rest = sorted_out(paths, has_source=has_source)
        self.evidence.add(rest)
        if source is not None:
            self.read_file(source)

    def read_file(self, path: Path) -> None:
        """Read a text in the worker and fill the form with what it says."""
        received = self._workbench.session.now().date()
        self.source_label.setText(f"Membaca {path.name}…")
        self.source_error.hide()
        Work(self, lambda: from_file(path, received), self._on_read, self._on_unreadable)

    def submit(self) -> None:
        """Accept the release, or show beside which field it was refused."""
        for field in self.fields.values():
            field.clear()
        self.error_label.hide()
        if not number_may_be_given(self._workbench, self):
            return
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            result = self._workbench.do("releases.accept", **self._values())
        except DeskError as refusal:
            self._refuse(refusal)
        else:
            self.keeper.drop()
            self.accepted.emit(result)
        finally:
            QGuiApplication.restoreOverrideCursor()

    def leave(self) -> None:
        """Go back to the list; what was typed stays as a draft."""
        self.keeper.flush()
        self.left.emit()

    def dragEnterEvent(self, event: QDragEnterEvent, /) -> None:
        if dropped_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent, /) -> None:
        self.take_files(dropped_paths(event.mimeData()))
        event.acceptProposedAction()

    def _build(self) -> None:
        dress(self, "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        self.setAccessibleName("Terima press release")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.strip = Strip()
        column.addWidget(self._head())
        column.addWidget(self.strip)
        panes = QHBoxLayout()
        panes.setContentsMargins(em(1), em(0.7), 0, em(0.5))
        panes.setSpacing(em(1))
        left = QVBoxLayout()
        left.setSpacing(em(0.5))
        title = LineField("title", "&Judul")
        self.body = BodyField("&Isi berita", "Tempel teks di sini, satu baris kosong di antara paragraf.")
        self.fields: dict[str, Input] = {"title": title, "paragraphs": self.body}
        left.addWidget(title)
        left.addWidget(self.body, 1)
        panes.addLayout(left, 3)
        panes.addWidget(self._particulars(), 2)
        column.addLayout(panes, 1)
        column.addWidget(self._foot())

    def _head(self) -> QFrame:
        head = QFrame()
        dress(head, "header")
        row = QHBoxLayout(head)
        row.setContentsMargins(em(1), em(0.6), em(1), em(0.6))
        row.setSpacing(em(0.6))
        row.addWidget(PlainLabel("Terima press release", role="heading"))
        self.choose_button = QPushButton("&Pilih berkas… (Ctrl+O)")
        wear(self.choose_button, "file")
        row.addWidget(self.choose_button)
        words = QVBoxLayout()
        self.source_label = PlainLabel("", role="muted small", wrap=True)
        self.source_error = PlainLabel("", role="error", wrap=True)
        self.source_error.hide()
        words.addWidget(self.source_label)
        words.addWidget(self.source_error)
        row.addLayout(words, 1)
        return head

    def _particulars(self) -> QScrollArea:
        page = QWidget()
        dress(page, "pane")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, em(1), 0)
        column.setSpacing(em(0.5))
        self.evidence = EvidenceField("files", "Bukti otentik")
        self.reason = LineField("incomplete_reason", "A&lasan tanpa bukti", prompt="Kosongkan bila bukti menyusul")
        self.embargo = Embargo("embargo_until", "&Embargo sampai", prompt="Kosong: segera")
        rows: tuple[tuple[Input, ...], ...] = (
            (LineField("sender", "Pen&girim", prompt="OPD atau bidang"),),
            (LineField("contact", "K&ontak pengirim", prompt="WA atau surel"),),
            (DayField("event_date", "Tangg&al kejadian", prompt="21/11/2026"), LineField("place", "Te&mpat")),
            (LineField("kind", "Jenis be&rita"), self.embargo),
            (self.evidence,),
            (self.reason,),
        )
        for fields in rows:
            row = QHBoxLayout()
            row.setSpacing(em(0.6))
            for field in fields:
                self.fields[field.name] = field
                row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
            column.addLayout(row)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(page)
        return scroll

    def _foot(self) -> QFrame:
        foot = QFrame()
        dress(foot, "footer")
        row = QHBoxLayout(foot)
        row.setContentsMargins(em(1), em(0.6), em(1), em(0.6))
        row.setSpacing(em(0.5))
        self.error_label = PlainLabel("", role="error", wrap=True)
        self.draft_label = PlainLabel("Draf tersimpan sendiri 2 detik setelah ketikan terakhir.", role="muted small")
        words = QVBoxLayout()
        words.addWidget(self.error_label)
        words.addWidget(self.draft_label)
        self.error_label.hide()
        row.addLayout(words, 1)
        self.cancel_button = QPushButton(f"{CANCEL} (Esc)")
        self.accept_button = QPushButton("Terima && beri nomor (Ctrl+Enter)")
        dress(self.accept_button, "primary")
        wear(self.accept_button, "number", "accent_text")
        row.addWidget(self.cancel_button)
        row.addWidget(self.accept_button)
        return foot

    def _connect(self) -> None:
        for field in self.fields.values():
            field.edited.connect(self._on_edited)
        self.body.paste_edit.pasted.connect(self._on_pasted)
        self.body.paste_edit.files_dropped.connect(self.take_files)
        self.choose_button.clicked.connect(self._on_choose)
        self.cancel_button.clicked.connect(self.leave)
        self.accept_button.clicked.connect(self.submit)
        self.strip.pressed.connect(self._on_strip)
        keys = {"Ctrl+Return": self.submit, "Ctrl+Enter": self.submit, "Ctrl+O": self._on_choose, "Esc": self.leave}
        for key, does in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(does)

    def _empty(self) -> None:
        self._filling = True
        for field in self.fields.values():
            field.put("")
            field.clear()
            field.say_source("")
        self._filling = False
        self._source, self._unclear, self._own = None, "", set()
        self.strip.clear()
        self.error_label.hide()
        self.source_error.hide()
        self.source_label.setText("DOCX, PDF, TXT, HTML, foto, video: jatuhkan di halaman ini, atau tempel teksnya.")

    def _fill(self, incoming: Incoming) -> None:
        """Put in what the text says of itself, except where the officer typed something himself."""
        self._filling = True
        given = {field: incoming.proposed[name] for name, field in FIELDS.items() if name in incoming.proposed}
        for name, proposal in given.items():
            field = self.fields[name]
            if name in self._own:
                continue
            if isinstance(field, DayField):
                field.put_iso(proposal.value)
            else:
                field.put(proposal.value)
            field.say_source(f"dari naskah: “{proposal.words}”")
        if incoming.title and "title" not in self._own:
            self.fields["title"].put(incoming.title)
        self._fill_embargo(incoming)
        self._filling = False
        self._offer_trim(incoming)
        self.keeper.touched()

    def _offer_trim(self, incoming: Incoming) -> None:
        """Offer to leave out what stands above the body; the file itself is kept as it came."""
        self._above = incoming.above()
        if 0 < self._above < len(incoming.paragraphs):
            words = f"{self._above} baris di atas isi (kop, nomor, embargo) tampaknya bukan isi berita."
            self.strip.say(words, [("trim", "Buang baris itu"), ("keep", "Biarkan")])

    def _fill_embargo(self, incoming: Incoming) -> None:
        found = incoming.proposed.get("embargo")
        self._unclear = asks_for_time(incoming.proposed)
        if found is not None and "embargo_until" not in self._own:
            self.embargo.put_iso(found.value)
            self.embargo.say_source(f"dari naskah: “{found.words}”")

    def _values(self) -> dict[str, Any]:
        """Give what the action takes.

        Raises ``Invalid`` for what cannot be read.
        """
        values = {name: field.value() for name, field in self.fields.items()}
        if self._unclear and not self.embargo.typed().strip():
            sentence = f"Naskah menyebut “{self._unclear}”. Tulis waktunya, atau “segera” bila tidak diembargo."
            raise Invalid("embargo_until", sentence)
        return values | {"captions": self.evidence.captions(), "source": str(self._source or "")}

    def _refuse(self, refusal: DeskError) -> None:
        name = refusal.field if isinstance(refusal, Invalid) else ""
        field = self.fields.get(OTHER_NAMES.get(name, name))
        if field is not None:
            field.refuse(str(refusal))
            field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.error_label.setText(f"▲ {refusal}")
            self.error_label.show()

    def _typed(self) -> dict[str, str]:
        return {name: field.typed() for name, field in self.fields.items()} | {"source": str(self._source or "")}

    def _on_read(self, incoming: Incoming) -> None:
        self._source = incoming.source
        self.source_label.setText(f"Naskah: {incoming.source.name if incoming.source else ''}")
        if "paragraphs" not in self._own:
            self._filling = True
            self.body.put_paragraphs(incoming.paragraphs)
            self._filling = False
        self._fill(incoming)
        self.fields["title"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_unreadable(self, refusal: DeskError) -> None:
        self.source_label.setText("Berkas lain dapat dipilih, atau tempel teksnya.")
        self.source_error.setText(f"▲ {refusal}")
        self.source_error.show()

    def _on_pasted(self) -> None:
        """A whole text came in: take it apart, once."""
        if self._source is None and not self.fields["title"].typed().strip():
            words, received = self.body.typed(), self._workbench.session.now().date()
            Work(self, lambda: from_words(words, received), self._on_pasted_read, self._on_unreadable)

    def _on_pasted_read(self, incoming: Incoming) -> None:
        self._filling = True
        self.body.put_paragraphs(incoming.paragraphs)
        self._filling = False
        self._fill(incoming)

    def _on_edited(self) -> None:
        self.reason.setVisible(not self.evidence.shows_multimedia())
        if self._filling:
            return
        field = self.sender()
        if isinstance(field, Input):
            self._own.add(field.name)
            field.say_source("")
        self.keeper.touched()

    def _on_strip(self, key: str) -> None:
        if key == "restore" and self._draft is not None:
            self.keeper.take_up()
            self._restore(self._draft)
        elif key == "drop":
            self.keeper.drop_offered()
        elif key == "trim":
            self.body.put_paragraphs(self.body.value()[self._above :])
        self.strip.clear()
        self.fields["title"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _restore(self, draft: Draft) -> None:
        self._filling = True
        for name, field in self.fields.items():
            field.put(str(draft.content.get(name, "")))
        self._filling = False
        source = Path(str(draft.content.get("source", "")))
        self._source = source if source.is_file() else None
        self._own = {name for name, field in self.fields.items() if field.typed().strip()}
        self.source_label.setText(f"Draf dipulihkan{': ' + source.name if self._source else ''}.")

    def _on_choose(self) -> None:
        filters = f"Naskah dan bukti (*);;{TEXTS};;{EVIDENCE_KINDS}"
        chosen, _kind = QFileDialog.getOpenFileNames(self, "Pilih naskah dan bukti", "", filters)
        self.take_files([Path(path) for path in chosen])
