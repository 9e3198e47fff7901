"""The pages of the window: one is shown; what is too large for the window rolls instead of forcing it larger."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget

from ui.theme import dress


class _Sheet(QWidget):
    """Holds the pages and asks for as much room as the one that is shown."""

    def __init__(self, stack: QStackedWidget) -> None:
        super().__init__()
        self._stack = stack
        stack.setParent(self)

    def minimumSizeHint(self) -> QSize:
        shown = self._stack.currentWidget()
        return QSize() if shown is None else shown.minimumSizeHint().expandedTo(shown.minimumSize())

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._stack.setGeometry(self.rect())

    def event(self, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)


class Pages(QScrollArea):
    """The pages; a page learns the window's own width first, so that it may fold before anything rolls."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stack = QStackedWidget()
        self._sheet = _Sheet(self._stack)
        dress(self._sheet, "page")
        self._sheet.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWidget(self._sheet)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._stack.currentChanged.connect(self._sheet.updateGeometry)

    def addWidget(self, page: QWidget) -> None:
        """Add a page after the others."""
        self._stack.addWidget(page)

    def put(self, place: int, page: QWidget) -> None:
        """Put a page in place of the one that stands there."""
        shown, old = self._stack.currentIndex(), self._stack.widget(place)
        self._stack.insertWidget(place, page)
        if old is not None:
            self._stack.removeWidget(old)
            old.deleteLater()
        self._stack.setCurrentIndex(shown)

    def setCurrentIndex(self, place: int) -> None:
        """Show another page."""
        self._stack.setCurrentIndex(place)
        self._fit()

    def currentWidget(self) -> QWidget | None:
        """Give the page that is shown."""
        return self._stack.currentWidget()

    def minimumSizeHint(self) -> QSize:
        return QSize()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        self._sheet.resize(event.size())
        super().resizeEvent(event)

    def event(self, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        """Offer the page the room there is; what it needs beyond that is given by the area itself."""
        self._sheet.resize(self.maximumViewportSize())
