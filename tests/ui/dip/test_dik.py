"""The DIK at the window: an item excluded with its test, decided, ended; unseen by whoever may not see it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from desk.dip import item_lists as lists
from tests.ui.conftest import PracticeOffice
from tests.ui.dip.conftest import Sit
from ui.dip.dik import ENDING, DikDialog
from ui.dip.dik_forms import DecideDialog, EndDialog, ExclusionDialog
from ui.dip.dik_import import DikImportDialog

Enter = Callable[..., int]
TEST = {
    "legal_basis": "UU 14/2008 Pasal 17 huruf h",
    "opened": "Data pribadi tersebar",
    "closed": "Pemilik data terlindungi",
    "period": "1 bulan",
    "until": "23/12/2026",
    "test_number": "BA-1/2026",
}


def shown(parent, kind: type[QDialog]):
    """Give the dialog of a kind that is open."""
    return next(one for one in parent.findChildren(kind) if one.isVisible())


@pytest.mark.parametrize("login", ["petugas", "operator"])
def test_whoever_may_not_see_the_dik_finds_no_trace_of_it(sit: Sit, login: str) -> None:
    tab = sit(login)
    assert not tab.browse.left.dik_button.isVisible()
    tab.open("DIK-0001")
    assert not tab.browse.findChildren(DikDialog)
    assert not [action.text() for action in tab.browse.actions() if action.isVisible() and "cuali" in action.text()]


def test_an_item_is_excluded_with_its_test_approved_and_opened_again(
    sit: Sit, enter: Enter, qtbot: QtBot, office: PracticeOffice, news: list[str]
) -> None:
    number = enter("Data pribadi pegawai")
    tab = sit("kadis")
    tab.browse.commands.actions["exclude"].trigger()
    asked = shown(tab.browse, ExclusionDialog)
    assert asked.fields["information"].value() == "Data pribadi pegawai"
    asked.submit()
    assert "Dasar hukum" in asked.fields["legal_basis"].refusal()
    assert asked.fields["unit"].value() == "Sekretariat"
    for name, words in TEST.items():
        asked.fields[name].put(words)
    asked.submit()
    assert "ditahan dari DIP" in news[-1]
    assert lists.counts(office.workspace).total == 0
    tab.browse.left.dik_button.click()
    dik = shown(tab.browse, DikDialog)
    assert "Data pribadi tersebar" in dik.test_label.text()
    dik.buttons["Tetapkan…"].click()
    deciding = shown(dik, DecideDialog)
    deciding.submit()
    assert "Nomor keputusan" in deciding.fields["decision"].refusal()
    deciding.fields["decision"].put("188.4/9/2026")
    deciding.submit()
    assert not dik.buttons["Ubah…"].isEnabled()
    assert "berakhir dalam 90 hari" in tab.browse.left.ending_label.text()
    dik.chips.choose(ENDING)
    assert dik.table.rows_model.rowCount() == 1
    dik.buttons["Akhiri…"].click()
    ending = shown(dik, EndDialog)
    ending.fields["reason"].put("Jangka waktunya habis")
    ending.submit()
    assert dik.table.rows_model.rowCount() == 0
    assert lists.item(office.workspace, number).line.next_stage == "verifikasi"
    dik.accept()


def test_an_exclusion_past_its_period_is_red(sit: Sit, office: PracticeOffice) -> None:
    office.do("kadis", "dik.propose", information="Rencana lelang", **TEST | {"until": "2026-11-30"})
    office.do("kadis", "dik.decide", exclusion=1, decision="188.4/9/2026")
    office.wait(60 * 24 * 14)
    tab = sit("kadis")
    assert "lewat jangka waktunya" in tab.browse.left.ending_label.text()
    tab.open("DIK-0001")
    dik = shown(tab.browse, DikDialog)
    column = dik.columns[3]
    assert column.chip(dik.current()) == "bad"
    dik.accept()


def test_a_list_of_exclusions_is_seen_row_by_row_and_comes_in_as_proposals(
    sit: Sit, office: PracticeOffice, news: list[str]
) -> None:
    path = office.folder / "dik.csv"
    path.write_text(
        "No;Informasi yang dikecualikan;Dasar hukum pengecualian;Akibat bila dibuka;Jangka waktu\n"
        "1;Topologi jaringan;UU 14/2008 Pasal 17 huruf c;Mudah diserang;5 tahun\n"
        "2;Nomor rekening;;Dapat disalahgunakan;selamanya\n"
    )
    tab = sit("kadis")
    tab.browse.left.dik_button.click()
    dik = shown(tab.browse, DikDialog)
    dik.take_in(str(office.folder / "tiada.csv"))
    assert "tidak ditemukan" in dik.error_label.text()
    dik.take_in(str(path))
    asked = shown(dik, DikImportDialog)
    rows = asked.table.rows_model.rows()
    assert [(row.line, row.outcome) for row in rows] == [(1, "Sisa"), (2, "Baru"), (3, "Ditolak")]
    asked.decide()
    assert news[-1] == "dik.csv diimpor: 1 usulan baru, 0 berubah."
    assert dik.current().information == "Topologi jaringan"
    dik.accept()
