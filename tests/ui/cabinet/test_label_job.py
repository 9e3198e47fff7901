"""More labels than the pane shows are one job: laid with progress, called off without a trace, noted as they stick."""

from __future__ import annotations

import pytest

from desk.cabinet import lists as cabinet
from ui.cabinet.label_job import LabelJobDialog
from ui.cabinet.labels import MOST_AT_ONCE, LabelPane
from ui.parts.pdf_view import PdfWindow

PATIENCE = 20_000


@pytest.fixture
def pane(seat, qtbot) -> LabelPane:
    made = LabelPane(seat.workbench)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def numbers(desk_office) -> list[str]:
    """Papers enough for one more label than the pane shows."""
    desk_office.do(
        "petugas", "cabinet.add_folder", drawer="FK-01/1", title="Surat", classification="400.14.4.3", year=2026,
        capacity=200,
    )  # fmt: skip
    asked = {"folder": "FK-01/1/02", "origin": "", "dated": "2026-03-02"}
    made = [
        desk_office.do("petugas", "cabinet.file_paper", title=f"Surat {place}", **asked)
        for place in range(MOST_AT_ONCE + 1)
    ]
    return [str(one["filing_number"]) for one in made]


def job_of(pane: LabelPane) -> LabelJobDialog:
    """Give the window of the job that was begun."""
    return next(each for each in pane.window().findChildren(LabelJobDialog) if each.isVisible())


def begun(pane: LabelPane, numbers: list[str]) -> LabelJobDialog:
    """Ask for all labels, and press the button that prints them all."""
    pane.show_labels(numbers, selected=True)
    pane.refresh()
    assert pane.job_button.text() == f"Cetak semua {len(numbers)} label…"
    pane.job_button.click()
    return job_of(pane)


def test_few_labels_need_no_job(pane, filed):
    pane.show_labels([filed()], selected=True)
    pane.refresh()
    assert not pane.job_button.isVisible()


def test_all_are_laid_beside_the_window_then_noted_and_the_sheet_in_the_tray_is_remembered(pane, numbers, qtbot):
    job = begun(pane, numbers)
    assert job.heading.text() == "Cetak 85 label"
    job.verb_button.click()
    assert not job.verb_button.isEnabled()
    qtbot.waitUntil(lambda: bool(job.findChildren(PdfWindow)), timeout=PATIENCE)
    assert job.findChildren(PdfWindow)[0].pane.page_count() == 5
    job.ask_whether_stuck()
    job.stuck_strip.yes_button.click()
    qtbot.waitUntil(lambda: not job.isVisible(), timeout=PATIENCE)
    assert all(item.labelled_at for item in cabinet.items_numbered(numbers).values())
    assert pane.start() == 2


def test_called_off_nothing_is_noted_and_the_next_job_begins_where_this_one_would_have(pane, numbers, qtbot):
    job = begun(pane, numbers)
    job.verb_button.click()
    job.strip.cancel_button.click()
    qtbot.waitUntil(job.verb_button.isEnabled, timeout=PATIENCE)
    assert "dibatalkan" in job.error_label.text()
    assert not job.findChildren(PdfWindow)
    assert not any(item.labelled_at for item in cabinet.items_numbered(numbers).values())
    assert pane.start() == 1
