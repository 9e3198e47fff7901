"""A sheet that says something else than the registers gives itself away."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import NameObject, StreamObject

from desk.backup.make import back_up_to_file
from desk.backup.restore import restore
from desk.errors import Invalid, Missing
from desk.store.database import close_database
from reports.catalog import Papers, print_form
from reports.foot import CODE
from reports.verify import verify_code, verify_file
from tests.conftest import Desk
from tests.reports.paper import all_words

SHEETS = (
    ("press-release", "0001/2026", {"copy": "file", "paper": "A4"}),
    ("press-release", "0001/2026", {"copy": "clean", "paper": "F4"}),
    ("receipt", "0001/2026", {"paper": "F4"}),
    ("agenda-book", "2026-10", {}),
    ("label", "0001/2026,0001/2026", {"stock": "tom-jerry-103", "start": 5}),
)
DIGITS = {
    "press-release": ("12 Oktober 2026", "13 Oktober 2026"),
    "receipt": ("09.00 WITA", "09.01 WITA"),
    "agenda-book": ("12/10/2026", "13/10/2026"),
    "label": ("12/10/2026", "13/10/2026"),
}


@pytest.fixture
def sheet(desk_office: Desk, filed: str, tmp_path: Path):
    """Print a form into a file."""

    def printed(form: str, key: str, options: dict[str, object]) -> Path:
        path = tmp_path / "lembar.pdf"
        path.write_bytes(print_form(desk_office.workspace, form, key, **options))
        return path

    return printed


def altered(path: Path, old: str, new: str) -> Path:
    """Change letters within a PDF, as somebody with an editor would."""
    reader, writer = PdfReader(BytesIO(path.read_bytes())), PdfWriter()
    changed = 0
    for page in reader.pages:
        content = page.get_contents().get_data()
        changed += content.count(old.encode())
        stream = StreamObject()
        stream.set_data(content.replace(old.encode(), new.encode()))
        page[NameObject("/Contents")] = writer._add_object(stream)
        writer.add_page(page)
    assert changed, f"{old} is not on the sheet"
    with path.open("wb") as file:
        writer.write(file)
    return path


@pytest.mark.parametrize(("form", "key", "options"), SHEETS)
def test_a_sheet_as_it_was_printed_is_the_same(desk_office: Desk, sheet, form, key, options) -> None:
    verdict = verify_file(desk_office.workspace, sheet(form, key, options))
    assert verdict.differs == []
    assert verdict.same


@pytest.mark.parametrize(("form", "key", "options"), SHEETS)
def test_one_changed_digit_is_found(desk_office: Desk, sheet, form, key, options) -> None:
    path = altered(sheet(form, key, options), *DIGITS[form])
    verdict = verify_file(desk_office.workspace, path)
    old, new = (re.split(r"[ /]", words) for words in DIGITS[form])
    assert any(old[0] in words and new[0] in words for words in verdict.differs), verdict.differs
    assert not any("register bertambah" in words for words in verdict.differs)


def test_a_changed_word_is_shown_with_what_the_register_holds(desk_office: Desk, sheet) -> None:
    path = altered(sheet("press-release", "0001/2026", {"copy": "clean"}), "312 meter", "912 meter")
    same, differs = Papers().verified(desk_office.workspace, path)
    assert differs == ["Sesudah “Gubernur meresmikan jembatan sepanjang”: di lembar “912”, di register “312”."]
    assert "SIARAN PERS" in " ".join(same)


def test_a_changed_code_is_found(desk_office: Desk, sheet) -> None:
    path = sheet("press-release", "0001/2026", {"copy": "file"})
    code = CODE.search(all_words(path.read_bytes())).group()
    wrong = code[:-1] + ("0" if code[-1] != "0" else "1")
    assert verify_file(desk_office.workspace, altered(path, code, wrong)).differs


def test_a_sheet_from_before_says_what_was_done_since(desk_office: Desk, sheet) -> None:
    path = sheet("press-release", "0001/2026", {"copy": "file"})
    desk_office.do("kasi", "releases.withdraw", release="0001/2026", reason="angka salah")
    verdict = verify_file(desk_office.workspace, path)
    assert verdict.differs[0] == "Sesudah lembar ini dicetak, register bertambah: ditarik: angka salah."
    assert any("DITARIK" in words for words in verdict.differs)


@pytest.mark.parametrize(("form", "key", "options"), SHEETS)
def test_a_code_shows_what_to_compare_by_eye(desk_office: Desk, sheet, form, key, options) -> None:
    code = CODE.search(all_words(sheet(form, key, options).read_bytes())).group()
    values = verify_code(desk_office.workspace, f" {code} ")
    assert values["Kode"] == "sama dengan register"
    assert "Gubernur Resmikan Jembatan" in " ".join(values.values())
    assert verify_code(desk_office.workspace, code[:-12] + "0" * 12)["Kode"].startswith("tidak sama")


@pytest.mark.parametrize(
    "code", ["", "MI1", "MI1-surat-1-0123456789ab", "MI1-receipt-9999/2026-0123456789ab", "0001/2026"]
)
def test_a_code_that_is_not_ours_is_refused(desk_office: Desk, code: str) -> None:
    with pytest.raises(Missing):
        verify_code(desk_office.workspace, code)


@pytest.mark.parametrize(
    ("name", "content", "fault", "words"),
    [
        ("x.pdf", b"bukan", Invalid, "bukan PDF"),
        ("x.txt", b"%PDF-1.4", Invalid, "bukan PDF"),
        ("x.pdf", b"%PDF-1.4 rusak", Invalid, "tidak dapat dibaca"),
        ("x.pdf", b"", Invalid, "bukan PDF"),
    ],
)
def test_what_is_no_sheet_is_refused_in_words(desk_office: Desk, tmp_path: Path, name, content, fault, words) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(fault, match=words):
        verify_file(desk_office.workspace, tmp_path / name)


def test_a_file_that_is_not_there_is_refused(desk_office: Desk, tmp_path: Path) -> None:
    with pytest.raises(Invalid, match="tidak dapat dibuka"):
        verify_file(desk_office.workspace, tmp_path / "tidak-ada.pdf")


def test_a_foreign_pdf_without_a_code_is_refused(desk_office: Desk, sheet, tmp_path: Path) -> None:
    path = altered(sheet("receipt", "0001/2026", {}), "MI1-receipt", "MIX-receipt")
    with pytest.raises(Missing, match="tidak memuat kode"):
        verify_file(desk_office.workspace, path)


def test_a_true_sheet_passes_on_another_pc_from_a_back_up_and_one_altered_digit_fails_there(
    desk_office: Desk, sheet, tmp_path: Path
) -> None:
    path = sheet("press-release", "0001/2026", {"copy": "file"})
    code = CODE.search(all_words(path.read_bytes())).group()
    back_up_to_file(desk_office.workspace, tmp_path / "kantor.zip")
    close_database()
    there = restore(tmp_path / "kantor.zip", tmp_path / "pc-lain", trace_folder=tmp_path / "jejak-lain").workspace
    assert verify_file(there, path).differs == []
    assert verify_code(there, code)["Kode"] == "sama dengan register"
    digit = code[-1]
    assert verify_code(there, code[:-1] + ("1" if digit != "1" else "2"))["Kode"].startswith("tidak sama")
    assert verify_file(there, altered(path, *DIGITS["press-release"])).differs
