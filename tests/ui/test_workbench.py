"""The workbench notices what other programs did to the office's data."""

from __future__ import annotations

import sqlite3

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
