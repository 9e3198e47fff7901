"""The registers as the emergency book tells them: lists with headings, nothing in them that is hidden from anybody.

Left out, whoever makes the book: the DIK, information that left the DIP as excluded, who asked for information, the
words of secret letters and restricted papers. The book may lie in a cupboard; what is hidden stays in the program.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from desk.cabinet.berkas_lists import berkas_list
from desk.cabinet.berkas_tables import PaperRow
from desk.cabinet.filing import PAPERS
from desk.cabinet.lists import ItemView, cabinets, items
from desk.cabinet.loan_lists import loans
from desk.contacts.actions import contacts
from desk.coverage.agenda_out import agenda_listing
from desk.dip.exporting import dip_listing
from desk.dip.item_tables import DipItemRow
from desk.dip.terms import KIND as DIP
from desk.exchange.writing import Cell, Listing
from desk.flow.case_list import CaseLine, cases
from desk.letters.lists import LetterView, letters
from desk.meetings.lists import meetings, tasks
from desk.numbers.lists import numbers
from desk.people.lists import people
from desk.releases.lines import releases
from desk.service.lists import on_paper
from desk.words import daftar
from desk.workspace import Workspace

ALL: Final = 1_000_000
CONFIDENTIAL: Final = "rahasia"
OPEN: Final = "B"
HIDDEN: Final = "(tidak ditulis di sini; lihat di program)"
STATES: Final = {
    "open": "berjalan",
    "published": "terbit",
    "filed": "diarsipkan",
    "void": "batal",
    "rejected": "ditolak",
    "withdrawn": "ditarik",
    "issued": "dipakai",
    "reserved": "disisihkan",
}


@dataclass(frozen=True)
class Register:
    """A register in the book: the name of its files, what it is for, and its list."""

    name: str
    purpose: str
    listing: Listing


def registers(workspace: Workspace) -> list[Register]:
    """Read every register of the office as it stands now."""
    return [Register(name, purpose, _read(listing(workspace))) for name, purpose, listing in SHELF]


def _read(listing: Listing) -> Listing:
    """Read the rows at once, so that the office may change while they are written."""
    return Listing(listing.title, listing.heads, [tuple(row) for row in listing.rows])


def hidden_items() -> set[int]:
    """Name the DIP items that are not public, so that nothing of theirs is told."""
    return {row.id for row in DipItemRow.select(DipItemRow.id).where(DipItemRow.state != "open")}


def is_secret(letter: LetterView) -> bool:
    """Tell whether a letter's words are for its reader only."""
    return letter.nature == CONFIDENTIAL


def _releases(workspace: Workspace) -> Listing:
    heads = ("Nomor", "Diterima", "Judul", "Pengirim", "Keadaan", "Menunggu", "Embargo sampai", "Nomor arsip")
    rows = (
        (
            *(one.number, one.received_at[:16], one.title, one.sender, _state(one.state), one.step_name),
            *(one.embargo_until[:16], one.filing_number),
        )
        for one in reversed(releases(workspace, limit=ALL))
    )
    return Listing("Buku Agenda Press Release", heads, rows)


def _letters(workspace: Workspace) -> Listing:
    heads = ("Nomor", "Diterima", "Pengirim", "Nomor surat", "Tanggal surat", "Perihal", "Sifat", "Disposisi kepada")
    return Listing("Buku Agenda Surat Masuk", heads, map(_letter, reversed(letters(workspace, limit=ALL))))


def _letter(one: LetterView) -> Sequence[Cell]:
    subject = HIDDEN if is_secret(one) else one.subject
    to = daftar([step.to for step in one.chain if not step.done_at])
    return (one.number, one.received_at[:16], one.sender, one.reference, one.dated, subject, one.nature, to)


def _services(workspace: Workspace) -> Listing:
    heads = ("Nomor", "Jenis", "Diterima", "Keadaan", "Batas waktu", "Dijawab")
    entries = on_paper(workspace, "", date.min, date.max, named=False)
    lines = (one.line for one in entries)
    rows = ((one.number, one.kind, one.received_at[:10], one.state, one.due, one.answered_on) for one in lines)
    return Listing("Register Layanan Informasi (tanpa nama dan rincian)", heads, rows)


def _items(_workspace: Workspace) -> Listing:
    heads = ("Nomor arsip", "Letak", "Lemari, laci, map", "Judul", "Tanggal", "Kode klasifikasi", "Dipinjam", "Keadaan")
    closed, restricted = hidden_items(), _restricted()
    rows = (
        (
            *(one.number, one.place, one.place_words, HIDDEN if _is_hidden(one, closed, restricted) else one.title),
            *(one.dated, one.classification, one.lent, one.gone),
        )
        for one in sorted(items(limit=ALL), key=lambda one: (one.place, one.id))
    )
    return Listing("Daftar Isi Lemari Arsip", heads, rows)


def _restricted() -> set[int]:
    return {row.id for row in PaperRow.select(PaperRow.id).where(PaperRow.security != OPEN)}


def _is_hidden(one: ItemView, closed: set[int], restricted: set[int]) -> bool:
    within = {DIP: closed, PAPERS: restricted}
    return one.target in within.get(one.kind, set()) or one.kind in {"service", "dik"}


def _berkas(_workspace: Workspace) -> Listing:
    heads = ("Nomor berkas", "Kode klasifikasi", "Indeks", "Uraian", "Kurun waktu", "Banyaknya", "Letak", "Keadaan")
    rows = (
        (
            *(one.number, one.classification, one.indeks, one.title if one.security == OPEN else HIDDEN),
            *(f"{one.first} – {one.last}", one.items, one.place_words, one.state),
        )
        for one in berkas_list()
    )
    return Listing("Daftar Berkas", heads, rows)


def _drawers(_workspace: Workspace) -> Listing:
    heads = ("Letak", "Lemari", "Ruang", "Laci", "Map", "Muat", "Isi")
    rows = (
        (drawer.path, one.name, one.room, drawer.name, drawer.folders, drawer.capacity, drawer.items)
        for one in cabinets()
        for drawer in one.drawers
    )
    return Listing("Daftar Lemari dan Laci", heads, rows)


def _loans(workspace: Workspace) -> Listing:
    heads = (
        "Bukti",
        "Yang dipinjam",
        "Judul",
        "Letak",
        "Peminjam",
        "Unit",
        "Dipinjam",
        "Kembali paling lambat",
        "Kembali",
    )
    closed = {one.number for one in items(limit=ALL) if _is_hidden(one, hidden_items(), _restricted())}
    closed |= {one.number for one in berkas_list() if one.security != OPEN}
    rows = (
        (
            *(one.number, one.thing, HIDDEN if one.thing in closed else one.title, one.place, one.borrower, one.unit),
            *(one.lent_at[:10], one.due, one.returned_at[:10]),
        )
        for one in loans(workspace, every=True)
    )
    return Listing("Buku Peminjaman Arsip", heads, rows)


def _numbers(_workspace: Workspace) -> Listing:
    heads = ("Buku", "Tahun", "Urut", "Nomor", "Keadaan", "Alasan", "Diberikan")
    rows = (
        (one.title or one.book, one.period, one.serial, one.number, _state(one.state), one.reason, one.issued_at[:16])
        for one in numbers()
    )
    return Listing("Buku Nomor", heads, rows)


def _people(workspace: Workspace) -> Listing:
    rows = ((one.name, daftar(one.titles)) for one in people(workspace.now().date()) if one.active)
    return Listing("Petugas dan Jabatan", ("Nama", "Jabatan"), rows)


def _contacts(_workspace: Workspace) -> Listing:
    rows = ((one.kind, one.outlet, one.name, one.phone, one.email) for one in contacts())
    return Listing("Kontak", ("Jenis", "Media atau instansi", "Nama", "Telepon", "Pos-el"), rows)


def _meetings(workspace: Workspace) -> Listing:
    heads = ("Hari", "Pokok bahasan", "Masalah", "Hadir")
    rows = ((one.day, one.topics, one.issues, daftar(one.attendees)) for one in meetings(workspace, limit=ALL))
    return Listing("Rapat Evaluasi", heads, rows)


def _tasks(workspace: Workspace) -> Listing:
    heads = ("Rapat", "Tugas", "Petugas", "Batas", "Selesai")
    rows = (
        (one.meeting, one.words, one.officer, one.due, one.done_at[:10]) for one in tasks(workspace, everything=True)
    )
    return Listing("Tugas dari Rapat", heads, rows)


def _cases(workspace: Workspace) -> Listing:
    heads = ("SOP", "Langkah", "Menunggu", "Sejak")
    rows = ((one.sop, one.step_name, one.waiting_for, one.since[:16]) for one in _waiting(workspace))
    return Listing("Pekerjaan yang Menunggu", heads, rows)


def _waiting(workspace: Workspace) -> Iterator[CaseLine]:
    return (one for one in cases(workspace) if one.waiting_for)


def _state(word: str) -> str:
    return STATES.get(word, word)


Reader = Callable[[Workspace], Listing]
SHELF: Final[tuple[tuple[str, str, Reader], ...]] = (
    ("lemari", "di mana sebuah arsip: lemari, laci, map", _items),
    ("berkas", "berkas di lemari dan kurun waktunya", _berkas),
    ("laci", "lemari dan laci, dan seberapa penuh", _drawers),
    ("pinjaman", "arsip yang dipinjam dan kapan kembali", _loans),
    ("press-release", "nomor, judul dan keadaan setiap press release", _releases),
    ("surat-masuk", "surat masuk dan disposisi yang belum selesai", _letters),
    ("jadwal", "kegiatan pimpinan dan tim peliput", agenda_listing),
    ("dip", "informasi publik yang terbuka", dip_listing),
    ("layanan", "permohonan dan keberatan dengan batas waktunya, tanpa nama", _services),
    ("nomor", "nomor terakhir setiap buku: lanjutkan dari sini bila menulis tangan", _numbers),
    ("pekerjaan", "langkah SOP yang menunggu, dan menunggu siapa", _cases),
    ("tugas", "tugas dari rapat", _tasks),
    ("rapat", "notulen rapat evaluasi", _meetings),
    ("petugas", "siapa memegang jabatan apa", _people),
    ("kontak", "media dan instansi, untuk mengirim tanpa program", _contacts),
)
"""The registers in the order in which somebody without the program asks for them."""
