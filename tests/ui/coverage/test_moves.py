"""Moving events: by mouse and by key, asked why, told what stands against it, taken back and done again."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("PySide6.QtWidgets")

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from desk.coverage import calendar
from ui.coverage.bar import WEEK
from ui.coverage.month_model import carry

MOVE, COPY = Qt.DropAction.MoveAction, Qt.DropAction.CopyAction
LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@pytest.fixture
def draft(kaltara):
    """Enter a draft on the calendar, which moves without being asked why."""

    def one(title="Panen Raya", starts="2026-10-21 09:00", **given):
        details = given.pop("details", {})
        return int(kaltara.do("sinta", "coverage.add", title=title, starts=starts, details=details,
                              **{"status": "draft", **given})["id"])  # fmt: skip

    return one


def starts_of(desk, event):
    return calendar.calendar_event(desk.workspace, event).starts[:16]


def drag_over(view, carried, point, *, action=MOVE):
    """Let something be dragged over a point, as Qt tells it; tells whether the view takes it at all.

    Where it does not, Qt sends no more: a further event would go to whatever took the last one.
    """
    both = MOVE | COPY
    keys = CTRL if action == COPY else PLAIN
    target = view.viewport()
    entered = QDragEnterEvent(QPointF(point), both, carried, LEFT, keys)
    QApplication.sendEvent(target, entered)
    if entered.isAccepted():
        moved = QDragMoveEvent(QPointF(point), both, carried, LEFT, keys)
        QApplication.sendEvent(target, moved)
    return entered.isAccepted()


def drop(view, carried, point, *, action=MOVE):
    """Drag something to a point and let it go."""
    if drag_over(view, carried, point, action=action):
        dropped = QDropEvent(QPointF(point), MOVE | COPY, carried, LEFT, CTRL if action == COPY else PLAIN)
        dropped.setDropAction(action)
        QApplication.sendEvent(view.viewport(), dropped)


def day_point(tab, day):
    month = tab.page.board.month
    return month.visualRect(tab.page.board.month_model.index_of(day)).center()


def test_a_draft_is_dragged_to_another_day_and_keeps_its_hour(sit, kaltara, draft):
    made = draft()
    tab = sit("sinta")
    drop(tab.page.board.month, carry(made), day_point(tab, date(2026, 10, 22)))
    assert starts_of(kaltara, made) == "2026-10-22T09:00"
    assert tab.news[-1] == "Dipindah ke Kamis 22 Okt"
    tab.undos[-1]()
    assert starts_of(kaltara, made) == "2026-10-21T09:00"
    assert tab.page.verbs.moves.redo()
    assert starts_of(kaltara, made) == "2026-10-22T09:00"


def test_a_copy_leaves_the_event_where_it_is(sit, kaltara, draft):
    made = draft()
    tab = sit("sinta")
    drop(tab.page.board.month, carry(made), day_point(tab, date(2026, 10, 23)), action=COPY)
    assert starts_of(kaltara, made) == "2026-10-21T09:00"
    copies = calendar.calendar(kaltara.workspace, "2026-10-23", "2026-10-23")
    assert [(one.title, one.starts[:16]) for one in copies] == [("Panen Raya", "2026-10-23T09:00")]


def test_a_confirmed_event_asks_why_and_keeps_the_answer(sit, kaltara, draft):
    made = draft(status="confirmed")
    tab = sit("sinta")
    drop(tab.page.board.month, carry(made), day_point(tab, date(2026, 10, 22)))
    assert starts_of(kaltara, made) == "2026-10-21T09:00"
    form = tab.page.verbs.moves.form
    assert form.windowTitle() == "Mengapa dipindah?"
    form.fields["reason"].put("Gubernur berhalangan")
    form.submit()
    assert starts_of(kaltara, made) == "2026-10-22T09:00"
    assert calendar.history(made)[0].reason == "Gubernur berhalangan"
    assert calendar.calendar_event(kaltara.workspace, made).status == "moved"


def test_leaving_the_question_leaves_the_event(sit, kaltara, draft):
    made = draft(status="confirmed")
    tab = sit("sinta")
    drop(tab.page.board.month, carry(made), day_point(tab, date(2026, 10, 22)))
    tab.page.verbs.moves.form.reject()
    assert starts_of(kaltara, made) == "2026-10-21T09:00"
    assert not calendar.history(made)


def test_a_clash_is_told_while_the_event_hangs_over_the_day(sit, kaltara, draft):
    busy = draft("Audiensi", starts="2026-10-22 09:00", details={"place": "Samarinda"})
    made = draft("Peresmian", starts="2026-10-21 10:00", details={"place": "Bontang", "out_of_town": True})
    for one in (busy, made):
        kaltara.do("kasi", "coverage.man", event=one, crew={"fotografer": ["tara"]})
    tab = sit("sinta")
    month = tab.page.board.month
    drag_over(month, carry(made), day_point(tab, date(2026, 10, 22)))
    assert "Tenaga Ahli Tara" in month.hover_clash
    assert "Audiensi" in month.hover_clash
    drag_over(month, carry(made), day_point(tab, date(2026, 10, 28)))
    assert month.hover_clash == ""
    assert starts_of(kaltara, made) == "2026-10-21T10:00"


def test_alt_and_arrows_move_the_chosen_event(sit, kaltara, draft, qtbot):
    made = draft()
    tab = sit("sinta")
    tab.open(str(made))
    month = tab.page.board.month
    month.setFocus()
    qtbot.keyClick(month, Qt.Key.Key_Right, ALT)
    assert starts_of(kaltara, made) == "2026-10-22T09:00"
    qtbot.keyClick(month, Qt.Key.Key_Down, ALT)
    assert starts_of(kaltara, made) == "2026-10-29T09:00"
    assert tab.page.here.anchor == date(2026, 10, 29)
    qtbot.keyClick(month, Qt.Key.Key_Z, CTRL)
    assert starts_of(kaltara, made) == "2026-10-22T09:00"
    qtbot.keyClick(month, Qt.Key.Key_Y, CTRL)
    assert starts_of(kaltara, made) == "2026-10-29T09:00"


def test_who_may_not_schedule_moves_nothing(sit, kaltara, draft, qtbot):
    made = draft()
    tab = sit("tara")
    tab.open(str(made))
    qtbot.keyClick(tab.page.board.month, Qt.Key.Key_Right, ALT)
    drop(tab.page.board.month, carry(made), day_point(tab, date(2026, 10, 22)))
    assert starts_of(kaltara, made) == "2026-10-21T09:00"


def press_and_move(grid, qtbot, start, end):
    qtbot.mousePress(grid.viewport(), LEFT, pos=start)
    qtbot.mouseMove(grid.viewport(), end)


def test_in_the_hours_an_event_is_dragged_by_its_middle_and_stretched_by_its_edge(sit, kaltara, draft, qtbot):
    made = draft(starts="2026-10-14 09:00", ends="2026-10-14 11:00")
    tab = sit("sinta")
    tab.open(str(made))
    tab.page.turning.show_mode(WEEK)
    grid = tab.page.board.grid
    box = grid.block_rect(grid.blocks[0])
    press_and_move(grid, qtbot, box.center(), QPoint(box.center().x(), grid.y_of(13 * 60)))
    assert grid.drag is not None
    qtbot.mouseRelease(grid.viewport(), LEFT, pos=QPoint(box.center().x(), grid.y_of(13 * 60)))
    event = calendar.calendar_event(kaltara.workspace, made)
    assert (event.starts[11:16], event.ends[11:16]) == ("12:00", "14:00")
    box = grid.block_rect(grid.blocks[0])
    press_and_move(grid, qtbot, box.bottomLeft() + QPoint(20, -1), QPoint(box.left() + 20, grid.y_of(15 * 60 + 30)))
    qtbot.mouseRelease(grid.viewport(), LEFT)
    event = calendar.calendar_event(kaltara.workspace, made)
    assert (event.starts[11:16], event.ends[11:16]) == ("12:00", "15:30")
    assert tab.news[-1] == "Waktu menjadi Rabu 14 Okt 12.00–15.30"


def test_esc_takes_a_drag_back_before_it_is_let_go(sit, kaltara, draft, qtbot):
    made = draft(starts="2026-10-14 09:00", ends="2026-10-14 11:00")
    tab = sit("sinta")
    tab.open(str(made))
    tab.page.turning.show_mode(WEEK)
    grid = tab.page.board.grid
    box = grid.block_rect(grid.blocks[0])
    press_and_move(grid, qtbot, box.center(), QPoint(box.center().x(), grid.y_of(16 * 60)))
    qtbot.keyClick(grid, Qt.Key.Key_Escape)
    qtbot.mouseRelease(grid.viewport(), LEFT)
    assert starts_of(kaltara, made) == "2026-10-14T09:00"


def test_in_the_hours_alt_moves_and_alt_shift_stretches(sit, kaltara, draft, qtbot):
    made = draft(starts="2026-10-14 09:00", ends="2026-10-14 11:00")
    tab = sit("sinta")
    tab.open(str(made))
    tab.page.turning.show_mode(WEEK)
    grid = tab.page.board.grid
    qtbot.keyClick(grid, Qt.Key.Key_Down, ALT)
    qtbot.keyClick(grid, Qt.Key.Key_Down, ALT | SHIFT)
    qtbot.keyClick(grid, Qt.Key.Key_Left, ALT)
    event = calendar.calendar_event(kaltara.workspace, made)
    assert (event.starts[:16], event.ends[11:16]) == ("2026-10-13T09:30", "12:00")


def test_the_tray_gives_a_day_and_takes_it_back(sit, kaltara, draft):
    made = draft("Tematik padi", starts="")
    tab = sit("sinta")
    assert tab.page.bar.tray_button.text() == "Belum terjadwal 1"
    tab.page.bar.tray_button.click()
    assert [card.title for card in tab.page.tray.cards.cards_model.cards] == ["Tematik padi"]
    drop(tab.page.board.month, tab.page.tray.cards.cards_model.mimeData([tab.page.tray.cards.model().index(0, 0)]),
         day_point(tab, date(2026, 10, 21)))  # fmt: skip
    assert starts_of(kaltara, made) == "2026-10-21"
    assert not tab.page.tray.cards.cards_model.cards
    back = carry(made)
    entered = QDragEnterEvent(QPointF(5, 5), MOVE, back, LEFT, PLAIN)
    QApplication.sendEvent(tab.page.tray, entered)
    dropped = QDropEvent(QPointF(5, 5), MOVE, back, LEFT, PLAIN)
    QApplication.sendEvent(tab.page.tray, dropped)
    assert starts_of(kaltara, made) == ""


def test_an_event_is_put_off_and_cancelled_only_with_a_reason(sit, kaltara, draft):
    made = draft(status="confirmed")
    tab = sit("kasi")
    tab.open(str(made))
    tab.page.commands.actions["postpone"].trigger()
    form = tab.page.verbs.moves.form
    form.submit()
    assert form.fields["reason"].refusal() == "▲ Tulis alasan penundaan."
    form.fields["reason"].put("Cuaca buruk")
    form.submit()
    assert calendar.calendar_event(kaltara.workspace, made).status == "postponed"
    tab.undos[-1]()
    tab.page.commands.actions["cancel"].trigger()
    tab.page.verbs.moves.form.fields["reason"].put("Dibatalkan panitia")
    tab.page.verbs.moves.form.submit()
    assert calendar.calendar_event(kaltara.workspace, made).status == "cancelled"
    assert "▲ Batal" in tab.page.side.chip_words()


@pytest.fixture
def series(draft):
    """A weekly meeting on four Mondays of October, of which the second is on screen."""
    return draft("Apel", starts="2026-10-12 09:00", ends="2026-10-12 10:00", details={"rule": "FREQ=WEEKLY;COUNT=4"})


def days_of(desk):
    found = calendar.calendar(desk.workspace, "2026-10-01", "2026-11-30")
    return [(one.starts[5:16], one.ends[11:16]) for one in found]


REST = [("10-12T09:00", "10:00"), ("10-26T09:00", "10:00"), ("11-02T09:00", "10:00")]
"""The Mondays of the series that nobody touches."""


@pytest.fixture
def second_monday(sit, series):
    """The week of the series' second Monday, hour by hour; gives tab and grid."""
    tab = sit("sinta")
    tab.page.turning.to_day(date(2026, 10, 19))
    tab.page.turning.show_mode(WEEK)
    return tab, tab.page.board.grid


def test_one_day_of_a_series_is_stretched_by_its_edge_and_the_others_stay(second_monday, kaltara, qtbot):
    tab, grid = second_monday
    box = grid.block_rect(grid.blocks[0])
    press_and_move(grid, qtbot, box.bottomLeft() + QPoint(20, -1), QPoint(box.left() + 20, grid.y_of(11 * 60 + 30)))
    qtbot.mouseRelease(grid.viewport(), LEFT)
    assert days_of(kaltara) == sorted([*REST, ("10-19T09:00", "11:30")])
    assert tab.news[-1] == "Waktu menjadi Senin 19 Okt 09.00–11.30"
    tab.undos[-1]()
    assert days_of(kaltara) == sorted([*REST, ("10-19T09:00", "10:00")])


def test_one_day_of_a_series_is_dragged_to_another_day_and_the_others_stay(second_monday, kaltara, qtbot):
    _tab, grid = second_monday
    box, wednesday = grid.block_rect(grid.blocks[0]), grid.column_rect(2).center().x()
    press_and_move(grid, qtbot, box.center(), QPoint(wednesday, grid.y_of(13 * 60 + 30)))
    qtbot.mouseRelease(grid.viewport(), LEFT, pos=QPoint(wednesday, grid.y_of(13 * 60 + 30)))
    assert days_of(kaltara) == sorted([*REST, ("10-21T13:00", "14:00")])
