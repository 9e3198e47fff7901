"""The window of one officer: menus, header, tabs with what waits in them, the line at the foot."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QPaintEvent, QShortcut, QStatusTipEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMainWindow, QSizePolicy, QTabBar, QVBoxLayout, QWidget

from desk.errors import DeskError
from desk.printing.outbox import waiting
from desk.session import Session
from desk.words import angka
from desk.workspace import tidy
from ui.clock_banner import ClockBanner
from ui.header import Header
from ui.lock import WARNING, IdleWatch, Locker
from ui.memory import Memory
from ui.menus import Menus
from ui.notices.bell import Bell
from ui.pages import Pages
from ui.parts.chips import Chip
from ui.parts.notices import Notices
from ui.parts.plain import literal
from ui.safety.keeper import BackupKeeper
from ui.safety.rest import RestKeeper
from ui.scan_watch import ScanWatch
from ui.status import StatusLine
from ui.tabs import KINDS, PLANS, Tab
from ui.theme import dress, em, signals
from ui.workbench import Workbench

if TYPE_CHECKING:
    from ui.cabinet.tab import CabinetTab
    from ui.coverage.tab import CoverageTab
    from ui.desk_home.tab import DeskTab
    from ui.dip.tab import DipTab
    from ui.letters.tab import LettersTab
    from ui.releases.tab import ReleasesTab

LOOK_MILLISECONDS = 60_000
"""How often times that run, such as minutes left, are shown anew."""

BREATH_MILLISECONDS = 40
"""Between the first painting and the reading of what is behind it, so that the window stands first."""

SMALLEST = (60, 34)
"""Of the window, in line heights."""

PRINTERS = ("petugas", "arsiparis", "operator")
"""Who is told of sheets that are not on paper yet."""

NEVER_ABOVE = QSize(1000, 640)
"""What the smallest window never exceeds however large the type is; points."""


class TabCount(QWidget):
    """How many things wait in a tab, beside its name; nothing if none do."""

    def __init__(self) -> None:
        super().__init__()
        self.chip = Chip("", "warn")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, em(0.6), 0)
        row.addWidget(self.chip)
        self.set_number(0)

    def set_number(self, number: int) -> None:
        """Show another number."""
        self.chip.setText(angka(number))
        self.chip.setVisible(number > 0)
        self.fit()

    def fit(self) -> None:
        """Take the room that the number needs in the type that holds now; round where it is one figure."""
        self.chip.setMinimumWidth(self.chip.sizeHint().height())
        self.adjustSize()


class Window(QMainWindow):
    """The window; ``switch_requested`` when another officer wants to sit down, ``closed`` when it went.

    ``restore_requested`` when a back-up is to be brought back in place of this office.
    """

    switch_requested = Signal()
    restore_requested = Signal()
    closed = Signal()

    def __init__(self, session: Session, *, idle: bool = True) -> None:
        super().__init__()
        self.workbench = Workbench(session, self)
        self.memory = Memory(session.workspace.place, session.officer.login)
        self._tabs: dict[int, Tab] = {}
        self.header = Header(self.workbench)
        self.bell = Bell(self.workbench, self.memory, self)
        self.header.add_button(self.bell.button)
        self.tab_bar = QTabBar()
        self.pages = Pages()
        self.status = StatusLine(session.workspace)
        self.clock_banner = ClockBanner(session.workspace)
        self._counts: list[TabCount] = []
        self._loaded: set[int] = set()
        self._begun = False
        self._build()
        self.notices = Notices(self)
        self.locker = Locker(session, self)
        self.keeper = BackupKeeper(self.workbench, self)
        self.rest_keeper = RestKeeper(self.workbench, self)
        self.workbench.prove_signer = self.locker.prove_signer
        self.scan_watch, self.scan_key = ScanWatch(self), QShortcut(QKeySequence("F8"), self)
        self.menus = Menus(self, self)
        self.idle_watch = IdleWatch(self, calendar=session.workspace.calendar) if idle else None
        self._connect()
        self._restore()
        self.show_tab(0)

    @property
    def desk_tab(self) -> DeskTab:
        """Meja Saya."""
        return cast("DeskTab", self.tab("home"))

    @property
    def releases_tab(self) -> ReleasesTab:
        """Press Release."""
        return cast("ReleasesTab", self.tab("releases"))

    @property
    def letters_tab(self) -> LettersTab:
        """Surat Masuk."""
        return cast("LettersTab", self.tab("letters"))

    @property
    def coverage_tab(self) -> CoverageTab:
        """Kalender Peliputan."""
        return cast("CoverageTab", self.tab("events"))

    @property
    def dip_tab(self) -> DipTab:
        """Daftar Informasi Publik."""
        return cast("DipTab", self.tab("dip"))

    @property
    def cabinet_tab(self) -> CabinetTab:
        """Filing Kabinet."""
        return cast("CabinetTab", self.tab("cabinet"))

    def tab(self, kind: str) -> Tab:
        """Give the tab of a kind; it is built when it is first asked for."""
        place = KINDS.index(kind)
        if place not in self._tabs:
            made = PLANS[place].make(self.workbench)
            self._tabs[place] = made
            page = cast("QWidget", made)
            self.pages.put(place, page)
            self.memory.restore_layout(page)
        return self._tabs[place]

    def tabs(self) -> Sequence[Tab]:
        """Give all tabs from left to right."""
        return [self.tab(kind) for kind in KINDS]

    def icon_names(self) -> list[str]:
        """Name the icons of the tabs, from left to right."""
        return [plan.icon for plan in PLANS]

    def show_tab(self, place: int) -> None:
        """Bring a tab to the front; it reads its things when it is shown first."""
        self.tab_bar.setCurrentIndex(place)
        self._on_tab(place)
        self.tab(KINDS[place]).focus_first()

    def open(self, kind: str, number: str) -> None:
        """Let the tab of a kind show a number; without one, just the tab."""
        place = KINDS.index(kind) if kind in KINDS else 0
        self.show_tab(place)
        try:
            if number:
                self.tab(KINDS[place]).open(number)
                self.tab(KINDS[place]).focus_first()
        except DeskError as refusal:
            self.notices.show(str(refusal), "warn")

    def load(self) -> None:
        """Read anew what is shown, and what waits in every tab."""
        self._load({0, self.tab_bar.currentIndex()})

    def load_rest(self) -> None:
        """Build and read the tabs that were not shown yet, so that what waits in them is counted."""
        self._load(set(range(len(PLANS))) - self._loaded)

    def lock(self) -> None:
        """Lock the screen."""
        self.locker.lock()

    def event(self, event: QEvent, /) -> bool:
        if isinstance(event, QStatusTipEvent):
            self.status.say(event.tip())
            return True
        return super().event(event)

    def closeEvent(self, event: QCloseEvent, /) -> None:
        self.memory.keep("jendela", self.saveGeometry())
        self.memory.keep("tab", float(self.tab_bar.currentIndex()))
        self.memory.keep_layout(self)
        self.workbench.stop()
        self.keeper.stop()
        self.rest_keeper.stop()
        self._clock.stop()
        super().closeEvent(event)
        self.closed.emit()

    def changeEvent(self, event: QEvent, /) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.header.look()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        super().paintEvent(event)
        if not self._begun:
            self._begun = True
            QTimer.singleShot(BREATH_MILLISECONDS, self, self._load_next)

    def _build(self) -> None:
        self.setWindowTitle(self._title())
        self._measure()
        root = QWidget()
        dress(root, "page")
        column = QVBoxLayout(root)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._tab_row())
        column.addWidget(self.clock_banner)
        column.addWidget(self.pages, 1)
        column.addWidget(self.status)
        for band in (self.header, self.status):
            band.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setCentralWidget(root)

    def _measure(self) -> None:
        """Set the smallest size anew: it follows the type, within what an office screen has."""
        self.setMinimumSize(QSize(em(SMALLEST[0]), em(SMALLEST[1])).boundedTo(NEVER_ABOVE))

    def _tab_row(self) -> QFrame:
        band = QFrame()
        dress(band, "header")
        row = QHBoxLayout(band)
        row.setContentsMargins(em(0.7), 0, em(0.7), 0)
        self.tab_bar.setAccessibleName("Tab")
        self.tab_bar.setDrawBase(False)
        self.tab_bar.setExpanding(False)
        self.tab_bar.setUsesScrollButtons(True)
        self.tab_bar.setElideMode(Qt.TextElideMode.ElideNone)
        for place, plan in enumerate(PLANS):
            self.pages.addWidget(QWidget())
            self.tab_bar.addTab(literal(plan.title))
            count = TabCount()
            self.tab_bar.setTabButton(place, QTabBar.ButtonPosition.RightSide, count)
            self._counts.append(count)
        row.addWidget(self.tab_bar)
        row.addStretch()
        return band

    def _connect(self) -> None:
        self.tab_bar.currentChanged.connect(self._on_tab)
        self.tab_bar.tabBarClicked.connect(self._on_tab_clicked)
        self.workbench.changed.connect(self._on_changed)
        self.workbench.open_requested.connect(self.open)
        self.workbench.notice.connect(self.notices.show)
        self.workbench.undoable.connect(self._on_undoable)
        self.workbench.began.connect(self.status.progress.watch)
        self.workbench.reached.connect(self._on_reached)
        self.keeper.looked.connect(self.status.show_backups)
        self.header.search_box.chosen.connect(self.open)
        self.header.lock_button.clicked.connect(self.lock)
        self.locker.switch_requested.connect(self.switch_requested)
        self.locker.opened.connect(self._on_opened)
        self.scan_watch.scanned.connect(self._on_scanned)
        self.scan_key.activated.connect(self._on_scan_wanted)
        if self.idle_watch is not None:
            self.idle_watch.rested.connect(self.rest_keeper.look)
            self.idle_watch.touched.connect(self.rest_keeper.come_back)
            self.idle_watch.warned.connect(self._on_idle)
            self.idle_watch.expired.connect(self.lock)
        signals.changed.connect(self._on_dressed)
        self._clock = QTimer(self)
        self._clock.setInterval(LOOK_MILLISECONDS)
        self._clock.timeout.connect(self._on_minute)
        self._clock.start()

    def _on_reached(self, reached: bool) -> None:  # noqa: FBT001 - a slot
        self.status.show_reached(reached=reached)

    def _restore(self) -> None:
        self.resize(em(88), em(49))
        self.restoreGeometry(self.memory.state("jendela"))
        self.memory.restore_layout(self)
        tidy(self.workbench.workspace)

    def _load(self, places: set[int]) -> None:
        try:
            for place in sorted(places):
                self.tab(KINDS[place]).load()
                self._loaded.add(place)
        except DeskError as refusal:
            self.notices.show(str(refusal), "bad")
        self.status.look()
        self._count()
        if 0 in places:
            self.bell.look()

    def _load_next(self) -> None:
        """Build and read one tab that was not shown yet, and go on with the next between the officer's keys."""
        rest = sorted(set(range(len(PLANS))) - self._loaded)
        self._load(set(rest[:1]))
        if rest[1:]:
            QTimer.singleShot(0, self, self._load_next)  # not once it is gone: another officer may sit by then
        else:
            self._tell_what_waits()

    def _tell_what_waits(self) -> None:
        self.status.show_backups(self.keeper.standings())
        self.menus.tell_news()
        if self.workbench.may(*PRINTERS) and (sheets := waiting()):
            self.notices.show(f"{angka(sheets)} lembar belum tercetak: Berkas › Belum tercetak.", "info")

    def _count(self) -> None:
        for place, plan in enumerate(PLANS):
            waiting = self._tabs[place].waiting() if place in self._tabs else 0
            self._counts[place].set_number(waiting)
            self.tab_bar.setAccessibleTabName(place, f"{plan.title}, {waiting} menunggu" if waiting else plan.title)
            self.tab_bar.setTabText(place, literal(plan.title))

    def _on_tab(self, place: int) -> None:
        tab = self.tab(KINDS[place])
        self.pages.setCurrentIndex(place)
        self.scan_key.setEnabled(KINDS[place] != "cabinet")  # there the tab's own entry has the key
        if place not in self._loaded:
            self._load({place})
        self.notices.make_way()
        self.menus.fill_page(tab.page_actions())
        self.status.set_hint(tab.status_hint())

    def _on_scanned(self, code: str) -> None:
        """Show what a gun named, whichever tab was open."""
        if not self.locker.is_locked():
            self.show_tab(KINDS.index("cabinet"))
            self.cabinet_tab.scan.take(code)

    def _on_scan_wanted(self) -> None:
        self.show_tab(KINDS.index("cabinet"))
        self.cabinet_tab.scan_action.trigger()

    def _on_tab_clicked(self, place: int) -> None:
        if place >= 0:
            self.show_tab(place)

    def _on_changed(self, _kinds: object) -> None:
        """Count anew, where Meja Saya is not in front behind what is; the other tabs hear for themselves."""
        self.workbench.renew(cast("QWidget", self.desk_tab), partial(self._load, {0}))

    def _on_minute(self) -> None:
        self.clock_banner.look()
        if not self.locker.is_locked():
            self.header.look()
            self.load()

    def _on_undoable(self, text: str, undo: object) -> None:
        if callable(undo):
            self.notices.show(text, "ok", undo)

    def _on_idle(self) -> None:
        if not self.locker.is_locked():
            self.notices.show(WARNING, "warn")

    def _on_dressed(self) -> None:
        self._measure()
        for count in self._counts:
            count.fit()
        self._count()

    def _on_opened(self) -> None:
        if self.idle_watch is not None:
            self.idle_watch.touch()
        self.load()

    def _title(self) -> str:
        office = self.workbench.workspace.office
        mark = "LATIHAN – " if office.practice else ""
        return f"{mark}Meja Informasi – {office.agency}"
