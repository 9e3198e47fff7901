"""Editions at the window: frozen under a decision, signed, compared with what the list became, printed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from threading import Event

from pytestqt.qtbot import QtBot

from desk.dip.edition_lists import editions
from tests.ui.conftest import PracticeOffice
from tests.ui.dip.conftest import Sit
from ui.dip.difference import ADDED, CHANGED, WITHDRAWN, DifferenceDialog
from ui.dip.editions import EditionsDialog, FreezeDialog, SignDialog
from ui.parts.pdf_view import PdfWindow
from ui.work import Work, idle

Enter = Callable[..., int]


def opened(tab) -> EditionsDialog:
    """Open the editions."""
    tab.browse.doors.show_editions()
    return tab.browse.findChild(EditionsDialog)


def freeze(shown: EditionsDialog, decision: str, **more: str) -> FreezeDialog:
    """Freeze the list under a decision."""
    shown.buttons["Tetapkan edisi…"].click()
    asked = next(one for one in shown.findChildren(FreezeDialog) if one.isVisible())
    asked.fields["decision"].put(decision)
    for name, words in more.items():
        asked.fields[name].put(words)
    asked.submit()
    return asked


def waited(asked: FreezeDialog, qtbot: QtBot) -> str:
    """Wait until the freezing was refused, and give the question that it leaves open."""
    qtbot.waitUntil(asked.verb_button.isEnabled, timeout=20_000)
    return asked.fields["unverified"].refusal()


def test_who_may_not_freeze_an_edition_still_sees_and_prints_it(
    sit: Sit, enter: Enter, qtbot: QtBot, news: list[str]
) -> None:
    enter("Renja 2027")
    tab = sit("operator")
    shown = opened(tab)
    assert not shown.buttons["Tetapkan edisi…"].isEnabled()
    shown.accept()


def test_two_editions_are_compared_and_the_difference_is_printed(
    sit: Sit, enter: Enter, qtbot: QtBot, office: PracticeOffice, news: list[str]
) -> None:
    kept, gone = enter("Renja 2027"), enter("Laporan lama")
    tab = sit("petugas")
    shown = opened(tab)
    asked = freeze(shown, "188.4/1/2026")
    assert "belum diverifikasi" in waited(asked, qtbot)
    asked.fields["unverified"].put("ikut")
    asked.fields["order"].put("setiap saat|berkala|serta merta")
    with qtbot.waitSignal(asked.accepted, timeout=20_000):
        asked.submit()
    assert news[-1] == "Edisi 188.4/1/2026 ditetapkan: 2 informasi."
    assert not shown.table.current_row().signer
    shown.buttons["Catat tanda tangan…"].click()
    signing = shown.findChild(SignDialog)
    signing.fields["by"].put("Kadis Kartika")
    signing.submit()
    assert "Pindaian" in signing.fields["scan"].refusal()
    signing.fields["scan"].put(str(office.photo))
    signing.submit()
    assert editions()[0].signer == "Kadis Kartika"
    assert not shown.buttons["Catat tanda tangan…"].isEnabled()
    office.do("petugas", "dip.edit", item=kept, version=1, fields={"retention": "10 tahun"})
    office.do("petugas", "dip.withdraw", item=gone, reason="tidak dikuasai lagi")
    enter("Profil Dinas", category="setiap saat")
    shown.buttons["Bandingkan…"].click()
    compared = shown.findChild(DifferenceDialog)
    qtbot.waitUntil(lambda: compared.table.rows_model.rowCount() == 3, timeout=20_000)
    rows = compared.table.rows_model.rows()
    assert [(row.what, row.title) for row in rows] == [
        (ADDED, "Profil Dinas"), (WITHDRAWN, "Laporan lama"), (CHANGED, "Renja 2027"),
    ]  # fmt: skip
    assert rows[-1].words == "jangka waktu simpan: (kosong) → 10 tahun"
    compared.decide()
    qtbot.waitUntil(lambda: compared.findChild(PdfWindow) is not None, timeout=20_000)
    compared.findChild(PdfWindow).close()
    compared.reject()
    shown.accept()


def test_freezing_that_is_called_off_by_leaving_makes_no_edition(sit: Sit, enter: Enter, qtbot: QtBot) -> None:
    enter("Renja 2027")
    tab, gate = sit("petugas"), Event()
    shown = opened(tab)
    Work(tab, partial(gate.wait, 10), bool, str)
    asked = freeze(shown, "188.4/1/2026", unverified="ikut")
    assert not asked.verb_button.isEnabled()
    asked.reject()
    gate.set()
    qtbot.waitUntil(idle, timeout=20_000)
    assert editions() == []
    shown.accept()


def test_of_two_comparisons_only_the_one_asked_for_last_is_shown(sit: Sit, enter: Enter, qtbot: QtBot) -> None:
    enter("Renja 2027")
    tab = sit("petugas")
    bench, gate = tab.browse._workbench, Event()
    for place in (1, 2):
        bench.do("dip.freeze", decision=f"188.4/{place}/2026", on="2026-10-12", unverified="ikut")
        enter(f"Laporan {place}")
    Work(tab, partial(gate.wait, 10), bool, str)
    compared = DifferenceDialog(bench, 1, tab)
    compared.before_box.setCurrentIndex(compared.before_box.findData(2))
    gate.set()
    qtbot.waitUntil(idle, timeout=20_000)
    qtbot.waitUntil(lambda: compared.table.rows_model.rowCount() > 0, timeout=20_000)
    assert [row.title for row in compared.table.rows_model.rows()] == ["Laporan 2"]
    compared.reject()
