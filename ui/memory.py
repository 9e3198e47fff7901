"""What a window remembers for each officer on this computer: sizes, columns, colours. No part of the office's truth."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QSplitter, QWidget

from desk.paths import Place
from ui.parts.table import RowsView

FILE_NAME = "window.ini"


class Memory:
    """The settings of one officer, in a file beside the database."""

    def __init__(self, place: Place, login: str) -> None:
        self._settings = QSettings(str(place.folder / FILE_NAME), QSettings.Format.IniFormat)
        self._settings.beginGroup(login)

    def text(self, name: str, default: str = "") -> str:
        """Give a word that was kept."""
        return str(self._settings.value(name, default))

    def number(self, name: str, default: float) -> float:
        """Give a number that was kept."""
        try:
            return float(self.text(name, str(default)))
        except ValueError:
            return default

    def keep(self, name: str, value: str | float | QByteArray) -> None:
        """Keep a word, a number or a state of Qt's."""
        self._settings.setValue(name, value)

    def state(self, name: str) -> QByteArray:
        """Give a state of Qt's that was kept; empty if none was."""
        value = self._settings.value(name)
        return value if isinstance(value, QByteArray) else QByteArray()

    def restore_layout(self, root: QWidget) -> None:
        """Put splitters and columns below a widget back to where the officer left them."""
        for name, splitter in _splitters(root):
            splitter.restoreState(self.state(name))
        for view in root.findChildren(RowsView):
            view.horizontalHeader().restoreState(self.state(_columns_of(view)))

    def keep_layout(self, root: QWidget) -> None:
        """Keep where splitters and columns below a widget stand."""
        for name, splitter in _splitters(root):
            self.keep(name, splitter.saveState())
        for view in root.findChildren(RowsView):
            self.keep(_columns_of(view), view.horizontalHeader().saveState())
        self._settings.sync()


def _splitters(root: QWidget) -> Iterator[tuple[str, QSplitter]]:
    """Name each splitter by its own name, or by the widget it stands in."""
    for splitter in root.findChildren(QSplitter):
        yield f"pemisah/{splitter.objectName() or type(splitter.parentWidget()).__name__}", splitter


def _columns_of(view: RowsView) -> str:
    titles = "-".join(column.title for column in view.rows_model.columns)
    return f"kolom/{view.objectName()}/{titles}"
