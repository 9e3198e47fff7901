"""Equipment, leave and shifts are kept in one window, with how often each person went out."""

from __future__ import annotations

import pytest

pytest.importorskip("PySide6.QtWidgets")

from desk.coverage import calendar


def opened(tab):
    tab.page.commands.actions["keeping"].trigger()
    return tab.page.verbs.form


def shown(dialog, part):
    dialog.chips.choose(part)
    dialog.load()
    return [(row.name, row.kind, row.words) for row in dialog.table.rows_model.rows()]


def test_equipment_is_entered_and_goes_out_of_use_with_a_reason(sit, kaltara):
    dialog = opened(sit("kasi"))
    dialog.buttons["Peralatan baru…"].click()
    dialog.form.editors["name"].setText("Kamera foto 1")
    dialog.form.verb_button.click()
    assert shown(dialog, "asset") == [("Kamera foto 1", "kamera foto", "")]
    dialog.table.pick_first()
    dialog.buttons["Akhiri…"].click()
    dialog.form.editors["reason"].setText("rusak")
    dialog.form.verb_button.click()
    assert shown(dialog, "asset") == []
    assert [one.note for one in calendar.assets(retired=True)] == ["rusak"]


def test_leave_and_shifts_are_entered_and_taken_away_and_the_load_is_told(sit, kaltara, manned):
    manned("Panen Raya")
    dialog = opened(sit("kasi"))
    dialog.buttons["Giliran…"].click()
    dialog.form.editors["officer"].setCurrentIndex(dialog.form.editors["officer"].findData("tara"))
    dialog.form.verb_button.click()
    assert [(name, kind) for name, kind, _words in shown(dialog, "shift")] == [("Tenaga Ahli Tara", "giliran")]
    dialog.table.pick_first()
    dialog.buttons["Akhiri…"].click()
    assert shown(dialog, "shift") == []
    loads = {name: words for name, _kind, words in shown(dialog, "load")}
    assert loads["Tenaga Ahli Tara"] == "1× bertugas, 0× di hari libur"
    dialog.table.pick_first()
    assert not dialog.buttons["Akhiri…"].isEnabled()
