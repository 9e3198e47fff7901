"""Lines on a page become the paragraphs they were."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from desk.exchange.pdf import read_pdf
from desk.exchange.plain import Unreadable

LEAD = [
    "Muara Contoh - Bupati Contoh membuka pasar tani di lapangan",
    "kecamatan bersama para camat dan petani dari sepuluh desa di",
    "daerah itu, Rabu (24/04).",
]
MORE = [
    "Pasar itu digelar setiap bulan oleh dinas bersama kelompok",
    "tani, dan menjual beras serta anak-",
    "anak ayam.",
]


def page_of(lines: Sequence[tuple[float, float, str]]) -> str:
    """Write a page's commands: every line with its y and its size, in points."""
    shown = (
        f"BT /F1 {size} Tf 72 {y} Td ({words}) Tj ET".replace("(24/04)", "\\(24/04\\)") for y, size, words in lines
    )
    return "\n".join(shown)


def pdf(*pages: Sequence[tuple[float, float, str]], title: str = "") -> bytes:
    """Make a PDF with these lines on its pages, all in one font."""
    writer = PdfWriter()
    font = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
    named = DictionaryObject({NameObject(key): NameObject(value) for key, value in font.items()})
    fonts = DictionaryObject({NameObject("/F1"): named})
    for lines in pages:
        page = writer.add_blank_page(width=595, height=842)
        stream = DecodedStreamObject()
        stream.set_data(page_of(lines).encode())
        page[NameObject("/Contents")] = stream
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    if title:
        writer.add_metadata({"/Title": title})
    return written(writer)


def written(writer: PdfWriter) -> bytes:
    """Give the bytes of a PDF."""
    file = BytesIO()
    writer.write(file)
    return file.getvalue()


def stacked(*paragraphs: Sequence[str], top: float = 700, gap: float = 24) -> list[tuple[float, float, str]]:
    """Place paragraphs one below the other, lines 14 points apart."""
    lines: list[tuple[float, float, str]] = []
    y = top
    for paragraph in paragraphs:
        for words in paragraph:
            lines.append((y, 11, words))
            y -= 14
        y -= gap - 14
    return lines


def test_lines_become_paragraphs_where_a_gap_parts_them() -> None:
    assert read_pdf(pdf(stacked(LEAD, MORE))).paragraphs == (
        " ".join(LEAD),
        "Pasar itu digelar setiap bulan oleh dinas bersama kelompok tani, dan menjual beras serta anak-anak ayam.",
    )


def test_without_gaps_a_short_last_line_ends_a_paragraph() -> None:
    assert len(read_pdf(pdf(stacked(LEAD, MORE, gap=14))).paragraphs) == 2


def test_a_headline_in_larger_letters_stands_alone_though_it_has_two_lines() -> None:
    headline = [(740.0, 18.0, "Bupati Contoh Buka Pasar Tani"), (718.0, 18.0, "di Lapangan Kecamatan")]
    assert read_pdf(pdf([*headline, *stacked(LEAD)])).paragraphs == (
        "Bupati Contoh Buka Pasar Tani di Lapangan Kecamatan",
        " ".join(LEAD),
    )


def test_a_paragraph_runs_on_over_the_page_and_page_numbers_go() -> None:
    first = [*stacked(LEAD[:2]), (40.0, 9.0, "Halaman 1 dari 2")]
    second = [*stacked(LEAD[2:]), (40.0, 9.0, "2")]
    assert read_pdf(pdf(first, second)).paragraphs == (" ".join(LEAD),)


def test_a_title_among_the_properties_counts_only_if_the_page_shows_it() -> None:
    lines = stacked(["Bupati Buka Pasar"], LEAD)
    shown = read_pdf(pdf(lines, title="BUPATI BUKA PASAR"))
    assert (shown.title, shown.paragraphs) == ("Bupati Buka Pasar", (" ".join(LEAD),))
    assert read_pdf(pdf(lines, title="Templat Dinas")).title == ""


def test_a_locked_pdf_is_refused_unless_an_empty_password_opens_it() -> None:
    for password, algorithm in (("", "AES-256"), ("", "RC4-128"), ("rahasia", "AES-256")):
        writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf(stacked(LEAD)))))
        writer.encrypt(password, algorithm=algorithm)
        if password:
            with pytest.raises(Unreadable, match="encrypted"):
                read_pdf(written(writer))
        else:
            assert read_pdf(written(writer)).paragraphs == (" ".join(LEAD),)


def test_a_scan_has_no_text() -> None:
    writer = PdfWriter()
    writer.add_blank_page(width=595, height=842)
    with pytest.raises(Unreadable, match="no_text"):
        read_pdf(written(writer))


@pytest.mark.parametrize("content", [b"%PDF-1.7\n", b"%PDF-1.4\n" + b"junk " * 500])
def test_a_broken_pdf_is_refused(content: bytes) -> None:
    with pytest.raises(Unreadable, match="broken"):
        read_pdf(content)
