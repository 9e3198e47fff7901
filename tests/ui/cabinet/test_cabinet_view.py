"""The drawn cabinet says in words, too, how full each drawer is; arrows choose a drawer."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter

from desk.cabinet.lists import CabinetView, DrawerView
from ui.cabinet.cabinet_view import CabinetPicture, draw_bar, drawer_words
from ui.cabinet.fullness import fullness
from ui.theme import apply_theme

CABINET = CabinetView(
    "FK-01",
    "Filing kabinet <b>satu</b>",
    "Ruang arsip",
    (
        DrawerView("FK-01", "1", "Press release 2026", 40, 40, 1310),
        DrawerView("FK-01", "2", "", 36, 40, 12),
        DrawerView("FK-01", "3", "Surat tugas", 3, 40, 9),
        DrawerView("FK-01", "4", "", 0, 40, 0),
    ),
)


@pytest.fixture
def picture(qtbot, qapp) -> CabinetPicture:
    apply_theme(qapp, "light")
    made = CabinetPicture()
    qtbot.addWidget(made)
    made.resize(240, 400)
    made.show_cabinet(CABINET)
    made.show()
    return made


def spoken(picture: CabinetPicture) -> list[str]:
    """What a screen reader says of each drawer."""
    model = picture.drawers.cards_model
    return [str(model.data(model.index(row, 0), Qt.ItemDataRole.AccessibleTextRole)) for row in range(model.rowCount())]


@pytest.mark.parametrize(
    ("count", "capacity", "kind", "word"),
    [
        (0, 40, "info", "Kosong"),
        (33, 40, "info", ""),
        (34, 40, "warn", "Hampir penuh"),
        (40, 40, "bad", "Penuh"),
        (41, 40, "bad", "Penuh"),
    ],
)
def test_fullness_is_a_word_as_well_as_a_colour(count, capacity, kind, word):
    state = fullness(count, capacity)
    assert (state.kind, state.word) == (kind, word)
    assert state.share == pytest.approx(min(1, count / capacity))


def test_a_drawer_gives_its_figures_in_words():
    assert drawer_words(CABINET.drawers[0]) == "40 dari 40 map · 1.310 item"


def test_every_drawer_is_spoken_with_its_name_figures_and_state(picture):
    assert spoken(picture) == [
        "Laci 1, Press release 2026. 40 dari 40 map · 1.310 item. Penuh",
        "Laci 2. 36 dari 40 map · 12 item. Hampir penuh",
        "Laci 3, Surat tugas. 3 dari 40 map · 9 item",
        "Laci 4. 0 dari 40 map · 0 item. Kosong",
    ]


def test_the_cabinet_is_spoken_with_its_room_and_its_name_as_typed(picture):
    assert picture.drawers.accessibleName() == "Kabinet FK-01. Filing kabinet <b>satu</b>. Ruang arsip"


def test_arrows_choose_a_drawer(picture, qtbot):
    with qtbot.waitSignal(picture.drawer_chosen) as chosen:
        qtbot.keyClick(picture.drawers, Qt.Key.Key_Down)
    assert chosen.args == ["FK-01/2"]
    qtbot.keyClick(picture.drawers, Qt.Key.Key_Up)
    assert picture.current() == CABINET.drawers[0]


def test_a_click_on_a_drawer_chooses_it(picture, qtbot):
    place = picture.drawers.visualRect(picture.drawers.cards_model.index(2, 0)).center()
    with qtbot.waitSignal(picture.drawer_chosen) as chosen:
        qtbot.mouseClick(picture.drawers.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == ["FK-01/3"]


def test_all_drawers_of_an_ordinary_cabinet_are_seen_without_scrolling(picture):
    last = picture.drawers.visualRect(picture.drawers.cards_model.index(3, 0))
    assert last.bottom() <= picture.drawers.viewport().height()


def test_nearly_full_and_full_are_hatched_and_roomy_is_not(qapp):
    assert len(colours_of_bar(20)) == 1
    assert len(colours_of_bar(36)) > 1
    assert len(colours_of_bar(40)) > 1


def colours_of_bar(folders: int) -> set[int]:
    """The colours along the middle of what is filled of a bar."""
    image = QImage(200, 20, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    draw_bar(painter, QRect(0, 0, 200, 20), fullness(folders, 40))
    painter.end()
    return {image.pixel(x, y) for x in range(20, 90) for y in (9, 10, 11)}
