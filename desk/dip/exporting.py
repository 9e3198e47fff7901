"""The register as a list for other programs, and the DIK for those who may see it (D10)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from desk.dip.dik_lists import exclusions
from desk.dip.edition_lists import EditionLine, current_lines, edition_row, lines_of
from desk.exchange.writing import Cell, Listing
from desk.session import Session
from desk.workspace import Workspace

DIP_HEADS: Final = (
    *("No", "Kategori", "Kelompok", "Judul Informasi", "Ringkasan Isi Informasi"),
    *("Pejabat/Unit yang Menguasai Informasi", "Penanggung Jawab Pembuatan atau Penerbitan Informasi"),
    *("Waktu dan Tempat Pembuatan Informasi", "Cetak", "Rekam", "Online"),
    *("Jangka Waktu Penyimpanan atau Retensi Arsip", "Jenis Media", "Tautan", "Kode Klasifikasi"),
)
"""The legal columns as the law words them; the import reads them back."""

DIK_HEADS: Final = (
    *("No", "Informasi", "Bagian yang Dikecualikan", "Unit yang Menguasai", "Dasar Hukum Pengecualian"),
    *("Konsekuensi bila Dibuka", "Konsekuensi bila Ditutup", "Jangka Waktu Pengecualian", "Berakhir"),
    *("Nomor Berita Acara Uji", "Keputusan", "Tanggal Keputusan", "Keadaan"),
)
STATES: Final = {"proposed": "diusulkan", "approved": "berlaku", "rejected": "ditolak", "ended": "berakhir"}


def dip_listing(workspace: Workspace, edition: int = 0) -> Listing:
    """Give the register as it is now, or an edition as it was signed, as a list. Raises ``Missing``."""
    if edition:
        head = edition_row(edition)
        return Listing(f"{head.title} ({head.decision})", DIP_HEADS, _dip_rows(lines_of(edition)))
    title = f"Daftar Informasi Publik {workspace.office.agency}"
    return Listing(title, DIP_HEADS, _dip_rows(current_lines(workspace.office.layout.categories)))


def dik_listing(session: Session) -> Listing:
    """Give the excluded information that is proposed or in force, as a list. Raises ``Refused``."""
    rows = [
        (
            *(place, one.information, one.part, one.unit, one.legal_basis, one.opened, one.closed, one.period),
            *(one.until, one.test_number, one.decision, one.decided_on, STATES[one.state]),
        )
        for place, one in enumerate(reversed(exclusions(session)), start=1)
    ]
    return Listing("Daftar Informasi yang Dikecualikan", DIK_HEADS, rows)


def _dip_rows(lines: Iterable[EditionLine]) -> Iterator[tuple[Cell, ...]]:
    for line in lines:
        marks = ("v" if form in line.forms else "" for form in ("cetak", "rekam", "online"))
        yield (
            *(line.number, line.category, line.heading, line.title, line.summary, line.unit, line.maker),
            *(line.made, *marks),
            *(line.retention, line.media, line.link, line.classification),
        )
