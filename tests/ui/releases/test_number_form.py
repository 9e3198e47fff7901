"""A release is filed under a number that was kept free, or one that the paper book bears already."""

from __future__ import annotations

import pytest

from desk.cabinet import lists
from ui.releases.number_form import BY_HAND, NumberForm


@pytest.fixture
def form(sit, desk_office, through):
    """The form about a signed release that waits to be filed, one number kept free."""
    number = desk_office.accept()
    through(number, "arsip")
    signature = desk_office.sign(number)
    desk_office.do("petugas", "releases.sign", release=number, **signature)
    desk_office.do("petugas", "numbers.reserve", book="release", purpose="acara lama", on="2026-10-12")
    tab = sit("petugas")
    tab.open(number)
    tab.browse.commands.actions["file_with"].trigger()
    return tab, next(form for form in tab.browse.findChildren(NumberForm) if form.isVisible())


def test_a_number_kept_free_is_given_to_the_release(form):
    _tab, dialog = form
    kept = dialog.number_field.value()
    assert dialog.number_field.combo.currentText() == f"Cadangan: {kept} – acara lama"
    assert not dialog.fields["reason"].isVisible()
    dialog.verb_button.click()
    assert not dialog.isVisible()
    assert lists.item(kept).kind == "releases"


def test_a_number_from_the_paper_book_wants_its_serial_and_reason(form):
    _tab, dialog = form
    dialog.number_field.put(BY_HAND)
    dialog.number_field.edited.emit()
    assert dialog.fields["reason"].isVisible()
    dialog.verb_button.click()
    assert "dengan angka" in dialog.fields["serial"].refusal()
    dialog.fields["serial"].put("40")
    dialog.verb_button.click()
    assert "Alasan" in dialog.fields["reason"].refusal()
    dialog.fields["reason"].put("listrik padam")
    dialog.verb_button.click()
    assert not dialog.isVisible()
    assert [item.number.split("/")[1] for item in lists.items()] == ["40"]
