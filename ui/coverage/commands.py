"""What can be done in the tab, as menu entries with their keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from ui.icons import wear
from ui.keys import mark_letters, plain_text
from ui.parts.plain import tip

ENTRIES: Final[Mapping[str, tuple[str, str, str, tuple[str, ...]]]] = {
    "new": ("&Kegiatan baru…", "add", "Catat kegiatan pada hari yang dipilih", ("Ctrl+N",)),
    "primary": ("&Langkah berikutnya…", "approve", "Kerjakan langkah yang menunggu Anda pada kegiatan ini",
                ("Ctrl+Return", "Ctrl+Enter")),
    "edit": ("&Ubah kegiatan…", "edit", "Ubah keterangan, waktu, tempat, pejabat", ("F2",)),
    "crew": ("Tim &peliput…", "people", "Pilih orang, peralatan dan kendaraan; yang bebas lebih dahulu", ("Ctrl+M",)),
    "write": ("&Mulai tulis", "release", "Mulai press release dengan tempat, tanggal dan orang yang sudah terisi", ()),
    "confirm": ("Nyatakan pa&sti", "ok", "Kegiatan berlangsung sebagaimana tercatat", ()),
    "postpone": ("T&unda…", "late", "Tanggal dilepas, dengan alasan", ()),
    "untray": ("Lepas tan&ggal", "inbox", "Kembalikan ke Belum terjadwal", ("Ctrl+Backspace",)),
    "cancel": ("&Batalkan…", "void", "Kegiatan batal, dengan alasan", ()),
    "undo": ("U&rungkan di kalender", "undo", "Urungkan pemindahan terakhir di kalender (Ctrl+Z)", ()),
    "redo": ("Ul&angi di kalender", "redo", "Ulangi yang diurungkan di kalender (Ctrl+Y)", ()),
    "card": ("Ambil &foto dari kartu…", "camera", "Ambil foto kartu kamera ke kegiatannya, menurut jam kamera", ()),
    "absence": ("Cuti dan &halangan…", "person", "Catat siapa yang tidak dapat ditugaskan, dan kapan", ()),
    "import": ("&Impor agenda…", "open", "Ambil agenda (XLSX, CSV, ICS); setiap baris ditampilkan dahulu", ()),
    "import-paste": ("&Tempel sel agenda", "paste", "Ambil agenda dari sel yang disalin di Excel atau halaman web", ()),
    "export": ("Eksp&or kalender…", "export", "Tulis kalender ke ICS, XLSX, CSV atau HTML", ()),
    "export-person": ("Ekspor kalender satu &petugas…", "person", "Tulis kegiatan satu petugas ke berkas ICS", ()),
    "keeping": ("Peralatan, &cuti dan giliran…", "settings", "Peralatan, cuti, giliran, dan beban tiap orang", ()),
    "ways": ("&Waktu tempuh dan peran…", "settings", "Menit perjalanan antarkota, dan peran tim kantor ini", ()),
    "owed": ("&Yang masih ditunggu…", "late", "Foto, video, berita, persetujuan yang belum ada, per orang dan bulan",
             ("Ctrl+Shift+H",)),
    "schedule-month": ("&Buku jadwal bulan ini…", "print", "Buku Jadwal Kegiatan bulan yang tampil", ("Ctrl+P",)),
    "schedule-day": ("Buku jadwal &hari ini…", "print", "Buku Jadwal Kegiatan hari yang dipilih", ()),
    "coverage-brief": ("&Ringkasan H-1…", "print", "Ringkasan H-1 untuk hari yang dipilih, tim yang kurang merah", ()),
    "brief-text": ("Ringkasan H-1 untuk &WhatsApp…", "copy", "Ringkasan H-1 sebagai teks siap kirim", ()),
    "crew-rota": ("&Jadwal tim…", "print", "Jadwal tim peliput bulan yang tampil", ()),
    "letter-clean": ("&Surat tugas…", "print", "Surat tugas kegiatan ini, untuk ditandatangani", ("Ctrl+Shift+P",)),
    "letter-file": ("Surat tugas, lembar &arsip…", "print", "Surat tugas kegiatan ini dengan tabel paraf", ()),
    "shared-letter": ("Surat tugas &bersama…", "print", "Satu surat tugas untuk beberapa kegiatan", ()),
    "replace-letter": ("Surat tugas &pengganti…", "sign", "Bila kegiatan berubah setelah suratnya ditandatangani", ()),
    "results-report": ("&Laporan hasil…", "print", "Laporan hasil liputan kegiatan ini", ()),
    "collage-3": ("Kolase foto &3 bulan…", "image", "Kolase foto yang disetujui, tiga bulan sampai bulan ini", ()),
    "collage-6": ("Kolase foto &6 bulan…", "image", "Kolase foto yang disetujui, enam bulan sampai bulan ini", ()),
    "today": ("Hari &ini", "calendar", "Kembali ke hari ini", ("Ctrl+T", "Alt+Home")),
    "back": ("Sebelu&mnya", "left", "Bulan, pekan atau hari sebelumnya", ("Ctrl+PgUp",)),
    "on": ("Berik&utnya", "arrow", "Bulan, pekan atau hari berikutnya", ("Ctrl+PgDown",)),
    "day": ("&Hari", "calendar", "Satu hari, jam demi jam", ("Ctrl+1",)),
    "week": ("&Pekan", "calendar", "Satu pekan, jam demi jam", ("Ctrl+2",)),
    "month": ("&Bulan", "calendar", "Satu bulan", ("Ctrl+3",)),
    "team": ("&Tim", "people", "Setiap orang sepanjang pekan", ("Ctrl+4",)),
    "list": ("&Daftar", "list", "Daftar kegiatan bulan ini", ("Ctrl+5",)),
    "tray": ("Belum ter&jadwal", "inbox", "Kegiatan yang belum punya tanggal", ("Ctrl+6",)),
    "side": ("Panel ka&nan", "list", "Lipat atau buka keterangan kegiatan", ("F9",)),
}  # fmt: skip

EXCHANGES: Final = ("import", "import-paste", "export", "export-person")
"""What stands in the menu Impor dan ekspor."""

KEEPINGS: Final = ("keeping", "absence", "ways")
"""What stands in the menu Peralatan, cuti dan waktu tempuh."""

PAPERS: Final = (
    *("schedule-month", "schedule-day", "coverage-brief", "brief-text", "crew-rota"),
    *("letter-clean", "letter-file", "shared-letter", "replace-letter", "results-report", "collage-3", "collage-6"),
)
"""What stands in the menu Cetak."""


class Commands(QObject):
    """The actions by their keys in ``ENTRIES``; they hear their keys only while the tab has the keyboard."""

    def __init__(self, tab: QWidget, does: Mapping[str, Callable[[], object]]) -> None:
        super().__init__(tab)
        self._tab, self._does = tab, does
        self.actions: dict[str, QAction] = {}
        for key, (words, icon_name, says, shortcuts) in ENTRIES.items():
            if key not in does:
                continue
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

    def allow(self, **allowed: bool) -> None:
        """Switch actions on or off."""
        for key, may in allowed.items():
            if key in self.actions:
                self.actions[key].setEnabled(may)

    def menu(self, title: str, keys: Sequence[str]) -> QMenu:
        """Make a menu of some actions."""
        menu = QMenu(title, self._tab)
        menu.addActions([self.actions[key] for key in keys])
        mark_letters(menu.actions())
        menu.menuAction().setStatusTip(plain_text(title))
        tip(menu.menuAction(), plain_text(title))
        return menu

    def _on_triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._does[str(action.data())]()
