"""What people wrote reaches the screen as it is: never as markup that opens a file or an address (trust.md F12)."""

from __future__ import annotations

import pytest

pytest.importorskip("PySide6.QtWidgets")

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QWidget

from desk.actions import perform
from ui.dialogs.login import Login
from ui.dialogs.people import PeopleDialog
from ui.parts.chips import Chip
from ui.parts.notices import Notices
from ui.parts.plain import PlainLabel, literal, message_box, tip, tip_words
from ui.parts.table import Column, RowsModel

pytestmark = [pytest.mark.F12]

PROBE = '<img src="/probe-1.png">'


def rich_labels(root: QWidget) -> list[str]:
    """Labels that would read their words as markup."""
    labels = [*root.findChildren(QLabel)] + ([root] if isinstance(root, QLabel) else [])
    return [label.text() for label in labels if label.textFormat() != Qt.TextFormat.PlainText and label.text()]


def raw_tips(root: QWidget) -> list[str]:
    """Tips in which people's words stand as markup."""
    things = [root, *root.findChildren(QWidget), *root.findChildren(QAction)]
    return [thing.toolTip() for thing in things if "<img" in thing.toolTip()]


def test_a_label_shows_the_words_themselves(dressed, qtbot):
    for label in (PlainLabel(PROBE), PlainLabel(PROBE, elide=True), PlainLabel(PROBE, wrap=True), Chip(PROBE, "ok")):
        qtbot.addWidget(label)
        assert label.textFormat() == Qt.TextFormat.PlainText
        assert PROBE in label.text()
        assert "<img" not in label.toolTip()


def test_a_label_shows_marks_that_turn_the_reading(dressed, qtbot):
    label = PlainLabel("surat\u202egpj.exe")
    qtbot.addWidget(label)
    assert label.text() == "surat⟦RLO⟧gpj.exe"


def test_a_tip_is_escaped_whatever_it_is_put_on(dressed, qtbot):
    widget, action = QWidget(), QAction()
    qtbot.addWidget(widget)
    for thing in (widget, action):
        tip(thing, PROBE)
        assert "&lt;img" in thing.toolTip()
    assert tip_words("a\nb") == "<qt>a<br>b</qt>"
    assert tip_words("") == ""


def test_a_box_shows_title_and_words_themselves(dressed, qtbot):
    box = message_box(None, PROBE, PROBE, ("Hapus", "Batal"))
    qtbot.addWidget(box)
    assert box.textFormat() == Qt.TextFormat.PlainText
    assert rich_labels(box) == []
    assert box.escapeButton().text() == "Batal"
    assert isinstance(box, QMessageBox)


def test_an_ampersand_in_a_name_marks_no_key():
    assert literal("Seni & Budaya") == "Seni && Budaya"


def test_a_table_answers_plain_words_and_an_escaped_tip(dressed):
    model = RowsModel([Column("Judul", lambda row: row)], lambda row: row)
    model.set_rows([PROBE])
    index = model.index(0, 0)
    assert index.data() == PROBE
    assert "<img" not in index.data(Qt.ItemDataRole.ToolTipRole)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == f"Judul: {PROBE}"


def test_a_notice_shows_the_words_themselves(dressed, qtbot):
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(600, 400)
    Notices(host).show(f"{PROBE} disimpan")
    assert rich_labels(host) == []


def test_a_raw_label_and_a_raw_tip_are_noticed(dressed, qtbot):
    raw = QLabel(PROBE)
    raw.setToolTip(PROBE)
    qtbot.addWidget(raw)
    assert (rich_labels(raw), raw_tips(raw)) == ([PROBE], [PROBE])


def test_no_window_reads_peoples_words_as_markup(office, open_window, qtbot, tell):
    for login in ("petugas", "kabid"):
        perform(office.seat("petugas"), "people.add", {"login": f"probe{login}", "name": f"{PROBE} {login}"})
    number = office.accept(f"{PROBE} judul", sender=f"{PROBE} pengirim")
    office.do("kasi", "releases.check", release=number)
    for login in ("petugas", "kasi", "kadis"):
        window = open_window(login)
        for place in range(window.tab_bar.count()):
            window.show_tab(place)
            window.header.search_box.setText("judul")
            window.header.search_box.look()
        window.open("releases", number)
        assert rich_labels(window) == []
        assert raw_tips(window) == []
    for dialog in (Login(office.workspace), PeopleDialog(window.workbench)):
        qtbot.addWidget(dialog)
        assert rich_labels(dialog) == []
        assert raw_tips(dialog) == []
    assert QApplication.activeModalWidget() is None
    tell("three officers' windows, six tabs, two dialogs filled with markup: 0 read as such")
