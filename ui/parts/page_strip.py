"""The pages of a PDF in small beside the large one; only those that are seen are drawn."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QBuffer, QByteArray, QIODevice, QModelIndex, QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QListView, QWidget

from desk.errors import DeskError
from ui.parts.printing import on_white
from ui.parts.table import NO_INDEX, Index
from ui.theme import em

WIDTH = 7
"""Of a small page, in line heights."""

KEPT = 120
"""Small pages kept drawn; 20 KB each."""


class PdfBytes(QPdfDocument):
    """A PDF out of memory; no file is made."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._buffer = QBuffer(self)

    def show_bytes(self, pdf: bytes) -> None:
        """Hold other pages.

        Raises ``DeskError`` if these bytes are no PDF.
        """
        self.close()
        self._buffer.close()
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.load(self._buffer)
        if self.status() != QPdfDocument.Status.Ready:
            raise DeskError("Lembar ini tidak dapat ditampilkan. Muat ulang, lalu coba lagi.")

    def picture(self, page: int, width: int) -> QImage:
        """Draw a page so many pixels wide, on white."""
        size = self.pagePointSize(page)
        return on_white(self.render(page, QSize(width, round(width * size.height() / size.width()))))


class SmallPages(QAbstractListModel):
    """A row for each page: its number below its small picture, which is drawn when it is first seen."""

    def __init__(self, document: PdfBytes, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._drawn: dict[int, QPixmap] = {}

    def read(self) -> None:
        """Take in the pages that the document holds now."""
        self.beginResetModel()
        self._drawn.clear()
        self.endResetModel()

    def rowCount(self, parent: Index = NO_INDEX, /) -> int:
        return 0 if parent.isValid() else max(self._document.pageCount(), 0)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole, /) -> object:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return str(index.row() + 1)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"Halaman {index.row() + 1}"
        return self._small(index.row()) if role == Qt.ItemDataRole.DecorationRole else None

    def _small(self, page: int) -> QPixmap:
        if page not in self._drawn:
            if len(self._drawn) >= KEPT:
                self._drawn.clear()
            self._drawn[page] = QPixmap.fromImage(self._document.picture(page, em(WIDTH)))
        return self._drawn[page]


class PageStrip(QListView):
    """Shows small pages one below the other; ``chosen`` gives the one that was picked, from 0."""

    chosen = Signal(int)

    def __init__(self, document: PdfBytes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pages = SmallPages(document, self)
        self.setModel(self.pages)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setFlow(QListView.Flow.TopToBottom)
        self.setWrapping(False)
        self.setMovement(QListView.Movement.Static)
        self.setSpacing(em(0.4))
        self.setFixedWidth(em(WIDTH + 3))
        self.setAccessibleName("Halaman kecil")
        self.clicked.connect(self._on_picked)
        self.activated.connect(self._on_picked)

    def read(self) -> None:
        """Show the pages that the document holds now; a single one needs no strip."""
        self.pages.read()
        self.setIconSize(self._icon_size())
        self.setVisible(self.pages.rowCount() > 1)

    def mark(self, page: int) -> None:
        """Mark the page that is shown large."""
        self.setCurrentIndex(self.pages.index(page))

    def _icon_size(self) -> QSize:
        first = self.pages.index(0)
        pixmap = first.data(Qt.ItemDataRole.DecorationRole) if first.isValid() else None
        return pixmap.size() if isinstance(pixmap, QPixmap) else QSize(em(WIDTH), em(WIDTH))

    def _on_picked(self, index: QModelIndex) -> None:
        self.chosen.emit(index.row())
