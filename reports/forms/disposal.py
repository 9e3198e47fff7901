"""Penyusutan on paper: the lists of what is to be moved, destroyed or handed over, and their minutes (F13).

Domain.md 4.1 and 4.2: daftar usul pindah, daftar usul musnah with the committee's assessment, berita acara.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Final

from desk.cabinet.disposal import AGREED, DESTRUCTION, HANDOVER, MOVE
from desk.cabinet.disposal_lists import DisposalLine, DisposalView
from desk.office import Office
from desk.words import tanggal, tanggal_pendek, tanggal_terbilang, tanggal_tertulis
from reports.boxes import Rows, paragraph, said
from reports.forms.agenda_book import Column
from reports.forms.pairs import sign_beside
from reports.forms.report_parts import OWN, heading, table
from reports.forms.report_parts import Column as Narrow
from reports.page import MM, Paper, landscape, portrait
from reports.phrases import NOTHING
from reports.sheet import Sheet
from reports.signature import DATE_BLANK
from reports.styles import BODY, BOOK, BOOK_COUNT, BOOK_HEAD, SUBTITLE, SUBTITLE_STRONG, TITLE

GAP: Final = 4 * MM
COLUMNS: Final = (
    Column("No", 8),
    Column("Nomor berkas", 16),
    Column("Kode klasifikasi", 20),
    Column("Uraian informasi berkas", 62),
    Column("Kurun waktu", 26),
    Column("Jumlah", 14),
    Column("Tingkat perkembangan", 20),
    Column("Tempat simpan", 22),
    Column("Dasar retensi", 40),
    Column("Akhir retensi", 18),
    Column("Nasib akhir", 22),
    Column("Penilaian panitia", 20),
    Column("Keterangan", 26),
)
CARRIED: Final = (
    Narrow("No", 9, figures=True),
    Narrow("Nomor berkas", 22),
    Narrow("Kode", 22),
    Narrow("Uraian informasi berkas", 76),
    Narrow("Kurun waktu", 30),
    Narrow("Jumlah", 16, figures=True),
)
MINUTES: Final[Mapping[str, tuple[str, str]]] = {
    MOVE: ("BERITA ACARA PEMINDAHAN ARSIP INAKTIF", "pemindahan arsip inaktif dari unit pengolah ke unit kearsipan"),
    DESTRUCTION: ("BERITA ACARA PEMUSNAHAN ARSIP", "pemusnahan arsip secara total sehingga tidak dapat dikenali lagi"),
    HANDOVER: ("BERITA ACARA PENYERAHAN ARSIP STATIS", "penyerahan arsip statis kepada lembaga kearsipan"),
}
"""For each kind of list: the title of its minutes and what they say was done."""

SIGNERS: Final = {
    MOVE: ("Yang menyerahkan,", "Yang menerima,"),
    DESTRUCTION: ("Ketua panitia penilai,", "Petugas,"),
    HANDOVER: ("Yang menyerahkan,", "Yang menerima,"),
}


def disposal_list(view: DisposalView, office: Office, paper: Paper) -> Sheet:
    """Lay the list; until the committee has assessed it, its column is empty for writing by hand."""
    sheet = Sheet(landscape(paper))
    paragraph(sheet, view.title.upper(), TITLE)
    paragraph(sheet, office.agency, SUBTITLE)
    about = f"Nomor {view.number} · keadaan {tanggal(date.fromisoformat(view.as_of))}"
    paragraph(sheet, about + (f" · DIBATALKAN: {view.reason}" if view.state == "batal" else ""), SUBTITLE_STRONG)
    sheet.space(GAP)
    share = sheet.page.measure / sum(column.share for column in COLUMNS)
    heads = [said(column.head, BOOK_HEAD) for column in COLUMNS]
    counts = [said(str(number), BOOK_COUNT) for number in range(1, len(COLUMNS) + 1)]
    with Rows(sheet, [column.share * share for column in COLUMNS], padding=1.5, header=[heads, counts]) as rows:
        for place, line in enumerate(view.lines, start=1):
            rows.row(*(said(words, BOOK) for words in disposal_line(place, line)))
    sheet.space(GAP)
    paragraph(sheet, f"Jumlah: {len(view.lines)} berkas. {rule_words(view)}", BODY)
    sheet.space(GAP)
    above = (("", f"{office.city}, {DATE_BLANK}" if office.city else DATE_BLANK), ("Panitia penilai,", "Arsiparis,"))
    sign_beside(sheet, above, ("", view.made_by))
    return sheet


def disposal_minutes(view: DisposalView, office: Office, paper: Paper) -> Sheet:
    """Lay the minutes with the berkas that were agreed to, and room for who signs and two witnesses."""
    sheet = Sheet(portrait(paper))
    heading(sheet, office, MINUTES[view.kind][0], f"Nomor {view.number}")
    paragraph(sheet, minutes_words(view, office), OWN)
    sheet.space(GAP)
    table(sheet, CARRIED, [_carried_line(place, line) for place, line in enumerate(carried(view), start=1)])
    paragraph(sheet, "Berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.", OWN)
    sheet.space(GAP)
    sign_beside(sheet, (SIGNERS[view.kind],), ("", view.made_by))
    sheet.space(GAP)
    first, second = (*view.witnesses, "", "")[:2]
    sign_beside(sheet, (("Saksi 1,", "Saksi 2,"),), (first, second))
    return sheet


def carried(view: DisposalView) -> list[DisposalLine]:
    """Give the lines that the minutes are about: all to be moved, else those the committee agreed to."""
    return [line for line in view.lines if view.kind == MOVE or line.verdict == AGREED]


def minutes_words(view: DisposalView, office: Office) -> str:
    """Say what was done, when and with whose approval; blanks for what is not known yet."""
    when = tanggal_terbilang(date.fromisoformat(view.ended_on)) if view.ended_on else "." * 60
    listed = tanggal(datetime.fromisoformat(view.made_at).date())
    approved = f", berdasarkan persetujuan {view.approval or '.' * 40}" if view.kind != MOVE else ""
    return (
        f"Pada hari ini {when} bertempat di {office.city or '.' * 20} telah dilaksanakan {MINUTES[view.kind][1]} "
        f"{office.agency} menurut {view.title} nomor {view.number} tanggal {listed}{approved}, "
        f"sejumlah {len(carried(view))} berkas sebagai berikut."
    )


def rule_words(view: DisposalView) -> str:
    """Say whose approval is needed before anything is done."""
    if view.kind == DESTRUCTION:
        return (
            f"Pemusnahan baru dilaksanakan sesudah persetujuan {view.approver}; program ini tidak memusnahkan apa pun."
        )
    return ""


def disposal_line(place: int, line: DisposalLine) -> tuple[str, ...]:
    """Write a berkas's line of the list."""
    told = (
        str(place),
        line.number,
        line.classification,
        f"{line.indeks}: {line.title}",
        _span(line),
        f"{line.items} item",
        line.development,
        line.place,
        line.basis,
        tanggal_pendek(date.fromisoformat(line.ends)),
        line.fate,
    )
    return (*(words or NOTHING for words in told), line.verdict, line.note)


def _carried_line(place: int, line: DisposalLine) -> tuple[str, ...]:
    about = f"{line.indeks}: {line.title}"
    return str(place), line.number, line.classification, about, _span(line), f"{line.items} item"


def _span(line: DisposalLine) -> str:
    first, last = map(tanggal_tertulis, (line.first, line.last))
    return first if first == last else f"{first} – {last}"
