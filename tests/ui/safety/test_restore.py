"""The assistant brings an office back; what was there stays beside it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from desk.backup.make import back_up, back_up_to_file
from desk.dump import dump_lines
from desk.health.check import check_office
from desk.paths import Place
from desk.store.database import close_database
from tests.ui.conftest import KATA_SANDI
from ui.dialogs.first_run import FirstRun
from ui.safety.restore_dialog import RestoreDialog

RUN = """
import json, sys
from datetime import datetime
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from desk.paths import Place
from ui.program import Program
from ui.safety.restore_dialog import RestoreDialog

folder, trace, now, secret, source = sys.argv[1:]
program = Program(Place(Path(folder)), trace_folder=Path(trace), now=datetime.fromisoformat(now))
program._ask = lambda login, parent=None: __import__("ui.program").program.seated(program.workspace, "kabid", secret)

def play():
    dialog = next((w for w in QApplication.topLevelWidgets() if isinstance(w, RestoreDialog) and w.isVisible()), None)
    if dialog is None and program.window and program.window.isVisible() and not played:
        played.append("restore")
        QTimer.singleShot(0, program.window.restore_requested.emit)
    elif dialog is not None and dialog._manifest is None:
        dialog.choose(Path(source))
        dialog.decide()
    elif dialog is not None and dialog.restored is not None:
        played.append("back")
        dialog.decide()
    elif "back" in played and program.window and program.window.isVisible():
        played.append("open")
        program.application.quit()

played = []
timer = QTimer()
timer.timeout.connect(play)
timer.start(50)
code = program.run("kabid", secret)
print(json.dumps(played))
sys.exit(code)
"""


@pytest.fixture
def dialog_for(dressed, qtbot, tmp_path):
    def make(place: Place, trace: Path) -> RestoreDialog:
        shown = RestoreDialog(place, trace_folder=trace)
        qtbot.addWidget(shown)
        shown.show()
        return shown

    return make


def test_an_office_comes_back_on_an_empty_pc(office, dialog_for, qtbot, tmp_path):
    back_up_to_file(office.workspace, tmp_path / "kantor.zip")
    before = list(dump_lines())
    close_database()
    dialog = dialog_for(Place(tmp_path / "pc-baru" / "data"), tmp_path / "pc-baru" / "jejak")
    dialog.choose(tmp_path / "kantor.zip")
    assert "2 press release" in dialog.summary_label.text()
    dialog.decide()
    qtbot.waitUntil(lambda: dialog.restored is not None, timeout=20_000)
    assert list(dump_lines()) == before
    assert dialog.verb_button.text() == "Buka kantor"


def test_the_folder_in_use_stays_beside_and_its_last_numbers_are_void(office, dialog_for, qtbot, tmp_path):
    place, trace = office.workspace.place, office.workspace.trace.path.parent
    back_up(office.workspace, place.backups)
    lost = office.accept("Hilang bersama diska")
    close_database()
    dialog = dialog_for(place, trace)
    dialog.choose(place.backups)
    assert "trace.log" in dialog.trace_label.text()
    dialog.decide()
    qtbot.waitUntil(lambda: dialog.restored is not None, timeout=20_000)
    assert dialog.restored.lost == (lost,)
    assert lost in dialog.summary_label.text()
    assert (place.folder.with_name(f"{place.folder.name}-lama") / "meja.db").is_file()
    assert check_office(dialog.restored.workspace) == []


def test_a_number_that_is_none_is_refused_beside_its_field(office, dialog_for, tmp_path):
    back_up_to_file(office.workspace, tmp_path / "kantor.zip")
    dialog = dialog_for(Place(tmp_path / "pc" / "data"), tmp_path / "pc" / "jejak")
    dialog.choose(tmp_path / "kantor.zip")
    dialog.form.fields["agenda_release/2026"].editor.setText("no. 4")
    dialog.decide()
    assert "misalnya 418" in dialog.form.refusal()
    assert dialog.isEnabled()


def test_what_is_no_backup_is_said_to_be_none(dialog_for, tmp_path):
    (tmp_path / "foto.zip").write_bytes(b"bukan zip")
    dialog = dialog_for(Place(tmp_path / "pc" / "data"), tmp_path / "jejak")
    dialog.choose(tmp_path / "foto.zip")
    assert "tidak terbaca" in dialog.verdict_label.text()
    assert dialog.pages.currentIndex() == 0


def test_the_first_start_offers_to_bring_an_office_back(dressed, qtbot, tmp_path):
    assistant = FirstRun(Place(tmp_path / "kosong"))
    qtbot.addWidget(assistant)
    assistant.restore_button.click()
    assert assistant.restore_wanted


def test_from_the_menu_the_office_closes_comes_back_and_opens_again(office, tmp_path):
    place, trace = office.workspace.place, office.workspace.trace.path.parent
    back_up_to_file(office.workspace, tmp_path / "kantor.zip")
    words = [place.folder, trace, office.moment.isoformat(), KATA_SANDI, tmp_path / "kantor.zip"]
    close_database()
    ran = subprocess.run(
        [sys.executable, "-c", RUN, *words],
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert ran.returncode == 0, ran.stderr
    assert json.loads(ran.stdout) == ["restore", "back", "open"]
