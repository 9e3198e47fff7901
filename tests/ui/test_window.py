"""The window: its menus, keys, tabs, search, notices, lock, and what it says of itself."""

from __future__ import annotations

from itertools import combinations

import pytest

pytest.importorskip("PySide6.QtWidgets")

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTabBar,
    QWidget,
)

from desk.store.database import database
from ui.dialogs.help import KeysDialog
from ui.header import Mark
from ui.keys import plain_text
from ui.parts.notices import Toast
from ui.phrases import open_or_closed
from ui.program import Program
from ui.status import last_link_holds
from ui.tabs import KINDS
from ui.theme import apply_theme, em
from ui.window import Window

KATA_SANDI = "kopi pagi hujan reda"
PIN = "482913"
PATIENCE = 20_000
CONTROLS = (QAbstractButton, QLineEdit, QPlainTextEdit, QAbstractItemView, QComboBox, QAbstractSpinBox, QTabBar)


def controls(root):
    """What officers can use below a widget, Qt's own inner parts left out."""
    found = [each for each in root.findChildren(QWidget) if isinstance(each, CONTROLS)]
    inner = (QComboBox, QAbstractSpinBox, QTabBar, QLineEdit)
    return [
        each for each in found if not each.objectName().startswith("qt_") and not isinstance(each.parentWidget(), inner)
    ]


def spoken_name(widget):
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface else ""


def cut_words(root):
    """Labels and buttons whose words have less room than they need."""
    cut = []
    for label in root.findChildren(QLabel):
        need = label.sizeHint()
        flexible = label.wordWrap() or getattr(label, "_elide", False) or not label.text()
        if label.isVisible() and not flexible and (label.width() < need.width() or label.height() < need.height()):
            cut.append(label.text())
    buttons = [button for button in root.findChildren(QPushButton) if button.isVisible()]
    return cut + [button.text() for button in buttons if button.width() < button.sizeHint().width()]


def test_every_control_of_every_tab_has_a_name_that_is_heard(open_window):
    window = open_window("petugas")
    for place in range(window.tab_bar.count()):
        window.show_tab(place)
        nameless = [each for each in controls(window) if each.isVisible() and not spoken_name(each).strip()]
        assert [(type(each).__name__, each.objectName(), type(each.parentWidget()).__name__) for each in nameless] == []


def test_no_two_entries_of_a_menu_share_a_letter_and_each_says_what_it_does(open_window):
    window = open_window("kabid")
    bar = [action.text() for action in window.menuBar().actions()]
    assert len({text[text.index("&") + 1].lower() for text in bar}) == 6
    for place in range(window.tab_bar.count()):
        window.show_tab(place)
        for menu in window.menus.all():
            menu.aboutToShow.emit()
            entries = [action for action in menu.actions() if not action.isSeparator() and action.isVisible()]
            letters = [action.text().replace("&&", "").partition("&")[2][:1].lower() for action in entries]
            assert "" not in letters, [action.text() for action in entries]
            assert len(set(letters)) == len(letters), " ".join(sorted(action.text() for action in entries))
            silent = [action.text() for action in entries if not action.menu() and not action.statusTip()]
            assert silent == []


def test_no_key_stands_for_two_things(open_window):
    window = open_window("petugas")
    for place in range(window.tab_bar.count()):
        window.show_tab(place)
        keys = {}
        for menu in window.menus.all():
            for action in menu.actions():
                for key in action.shortcuts():
                    keys.setdefault(key.toString(), set()).add(plain_text(action.text()))
        assert {key: names for key, names in keys.items() if len(names) > 1} == {}


@pytest.mark.parametrize("points", [10, 14])
def test_no_words_are_cut_at_the_size_of_an_office_screen(open_window, dressed, points):
    apply_theme(dressed, "light", points)
    window = open_window("kabid", width=1366 if points == 10 else 1900, height=768 if points == 10 else 1060)
    for place in range(window.tab_bar.count()):
        window.show_tab(place)
        QTest.qWait(1)
        assert cut_words(window) == []
    apply_theme(dressed, "light")


def test_a_tab_is_chosen_by_its_number(open_window, qtbot):
    window = open_window()
    action = next(each for each in window.menus.view.actions() if each.shortcut().toString() == "Alt+3")
    action.trigger()
    assert window.tab_bar.currentIndex() == 2
    assert window.pages.currentWidget() is window.letters_tab


def test_what_waits_is_counted_on_the_tab_and_follows_others_work(office, open_window, qtbot):
    window = open_window("kasi")
    assert window.tab_bar.accessibleTabName(0) == "Meja Saya, 2 menunggu"
    window.workbench.do("releases.check", release=office.numbers[0])
    assert window.tab_bar.accessibleTabName(0) == "Meja Saya, 1 menunggu"


def test_the_search_finds_by_word_and_a_number_jumps(office, open_window, qtbot):
    window = open_window("petugas")
    box = window.header.search_box
    qtbot.keyClicks(box, "resmi")
    qtbot.waitUntil(box.popup.isVisible)
    assert box.popup.texts() == ["PRESS RELEASE · 1", f"{office.numbers[0]}   Gubernur Resmikan Jembatan Sungai Kayan"]
    with qtbot.waitSignal(box.chosen) as chosen:
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert chosen.args == ["releases", office.numbers[0]]
    assert window.tab_bar.currentIndex() == 1
    assert not box.popup.isVisible()
    box.setText(office.numbers[1])
    with qtbot.waitSignal(box.chosen) as chosen:
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert chosen.args == ["releases", office.numbers[1]]


def test_a_search_without_a_hit_says_what_to_try_and_esc_empties_it(open_window, qtbot):
    box = open_window("petugas").header.search_box
    box.setText("tidakada")
    box.look()
    assert "Tidak ada yang cocok" in box.popup.count_label.text()
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert box.text() == ""


def test_the_header_names_the_office_the_officer_and_the_practice(open_window):
    window = open_window("kabid")
    assert window.header.agency_label.text() == "Dinas Komunikasi dan Informatika · Provinsi Kalimantan Utara"
    assert window.header.officer_button.text().startswith("Rangga Mahesa, S.Kom. ▾\nKepala Bidang")
    assert window.header.practice_chip.isVisible()
    assert window.windowTitle().startswith("LATIHAN – ")


@pytest.mark.parametrize(
    ("minutes", "words", "kind"),
    [
        (0, "Buka · s.d. 16.00 WITA", "ok"),
        (3 * 60 + 30, "Istirahat · buka 13.00 WITA", "warn"),
        (10 * 60, "Tutup · buka besok 07.30 WITA", "plain"),
        (4 * 24 * 60 + 10 * 60, "Tutup · buka Senin 07.30 WITA", "plain"),
        (-3 * 60, "Tutup · buka 07.30 WITA", "plain"),
    ],
)
def test_the_badge_tells_when_the_office_serves(office, minutes, words, kind):
    office.wait(minutes)
    assert open_or_closed(office.workspace, office.workspace.now()) == (words, kind)


def test_the_line_at_the_foot_tells_of_the_data_plainly(open_window):
    window = open_window()
    assert window.status.database_label.text() == "● Basis data: meja.db"
    assert window.status.backup_label.text() == "Cadangan: ■ belum ada"
    assert window.status.journal_label.text().startswith("Jejak audit utuh (")


def test_a_menu_entry_speaks_at_the_foot_while_it_is_pointed_at(open_window):
    window = open_window()
    window.menus.file.actions()[0].showStatusText(window)
    assert window.status.hint_label.text() == window.menus.file.actions()[0].statusTip() != ""


def test_sizes_and_colours_are_remembered_for_each_officer(office, open_window, dressed):
    window = open_window("kabid")
    window.desk_tab.splitter.setSizes([300, 900])
    moved = window.desk_tab.splitter.sizes()
    dark = next(each for each in window.menus.view.actions() if each.menu()).menu().actions()[1]
    dark.trigger()
    window.close()
    again = open_window("kabid")
    assert again.memory.text("tema") == "dark"
    assert abs(again.desk_tab.splitter.sizes()[0] - moved[0]) < 20
    other = open_window("kadis")
    assert other.memory.text("tema", "light") == "light"
    assert (office.workspace.place.folder / "window.ini").exists()
    apply_theme(dressed, "light")


def test_letters_grow_and_shrink_within_bounds(open_window, dressed):
    window = open_window()
    for _ in range(12):
        window.menus._on_larger()
    assert dressed.font().pointSizeF() == 16
    window.menus._on_normal()
    assert dressed.font().pointSizeF() == 10


@pytest.mark.parametrize("points", [10, 15])
def test_the_window_fits_an_office_screen_in_any_type_and_shrinks_again(open_window, dressed, points):
    window = open_window("kabid", width=1280, height=680)
    apply_theme(dressed, "light", points)
    QTest.qWait(20)
    for place in range(window.tab_bar.count()):
        window.show_tab(place)
        QTest.qWait(20)
        assert (window.width(), window.height()) == (1280, 680)
        assert window.minimumWidth() <= 1000
        assert window.minimumHeight() <= 640
    apply_theme(dressed, "light")
    QTest.qWait(20)
    assert window.minimumWidth() == em(60)


@pytest.mark.parametrize("points", [10, 15])
def test_nothing_in_the_header_lies_over_another_in_a_narrow_window(open_window, dressed, points, qtbot):
    window = open_window("kabid", width=1000, height=640)
    apply_theme(dressed, "light", points)
    header = window.header

    def apart() -> None:
        shown = [each for each in header.findChildren(QWidget) if each.isVisible() and each.parentWidget() is header]
        pairs = combinations(shown, 2)
        assert [(one, other) for one, other in pairs if one.geometry().intersects(other.geometry())] == []

    qtbot.waitUntil(apart)
    assert header.open_chip.width() >= header.open_chip.sizeHint().width()
    assert header.practice_chip.width() >= header.practice_chip.sizeHint().width()
    mark = header.findChild(Mark)
    assert mark.width() == mark.height()
    apply_theme(dressed, "light")


@pytest.mark.parametrize("size", [(1366, 768), (1000, 640)])
def test_a_notice_lies_over_no_verb_and_lets_the_mouse_through(open_window, size):
    window = open_window("kabid", width=size[0], height=size[1])
    window.notices.show("Dua item dipindahkan; labelnya perlu dicetak ulang.", undo=window.load)
    window.notices.show("Label sudah dicetak.")
    undoing, told = window.findChildren(Toast)
    assert told.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    assert not undoing.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    for place in range(window.tab_bar.count()):
        window.show_tab(place)
        QTest.qWait(300)
        buttons = [each for each in window.findChildren(QPushButton) if each.isVisible()]
        verbs = [each for each in buttons if not isinstance(each.parentWidget(), Toast)]
        assert verbs
        covered = [each.text() for each in verbs for toast in (undoing, told) if lies_over(window, toast, each)]
        assert covered == []


def lies_over(window, toast, verb):
    seen = verb.visibleRegion().boundingRect().translated(verb.mapTo(window, QPoint(0, 0)))
    return not verb.visibleRegion().isEmpty() and toast.geometry().intersects(seen)


def test_the_next_officer_finds_the_window_where_it_stood(office, dressed, qtbot):
    program = Program(office.workspace.place)
    program.seat(office.seat("kabid"))
    first = program.window
    first.setGeometry(40, 30, 1010, 660)
    QTest.qWait(20)
    stood = first.geometry()
    program.seat(office.seat("kadis"))
    qtbot.addWidget(program.window)
    assert program.window is not first
    assert program.window.geometry() == stood


def test_the_sheet_of_keys_lists_those_of_the_window_and_of_the_tab(open_window, qtbot):
    window = open_window()
    menus = [(plain_text(menu.title()), menu.actions()) for menu in window.menus.all()[:-1]]
    dialog = KeysDialog(menus, window)
    keys = {row.keys: row.does for row in dialog.view.rows_model.rows()}
    assert keys["Ctrl+L"] == "Kunci layar sampai Anda kembali"
    assert any(row.menu == "Data" for row in dialog.view.rows_model.rows())


def test_a_clock_that_cannot_be_right_is_said_in_one_banner(office, open_window):
    assert not open_window().clock_banner.isVisible()
    office.wait(-60)
    assert open_window().clock_banner.isVisible()


def test_a_journal_whose_last_line_was_changed_is_noticed(office):
    assert last_link_holds()
    database.execute_sql("UPDATE journal_line SET body = replace(body, 'diterima', 'ditolak') WHERE seq > 1")
    assert not last_link_holds()


def test_the_window_stands_before_the_tabs_behind_it_are_built(office, dressed, qtbot):
    window = Window(office.seat("petugas"), idle=False)
    qtbot.addWidget(window)
    assert set(window._tabs) == {KINDS.index("home")}
    window.show()
    qtbot.waitUntil(lambda: set(window._tabs) == set(range(len(KINDS))), timeout=PATIENCE)
    assert window.pages.currentWidget() is window.desk_tab


def test_a_typing_error_in_the_search_is_forgiven_and_said(office, open_window, qtbot):
    office.accept("Vaksinasi Ternak Tahap Dua")
    box = open_window().header.search_box
    qtbot.keyClicks(box, "vaksinsi")
    box.look()
    assert any("Vaksinasi Ternak" in line for line in box.popup.texts())
    assert "yang mirip: vaksinasi" in box.popup.count_label.text()
