"""Every window that a menu opens, held against what everybody needs (X15): names, tab order, contrast, nothing cut.

The sample office at 150 % type in dark colours; each entry of each menu is chosen, and whatever opens is looked at and
closed again. What a colour is told by, light and dark, ``test_theme`` holds for every ink on every ground.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest

pytest.importorskip("PySide6.QtWidgets")

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QWidget,
)

from desk.people import lists as people
from desk.session import Session
from desk.store.database import close_database
from tests.offices import open_sample
from tests.ui.test_theme import contrast
from ui.keys import plain_text
from ui.theme import apply_theme
from ui.window import Window

INPUTS = (QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox, QAbstractItemView, QAbstractButton)
PARTS_OF_QT = (QComboBox, QAbstractSpinBox, QAbstractItemView)
LEAST_CONTRAST = 4.5
LARGE = 15
"""Points of type at 150 %."""

NOT_CHOSEN = ("Keluar", "Kunci", "Ganti petugas", "Terang", "Gelap", "Kontras")
"""Entries that end the window, lock it, or change its colours."""

WAIT_MILLISECONDS = 60


def controls(dialog: QWidget) -> list[QWidget]:
    """Give what can be used in a dialog, as it stands, without the parts that Qt puts inside its own."""
    return [
        each
        for each in dialog.findChildren(QWidget)
        if isinstance(each, INPUTS)
        and each.window() is dialog
        and each.isVisible()
        and each.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not isinstance(each.parentWidget(), (*PARTS_OF_QT, QLineEdit))
        and each.objectName() != "qt_spinbox_lineedit"
    ]


def named(widget: QWidget) -> str:
    """Give the name that a screen reader says."""
    words = widget.accessibleName() or getattr(widget, "text", str)()
    buddies = [label for label in widget.window().findChildren(QLabel) if label.buddy() is widget]
    return words or "".join(label.text() for label in buddies)


def in_tab_order(dialog: QWidget) -> list[QWidget]:
    """Follow Tab once around."""
    found, at = [], dialog.nextInFocusChain()
    while at is not dialog and len(found) < 2000:
        if at.focusPolicy() & Qt.FocusPolicy.TabFocus and at.isVisible():
            found.append(at)
        at = at.nextInFocusChain()
    return found


def cut(dialog: QWidget) -> list[str]:
    """Give the words that have less room than they need."""
    labels = [each for each in dialog.findChildren(QLabel) if each.isVisible() and each.text() and each.wordWrap()]
    buttons = [each for each in dialog.findChildren(QPushButton) if each.isVisible() and each.text()]
    low = [each.text() for each in labels if each.height() < each.heightForWidth(each.width())]
    return low + [each.text() for each in buttons if each.width() < each.minimumSizeHint().width()]


def faint(dialog: QWidget) -> list[str]:
    """Give the words that can hardly be told from the ground they stand on, as they are painted."""
    picture = dialog.grab().toImage()
    shown = [each for each in dialog.findChildren(QLabel) if each.isVisible() and each.isEnabled() and each.text()]
    found = []
    for label in shown:
        place = QRect(label.mapTo(dialog, QPoint(0, 0)), label.size()) & dialog.rect()
        seen = label.visibleRegion().boundingRect().size() == label.size()
        if seen and any(letter.isalpha() for letter in label.text()) and told_by(picture, place) < LEAST_CONTRAST:
            found.append(label.text())
    return found


def told_by(picture: QImage, place: QRect) -> float:
    """Give the contrast of the strongest ink in a place against what covers most of it."""
    ratio = picture.devicePixelRatio()
    columns = range(round(place.left() * ratio), round(place.right() * ratio), 1)
    rows = range(round(place.top() * ratio), round(place.bottom() * ratio), 1)
    counts = Counter(picture.pixel(x, y) for x in columns for y in rows)
    if not counts:
        return LEAST_CONTRAST
    (ground, _count), *_rest = counts.most_common(1)
    return max(contrast(f"#{ink & 0xFFFFFF:06x}", f"#{ground & 0xFFFFFF:06x}") for ink in counts)


def faults(dialog: QWidget) -> list[str]:
    """Say what is wrong with a dialog."""
    used = controls(dialog)
    order = in_tab_order(dialog)
    lost = [each for each in used if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each not in order]
    found = [f"no name: {type(each).__name__} {each.objectName()}" for each in used if not named(each)]
    found += [f"not reached by Tab: {named(each)}" for each in lost]
    found += [f"cut: {words[:60]}" for words in cut(dialog)]
    found += [f"faint: {words[:60]}" for words in faint(dialog)]
    return found


class Watch:
    """Looks at every dialog that comes up, also one that holds the program up, and closes it."""

    def __init__(self, window: Window) -> None:
        self.window = window
        self.entry = ""
        self.seen: dict[str, list[str]] = {}
        self.timer = QTimer(window)
        self.timer.timeout.connect(self.look)
        self.timer.start(WAIT_MILLISECONDS)

    def look(self) -> None:
        """Note what is wrong with the dialogs that are open, and close them, the last opened first."""
        for dialog in [each for each in reversed(QApplication.topLevelWidgets()) if self._is_asked(each)]:
            if not isinstance(dialog, QFileDialog):
                self.seen.setdefault(f"{type(dialog).__name__}: {self.entry}", faults(dialog))
            if isinstance(dialog, QDialog):
                dialog.reject()
            else:
                dialog.close()
            dialog.deleteLater()

    def _is_asked(self, widget: QWidget) -> bool:
        return widget.isVisible() and widget is not self.window and widget.isWindow() and not isinstance(widget, QMenu)


def entries(menu: QMenu) -> Iterator[QAction]:
    """Give the entries of a menu and of those in it."""
    for action in menu.actions():
        if action.menu() is not None:
            yield from entries(action.menu())
        elif not action.isSeparator():
            yield action


def chosen(window: Window) -> Iterator[QAction]:
    """Give the entries that are chosen, those of the window once and those of each tab on it."""
    for place in range(window.tab_bar.count()):
        window.show_tab(place)
        menus = [window.menus.page] if place else window.menus.all()
        for action in [each for menu in menus for each in entries(menu)]:
            if action.isEnabled() and not plain_text(action.text()).startswith(NOT_CHOSEN):
                yield action


@pytest.fixture
def window(tmp_path, dressed, qtbot):
    """The window of the desk officer over the sample office, every tab of it built."""
    apply_theme(dressed, "dark", LARGE)
    workspace = open_sample(tmp_path)
    made = Window(Session(workspace, people.officer("petugas", workspace.now().date())), idle=False)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    qtbot.waitUntil(lambda: len(made._loaded) == made.tab_bar.count(), timeout=60_000)
    yield made
    apply_theme(dressed, "light")
    close_database()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_every_window_that_a_menu_opens_is_for_everybody(window, qtbot, tell):
    watch = Watch(window)
    for action in chosen(window):
        watch.entry = plain_text(action.text())
        action.trigger()
        qtbot.wait(WAIT_MILLISECONDS + 10)
    watch.timer.stop()
    assert {name: found for name, found in watch.seen.items() if found} == {}
    assert len(watch.seen) > 60
    assert faults(window) == []
    tell(f"{len(watch.seen)} windows looked at: names, tab order, contrast, nothing cut at 150 %")
