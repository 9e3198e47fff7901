"""What is new is told once after an update, and is the CHANGELOG as it lies in the program."""

from __future__ import annotations

import pytest

pytest.importorskip("PySide6.QtWidgets")

from ui.help.news import SEEN, NewsDialog, news, updated_since, version
from ui.memory import Memory


@pytest.fixture
def memory(office):
    return Memory(office.workspace.place, "petugas")


def test_nothing_is_told_at_the_first_start(memory):
    assert updated_since(memory) is False
    assert memory.text(SEEN)


def test_an_update_is_told_once(memory):
    memory.keep(SEEN, "lain")
    assert updated_since(memory) is True
    assert updated_since(memory) is False


def test_the_window_says_that_it_was_updated_and_shows_what(office, open_window, qtbot):
    Memory(office.workspace.place, "petugas").keep(SEEN, "lain")
    window = open_window()
    qtbot.waitUntil(lambda: window.memory.text(SEEN) != "lain", timeout=5_000)
    dialog = NewsDialog(window)
    qtbot.addWidget(dialog)
    first = news().partition("- ")[2].split()[0].strip("*")
    assert first in dialog.browser.toPlainText()
    assert dialog.browser.textCursor().atStart()
    assert "##" not in dialog.browser.toPlainText()
    assert version().count(".") == 2
