"""Taking in a release from a file: what is read, and one clear sentence for what is not."""

from __future__ import annotations

import csv
import os
import zipfile
from collections.abc import Iterator
from html import escape
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfWriter

from desk.errors import Invalid
from desk.exchange.documents import Document, read_document
from desk.releases.proposals import propose

RELEASES = Path(__file__).parents[3] / ".." / "shared" / "data" / "releases" / "tanjabtim_diskominfo_beritas.csv"
LEAD = "Muara Contoh – Bupati Contoh membuka pasar tani di lapangan kecamatan, Rabu (24/04/2024), bersama para camat."
NOBODY = 65534
SHAPES = {
    "head.html": "<html><head><title>{title}</title></head><body>{body}</body>",
    "heading.html": "<h1>{title}</h1>{body}",
}


def refusal(path: Path) -> str:
    """Give the sentence with which a file is refused."""
    with pytest.raises(Invalid) as refused:
        read_document(path)
    assert refused.value.field == "file"
    return str(refused.value)


def packed(parts: dict[str, str]) -> bytes:
    """Pack parts into an archive."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def docx(*paragraphs: str, core: str = "") -> bytes:
    """Make a Word file of plain paragraphs."""
    words = "".join(f"<w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p>" for text in paragraphs)
    parts = {"word/document.xml": f'<w:document xmlns:w="w"><w:body>{words}</w:body></w:document>'}
    if core:
        parts["docProps/core.xml"] = f'<c xmlns:d="d"><d:title>{core}</d:title></c>'
    return packed(parts)


def blank_pdf(password: str = "") -> bytes:
    """Make a PDF without text, perhaps locked."""
    writer = PdfWriter()
    writer.add_blank_page(width=595, height=842)
    if password:
        writer.encrypt(password)
    file = BytesIO()
    writer.write(file)
    return file.getvalue()


@pytest.fixture
def real() -> list[dict[str, str]]:
    """The releases of a regency's office, where they are there."""
    if not RELEASES.exists():
        pytest.skip(f"{RELEASES.name} is not here")
    with RELEASES.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def nobody() -> Iterator[None]:
    """Act as an account that may read nothing of others, where the tests run as root."""
    if os.name != "posix":
        pytest.skip("only POSIX takes rights away so")
    user = os.geteuid()
    if user == 0:
        os.seteuid(NOBODY)
    yield
    os.seteuid(user)


@pytest.mark.parametrize("shape", SHAPES)
def test_every_real_release_gives_its_title_and_place_as_a_page(
    shape: str, real: list[dict[str, str]], tmp_path: Path
) -> None:
    for row in real:
        path = tmp_path / shape
        path.write_text(SHAPES[shape].format(title=escape(row["judul"]), body=row["isi_berita"]), "utf-8")
        document = read_document(path)
        assert document.title == row["judul"].strip()
        assert place_in(document) == place_of(row)


def test_every_real_release_gives_its_title_and_place_as_plain_text(real: list[dict[str, str]], tmp_path: Path) -> None:
    page, plain = tmp_path / "body.html", tmp_path / "release.txt"
    for row in real:
        page.write_text(row["isi_berita"], "utf-8")
        body = read_document(page)
        assert body.title == body.title_source == ""
        assert "title" not in propose("", body.paragraphs)
        assert place_in(body) == place_of(row)
        plain.write_text("\n".join([row["judul"], *body.paragraphs]), "utf-8")
        document = read_document(plain)
        assert (document.title, document.title_source) == (row["judul"].strip(), "baris pertama")
        assert document.paragraphs == body.paragraphs
        assert place_in(document) == place_of(row)


def place_of(row: dict[str, str]) -> str:
    """Look up the place by eye: all but seven of the 27 were written at the regency's seat, in two spellings."""
    elsewhere = {
        "16": "Jambi",
        "25": "Jakarta",
        "26": "Jakarta",
        "27": "Bandung",
        "28": "Semarang",
        "29": "Cirebon",
        "31": "Jakarta",
    }
    return elsewhere.get(row["id"], "Muara Sabak" if row["id"] in {"1", "2", "24"} else "Muarasabak")


def place_in(document: Document) -> str:
    """Give the place that a document's words propose."""
    return propose(document.title, document.paragraphs)["place"].value


def test_a_word_file_with_a_headline_on_top(tmp_path: Path) -> None:
    path = tmp_path / "Rilis Pasar.DOCX"
    path.write_bytes(docx("SIARAN PERS", "Bupati Contoh Buka Pasar Tani", LEAD, core="Templat"))
    assert read_document(path) == Document(
        "docx", "Bupati Contoh Buka Pasar Tani", "baris pertama", ("SIARAN PERS", LEAD)
    )


def test_a_word_file_without_headline_falls_back_on_its_properties(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(docx(LEAD, core="Pasar Tani Dibuka"))
    assert read_document(path) == Document("docx", "Pasar Tani Dibuka", "sifat berkas", (LEAD,))
    path.write_bytes(docx(LEAD))
    assert read_document(path) == Document("docx", "", "", (LEAD,))


def test_old_windows_text_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("“Pasar” – Rp 5.000\r\n".encode("cp1252"))
    assert read_document(path) == Document("txt", "", "", ("“Pasar” – Rp 5.000",))


def test_a_title_as_long_as_a_page_is_none(tmp_path: Path) -> None:
    path = tmp_path / "a.htm"
    path.write_text(f"<h1>{'kata ' * 200}</h1><p>Isi.", "utf-8")
    assert read_document(path).title == ""
    assert len(read_document(path).paragraphs) == 2


def test_damaged_characters_stay_visible_and_direction_marks_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text("<p>Rp&#0;50 &#xd800; \u202eabc\u202c &#xfdd0;", "utf-8")
    assert read_document(path).paragraphs == ("Rp\ufffd50 \ufffd \u202eabc\u202c",)


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("a.docx", b"", "kosong; minta kirim ulang."),
        ("a.doc", b"x", "tidak dapat dibaca; yang diterima DOCX, PDF, TXT, dan HTML."),
        ("rilis", b"x", "tidak dapat dibaca; yang diterima DOCX, PDF, TXT, dan HTML."),
        ("a.docx", b"%PDF-1.4", "bukan DOCX menurut isinya; periksa nama akhirannya atau simpan ulang."),
        ("a.pdf", b"PK\x03\x04", "bukan PDF menurut isinya; periksa nama akhirannya atau simpan ulang."),
        ("a.html", b"%PDF-1.4", "bukan HTML menurut isinya; periksa nama akhirannya atau simpan ulang."),
        ("a.txt", bytes(range(256)), "bukan TXT menurut isinya; periksa nama akhirannya atau simpan ulang."),
        ("a.txt", b"a" * 2000 + b"\x00", "bukan berkas teks; periksa nama akhirannya atau simpan ulang."),
        ("a.txt", b" \r\n\t", "tidak berisi teks; periksa apakah berkas yang dipilih benar."),
        ("a.docx", docx(LEAD)[:-30], "rusak atau tidak lengkap; minta kirim ulang."),
        (
            "a.docx",
            packed({"xl/a.xml": "<a/>"}),
            "ternyata bukan dokumen Word; periksa nama akhirannya atau simpan ulang.",
        ),
        (
            "a.docx",
            packed({"word/document.xml": "<!DOCTYPE a><a/>"}),
            "memuat perintah XML (DOCTYPE) yang tidak boleh ada di dokumen dan tidak dibuka.",
        ),
        (
            "a.docx",
            packed({f"word/{n}": "" for n in range(2_001)}),
            "memuat lebih dari 2.000 berkas di dalamnya dan tidak dibuka.",
        ),
        (
            "a.docx",
            packed({"word/document.xml": " " * 5_000_000}),
            "membongkar diri menjadi jauh lebih besar daripada dokumen biasa dan tidak dibuka.",
        ),
        (
            "a.docx",
            bytes.fromhex("d0cf11e0a1b11ae1"),
            "terkunci kata sandi atau berbentuk Word lama; simpan sebagai DOCX tanpa kata sandi.",
        ),
        ("a.docx", docx("<w:p>" * 60_000), "terlalu panjang untuk satu siaran pers; paling banyak 200.000 huruf."),
        ("a.pdf", blank_pdf("rahasia"), "terkunci kata sandi; minta berkas tanpa kata sandi."),
        ("a.pdf", blank_pdf(), "tidak berisi teks; tampaknya hasil pindai, jadi ketik atau tempelkan isinya."),
        ("a.pdf", b"%PDF-1.7\nx", "rusak atau tidak lengkap; minta kirim ulang."),
        ("a.txt", b"a" * (20 * 1024 * 1024 + 1), "terlalu besar; paling besar 20 MB."),
        (
            "a.docx",
            packed({"word/document.xml": f"<a>{'<sdt>' * 40_000}{'</sdt>' * 40_000}</a>"}),
            "terlalu rumit untuk dibaca; simpan ulang sebagai TXT atau tempelkan teksnya.",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_bad_file_is_refused_in_one_sentence(tmp_path: Path, name: str, content: bytes, sentence: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert refusal(path) == f'Berkas "{name}" {sentence}'


def test_only_the_last_part_of_a_name_is_shown_and_its_tricks_come_to_light(tmp_path: Path) -> None:
    assert (
        refusal(tmp_path / ".." / ".." / "x") == 'Berkas "x" tidak ditemukan; mungkin sudah dipindahkan atau dicabut.'
    )
    assert "foto⟦RLO⟧gpj.exe" in refusal(tmp_path / "foto\u202egpj.exe")
    assert "a⟦U+DCFF⟧b.txt" in refusal(tmp_path / "a\udcffb.txt")
    assert "tidak ditemukan" in refusal(tmp_path / "a\x00b.txt")


def test_a_folder_and_a_pipe_are_no_files(tmp_path: Path) -> None:
    (tmp_path / "a.docx").mkdir()
    assert refusal(tmp_path / "a.docx") == 'Berkas "a.docx" ternyata folder; pilih satu berkas.'
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "b.txt")
        assert refusal(tmp_path / "b.txt") == 'Berkas "b.txt" bukan berkas biasa dan tidak dibaca.'


def test_a_file_in_a_locked_folder_is_refused(tmp_path: Path, nobody: None) -> None:
    locked = tmp_path / "terkunci"
    if os.access(tmp_path, os.W_OK, effective_ids=True):
        locked.mkdir(mode=0)
    assert refusal(locked / "a.txt") == 'Berkas "a.txt" tidak dapat dibuka; periksa izin berkas dan foldernya.'


def test_nothing_is_left_beside_the_file(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(docx(LEAD))
    read_document(tmp_path / "a.docx")
    assert [file.name for file in tmp_path.iterdir()] == ["a.docx"]
