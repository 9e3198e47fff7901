"""The generated kata sandi: a list that is easy to keep, words drawn from it, a key that they open."""

from __future__ import annotations

import re

from desk.people import lists
from desk.people.actions import change_secret, enrol, unlock
from desk.people.keys import guard_secret
from desk.people.phrases import draw, generate_secret, words
from desk.session import Session


def test_the_list_has_two_thousand_and_forty_eight_plain_words_in_order():
    listed = words()
    assert len(listed) == 2048
    assert list(listed) == sorted(set(listed))
    assert [word for word in listed if not re.fullmatch("[a-z]{3,8}", word)] == []


def test_no_two_words_differ_by_a_last_letter_only():
    listed = set(words())
    assert {word for word in listed if word[:-1] in listed} == set()
    assert len({word[:-1] for word in listed}) == len(listed)


def test_a_generated_secret_is_four_words_of_the_list():
    drawn = generate_secret().split(" ")
    assert len(drawn) == 4
    assert set(drawn) <= set(words())


def test_a_thousand_generated_secrets_differ_and_none_is_refused():
    made = [generate_secret() for _ in range(1000)]
    for secret in made:
        guard_secret(secret)
    assert len(set(made)) == 1000
    assert len({word for secret in made for word in secret.split()}) > 1500


def test_what_the_guard_refuses_is_drawn_anew():
    for _ in range(100):
        assert set(draw(["ibu", "obat"]).split()) == {"ibu", "obat"}


def test_a_generated_secret_makes_a_key_and_opens_it(desk_office):
    secret = generate_secret()
    day = desk_office.workspace.now().date()
    petugas = Session(desk_office.workspace, lists.officer("petugas", day))
    public = enrol(petugas, "petugas", secret)["public"]
    keyed = Session(desk_office.workspace, lists.officer("petugas", day))
    assert unlock(keyed, secret).public == public
    other = generate_secret()
    change_secret(keyed, secret, other)
    assert unlock(keyed, other).public != public
