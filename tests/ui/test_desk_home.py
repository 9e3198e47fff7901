"""Meja Saya shows what waits for the officer who sits there, oldest deadline first, and opens it with one key."""

from __future__ import annotations

from itertools import pairwise

import pytest

pytest.importorskip("PySide6.QtWidgets")

from PySide6.QtCore import Qt

from desk.flow.lists import StepTime
from ui.desk_home.chart import ROW, TimesChart
from ui.desk_home.tab import DeskTab
from ui.desk_home.today import time_words
from ui.theme import color, em
from ui.workbench import Workbench


@pytest.fixture
def open_desk(office, dressed, qtbot):
    """Open Meja Saya of an officer."""

    def open_one(login):
        workbench = Workbench(office.seat(login))
        tab = DeskTab(workbench)
        workbench.setParent(tab)
        qtbot.addWidget(tab)
        tab.resize(1366, 640)
        tab.show()
        tab.load()
        return tab

    return open_one


def titles(tab):
    return [card.title for card in tab.waiting_list.cards_model.cards]


def test_only_what_waits_for_my_positions_is_listed(office, open_desk):
    assert [title.partition(" · ")[0] for title in titles(open_desk("kasi"))] == ["Periksa dan pilah"] * 2
    assert titles(open_desk("kabid")) == []


def test_the_oldest_deadline_stands_first_and_is_chosen(office, open_desk):
    office.wait(5)
    office.accept("Terbaru")
    office.wait(4)
    tab = open_desk("kasi")
    assert [title.rpartition(" · ")[2] for title in titles(tab)][-1] == "Terbaru"
    assert tab.waiting_list.current_key() == office.numbers[0]
    chips = [card.chips[0] for card in tab.waiting_list.cards_model.cards]
    assert chips == [("terlambat 2 menit", "bad"), ("terlambat 2 menit", "bad"), ("sisa 3 menit", "warn")]


def test_outside_office_hours_the_clock_is_said_to_stand(office, open_desk):
    office.wait(12 * 60)
    assert open_desk("kasi").waiting_list.cards_model.cards[0].chips[0][0].endswith("· di luar jam")


def test_one_key_opens_what_is_chosen(office, open_desk, qtbot):
    tab = open_desk("kasi")
    with qtbot.waitSignal(tab.workbench.open_requested) as asked:
        qtbot.keyClick(tab.waiting_list, Qt.Key.Key_Return)
    assert asked.args == ["releases", office.numbers[0]]


def letter(office, subject="Undangan rapat"):
    """Receive a letter; gives its agenda number."""
    return office.do("petugas", "letters.receive", sender="Biro Umum", subject=subject)["number"]


def test_a_letter_without_disposisi_waits_for_the_kadis_and_opens_in_its_tab(office, open_desk, qtbot):
    number = letter(office)
    tab = open_desk("kadis")
    assert titles(tab) == ["Beri disposisi · Undangan rapat"]
    assert tab.waiting() == 1
    with qtbot.waitSignal(tab.workbench.open_requested) as asked:
        qtbot.keyClick(tab.waiting_list, Qt.Key.Key_Return)
    assert asked.args == ["letters", number]


def test_a_disposisi_for_me_waits_beside_the_releases_and_leads_once_it_is_late(office, open_desk):
    number = letter(office)
    order = {"letter": number, "instructions": ["Hadiri/wakili"], "due": "2026-11-24"}
    office.do("kadis", "letters.dispose", to=["kasi"], **order)
    tab = open_desk("kasi")
    assert titles(tab)[-1] == "Disposisi untuk saya · Undangan rapat"
    assert tab.waiting_list.cards_model.cards[-1].chips == (("batas 24/11/2026", "plain"),)
    assert tab.waiting() == 3
    office.wait(2 * 24 * 60)
    tab.load()
    assert titles(tab)[0] == "Disposisi untuk saya · Undangan rapat"
    assert tab.waiting_list.cards_model.cards[0].chips == (("lewat 24/11/2026", "bad"),)
    assert titles(open_desk("kabid")) == []


def test_the_figures_count_the_day(office, open_desk):
    office.wait(10)
    tab = open_desk("kasi")
    cards = (tab.waiting_card, tab.late_card, tab.received_card, tab.published_card, tab.label_card)
    assert [card.accessibleName() for card in cards] == [
        "2 menunggu Anda",
        "2 lewat waktu baku",
        "2 diterima hari ini",
        "0 terbit hari ini",
        "0 perlu label",
    ]


def test_a_figure_opens_what_it_counts_by_key(office, open_desk, qtbot):
    tab = open_desk("kasi")
    with qtbot.waitSignal(tab.workbench.open_requested) as asked:
        qtbot.keyClick(tab.label_card, Qt.Key.Key_Space)
    assert asked.args == ["cabinet", ""]


def test_with_nothing_waiting_the_list_says_so(office, open_desk):
    tab = open_desk("kabid")
    assert tab.waiting_pages.currentIndex() == 1
    assert not tab.open_action.isEnabled()


def test_the_cursor_stays_on_its_card_when_rows_come_anew(office, open_desk):
    tab = open_desk("kasi")
    tab.waiting_list.pick(office.numbers[1])
    office.accept("Yang ketiga")
    tab.load()
    assert tab.waiting_list.current_key() == office.numbers[1]
    assert len(titles(tab)) == 3


def test_what_happened_last_is_told_newest_first_with_its_officer(office, open_desk):
    office.do("kasi", "releases.check", release=office.numbers[0])
    first = open_desk("petugas").happened_list.cards_model.cards[0]
    assert first.title == f"{office.numbers[0]} · diperiksa"
    assert first.detail == "hari ini 09.00 · Dra. Wulan Arum, M.Si."


def test_the_chart_tells_its_values_in_words(dressed, qtbot):
    chart = TimesChart()
    qtbot.addWidget(chart)
    chart.set_times(
        (
            StepTime("sop", "terima", "Terima", 4.3, 7, 12),
            StepTime("sop", "paraf", "Paraf Kabid", 9.1, 7, 8),
            StepTime("sop", "arsip", "Arsip", None, 7, 0),
        )
    )
    assert chart.accessibleDescription() == "Terima: 4,3/7 m; Paraf Kabid: 9,1/7 m, lewat waktu baku; Arsip: belum ada"
    assert time_words(StepTime("sop", "x", "X", 2.0, None, 1)) == "2,0 m"


def test_a_bar_over_the_limit_is_hatched_and_of_another_colour(dressed, qtbot):
    def inks(minutes):
        chart = TimesChart()
        qtbot.addWidget(chart)
        chart.resize(600, 40)
        chart.set_times((StepTime("sop", "paraf", "Paraf", minutes, 7, 8),))
        image = chart.grab().toImage()
        middle = em(ROW) // 2
        return [image.pixelColor(x, middle).name() for x in range(image.width())]

    good, late = inks(6.0), inks(9.0)
    assert color("ok").name() in good
    assert color("bad").name() not in good
    assert color("bad").name() in late
    bars = [ink for ink in late if ink in {color("bad").name(), color("panel").name()}]
    changes = sum(one != other for one, other in pairwise(bars))
    assert changes > 10
