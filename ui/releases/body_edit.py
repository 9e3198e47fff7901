"""The field for a release's text: paragraphs with a blank line between; tells of pasted words and dropped files."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QPlainTextEdit

from ui.parts.evidence import dropped_paths
from ui.parts.fields import TextField

BLANK_LINE = re.compile(r"\n\s*\n")


def as_text(paragraphs: Sequence[str]) -> str:
    """Write paragraphs as they are typed: with a blank line between."""
    return "\n\n".join(paragraphs)


def as_paragraphs(text: str) -> list[str]:
    """Cut typed text at blank lines, or at line ends where there is none.

    Words stay exactly as they are, so that an untouched paragraph keeps its paraf.
    """
    parts = BLANK_LINE.split(text.strip())
    parts = parts if len(parts) > 1 else text.split("\n")
    return [part.strip("\n") for part in parts if part.strip()]


class PasteEdit(QPlainTextEdit):
    """An editor that takes pasted words as plain ones. Files dropped on it are the page's."""

    pasted = Signal()
    files_dropped = Signal(object)

    def insertFromMimeData(self, source: QMimeData, /) -> None:
        if source.hasText():
            self.insertPlainText(source.text())
            self.pasted.emit()

    def canInsertFromMimeData(self, source: QMimeData, /) -> bool:
        return source.hasText()

    def dragEnterEvent(self, event: QDragEnterEvent, /) -> None:
        if dropped_paths(event.mimeData()):
            event.acceptProposedAction()
        else:
            super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent, /) -> None:
        if dropped_paths(event.mimeData()):
            event.acceptProposedAction()
        else:
            super().dragMoveEvent(event)

    def dropEvent(self, event: QDropEvent, /) -> None:
        if paths := dropped_paths(event.mimeData()):
            self.files_dropped.emit(paths)
            event.acceptProposedAction()
        else:
            super().dropEvent(event)


class BodyField(TextField):
    """The text; its value is the list of its paragraphs."""

    def __init__(self, label: str, prompt: str = "") -> None:
        self.paste_edit = PasteEdit()
        super().__init__("paragraphs", label, prompt=prompt, lines=8, editor=self.paste_edit)

    def value(self) -> list[str]:
        return as_paragraphs(self.text_edit.toPlainText())

    def typed(self) -> str:
        return self.text_edit.toPlainText()

    def put_paragraphs(self, paragraphs: Sequence[str]) -> None:
        """Put a text in."""
        self.put(as_text(paragraphs))
