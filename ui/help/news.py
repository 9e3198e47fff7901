"""What is new: the page that an officer sees once after the program was updated, out of the CHANGELOG."""

from __future__ import annotations

import hashlib
import tomllib
from pathlib import Path
from typing import Final

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextBrowser, QWidget

from ui.dialogs.frame import Question
from ui.help.sheet import write_markdown
from ui.memory import Memory
from ui.parts.plain import CLOSE

PROGRAM: Final = Path(__file__).resolve().parents[2]
SEEN: Final = "berita"
TITLE: Final = "Yang baru"
UPDATED: Final = "Program ini diperbarui. Yang berubah ada di Bantuan › Yang baru."


def version() -> str:
    """Tell which version this program is."""
    return str(tomllib.loads((PROGRAM / "pyproject.toml").read_text("utf-8"))["project"]["version"])


def news() -> str:
    """Give the list of changes, newest first, in Markdown."""
    return (PROGRAM / "CHANGELOG.md").read_text("utf-8")


def updated_since(memory: Memory) -> bool:
    """Tell, once, that the list of changes is another than the officer last sat before; never at his first time."""
    now, before = hashlib.sha256(news().encode()).hexdigest()[:16], memory.text(SEEN)
    if now != before:
        memory.keep(SEEN, now)
    return bool(before) and now != before


class NewsDialog(Question):
    """The list of changes."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent, TITLE, cancel=CLOSE)
        self.ask_room(50, 38)
        self.add_words(f"Meja Informasi {version()}")
        self.browser = QTextBrowser()
        self.browser.setOpenLinks(False)
        self.browser.setAccessibleName(TITLE)
        write_markdown(
            self.browser.document(), news().partition("\n## ")[2].partition("\n")[2], self.font().pointSizeF()
        )
        self.browser.moveCursor(QTextCursor.MoveOperation.Start)
        self.body.addWidget(self.browser, 1)
