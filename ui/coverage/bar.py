"""The line above the calendar: month, today, views; whose events are shown; what needs attention."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from ui.coverage.lanes import Lane
from ui.icons import wear
from ui.parts.chips import FilterChips, FlowLayout
from ui.parts.plain import PlainLabel, tip
from ui.theme import color, dress, em, signals, sized

DAY, WEEK, MONTH, TEAM, LIST = "day", "week", "month", "team", "list"
MODES: Final = ((DAY, "Hari"), (WEEK, "Pekan"), (MONTH, "Bulan"), (TEAM, "Tim"), (LIST, "Daftar"))


class CalendarBar(QFrame):
    """The line; ``turned`` goes back (-1) or on (1), ``lanes_changed`` gives the keys of lanes that are hidden."""

    turned = Signal(int)
    today_requested = Signal()
    mode_chosen = Signal(str)
    new_requested = Signal()
    lanes_changed = Signal(object)
    tray_toggled = Signal(bool)
    attention_requested = Signal()
    owed_requested = Signal()

    def __init__(self, lanes: Sequence[Lane], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lanes = {lane.key: lane for lane in lanes}
        self.lane_buttons: dict[str, QPushButton] = {}
        self._build()
        self._connect()
        self._draw()

    def show_title(self, words: str) -> None:
        """Name the month, week or day that is shown."""
        self.title_label.setText(words)

    def show_counts(self, undated: int, clashes: int, incomplete: int) -> None:
        """Tell how many events have no day, collide, or lack crew."""
        self.tray_button.setText(f"Belum terjadwal {undated}")
        self.tray_button.setAccessibleName(f"Belum terjadwal, {undated} kegiatan")
        told = [f"▲ {clashes} bentrok"] if clashes else []
        told += [f"● {incomplete} belum lengkap"] if incomplete else []
        self.attention_button.setText(" · ".join(told))
        self.attention_button.setVisible(bool(told))

    def _build(self) -> None:
        dress(self, "header")
        self.back_button, self.on_button = QToolButton(), QToolButton()
        turning = ((self.back_button, "left", "Sebelumnya (PgUp)"), (self.on_button, "arrow", "Berikutnya (PgDn)"))
        for arrow, icon_name, says in turning:
            arrow.setAccessibleName(says.partition(" (")[0])
            tip(arrow, says)
            wear(arrow, icon_name)
            dress(arrow, "quiet")
        self.title_label = PlainLabel(role="heading")
        self.title_label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.today_button = self._pill("Hari ini", "Kembali ke hari ini (Ctrl+T)")
        self.modes = FilterChips(name="Tampilan kalender")
        self.modes.set_filters(MODES)
        self.new_button = QPushButton("Kegiatan baru (Ctrl+N)")
        self.new_button.setAutoDefault(False)
        wear(self.new_button, "add")
        first = QHBoxLayout()
        first.setSpacing(em(0.5))
        for widget in (self.back_button, self.title_label, self.on_button, self.today_button):
            first.addWidget(widget)
        first.addWidget(self.modes, 1, Qt.AlignmentFlag.AlignVCenter)
        first.addWidget(self.new_button)
        second = QWidget()
        flow = FlowLayout(second, gap=0.35)
        for lane in self._lanes.values():
            button = self._pill(lane.title, f"Tampilkan atau sembunyikan kegiatan {lane.title}")
            button.setCheckable(True)
            button.setChecked(True)
            dress(button, "lane", lane.key)
            button.setIconSize(QSize(em(1), em(1)))
            self.lane_buttons[lane.key] = button
            flow.addWidget(button)
        self.tray_button = self._pill("Belum terjadwal", "Kegiatan yang belum punya tanggal; seret ke sebuah hari")
        self.tray_button.setCheckable(True)
        wear(self.tray_button, "inbox")
        flow.addWidget(self.tray_button)
        self.attention_button = self._pill("", "Daftar yang bentrok atau belum lengkap timnya")
        dress(self.attention_button, "danger")
        flow.addWidget(self.attention_button)
        self.owed_button = self._pill("Masih ditunggu…", "Foto, video, berita dan persetujuan yang belum ada")
        wear(self.owed_button, "late")
        flow.addWidget(self.owed_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(em(0.7), em(0.45), em(0.7), em(0.35))
        column.setSpacing(em(0.3))
        column.addLayout(first)
        column.addWidget(second)

    def _pill(self, words: str, says: str) -> QPushButton:
        button = QPushButton(words)
        button.setAutoDefault(False)
        dress(button, "pill")
        tip(button, says)
        return button

    def _connect(self) -> None:
        self.back_button.clicked.connect(self._on_back)
        self.on_button.clicked.connect(self._on_on)
        self.today_button.clicked.connect(self.today_requested)
        self.modes.chosen.connect(self.mode_chosen)
        self.new_button.clicked.connect(self.new_requested)
        self.tray_button.toggled.connect(self.tray_toggled)
        self.attention_button.clicked.connect(self.attention_requested)
        self.owed_button.clicked.connect(self.owed_requested)
        for button in self.lane_buttons.values():
            button.toggled.connect(self._on_lane)
        signals.changed.connect(self._draw)

    def _draw(self) -> None:
        """Give each lane its letter on its colour."""
        for key, button in self.lane_buttons.items():
            button.setIcon(letter_icon(self._lanes[key], shown=button.isChecked()))
            button.setIconSize(QSize(em(1), em(1)))
        self.title_label.setMinimumWidth(em(8.5))

    def _on_back(self) -> None:
        self.turned.emit(-1)

    def _on_on(self) -> None:
        self.turned.emit(1)

    def _on_lane(self) -> None:
        self._draw()
        self.lanes_changed.emit([key for key, button in self.lane_buttons.items() if not button.isChecked()])


def letter_icon(lane: Lane, *, shown: bool) -> QIcon:
    """Draw a lane's letter on its colour; only outlined while the lane is hidden."""
    side = em(2)
    picture = QPixmap(side, side)
    picture.fill(QColor(0, 0, 0, 0))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(color(lane.ink))
    painter.setBrush(color(lane.ink if shown else "panel"))
    painter.drawRoundedRect(picture.rect().adjusted(2, 2, -3, -3), 6, 6)
    painter.setPen(color("panel" if shown else lane.ink))
    painter.setFont(sized(1.4, bold=True))
    painter.drawText(picture.rect(), Qt.AlignmentFlag.AlignCenter, lane.letter)
    painter.end()
    return QIcon(picture)
