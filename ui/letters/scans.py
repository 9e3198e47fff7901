"""The scans of a letter as small upright pages; Enter or a double click opens one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk.errors import DeskError
from desk.releases.rows import FileView
from ui.parts.chips import FlowLayout
from ui.parts.evidence import EvidenceTile, small_picture
from ui.theme import em
from ui.work import Work

WIDE, HIGH = 6.2, 8.4
"""Of a page, in line heights."""

ABREAST = 2


class ScanTile(EvidenceTile):
    """One scan, its head shown where the page is longer."""

    def __init__(self, file: FileView, parent: QWidget | None = None) -> None:
        super().__init__(file, parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(em(WIDE), em(HIGH))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _draw_picture(self, painter: QPainter, area: QRect) -> None:
        fitted = self._picture.size().scaled(area.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        left = area.left() + (area.width() - fitted.width()) // 2
        painter.drawPixmap(QRect(QPoint(left, area.top()), fitted), self._picture)


class Scans(QWidget):
    """The pages beside each other; ``open_requested`` wants one seen, ``save_requested`` saved elsewhere."""

    open_requested = Signal(object)
    save_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Pindaian surat")
        self._flow = FlowLayout(self)
        self._tiles: list[ScanTile] = []

    def show_files(self, files: Sequence[tuple[FileView, Path]]) -> None:
        """Show other scans, each with the place where it is kept."""
        if [file for file, _ in files] == [tile.file for tile in self._tiles]:
            return
        while self._flow.takeAt(0) is not None:
            pass
        for tile in self._tiles:
            tile.hide()
            tile.deleteLater()
        self._tiles = [ScanTile(file, self) for file, _ in files]
        for tile, (file, path) in zip(self._tiles, files, strict=True):
            tile.opened.connect(self.open_requested)
            tile.save_wanted.connect(self.save_requested)
            self._flow.addWidget(tile)
            tile.show()
            if file.media == "foto":
                size = QSize(em(WIDE), em(HIGH)) * self.devicePixelRatioF()
                Work(tile, partial(small_picture, path, size), partial(_show, tile), _leave_icon)
        self.updateGeometry()

    def width_for(self, count: int) -> int:
        """Tell how wide so many pages lie, two beside each other at most."""
        return em(WIDE) * min(count, ABREAST) + em(0.5) * (min(count, ABREAST) - 1) if count else 0

    def tiles(self) -> list[ScanTile]:
        """Give the tiles, in their order."""
        return list(self._tiles)


def _show(tile: ScanTile, picture: QImage) -> None:
    if not picture.isNull():
        tile.show_picture(picture)


def _leave_icon(_refusal: DeskError) -> None:
    """Show the icon and the name instead."""
