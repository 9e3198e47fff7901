"""The pure parts: days as typed, steps in short, differences, what an edit would change."""

from __future__ import annotations

import pytest

from desk.errors import Invalid, Refused
from desk.releases.rows import FileView
from ui.parts.days import iso_day, iso_moment
from ui.parts.differences import in_words, stretches
from ui.parts.evidence import copy_for_viewing
from ui.releases.body_edit import as_paragraphs
from ui.releases.words import mark_name, size_words, stage_name


@pytest.mark.parametrize(
    ("typed", "iso"),
    [
        ("", ""),
        ("21/11/2026", "2026-11-21"),
        ("1-2-2026", "2026-02-01"),
        ("21 November 2026", "2026-11-21"),
        ("Sabtu, 21 Nov 2026", "2026-11-21"),
        ("2026-11-21", "2026-11-21"),
    ],
)
def test_a_day_is_read_as_officers_write_it(typed: str, iso: str) -> None:
    assert iso_day("on", typed) == iso


@pytest.mark.parametrize("typed", ["31/2/2026", "kemarin", "21/11", "21 Nopvember 2026"])
def test_a_day_that_is_none_is_refused(typed: str) -> None:
    with pytest.raises(Invalid, match="tidak dikenal"):
        iso_day("on", typed)


@pytest.mark.parametrize("typed", ["21/11/2026 16.00", "21 November 2026 pukul 16.00 WITA", "21/11/2026, 16:00"])
def test_a_moment_is_read_as_officers_write_it(typed: str) -> None:
    assert iso_moment("embargo_until", typed) == "2026-11-21T16:00"


@pytest.mark.parametrize("typed", ["21/11/2026", "21/11/2026 25.00", "16.00"])
def test_a_moment_without_its_hour_is_refused(typed: str) -> None:
    with pytest.raises(Invalid, match="tidak dikenal"):
        iso_moment("embargo_until", typed)


def test_steps_have_short_names() -> None:
    assert stage_name("paraf-kadis") == "Paraf Kadis"
    steps = ("paraf-kadis", "paraf-kabid", "editor", "redaktur")
    assert [mark_name(step) for step in steps] == ["KD", "KB", "ED", "RD"]


def test_one_comma_shows_as_one_comma() -> None:
    assert in_words(stretches("lagi memutar", "lagi, memutar")) == "ditambah “,”"
    assert in_words(stretches("312 meter", "315 meter")) == "dihapus “312”; ditambah “315”"
    assert in_words(stretches("sama", "sama")) == ""


def test_a_difference_of_whole_books_is_not_compared_word_by_word() -> None:
    before, after = "kata " * 9000, "lain " * 9000
    assert [stretch.kind for stretch in stretches(before, after)] == ["gone", "come"]


def test_paragraphs_are_cut_at_blank_lines_or_else_at_line_ends() -> None:
    assert as_paragraphs("Satu.\nmasih satu.\n\nDua.") == ["Satu.\nmasih satu.", "Dua."]
    assert as_paragraphs("Satu.\nDua.\n") == ["Satu.", "Dua."]


def test_sizes_are_written_for_people() -> None:
    assert [size_words(size) for size in (10, 900_000, 3_565_158)] == ["1 KB", "879 KB", "3,4 MB"]


def test_what_may_carry_commands_is_not_opened(tmp_path) -> None:
    kept = tmp_path / "kept"
    kept.write_text("<script>")
    file = FileView(1, "halaman.html", "dokumen", 8, "a" * 64, "naskah", "")
    with pytest.raises(Refused, match=r"halaman\.html tidak dibuka"):
        copy_for_viewing(kept, file, tmp_path / "salinan")
