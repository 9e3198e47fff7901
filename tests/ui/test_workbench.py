"""The workbench notices what other programs did to the office's data."""

from __future__ import annotations

import sqlite3

import pytest

from desk.actions import perform
from desk.errors import Refused
from desk.store.database import open_place
from ui.workbench import EVERYTHING, Workbench


def test_a_profile_that_another_program_changed_holds_in_the_open_window(office, dressed, qtbot):
    workbench = Workbench(office.seat("petugas"))
    assert workbench.workspace.office.paper == "A4"
    other = sqlite3.connect(open_place().database)
    with other:
        other.execute("UPDATE office_profile SET profile = json_set(profile, '$.paper', 'F4')")
    other.close()
    with qtbot.waitSignal(workbench.changed) as told:
        workbench.look()
    assert told.args == [EVERYTHING]
    assert workbench.workspace.office.paper == "F4"


def test_a_post_that_ended_while_the_window_stood_open_is_held_no_longer(office, dressed, qtbot):
    number = office.accept("Menunggu pemeriksaan")
    workbench = Workbench(office.seat("kasi"))
    ended = {"login": "kasi", "position": "kasi", "until": "2026-11-20"}
    perform(office.seat("petugas"), "people.dismiss", ended)
    with pytest.raises(Refused):
        workbench.do("releases.check", release=number)
    assert not workbench.may("kasi")


def test_a_draft_that_a_colleague_saves_moves_nothing_here_but_a_deed_does(office, dressed, qtbot):
    workbench, heard = Workbench(office.seat("petugas")), []
    workbench.changed.connect(heard.append)
    other = sqlite3.connect(open_place().database)
    with other:
        other.execute("INSERT INTO draft_release (officer, form, content, at) VALUES ('kabid', 'edit:1', '{}', '')")
    workbench.look()
    assert heard == []
    with other:
        other.execute(
            "INSERT INTO journal_line (seq, token, body, previous, hash) "
            "SELECT seq + 1, 'lain', body, hash, 'lain' FROM journal_line ORDER BY seq DESC LIMIT 1"
        )
    other.close()
    workbench.look()
    assert heard == [EVERYTHING]
