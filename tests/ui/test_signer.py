"""Minutes until the lock, who uses the PC, and the PIN at each paraf: what an office can settle of its keys (M8)."""

from __future__ import annotations

import pytest

from desk.errors import Invalid
from desk.office import LOCK_MINUTES, OWN_PC
from desk.paths import Place
from desk.people.pin import PinSeal
from desk.releases.lists import release
from desk.workspace import OfficeProfile, office_of
from tests.ui.conftest import KATA_SANDI
from ui.dialogs.first_run import FirstRun
from ui.dialogs.signer import AskSigner
from ui.lock import IdleWatch

RIGHT, WRONG = "482913", "111222"


@pytest.fixture
def ask(office, dressed, qtbot):
    """Ask the Kadis who he is, with a PIN or without."""

    def asked(seal: PinSeal | None = None) -> AskSigner:
        dialog = AskSigner(office.seat("kadis"), seal)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return asked


def try_(dialog: AskSigner, words: str) -> None:
    """Type something and press the button."""
    dialog.field.editor.setText(words)
    dialog.verb_button.click()


def test_the_right_pin_is_enough(ask):
    dialog = ask(PinSeal(RIGHT, None))
    try_(dialog, RIGHT)
    assert dialog.result() == AskSigner.DialogCode.Accepted


def test_three_wrong_pins_wipe_it_and_the_kata_sandi_is_asked(ask, qtbot):
    dialog = ask(PinSeal(RIGHT, None))
    for _ in range(3):
        try_(dialog, WRONG)
    try_(dialog, RIGHT)
    qtbot.waitUntil(lambda: "Kata sandi salah" in dialog.field.error_label.text(), timeout=20_000)
    try_(dialog, KATA_SANDI)
    qtbot.waitUntil(lambda: dialog.result() == AskSigner.DialogCode.Accepted, timeout=20_000)


@pytest.fixture
def signing(office, open_window):
    """The Kadis's window over a release that waits for his paraf, in an office that asks each time."""
    number = office.accept("Menunggu paraf")
    office.do("kasi", "releases.check", release=number)
    office.do("petugas", "office.change", fields={"pin_at_paraf": "ya"})
    window = open_window("kadis")
    window.open("releases", number)
    assert window.releases_tab.browse.verbs.turn().paraf_step
    return window, number


def test_a_paraf_is_asked_for_only_where_the_office_wants_it(office, open_window, monkeypatch):
    asked, number = [], office.accept("Menunggu paraf")
    office.do("kasi", "releases.check", release=number)
    monkeypatch.setattr(AskSigner, "exec", lambda self: asked.append(self) or 0)
    open_window("kadis").workbench.do("releases.paraf", release=number, version=1)
    assert asked == []


def test_an_unproved_signer_makes_no_paraf_and_reads_why(signing, monkeypatch):
    window, number = signing
    verbs = window.releases_tab.browse.verbs
    monkeypatch.setattr(AskSigner, "exec", lambda _self: 0)
    verbs.primary_button.click()
    assert release(window.workbench.workspace, number).parafs == ()
    assert "PIN atau kata sandi" in verbs.error_label.text()


def test_a_proved_signer_makes_one_paraf_and_is_asked_again_for_the_next(signing, monkeypatch):
    window, number = signing
    asked = []
    monkeypatch.setattr(AskSigner, "exec", lambda self: asked.append(self) or 1)
    window.releases_tab.browse.verbs.primary_button.click()
    assert len(release(window.workbench.workspace, number).parafs) == 1
    assert len(asked) == 1
    assert not window.workbench.session.proved


def test_the_minutes_until_the_lock_are_the_office_s_and_change_at_once(office, dressed):
    watch = IdleWatch(dressed, calendar=office.workspace.calendar)
    assert watch._last.interval() == 5 * 60_000
    office.do("petugas", "office.change", fields={"lock_minutes": "20"})
    watch.touch()
    assert (watch._before.interval(), watch._last.interval()) == (20 * 60_000 - 30_000, 20 * 60_000)


def test_other_minutes_than_5_to_30_are_refused(office):
    with pytest.raises(Invalid, match="lock_minutes"):
        office.do("petugas", "office.change", fields={"lock_minutes": "60"})


@pytest.mark.parametrize(("place", "minutes"), [(0, LOCK_MINUTES[0]), (1, OWN_PC)])
def test_the_first_run_asks_who_uses_the_pc(tmp_path, dressed, qtbot, place, minutes):
    assistant = FirstRun(Place(tmp_path / "data"), trace_folder=tmp_path / "jejak")
    qtbot.addWidget(assistant)
    assistant.decide()
    for field in assistant.form.fields.values():
        if hasattr(field.editor, "setText"):
            field.editor.setText("Satu")
    assistant.turns_box.setCurrentIndex(place)
    assistant.decide()
    assert office_of(OfficeProfile.get()).lock_minutes == minutes
