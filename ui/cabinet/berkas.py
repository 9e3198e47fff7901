"""Berkas of a place: their indeks and code, their items, tunjuk silang, and the lists on paper (F1, F15)."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from desk.cabinet import berkas_lists, disposal_lists
from desk.cabinet.berkas_lists import BerkasView
from desk.cabinet.classification import retention_for
from desk.cabinet.codes import sort_key
from desk.cabinet.filing import DEVELOPMENT, MEDIA, SECURITY
from desk.words import tanggal_tertulis
from ui.cabinet.loans import LendDialog
from ui.cabinet.move_items import folders_of_all
from ui.cabinet.put_in import PutInDialog
from ui.parts.ask import ActionDialog, Ask
from ui.parts.list_dialog import ListDialog, Verb
from ui.parts.table import Column
from ui.workbench import Workbench

SECURITIES = [(code, f"{code} – {words}") for code, words in SECURITY.items()]
DEVELOPMENTS = [(word, word) for word in DEVELOPMENT]
MEDIUMS = [(word, word) for word in MEDIA]
STATE_KINDS = {"aktif": "ok", "inaktif": "info", "musnah": "plain", "diserahkan": "plain"}


def particulars(security: str = "B", development: str = "asli", medium: str = "kertas") -> tuple[Ask, ...]:
    """Ask what the archive's lists want to know of everything."""
    return (
        Ask("security", "Klasifikasi &keamanan", "choice", security, choices=SECURITIES),
        Ask("development", "Tin&gkat perkembangan", "choice", development, choices=DEVELOPMENTS),
        Ask("medium", "&Media", "choice", medium, choices=MEDIUMS),
    )


def folder_choices(chosen: str = "") -> list[tuple[str, str]]:
    """Offer the folders of all cabinets, the chosen one first."""
    found = [(folder.place, f"{folder.place} · {folder.title}") for folder in folders_of_all()]
    return sorted(found, key=lambda pair: pair[0] != chosen)


def _span(view: BerkasView) -> str:
    first, last = map(tanggal_tertulis, (view.first, view.last))
    return first if first == last else f"{first} – {last}"


def _code(view: BerkasView) -> str:
    """Write its code, marked where no classification list holds it."""
    return f"{view.classification} ▲ {view.mark}" if view.mark else view.classification


def _state(view: BerkasView) -> str:
    return view.lent or (f"{view.state}, ditutup" if view.closed_on and view.state == "aktif" else view.state)


class BerkasDialog(ListDialog):
    """The berkas of a place, in the order of their codes."""

    title = "Daftar berkas"
    told = "Berkas adalah semua item tentang satu urusan; di tabnya tertulis kode dan indeks (kata tangkap)."
    nothing = ("Belum ada berkas di sini.", "Buat berkas di sebuah map; item lepas di map itu masuk ke dalamnya.")
    columns = (
        Column("Nomor", lambda view: view.number, width=5, strong=bool),
        Column("Kode", _code, key=lambda view: sort_key(view.classification), width=7),
        Column("Indeks", lambda view: view.indeks, width=9),
        Column("Nama berkas", lambda view: view.title),
        Column("Kurun waktu", _span, key=lambda view: view.first, width=10),
        Column("Isi", lambda view: f"{view.items} item", key=lambda view: view.items, width=4.5),
        Column("Tempat", lambda view: view.place, width=7),
        Column("Keadaan", _state, width=11, chip=lambda view: "warn" if view.lent else STATE_KINDS[view.state]),
    )
    ems = (70.0, 34.0)

    def __init__(self, parent: QWidget | None, workbench: Workbench, place: str = "") -> None:
        self.place = place
        super().__init__(parent, workbench)

    def rows(self) -> list[BerkasView]:
        """Read the berkas of the place."""
        return berkas_lists.berkas_list(self.place)

    def verbs(self) -> list[Verb]:
        """Make, change, move, lend, link, print."""
        return [
            Verb("&Berkas baru…", "folder_add", self._on_add, needs_row=False, primary=True),
            Verb("&Ubah…", "edit", self._on_edit),
            Verb("&Masukkan item…", "archive", self._on_put_in),
            Verb("Pin&dahkan…", "move", self._on_move),
            Verb("&Pinjamkan…", "forward", self._on_lend),
            Verb("&Retensi…", "time", self._on_retention),
            Verb("Ta&han…", "lock", self._on_hold),
            Verb("Tunjuk &silang…", "link", self._on_link),
            Verb("Ca&but tunjuk silang…", "minus", self._on_unlink),
            Verb("Cetak tun&juk silang", "print", self._on_print_slips),
            Verb("Cetak &isi berkas", "print", self._on_print_contents),
            Verb("Cetak daf&tar berkas", "list", self._on_print_list, needs_row=False),
        ]

    def picked(self, row: BerkasView | None) -> None:
        """A slip can be printed where there is one; what is gone is only read."""
        for words in ("Cetak tunjuk silang", "Cabut tunjuk silang…"):
            self.buttons[words].setEnabled(row is not None and bool(row.slips))
        takes = row is not None and row.state == "aktif" and not row.closed_on
        self.buttons["Masukkan item…"].setEnabled(takes)
        self.buttons["Pinjamkan…"].setEnabled(row is not None and not row.lent and row.state in ("aktif", "inaktif"))

    def _on_add(self) -> None:
        choices = folder_choices(self.place)
        asks = (
            Ask("folder", "&Map", "choice", self.place, choices=choices),
            Ask("title", "&Nama berkas", hint="Urusannya, misalnya HUT Provinsi 2026."),
            Ask("indeks", "&Indeks", hint="Kata tangkap di tab, di samping kode: nama, tempat atau pokok soal."),
            Ask("classification", "&Kode klasifikasi", "code", hint="Kosong: kode mapnya."),
            *particulars(),
        )
        ActionDialog(self, self.workbench, "Berkas baru", "&Buat berkas", "cabinet.add_berkas", asks).open()

    def _on_edit(self) -> None:
        view: BerkasView = self.current()
        asks = (
            Ask("title", "&Nama berkas", value=view.title),
            Ask("indeks", "&Indeks", value=view.indeks),
            *particulars(view.security, view.development, view.medium),
            Ask("closed_on", "Di&tutup tanggal", "day", view.closed_on, "Kosong: masih terbuka untuk item baru."),
        )
        ActionDialog(
            self, self.workbench, f"Ubah berkas {view.number}", "&Simpan", "cabinet.edit_berkas", asks,
            fixed={"berkas": view.number},
        ).open()  # fmt: skip

    def _on_put_in(self) -> None:
        view: BerkasView = self.current()
        PutInDialog(self, self.workbench, view.place, berkas=view.number).open()

    def _on_move(self) -> None:
        view: BerkasView = self.current()
        choices = [pair for pair in folder_choices() if pair[0] != view.place]
        ActionDialog(
            self, self.workbench, f"Pindahkan berkas {view.number}", "&Pindahkan", "cabinet.move_berkas",
            (Ask("to", "Ke &map atau boks", "choice", choices=choices),), fixed={"berkas": view.number},
            told=f"{view.title}: {view.items} item ikut pindah dari {view.place}.",
        ).open()  # fmt: skip

    def _on_lend(self) -> None:
        view: BerkasView = self.current()
        dialog = LendDialog(self, self.workbench, {"berkas": view.number}, view.title)
        dialog.accepted.connect(self._on_lent)
        dialog.open()

    def _on_lent(self) -> None:
        dialog = self.sender()
        if isinstance(dialog, LendDialog):
            loan = str(dialog.result_told["loan"])
            self.show_form("loan-slip", loan, f"Bukti peminjaman {loan}")

    def _on_link(self) -> None:
        view: BerkasView = self.current()
        others = [
            (other.number, f"{other.number} · {other.classification} · {other.indeks}: {other.title}")
            for other in berkas_lists.berkas_list()
            if other.number != view.number
        ]
        asks = (Ask("to", "&Lihat juga berkas", "choice", choices=others), Ask("reason", "&Sebab"))
        ActionDialog(
            self, self.workbench, f"Tunjuk silang dari {view.number}", "&Buat tunjuk silang", "cabinet.link_berkas",
            asks, fixed={"berkas": view.number},
        ).open()  # fmt: skip

    def _on_unlink(self) -> None:
        view: BerkasView = self.current()
        slips = [(slip.to, f"{slip.to} · {slip.to_title} – {slip.reason}") for slip in view.slips]
        ActionDialog(
            self, self.workbench, f"Cabut tunjuk silang dari {view.number}", "&Cabut", "cabinet.unlink_berkas",
            (Ask("to", "&Tunjuk silang ke", "choice", choices=slips),), fixed={"berkas": view.number},
            told="Ambil juga lembarnya dari berkas.",
        ).open()  # fmt: skip

    def _on_retention(self) -> None:
        view: BerkasView = self.current()
        kept = disposal_lists.retention(view.number)
        rule = retention_for(view.classification, self.workbench.workspace.now().date()) if not kept.active else None
        if rule is not None:
            basis = f"Jadwal retensi kode {rule.code} {rule.name}"
            kept = replace(kept, active=rule.active, inactive=rule.inactive, fate=rule.fate, basis=basis)
        asks = (
            Ask("active", "Retensi &aktif", value=kept.active, hint="Seperti di JRA: 2 tahun setelah data diperbarui."),
            Ask(
                "event_on", "Tanggal &kejadian", "day", kept.event_on, "Kapan yang disebut di atas terjadi, bila sudah."
            ),
            Ask("inactive", "Retensi &inaktif", value=kept.inactive, hint="Misalnya 3 tahun."),
            Ask("fate", "&Nasib akhir", value=kept.fate, hint="Musnah, permanen, dinilai kembali, musnah kecuali …"),
            Ask("basis", "&Dasar", value=kept.basis, hint="Peraturan dan butir jadwal retensi."),
        )
        ActionDialog(
            self, self.workbench, f"Retensi {view.number}", "&Simpan", "cabinet.set_retention", asks,
            fixed={"berkas": view.number}, told=f"{view.title} – {kept.words}",
        ).open()  # fmt: skip

    def _on_hold(self) -> None:
        view: BerkasView = self.current()
        kept = disposal_lists.retention(view.number).held
        action, verb = ("cabinet.end_hold", "&Lepas") if kept else ("cabinet.hold", "&Tahan")
        told = f"Ditahan: {kept}" if kept else "Berkas yang ditahan tidak dipindahkan dan tidak diusulkan musnah."
        ActionDialog(
            self, self.workbench, f"Tahan {view.number}", verb, action, (Ask("reason", "&Alasan"),),
            fixed={"berkas": view.number}, told=told,
        ).open()  # fmt: skip

    def _on_print_slips(self) -> None:
        view: BerkasView = self.current()
        self.show_form("cross-reference", view.number, f"Tunjuk silang {view.number}")

    def _on_print_contents(self) -> None:
        view: BerkasView = self.current()
        self.show_form("berkas-contents", view.number, f"Daftar isi berkas {view.number}")

    def _on_print_list(self) -> None:
        self.show_form("berkas-list", self.place or "semua", "Daftar berkas")
