"""The first number of a new year: the book is opened once, by who may, and the old year stays."""

from __future__ import annotations

from datetime import timedelta

from desk.numbers.lists import numbers, year_is_open
from ui.parts import clock
from ui.workbench import Workbench


def test_the_new_book_is_opened_when_the_officer_says_so(qtbot, desk_office, monkeypatch):
    desk_office.clock.at += timedelta(days=90)
    workbench = Workbench(desk_office.as_("petugas"))
    asked = []
    monkeypatch.setattr(clock, "ask", lambda _parent, title, *_rest: asked.append(title) or title.startswith("Buka"))
    desk_office.as_("petugas").date_confirmed = True
    assert clock.number_may_be_given(workbench, None)
    assert asked == ["Buka buku 2027?"]
    assert year_is_open(2027)
    desk_office.accept()
    assert [one.number for one in numbers()] == ["0001/2027"]
    workbench.stop()


def test_who_may_not_open_a_book_is_not_asked(qtbot, desk_office, monkeypatch):
    desk_office.clock.at += timedelta(days=90)
    desk_office.as_("kasi").date_confirmed = True
    workbench = Workbench(desk_office.as_("kasi"))
    monkeypatch.setattr(clock, "ask", lambda *_all: pytest_fail())
    assert clock.number_may_be_given(workbench, None)
    assert not year_is_open(2027)
    workbench.stop()


def pytest_fail() -> bool:
    """Say that nobody should have been asked."""
    raise AssertionError("ditanya")
