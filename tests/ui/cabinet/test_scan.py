"""The Pindai box: what a line means, and moving by scanning a place and then items."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desk.cabinet import lists as cabinet
from desk.cabinet.lists import DrawerView, FolderView, ItemView
from desk.cabinet.signs import signs_in, signs_of
from desk.cabinet.standing import Standing
from desk.errors import Missing
from ui.cabinet.move_items import move
from ui.cabinet.scan import meaning, number_in
from ui.cabinet.scan_bar import ScanBar

FIRST_FOLDER = "FK-01/1/01"


@pytest.fixture
def bar(seat, qtbot) -> ScanBar:
    made = ScanBar(seat.workbench)
    qtbot.addWidget(made)
    made.show()
    return made


def scan(qtbot, bar: ScanBar, *lines: str) -> None:
    """Send lines as a scanner gun does: keys, then Enter."""
    for line in lines:
        bar.edit.clear()
        qtbot.keyClicks(bar.edit, line)
        qtbot.keyClick(bar.edit, Qt.Key.Key_Return)


def test_the_code_of_a_label_holds_its_filing_number():
    assert number_in(" MI:400.14/1/OPD/2026;0001/2026 ") == "400.14/1/OPD/2026"


def test_a_label_an_agenda_number_a_place_and_a_drawer_are_told_apart(desk_office, filed, second_folder):
    number, workspace = filed(), desk_office.workspace
    agenda = meaning(workspace, "0001/2026")
    assert isinstance(agenda, ItemView)
    assert agenda.number == number
    assert meaning(workspace, f"MI:{number};0001/2026") == agenda
    assert isinstance(meaning(workspace, second_folder), FolderView)
    assert isinstance(meaning(workspace, "FK-01/3"), DrawerView)


def test_the_code_of_every_sign_and_of_a_loan_opens_what_it_hangs_on(desk_office, filed):
    number, workspace = filed(), desk_office.workspace
    berkas = desk_office.do("petugas", "cabinet.add_berkas", folder=FIRST_FOLDER, title="Jembatan", indeks="Jembatan")
    loan = desk_office.do(
        "petugas", "cabinet.lend", item=number, borrower="Rina", unit="Sekretariat", purpose="rapat", due="2026-11-20"
    )["loan"]
    standing = Standing(workspace.now().date())
    for sign in signs_of([*signs_in("", standing), berkas["berkas"]], standing):
        found = meaning(workspace, f"MI:{sign.place}")
        where = found.place if isinstance(found, FolderView) else found.path
        assert f"{sign.place}/".startswith(where) or where.startswith(sign.place) or sign.kind == "berkas"
    assert meaning(workspace, "MI:FK-01") == meaning(workspace, "FK-01/1")
    assert meaning(workspace, loan).number == number
    assert meaning(workspace, f"MI1-loan-slip-{loan}-{12 * 'a'}").number == number


def test_what_nobody_knows_is_refused_in_words(desk_office):
    with pytest.raises(Missing, match="bernomor 9999/2026"):
        meaning(desk_office.workspace, "9999/2026")


def test_a_release_that_is_not_filed_yet_says_what_comes_first(desk_office):
    number = desk_office.accept()
    with pytest.raises(Missing, match="belum diarsipkan"):
        meaning(desk_office.workspace, number)


def test_a_scanned_item_is_shown(bar, filed, qtbot):
    number = filed()
    with qtbot.waitSignal(bar.item_found) as found:
        scan(qtbot, bar, f"MI:{number};0001/2026")
    assert found.args[0].number == number
    assert bar.edit.text() == ""


def test_an_unknown_code_stays_in_the_box_beside_its_reason(bar, qtbot):
    scan(qtbot, bar, "apa saja")
    assert bar.edit.text() == "apa saja"
    assert "Tidak ada item" in bar.error_label.text()
    qtbot.keyClicks(bar.edit, "x")
    assert not bar.error_label.isVisible()


def test_a_place_and_then_items_say_what_will_happen_and_move_on_enter(
    bar, seat, filed, second_folder, place_of, qtbot
):
    one, two = filed(), filed("Pasar Murah")
    scan(qtbot, bar, second_folder, one, two)
    assert place_of(one) == FIRST_FOLDER
    assert "2 item akan masuk" in bar.words_label.text()
    assert second_folder in bar.words_label.text()
    scan(qtbot, bar, "")
    assert (place_of(one), place_of(two)) == (second_folder, second_folder)
    assert not bar.strip.isVisibleTo(bar.strip.parentWidget() or bar)
    assert "dipindahkan" in seat.told[-1]


def test_the_place_scanned_again_moves_too(bar, filed, second_folder, place_of, qtbot):
    one = filed()
    scan(qtbot, bar, second_folder, one, second_folder)
    assert place_of(one) == second_folder


def test_undoing_a_move_brings_each_item_back_to_its_own_folder(seat, desk_office, filed, second_folder, place_of):
    one, two = filed(), filed("Pasar Murah", second_folder)
    folder = {"drawer": "FK-01/2", "title": "Tiga", "classification": "1", "year": 2026}
    third = str(desk_office.do("petugas", "cabinet.add_folder", **folder)["folder"])
    move(seat.workbench, [item for item in cabinet.items() if item.number in {one, two}], third)
    assert place_of(one) == place_of(two) == third
    seat.undo[-1]()
    assert (place_of(one), place_of(two)) == (FIRST_FOLDER, second_folder)


def test_a_full_folder_refuses_and_nothing_gathered_is_lost(bar, filed, second_folder, place_of, qtbot):
    numbers = [filed(f"Rilis {place}") for place in range(3)]
    scan(qtbot, bar, second_folder, *numbers, "")
    assert "sudah penuh" in bar.error_label.text()
    assert [place_of(number) for number in numbers] == [FIRST_FOLDER] * 3
    assert set(bar.gathered) == set(numbers)


def test_escape_gathers_no_more_and_moves_nothing(bar, filed, second_folder, place_of, qtbot):
    one = filed()
    scan(qtbot, bar, second_folder, one)
    bar.cancel_button.click()
    scan(qtbot, bar, "")
    assert place_of(one) == FIRST_FOLDER
    assert bar.target is None
