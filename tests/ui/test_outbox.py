"""The outbox at the window: said at the start, printed, or dropped with a reason."""

from __future__ import annotations

import pytest

from desk.printing.outbox import job, waiting
from ui.dialogs.outbox import OutboxDialog
from ui.parts.papers import _note


@pytest.fixture
def dialog(open_window, qtbot):
    window = open_window()
    shown = OutboxDialog(window.workbench, window)
    qtbot.addWidget(shown)
    shown.show()
    return shown


def test_the_window_says_at_its_start_what_is_not_on_paper(open_window):
    assert any("2 lembar belum tercetak" in words for words in open_window().notices.texts())


def test_a_sheet_on_paper_leaves_the_list(dialog, office):
    first = office.numbers[0]
    assert dialog.sheets_view.current_row().key == first
    _note(dialog._workbench, "receipt", first, "")
    assert [row.key for row in dialog.sheets_view.rows_model.rows()] == office.numbers[1:]
    assert job("receipt", first).times == 1


def test_dropping_asks_for_a_reason_beside_its_field(dialog):
    dialog.drop_button.click()
    assert "Alasan" in dialog.form.refusal()
    dialog.sheets_view.selectAll()
    dialog.reason_edit.setText("pengirim tidak memerlukannya")
    dialog.drop_button.click()
    assert waiting() == 0
    assert not dialog.verb_button.isEnabled()
