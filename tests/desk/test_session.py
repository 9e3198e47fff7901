"""One transaction, one journal line; tokens, versions, numbers."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest

from desk.errors import Invalid, Refused, Stale
from desk.health.check import check_office
from desk.journal import diary
from desk.journal.trace import TraceFile
from desk.numbers.pattern import Pattern
from desk.numbers.tables import BookRow
from desk.people.tables import OfficerRow, TenureRow
from desk.store.database import database


def test_a_failure_halfway_writes_nothing(desk_office):
    lines = diary.count()
    with pytest.raises(ZeroDivisionError), desk_office.as_("petugas").write("test.broken") as change:
        change.add(OfficerRow, login="hantu", name="Hantu")
        _ = 1 / 0
    assert diary.count() == lines
    assert OfficerRow.get_or_none(OfficerRow.login == "hantu") is None


def test_an_added_row_is_given_as_a_reader_finds_it(desk_office):
    officer = OfficerRow.get(OfficerRow.login == "petugas")
    with desk_office.as_("petugas").write("test.add") as change:
        added = change.add(TenureRow, officer=officer, position=1, since=2026)
        change.done("people", "petugas", "menjabat")
    read = TenureRow.get_by_id(added.id)
    assert added.__data__ == read.__data__
    assert (added.officer.login, added.position.id) == ("petugas", 1)
    assert check_office(desk_office.workspace) == []


def test_bytes_written_where_text_belongs_are_found(desk_office):
    number = desk_office.accept()
    database.execute_sql("UPDATE release_piece SET text = CAST(x'ff41' AS TEXT) WHERE kind = 'title'")
    database.execute_sql("UPDATE release SET sender = x'00' WHERE id = 1")
    found = check_office(desk_office.workspace)
    assert {finding.where for finding in found} == {number}
    told = "Catatan {} diubah atau disisipkan di luar program."
    rows = ("isi naskah (release_piece:1)", "press release (release:1)")
    assert sorted(finding.what for finding in found) == [told.format(row) for row in rows]


def test_the_journal_keeps_before_and_after(desk_office):
    number = desk_office.accept()
    desk_office.do("petugas", "releases.edit", release=number, version=1, title="Judul lain")
    body = list(diary.entries())[-1].body
    assert body["subject"] == {"kind": "releases", "number": number}
    assert body["was"]["release:1"]["title"] == "Gubernur Resmikan Jembatan"
    assert body["now"]["release:1"]["title"] == "Judul lain"


def test_two_editors_of_one_row_do_not_lose_a_word(desk_office):
    first, second = OfficerRow.get(OfficerRow.login == "kasi"), OfficerRow.get(OfficerRow.login == "kasi")
    session = desk_office.as_("petugas")
    with session.write("test.edit") as change:
        change.set(first, rank="Penata")
        change.done("people", "kasi", "pangkat")
    with pytest.raises(Stale), session.write("test.edit") as change:
        change.set(second, rank="Pembina")
    assert OfficerRow.get(OfficerRow.login == "kasi").rank == "Penata"


def test_a_token_belongs_to_one_action(desk_office):
    number = desk_office.accept()
    desk_office.do("petugas", "releases.void", "satu-tanda", release=number, reason="Salah.")
    with pytest.raises(Refused, match="tindakan lain"):
        desk_office.do("petugas", "releases.accept", "satu-tanda", title="A", paragraphs=["B"])


def test_each_number_stands_in_the_trace_outside_the_data(desk_office):
    number = desk_office.accept()
    trace = desk_office.workspace.trace
    assert desk_office.workspace.place.folder not in trace.path.parents
    line = list(trace.lines())[-1]
    assert line.numbers == (("agenda_release", number),)
    assert line.head == diary.head().hash


def test_a_trace_line_that_a_kill_swallowed_is_written_later(desk_office):
    desk_office.accept()
    trace = desk_office.workspace.trace
    trace.path.write_text("")
    trace.catch_up()
    written = [number for line in TraceFile(trace.path.parent).lines() for _book, number in line.numbers]
    assert written == ["0001/2026"]


def test_a_clock_set_back_asks_to_confirm_the_date_and_is_flagged(desk_office):
    desk_office.accept()
    desk_office.clock.at -= timedelta(days=3)
    with pytest.raises(Refused, match="Jam PC meragukan"):
        desk_office.accept("Berita kemarin")
    desk_office.as_("petugas").date_confirmed = True
    assert desk_office.accept("Berita kemarin") == "0002/2026"
    assert list(diary.entries())[-1].body["clock_doubtful"] is True


def test_a_new_year_asks_to_open_its_book(desk_office):
    desk_office.clock.at += timedelta(days=50)
    desk_office.accept("Akhir tahun")
    desk_office.clock.at += timedelta(days=40)
    with pytest.raises(Refused, match="Buka buku 2027"):
        desk_office.accept("Tahun baru")
    desk_office.do("petugas", "numbers.open_book", year=2027)
    assert desk_office.accept("Tahun baru") == "0001/2027"


def test_a_closed_book_gives_no_number(desk_office):
    desk_office.do("petugas", "numbers.close_book", year=2026)
    with pytest.raises(Refused, match="sudah ditutup"):
        desk_office.accept()


def test_a_pattern_without_a_running_number_is_refused():

    with pytest.raises(Invalid, match="urut"):
        Pattern("{kode}/{tahun}").check()


def test_what_an_sql_editor_changes_is_found_and_named(desk_office):
    number = desk_office.accept()
    database.execute_sql("UPDATE release_piece SET text = text || ',' WHERE kind = 'part'")
    found = check_office(desk_office.workspace)
    assert {finding.where for finding in found} == {number}


def test_a_book_changed_by_hand_is_found(desk_office):
    BookRow.update(pattern="{urut}").execute()
    assert any("book:" in finding.what for finding in check_office(desk_office.workspace))


@pytest.mark.file
def test_a_line_cut_out_of_the_journal_is_found(desk_office):
    desk_office.accept()
    desk_office.accept("Kedua")
    database.execute_sql("DROP TRIGGER keep_journal_line")
    database.execute_sql("DELETE FROM journal_line WHERE seq = (SELECT MAX(seq) - 1 FROM journal_line)")
    assert any("jurnal" in finding.where for finding in check_office(desk_office.workspace))


def test_the_journal_is_canonical_json(desk_office):
    desk_office.accept()
    (body,) = database.execute_sql("SELECT body FROM journal_line ORDER BY seq DESC LIMIT 1").fetchone()
    assert json.dumps(json.loads(body), ensure_ascii=False, sort_keys=True, separators=(",", ":")) == body
