"""Minutes between towns and the roles of crews are kept in a window of their own; what is wrong is said in words."""

from __future__ import annotations

import pytest

pytest.importorskip("PySide6.QtWidgets")

from desk.coverage import calendar
from desk.coverage.manning import own_roles, roles
from ui.settings.crew_ways import CrewWaysDialog
from ui.workbench import Workbench


@pytest.fixture
def dialog(kaltara, qapp, qtbot):
    """The window before the Kasi."""
    from ui.application import make_application  # start-up: collected where Qt cannot be loaded

    make_application()
    bench = Workbench(kaltara.as_("kasi"))
    made = CrewWaysDialog(None, bench)
    qtbot.addWidget(made)
    made.show()
    yield made
    bench.stop()


def shown(dialog, part):
    dialog.chips.choose(part)
    dialog.load()
    return {row.name: row.words for row in dialog.table.rows_model.rows()}


def pick(dialog, name):
    rows = dialog.table.rows_model.rows()
    dialog.table.selectRow(next(place for place, row in enumerate(rows) if row.name == name))


def enter_way(dialog, first, second, minutes):
    dialog.buttons["Waktu tempuh baru…"].click()
    dialog.form.editors["first"].setText(first)
    dialog.form.editors["second"].setText(second)
    dialog.form.editors["minutes"].setValue(minutes)
    dialog.form.verb_button.click()


def test_the_menu_of_the_calendar_leads_here(sit):
    tab = sit("kasi")
    tab.page.commands.actions["ways"].trigger()
    assert isinstance(tab.page.verbs.form, CrewWaysDialog)
    tab.page.verbs.form.reject()


def test_a_way_is_entered_changed_and_taken_away_and_decides_on_clashes(dialog, kaltara, event):
    enter_way(dialog, "Tarakan", "Nunukan", 200)
    assert shown(dialog, "way") == {"Nunukan – Tarakan": "200 menit (3 jam 20 menit)"}
    first = event("Rakor", starts="2026-10-14 08:00", ends="2026-10-14 09:00", place="Tarakan")
    second = event("Panen", starts="2026-10-14 11:50", place="Nunukan")
    for made in (first, second):
        kaltara.do("kasi", "coverage.man", event=made, crew={"fotografer": ["tara"]}, override="uji")
    assert "200 menit" in calendar.overrides(second)[0].clashes[0]
    pick(dialog, "Nunukan – Tarakan")
    dialog.buttons["Ubah menit…"].click()
    dialog.form.editors["minutes"].setValue(150)
    dialog.form.verb_button.click()
    assert shown(dialog, "way") == {"Nunukan – Tarakan": "150 menit (2 jam 30 menit)"}
    assert not calendar.calendar_event(kaltara.workspace, second).clashes
    pick(dialog, "Nunukan – Tarakan")
    dialog.buttons["Hapus dari daftar"].click()
    assert shown(dialog, "way") == {}
    assert "180 menit" in calendar.calendar_event(kaltara.workspace, second).clashes[0]


def test_the_same_town_twice_and_a_role_that_is_there_are_refused_beside_their_fields(dialog):
    enter_way(dialog, "Tarakan", " tarakan ", 30)
    assert dialog.form.isVisible()
    assert dialog.form.form.refusal() == "▲ Sebut dua kota yang berbeda."
    dialog.form.reject()
    enter_way(dialog, "Tarakan", "Nunukan", 200)
    enter_way(dialog, "NUNUKAN", "tarakan", 210)
    assert list(shown(dialog, "way").values()) == ["210 menit (3 jam 30 menit)"]
    dialog.buttons["Peran baru…"].click()
    dialog.form.editors["name"].setText("Reporter")
    dialog.form.verb_button.click()
    assert dialog.form.form.refusal() == "▲ Peran reporter sudah ada."
    dialog.form.reject()


def test_a_role_is_added_ended_and_comes_back(dialog):
    for _round in range(2):
        dialog.buttons["Peran baru…"].click()
        dialog.form.editors["name"].setText("Operator Suara")
        dialog.form.verb_button.click()
        assert "operator suara" in roles()
        assert shown(dialog, "role")["operator suara"] == "peran kantor ini"
        pick(dialog, "operator suara")
        dialog.buttons["Hapus dari daftar"].click()
        assert own_roles() == ()
    pick(dialog, "fotografer")
    assert not dialog.buttons["Hapus dari daftar"].isEnabled()
