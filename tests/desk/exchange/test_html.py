"""What a reader of a page sees becomes paragraphs, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.exchange.html import read_html
from desk.exchange.plain import Unreadable


def read(page: str) -> tuple[str, tuple[str, ...]]:
    """Give the title and the paragraphs of a page."""
    parsed = read_html(page.encode())
    return parsed.title, parsed.paragraphs


def test_the_title_of_the_head_and_the_paragraphs_of_the_body() -> None:
    assert read("<html><head><title> Judul\n Berita</title></head><body><p>Satu&nbsp;&amp; dua.<p>Tiga.") == (
        "Judul Berita",
        ("Satu & dua.", "Tiga."),
    )


def test_the_only_heading_is_the_title_even_under_another_head() -> None:
    assert read("<title>Situs Dinas</title><h1>Judul <b>Berita</b></h1>Satu.") == ("Judul Berita", ("Satu.",))
    assert read_html(b"<h1>Judul</h1>Isi.").title_source == "judul besar halaman (h1)"


def test_of_several_headings_none_is_the_title() -> None:
    assert read("<title>Judul Berita</title><h1>Satu</h1><h1>Dua</h1>Isi.") == ("Judul Berita", ("Satu", "Dua", "Isi."))


def test_the_headline_is_not_repeated_in_the_body() -> None:
    assert read("<title>Judul Berita</title><p>JUDUL BERITA</p><p>Isi.") == ("Judul Berita", ("Isi.",))
    assert read("<title>Bupati Buka Pasar | Dinas</title><p>Bupati Buka Pasar</p>Isi.") == (
        "Bupati Buka Pasar",
        ("Isi.",),
    )


@pytest.mark.parametrize("title", ["Untitled Document", "Microsoft Word - surat", "rilis.docx", " "])
def test_a_title_that_a_program_wrote_is_none(title: str) -> None:
    assert read(f"<title>{title}</title><p>Isi.") == ("", ("Isi.",))


def test_scripts_styles_and_comments_are_not_read() -> None:
    page = "<style>p{}</style><p>Sa<!-- <p>x -->tu<script>a('<p>dua</p>')</script>.</p><noscript>x</noscript>"
    assert read(page + "<![if !lists]>Tiga<![endif]><!--[if mso]>x<![endif]--><!--<![endif]--><p>Empat") == (
        "",
        ("Satu.", "Tiga", "Empat"),
    )


def test_two_breaks_end_a_paragraph_and_one_does_not() -> None:
    assert read("Satu<br>dua.<br/>\n<br>&nbsp;<BR>Tiga.") == ("", ("Satu dua.", "Tiga."))


def test_lists_and_preformatted_mail_become_paragraphs() -> None:
    assert read("<ul><li>Satu<li>Dua</ul><pre>Tiga\nempat\n\nLima</pre>") == ("", ("Satu", "Dua", "Tiga empat", "Lima"))


def test_a_table_is_read_row_by_row() -> None:
    page = "<table><tr><th>Desa<th>Jumlah<tr><td>Contoh</td><td><p>5</p></td></tr></table>Isi."
    assert read(page) == ("", ("Desa | Jumlah", "Contoh | 5", "Isi."))


def test_a_table_that_only_lays_out_a_mail_is_read_as_paragraphs() -> None:
    page = (
        "<table><tr><td><table><tr><td>Logo</td></tr></table><p>Satu.</p><p>Dua.</p></td><td>&nbsp;</td></tr></table>"
    )
    assert read(page) == ("", ("Logo", "Satu.", "Dua."))


def test_a_page_in_pieces_is_read_as_far_as_it_goes() -> None:
    assert read("<title>Judul<body><table><td>Satu<p>Dua</div></table></table></h1>Tiga") == (
        "Judul",
        ("Satu", "Dua", "Tiga"),
    )


def test_an_endless_page_is_refused() -> None:
    with pytest.raises(Unreadable, match="too_long"):
        read_html(b"<p>abcdefghi" * 30_000)


@given(
    st.lists(
        st.sampled_from(
            "<table> <tr> <td> </td> </table> <h1> </h1> <title> <p> <br> <pre> a <![x <!-- &#0; &#xd800; </".split()
        )
    )
)
def test_no_order_of_tags_breaks_the_reader(tags: list[str]) -> None:
    for words in read_html("".join(tags).encode()).paragraphs:
        assert words == " ".join(words.split())
