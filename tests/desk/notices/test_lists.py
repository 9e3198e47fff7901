"""Untuk saya: one notice for each thing, read from the registers, told once, fresh again when its state changes."""

from __future__ import annotations

from desk.journal import diary
from desk.notices.lists import ASSIGNED, DUE, OVERDUE, RETURNED, count_unread, mark_read, notices, take_untold


def mine(desk_office, login):
    return notices(desk_office.workspace, desk_office.as_(login).officer)


def test_a_received_release_is_one_notice_for_the_kasi_and_none_for_the_kadis(desk_office):
    number = desk_office.accept("Jembatan diresmikan")
    (found,) = mine(desk_office, "kasi")
    assert (found.kind, found.number, found.title, found.state) == ("releases", number, "Jembatan diresmikan", ASSIGNED)
    assert not found.read
    assert mine(desk_office, "kadis") == []


def test_what_was_read_stays_read_until_it_is_overdue(desk_office):
    desk_office.accept()
    kasi = desk_office.as_("kasi")
    mark_read(kasi, [one.key for one in mine(desk_office, "kasi")])
    assert count_unread(desk_office.workspace, kasi.officer) == 0
    desk_office.clock.pass_minutes(5)
    assert [one.state for one in mine(desk_office, "kasi")] == [DUE]
    desk_office.clock.pass_minutes(30)
    (found,) = mine(desk_office, "kasi")
    assert (found.state, found.read) == (OVERDUE, False)


def untold(office, session):
    return take_untold(session, notices(office.workspace, session.officer))


def test_a_read_mark_is_the_officers_own_and_leaves_the_journal_alone(desk_office):
    desk_office.accept()
    lines = diary.count()
    mark_read(desk_office.as_("kadis"), [one.key for one in mine(desk_office, "kasi")])
    assert [one.read for one in mine(desk_office, "kasi")] == [False]
    assert diary.count() == lines


def test_the_tray_hears_of_a_thing_once_and_not_at_all_of_what_was_read(desk_office):
    kasi = desk_office.as_("kasi")
    first = desk_office.accept("Satu")
    assert [one.number for one in untold(desk_office, kasi)] == [first]
    assert untold(desk_office, kasi) == []
    desk_office.accept("Dua")
    mark_read(kasi, [one.key for one in mine(desk_office, "kasi")])
    assert untold(desk_office, kasi) == []


def test_a_returned_release_says_so_to_the_desk(desk_office):
    number = desk_office.accept()
    desk_office.do("kasi", "releases.send_back", release=number, reason="Sebut tanggalnya.")
    states = {one.number: one.state for one in mine(desk_office, "petugas")}
    assert states[number] == RETURNED


def test_a_disposisi_is_named_with_who_gave_it_until_it_is_carried_out(desk_office):
    number = desk_office.do("petugas", "letters.receive", sender="Dinsos", subject="Undangan")["number"]
    given = desk_office.do("kadis", "letters.dispose", letter=number, to=["kabid"], instructions=[], note="Hadiri")
    (found,) = [one for one in mine(desk_office, "kabid") if one.words.startswith("Disposisi")]
    assert (found.number, found.state) == (number, ASSIGNED)
    assert given
