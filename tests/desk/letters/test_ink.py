"""A disposisi that came back in ink (P9): as valid as one at the screen, and it says what it is."""

from __future__ import annotations

import pytest

from desk.attachments import attached
from desk.errors import Invalid, Refused
from desk.letters import lists
from desk.letters.ink import ROLE
from tests.conftest import Desk


@pytest.fixture
def record(desk_office: Desk):
    """Record what the Kadis wrote on the sheet of a letter."""

    def recorded(letter: str, **told: object) -> dict[str, object]:
        given = {"to": ["kabid"], "instructions": ["Untuk diketahui"], "by": "kadis", "on": "2026-10-12"}
        given |= {"scan": str(desk_office.photo("lembar.jpg"))} | told
        return desk_office.do("petugas", "letters.dispose_in_ink", letter=letter, **given)

    return recorded


def received(desk_office: Desk, asks: str = "lain") -> str:
    asked = {"sender": "Dinas Sosial", "subject": "Undangan", "asks": asks}
    return str(desk_office.do("petugas", "letters.receive", **asked)["number"])


@pytest.mark.parametrize("asks", ["lain", "publikasi"])
def test_it_is_the_kadis_disposisi_with_the_scan_and_who_saw_it(desk_office: Desk, record, asks: str) -> None:
    letter = received(desk_office, asks)
    record(letter, note="Segera.")
    view = lists.letter(desk_office.workspace, letter)
    (one,) = view.chain
    assert (one.by_title, one.to) == ("Kepala Dinas Komunikasi dan Informatika", "kabid")
    assert one.note.startswith("Segera.")
    assert "Paraf basah 12 Oktober 2026, dicatat Petugas Meja Informasi." in one.note
    assert [row.role for row in attached("letters", view.id, ROLE)] == [ROLE]


def test_a_letter_that_waits_for_another_takes_no_ink_of_his(desk_office: Desk, record) -> None:
    letter = received(desk_office)
    with pytest.raises(Refused, match="tidak sedang menunggu disposisi Rangga Mahesa"):
        record(letter, by="kabid")
    assert lists.letter(desk_office.workspace, letter).chain == ()


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"to": []}, "kepada siapa"),
        ({"on": ""}, "Tanggal paraf"),
        ({"on": "2026-12-31"}, "belum tiba"),
        ({"scan": ""}, "belum dipilih"),
    ],
)
def test_what_is_missing_is_named_and_nothing_is_kept(desk_office: Desk, record, wrong, words) -> None:
    letter = received(desk_office)
    with pytest.raises(Invalid, match=words):
        record(letter, **wrong)
    assert lists.letter(desk_office.workspace, letter).chain == ()
