"""What was signed of a surat tugas stays as it was signed; what changed since is told, and another takes its place."""

from __future__ import annotations

import pytest

from desk.coverage import lists
from desk.errors import Invalid, Missing, Refused
from desk.health.check import check_office
from reports.catalog import print_form
from tests.desk.coverage.offices import appoint
from tests.desk.coverage.test_peliputan import received, scan, take
from tests.reports.forms.test_coverage_papers import words


def letters(desk, event):
    return lists.event(desk.workspace, event).letters


@pytest.fixture
def signed(kaltara) -> int:
    """An event in town whose surat tugas is signed."""
    event = received(kaltara)
    take(kaltara, event, until="liput")
    return event


def move(desk, event, to="2026-10-15 13:00"):
    desk.do("sinta", "coverage.move", event=event, starts=to, reason="Gubernur ke Jakarta")


def test_a_signed_letter_keeps_its_words_whatever_becomes_of_its_event(kaltara, signed):
    (letter,) = letters(kaltara, signed)
    assert letter.changed == ()
    before = print_form(kaltara.workspace, "assignment-letter", letter.number, copy="file")
    move(kaltara, signed)
    kaltara.do("kasi", "coverage.man", event=signed, crew={"fotografer": ["seno"]}, reason="Tara sakit")
    appoint(kaltara, "sinta", "kabid")
    (letter,) = letters(kaltara, signed)
    said = " ".join(letter.changed)
    assert "tertulis “Meliput Peresmian Jembatan, Rabu, 14 Oktober 2026 pukul 09.00 WITA" in said
    assert "kini “Meliput Peresmian Jembatan, Kamis, 15 Oktober 2026 pukul 13.00 WITA" in said
    assert "petugas kini Staf Seno" in said
    assert print_form(kaltara.workspace, "assignment-letter", letter.number, copy="file") == before
    assert check_office(kaltara.workspace) == []


def test_another_letter_comes_in_its_place_and_both_name_each_other(kaltara, signed):
    move(kaltara, signed)
    draft = words(kaltara, "assignment-letter", f"pengganti:{signed}", copy="clean")
    assert "Kamis, 15 Oktober 2026 pukul 13.00" in draft
    with pytest.raises(Invalid, match="mengapa surat tugas diganti"):
        kaltara.do("sinta", "coverage.replace_letter", event=signed, reason=" ", signature=scan(kaltara))
    told = kaltara.do(
        "sinta", "coverage.replace_letter", event=signed, reason="Acara dipindah.", signature=scan(kaltara)
    )
    old, new = letters(kaltara, signed)
    assert (told["replaces"], told["letter"]) == (old.number, new.number)
    assert (old.replaced_by, new.replaces) == (new.number, old.number)
    assert (old.changed, new.changed) == ((), ())
    said = words(kaltara, "assignment-letter", new.number, copy="clean")
    assert f"Surat tugas nomor {old.number}, yang diganti dengan surat ini" in said
    assert "Kamis, 15 Oktober 2026 pukul 13.00" in said
    assert "Rabu, 14 Oktober 2026" in words(kaltara, "assignment-letter", old.number, copy="clean")
    assert take(kaltara, signed)["step"] == "end"
    with pytest.raises(Refused, match="sudah selesai"):
        kaltara.do("sinta", "coverage.replace_letter", event=signed, reason="Lagi.", signature=scan(kaltara))
    assert check_office(kaltara.workspace) == []


def test_out_of_town_only_the_kadis_replaces_what_he_issued(kaltara):
    event = received(kaltara, out_of_town=True, place="Nunukan")
    take(kaltara, event, until="liput")
    move(kaltara, event)
    with pytest.raises(Refused, match="Kadis Darma"):
        kaltara.do("sinta", "coverage.replace_letter", event=event, reason="Dipindah.", signature=scan(kaltara))
    kaltara.do("kadis", "coverage.replace_letter", event=event, reason="Dipindah.", signature=scan(kaltara))
    assert letters(kaltara, event)[-1].signer_title == "Kepala Dinas Komunikasi dan Informatika"


def test_what_was_never_signed_cannot_be_replaced_and_a_cancelled_event_says_so(kaltara, signed):
    other = received(kaltara, title="Rakor", starts="2026-10-16 09:00")
    with pytest.raises(Missing, match="belum punya surat tugas"):
        kaltara.do("sinta", "coverage.replace_letter", event=other, reason="Salah.", signature=scan(kaltara))
    kaltara.do("sinta", "coverage.postpone", event=signed, reason="hujan")
    assert any("“Peresmian Jembatan” ditunda" in told for told in letters(kaltara, signed)[0].changed)
    with pytest.raises(Refused, match="tidak diperlukan"):
        kaltara.do("sinta", "coverage.replace_letter", event=signed, reason="Salah.", signature=scan(kaltara))
