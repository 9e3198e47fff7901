"""The fields of every register, asked of the sample office, which is only read."""

from __future__ import annotations

import pytest

from desk.search.everywhere import NAMES, REGISTERS, find
from desk.store.database import close_database
from tests.offices import open_sample


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    """The sample office, only read here."""
    workspace = open_sample(tmp_path_factory.mktemp("contoh"))
    yield workspace
    close_database()


def test_every_field_of_every_register_can_be_asked(sample):
    """Each field is asked with a value that it knows itself, and with a plain one."""
    asked = 0
    for word, register in REGISTERS.items():
        for name, field in register.fields.items():
            values = {"words": "a", "days": "2026", "numbers": "2026", "choice": ""}
            for value in (values[field.reads], *list(field.known())[:3]):
                if value:
                    answer = find(sample, f'jenis:{word} {name}:"{value}"')
                    assert not answer.told, f"{name}:{value}"
                    asked += 1
    assert asked > len(NAMES)


def test_what_a_field_leaves_is_what_the_register_holds(sample):
    found = find(sample, "pemimpin:gubernur", most=(500, 500)).things()
    assert found
    assert {thing.kind for thing in found} == {"events"}
    inside = {thing.number for thing in find(sample, "jenis:dip tahap:verifikasi", most=(500, 500)).things()}
    outside = {thing.number for thing in find(sample, "jenis:dip -tahap:verifikasi", most=(500, 500)).things()}
    assert inside
    assert outside
    assert not inside & outside
