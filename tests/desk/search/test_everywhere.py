"""The one search: fields of every register by name, days in words, hits by register, completions."""

from __future__ import annotations

import pytest

from desk.search.completing import completions
from desk.search.everywhere import find
from tests.desk.letters.test_letters import received


@pytest.fixture
def mixed(desk_office):
    """Two releases of one sender, one checked, and a letter."""
    first = desk_office.accept("Pasar murah dibuka", sender="Dinas Perdagangan")
    second = desk_office.accept("Pasar ikan dibuka", sender="Dinas Perikanan", event_date="2026-10-14")
    desk_office.do("kasi", "releases.check", release=first)
    letter = received(desk_office)
    return first, second, letter


def numbers(office, typed):
    return {thing.number for thing in find(office.workspace, typed).things()}


def test_fields_of_registers_narrow_what_is_found(mixed, desk_office):
    first, second, letter = mixed
    assert numbers(desk_office, "unit:perikanan") == {second}
    assert numbers(desk_office, 'pasar unit:"dinas perdagangan"') == {first}
    assert numbers(desk_office, "pasar -unit:perdagangan") == {second}
    assert numbers(desk_office, "jenis:rilis tahap:paraf-kadis") == {first}
    assert numbers(desk_office, "tahap:periksa") == {second}
    assert numbers(desk_office, "jenis:rilis status:berjalan tahun:2026") == {first, second}
    assert numbers(desk_office, "jenis:rilis status:terbit") == set()
    assert numbers(desk_office, "jenis:surat") == {letter}
    assert numbers(desk_office, "jenis:surat status:terbuka tahun:2026") == {letter}
    assert numbers(desk_office, "jenis:surat tahun:<2026") == set()


def test_days_in_words_narrow_with_a_name_and_without(mixed, desk_office):
    first, second, _letter = mixed
    assert numbers(desk_office, "tanggal:14 Oktober 2026") == {second}
    assert numbers(desk_office, "14 Oktober 2026 pasar") == {second}
    assert numbers(desk_office, "jenis:rilis oktober 2026") == {first, second}
    assert numbers(desk_office, "pasar 1 s.d. 13 oktober 2026") == {first, second}
    assert numbers(desk_office, "minggu ini") >= {first, second}
    assert numbers(desk_office, "tanggal:>oktober 2026") == set()


def test_a_day_at_which_nothing_is_dated_is_looked_for_as_words(desk_office):
    number = desk_office.accept("Peringatan 1 Mei 2019 di Malinau")
    answer = find(desk_office.workspace, "1 Mei 2019")
    assert [thing.number for thing in answer.things()] == [number]
    assert "dicari sebagai kata" in answer.told


def test_filters_are_told_and_can_be_taken_away(mixed, desk_office):
    answer = find(desk_office.workspace, "pasar unit:perikanan minggu ini")
    assert [(one.words, one.without) for one in answer.filters] == [
        ("unit: perikanan", "pasar minggu ini"),
        ("tanggal: minggu ini (12/10/2026 – 18/10/2026)", "pasar unit:perikanan"),
    ]


def test_a_value_that_a_field_does_not_know_is_answered_with_what_it_knows(mixed, desk_office):
    assert "pilih: berjalan, terbit" in find(desk_office.workspace, "jenis:rilis status:ungu").told
    assert "tulis tanggal:" in find(desk_office.workspace, "tanggal:besok-besok").told
    assert "tidak ada di daftar itu" in find(desk_office.workspace, "jenis:surat pemimpin:gubernur").told
    assert numbers(desk_office, "pasar tahap:") == {mixed[0], mixed[1]}
    assert find(desk_office.workspace, "warna:merah pasar").filters == ()


def test_a_register_is_named_beforehand(desk_office):
    desk_office.accept("Donor darah di alun-alun")
    received(desk_office)
    assert {thing.kind for thing in find(desk_office.workspace, "donor").things()} == {"releases", "letters"}
    assert {thing.kind for thing in find(desk_office.workspace, "jenis:surat donor").things()} == {"letters"}
    assert find(desk_office.workspace, "jenis:kapal donor").count == 0


def test_a_number_typed_whole_comes_first_and_is_known_as_such(desk_office):
    number = desk_office.accept("Yang dicari")
    for _ in range(3):
        desk_office.accept(f"Tentang {number}")
    answer = find(desk_office.workspace, number)
    assert answer.jump is not None
    assert answer.jump.number == answer.things()[0].number == number
    assert find(desk_office.workspace, "tentang").jump is None


def test_hits_stand_under_their_register_with_their_count_and_a_way_to_more(desk_office):
    for place in range(6):
        desk_office.accept(f"Donor darah {place}")
    received(desk_office)
    groups = find(desk_office.workspace, "donor").groups
    assert [(group.kind, group.count, len(group.things)) for group in groups] == [
        ("letters", 1, 1),
        ("releases", 6, 4),
    ]
    (all_of_it,) = find(desk_office.workspace, groups[1].more).groups
    assert len(all_of_it.things) == 6


def test_a_hit_in_the_text_shows_the_words_around_it(desk_office):
    desk_office.accept("Jembatan Kayan")
    (thing,) = find(desk_office.workspace, "sepanjang").things()
    assert "isi: " in thing.where
    assert "sepanjang 312 meter" in thing.where


def test_names_and_values_are_offered_while_they_are_typed(mixed):
    assert [one.words for one in completions("pasar tah")] == ["tahap:", "tahun:"]
    assert [one.typed for one in completions("pasar tah")] == ["pasar tahap:", "pasar tahun:"]
    assert "unit:Dinas Perikanan" in [one.words for one in completions("unit:peri")]
    assert completions("unit:peri")[0].typed == 'unit:"Dinas Perikanan" '
    assert completions('pasar unit:"dinas peri')[0].typed == 'pasar unit:"Dinas Perikanan" '
    assert [one.typed for one in completions("jenis:su")] == ["jenis:surat "]
    assert [one.typed for one in completions("tanggal:ming")] == ["tanggal:minggu ini ", "tanggal:minggu lalu "]
    assert completions("p") == []
    assert completions("status:terbit") == []
    assert completions("") == []
