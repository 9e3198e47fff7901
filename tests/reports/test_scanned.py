"""A sheet that comes back from the scanner is known by the code in its foot, whatever the scanner made of it (P9)."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from desk.errors import Invalid, Missing
from reports.catalog import Papers, print_form
from reports.scanned import read_scan
from tests.conftest import Desk


@pytest.fixture
def scan(desk_office: Desk, tmp_path: Path, require: Callable[[object, str], None]) -> Callable[..., Path]:
    """Print a form and scan it: grey, at an office scanner's resolution, a little crooked."""
    require(shutil.which("pdftoppm"), "pdftoppm")

    def scanned(key: str, name: str = "pindaian.jpg", *, form: str = "press-release", degrees: float = 1.5) -> Path:
        sheet = tmp_path / "lembar.pdf"
        sheet.write_bytes(print_form(desk_office.workspace, form, key))
        drawn = ["pdftoppm", "-r", "200", "-gray", "-f", "1", "-l", "1", sheet, tmp_path / "lembar"]
        subprocess.run(drawn, check=True, timeout=60)
        with Image.open(next(tmp_path.glob("lembar*.pgm"))) as picture:
            picture.rotate(degrees, fillcolor=235, expand=True).save(tmp_path / name, quality=70)
        return tmp_path / name

    return scanned


@pytest.mark.parametrize(("name", "degrees"), [("pindaian.jpg", 1.5), ("pindaian.pdf", -2.0), ("terbalik.png", 180.0)])
def test_a_scan_tells_which_sheet_it_is_and_that_it_is_unchanged(desk_office, scan, name, degrees) -> None:
    number = desk_office.accept()
    found = read_scan(desk_office.workspace, scan(number, name, degrees=degrees))
    assert (found.form, found.number, found.changed) == ("press-release", number, False)


def test_a_sheet_whose_record_changed_since_says_so(desk_office, scan) -> None:
    number = desk_office.accept()
    path = scan(number)
    desk_office.do("kasi", "releases.edit", release=number, version=1, title="Judul baru")
    assert read_scan(desk_office.workspace, path).changed


def test_the_code_of_a_scan_can_be_verified_as_if_it_were_typed(desk_office, scan) -> None:
    number = desk_office.accept()
    code = Papers().scanned(desk_office.workspace, scan(number))
    assert Papers().looked_up(desk_office.workspace, code)["Kode"] == "sama dengan register"


def test_what_is_no_sheet_of_ours_is_refused_in_words(desk_office, tmp_path) -> None:
    (tmp_path / "rusak.pdf").write_bytes(b"%PDF-1.7 bukan")
    for path in (desk_office.photo("bunga.jpg"), tmp_path / "rusak.pdf"):
        with pytest.raises(Invalid, match="tidak terbaca kode lembar kantor ini"):
            read_scan(desk_office.workspace, path)
    (tmp_path / "surat.docx").write_bytes(b"PK")
    with pytest.raises(Invalid, match="bukan pindaian"):
        read_scan(desk_office.workspace, tmp_path / "surat.docx")
    with pytest.raises(Missing, match="Tidak ada berkas"):
        read_scan(desk_office.workspace, tmp_path / "hilang.jpg")
