"""Editing before publication: what changed is shown before it is saved, and two officers lose nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk.releases import lists
from tests.conftest import PARAGRAPHS, Desk
from tests.ui.releases.conftest import Sit
from ui.releases.editor import Editor
from ui.releases.history import History


def begun(sit: Sit, number: str) -> Editor:
    tab = sit("petugas")
    tab.open(number)
    tab.browse.commands.actions["edit"].trigger()
    return tab.editor


def test_two_editors_meet_and_the_second_sees_both_texts(sit: Sit, desk_office: Desk) -> None:
    number = desk_office.accept()
    editor = begun(sit, number)
    editor.body.put_paragraphs([PARAGRAPHS[0], "“Warga senang,” kata Gubernur.", PARAGRAPHS[2]])
    others = [PARAGRAPHS[0].replace("312", "315"), *PARAGRAPHS[1:]]
    desk_office.do("kasi", "releases.edit", release=number, version=1, paragraphs=others)
    editor.submit()
    assert "Naskah sudah berubah" in editor.strip.words()
    assert editor.body.value()[1] == "“Warga senang,” kata Gubernur."
    assert ("part", others[0], PARAGRAPHS[0]) in [(one.kind, one.before, one.after) for one in editor.changes()]
    assert "versi 2" in editor.save_button.text()
    editor.body.put_paragraphs([others[0], *editor.body.value()[1:]])
    editor.submit()
    stored = lists.release(desk_office.workspace, number)
    assert stored.line.version == 3
    assert [piece.text for piece in stored.pieces if piece.kind == "part"][:2] == editor.body.value()[:2]


def test_saving_without_a_change_is_refused_beside_the_text(sit: Sit, desk_office: Desk) -> None:
    editor = begun(sit, desk_office.accept())
    editor.submit()
    assert "Tidak ada yang berubah" in editor.body.refusal()


def test_a_caption_is_changed(sit: Sit, desk_office: Desk, qtbot: QtBot) -> None:
    number = desk_office.accept(captions={"jembatan.jpg": "Jembatan"})
    editor = begun(sit, number)
    field = next(iter(editor._captions.values()))
    field.put("Jembatan Sungai Kayan")
    assert [(change.kind, change.after) for change in editor.changes()] == [("caption", "Jembatan Sungai Kayan")]
    qtbot.keyClick(field.line_edit, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert [file.caption for file in lists.release(desk_office.workspace, number).files] == ["Jembatan Sungai Kayan"]


def test_an_unfinished_edit_is_offered_again_for_its_own_release_only(
    sit: Sit, desk_office: Desk, qtbot: QtBot
) -> None:
    first, second = desk_office.accept("Satu"), desk_office.accept("Dua")
    editor = begun(sit, first)
    editor.body.text_edit.setFocus()
    qtbot.keyClicks(editor.body.text_edit, "Awalan ")
    editor.leave()
    assert begun(sit, second).strip.words() == ""
    again = begun(sit, first)
    assert "Pulihkan draf" in again.strip.words()
    again.strip.buttons()[0].click()
    assert again.body.typed().startswith("Awalan ")


def test_the_history_names_who_did_what_and_compares_versions(sit: Sit, desk_office: Desk, qtbot: QtBot) -> None:
    number = desk_office.accept()
    others = [PARAGRAPHS[0].replace("312", "315"), *PARAGRAPHS[1:]]
    desk_office.do("kasi", "releases.edit", release=number, version=1, paragraphs=others)
    tab = sit("petugas")
    tab.open(number)
    tab.browse.commands.actions["history"].trigger()
    [history] = tab.findChildren(History)
    assert history.changes_shown() == ["dihapus “312”; ditambah “315”"]
    assert [event[0] for event in history.events.rows_model.rows()] == ["releases.accept", "releases.edit"]
    history.accept()
