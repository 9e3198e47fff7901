"""What may be stored of the words people type, and how hidden marks come to light."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.errors import Invalid
from desk.text import NAME_LIMIT, clean_line, clean_text, readable, safe_name, shown


def test_outer_blanks_go_and_letters_are_composed() -> None:
    assert clean_line("title", "\ufeff \ufeff\u00a0 Cafe\u0301 Desa \n") == "Café Desa"


def test_line_ends_of_all_systems_become_one_kind() -> None:
    assert clean_text("body", "\ufeffsatu\r\ndua\rtiga\u2028empat\n\n") == "satu\ndua\ntiga\nempat"


def test_a_line_stays_one_line() -> None:
    assert clean_line("title", "Bupati Buka\r\n\tPekan  Raya") == "Bupati Buka Pekan  Raya"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("ab\x07c", "Huruf ke-3 adalah karakter kendali (U+0007) yang tidak dapat disimpan; hapus lalu ketik ulang."),
        ("\x00", "Huruf ke-1 adalah karakter kendali (U+0000) yang tidak dapat disimpan; hapus lalu ketik ulang."),
        (
            "satu\r\ndu\x85a",
            "Baris 2 huruf ke-3 adalah karakter kendali (U+0085) yang tidak dapat disimpan; hapus lalu ketik ulang.",
        ),
        ("a\ud800", "Huruf ke-2 rusak (U+D800) dan tidak dapat disimpan; hapus lalu ketik ulang."),
        ("a\ufdd0", "Huruf ke-2 bukan huruf yang sah (U+FDD0); hapus lalu ketik ulang."),
        ("\U0010ffff", "Huruf ke-1 bukan huruf yang sah (U+10FFFF); hapus lalu ketik ulang."),
    ],
)
def test_what_may_not_be_stored_is_refused_with_its_position(words: str, sentence: str) -> None:
    for clean in (clean_line, clean_text):
        with pytest.raises(Invalid) as refusal:
            clean("body", words)
        assert str(refusal.value) == sentence
        assert refusal.value.field == "body"


def test_too_long_a_text_says_how_long_it_may_be() -> None:
    assert clean_line("title", "a" * 500 + "  ") == "a" * 500
    with pytest.raises(Invalid, match=r"1\.200 huruf, paling banyak 500\."):
        clean_line("title", "a" * 1200)
    with pytest.raises(Invalid, match="6 huruf, paling banyak 5"):
        clean_text("body", "abcdef", limit=5)


def test_direction_marks_are_kept_in_storage_and_shown_on_screen() -> None:
    words = "foto\u202egpj.exe\u2069\u200f"
    assert clean_line("name", words) == words
    assert shown(words) == "foto⟦RLO⟧gpj.exe⟦PDI⟧⟦RLM⟧"


def test_shown_makes_even_unstorable_characters_visible_and_leaves_the_rest() -> None:
    assert shown("a\x07\udcffb\nc\td") == "a⟦U+0007⟧⟦U+DCFF⟧b\nc\td"
    assert shown("Jum’at – 50 % 日本 😀") == "Jum’at – 50 % 日本 😀"


def test_damaged_places_of_a_foreign_text_stay_visible() -> None:
    assert readable("Rp\x00 50\ud83d") == "Rp\ufffd 50\ufffd"


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../../x", "-..-x"),
        ("C:\\windows\\a.txt", "C--windows-a.txt"),
        ("rilis.docx:stream", "rilis.docx-stream"),
        ("NUL.txt", "_NUL.txt"),
        ("com¹", "_com¹"),
        ("aux .pdf", "_aux .pdf"),
        ("console.txt", "console.txt"),
        ("laporan. . ", "laporan"),
        ("foto\u202egpj.exe", "fotogpj.exe"),
        ("a\x00b\nc", "ab-c"),
        ("...", "berkas"),
        ("", "berkas"),
    ],
)
def test_a_file_name_is_safe_on_every_system(name: str, safe: str) -> None:
    assert safe_name(name) == safe


def test_a_long_file_name_keeps_its_ending() -> None:
    assert safe_name("é" * 200 + ".docx") == "é" * 57 + ".docx"
    assert len(safe_name("a" * 50 + "." + "b" * 200).encode()) == NAME_LIMIT


@given(st.text(st.characters(exclude_categories=())))
def test_any_words_give_a_file_name_that_stays_as_it_is(words: str) -> None:
    name = safe_name(words)
    assert 0 < len(name.encode()) <= NAME_LIMIT
    assert safe_name(name) == name
    assert not set(name) & set('/\\:*?"<>|\x00\n')


@given(st.text(st.characters(exclude_categories=())))
def test_what_the_door_lets_in_it_lets_in_again_unchanged(words: str) -> None:
    try:
        stored = clean_text("body", words)
    except Invalid:
        return
    assert clean_text("body", stored) == stored
    assert readable(stored) == stored
