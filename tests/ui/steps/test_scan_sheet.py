"""From the scanned sheet to the record of its ink, at the window: the code finds the step, the officer says who."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from desk.letters import lists as letters
from desk.releases import lists
from reports.catalog import print_form
from ui.steps.scan_sheet import ScanSheetDialog
from ui.workbench import Workbench


@pytest.fixture
def dialog(office, dressed, qtbot):
    """The dialog of the desk officer."""
    bench = Workbench(office.seat("petugas"))
    made = ScanSheetDialog(None, bench)
    qtbot.addWidget(made)
    made.show()
    yield made
    bench.stop()


@pytest.fixture
def scanned(office, tmp_path, require):
    """Print a release's file copy and scan it."""
    require(shutil.which("pdftoppm"), "pdftoppm")

    def scan(number: str, form: str = "press-release") -> str:
        (tmp_path / "lembar.pdf").write_bytes(print_form(office.workspace, form, number))
        drawn = ["pdftoppm", "-r", "150", "-png", "-singlefile", tmp_path / "lembar.pdf", tmp_path / "pindaian"]
        subprocess.run(drawn, check=True, timeout=60)
        return str(Path(tmp_path / "pindaian.png"))

    return scan


def waiting(office) -> str:
    """Give a release that the Kasi has checked, so that it waits for a paraf."""
    number = str(office.numbers[0])
    office.do("kasi", "releases.check", release=number)
    return number


def test_a_scan_opens_its_release_and_the_paraf_in_ink_is_recorded_with_it(office, dialog, scanned, qtbot):
    number = waiting(office)
    dialog.scan_field.put(scanned(number))
    with qtbot.waitSignal(dialog.workbench.open_requested, timeout=5_000) as asked:
        dialog.verb_button.click()
    assert asked.args == ["releases", number]
    form = dialog.ink_form
    assert "sama dengan register" in form.fields["scan"].source()
    form.submit()
    view = lists.release(office.workspace, number)
    assert [paraf.kind for paraf in view.parafs][-1] == "basah"
    assert any(file.role == "paraf-basah" for file in view.files)


def test_the_sheet_of_another_release_is_refused_beside_the_scan(office, dialog, scanned, qtbot):
    number = waiting(office)
    other = next(each for each in office.numbers if each != number)
    dialog.scan_field.put(scanned(number))
    dialog.verb_button.click()
    form = dialog.ink_form
    form.put_scan(scanned(other), "")
    form.submit()
    assert f"milik {other}, bukan {number}" in form.fields["scan"].refusal()
    form.reject()


def test_a_picture_without_a_code_keeps_the_dialog_open_with_the_reason(office, dialog):
    dialog.scan_field.put(str(office.photo))
    dialog.verb_button.click()
    assert dialog.isVisible()
    assert dialog.ink_form is None


def test_what_the_kadis_wrote_on_a_lembar_disposisi_is_entered_as_his_with_the_scan(office, dialog, scanned):
    asked = {"sender": "Dinas Sosial", "subject": "Undangan", "asks": "lain"}
    number = str(office.do("petugas", "letters.receive", **asked)["number"])
    dialog.scan_field.put(scanned(number, "disposisi-sheet"))
    dialog.verb_button.click()
    form = dialog.ink_form
    assert "sama dengan register" in form.fields["scan"].source()
    kabid = [post.code for post in form.posts].index("kabid")
    form.fields["to"].put(str(kabid))
    form.fields["own"].put("Hadir bersama saya")
    form.submit()
    view = letters.letter(office.workspace, number)
    assert [(one.to, one.instructions) for one in view.chain] == [("kabid", ("Hadir bersama saya",))]
    assert "Paraf basah" in view.chain[0].note


@pytest.mark.parametrize(("form", "key"), [("receipt", ""), ("dip", "kini")])
def test_a_sheet_that_no_step_waits_for_says_what_it_is(office, dialog, scanned, form, key):
    dialog.scan_field.put(scanned(key or str(office.numbers[0]), form))
    dialog.verb_button.click()
    assert dialog.isVisible()
    assert dialog.ink_form is None
    assert "tidak ada langkah" in dialog.form.refusal() or "tetapkan dahulu edisinya" in dialog.form.refusal()
