"""The page for changing a text before publication, or for writing a Ralat after it; the difference stands beside it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desk.errors import DeskError, Invalid, Stale
from desk.releases import lists
from desk.releases.edit import Draft
from desk.releases.rows import PieceChange, ReleaseView
from desk.session import Result
from ui.icons import wear
from ui.parts.clock import number_may_be_given
from ui.parts.differences import DifferenceText
from ui.parts.drafts import DraftKeeper, offer_words
from ui.parts.fields import Input, LineField
from ui.parts.plain import CANCEL, PlainLabel
from ui.releases.body_edit import BodyField
from ui.releases.changes import captions_of, changes, parts_of, title_of
from ui.releases.strip import Strip
from ui.releases.words import PIECES
from ui.theme import dress, em
from ui.workbench import Workbench

COMPARE_MILLISECONDS = 300
KEYS = " (Ctrl+S)"


class Editor(QWidget):
    """The page. ``saved`` gives the action's answer; ``left`` tells that the officer went back."""

    saved = Signal(object)
    left = Signal()

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._view: ReleaseView | None = None
        self._correcting = self._filling = False
        self._draft: Draft | None = None
        self._keeper: DraftKeeper | None = None
        self._captions: dict[str, LineField] = {}
        self._build()

    def start(self, view: ReleaseView, *, correcting: bool = False) -> None:
        """Begin with the text as it is stored, and offer what was left unfinished."""
        self._close_draft()
        self._view, self._correcting, self._filling = view, correcting, True
        verb, form = ("Ralat atas", "correct") if correcting else ("Sunting", "edit")
        self.heading_label.setText(f"{verb} {view.line.number}")
        self.title_field.put(f"Ralat: {title_of(view)}" if correcting else title_of(view))
        self.body.put_paragraphs(parts_of(view))
        self.reason.put("")
        self.reason.setVisible(correcting)
        self._show_captions({} if correcting else captions_of(view))
        self.save_button.setText(("Buat ralat" if correcting else f"Simpan versi {view.line.version + 1}") + KEYS)
        self._forget_refusals()
        self.strip.clear()
        self._filling = False
        self._keeper = DraftKeeper(self._workbench.session, f"{form}:{view.line.number}", self._typed, self)
        self._draft = self._keeper.offered()
        if self._draft is not None:
            offer = offer_words(self._draft, self._workbench.session.now())
            self.strip.say(offer, [("restore", "Pulihkan"), ("drop", "Buang")])
        self._compare()
        self.body.setFocus(Qt.FocusReason.OtherFocusReason)

    def changes(self) -> list[PieceChange]:
        """List what saving would change."""
        if self._view is None:
            return []
        captions = {name: field.value() for name, field in self._captions.items()}
        return changes(self._view, self.title_field.value(), self.body.value(), captions)

    def submit(self) -> None:
        """Save a new version, or show beside which field it was refused."""
        self._forget_refusals()
        if self._correcting and not number_may_be_given(self._workbench, self):
            return
        try:
            result = self._act()
        except Stale as refusal:
            self._take_newer(str(refusal))
        except DeskError as refusal:
            self._refuse(refusal)
        else:
            if self._keeper is not None:
                self._keeper.drop()
            self.saved.emit(result)

    def leave(self) -> None:
        """Go back; what was typed stays as a draft."""
        self._close_draft()
        self.left.emit()

    def _act(self) -> Result:
        view = self._view
        if view is None:
            raise Invalid("paragraphs", "Belum ada naskah yang dibuka.")
        text: dict[str, Any] = {"title": self.title_field.value(), "paragraphs": self.body.value()}
        if self._correcting:
            return self._workbench.do(
                "releases.correct", release=view.line.number, reason=str(self.reason.value()), **text
            )
        captions = {name: field.value() for name, field in self._captions.items()}
        return self._workbench.do(
            "releases.edit", release=view.line.number, version=view.line.version, captions=captions, **text
        )

    def _build(self) -> None:
        dress(self, "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QFrame()
        dress(head, "header")
        row = QHBoxLayout(head)
        row.setContentsMargins(em(1), em(0.6), em(1), em(0.6))
        self.heading_label = PlainLabel("", role="heading")
        row.addWidget(self.heading_label)
        column.addWidget(head)
        self.strip = Strip()
        self.strip.pressed.connect(self._on_strip)
        column.addWidget(self.strip)
        panes = QHBoxLayout()
        panes.setContentsMargins(em(1), em(0.7), em(1), em(0.5))
        panes.setSpacing(em(1))
        left = QVBoxLayout()
        left.setSpacing(em(0.5))
        self.title_field = LineField("title", "&Judul")
        self.body = BodyField("&Isi berita", "Satu baris kosong di antara paragraf.")
        self.reason = LineField("reason", "A&lasan ralat", prompt="Apa yang keliru pada naskah yang terbit?")
        left.addWidget(self.title_field)
        left.addWidget(self.body, 1)
        left.addWidget(self.reason)
        captions = QWidget()
        dress(captions, "pane")
        self._caption_rows = QFormLayout(captions)
        self._caption_rows.setContentsMargins(0, 0, em(0.6), 0)
        self._caption_scroll = QScrollArea()
        self._caption_scroll.setWidgetResizable(True)
        self._caption_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._caption_scroll.setAccessibleName("Keterangan bukti")
        self._caption_scroll.setWidget(captions)
        left.addWidget(self._caption_scroll)
        panes.addLayout(left, 3)
        panes.addWidget(self._beside(), 2)
        column.addLayout(panes, 1)
        column.addWidget(self._foot())
        for field in (self.title_field, self.body, self.reason):
            field.edited.connect(self._on_edited)

    def _beside(self) -> QScrollArea:
        page = QWidget()
        dress(page, "pane")
        column = QVBoxLayout(page)
        column.setContentsMargins(em(0.6), 0, em(0.6), 0)
        column.addWidget(PlainLabel("YANG BERUBAH", role="section"))
        self._told = PlainLabel("", role="muted", wrap=True)
        column.addWidget(self._told)
        self._changes = QVBoxLayout()
        column.addLayout(self._changes)
        column.addStretch(1)
        self._comparing = QTimer(self)
        self._comparing.setSingleShot(True)
        self._comparing.setInterval(COMPARE_MILLISECONDS)
        self._comparing.timeout.connect(self._compare)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(page)
        scroll.setAccessibleName("Yang berubah")
        return scroll

    def _foot(self) -> QFrame:
        foot = QFrame()
        dress(foot, "footer")
        row = QHBoxLayout(foot)
        row.setContentsMargins(em(1), em(0.6), em(1), em(0.6))
        row.setSpacing(em(0.5))
        self.error_label = PlainLabel("", role="error", wrap=True)
        row.addWidget(self.error_label, 1)
        self.cancel_button = QPushButton(f"{CANCEL} (Esc)")
        self.save_button = QPushButton()
        dress(self.save_button, "primary")
        wear(self.save_button, "save", "accent_text")
        row.addWidget(self.cancel_button)
        row.addWidget(self.save_button)
        self.cancel_button.clicked.connect(self.leave)
        self.save_button.clicked.connect(self.submit)
        keys: dict[str, Callable[[], None]] = {
            "Ctrl+S": self.submit, "Ctrl+Return": self.submit, "Ctrl+Enter": self.submit, "Esc": self.leave,
        }  # fmt: skip
        for key, does in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(does)
        return foot

    def _show_captions(self, captions: dict[str, str]) -> None:
        while self._caption_rows.rowCount():
            self._caption_rows.removeRow(0)
        self._captions = {}
        for name, words in captions.items():
            field = LineField("captions", "", prompt="Keterangan: siapa, apa, di mana")
            field.line_edit.setAccessibleName(f"Keterangan {name}")
            field.put(words)
            field.edited.connect(self._on_edited)
            self._captions[name] = field
            label = PlainLabel(name, role="small", elide=True)
            label.setFixedWidth(em(9))
            self._caption_rows.addRow(label, field)
        self._caption_scroll.setVisible(bool(captions))
        self._caption_scroll.setFixedHeight(min(em(2.35) * len(captions) + em(0.4), em(9.5)))

    def _compare(self) -> None:
        while (item := self._changes.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        found = self.changes()
        asked = "Setelah disimpan, paraf diminta lagi hanya untuk yang berubah."
        self._told.setText(f"{len(found)} bagian berubah. {asked}" if found else "Belum ada yang berubah.")
        for change in found:
            self._changes.addWidget(PlainLabel(PIECES[change.kind], role="small strong"))
            self._changes.addWidget(DifferenceText(change.before, change.after))

    def _take_newer(self, sentence: str) -> None:
        """Somebody saved first: keep what was typed, compared with the newer text; it can be saved over that one."""
        if self._view is None:
            return
        self._view = lists.release(self._workbench.workspace, self._view.line.number)
        newer = self._view.line.version
        self.strip.say(f"{sentence} Tulisan Anda tetap di sini; bedanya dengan versi {newer} di kanan.", kind="warn")
        self.save_button.setText(f"Simpan di atas versi {newer}{KEYS}")
        self._compare()

    def _refuse(self, refusal: DeskError) -> None:
        fields: dict[str, Input] = {"title": self.title_field, "paragraphs": self.body, "reason": self.reason}
        field = fields.get(refusal.field) if isinstance(refusal, Invalid) else None
        if field is not None:
            field.refuse(str(refusal))
            field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.error_label.setText(f"▲ {refusal}")

    def _forget_refusals(self) -> None:
        for field in (self.title_field, self.body, self.reason):
            field.clear()
        self.error_label.setText("")

    def _typed(self) -> dict[str, str]:
        captions = {f"caption:{name}": field.typed() for name, field in self._captions.items()}
        own = {"title": self.title_field.typed(), "body": self.body.typed(), "reason": self.reason.typed()}
        return own | captions

    def _close_draft(self) -> None:
        """Save what still waits to be saved, under the text it belongs to."""
        if self._keeper is not None:
            self._keeper.flush()
            self._keeper.deleteLater()
            self._keeper = None

    def _on_edited(self) -> None:
        if self._filling:
            return
        self._comparing.start()
        if self._keeper is not None:
            self._keeper.touched()

    def _on_strip(self, key: str) -> None:
        if self._keeper is not None and key == "restore" and self._draft is not None:
            self._keeper.take_up()
            self._restore(self._draft)
        elif self._keeper is not None and key == "drop":
            self._keeper.drop_offered()
        self.strip.clear()
        self.body.setFocus(Qt.FocusReason.OtherFocusReason)

    def _restore(self, draft: Draft) -> None:
        self.title_field.put(str(draft.content.get("title", "")))
        self.body.put(str(draft.content.get("body", "")))
        self.reason.put(str(draft.content.get("reason", "")))
        for name, field in self._captions.items():
            field.put(str(draft.content.get(f"caption:{name}", field.typed())))
        self._compare()
