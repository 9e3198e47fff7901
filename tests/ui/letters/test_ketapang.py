"""Where the SOP says so, the last disposisi opens a press release, and the letter leads there (Ketapang 1–3)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk.actions import perform
from desk.founding import found_office
from desk.office import load_office
from desk.paths import Place
from desk.people import lists as people
from desk.people.actions import enrol
from desk.releases import lists as releases
from desk.session import Session
from desk.store.database import close_database
from desk.workspace import Workspace
from ui.letters.tab import LettersTab
from ui.work import idle
from ui.workbench import Workbench

SECRET = "kopi pagi hujan reda"


def seat(workspace: Workspace, login: str) -> Session:
    """Let an officer in; nothing here is signed."""
    return Session(workspace, people.officer(login, workspace.now().date()))


@pytest.fixture
def ketapang(tmp_path: Path) -> Iterator[Workspace]:
    """An office that runs Ketapang's SOP, with a letter that the Kadis gave to the Kabid."""
    profile = replace(load_office("ketapang"), practice=True)
    workspace = found_office(Place(tmp_path / "kantor"), profile, trace_folder=tmp_path / "jejak")
    petugas = seat(workspace, "petugas")
    for login in ("kadis", "kabid"):
        perform(petugas, "people.add", {"login": login, "name": f"Pejabat {login.title()}"})
        perform(petugas, "people.appoint", {"login": login, "position": login})
        enrol(petugas, login, SECRET)
    received = perform(petugas, "letters.receive", {"sender": "Dinas Kesehatan", "subject": "Donor darah"})
    order = {"letter": received.result["number"], "to": ["kabid"], "instructions": ["Proses lebih lanjut"]}
    perform(seat(workspace, "kadis"), "letters.dispose", order)
    yield workspace
    close_database()


@pytest.fixture
def tab(ketapang: Workspace, dressed: object, qtbot: QtBot) -> Iterator[LettersTab]:
    """The tab before the Kabid."""
    bench = Workbench(seat(ketapang, "kabid"))
    shown = LettersTab(bench)
    bench.setParent(shown)
    shown.resize(1366, 640)
    qtbot.addWidget(shown)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    shown.load()
    yield shown
    qtbot.waitUntil(idle, timeout=10_000)
    bench.stop()


def test_passing_it_on_opens_the_release_and_offers_to_go_there(ketapang, tab, qtbot):
    assert tab.waiting() == 1
    assert tab.browse.side.links() == []
    tab.browse.commands.actions["dispose"].trigger()
    tab.browse.form.to.tick(["editor"])
    with qtbot.waitSignal(tab._workbench.notice) as told:
        tab.browse.form.send_button.click()
    (release,) = releases.releases(ketapang)
    assert release.title == "Donor darah"
    assert f"menjadi press release {release.number}" in told.args[0]
    (link,) = tab.browse.side.links()
    assert link.hasFocus()
    assert link.text() == f"Press release {release.number}"
    with qtbot.waitSignal(tab._workbench.open_requested) as asked:
        qtbot.keyClick(link, Qt.Key.Key_Return)
    assert asked.args == ["releases", release.number]


def test_the_kabid_may_still_mark_his_own_as_carried_out(ketapang, tab):
    tab.browse.commands.actions["dispose"].trigger()
    tab.browse.form.to.tick(["editor"])
    tab.browse.form.send_button.click()
    tab.browse.verbs.done_button.click()
    assert tab.waiting() == 0
    assert tab.browse.verbs.sentence_label.text() == "Menunggu Sub Koordinator PKPI."
