"""*Waktu tempuh dan peran tim*: minutes between towns, which decide on clashes, and the crews' roles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from desk.coverage import calendar
from desk.coverage.crews import LONGEST_WAY
from desk.coverage.manning import own_roles
from desk.coverage.terms import CREW, MORE_ROLES
from desk.words import durasi
from ui.parts.ask import ActionDialog, Ask
from ui.parts.list_dialog import ListDialog, Verb
from ui.parts.table import Column

WAY, ROLE = "way", "role"
OWN, USUAL, NEEDED = "peran kantor ini", "peran biasa", "harus ada di setiap tim"
USUAL_MINUTES: Final = 60


@dataclass(frozen=True)
class Entry:
    """A way between the two towns ``ends``, or a role; ``own`` is one that this office added."""

    part: str
    name: str
    words: str
    ends: tuple[str, str] = ("", "")
    minutes: int = 0
    own: bool = False


def _name(row: Entry) -> str:
    return row.name


def _words(row: Entry) -> str:
    return row.words


class CrewWaysDialog(ListDialog):
    """Both tables, a part each; every row is asked in a form that names what is wrong beside its field."""

    title = "Waktu tempuh dan peran tim"
    told = (
        "Waktu tempuh menentukan apakah dua kegiatan di kota berbeda bentrok bagi orang yang sama. Jarak yang tidak "
        "tercatat dianggap 3 jam. Peran tambahan dapat dipilih di tim peliput."
    )
    nothing = ("Belum ada yang tercatat di bagian ini.", "Catat dengan tombol di bawah.")
    columns = (
        Column("Antara kota, atau peran", _name, width=22),
        Column("Keterangan", _words),
    )
    filters = ((WAY, "Waktu tempuh"), (ROLE, "Peran tim"))
    concerns = frozenset({"travel", "crew_roles"})
    ems = (46.0, 30.0)

    @staticmethod
    def key(row: Entry) -> str:
        """Name a row by its part and its name."""
        return f"{row.part}:{row.name}"

    def rows(self) -> list[Entry]:
        """Read ways and roles."""
        ways = [
            Entry(
                WAY, f"{one.first} – {one.second}", _minutes(one.minutes), (one.first, one.second), minutes=one.minutes
            )
            for one in calendar.ways()
        ]
        roles = [Entry(ROLE, role, NEEDED) for role in CREW]
        roles += [Entry(ROLE, role, USUAL) for role in MORE_ROLES]
        return [*ways, *roles, *(Entry(ROLE, role, OWN, own=True) for role in own_roles())]

    def keeps(self, chosen: str, row: Entry) -> bool:
        """Keep one part."""
        return chosen == row.part

    def verbs(self) -> Sequence[Verb]:
        """Enter, change, end."""
        return (
            Verb("&Waktu tempuh baru…", "add", self._on_way, needs_row=False),
            Verb("&Peran baru…", "people", self._on_role, needs_row=False),
            Verb("&Ubah menit…", "edit", self._on_change),
            Verb("&Hapus dari daftar", "void", self._on_drop),
        )

    def picked(self, row: Entry | None) -> None:
        """Only ways have minutes; what is usual everywhere cannot be taken away."""
        self.buttons["Ubah menit…"].setEnabled(row is not None and row.part == WAY)
        self.buttons["Hapus dari daftar"].setEnabled(row is not None and (row.part == WAY or row.own))

    def _on_way(self) -> None:
        asks = (
            Ask("first", "&Dari kota", hint="Seperti tertulis di tempat kegiatan, misalnya: Bontang."),
            Ask("second", "&Ke kota", hint="Berlaku untuk kedua arah."),
            _minutes_asked(USUAL_MINUTES),
        )
        self._ask("Waktu tempuh baru", "coverage.set_travel", asks, WAY)

    def _on_change(self) -> None:
        row: Entry = self.current()
        first, second = row.ends
        asks = (_minutes_asked(row.minutes),)
        self._ask(f"Waktu tempuh {row.name}", "coverage.set_travel", asks, WAY, first=first, second=second)

    def _on_role(self) -> None:
        asks = (Ask("name", "&Nama peran", hint="Misalnya: operator suara."),)
        self._ask("Peran baru", "coverage.add_role", asks, ROLE)

    def _on_drop(self) -> None:
        row: Entry = self.current()
        first, second = row.ends
        done = (
            self.attempt("coverage.drop_travel", first=first, second=second)
            if row.part == WAY
            else self.attempt("coverage.retire_role", name=row.name)
        )
        if done:
            self.load()
            self.workbench.tell(f"Tidak lagi dicatat: {row.name}.")

    def _ask(self, title: str, action: str, asks: Sequence[Ask], part: str, **fixed: object) -> None:
        self.chips.choose(part)
        self.load()
        self.form = ActionDialog(self, self.workbench, title, "&Simpan", action, asks, fixed=fixed)
        self.form.accepted.connect(self.load)
        self.form.open()


def _minutes_asked(minutes: int) -> Ask:
    return Ask("minutes", "&Menit perjalanan", "number", minutes, span=(1, LONGEST_WAY))


def _minutes(minutes: int) -> str:
    return f"{minutes} menit" if minutes < USUAL_MINUTES else f"{minutes} menit ({durasi(minutes)})"
