"""What can be done in the tab, as menu entries with their keys; those that do not apply now are switched off."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from desk.actions import find
from ui.icons import wear
from ui.letters.verb_bar import Turn
from ui.parts.plain import tip

ENTRIES: Mapping[str, tuple[str, str, str, tuple[str, ...]]] = {
    "new": ("&Terima surat…", "inbox", "Terima surat masuk dan beri nomor agenda", ("Ctrl+N",)),
    "primary": ("&Sudah dilaksanakan", "approve", "Tandai disposisi untuk Anda sudah dilaksanakan",
                ("Ctrl+Return", "Ctrl+Enter")),
    "dispose": ("&Disposisi…", "forward", "Teruskan kepada satu atau beberapa jabatan",
                ("Ctrl+Shift+Return", "Ctrl+Shift+Enter")),
    "release": ("Jadikan press &release…", "release", "Buka press release yang diminta surat ini", ()),
    "event": ("Jadikan &kegiatan…", "calendar", "Catat kegiatan yang diminta surat ini di kalender peliputan", ()),
    "scan": ("&Buka pindaian", "eye", "Buka pindaian surat yang tampil", ("Ctrl+O",)),
    "print": ("&Cetak lembar disposisi…", "print", "Lembar disposisi setengah folio", ("Ctrl+P",)),
    "book": ("Buku &agenda surat masuk…", "list", "Buku Agenda Surat Masuk bulan surat ini", ()),
    "instruction": ("Tambah &instruksi…", "add", "Tambah instruksi ke daftar pada lembar disposisi", ()),
    "side": ("&Panel kanan", "list", "Lipat atau buka panel terkait, cetak, dan riwayat", ("F9",)),
    "filter": ("Sarin&g daftar", "filter", "Cari di daftar surat ini", ("Ctrl+F",)),
}  # fmt: skip
ALWAYS = ("side", "filter")
BEGUN = ("release", "event")
ASKED = {"new": "letters.receive", "instruction": "letters.add_instruction"}


class Commands(QObject):
    """The actions by their keys in ``ENTRIES``; they hear their keys only while the tab has the keyboard."""

    def __init__(self, tab: QWidget, does: Mapping[str, Callable[[], object]]) -> None:
        super().__init__(tab)
        self._does = does
        self.actions: dict[str, QAction] = {}
        for key, (words, icon_name, says, shortcuts) in ENTRIES.items():
            action = QAction(words, tab)
            action.setData(key)
            action.setStatusTip(says)
            action.setShortcuts([QKeySequence(shortcut) for shortcut in shortcuts])
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            tip(action, f"{says} ({shortcuts[0]})" if shortcuts else says)
            wear(action, icon_name)
            action.triggered.connect(self._on_triggered)
            self.actions[key] = action
        tab.addActions(list(self.actions.values()))

    def fit(
        self,
        turn: Turn,
        roles: frozenset[str],
        begins: frozenset[str],
        *,
        shown: bool,
        scanned: bool,
        writing: bool,
    ) -> None:
        """Switch on what this officer may do: with a letter ``shown``, with a scan, while the form is open.

        ``begins`` are what may be begun from the letter: ``release``, ``event``.
        """
        fitting = dict.fromkeys(ALWAYS, True) | {key: bool(roles & set(find(name).may)) for key, name in ASKED.items()}
        fitting |= {"primary": writing or bool(turn.told) or turn.may_dispose, "dispose": turn.may_dispose}
        fitting |= {key: key in begins for key in BEGUN}
        fitting |= {"print": shown, "book": shown, "scan": scanned}
        for key, action in self.actions.items():
            action.setEnabled(fitting[key])
        self.actions["primary"].setText(_primary(turn, writing=writing))
        self.actions["primary"].setVisible(fitting["primary"])
        self.actions["dispose"].setVisible(turn.may_dispose and bool(turn.told))

    def _on_triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._does[str(action.data())]()


def _primary(turn: Turn, *, writing: bool) -> str:
    if writing:
        return "Beri &disposisi"
    return "&Sudah dilaksanakan" if turn.told else "&Disposisi…"
