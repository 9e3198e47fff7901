"""Enrolment sheet of a signing key: signed in ink, it says whose key this is (trust.md M8, UU ITE Pasal 11)."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from desk.office import Office
from desk.people.enrolment import KeyView
from desk.people.signing import Signatory
from desk.words import angka, daftar, nip, tanggal
from reports.boxes import Rows, paragraph, said
from reports.closing import capitals, place_and_day
from reports.fonts import BOLD
from reports.forms.report_parts import OWN, heading
from reports.page import MM, Paper, portrait
from reports.phrases import NOTHING
from reports.sheet import Sheet
from reports.signature import NAME_BLANK, SIGNED, SIGNED_NAME
from reports.styles import BODY, STRONG
from reports.text import Style

LABEL, COLON, GAP, INK = 46 * MM, 4 * MM, 4 * MM, 20 * MM
PRINT: Final = Style(13, 19, BOLD, "center")
SAYS: Final = (
    (
        "Dengan menandatangani lembar ini saya menyatakan bahwa kunci paraf dengan sidik di atas saya buat sendiri, "
        "kata sandinya hanya saya yang mengetahui, dan setiap paraf elektronik yang dibuat dengannya adalah paraf saya "
        "sampai kunci ini saya ganti atau saya laporkan hilang."
    ),
    "Paraf elektronik ini berlaku di dalam kantor dan bukan tanda tangan elektronik tersertifikasi.",
)


def key_sheet(view: KeyView, office: Office, paper: Paper, head: Signatory | None) -> Sheet:
    """Lay the sheet with room for both signatures in ink: of the officer, and of the head of the agency."""
    sheet = Sheet(portrait(paper))
    heading(sheet, office, "LEMBAR PENDAFTARAN KUNCI PARAF", office.agency)
    rows = Rows(sheet, (LABEL, COLON, sheet.page.measure - LABEL - COLON), ruled=False, padding=1.5)
    for name, words in key_facts(view).items():
        rows.row(said(name, BODY), said(":", BODY), said(words, STRONG if name == "Nama" else BODY))
    sheet.space(GAP)
    paragraph(sheet, "Sidik kunci", BODY)
    Rows(sheet, [sheet.page.measure], padding=8).row(said(view.fingerprint, PRINT))
    sheet.space(GAP)
    for words in SAYS:
        paragraph(sheet, words, OWN)
        sheet.space(GAP / 2)
    _signed(sheet, view, office, head)
    return sheet


def key_facts(view: KeyView) -> dict[str, str]:
    """Tell whose key it is and since when."""
    person = view.person
    return {
        "Nama": person.name,
        "NIP": nip(person.nip) if person.nip else NOTHING,
        "Pangkat/golongan": person.rank or NOTHING,
        "Jabatan": daftar(list(person.titles)) or NOTHING,
        "Nama masuk": person.id,
        "Kunci dibuat": tanggal(datetime.fromisoformat(view.since).date()),
        "Kunci sebelumnya": f"{angka(view.renewed)} kunci, tidak dipakai lagi" if view.renewed else "tidak ada",
    }


def _signed(sheet: Sheet, view: KeyView, office: Office, head: Signatory | None) -> None:
    sheet.space(2 * GAP)
    half = sheet.page.measure / 2
    rows = Rows(sheet, (half, half), ruled=False, padding=1)
    if head and head.name == view.person.name:
        head = None  # nobody bears witness to himself
    title = "\n".join(map(capitals, head.title)) if head else ""
    above = [
        ("Mengetahui," if head else "", place_and_day(office)),
        (f"{title}," if head else "Saksi,", "Pemilik kunci,"),
    ]
    names = [
        (head.name if head and head.name else NAME_BLANK, view.person.name),
        (head.rank if head else "", view.person.rank),
        (_nip(head.nip) if head else "", _nip(view.person.nip)),
    ]
    sheet.need(INK + 9 * SIGNED.leading)
    for pair in above:
        rows.row(*(said(words, SIGNED) for words in pair))
    sheet.take(INK)
    for place, pair in enumerate(names):
        if any(pair):
            rows.row(*(said(words, SIGNED if place else SIGNED_NAME) for words in pair))


def _nip(number: str) -> str:
    return f"NIP {nip(number)}" if number else ""
