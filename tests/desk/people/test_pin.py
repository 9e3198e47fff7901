"""The PIN re-opens what was open, in memory, and gives nothing away after three wrong tries."""

from __future__ import annotations

import pytest

from desk.errors import Invalid
from desk.people.keys import PRACTICE_STRENGTH, OpenKey, make_key, open_key, signature_holds
from desk.people.pin import PinSeal, guard_pin

WORDS = "kopi pagi hujan reda"
PIN = "482913"


@pytest.fixture
def key() -> OpenKey:
    return open_key("kabid", make_key("kabid", WORDS, PRACTICE_STRENGTH), WORDS)


def sealed(key: OpenKey | None) -> PinSeal:
    return PinSeal(PIN, key, PRACTICE_STRENGTH)


def test_the_right_pin_gives_back_a_key_that_signs_as_before(key):
    right, opened = sealed(key).opens(PIN)
    assert right
    assert opened.public == key.public
    assert signature_holds(key.public, "setuju", opened.sign("setuju"))


def test_an_officer_without_a_key_is_let_in_and_gets_none(key):
    assert sealed(None).opens(PIN) == (True, None)


def test_a_wrong_pin_gives_nothing_and_leaves_two_tries(key):
    seal = sealed(key)
    assert seal.opens("999913") == (False, None)
    assert seal.tries_left == 2
    assert seal.opens(PIN)[0]
    assert seal.tries_left == 3


def test_three_wrong_pins_wipe_the_key_so_that_the_right_one_opens_nothing(key):
    seal = sealed(key)
    for _ in range(3):
        assert not seal.opens("999913")[0]
    assert seal.wiped
    assert seal.opens(PIN) == (False, None)
    assert key.raw() not in vars(seal).values()
    assert b"" in vars(seal).values()


@pytest.mark.parametrize("pin", ["12345", "12345678901", "48a913", "", "٤٨٢٩١٣", "48 2913"])
def test_a_pin_has_six_to_ten_digits(pin):
    with pytest.raises(Invalid, match="6–10 angka"):
        guard_pin(pin)


@pytest.mark.parametrize("pin", ["111111", "123456", "6543210", "0123456789"])
def test_a_pin_that_anybody_tries_first_is_refused(pin):
    with pytest.raises(Invalid, match="mudah ditebak"):
        guard_pin(pin)
