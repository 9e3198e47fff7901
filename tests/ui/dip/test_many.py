"""Many items at once at the window: changed with preview and undo, views kept, lists and packages written."""

from __future__ import annotations

import json
from collections.abc import Callable
from threading import Event
from zipfile import ZipFile

from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from desk.dip import item_lists as lists
from desk.dip.item_lists import Shown
from desk.dip.views import query_of, views
from desk.exchange.sheets import read_rows
from tests.ui.conftest import PracticeOffice
from tests.ui.dip.conftest import Sit
from ui.dip.bulk import BulkDialog
from ui.dip.columns import NAMES
from ui.dip.evidence import EvidenceDialog
from ui.dip.opd_lists import OpdListsDialog
from ui.dip.out import SendDialog
from ui.dip.saved_views import SaveViewDialog, ViewsDialog
from ui.parts.pdf_view import PdfWindow
from ui.parts.progress import ProgressStrip
from ui.work import LongWork, Tell, idle

Enter = Callable[..., int]


def shown(parent, kind: type[QDialog]):
    """Give the dialog of a kind that is open."""
    return next(one for one in parent.findChildren(kind) if one.isVisible())


def test_many_items_are_changed_after_their_preview_taken_back_as_one_and_done_again(
    sit: Sit, enter: Enter, qtbot: QtBot, office: PracticeOffice
) -> None:
    first, second, other = (
        enter("Renja"),
        enter("Renstra", maker="Subbag Umum"),
        enter("Banjir", category="serta merta"),
    )
    tab = sit()
    tab.browse.counts_pane.choose(Shown(category="berkala"))
    tab.browse.commands.actions["bulk"].trigger()
    asked = shown(tab.browse, BulkDialog)
    asked.which.put("1")
    asked.fields["maker"].put("Subbag Umum")
    asked.look()
    qtbot.waitUntil(lambda: len(asked.foreseen) == 2, timeout=10_000)
    told = {row.title: asked.table.rows_model.columns[2].text(row) for row in asked.foreseen}
    assert told["Renja"] == "Penanggung jawab: (kosong) → Subbag Umum"
    assert "sudah demikian" in told["Renstra"]
    assert asked.verb_button.text() == "Ubah 1 informasi"
    bench = tab.browse._workbench
    with qtbot.waitSignal(bench.undoable, timeout=10_000):
        asked.decide()
    assert lists.item(office.workspace, first).line.maker == "Subbag Umum"
    assert lists.item(office.workspace, other).line.maker == ""
    undo = tab.browse.commands.actions["undo"]
    undo.trigger()
    assert undo.text() == "Uru&ngkan: 1 informasi dikembalikan seperti semula"
    assert lists.item(office.workspace, first).line.maker == ""
    undo.trigger()
    assert lists.item(office.workspace, first).line.maker == "Subbag Umum"
    undo.trigger()
    assert lists.item(office.workspace, first).line.maker == ""
    assert lists.item(office.workspace, second).line.maker == "Subbag Umum"


def test_a_field_is_emptied_at_many_items_after_its_preview_and_taken_back(
    sit: Sit, enter: Enter, qtbot: QtBot, office: PracticeOffice
) -> None:
    first, second = enter("Renja", retention="5 tahun"), enter("Renstra", retention="10 tahun")
    tab = sit()
    tab.browse.table.selectAll()
    tab.browse.commands.actions["bulk"].trigger()
    asked = shown(tab.browse, BulkDialog)
    asked.fields["retention"].put("3 tahun")
    asked.emptied.put("retention")
    asked.emptied.edited.emit()
    assert not asked.fields["retention"].isEnabled()
    asked.look()
    qtbot.waitUntil(lambda: len(asked.foreseen) == 2, timeout=10_000)
    told = {row.title: asked.table.rows_model.columns[2].text(row) for row in asked.foreseen}
    assert told["Renja"] == "Jangka waktu simpan: 5 tahun → (kosong)"
    with qtbot.waitSignal(tab.browse._workbench.undoable, timeout=10_000) as undoable:
        asked.decide()
    assert {lists.item(office.workspace, one).line.retention for one in (first, second)} == {""}
    undoable.args[1]()
    assert [lists.item(office.workspace, one).line.retention for one in (first, second)] == ["5 tahun", "10 tahun"]


def test_a_field_that_cannot_be_so_is_refused_beside_it(sit: Sit, enter: Enter, qtbot: QtBot) -> None:
    enter()
    tab = sit()
    tab.browse.commands.actions["bulk"].trigger()
    asked = shown(tab.browse, BulkDialog)
    asked.fields["unit"].put("Bidang " * 200)
    asked.look()
    qtbot.waitUntil(lambda: bool(asked.fields["unit"].refusal()), timeout=10_000)
    assert not asked.verb_button.isEnabled()
    asked.reject()


def test_what_the_list_shows_is_saved_under_a_name_and_dropped(sit: Sit, enter: Enter, office: PracticeOffice) -> None:
    enter("Renja")
    enter("Banjir", category="serta merta")
    tab = sit()
    tab.browse.counts_pane.choose(Shown(category="serta merta"))
    tab.browse.commands.actions["save_view"].trigger()
    asked = shown(tab.browse, SaveViewDialog)
    assert asked.fields["query"].value() == 'kategori:"serta merta"'
    asked.submit()
    assert "Nama tampilan" in asked.fields["name"].refusal()
    asked.fields["name"].put("Segera")
    asked.submit()
    tab.browse.counts_pane.choose(Shown())
    assert tab.browse.counts_pane.choose(Shown(query='kategori:"serta merta"'))
    assert tab.browse.table.rows_model.rowCount() == 1
    tab.browse.doors.show_views()
    dialog = shown(tab.browse, ViewsDialog)
    dialog.buttons["Hapus tampilan"].click()
    dialog.accept()
    assert views(office.seat("petugas")) == []
    assert not tab.browse.counts_pane.choose(Shown(query='kategori:"serta merta"'))


def test_a_saved_view_brings_its_columns_and_leaving_it_those_from_before(sit: Sit, enter: Enter) -> None:
    enter("Banjir", category="serta merta")
    tab = sit()
    header, choice = tab.browse.table.horizontalHeader(), tab.browse.column_choice
    before = choice.shown()
    choice.actions["forms"].trigger()
    header.moveSection(header.visualIndex(NAMES.index("stage")), 0)
    header.resizeSection(NAMES.index("code"), 140)
    within = choice.shown()
    assert [column.name for column in within if not column.shown] == ["forms"]
    assert within[0].name == "stage"
    tab.browse.filter_edit.setText("kategori:serta")
    tab.browse._on_typed()
    tab.browse.commands.actions["save_view"].trigger()
    asked = shown(tab.browse, SaveViewDialog)
    asked.fields["name"].put("Segera")
    asked.submit()
    choice._put(before)
    assert choice.shown() == before
    tab.browse.counts_pane.choose(Shown(query="kategori:serta"))
    assert choice.shown() == within
    tab.browse.counts_pane.choose(Shown())
    assert choice.shown() == before


def test_the_last_column_cannot_be_taken_away(sit: Sit) -> None:
    tab = sit()
    choice = tab.browse.column_choice
    *others, last = choice.actions.values()
    for action in others:
        action.trigger()
    assert [column.name for column in choice.shown() if column.shown] == ["updated"]
    assert not last.isEnabled()


def test_every_thing_that_the_left_pane_shows_can_be_asked_for_in_words(office: PracticeOffice, enter: Enter) -> None:
    enter()
    for one in (Shown(category="berkala"), Shown(stage=1), Shown(stage=5), Shown(attention="alone"), Shown(year=2026)):
        asked = Shown(query=query_of(one))
        assert lists.count(office.workspace, asked) == lists.count(office.workspace, one)


def test_the_register_is_written_as_workbook_page_and_pdf(
    sit: Sit, enter: Enter, qtbot: QtBot, office: PracticeOffice, news: list[str]
) -> None:
    enter("Renja 2027")
    tab = sit()
    for name in ("dip.xlsx", "dip.csv", "dip.html", "dip.pdf"):
        path = office.folder / name
        tab.browse.doors.export.write(path)
        qtbot.waitUntil(lambda name=name: bool(news) and name in news[-1], timeout=20_000)
        assert news[-1] == f"1 informasi ditulis ke {name}."
        if name != "dip.pdf":
            assert any("Renja 2027" in row.cells for row in read_rows(path))
        else:
            assert path.read_bytes().startswith(b"%PDF")


def test_what_changed_is_packed_once_for_the_main_ppid(
    sit: Sit, enter: Enter, qtbot: QtBot, office: PracticeOffice, news: list[str]
) -> None:
    enter("Renja 2027", files=[str(office.photo)])
    tab = sit()
    tab.browse.doors.send_changes()
    asked = shown(tab.browse, SendDialog)
    qtbot.waitUntil(lambda: bool(asked.count_label.text()), timeout=20_000)
    assert asked.count_label.text() == "1 baru, 0 berubah, 0 ditarik."
    path = office.folder / "paket.zip"
    with qtbot.waitSignal(asked.accepted, timeout=20_000):
        asked.pack(path)
    with ZipFile(path) as package:
        manifest = json.loads(package.read("manifest.json"))
    assert [one["title"] for one in manifest["informasi"]] == ["Renja 2027"]
    tab.browse.doors.send_changes()
    again = shown(tab.browse, SendDialog)
    qtbot.waitUntil(lambda: bool(again.count_label.text()), timeout=20_000)
    assert "Tidak ada yang berubah" in again.count_label.text()
    assert not again.verb_button.isEnabled()
    again.reject()


def test_the_evidence_of_a_year_is_gathered_from_the_menu_with_its_papers(
    sit: Sit, enter: Enter, qtbot: QtBot, office: PracticeOffice, news: list[str]
) -> None:
    enter("Renja 2027")
    tab = sit()
    tab.browse.commands.actions["evidence"].trigger()
    asked = shown(tab.browse, EvidenceDialog)
    asked.fields["year"].put("dua ribu")
    asked.submit()
    assert "empat angka" in asked.fields["year"].refusal()
    folder = office.folder / "bukti-keterbukaan-2026"
    with qtbot.waitSignal(asked.accepted, timeout=30_000):
        asked.gather_into(folder, 2026)
    assert news[-1].endswith("bukti dikumpulkan di bukti-keterbukaan-2026; buka indeks.html di dalamnya.")
    assert (folder / "cetak" / "dip-kini.pdf").read_bytes().startswith(b"%PDF")
    assert "dip/dip-saat-ini.xlsx" in (folder / "indeks.html").read_text("utf-8")
    assert not (folder / "dik").exists()


def test_what_each_opd_lacks_is_shown_with_its_papers(sit: Sit, office: PracticeOffice, qtbot: QtBot) -> None:
    tab = sit()
    tab.browse.doors.show_opds()
    dialog = shown(tab.browse, OpdListsDialog)
    assert dialog.table.rows_model.rowCount() == 0
    assert not dialog.buttons["Cetak yang belum diterima"].isEnabled()
    dialog.accept()


def test_the_list_of_now_is_printed_from_its_button(sit: Sit, enter: Enter, qtbot: QtBot, news: list[str]) -> None:
    enter("Renja 2027")
    tab = sit()
    words = [action.text().replace("&", "") for action in tab.browse.print_button.menu().actions()]
    assert words[:2] == ["Daftar saat ini", "Perubahan sejak edisi terakhir"]
    tab.browse.commands.actions["print_now"].trigger()
    qtbot.waitUntil(lambda: tab.browse.findChild(PdfWindow) is not None, timeout=20_000)
    tab.browse.findChild(PdfWindow).close()
    tab.browse.commands.actions["print_changes"].trigger()
    assert "Belum ada edisi" in news[-1]


def test_selected_items_that_wait_for_the_same_stage_go_through_it_together(
    sit: Sit, enter: Enter, office: PracticeOffice, qtbot: QtBot, news: list[str]
) -> None:
    numbers = [enter(f"Informasi {place}", paper=f"Naskah {place}") for place in range(4)]
    office.do("petugas", "dip.advance", items=numbers[:1], stage="verifikasi")
    tab = sit()
    tab.browse.table.selectAll()
    assert tab.browse.detail.next_button.text() == "&Nyatakan terverifikasi (3)"
    tab.browse.commands.actions["next"].trigger()
    assert news[-1] == "3 informasi terverifikasi; menunggu otentikasi oleh petugas lain."
    assert [lists.item(office.workspace, number).line.stage for number in numbers] == [2, 2, 2, 2]


def test_work_that_waits_behind_another_does_not_put_its_name_on_the_first(sit: Sit, qtbot: QtBot) -> None:
    tab, watched, gate = sit(), Event(), Event()
    strip = ProgressStrip(tab)

    def first(tell: Tell) -> bool:
        watched.wait(60)
        tell("separuh", 0.5)
        return gate.wait(60)

    strip.watch(LongWork(tab, "Mencetak", first, bool, str))
    strip.watch(LongWork(tab, "Cadangan", bool, bool, str))
    watched.set()
    qtbot.waitUntil(lambda: strip.words_label.text() == "Mencetak: separuh", timeout=30_000)
    gate.set()
    qtbot.waitUntil(idle, timeout=30_000)
    assert strip._works == []
    assert not strip.isVisible()
