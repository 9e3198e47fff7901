"""How words fold into lines, and what stands in for what cannot be shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.fonts import REGULAR, SPARE, runs, width
from reports.text import Style, fold, pdf_text, shortened

STYLE = Style(10, 12)


def drawn(words: str, measure: float = 100, style: Style = STYLE) -> list[str]:
    return ["".join(run.words for run in line.runs) for line in fold(words, style, measure)]


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("a\u202eb", "a⟦RLO⟧b"),
        ("\x07", "⟦U+0007⟧"),
        ("漢", "⟦U+6F22⟧"),
        ("😀", "⟦U+1F600⟧"),
        ("a\r\nb\u2028c", "a\nb\nc"),
        ("a\tb", "a b"),
        ("✓", "✓"),
        ("<b>&amp;</b>", "<b>&amp;</b>"),
    ],
)
def test_what_paper_cannot_show_is_named_in_its_place(typed: str, shown: str) -> None:
    assert pdf_text(typed) == shown


def test_letters_that_liberation_lacks_are_drawn_in_the_spare_font() -> None:
    assert [(run.font, run.words) for run in runs("KD ✓ RM", REGULAR)] == [
        (REGULAR, "KD "),
        (SPARE, "✓"),
        (REGULAR, " RM"),
    ]


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=200), st.floats(30, 300))
def test_no_line_is_wider_than_its_column(words: str, measure: float) -> None:
    for line in fold(words, STYLE, measure):
        assert sum(width(run.words, run.font) for run in line.runs) * STYLE.size <= measure + 0.01


@given(st.text("ab /.-\n", max_size=200), st.floats(12, 120))
def test_folding_loses_no_letter(words: str, measure: float) -> None:
    assert "".join("".join(drawn(words, measure)).split()) == "".join(words.split())


def test_a_long_address_breaks_at_its_signs_and_begins_on_the_line_before() -> None:
    lines = drawn("1. https://contoh.go.id/berita/2026/10/gubernur-resmikan-jembatan", 120)
    assert lines[0].startswith("1. https://contoh.")
    assert all(line[-1] in "/.-:" for line in lines[:-1])


def test_blank_lines_between_paragraphs_stay() -> None:
    assert drawn("a\n\nb") == ["a", "", "b"]


def test_a_word_with_a_protected_blank_stays_together() -> None:
    assert drawn("Rp\u00a012.500 lima ribu", 60)[0] == "Rp\u00a012.500"


def test_an_accent_never_begins_a_line() -> None:
    assert all(not line.startswith("\u0301") for line in drawn("e\u0301" * 80, 33))


def test_letters_from_right_to_left_stand_in_the_order_of_reading() -> None:
    assert drawn("kata שלום 12 אב selesai", 300) == ["kata בא 12 םולש selesai"]


@given(st.text("abc de", max_size=300), st.floats(20, 200), st.integers(1, 4))
def test_a_shortened_text_fits_and_says_where_it_ends(words: str, measure: float, most: int) -> None:
    lines = shortened(words, STYLE, measure, most)
    text = "".join(run.words for line in lines for run in line.runs)
    assert len(lines) <= most
    if "".join(text.split()) != "".join(words.split()):
        assert text.endswith("…")
        assert "".join(words.split()).startswith("".join(text[:-1].split()))
