"""What can be done in the tab, as menu entries with their keys; those that do not apply now are switched off."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from desk.actions import find
from desk.releases.rows import ReleaseView
from ui.icons import wear
from ui.parts.plain import tip
from ui.releases.turn import Turn

ENTRIES: Mapping[str, tuple[str, str, str, tuple[str, ...]]] = {
    "new": ("&Terima press release…", "inbox", "Terima press release baru dan beri nomor agenda", ("Ctrl+N",)),
    "primary": ("Selesaikan &langkah", "approve", "Kerjakan langkah yang menunggu", ("Ctrl+Return", "Ctrl+Enter")),
    "return": ("&Kembalikan…", "send_back", "Kembalikan ke langkah sebelumnya dengan alasan",
               ("Ctrl+Shift+Return", "Ctrl+Shift+Enter")),
    "reject": ("T&olak…", "reject", "Tolak dengan alasan; tidak dapat diurungkan", ()),
    "edit": ("&Sunting naskah…", "edit", "Ubah judul, paragraf, atau keterangan", ("F2",)),
    "attach": ("Lampirkan &bukti…", "evidence", "Tambah foto, video, rekaman, atau dokumen", ()),
    "ink": ("Catat paraf b&asah…", "sign", "Catat paraf tinta dari lembar yang dipindai", ()),
    "publish": ("Catat terbit dengan bukti…", "publish", "Alamat halaman beserta tangkapan layar", ()),
    "file_with": ("Arsipkan dengan nomor tertent&u…", "number", "Nomor cadangan, atau nomor dari buku kertas", ()),
    "copy": ("Salin teks terb&it", "copy", "Salin judul dan paragraf yang disetujui", ("Ctrl+Shift+C",)),
    "correct": ("Buat &ralat…", "correct", "Naskah pembetulan atas press release yang sudah terbit", ()),
    "withdraw": ("Tari&k…", "withdraw", "Tarik press release dengan alasan; tidak dapat diurungkan", ()),
    "void": ("Batalkan no&mor…", "void", "Batalkan nomor agenda yang keliru; tidak dapat diurungkan", ()),
    "history": ("Ri&wayat", "history", "Siapa berbuat apa, dan perubahan antarversi", ("Ctrl+H",)),
    "print": ("&Cetak form…", "print", "Form Press Release pertinggal", ("Ctrl+P",)),
    "label": ("Cetak labe&l…", "label", "Label arsip press release ini", ("Ctrl+Shift+P",)),
    "side": ("&Panel kanan", "list", "Lipat atau buka panel SOP, bukti, dan paraf", ("F9",)),
    "filter": ("Sarin&g daftar", "filter", "Cari di daftar ini", ("Ctrl+F",)),
}  # fmt: skip
MORE = ("edit", "attach", "ink", "publish", "file_with", "copy", "correct", "withdraw", "void", "history")
"""What the bar's button offers; the rest has a place of its own."""

ASKED = {"attach": "releases.attach", "edit": "releases.edit", "ink": "releases.wet_paraf",
         "withdraw": "releases.withdraw", "void": "releases.void", "correct": "releases.correct"}  # fmt: skip


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

    def more(self) -> list[QAction]:
        """Give those that the bar's button offers."""
        return [self.actions[key] for key in MORE]

    def fit(self, view: ReleaseView | None, turn: Turn, roles: frozenset[str]) -> None:
        """Switch on what this officer may do with the release on screen, if there is one."""
        free = {"new": bool(roles & set(find("releases.accept").may)), "filter": True, "side": True}
        fitting = free | (_fitting(view, turn) if view is not None else {})
        for key, action in self.actions.items():
            asked = find(ASKED[key]).may if key in ASKED else ()
            can = fitting.get(key, False) and (not asked or bool(roles & set(asked)))
            action.setVisible(can or key not in MORE)
            action.setEnabled(can)
        self.actions["primary"].setStatusTip(turn.verb.replace("&&", "&") or ENTRIES["primary"][2])

    def _on_triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._does[str(action.data())]()


def _fitting(view: ReleaseView, turn: Turn) -> dict[str, bool]:
    """Tell what the state of a release allows, whoever asks."""
    live, out = view.line.state == "open", view.line.state in ("published", "filed")
    paraf_waits = live and any(view.line.step in piece.marks for piece in view.pieces[:1])
    return {
        "primary": bool(turn.action),
        "return": turn.may_return,
        "reject": turn.may_reject,
        "edit": live,
        "attach": live,
        "ink": paraf_waits,
        "publish": turn.action == "releases.publish",
        "file_with": turn.action == "releases.file" and not turn.needs_signature,
        "copy": out or turn.action == "releases.publish",
        "correct": out,
        "withdraw": live or out,
        "void": live,
        "history": True,
        "print": True,
        "label": view.item is not None,
    }
