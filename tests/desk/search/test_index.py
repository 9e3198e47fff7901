"""The one search box: words as typed, parts of numbers, newest first."""

from __future__ import annotations

from desk.search import index


def test_words_are_found_from_their_beginning_and_newest_first(desk_office):
    first, second = desk_office.accept("Jembatan lama"), desk_office.accept("Jembatan baru")
    assert [hit.number for hit in index.find("jemb").hits] == [second, first]


def test_every_word_must_be_there(desk_office):
    desk_office.accept("Jembatan lama")
    assert index.find("jembatan pasar").count == 0


def test_parts_of_a_number_are_found(desk_office):
    number = desk_office.accept()
    assert [hit.number for hit in index.find("001").hits] == [number]


def test_a_filed_release_is_found_by_both_numbers_and_shows_the_first(desk_office, through):
    number = desk_office.accept()
    through(number, "arsip")
    filed = desk_office.do("petugas", "releases.file", release=number, signature=desk_office.sign(number))
    assert [hit.number for hit in index.find(filed["filing_number"]).hits] == [number]
    assert [hit.number for hit in index.find("diskominfo 400.14").hits] == [number]


def test_words_of_the_text_and_the_sender_are_found(desk_office):
    number = desk_office.accept(sender="Dinas Perhubungan")
    assert index.find("perhub").hits[0].number == number
    assert index.find("sepanjang 312").hits[0].number == number


def test_an_edited_text_is_found_by_its_new_words_only(desk_office):
    number = desk_office.accept("Judul lama sekali")
    desk_office.do("petugas", "releases.edit", release=number, version=1, title="Judul segar")
    assert index.find("lama sekali").count == 0
    assert index.find("segar").count == 1


def test_signs_that_an_index_reads_as_orders_are_only_signs(desk_office):
    desk_office.accept("Harga “beras” naik")
    assert index.find('"beras" OR *').count == 0
    assert index.find("' NEAR(").count == 0
    assert index.find("(beras)").count == 1
