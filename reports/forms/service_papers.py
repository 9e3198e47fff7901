"""What goes to who asked: the receipt at the desk, and the written notification (UU 14/2008 Pasal 22 ayat 7 and 8)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from functools import partial
from typing import Final

from desk.office import Office
from desk.people.signing import Signatory
from desk.service import terms
from desk.service.rows import ServiceView
from desk.words import angka, hari_tanggal, tanggal
from reports.boxes import Rows, paragraph, said
from reports.closing import signature_block
from reports.letterhead import letterhead
from reports.page import MM, Paper, half, portrait
from reports.phrases import NOTHING, long_moment
from reports.sheet import Sheet, fitted
from reports.styles import CAPTION, HEADLINE, SLIP, SLIP_CENTRED, SLIP_NUMBER, SLIP_TITLE, SUBTITLE
from reports.text import Style

LABEL, COLON = 38 * MM, 4 * MM
GAP: Final = 3 * MM
SLIP_INK: Final = 11 * MM
TITLES: Final = {
    "permohonan": "TANDA TERIMA PERMOHONAN INFORMASI PUBLIK",
    "keberatan": "TANDA TERIMA PERNYATAAN KEBERATAN",
    "pengaduan": "TANDA TERIMA PENGADUAN",
    "saran": "TANDA TERIMA SARAN",
}
WAYS: Final = {"melihat": "melihat, membaca, mendengarkan atau mencatat", "salinan": "mendapat salinan"}
OBJECT: Final = (
    "Apabila Saudara berkeberatan, keberatan dapat diajukan kepada atasan PPID paling lambat 30 (tiga puluh) hari kerja"
    " setelah ditemukannya alasan keberatan."
)
DISPUTE: Final = (
    "Apabila tanggapan ini tidak memuaskan, sengketa informasi dapat diajukan kepada Komisi Informasi paling lambat"
    " 14 (empat belas) hari kerja setelah tanggapan ini diterima."
)


def service_receipt(view: ServiceView, office: Office, paper: Paper) -> Sheet:
    """Lay the slip with the register number; what half a page does not hold takes a whole one."""
    return fitted((half(paper), portrait(paper)), partial(_slip, view=view, office=office))


def service_notice(view: ServiceView, office: Office, paper: Paper, who: Signatory | None = None) -> Sheet:
    """Lay the written notification: the answer, or that it takes 7 working days more, with the reason.

    ``who`` names the answering officer with rank and NIP.
    """
    sheet = Sheet(portrait(paper))
    letterhead(sheet, office)
    paragraph(sheet, _notice_title(view), HEADLINE)
    paragraph(sheet, f"Nomor pendaftaran {view.line.number}", SUBTITLE)
    sheet.space(GAP)
    paragraph(sheet, _opening(view), CAPTION)
    sheet.space(GAP)
    _facts(sheet, notice_facts(view), CAPTION)
    sheet.space(GAP)
    for words in _closing(view):
        paragraph(sheet, words, CAPTION)
        sheet.space(GAP)
    _signed(sheet, view, office, who)
    return sheet


def receipt_facts(view: ServiceView, office: Office) -> list[tuple[str, str]]:
    """List what was received: label and value."""
    line, asker = view.line, view.asker
    facts = [
        ("Diterima", long_moment(line.received_at, office.zone)),
        ("Melalui", line.channel),
        ("Dari", asker.name or "tanpa nama"),
        ("Kuasa dari pemohon", asker.proxy),
        ("Alamat", asker.address),
        ("Telepon / surel", " / ".join(filter(None, (asker.phone, asker.email)))),
        ("Atas permohonan", view.about),
        ("Isi", line.subject),
        ("Tujuan", view.purpose),
        ("Cara memperoleh", WAYS.get(view.way, "")),
        ("Dijawab paling lambat", _due(view)),
    ]
    return [(label, words) for label, words in facts if words]


def notice_facts(view: ServiceView) -> list[tuple[str, str]]:
    """List what is notified: label and value."""
    line = view.line
    if line.state != "answered":
        return [
            ("Informasi yang diminta", line.subject),
            ("Alasan perpanjangan", view.extension_reason),
            ("Dijawab paling lambat", hari_tanggal(date.fromisoformat(line.due)) if line.due else NOTHING),
        ]
    facts = [
        ("Permohonan" if line.kind == terms.REQUEST else "Isi keberatan", line.subject),
        ("Atas permohonan", view.about),
        ("Penguasaan informasi", view.held),
        ("Keputusan", line.decision),
        ("Dasar hukum", view.legal_reason),
        ("Penjelasan", view.answer),
        ("Bentuk informasi", view.copies),
        ("Diserahkan", _given(view)),
        ("Biaya", f"Rp{angka(view.cost)} ({view.paid_by})" if view.cost else ("gratis" if view.given_on else "")),
    ]
    return [(label, words) for label, words in facts if words]


def _slip(sheet: Sheet, view: ServiceView, office: Office) -> Sheet:
    letterhead(sheet, office, small=True)
    paragraph(sheet, TITLES[view.line.kind], SLIP_TITLE)
    paragraph(sheet, f"Nomor pendaftaran {view.line.number}", SLIP_NUMBER)
    sheet.space(GAP / 2)
    _facts(sheet, receipt_facts(view, office), SLIP)
    sheet.space(GAP / 2)
    day = tanggal(datetime.fromisoformat(view.line.received_at).date())
    place = f"{office.city}, {day}" if office.city else day
    rows = Rows(sheet, [sheet.page.measure / 2] * 2, ruled=False, padding=0.5)
    above = [(said("", SLIP_CENTRED), said(place, SLIP_CENTRED))]
    above.append((said("Pemohon,", SLIP_CENTRED), said("Petugas penerima,", SLIP_CENTRED)))
    below = (said(view.asker.name or NOTHING, SLIP_CENTRED), said(view.received_by, SLIP_CENTRED))
    ink = SLIP_INK * sheet.scale
    sheet.need(ink + sum(rows.height(*pair) for pair in (*above, below)))
    for pair in above:
        rows.row(*pair)
    sheet.take(ink)
    rows.row(*below)
    return sheet


def _facts(sheet: Sheet, facts: list[tuple[str, str]], style: Style) -> None:
    rows = Rows(sheet, (LABEL, COLON, sheet.page.measure - LABEL - COLON), ruled=False, padding=0.5)
    for label, words in facts:
        rows.row(said(label, style), said(":", style), said(words, style))


def _notice_title(view: ServiceView) -> str:
    if view.line.state != "answered":
        return "PEMBERITAHUAN PERPANJANGAN WAKTU"
    if view.line.kind == terms.OBJECTION:
        return "TANGGAPAN ATAS KEBERATAN"
    if view.line.decision == terms.REFUSED:
        return "KEPUTUSAN PPID TENTANG PENOLAKAN PERMOHONAN INFORMASI"
    return "PEMBERITAHUAN TERTULIS"


def _opening(view: ServiceView) -> str:
    name = view.asker.name or "Saudara"
    address = f", {view.asker.address}" if view.asker.address else ""
    received = hari_tanggal(datetime.fromisoformat(view.line.received_at).date())
    what = "permohonan informasi" if view.line.kind == terms.REQUEST else "keberatan"
    told = f"Menanggapi {what} Saudara yang diterima pada {received}, bersama ini diberitahukan:"
    return f"Kepada Yth. {name}{address}.\n{told}"


def _closing(view: ServiceView) -> list[str]:
    if view.line.state != "answered":
        return ["Perpanjangan ini diberikan satu kali, 7 (tujuh) hari kerja (Pasal 22 ayat (8) UU 14/2008)."]
    if view.line.kind == terms.OBJECTION:
        return [DISPUTE]
    return [OBJECT] if view.line.decision != terms.GIVEN else []


def _signed(sheet: Sheet, view: ServiceView, office: Office, who: Signatory | None) -> None:
    title = view.answered_as or "Pejabat Pengelola Informasi dan Dokumentasi"
    signer = replace(who, title=(title,)) if who else Signatory((title,), view.answered_by)
    signature_block(sheet, office, signer, on=view.line.answered_on or view.extended_on)


def _due(view: ServiceView) -> str:
    return hari_tanggal(date.fromisoformat(view.line.due)) if view.line.due else ""


def _given(view: ServiceView) -> str:
    return f"{hari_tanggal(date.fromisoformat(view.given_on))}, {view.medium}" if view.given_on else ""
