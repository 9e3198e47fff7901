"""Every word of people stands on paper as it stands in the record, whatever it is (trust.md F11, M13)."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, PdfObject

from reports import boxes
from reports.fonts import FOLDER, width
from reports.foot import finished
from reports.forms.agenda_book import agenda_book
from reports.forms.press_release import clean_copy, file_copy
from reports.forms.receipt import receipt
from reports.labels.sheet import LabelJob, label_sheets
from reports.labels.stock import stock
from reports.page import PAPERS
from reports.sheet import Letters, Sheet
from reports.text import fold
from tests.reports.paper import (
    LETTERS_20_000,
    NASTY,
    OFFICE,
    RIGHT_TO_LEFT,
    STAMP,
    TURNED,
    all_words,
    body_words,
    carries,
    label,
    poppler_words,
    view,
)
from tests.torture.figures import NIGHT

pytestmark = [pytest.mark.F11]

A4 = PAPERS["A4"]
MONTH = (date(2026, 10, 1), date(2026, 10, 31))
FORMS: dict[str, Callable[..., Sheet]] = {
    "file": lambda shown: file_copy(shown, OFFICE, A4, ["13/10/2026 09.00 – judul terlalu panjang"]),
    "clean": lambda shown: clean_copy(shown, OFFICE, A4),
    "receipt": lambda shown: receipt(shown, OFFICE, A4),
    "agenda-book": lambda shown: agenda_book([shown], OFFICE, A4, MONTH),
}
FIELDS = {
    "file": (
        "number filing title part struck caption file sender contact place kind received_by incomplete url note"
        " name post signer place_words folder"
    ).split(),
    "clean": "filing title part caption signer".split(),
    "receipt": "number title sender received_by caption file incomplete".split(),
    "agenda-book": "number filing title sender kind incomplete url".split(),
}
EXAMPLES = 2_500 if NIGHT else 200
"""Texts in every field of each form; four forms make 10,000 at night."""

NUMBERS = {"number", "filing"}
"""What the program writes itself, by a pattern: no letter by letter typed text, and within a code."""

words_of_people = st.one_of(
    st.sampled_from(NASTY),
    st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), max_size=60).map(
        lambda words: RIGHT_TO_LEFT.sub("", words)
    ),
    st.text("<>&/\"'()[]\\%#;= \nabc\u202e\u200f", max_size=60),
)


@pytest.mark.parametrize("form", FORMS)
def test_whatever_is_typed_into_a_field_is_read_back_from_the_sheet(form: str, tell: Callable[[str], None]) -> None:
    names = [name for name in FIELDS[form] if name not in NUMBERS]

    @settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(st.fixed_dictionaries(dict.fromkeys(names, words_of_people)))
    def printed_and_read(typed: dict[str, str]) -> None:
        text = body_words(finished(FORMS[form](view(**typed)), STAMP, "Uji"))
        for name, words in typed.items():
            assert carries(text, words), (name, words, text)

    printed_and_read()
    tell(f"{form}: {EXAMPLES} times other words in each of {len(names)} fields, read back the same")


def test_words_that_are_read_as_markup_are_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(boxes, "fold", lambda words, *rest: fold(re.sub("<[^>]*>", "", words), *rest))
    typed = "<Rahasia> dari <budi@dinas.go.id>"
    assert not carries(body_words(finished(FORMS["receipt"](view(sender=typed)), STAMP, "Uji")), typed)


@settings(max_examples=EXAMPLES, deadline=None)
@given(st.fixed_dictionaries(dict.fromkeys(["title", "place", "folder"], words_of_people)))
def test_a_label_takes_whatever_is_typed(typed: dict[str, str]) -> None:
    asked = label(**typed)
    text = all_words(label_sheets([asked], LabelJob(stock("avery-l7160"))))
    assert carries(text, asked.number)
    assert carries(text, asked.agenda)
    assert carries(text, " ".join(asked.place.split()))


@pytest.mark.parametrize(
    ("form", "name"), [(form, name) for form, names in FIELDS.items() for name in names if name not in NUMBERS]
)
def test_a_word_of_20_000_letters_is_neither_clipped_nor_left_out(form: str, name: str) -> None:
    sheet = FORMS[form](view(**{name: LETTERS_20_000}))
    assert_within_the_page(sheet)
    letters = all_words(finished(sheet, STAMP, "Uji")).count("Ж")
    assert letters % 20_000 == 0
    assert letters > 0


def assert_within_the_page(sheet: Sheet) -> None:
    page = sheet.page
    for marks in sheet.pages:
        for mark in marks:
            if isinstance(mark, Letters):
                long = sum(width(run.words, run.font) for run in mark.runs) * mark.size
                assert mark.x >= page.left - 0.01
                assert mark.x + long <= page.right + 0.01
                assert page.floor - 0.01 <= mark.y <= page.height


@pytest.mark.parametrize("words", [*NASTY, TURNED])
def test_another_reader_reads_the_same(words: str, tmp_path: Path, require: Callable[[object, str], None]) -> None:
    require(shutil.which("pdftotext"), "pdftotext")
    typed = dict.fromkeys(["title", "part", "sender", "contact", "caption"], words)
    assert carries(poppler_words(finished(FORMS["file"](view(**typed)), STAMP, "Uji"), tmp_path), words)


@pytest.mark.parametrize("form", FORMS)
def test_nothing_on_a_sheet_can_be_clicked_or_run(form: str) -> None:
    fields = dict.fromkeys((name for name in FIELDS[form] if name not in NUMBERS), NASTY[3])
    pdf = finished(FORMS[form](view(**fields)), STAMP, "Uji")
    keys = keys_within(PdfReader(BytesIO(pdf)).trailer)
    assert not keys & {"/URI", "/Launch", "/JavaScript", "/JS", "/OpenAction", "/AA", "/EmbeddedFiles", "/Annots"}


@pytest.mark.parametrize("form", FORMS)
def test_every_font_is_within_the_sheet(form: str) -> None:
    pdf = finished(FORMS[form](view(title="Judul ✓ ⟦x⟧ 漢")), STAMP, "Uji")
    for page in PdfReader(BytesIO(pdf)).pages:
        for font in page["/Resources"]["/Font"].values():
            assert "/FontFile2" in font.get_object()["/FontDescriptor"], font.get_object()["/BaseFont"]


def test_printing_opens_no_file_but_fonts_and_reaches_nobody() -> None:
    shown = view(**dict.fromkeys(FIELDS["file"], '<img src="/etc/hostname"/>') | {"number": "1", "filing": "2"})
    FORMS["file"](view())
    seen: list[tuple[str, object]] = []
    watching = [True]

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        if watching and event in {"open", "socket.connect", "subprocess.Popen"}:
            seen.append((event, arguments[0]))

    sys.addaudithook(watch)
    for form in FORMS.values():
        finished(form(shown), STAMP, "Uji")
    watching.clear()
    assert [entry for entry in seen if Path(str(entry[1])).parent != FOLDER] == []


@pytest.mark.parametrize("form", FORMS)
def test_the_same_rows_give_the_same_bytes(form: str) -> None:
    assert finished(FORMS[form](view()), STAMP, "Uji") == finished(FORMS[form](view()), STAMP, "Uji")


def keys_within(value: PdfObject, seen: set[int] | None = None) -> set[str]:
    """Collect every key of every dictionary that a PDF holds."""
    seen = set() if seen is None else seen
    if isinstance(value, IndirectObject):
        if value.idnum in seen:
            return set()
        seen.add(value.idnum)
        value = value.get_object()
    if isinstance(value, ArrayObject):
        return set().union(*(keys_within(each, seen) for each in value))
    if isinstance(value, DictionaryObject):
        return set(value).union(*(keys_within(each, seen) for each in value.values()))
    return set()
