"""The office's own margins and letterhead are on its sheets; no value that is taken breaks a form (domain.md 3.3)."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image, ImageDraw

from desk.attachments import AttachmentRow, path_of
from desk.errors import Invalid
from desk.layout import BOUNDS, CATEGORIES
from desk.letters.lists import instructions
from desk.settings.actions import changed_office
from desk.settings.logo import read_logo
from desk.workspace import Calendar, Workspace
from reports.choices import composed
from reports.page import MM
from reports.sheet import Letters, Picture, Rule
from tests.conftest import Desk
from tests.reports.layout import Drawn, faults
from tests.reports.paper import all_words

NOTA = "schedule-month/2026-10"


def laid(workspace: Workspace, **values: int) -> Workspace:
    """Give the workspace of an office with these layout values."""
    return replace(workspace, calendar=Calendar(changed_office(workspace.office, {"layout": values})))


def drawn_by(workspace: Workspace, monkeypatch: pytest.MonkeyPatch, form: str = "nota-dinas", key: str = NOTA) -> Drawn:
    """Print a form and keep what was drawn."""
    drawn = Drawn()
    drawn.watch(monkeypatch)
    composed(workspace, form, key, paper="A4")
    return drawn


def lines(drawn: Drawn) -> list[Letters]:
    """Give the lines of letters of the first page."""
    return [mark for mark in drawn.pages[0] if isinstance(mark, Letters)]


def test_the_usual_letterhead_has_two_sizes_as_3_to_4_and_two_rules(desk_office: Desk, monkeypatch) -> None:
    drawn = drawn_by(desk_office.workspace, monkeypatch)
    government, agency = lines(drawn)[:2]
    assert (government.size, agency.size) == (12, 16)
    assert agency.runs[0].font.endswith("Bold")
    thick, thin = [mark for mark in drawn.pages[0] if isinstance(mark, Rule)][:2]
    assert (round(thick.thick / MM, 2), round(thin.thick / MM, 2)) == (0.6, 0.2)
    assert round((thick.start[1] - thin.start[1]) / MM, 2) == 1.5
    assert round(thick.start[0] / MM) == 30
    assert round((drawn.size[0] - thick.end[0]) / MM) == 25


def test_the_letterhead_stands_on_the_first_page_only(desk_office: Desk, monkeypatch) -> None:
    number = desk_office.accept(paragraphs=["Jembatan dibuka untuk umum mulai Rabu pukul 06.00 WITA. " * 8] * 12)
    drawn = drawn_by(desk_office.workspace, monkeypatch, "press-release", number)
    assert len(drawn.pages) > 1
    heads = [[mark.size for mark in page if isinstance(mark, Letters)].count(16) for page in drawn.pages]
    assert heads == [1, *[0] * (len(drawn.pages) - 1)]


def test_margins_and_sizes_of_the_office_are_on_the_sheet(desk_office: Desk, monkeypatch) -> None:
    drawn = drawn_by(laid(desk_office.workspace, left=20, right=15, agency=18), monkeypatch)
    assert lines(drawn)[1].size == 18
    rule = next(mark for mark in drawn.pages[0] if isinstance(mark, Rule))
    assert (round(rule.start[0] / MM), round((drawn.size[0] - rule.end[0]) / MM)) == (20, 15)


@pytest.mark.parametrize("edge", [0, 1])
def test_no_form_breaks_at_the_least_and_the_most(
    desk_office: Desk, filed: str, letter: str, monkeypatch, edge
) -> None:
    workspace = laid(desk_office.workspace, **{name: bounds[edge] for name, bounds in BOUNDS.items()})
    asked = [("press-release", filed), ("receipt", filed), ("disposisi-sheet", letter), ("nota-dinas", NOTA)]
    for form, key in (*asked, ("monthly-report", "2026-10"), ("key-sheet", "kadis"), ("survey-sheet", "")):
        assert faults(drawn_by(workspace, monkeypatch, form, key)) == [], form


def test_the_office_keeps_its_layout_and_a_value_out_of_bounds_is_refused(desk_office: Desk) -> None:
    with pytest.raises(Invalid, match=r"layout\.left harus angka dari 20 sampai 30"):
        desk_office.do("petugas", "office.change", fields={"layout": {"left": 45}})
    desk_office.do("petugas", "office.change", fields={"layout": {"left": 25}}, reason="Perbup 12/2026")
    assert desk_office.workspace.office.layout.left == 25
    assert desk_office.workspace.office.layout.right == 25
    assert desk_office.workspace.office.from_mapping(desk_office.workspace.office.to_mapping()).layout.left == 25


@pytest.fixture
def arms(tmp_path):
    """Draw a coat of arms as offices have them: a shield on nothing, taller than wide."""
    path = tmp_path / "lambang.png"
    picture = Image.new("RGBA", (300, 360), (0, 0, 0, 0))
    ImageDraw.Draw(picture).polygon([(10, 10), (290, 10), (290, 250), (150, 350), (10, 250)], fill=(20, 90, 40, 255))
    picture.save(path)
    return path


def test_the_coat_of_arms_stands_left_of_the_lines_on_every_size_of_letterhead(
    desk_office: Desk, letter: str, monkeypatch, arms
) -> None:
    desk_office.do("petugas", "office.change", fields={}, logo=str(arms), reason="Perda lambang daerah")
    workspace = desk_office.workspace
    kept = path_of(workspace, workspace.office.layout.logo)
    assert kept.read_bytes() == arms.read_bytes()
    for form, key in (("nota-dinas", NOTA), ("disposisi-sheet", letter), ("dip", "kini")):
        drawn = drawn_by(workspace, monkeypatch, form, key)
        (picture,) = (mark for mark in drawn.pages[0] if isinstance(mark, Picture))
        assert round(picture.width / picture.height, 2) == round(300 / 360, 2)
        assert picture.x + picture.width < lines(drawn)[0].x
        assert faults(drawn) == []
    same = [composed(workspace, "nota-dinas", NOTA).content for _ in range(2)]
    assert same[0] == same[1]


def test_what_is_clear_in_the_coat_of_arms_is_white_on_paper(arms) -> None:
    with Image.open(BytesIO(read_logo(arms).content)) as printed:
        assert min(printed.getpixel((1, printed.height - 2))) > 245


def test_a_coat_of_arms_taller_than_the_lines_makes_room(desk_office: Desk, monkeypatch, tmp_path) -> None:
    tall = tmp_path / "tinggi.jpg"
    Image.new("RGB", (200, 480), "navy").save(tall)
    desk_office.do("petugas", "office.change", fields={"kop_lines": ["DINAS"]}, logo=str(tall))
    drawn = drawn_by(desk_office.workspace, monkeypatch)
    picture = next(mark for mark in drawn.pages[0] if isinstance(mark, Picture))
    assert picture.y > max(mark.start[1] for mark in drawn.pages[0] if isinstance(mark, Rule))
    assert faults(drawn) == []


def test_a_picture_that_cannot_stand_in_a_letterhead_is_refused_and_nothing_is_kept(
    desk_office: Desk, tmp_path
) -> None:
    for name, size, words in (("kecil.png", (90, 100), "terlalu kecil"), ("garis.png", (900, 60), "terlalu panjang")):
        Image.new("RGB", size, "navy").save(tmp_path / name)
        with pytest.raises(Invalid, match=words):
            desk_office.do("petugas", "office.change", fields={}, logo=str(tmp_path / name))
    (tmp_path / "surat.png").write_bytes(b"bukan gambar")
    for path in (tmp_path / "surat.png", tmp_path / "hilang.png"):
        with pytest.raises(Invalid, match="tidak terbaca"):
            desk_office.do("petugas", "office.change", fields={}, logo=str(path))
    with pytest.raises(Invalid, match="dipilih sebagai gambar"):
        desk_office.do("petugas", "office.change", fields={"layout": {"logo": "ab" * 32}})
    assert not desk_office.workspace.office.layout.logo
    assert AttachmentRow.select().count() == 0


def test_the_coat_of_arms_can_be_taken_off_and_put_back(desk_office: Desk, monkeypatch, arms) -> None:
    desk_office.do("petugas", "office.change", fields={}, logo=str(arms))
    logo = desk_office.workspace.office.layout.logo
    desk_office.do("petugas", "office.change", fields={"layout": {"logo": ""}})
    assert not any(isinstance(mark, Picture) for mark in drawn_by(desk_office.workspace, monkeypatch).pages[0])
    desk_office.do("petugas", "office.change", fields={"layout": {"logo": logo}})
    assert any(isinstance(mark, Picture) for mark in drawn_by(desk_office.workspace, monkeypatch).pages[0])


def test_the_annexes_of_the_dip_follow_the_order_of_the_office(desk_office: Desk) -> None:
    for category in CATEGORIES:
        desk_office.do("petugas", "dip.add", category=category, title=f"Informasi {category}", unit="Dinas")
    order = ["setiap saat", "berkala", "serta merta"]
    desk_office.do("petugas", "office.change", fields={"layout": {"categories": order}}, reason="Perbup 3/2026")
    words = all_words(composed(desk_office.workspace, "dip", "kini").content)
    places = [words.index(f"Informasi {category}") for category in order]
    assert places == sorted(places)
    with pytest.raises(Invalid, match="masing-masing sekali"):
        desk_office.do("petugas", "office.change", fields={"layout": {"categories": order[:2]}})


def test_the_wording_of_the_lembar_disposisi_is_the_offices(desk_office: Desk, letter: str) -> None:
    wanted = ["Untuk diketahui", "Bicarakan dengan saya", "Arsipkan"]
    desk_office.do("petugas", "letters.set_instructions", words=[*wanted[:2], " ", wanted[2]])
    assert instructions() == wanted
    words = all_words(composed(desk_office.workspace, "disposisi-sheet", letter).content)
    assert [words.index(one) for one in wanted] == sorted(words.index(one) for one in wanted)
    assert "Hadiri/wakili" not in words
    desk_office.do("petugas", "letters.set_instructions", words=["Hadiri/wakili", *wanted])
    assert instructions()[0] == "Hadiri/wakili"
    for wrong, told in (([], "belum diisi"), (["A", "A"], "dua kali"), ([str(n) for n in range(20)], "paling banyak")):
        with pytest.raises(Invalid, match=told):
            desk_office.do("petugas", "letters.set_instructions", words=wrong)
