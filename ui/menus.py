"""The menu bar, and what its entries do that no tab does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, QPoint, SignalInstance
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QMenu, QPlainTextEdit, QTabBar, QWidget

from ui.dialogs.help import AboutDialog, KeysDialog
from ui.dialogs.keys import ChangeSecret, Enrol, SetPin
from ui.dialogs.outbox import OutboxDialog
from ui.dialogs.people import PeopleDialog
from ui.header import Header
from ui.help.key import HelpKey
from ui.help.news import UPDATED, NewsDialog, updated_since
from ui.help.pages import Page, page_of_tab
from ui.keys import Entry, fill, make_action, mark_letters, plain_text
from ui.lock import Locker
from ui.memory import Memory
from ui.notices.bell import Bell
from ui.parts.notices import Notices
from ui.parts.plain import message
from ui.safety.backup_dialog import BackupDialog
from ui.safety.check_dialog import CheckDialog
from ui.safety.keeper import BackupKeeper
from ui.tabs import KINDS
from ui.theme import LEAST_POINTS, MOST_POINTS, NAMES, POINTS, apply_theme
from ui.tools import BOOK, OFFICE, WORK, Tool
from ui.workbench import Workbench

BAR = ("&Berkas", "&Sunting", "&Tampilan", "&Data", "Per&kakas", "Ba&ntuan")
THEME, SIZE = "tema", "huruf"
NOTHING_HERE = "Tidak ada tindakan di tab ini"


class Host(Protocol):
    """What the menus ask of the window."""

    workbench: Workbench
    memory: Memory
    header: Header
    locker: Locker
    notices: Notices
    tab_bar: QTabBar
    bell: Bell
    keeper: BackupKeeper
    switch_requested: SignalInstance
    restore_requested: SignalInstance

    def icon_names(self) -> list[str]:
        """Name the icons of the tabs, from left to right."""

    def show_tab(self, place: int) -> None:
        """Bring a tab to the front."""

    def load(self) -> None:
        """Read everything anew."""

    def lock(self) -> None:
        """Lock the screen."""


class Menus(QObject):
    """The menus of a window; ``fill_page`` puts the shown tab's entries under *Data*."""

    def __init__(self, window: QMainWindow, host: Host) -> None:
        super().__init__(window)
        self._window, self._host = window, host
        self.file, self.edit, self.view, self.page, self.tools, self.help = (
            window.menuBar().addMenu(title) for title in BAR
        )
        self._words: list[QAction] = []
        self._page_actions: list[QAction] = []
        self._build()
        self._build_view()
        for menu in self.all():
            mark_letters(menu.actions())
        self.edit.aboutToShow.connect(self._on_edit_shown)
        self.page.aboutToShow.connect(self._on_page_shown)

    def all(self) -> list[QMenu]:
        """Give the menus from left to right, and the officer's."""
        return [self.file, self.edit, self.view, self.page, self.tools, self.help, self._host.header.officer_menu]

    def fill_page(self, actions: Sequence[QAction]) -> None:
        """Put a tab's entries under *Data*, in place of the last tab's."""
        for action in self._page_actions:
            self.page.removeAction(action)
        self._page_actions = list(actions)
        for action in self._page_actions:
            action.setStatusTip(action.statusTip() or plain_text(action.text()))
        self.page.addActions(self._page_actions)
        self._nothing.setVisible(not self._page_actions)
        mark_letters(self.page.actions())

    def dress(self) -> None:
        """Give the program the colours and the type size that the officer keeps."""
        application, memory = QApplication.instance(), self._host.memory
        if isinstance(application, QApplication):
            apply_theme(application, memory.text(THEME, "light"), memory.number(SIZE, POINTS))

    def show_keys(self) -> None:
        """Show which keys the window and the shown tab know."""
        shown = [(plain_text(menu.title()), menu.actions()) for menu in self.all()[:-1]]
        KeysDialog(shown, self._window).exec()

    def _build(self) -> None:
        host, keyed = self._host, self._host.workbench.session.officer.keyed
        switch = Entry("&Ganti petugas…", host.switch_requested.emit, "Petugas lain duduk di sini", icon="people")
        lock = Entry("&Kunci layar", host.lock, "Kunci layar sampai Anda kembali", "lock", "lock")
        secret = Entry("Ganti kata sa&ndi…", self._on_secret, "Pilih kata sandi baru untuk kunci paraf", icon="key")
        enrol = Entry("Buat ku&nci paraf…", self._on_enrol, "Pilih kata sandi untuk kunci paraf Anda", icon="key")
        pin = Entry("Pasan&g PIN…", self._on_pin, "PIN untuk membuka kembali layar yang terkunci", icon="keyboard")
        own = [pin, secret if keyed else enrol]
        outbox = Entry(
            "&Belum tercetak…", self._on_outbox, "Lembar yang diminta nomornya dan belum di kertas", icon="print"
        )
        leave = Entry("K&eluar", self._window.close, "Tutup Meja Informasi", "quit", "exit")
        fill(self.file, [outbox, None, lock, switch, None, leave])
        fill(host.header.officer_menu, [switch, Entry(lock.text, host.lock, lock.says, icon="lock"), None, *own])
        self._words = fill(
            self.edit,
            [
                Entry("&Urungkan", self._on_undo, "Batalkan ketikan terakhir", "", "undo"),
                Entry("U&langi", self._on_redo, "Ulangi ketikan yang diurungkan", "", "redo"),
                None,
                Entry("P&otong", self._on_cut, "Pindahkan yang ditandai ke papan klip", "", "minus"),
                Entry("&Salin", self._on_copy, "Salin yang ditandai ke papan klip", "", "copy"),
                Entry("&Tempel", self._on_paste, "Tempel isi papan klip", "", "paste"),
                Entry("Pilih s&emua", self._on_select_all, "Tandai semua teks", ""),
            ],
        )
        fill(self.edit, [None, Entry("&Cari di semua…", self._on_search, "Cari di semua daftar", "search", "search")])
        self._nothing = make_action(self.page, Entry(NOTHING_HERE, self._on_nothing, ""))
        self._nothing.setEnabled(False)
        self.page.addAction(self._nothing)
        people = Entry("&Petugas dan jabatan…", self._on_people, "Siapa bekerja di sini dan jabatannya", icon="people")
        backup = Entry("&Cadangan…", self._on_backup, "Umur cadangan, cadangan baru, diska kedua", icon="backup")
        check = Entry("Periksa keseha&tan…", self._on_check, "Apakah semua data utuh", icon="check")
        restore = Entry("P&ulihkan…", host.restore_requested.emit, "Kembalikan kantor dari cadangan", icon="restore")
        fill(
            self.tools,
            [
                *self._tools(WORK),
                None,
                people,
                *self._tools(OFFICE),
                None,
                backup,
                *self._tools([BOOK]),
                check,
                restore,
            ],
        )
        fill(self.tools, [None, *own])
        self.help_key = HelpKey(self._window, self._page_here)
        pages = Entry("&Bantuan", self.help_key.show, "Cara mengerjakan yang sedang tampil", "help", "help")
        keys = Entry("&Pintasan papan tik", self.show_keys, "Tombol yang dikenal tab ini", "keys", "keyboard")
        about = Entry("&Tentang Meja Informasi", self._on_about, "Versi, kantor dan letak data", icon="about")
        news = Entry("&Yang baru…", self._on_news, "Apa yang berubah di program ini", icon="release")
        led = "Kantor baru sampai map berlabel yang pertama"
        steps = Entry("&Langkah pertama…", self.show_first_steps, led, icon="list")
        fill(self.help, [pages, keys, steps, None, news, about])

    def _page_here(self) -> Page:
        """Give the page of help for the tab in front and who sits here."""
        roles = self._host.workbench.session.officer.roles()
        return page_of_tab(KINDS[self._host.tab_bar.currentIndex()], roles)

    def _tools(self, tools: Sequence[Tool]) -> list[Entry]:
        """Make the entries of windows that are loaded when they are asked for."""
        show = (partial(tool.show, self._host.workbench, self._window) for tool in tools)
        return [Entry(tool.words, does, tool.says, icon=tool.icon) for tool, does in zip(tools, show, strict=True)]

    def _build_view(self) -> None:
        self._tab_actions = []
        for place, icon_name in enumerate(self._host.icon_names()):
            title, show = plain_text(self._host.tab_bar.tabText(place)), partial(self._host.show_tab, place)
            action = make_action(self.view, Entry(title, show, f"Tampilkan {title}", "", icon_name))
            action.setShortcut(f"Alt+{place + 1}")
            self._tab_actions.append(action)
        self.view.addActions(self._tab_actions)
        self.view.addAction(self._host.bell.action)
        fill(
            self.view,
            [
                Entry("Tab &berikut", self._on_next_tab, "Ke tab di kanannya", "next_tab"),
                Entry("Tab sebelum&nya", self._on_previous_tab, "Ke tab di kirinya", "previous_tab"),
                Entry("Panel beri&kut", self._on_next_pane, "Pindah ke panel berikut", "next_pane"),
                None,
                Entry("Muat &ulang", self._host.load, "Baca kembali yang tampil", "refresh", "refresh"),
                None,
            ],
        )
        themes = self.view.addMenu("&Warna")
        group = QActionGroup(themes)
        for name, title in NAMES.items():
            choose = partial(self._choose_theme, name)
            action = make_action(themes, Entry(title, choose, f"Warna layar: {title.lower()}"))
            action.setCheckable(True)
            action.setChecked(name == self._host.memory.text(THEME, "light"))
            group.addAction(action)
        themes.addActions(group.actions())
        mark_letters(themes.actions())
        fill(
            self.view,
            [
                Entry("Huruf lebih be&sar", self._on_larger, "Perbesar huruf", "larger", "zoom_in"),
                Entry("Huruf lebih ke&cil", self._on_smaller, "Perkecil huruf", "smaller", "zoom_out"),
                Entry("Ukuran &huruf semula", self._on_normal, "Ukuran huruf biasa", "normal"),
                None,
                Entry("&Layar penuh", self._on_full_screen, "Layar penuh, dan kembali", "full_screen", "full_screen"),
            ],
        )

    def _editor(self) -> QLineEdit | QPlainTextEdit | None:
        focused = QApplication.focusWidget()
        return focused if isinstance(focused, QLineEdit | QPlainTextEdit) else None

    def _on_edit_shown(self) -> None:
        for action in self._words:
            action.setEnabled(self._editor() is not None)

    def _on_page_shown(self) -> None:
        """Mark letters anew: a tab's entries change their words with what is chosen."""
        mark_letters(self.page.actions())

    def _on_undo(self) -> None:
        if editor := self._editor():
            editor.undo()

    def _on_redo(self) -> None:
        if editor := self._editor():
            editor.redo()

    def _on_cut(self) -> None:
        if editor := self._editor():
            editor.cut()

    def _on_copy(self) -> None:
        if editor := self._editor():
            editor.copy()

    def _on_paste(self) -> None:
        if editor := self._editor():
            editor.paste()

    def _on_select_all(self) -> None:
        if editor := self._editor():
            editor.selectAll()

    def _on_search(self) -> None:
        self._host.header.search_box.setFocus()
        self._host.header.search_box.selectAll()

    def _on_nothing(self) -> None:
        """Nothing: the entry only says that there is none."""

    def _on_next_tab(self) -> None:
        self._host.show_tab((self._host.tab_bar.currentIndex() + 1) % self._host.tab_bar.count())

    def _on_previous_tab(self) -> None:
        self._host.show_tab((self._host.tab_bar.currentIndex() - 1) % self._host.tab_bar.count())

    def _on_next_pane(self) -> None:
        current, root = QApplication.focusWidget(), self._window
        found = [each for each in root.findChildren(QWidget) if each.isVisible() and _is_pane(each)]
        found.sort(key=lambda each: each.mapTo(root, QPoint(0, 0)).toTuple())
        place = found.index(current) + 1 if current in found else 0
        if found:
            found[place % len(found)].setFocus()

    def _choose_theme(self, name: str) -> None:
        self._host.memory.keep(THEME, name)
        self.dress()

    def _on_larger(self) -> None:
        self._resize(1)

    def _on_smaller(self) -> None:
        self._resize(-1)

    def _on_normal(self) -> None:
        self._resize(0)

    def _resize(self, step: int) -> None:
        points = self._host.memory.number(SIZE, POINTS) + step if step else POINTS
        self._host.memory.keep(SIZE, min(MOST_POINTS, max(LEAST_POINTS, points)))
        self.dress()

    def _on_full_screen(self) -> None:
        (self._window.showNormal if self._window.isFullScreen() else self._window.showFullScreen)()

    def _on_people(self) -> None:
        PeopleDialog(self._host.workbench, self._window).exec()

    def _on_outbox(self) -> None:
        OutboxDialog(self._host.workbench, self._window).exec()

    def _on_backup(self) -> None:
        BackupDialog(self._host.workbench, self._host.keeper, self._window).exec()

    def _on_check(self) -> None:
        CheckDialog(self._host.workbench, self._window).exec()

    def _on_enrol(self) -> None:
        officer = self._host.workbench.session.officer
        dialog = Enrol(self._host.workbench.session, officer.login, officer.name, self._window)
        if dialog.exec():
            message(self._window, "Kunci paraf dibuat", f"Catat pada lembar pendaftaran: {dialog.mark}. Masuklah lagi.")
            self._host.switch_requested.emit()

    def _on_secret(self) -> None:
        session = self._host.workbench.session
        dialog = ChangeSecret(session, self._window)
        if dialog.exec():
            session.key, self._host.locker.seal = dialog.key, None
            self._host.notices.show("Kata sandi diganti; pasang PIN lagi bila perlu.")

    def _on_pin(self) -> None:
        dialog = SetPin(self._host.workbench.session, self._window)
        if dialog.exec():
            self._host.locker.seal = dialog.seal
            self._host.notices.show("PIN terpasang sampai Anda keluar.")

    def show_first_steps(self) -> None:
        """Show what a new office does first, beside the work."""
        from ui.dialogs.first_steps import FirstStepsDialog  # start-up: it reads several registers, and seldom

        profile = next(tool for tool in OFFICE if tool.name == "ProfileDialog")
        doors: dict[str, Callable[[], object]] = {
            "people": self._on_people,
            "backup": self._on_backup,
            "profile": partial(profile.show, self._host.workbench, self._window),
            **{kind: partial(self._host.show_tab, KINDS.index(kind)) for kind in ("releases", "cabinet")},
        }
        FirstStepsDialog(self._window, self._host.workbench, doors, self.help_key.show_named).show()

    def tell_news(self) -> None:
        """Say once that the program was updated."""
        if updated_since(self._host.memory):
            self._host.notices.show(UPDATED, "info")

    def _on_news(self) -> None:
        NewsDialog(self._window).exec()

    def _on_about(self) -> None:
        AboutDialog(self._host.workbench.workspace, self._window).exec()


def _is_pane(widget: QWidget) -> bool:
    return widget.inherits("QAbstractItemView") and bool(widget.focusPolicy())
