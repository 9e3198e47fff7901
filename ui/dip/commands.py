"""What can be done in the tab, as menu entries with their keys; those that do not apply now are switched off."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from desk.actions import find
from ui.icons import wear
from ui.keys import mark_letters, plain_text
from ui.parts.plain import tip

ENTRIES: Mapping[str, tuple[str, str, str, tuple[str, ...]]] = {
    "new": ("&Informasi baru…", "add", "Catat informasi publik baru", ("Ctrl+N",)),
    "edit": ("U&bah informasi…", "edit", "Ubah kolom informasi yang tampil", ("F2",)),
    "next": ("&Tahap berikut", "approve", "Kerjakan tahap berikut informasi yang tampil",
             ("Ctrl+Return", "Ctrl+Enter")),
    "return": ("&Kembalikan…", "send_back", "Kembalikan dengan alasan", ("Ctrl+Shift+Return", "Ctrl+Shift+Enter")),
    "renew": ("Catat &pemutakhiran…", "refresh", "Catat bahwa informasi yang dipilih diperbarui", ("Ctrl+M",)),
    "publish": ("&Umumkan…", "publish", "Catat di mana informasi yang dipilih diumumkan", ("Ctrl+U",)),
    "withdraw": ("Cabut &dari daftar…", "withdraw", "Keluarkan informasi dari daftar, dengan alasan", ()),
    "bulk": ("Ubah ber&sama…", "edit", "Ubah isian yang sama pada banyak informasi; akibatnya tampil dahulu",
             ("Ctrl+B",)),
    "undo": ("Uru&ngkan", "undo", "Kembalikan yang terakhir diubah di tab ini (Ctrl+Z)", ()),
    "import": ("I&mpor daftar…", "open", "Ambil daftar dari XLSX, CSV, HTML atau sel yang ditempel", ("Ctrl+I",)),
    "imports": ("&Riwayat impor…", "history", "Daftar yang pernah diimpor, dan urungkan seluruhnya", ()),
    "export": ("&Ekspor daftar…", "export", "Tulis DIP sebagai Excel, CSV, HTML atau PDF", ()),
    "send": ("Paket peruba&han…", "inbox", "Yang berubah sejak pengiriman terakhir, untuk PPID utama", ()),
    "save_view": ("Simpan &tampilan…", "save", "Simpan saringan dan urutan yang tampil dengan nama", ()),
    "views": ("Tampilan te&rsimpan…", "list", "Lihat dan hapus tampilan tersimpan", ()),
    "editions": ("&Edisi DIP…", "archive", "Tetapkan, tandatangani, cetak dan bandingkan edisi DIP", ("Ctrl+E",)),
    "opds": ("Daftar per &OPD…", "people", "Yang diharapkan dan belum diterima dari setiap OPD", ()),
    "evidence": ("B&ukti keterbukaan setahun…", "evidence",
                 "Kumpulkan DIP, DIK, keputusan, register dan pengumuman setahun dalam satu folder berindeks", ()),
    "print_now": ("Daftar saat &ini", "print", "Cetak DIP seperti sekarang", ("Ctrl+P",)),
    "print_changes": ("&Perubahan sejak edisi terakhir", "print", "Cetak yang ditambah, berubah dan ditarik", ()),
    "print_week": ("Pemutakhiran pe&kan ini", "print", "Cetak yang lewat dan jatuh tempo pekan ini", ()),
    "exclude": ("Kecua&likan…", "lock", "Usulkan informasi yang tampil dikecualikan, dengan uji konsekuensi", ()),
    "dik": ("Infor&masi dikecualikan (DIK)…", "lock", "Daftar Informasi yang Dikecualikan", ()),
    "recheck": ("Pe&riksa berkas sekarang", "check", "Bandingkan semua softcopy dengan saat diterima", ()),
    "side": ("Panel ka&nan", "list", "Lipat atau buka panel informasi", ("F9",)),
    "filter": ("Sarin&g daftar", "filter", "Cari di daftar ini dengan kata atau saringan", ("Ctrl+F",)),
}  # fmt: skip
PRINTS = ("print_now", "print_changes", "print_week")
ALWAYS = ("editions", "evidence", "export", "save_view", "views", "opds", "recheck", *PRINTS, "side", "filter")
ASKED = {
    "new": "dip.add",
    "edit": "dip.edit",
    "renew": "dip.renew",
    "publish": "dip.publish",
    "withdraw": "dip.withdraw",
    "bulk": "dip.change_many",
    "send": "dip.send",
    "import": "dip.import",
    "imports": "dip.undo_import",
    "exclude": "dik.propose",
    "dik": "dik.propose",
}
"""Which action each entry ends in; who may do it may use the entry."""

MENUS: Mapping[str, tuple[str, str, tuple[str, ...]]] = {
    "exchange": ("Impor d&an ekspor", "open", ("import", "imports", "export", "send")),
    "print": ("&Cetak", "print", (*PRINTS, "editions", "opds")),
    "view": ("Sarin&gan dan tampilan", "filter", ("filter", "save_view", "views", "side")),
}
"""Menus within the menu: their words, icon and entries."""

GROUPS = (
    ("new", "edit", "next", "return", "renew", "publish", "withdraw", "exclude", "bulk", "undo"),
    ("editions", "opds", "dik", "evidence", "recheck"),
    ("exchange", "print", "view"),
)
"""How the menu is parted by lines."""

ON_ITEM = frozenset({"edit", "renew", "publish", "withdraw", "exclude"})
SECRET = ("exclude", "dik")
"""Entries that are seen only by those who may use them."""


class Commands(QObject):
    """The actions by their keys in ``ENTRIES``; they hear their keys only while the page has the keyboard."""

    def __init__(self, page: QWidget, does: Mapping[str, Callable[[], object]]) -> None:
        super().__init__(page)
        self._does = does
        self.actions: dict[str, QAction] = {}
        for key, (words, icon_name, says, shortcuts) in ENTRIES.items():
            action = QAction(words, page)
            action.setData(key)
            action.setStatusTip(says)
            action.setShortcuts([QKeySequence(shortcut) for shortcut in shortcuts])
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            tip(action, f"{says} ({shortcuts[0]})" if shortcuts else says)
            wear(action, icon_name)
            action.triggered.connect(self._on_triggered)
            self.actions[key] = action
        page.addActions(list(self.actions.values()))
        self.menus = {key: self._menu(page, *told) for key, told in MENUS.items()}
        self._lines = [_line(page) for _group in GROUPS[1:]]

    def listed(self) -> list[QAction]:
        """Give the entries as the menu shows them, with lines between the groups."""
        entries = self.actions | {key: menu.menuAction() for key, menu in self.menus.items()}
        first, *rest = ([entries[key] for key in group] for group in GROUPS)
        found = [*first]
        for line, group in zip(self._lines, rest, strict=True):
            found += [line, *group]
        return found

    def _menu(self, page: QWidget, words: str, icon_name: str, keys: tuple[str, ...]) -> QMenu:
        menu = QMenu(words, page)
        menu.addActions([self.actions[key] for key in keys])
        mark_letters(menu.actions())
        entry, told = menu.menuAction(), ", ".join(plain_text(self.actions[key].text()) for key in keys)
        entry.setStatusTip(told)
        tip(entry, told)
        wear(entry, icon_name)
        return menu

    def fit(self, roles: frozenset[str], *, shown: bool, next_verb: bool, returnable: bool) -> None:
        """Switch on what this officer may do with the item that is ``shown``."""
        fitting = dict.fromkeys(ALWAYS, True) | {
            key: bool(roles & set(find(name).may)) and (shown or key not in ON_ITEM) for key, name in ASKED.items()
        }
        fitting |= {"next": next_verb, "return": returnable}
        for key, fits in fitting.items():
            self.actions[key].setEnabled(fits)
        for key in SECRET:
            self.actions[key].setVisible(bool(roles & set(find(ASKED[key]).may)))

    def _on_triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._does[str(action.data())]()


def _line(page: QWidget) -> QAction:
    line = QAction(page)
    line.setSeparator(True)
    return line
