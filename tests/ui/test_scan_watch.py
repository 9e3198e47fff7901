"""A scanner gun anywhere in the window opens what its label names; hands and text fields are left alone (F9)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from ui.scan_watch import BLINK_MILLISECONDS
from ui.tabs import KINDS


class Typed(QObject):
    """Remembers the letters that reached a widget."""

    def __init__(self, widget) -> None:
        super().__init__(widget)
        self.letters: list[str] = []
        widget.installEventFilter(self)

    def eventFilter(self, _watched, event) -> bool:  # noqa: D102, N802 - Qt's
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self.letters.append(event.text())
        return False


@pytest.fixture
def label(office):
    filed = office.do("petugas", "cabinet.file_paper", title="Laporan", dated="2026-11-02", folder="FK-01/1/01")
    return str(filed["filing_number"])


@pytest.fixture
def window(open_window, qtbot):
    made = open_window()
    made.activateWindow()
    made.tab_bar.setFocus()
    qtbot.waitUntil(made.tab_bar.hasFocus)
    return made


def type_at_once(qtbot, words):
    for letter in words:
        if letter.isupper() or letter == ":":
            qtbot.keyPress(QApplication.focusWidget(), Qt.Key.Key_Shift)
        qtbot.keyClicks(QApplication.focusWidget(), letter)
        if letter.isupper() or letter == ":":
            qtbot.keyRelease(QApplication.focusWidget(), Qt.Key.Key_Shift)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def test_a_scanned_label_opens_its_item_from_any_tab(window, label, qtbot):
    assert KINDS[window.tab_bar.currentIndex()] == "home"
    type_at_once(qtbot, f"MI:{label};")
    assert KINDS[window.tab_bar.currentIndex()] == "cabinet"
    assert window.cabinet_tab.items.current().number == label


def test_a_letter_that_is_no_code_reaches_the_list_after_all(window, qtbot):
    typed = Typed(QApplication.focusWidget())
    qtbot.keyClicks(QApplication.focusWidget(), "m")
    qtbot.waitUntil(lambda: typed.letters == ["m"])
    assert KINDS[window.tab_bar.currentIndex()] == "home"


def test_a_text_field_keeps_what_is_typed_into_it(window, label, qtbot):
    box = window.header.search_box
    box.setFocus()
    qtbot.keyClicks(box, f"MI:{label}")
    assert box.text() == f"MI:{label}"
    assert KINDS[window.tab_bar.currentIndex()] == "home"


def test_f8_leads_to_the_scan_box_from_any_tab(window, qtbot):
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F8)
    qtbot.waitUntil(window.cabinet_tab.scan.edit.hasFocus)
    window.show_tab(KINDS.index("releases"))
    window.show_tab(KINDS.index("cabinet"))
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F8)
    qtbot.waitUntil(window.cabinet_tab.scan.edit.hasFocus)


def test_a_gun_is_heard_although_the_screen_is_busy_while_it_types(window, label, qtbot):
    focus = QApplication.focusWidget()
    qtbot.keyClicks(focus, "MI")

    def work_and_let_the_rest_wait():
        """Keep the loop busy for longer than a blink, the gun's other keys behind it, as while a tab is loaded."""
        busy = QElapsedTimer()
        busy.start()
        while busy.elapsed() < 3 * BLINK_MILLISECONDS:
            pass
        QTimer.singleShot(10, the_rest_comes)

    def the_rest_comes():
        type_at_once(qtbot, f":{label};")

    QTimer.singleShot(0, work_and_let_the_rest_wait)
    qtbot.waitUntil(lambda: KINDS[window.tab_bar.currentIndex()] == "cabinet", timeout=10_000)
    assert window.cabinet_tab.items.current().number == label
