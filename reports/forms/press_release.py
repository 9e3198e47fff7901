"""Form Press Release: the outgoing text without any paraf, and the file copy (pertinggal) with everything.

The clean copy follows domain.md 3.8 (siaran pers), the file copy the Form Press Release of SOP Media On Line, step 1,
with the parafs of steps 2 and 3 (domain.md 3.5, 5.4).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from desk.office import Office
from desk.releases.rows import FileView, PieceView, ReleaseView
from desk.words import angka, daftar
from reports.boxes import Cell, Rows, Said, paragraph, said
from reports.letterhead import letterhead
from reports.page import MM, Paper, portrait
from reports.phrases import (
    NOTHING,
    ROLES,
    day,
    embargo,
    evidence,
    kept,
    long_moment,
    margin_notes,
    moment,
    paraf_steps,
    post,
    remarks,
    tag,
)
from reports.sheet import Sheet
from reports.signature import closing, signature
from reports.styles import (
    BODY,
    CAPTION,
    CAPTION_HEAD,
    FACT,
    HEADLINE,
    LETTER,
    SMALL,
    SMALL_CENTRED,
    SMALL_HEAD,
    SMALL_ITALIC,
    STRONG,
    SUBTITLE,
    SUBTITLE_STRONG,
    TITLE,
)
from reports.text import Style

COPIES: Final = ("file", "clean")
FACT_LABEL, FACT_COLON = 44 * MM, 4 * MM
MARGIN_NOTES: Final = 26 * MM
FILE_WIDTHS: Final = (8 * MM, 41 * MM, 38 * MM, 25 * MM, 0, 18 * MM)
"""Number, name, caption, kind; the rest of the width is for the hash; what the parafs say."""

HASH_SHOWN: Final = 12
GAP, SMALL_GAP = 3 * MM, 2 * MM


def clean_copy(view: ReleaseView, office: Office, paper: Paper) -> Sheet:
    """Lay the outgoing text: what everybody whose paraf is asked has approved, and no paraf."""
    sheet = Sheet(portrait(paper))
    letterhead(sheet, office)
    for words, style in _clean_head(view, office):
        paragraph(sheet, words, style)
    sheet.space(GAP)
    paragraph(sheet, _title(view), HEADLINE)
    sheet.space(GAP)
    _body(sheet, view, _height_after(view, office, paper))
    _after(sheet, view, office)
    return sheet


def file_copy(view: ReleaseView, office: Office, paper: Paper, returns: Sequence[str] = ()) -> Sheet:
    """Lay the copy that is filed; ``returns`` tell when, by whom and why it was returned."""
    sheet = Sheet(portrait(paper))
    letterhead(sheet, office)
    paragraph(sheet, "FORM PRESS RELEASE", TITLE)
    paragraph(sheet, "PERTINGGAL – untuk arsip, tidak untuk disiarkan", SUBTITLE)
    sheet.space(SMALL_GAP)
    _remarks(sheet, remarks(view, returns))
    facts(sheet, release_facts(view, office))
    sheet.space(GAP)
    _text(sheet, view, office)
    sheet.space(GAP)
    _files(sheet, view)
    sheet.space(GAP)
    closing(sheet, view, office)
    return sheet


def release_facts(view: ReleaseView, office: Office) -> list[tuple[str, str]]:
    """List what is known of a release beside its text: label and value."""
    zone, line, item = office.zone, view.line, view.item
    signed = view.signature
    kind = "dokumen bersertifikat elektronik" if signed and signed.certified else "pindaian terlampir"
    known = [
        ("Nomor agenda", line.number),
        ("Nomor press release", line.filing_number),
        ("Diterima", long_moment(line.received_at, zone)),
        ("Diterima oleh", view.received_by),
        ("Pengirim", line.sender),
        ("Kontak", view.contact),
        ("Jenis berita", view.kind),
        ("Tempat", view.place),
        ("Tanggal kejadian", day(view.event_date)),
        ("Sifat", embargo(view, zone)),
        ("Bukti", evidence(view)),
        ("Versi naskah", str(line.version)),
        ("Terbit", moment(view.published_at, zone)),
        ("Alamat laman", view.url),
        ("Ditandatangani", f"{signed.signer}, {moment(signed.signed_on, zone)} ({kind})" if signed else ""),
        ("Lokasi arsip", f"{item.place_words} – {item.folder_title}" if item else ""),
    ]
    return [(label, value or NOTHING) for label, value in known]


def facts(sheet: Sheet, known: Sequence[tuple[str, str]]) -> None:
    """Lay labels and values below each other, with their colons in one line."""
    widths = (FACT_LABEL, FACT_COLON, sheet.page.measure - FACT_LABEL - FACT_COLON)
    rows = Rows(sheet, widths, ruled=False, padding=0.5)
    for label, value in known:
        rows.row(said(label, FACT), said(":", FACT), said(value, FACT))


def _clean_head(view: ReleaseView, office: Office) -> list[tuple[str, Style]]:
    """Give the lines above the headline: what it is, its number, its day, from when it may be broadcast."""
    number = view.line.filing_number
    lines = [
        ("RALAT SIARAN PERS" if view.corrects else "SIARAN PERS", TITLE),
        (f"Nomor: {number}" if number else f"Nomor agenda: {view.line.number}", SUBTITLE),
        (_release_day(view), SUBTITLE),
        (embargo(view, office.zone), SUBTITLE_STRONG),
    ]
    if view.corrects:
        lines.append((f"Ralat atas siaran pers bernomor agenda {view.corrects}", SUBTITLE))
    return [(words, style) for words, style in lines if words]


def _release_day(view: ReleaseView) -> str:
    """Date the text: by its publication, and before that by the last paraf."""
    approved = max((paraf.at for paraf in view.parafs if paraf.decision == "approved"), default="")
    return day((view.published_at or approved)[:10])


def _title(view: ReleaseView) -> str:
    return next((piece.text for piece in view.pieces if piece.kind == "title"), view.line.title)


def _outgoing(view: ReleaseView, kind: str) -> list[PieceView]:
    return [piece for piece in view.pieces if piece.kind == kind and piece.goes_out]


def _body(sheet: Sheet, view: ReleaseView, after: float) -> None:
    """Lay the paragraphs; the last goes on a new page with the signature rather than leave it there alone."""
    rows = Rows(sheet, [sheet.page.measure], ruled=False, whole=False, padding=0)
    cells = [said(piece.text, LETTER) for piece in _outgoing(view, "part")]
    for place, cell in enumerate(cells, start=1):
        height = rows.height(cell)
        if place == len(cells) and height < sheet.page.measure:
            sheet.need(height + after)
        rows.row(cell)
        sheet.space(SMALL_GAP)


def _after(sheet: Sheet, view: ReleaseView, office: Office) -> None:
    """Lay what stands below the paragraphs."""
    _captions(sheet, view)
    _contact(sheet, office)
    sheet.space(GAP)
    signature(sheet, view, office)


def _height_after(view: ReleaseView, office: Office, paper: Paper) -> float:
    """Measure what stands below the paragraphs, on a sheet that is thrown away; 0 if no page holds it."""
    trial = Sheet(portrait(paper))
    _after(trial, view, office)
    return trial.page.top - trial.y + SMALL_GAP if len(trial.pages) == 1 else 0


def _captions(sheet: Sheet, view: ReleaseView) -> None:
    """List the approved captions of approved evidence."""
    leaving = {piece.attachment for piece in _outgoing(view, "attachment")}
    captions = [piece.text for piece in _outgoing(view, "caption") if piece.attachment in leaving]
    if captions:
        sheet.space(SMALL_GAP)
        paragraph(sheet, "Keterangan foto dan video:", CAPTION_HEAD)
    rows = Rows(sheet, (8 * MM, sheet.page.measure - 8 * MM), ruled=False, padding=0)
    for number, words in enumerate(captions, start=1):
        rows.row(said(f"{number}.", CAPTION), said(words, CAPTION))


def _contact(sheet: Sheet, office: Office) -> None:
    ways = [f"{label} {words}" for label, words in (("telepon", office.phone), ("pos-el", office.email)) if words]
    if ways:
        sheet.space(SMALL_GAP)
        paragraph(sheet, f"Narahubung: {office.agency}, {daftar(ways)}", CAPTION)


def _remarks(sheet: Sheet, notes: Sequence[str]) -> None:
    rows = Rows(sheet, [sheet.page.measure])
    for words in notes:
        rows.row(said(words, STRONG))
    if notes:
        sheet.space(SMALL_GAP)


def _text(sheet: Sheet, view: ReleaseView, office: Office) -> None:
    """Lay title and paragraphs, struck parts with a line through them, and beside each what the parafs say."""
    with Rows(
        sheet,
        (sheet.page.measure - MARGIN_NOTES, MARGIN_NOTES),
        whole=False,
        header=[[said("Naskah", SMALL_HEAD), said("Paraf", SMALL_HEAD)]],
    ) as rows:
        for piece in view.pieces:
            if piece.kind in {"title", "part"}:
                style = STRONG if piece.kind == "title" else BODY
                rows.row(said(piece.text, style, struck=bool(piece.struck_by)), _notes(piece, view))
    legend = [f"{tag(step, view)} = {post(step, view, office)[0]}" for step in paraf_steps([view])]
    paragraph(sheet, "; ".join(legend), SMALL_ITALIC)


def _notes(piece: PieceView | None, view: ReleaseView) -> Cell:
    notes = margin_notes(piece, view) if piece else []
    return tuple(Said(words, SMALL) for words in notes) or said(NOTHING, SMALL)


def _files(sheet: Sheet, view: ReleaseView) -> None:
    """List the kept files: evidence first, with captions and what the parafs say of them."""
    files = kept(view, "bukti") + [file for file in view.files if file.role != "bukti"]
    if not files:
        paragraph(sheet, "Tidak ada berkas bukti.", BODY)
        return
    widths = [width or sheet.page.measure - sum(FILE_WIDTHS) for width in FILE_WIDTHS]
    heads = ("No.", "Nama berkas", "Keterangan", "Jenis", "SHA-256", "Paraf")
    lines = [_file_row(number, file, view) for number, file in enumerate(files, start=1)]
    table = Rows(sheet, widths, header=[[said(words, SMALL_HEAD) for words in heads]])
    table.begin_with(*lines[0])
    with table as rows:
        for line in lines:
            rows.row(*line)


def _file_row(number: int, file: FileView, view: ReleaseView) -> tuple[Cell, ...]:
    about = {piece.kind: piece for piece in view.pieces if piece.attachment == file.id}
    shown, caption = about.get("attachment"), about.get("caption")
    kind = f"{ROLES.get(file.role, file.role)}, {file.media}, {_size(file.size)}"
    return (
        said(str(number), SMALL_CENTRED),
        said(file.name, SMALL, struck=bool(shown and shown.struck_by)),
        said(file.caption, SMALL, struck=bool(caption and caption.struck_by)),
        said(kind, SMALL),
        said(file.sha256[:HASH_SHOWN], SMALL),
        _file_notes(shown, caption, view),
    )


def _file_notes(shown: PieceView | None, caption: PieceView | None, view: ReleaseView) -> Cell:
    """Say what the parafs say of a file, and of its caption where that differs."""
    notes = _notes(shown, view)
    if shown and caption and caption.marks != shown.marks:
        return (*notes, Said("keterangan:", SMALL_ITALIC), *_notes(caption, view))
    return notes


def _size(size: int) -> str:
    return f"{angka(max(1, round(size / 1024)))} kB"
