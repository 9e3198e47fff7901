"""How words without any form become paragraphs."""

from __future__ import annotations

import pytest

from desk.errors import Invalid
from desk.exchange.documents import split_paragraphs
from desk.exchange.plain import Unreadable, decode


def test_each_line_is_a_paragraph_and_blank_ones_are_none() -> None:
    assert split_paragraphs("Judul\r\nSatu\u00a0 dua.\n\n  \nTiga.\x0bEmpat.\n") == (
        "Judul",
        "Satu dua.",
        "Tiga.",
        "Empat.",
    )


def test_lines_broken_by_a_mail_program_are_joined_again() -> None:
    text = (
        "Judul Berita\n\n"
        "Muara Contoh - Bupati Contoh membuka pasar tani di\n"
        "lapangan kecamatan bersama para camat dan petani dari\n"
        "sepuluh desa di daerah itu, yang menjual hasil panen\n"
        "mereka.\n\n"
        "Pasar itu digelar setiap bulan.\n"
    )
    lead = (
        "Muara Contoh - Bupati Contoh membuka pasar tani di lapangan kecamatan bersama para camat dan petani dari "
        "sepuluh desa di daerah itu, yang menjual hasil panen mereka."
    )
    assert split_paragraphs(text) == ("Judul Berita", lead, "Pasar itu digelar setiap bulan.")


def test_a_list_of_short_lines_stays_a_list() -> None:
    assert split_paragraphs("1. Satu\n2. Dua\n3. Tiga dan empat\n4. Lima\n") == (
        "1. Satu",
        "2. Dua",
        "3. Tiga dan empat",
        "4. Lima",
    )


def test_pasted_words_that_may_not_be_stored_are_refused() -> None:
    with pytest.raises(Invalid, match=r"Baris 2 huruf ke-1 adalah karakter kendali \(U\+0007\)") as refusal:
        split_paragraphs("satu\n\x07")
    assert refusal.value.field == "body"
    with pytest.raises(Invalid, match="terlalu panjang"):
        split_paragraphs("a" * 200_001)


@pytest.mark.parametrize(
    "content",
    [
        "Café – 5".encode(),
        b"\xef\xbb\xbf" + "Café – 5".encode(),
        "Café – 5".encode("utf-16"),
        "Café – 5".encode("cp1252"),
    ],
)
def test_every_usual_coding_of_text_is_read(content: bytes) -> None:
    assert decode(content) == "Café – 5"


@pytest.mark.parametrize(
    "content", [b"a\x00b", "teks".encode("utf-16-le"), b"\xff\xfe\x00\xd8", bytes(range(256)), b"\x81\x8d", b"\x1b[2J"]
)
def test_what_is_no_text_is_refused(content: bytes) -> None:
    with pytest.raises(Unreadable, match="binary"):
        decode(content)
