"""A camera's card taken in through the window: every file seen, the unsorted given their event by hand."""

from __future__ import annotations

import pytest

pytest.importorskip("PySide6.QtWidgets")

from desk.coverage import lists
from tests.desk.coverage.test_card import shot


@pytest.fixture
def card(kaltara, event):
    """A card with two photos of an event, one without a time, and one that is broken."""
    event("Panen Raya", starts="2026-10-14 08:00", ends="2026-10-14 10:00")
    event("Audiensi", starts="2026-10-14 16:00")
    folder = kaltara.folder / "DCIM"
    for name, taken in (("A.JPG", "2026:10:14 08:30:00"), ("B.JPG", "2026:10:14 09:00:00"), ("C.JPG", "")):
        shot(folder, name, taken, (64, 48))
    (folder / "D.JPG").write_bytes((folder / "A.JPG").read_bytes()[:400])
    return folder


def opened(tab, qtbot, folder):
    """Open the window as the menu does, and read a card."""
    tab.page.commands.actions["card"].trigger()
    dialog = tab.page.verbs.form
    dialog.read(str(folder))
    qtbot.waitUntil(lambda: dialog._work is None, timeout=20_000)
    return dialog


def shown(dialog):
    return {row.name: (row.outcome, row.title) for row in dialog.table.rows_model.rows()}


def test_every_file_is_shown_and_the_unsorted_gets_its_event_by_hand(sit, card, qtbot):
    tab = sit("tara")
    dialog = opened(tab, qtbot, card)
    assert shown(dialog) == {
        "A.JPG": ("diambil", "Panen Raya"),
        "B.JPG": ("diambil", "Panen Raya"),
        "C.JPG": ("pilih kegiatan", ""),
        "D.JPG": ("tidak diambil", ""),
    }
    assert dialog.verb_button.text() == "Ambil 2 foto"
    assert "14/10/2026 Audiensi" in dialog.missing_label.text()
    assert dialog.event_button.isEnabled()
    dialog.table.pick("C.JPG")
    dialog.event_button.click()
    dialog.form.fields["event"].combo.setCurrentIndex(1)
    dialog.form.submit()
    dialog.table.pick("A.JPG")
    dialog.caption_button.click()
    dialog.form.fields["caption"].put("Gubernur memanen padi")
    dialog.form.submit()
    dialog.table.pick("B.JPG")
    dialog.leave_button.click()
    assert shown(dialog)["C.JPG"] == ("diambil", "Audiensi")
    assert shown(dialog)["B.JPG"][0] == "tidak diambil"
    dialog.decide()
    qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=20_000)
    assert tab.news[-1] == "2 foto diambil untuk 2 kegiatan, 2 tidak diambil."
    captions = [one.caption for event in (1, 2) for one in lists.results_of_event(event)]
    assert captions == ["Gubernur memanen padi (Foto: Tenaga Ahli Tara)", "Audiensi (Foto: Tenaga Ahli Tara)"]


def test_a_card_that_was_pulled_out_and_a_wrong_minute_are_said_in_words(sit, card, qtbot):
    tab = sit("tara")
    dialog = opened(tab, qtbot, card)
    dialog.shift_field.put("satu jam")
    dialog.read(str(card))
    assert "dalam menit" in dialog.error_label.text()
    dialog.shift_field.put("-5")
    dialog.read(str(card / "tidak-ada"))
    qtbot.waitUntil(lambda: dialog._work is None, timeout=20_000)
    assert "dicabut" in dialog.error_label.text()
    dialog.reject()


def test_only_who_covers_events_takes_a_card_in(sit):
    assert not sit("kadis").page.commands.actions["card"].isEnabled()
