"""What Word would print becomes paragraphs; what would burst is not opened."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from desk.exchange.docx import read_docx
from desk.exchange.plain import Parsed, Unreadable

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
RELS = '<Relationships><Relationship Type="http://x/officeDocument" Target="word/{}"/></Relationships>'


def packed(parts: dict[str, str | bytes]) -> bytes:
    """Pack parts into an archive as Word does."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def word(body: str, **parts: str) -> bytes:
    """Make a Word file of a body, perhaps with styles and core properties."""
    document = f'<?xml version="1.0"?><w:document {W} {MC}><w:body>{body}</w:body></w:document>'
    names = {"styles": "word/styles.xml", "core": "docProps/core.xml"}
    return packed(
        {"_rels/.rels": RELS.format("document.xml"), "word/document.xml": document}
        | {names[key]: content for key, content in parts.items()}
    )


def para(words: str, style: str = "") -> str:
    """Write a paragraph of one run, perhaps in a style."""
    mark = f'<w:pPr><w:tabs><w:tab w:val="left"/></w:tabs><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{mark}<w:r><w:t>{words}</w:t></w:r></w:p>"


def test_paragraphs_in_their_order_without_empty_ones() -> None:
    body = "<w:p/>" + para("Satu  &amp; dua.") + "<w:p><w:r><w:t>Ti</w:t></w:r><w:r><w:t>ga.</w:t></w:r></w:p>"
    assert read_docx(word(body)) == Parsed("", "", "", ("Satu & dua.", "Tiga."))


def test_the_title_by_its_style_in_any_language_of_word() -> None:
    styles = f'<w:styles {W}><w:style w:styleId="Judul"><w:name w:val="Title"/></w:style></w:styles>'
    content = word(para("SIARAN PERS") + para("Bupati Buka Pasar", "Judul") + para("Isi."), styles=styles)
    assert read_docx(content) == Parsed("Bupati Buka Pasar", "gaya Judul di Word", "", ("SIARAN PERS", "Isi."))


def test_a_first_heading_is_the_title_and_a_late_one_is_not() -> None:
    styles = f'<w:styles {W}><w:style w:styleId="Judul1"><w:name w:val="heading 1"/></w:style></w:styles>'
    assert read_docx(word(para("Bupati", "Judul1") + para("Isi."), styles=styles)).title == "Bupati"
    assert read_docx(word(para("Isi.") * 3 + para("Kontak", "Judul1"), styles=styles)).title == ""


def test_the_property_is_only_a_spare_title() -> None:
    core = '<c xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{}</dc:title></c>'
    assert read_docx(word(para("Isi."), core=core.format("Pasar Tani"))).spare_title == "Pasar Tani"
    assert read_docx(word(para("Isi."), core=core.format("Microsoft Word - a.doc"))).spare_title == ""


def test_breaks_tabs_and_struck_words_are_read_as_word_prints_them() -> None:
    run = (
        "<w:p><w:r><w:t>Satu</w:t><w:tab/><w:t>dua</w:t><w:br/><w:t>tiga</w:t></w:r>"
        "<w:del><w:r><w:delText>lama</w:delText></w:r></w:del><w:ins><w:r><w:t> baru</w:t></w:r></w:ins>"
        "<w:moveFrom><w:r><w:t>pindah</w:t></w:r></w:moveFrom>"
        "<w:r><w:instrText>PAGE</w:instrText><w:br/><w:br/><w:t>anak</w:t><w:noBreakHyphen/><w:t>anak</w:t></w:r></w:p>"
    )
    assert read_docx(word(run)).paragraphs == ("Satu dua tiga baru", "anak-anak")


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    box = f"<w:txbxContent>{para('Kotak.')}</w:txbxContent>"
    drawn = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    assert read_docx(word(f"<w:p><w:r>{drawn}</w:r><w:r><w:t>Satu.</w:t></w:r></w:p>")).paragraphs == (
        "Satu.",
        "Kotak.",
    )


def test_tables_and_controls_are_read() -> None:
    row = "<w:tr><w:tc>{}</w:tc><w:sdt><w:sdtContent><w:tc>{}</w:tc></w:sdtContent></w:sdt></w:tr>"
    body = "<w:tbl>" + row.format(para("Desa"), para("Jumlah")) + row.format(para("Contoh"), para("5")) + "</w:tbl>"
    body += f"<w:sdt><w:sdtContent>{para('Isi.')}</w:sdtContent></w:sdt><w:sectPr/>"
    assert read_docx(word(body)).paragraphs == ("Desa | Jumlah", "Contoh | 5", "Isi.")


def test_the_main_part_may_have_another_name() -> None:
    document = f"<w:document {W}><w:body>{para('Isi.')}</w:body></w:document>"
    content = packed({"_rels/.rels": RELS.format("document2.xml"), "word/document2.xml": document})
    assert read_docx(content).paragraphs == ("Isi.",)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (word(para("Isi."))[:-40], "broken"),
        (word(para("Isi."))[:200], "broken"),
        (b"PK\x03\x04" + b"\x00" * 100, "broken"),
        (packed({"word/document.xml": b"<w:document"}), "broken"),
        (packed({"xl/workbook.xml": "<a/>"}), "wrong_type"),
        (packed({"_rels/.rels": RELS.format("../../etc/passwd")}), "wrong_type"),
        (packed({"word/document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), "doctype"),
        (packed({"word/document.xml": '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'.encode("utf-16")}), "doctype"),
        (packed({"word/document.xml": "<a/>"} | {f"word/{n}": "" for n in range(2_000)}), "members"),
        (packed({"word/document.xml": "<a>" + " " * 5_000_000 + "</a>"}), "bomb"),
        (packed({"word/document.xml": "<a/>"} | {f"word/{n}.bin": bytes(9 << 20) for n in range(24)}), "bomb"),
        (word(para("a" * 200_001)), "too_long"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_bad_word_file_is_refused_for_its_reason(content: bytes, reason: str) -> None:
    with pytest.raises(Unreadable, match=f"^{reason}$"):
        read_docx(content)


def test_a_size_that_the_archive_lies_about_does_not_get_through() -> None:
    content = word(para("Isi." * 1000))
    honest = (4 * 1000).to_bytes(4, "little")
    assert honest not in content
    lying = content.replace(
        len(zipfile.ZipFile(BytesIO(content)).read("word/document.xml")).to_bytes(4, "little"),
        (9).to_bytes(4, "little"),
    )
    assert lying != content
    with pytest.raises(Unreadable, match="broken"):
        read_docx(lying)
