"""Kept files as tiles: pictures small, decoded beside the window's own work; the rest as an icon and a name."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QRect, QRunnable, QSize, Qt, QThreadPool, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QEnterEvent,
    QImage,
    QImageReader,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from desk.errors import Refused
from desk.releases.rows import FileView
from desk.store.files import storage_faults
from desk.text import safe_name, shown
from ui.icons import icon
from ui.parts.plain import PlainLabel, tip
from ui.theme import color, em, signals, sized

OPENED = frozenset(
    ".jpg .jpeg .jpe .png .webp .heic .heif .mp4 .m4v .mov .mkv .webm .avi .3gp .3g2 .mp3 .wav .m4a .ogg .oga .opus"
    " .amr .pdf .txt .docx .xlsx .pptx".split()
)
"""Endings that are handed to the system's viewer; what may carry macros or scripts is not."""

ICONS = {"foto": "image", "video": "video", "audio": "audio", "dokumen": "file"}
WORDS = {"foto": "Foto", "video": "Video", "audio": "Rekaman", "dokumen": "Dokumen"}
MOST_PIXELS = 120_000_000
COLUMNS = 2
TILE_HEIGHT = 4.1
ROLES = {
    "tanda-tangan": "tanda tangan",
    "paraf-basah": "paraf basah",
    "naskah": "naskah asal",
    "terbit": "bukti terbit",
}


def is_opened(file: FileView) -> bool:
    """Tell whether a file is of a kind that is handed to the system's viewer."""
    return Path(safe_name(file.name)).suffix.lower() in OPENED


def save_copy(kept: Path, to: Path) -> Path:
    """Copy a kept file to a place of the officer's choice.

    Raises ``StorageFailed``.
    """
    with storage_faults(to.parent):
        shutil.copyfile(kept, to)
    return to


def copy_for_viewing(kept: Path, file: FileView, folder: Path) -> Path:
    """Copy a kept file under the officer's name for it, so that no viewer ever touches the kept one.

    Raises ``Refused`` for a kind that is not opened from here, ``StorageFailed`` for a full disk.
    """
    if not is_opened(file):
        raise Refused(f"{file.name} tidak dibuka dari sini karena dapat membawa perintah; simpan salinannya dahulu.")
    copy = folder / file.sha256[:12] / safe_name(file.name)
    with storage_faults(folder):
        if not copy.exists():
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(kept, copy)
    return copy


def small_picture(path: Path, size: QSize) -> QImage:
    """Decode a picture no larger than needed; an empty image for what is none, or is absurdly large."""
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    real = reader.size()
    if not real.isValid() or real.width() * real.height() > MOST_PIXELS:
        return QImage()
    reader.setScaledSize(real.scaled(size, Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    return reader.read()


class _Decoded(QObject):
    """Carries a picture from the worker to the tiles."""

    ready = Signal(str, QImage)


class _Decoding(QRunnable):
    """Decodes one picture outside the window's own thread."""

    def __init__(self, sha256: str, path: Path, size: QSize, decoded: _Decoded) -> None:
        super().__init__()
        self._sha256, self._path, self._size, self._decoded = sha256, path, size, decoded

    def run(self) -> None:
        """Decode, and hand the picture over."""
        self._decoded.ready.emit(self._sha256, small_picture(self._path, self._size))


class Evidence(QWidget):
    """The files of a release in two columns; the officer wants one seen (``open_requested``) or saved elsewhere."""

    open_requested = Signal(object)
    save_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Bukti otentik")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._grid = QGridLayout()
        self._grid.setSpacing(em(0.35))
        for place in range(COLUMNS):
            self._grid.setColumnStretch(place, 1)
        column.addLayout(self._grid)
        self._empty = PlainLabel("Belum ada foto, video, atau rekaman.", role="muted small", wrap=True)
        column.addWidget(self._empty)
        self._tiles: list[EvidenceTile] = []
        self._decoded = _Decoded(self)
        self._decoded.ready.connect(self._on_decoded)

    def show_files(self, files: Sequence[tuple[FileView, Path]]) -> None:
        """Show other files, each with the place where it is kept."""
        if [file for file, _ in files] == [tile.file for tile in self._tiles]:
            return
        for tile in self._tiles:
            self._grid.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self._tiles = []
        for place, (file, path) in enumerate(files):
            tile = EvidenceTile(file)
            tile.opened.connect(self.open_requested)
            tile.save_wanted.connect(self.save_requested)
            self._tiles.append(tile)
            self._grid.addWidget(tile, place // COLUMNS, place % COLUMNS)
            if file.media == "foto":
                size = QSize(em(10), em(6)) * self.devicePixelRatioF()
                QThreadPool.globalInstance().start(_Decoding(file.sha256, path, size, self._decoded))
        self._empty.setVisible(not files)

    def tiles(self) -> list[EvidenceTile]:
        """Give the tiles, in their order."""
        return list(self._tiles)

    def _on_decoded(self, sha256: str, picture: QImage) -> None:
        for tile in self._tiles:
            if tile.file.sha256 == sha256 and not picture.isNull():
                tile.show_picture(picture)


class EvidenceTile(QAbstractButton):
    """One file: its picture, or an icon with its name; Enter or a double click opens it."""

    opened = Signal(object)
    save_wanted = Signal(object)

    def __init__(self, file: FileView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.file = file
        self._picture = QPixmap()
        self._under_pointer = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        role = ROLES.get(file.role, "")
        told = ", ".join(part for part in (WORDS[file.media], role, file.name, file.caption) if part)
        self.setAccessibleName(told)
        tip(self, f"{file.caption or file.name}\n{file.name}\nEnter atau klik ganda untuk membuka")
        signals.changed.connect(self.update)

    def show_picture(self, picture: QImage) -> None:
        """Put the decoded picture in."""
        self._picture = QPixmap.fromImage(picture)
        self.update()

    def has_picture(self) -> bool:
        """Tell whether the picture has come."""
        return not self._picture.isNull()

    def sizeHint(self) -> QSize:
        return QSize(em(6), em(TILE_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(em(4), em(TILE_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.opened.emit(self.file)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent, /) -> None:
        super().mouseDoubleClickEvent(event)
        self.opened.emit(self.file)

    def contextMenuEvent(self, event: QContextMenuEvent, /) -> None:
        menu = QMenu(self)
        menu.addAction("&Buka" if is_opened(self.file) else "&Buka (tidak tersedia)", self._on_open)
        menu.actions()[0].setEnabled(is_opened(self.file))
        menu.addAction("&Simpan salinan…", self._on_save)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def enterEvent(self, event: QEnterEvent, /) -> None:
        self._under_pointer = True
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent, /) -> None:
        self._under_pointer = False
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        area = self.rect().adjusted(1, 1, -1, -1)
        path = QPainterPath()
        path.addRoundedRect(area, em(0.35), em(0.35))
        painter.setClipPath(path)
        painter.fillRect(area, color("track"))
        if self.has_picture():
            self._draw_picture(painter, area)
        else:
            self._draw_name(painter, area)
        painter.setClipping(False)
        edge = "accent" if self.hasFocus() else "edge" if self._under_pointer else "line"
        painter.setPen(QPen(color(edge), 2 if self.hasFocus() else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)

    def _on_open(self) -> None:
        self.opened.emit(self.file)

    def _on_save(self) -> None:
        self.save_wanted.emit(self.file)

    def _draw_picture(self, painter: QPainter, area: QRect) -> None:
        fitted = self._picture.size().scaled(area.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        target = QRect(area.topLeft(), fitted)
        target.moveCenter(area.center())
        painter.drawPixmap(target, self._picture)

    def _draw_name(self, painter: QPainter, area: QRect) -> None:
        mark = em(1.4)
        place = QRect(area.center().x() - mark // 2, area.top() + em(0.5), mark, mark)
        icon(ICONS[self.file.media], "muted").paint(painter, place)
        painter.setPen(color("text"))
        painter.setFont(sized(0.85))
        room = area.adjusted(em(0.3), em(2.1), -em(0.3), -em(0.2))
        metrics = painter.fontMetrics()
        role = ROLES.get(self.file.role, WORDS[self.file.media].lower())
        for line, words in enumerate((role, shown(self.file.name))):
            fitting = metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, room.width())
            box = QRect(room.left(), room.top() + line * metrics.height(), room.width(), metrics.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, fitting)


def dropped_paths(mime: QMimeData) -> list[Path]:
    """Give the files that were dropped; nothing for what is no local file."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
