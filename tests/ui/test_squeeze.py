"""A refusal makes room for itself: no field of any question is squeezed, no words lie over others."""

from __future__ import annotations

from itertools import combinations

import pytest

pytest.importorskip("PySide6.QtWidgets")

from PySide6.QtCore import QPoint, QRect
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit

from desk.errors import Invalid
from desk.paths import Place
from desk.people import lists as people
from ui.cabinet.add_places import AddCabinetDialog, AddFolderDialog
from ui.dialogs.first_run import FirstRun
from ui.dialogs.keys import ChangeSecret, Enrol, RenewKey, SetPin
from ui.dialogs.login import Login
from ui.dialogs.people import AddOfficer, Appoint, Dismiss, PeopleDialog, Rename
from ui.theme import apply_theme
from ui.workbench import Workbench

LONG = "Isian ini ditolak dengan alasan yang panjang sekali, sehingga kalimatnya berjalan sampai dua baris atau tiga."
THICKER = 2
"""Pixels that the edge of a field with the keyboard takes from its padding."""


def person(office, login):
    return next(one for one in people.people(office.workspace.now().date()) if one.id == login)


def login(office, _workbench):
    return Login(office.workspace, login="kabid")


def first_run(office, _workbench):
    dialog = FirstRun(Place(office.folder / "baru"))
    dialog.decide()
    return dialog


DIALOGS = {
    "login": login,
    "first_run": first_run,
    "add": lambda _office, bench: AddOfficer(bench, None),
    "rename": lambda office, bench: Rename(bench, person(office, "kabid"), None),
    "appoint": lambda office, bench: Appoint(bench, person(office, "kabid"), None),
    "dismiss": lambda office, bench: Dismiss(bench, person(office, "kabid"), None),
    "enrol": lambda _office, bench: Enrol(bench.session, "petugas", "Petugas Meja"),
    "renew": lambda _office, bench: RenewKey(bench.session, "kabid", "Rangga Mahesa, S.Kom."),
    "change": lambda _office, bench: ChangeSecret(bench.session),
    "pin": lambda _office, bench: SetPin(bench.session),
    "cabinet": lambda _office, bench: AddCabinetDialog(None, bench, []),
    "folder": lambda _office, bench: AddFolderDialog(None, bench, []),
}


def refuse_all(dialog):
    """Refuse every field at once, and the form as a whole."""
    fields = dialog.form.fields.values() if hasattr(dialog, "form") else [dialog.secret_field]
    for field in fields:
        field.refuse(LONG)


def place(dialog, widget):
    return QRect(widget.mapTo(dialog, QPoint(0, 0)), widget.size())


def squeezed(dialog: QDialog) -> list[str]:
    shown = [edit for edit in dialog.findChildren(QLineEdit) if edit.isVisible()]
    return [edit.accessibleName() for edit in shown if edit.height() < edit.sizeHint().height() - THICKER]


def overlapping(dialog: QDialog) -> list[tuple[str, str]]:
    """Words or fields of which one lies over the other; what is rolled out of sight lies below the rest."""
    found = [
        each
        for each in (*dialog.findChildren(QLabel), *dialog.findChildren(QLineEdit))
        if each.isVisible() and not each.visibleRegion().isEmpty() and not isinstance(each.parentWidget(), QLineEdit)
    ]
    pairs = [(one, other) for one, other in combinations(found, 2) if one.parentWidget() is other.parentWidget()]
    return [
        (one.accessibleName() or one.text(), other.accessibleName() or other.text())
        for one, other in pairs
        if place(dialog, one).intersects(place(dialog, other))
    ]


def cut(dialog: QDialog) -> list[str]:
    """Labels that have less height than their lines need."""
    shown = [label for label in dialog.findChildren(QLabel) if label.isVisible() and label.wordWrap()]
    return [label.text() for label in shown if label.height() < label.heightForWidth(label.width())]


@pytest.mark.parametrize("points", [10, 14])
@pytest.mark.parametrize("name", DIALOGS)
def test_a_refusal_squeezes_nothing_and_no_verb_leaves_the_screen(office, dressed, qtbot, name, points):
    apply_theme(dressed, "light", points)
    workbench = Workbench(office.seat("petugas"))
    dialog = DIALOGS[name](office, workbench)
    qtbot.addWidget(dialog)
    workbench.setParent(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    for _ in range(2):
        QTest.qWait(20)
        assert squeezed(dialog) == []
        assert overlapping(dialog) == []
        assert cut(dialog) == []
        refuse_all(dialog)
    assert dialog.height() <= dialog.screen().availableGeometry().height()
    verb = place(dialog, dialog.verb_button)
    assert dialog.rect().contains(verb)
    apply_theme(dressed, "light")


def test_a_body_taller_than_the_screen_rolls_to_the_field_that_was_refused(office, dressed, qtbot):
    dialog = FirstRun(Place(office.folder / "baru"))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.decide()
    for number in range(20):
        dialog.form.add(f"lagi{number}", f"Isian {number}", QLineEdit(), hint="Boleh dikosongkan dahulu.")
    QTest.qWait(20)
    assert dialog.height() <= dialog.screen().availableGeometry().height()
    dialog.form.refuse(Invalid("lagi19", "Belum diisi."))
    QTest.qWait(20)
    assert not dialog.form.fields["lagi19"].editor.visibleRegion().isEmpty()


def test_the_list_of_officers_fits_the_screen_at_the_largest_type(office, dressed, qtbot):
    apply_theme(dressed, "light", 16)
    workbench = Workbench(office.seat("petugas"))
    dialog = PeopleDialog(workbench)
    workbench.setParent(dialog)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    assert dialog.height() <= dialog.screen().availableGeometry().height()
    apply_theme(dressed, "light")
