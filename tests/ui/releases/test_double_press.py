"""A double press seals what was read, not the release that opened itself underneath."""

from __future__ import annotations

import pytest

from desk.releases import lists
from ui.releases.tab import ReleasesTab
from ui.workbench import Workbench


@pytest.fixture
def two_waiting(qtbot, desk_office, through) -> ReleasesTab:
    """The Kadis's tab with two releases waiting for him."""
    for title in ("Pertama", "Kedua"):
        through(desk_office.accept(title), "paraf-kadis")
    tab = ReleasesTab(Workbench(desk_office.as_("kadis")))
    qtbot.addWidget(tab)
    tab.show()
    tab.load()
    tab.open("0001/2026")
    return tab


def test_the_second_press_of_a_double_press_does_nothing(two_waiting, desk_office):
    for _ in range(2):
        two_waiting.browse.commands.actions["primary"].trigger()
    steps = [line.step for line in lists.releases(desk_office.workspace)]
    assert sorted(steps) == ["paraf-kabid", "paraf-kadis"]


def test_a_press_after_a_moment_is_a_press(qtbot, two_waiting, desk_office):
    two_waiting.browse.commands.actions["primary"].trigger()
    qtbot.waitUntil(lambda: not two_waiting.browse.verbs.just_done())
    two_waiting.browse.commands.actions["primary"].trigger()
    assert [line.step for line in lists.releases(desk_office.workspace)] == ["paraf-kabid", "paraf-kabid"]
