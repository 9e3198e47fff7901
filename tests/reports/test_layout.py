"""The office's own margins and letterhead are on its sheets; no value that is taken breaks a form (domain.md 3.3)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desk.errors import Invalid
from desk.layout import BOUNDS
from desk.settings.actions import changed_office
from desk.workspace import Calendar, Workspace
from reports.choices import composed
from reports.page import MM
from reports.sheet import Letters, Rule
from tests.conftest import Desk
from tests.reports.layout import Drawn, faults

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
