"""Help that stays true: everything a page names stands on the screen, every key does something, each fits one sheet."""

from __future__ import annotations

import ast
import importlib
import re
import shutil
from functools import cache
from pathlib import Path

import pytest

pytest.importorskip("PySide6.QtWidgets")

from pypdf import PdfReader
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QMenu

from tests.ui.conftest import _opened
from ui.application import make_application
from ui.dialogs.people import PeopleDialog
from ui.help.pages import FOLDER, find_pages, page, page_of_dialog, page_of_tab, pages
from ui.help.pictures import RESTORING, page_picture
from ui.help.sheet import printed_page
from ui.keys import plain_text
from ui.tabs import KINDS, PLANS
from ui.window import Window

NAMES = [each.name for each in pages()]
MOVES = {"Enter", "Spasi"}
"""Keys of every list and text; they are no menu's."""

TAIL = re.compile(r"( \((Ctrl|Alt|Shift|Esc)[^)]*\)|…)+$")


def said(words: str) -> str:
    """A name as it is compared: without the letter's mark, the key in brackets and the dots."""
    return TAIL.sub("", plain_text(words).strip())


@pytest.fixture(scope="module")
def shown(practice_template, tmp_path_factory, qapp):
    """Every menu path and every key of the window with all its tabs."""
    folder = tmp_path_factory.mktemp("bantuan")
    shutil.copytree(practice_template[0], folder, dirs_exist_ok=True)
    make_application()
    window = Window(_opened(folder).seat("petugas"), idle=False)
    window.show()
    window.load_rest()
    paths, keys = set(), set()
    for place in range(len(KINDS)):
        window.show_tab(place)
        for menu in window.menus.all():
            for path, action in _entries(menu, said(menu.title())):
                paths.add(path)
                keys |= {key.toString() for key in action.shortcuts()}
    keys |= {key.toString() for action in window.findChildren(QAction) for key in action.shortcuts()}
    window.close()
    window.deleteLater()
    return paths, keys


def _entries(menu: QMenu, path: str):
    for action in menu.actions():
        under = f"{path} › {said(action.text())}"
        yield under, action
        if inner := action.menu():
            yield from _entries(inner, under)


@cache
def written_in_windows() -> frozenset[str]:
    """Every text in the code of the windows, as a name; what stands in docstrings is not on the screen."""
    found = set()
    for path in Path("ui").rglob("*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        spoken = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        constants = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in spoken)
        found |= {said(node.value) for node in constants if isinstance(node.value, str)}
    return frozenset(found)


@pytest.mark.parametrize("name", NAMES)
def test_everything_a_page_names_is_on_the_screen(name, shown):
    paths, _keys = shown
    here = page(name)
    named = [TAIL.sub("", words) for words in here.named]
    assert [words for words in named if words not in (paths if " › " in words else written_in_windows())] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_key_a_page_speaks_of_does_something(name, shown):
    _paths, keys = shown
    known = {QKeySequence(key).toString() for key in keys} | MOVES
    assert [key for key in page(name).keys if key not in MOVES and QKeySequence(key).toString() not in known] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_page_leads_only_to_pages_and_pictures_that_are_there(name):
    here = page(name)
    assert set(here.links) <= set(NAMES)
    assert [picture for picture in here.pictures if not (FOLDER / picture).is_file()] == []
    assert here.title


@pytest.mark.parametrize("name", NAMES)
def test_a_page_prints_on_one_a4_sheet(name, dressed, tmp_path):
    file = tmp_path / "bantuan.pdf"
    file.write_bytes(printed_page(page(name)))
    sheets = PdfReader(file).pages
    assert len(sheets) == 1
    assert [round(float(side) * 25.4 / 72) for side in sheets[0].mediabox[2:]] == [210, 297]


def test_where_f1_opens_a_page_is_a_window_that_exists():
    for each in pages():
        for module in each.dialogs:
            assert importlib.import_module(f"ui.{module}")


def test_every_tab_has_a_page_for_whoever_sits_there():
    for kind in KINDS:
        for roles in ({"petugas"}, {"kabid"}, {"arsiparis"}, {"staf"}, set()):
            assert kind in page_of_tab(kind, roles).tabs


def test_the_same_tab_opens_another_page_for_who_parafs():
    assert page_of_tab("releases", {"petugas", "arsiparis"}).name == "terima-press-release"
    assert page_of_tab("releases", {"kabid"}).name == "paraf"


def test_a_dialog_opens_the_nearest_page():
    assert page_of_dialog("ui.cabinet.loans").name == "pinjam"
    assert page_of_dialog("ui.cabinet.add_places").name == "kabinet"
    assert page_of_dialog("ui.crash") is None


def test_the_search_finds_all_words_and_titles_first():
    found = find_pages("stock opname")
    assert found[0].name == "stock-opname"
    assert len(found) > 1
    assert find_pages("kucing") == []


def test_f1_shows_the_page_of_the_tab_in_front(open_window):
    window = open_window()
    window.show_tab(KINDS.index("cabinet"))
    window.menus.help_key.show()
    assert window.menus.help_key.help.shown.name == "kabinet"
    assert not window.menus.help_key.help.isModal()
    window.show_tab(KINDS.index("letters"))
    window.menus.help_key.show()
    shown = window.menus.help_key.help
    assert shown.shown.name == "terima-surat"
    assert "Pilih pindaian" in shown.browser.toPlainText()


def test_f1_over_a_dialog_shows_its_page_and_goes_with_it(open_window, qtbot):
    window = open_window()
    dialog = PeopleDialog(window.workbench, window)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.property("f1") is True, timeout=5_000)
    window.menus.help_key.show()
    shown = window.menus.help_key.help
    assert shown.shown.name == "kunci-paraf"
    assert shown.parent() is dialog
    assert isinstance(shown, QDialog)
    dialog.close()
    dialog.deleteLater()
    qtbot.waitUntil(lambda: window.menus.help_key.help is None, timeout=5_000)


def test_the_search_in_the_window_shows_what_it_found_and_says_when_nothing(open_window):
    window = open_window()
    window.menus.help_key.show()
    shown = window.menus.help_key.help
    shown.search_edit.setText("peminjam")
    assert shown.shown.name == "pinjam"
    shown.search_edit.setText("kucing")
    assert shown.nothing_label.isVisible()
    assert shown.shown.name == "pinjam"


def test_every_picture_in_a_page_is_renewed_by_the_command():
    renewed = {*(page_picture(plan.title) for plan in PLANS), *RESTORING}
    assert {name for each in pages() for name in each.pictures} <= renewed
    assert all((FOLDER / name).stat().st_size < 200_000 for name in renewed)
