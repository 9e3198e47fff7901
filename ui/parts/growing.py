"""Room for what a question says: its window grows, and where the screen ends the body rolls; no field is squeezed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.theme import dress, em

FRAME_LINES = 3
"""Line heights that the window's own frame and the desktop's bar take."""


def grow(window: QWidget, missing: int = 0) -> None:
    """Make a question as tall as what it shows needs, as far as the screen goes.

    ``missing`` is what its body lacks, in pixels; without it the window's own layout is asked.
    """
    layout = window.layout()
    if not isinstance(window, QDialog) or layout is None:
        return
    wanted = window.height() + missing if missing else layout.totalHeightForWidth(window.width())
    height = min(wanted, most_height(window))
    if height > window.height():
        window.resize(window.width(), height)


def widen(window: QWidget) -> None:
    """Make a question as wide as its widest field needs, as far as the screen goes, also where it asked for less."""
    layout = window.layout()
    if isinstance(window, QDialog) and layout is not None:
        most = window.screen().availableGeometry().width()
        window.setMinimumWidth(min(max(window.minimumWidth(), layout.minimumSize().width()), most))


def most_height(window: QWidget) -> int:
    """Give how tall a window may be on its screen; pixels."""
    return window.screen().availableGeometry().height() - em(FRAME_LINES)


def reveal(widget: QWidget) -> None:
    """Roll the body around a widget so that it is seen."""
    area = widget.parentWidget()
    while area is not None and not isinstance(area, RollingBody):
        area = area.parentWidget()
    if area is not None:
        area.reveal(widget)


class RollingBody(QScrollArea):
    """A body with its own column, as tall as it needs; its window grows first, then it rolls."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted: QWidget | None = None
        self._placing = QTimer(self)
        self._placing.setSingleShot(True)
        self._placing.timeout.connect(self._on_placed)
        self._inner = inner = QWidget()
        for each in (self, inner):
            dress(each, "page")
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def reveal(self, widget: QWidget) -> None:
        """Roll to a widget as soon as everything has its place."""
        self._wanted = widget
        self._placing.start(0)

    def sizeHint(self) -> QSize:
        hint = self._inner.sizeHint()
        return QSize(hint.width(), max(hint.height(), self.column.totalHeightForWidth(hint.width())))

    def minimumSizeHint(self) -> QSize:
        least = self._inner.minimumSizeHint()
        return QSize(least.width() + self.verticalScrollBar().sizeHint().width(), min(least.height(), em(6)))

    def event(self, event: QEvent, /) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._grow()
            if self.isVisible():
                widen(self.window())
        return done

    def showEvent(self, event: QShowEvent, /) -> None:
        super().showEvent(event)
        self._grow()

    def _grow(self) -> None:
        missing = self._inner.height() - self.viewport().height()
        if missing > 0 and self.isVisible():
            grow(self.window(), missing)

    def _on_placed(self) -> None:
        if self._wanted is not None:
            self.ensureWidgetVisible(self._wanted)
        self._wanted = None


class RollingPane(QScrollArea):
    """A pane that rolls: its column is as tall as its words need at this width, so that no line is squeezed."""

    def __init__(self, inner: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inner = inner
        self._fitting = QTimer(self)
        self._fitting.setSingleShot(True)
        self._fitting.timeout.connect(self.fit)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def fit_soon(self) -> None:
        """Give the column its height once what was only just put there is shown, and can be measured."""
        self._fitting.start(0)

    def fit(self) -> None:
        """Give the column its height now."""
        layout = self._inner.layout()
        if layout is not None:
            self._inner.setMinimumHeight(layout.totalHeightForWidth(self.viewport().width()))

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Follow what comes into the column."""
        if watched is self._inner and event.type() == QEvent.Type.LayoutRequest:
            self.fit_soon()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self.fit()
