"""The list of releases: the same lines however many are read at a time, narrowed by step and state."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread

import pytest

from desk.releases import lines, lists
from desk.releases.lines import ReleaseLine
from desk.store.database import close_database
from desk.workspace import Workspace
from tests.conftest import Desk

TITLES = ("Jembatan Diresmikan", "Vaksinasi Ternak", "Pasar Murah", "Lomba Perpustakaan", "Perbaikan Jalan")


@pytest.fixture
def five(desk_office: Desk, through: Callable[[str, str], None]) -> list[str]:
    """Five releases, oldest first: at the Kasi, at the Kadis, returned once, published, rejected."""
    numbers = [desk_office.accept(title) for title in TITLES]
    through(numbers[1], "paraf-kadis")
    desk_office.do("kasi", "releases.send_back", release=numbers[2], reason="foto kurang jelas")
    through(numbers[3], "arsip")
    desk_office.do("kasi", "releases.reject", release=numbers[4], reason="bukan kewenangan dinas ini")
    return numbers


def test_reading_in_small_pages_gives_the_same_list(desk_office: Desk, five: list[str], monkeypatch) -> None:
    whole = lists.releases(desk_office.workspace)
    monkeypatch.setattr(lines, "PAGE", 2)
    assert lists.releases(desk_office.workspace) == whole
    assert [line.number for line in whole] == five[::-1]


def test_a_page_begins_below_the_last_id(desk_office: Desk, five: list[str]) -> None:
    first = lists.releases(desk_office.workspace, limit=2)
    rest = lists.releases(desk_office.workspace, before=first[-1].id)
    assert [line.number for line in (*first, *rest)] == five[::-1]


def test_a_list_is_narrowed_by_step_and_by_state(desk_office: Desk, five: list[str]) -> None:
    def numbers(**asked) -> list[str]:
        return [line.number for line in lists.releases(desk_office.workspace, **asked)]

    assert numbers(steps=("periksa",)) == [five[0]]
    assert numbers(steps=("periksa", "paraf-kadis")) == [five[1], five[0]]
    assert numbers(states=("open",)) == [five[2], five[1], five[0]]
    assert numbers(states=("open", "published")) == five[3::-1]
    assert numbers(states=("rejected",)) == [five[4]]
    assert numbers(steps=("arsip",), states=("open",)) == []


def test_a_line_tells_who_it_waits_for_and_how_often_it_came_back(desk_office: Desk, five: list[str]) -> None:
    lines = {line.number: line for line in lists.releases(desk_office.workspace)}
    assert "Wulan Arum" in lines[five[0]].waiting_for
    assert [lines[number].returned for number in five] == [0, 0, 1, 0, 0]
    assert lines[five[3]].state == "published"
    assert lines[five[4]].waiting_for == ""
    assert lists.release(desk_office.workspace, five[2]).line == lines[five[2]]


def test_the_counts_say_what_the_lists_hold(desk_office: Desk, five: list[str]) -> None:
    counted = lists.counts()
    assert {name: counted[name] for name in ("periksa", "paraf-kadis", "arsip")} == {
        "periksa": 1,
        "paraf-kadis": 1,
        "arsip": 1,
    }
    assert {state: counted[f"state:{state}"] for state in ("open", "published", "rejected")} == {
        "open": 3,
        "published": 1,
        "rejected": 1,
    }


def test_what_waits_for_a_role_is_listed_longest_waiting_first(desk_office: Desk, five: list[str]) -> None:
    waiting = lists.waiting_for(desk_office.workspace, frozenset({"kasi", "petugas"}))
    assert {line.number for line in waiting} == {five[0], five[2], five[3]}


def test_text_and_version_are_of_one_moment_whoever_edits_meanwhile(
    desk_office: Desk, five: list[str], monkeypatch
) -> None:
    before, line_of = lists.release(desk_office.workspace, five[0]), lists.line_of
    desk_office.as_("petugas")

    def edit() -> None:
        version, words = before.line.version, [f"{piece.text} Lagi." for piece in before.pieces if piece.kind == "part"]
        desk_office.do("petugas", "releases.edit", release=five[0], version=version, paragraphs=words)
        close_database()

    editing = Thread(target=edit)

    def line_after_an_edit_was_tried(workspace: Workspace, release_id: int) -> ReleaseLine:
        if not editing.ident:
            editing.start()
            editing.join(timeout=0.5)
        return line_of(workspace, release_id)

    monkeypatch.setattr(lists, "line_of", line_after_an_edit_was_tried)
    shown = lists.release(desk_office.workspace, five[0])
    editing.join(timeout=30)
    assert (shown.line.version, shown.pieces) == (before.line.version, before.pieces)
    after = lists.release(desk_office.workspace, five[0])
    assert after.line.version == before.line.version + 1
    assert all(piece.text.endswith("Lagi.") for piece in after.pieces if piece.kind == "part")
