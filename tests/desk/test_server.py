"""An office on a PostgreSQL server: the same acts, the same rows, nothing lost when the server falls."""

from __future__ import annotations

import pytest

from desk.health.check import check_office
from tests.conftest import Desk

pytestmark = pytest.mark.both


def test_a_release_goes_through_the_sop(desk_office: Desk, through):
    number = desk_office.accept()
    through(number, "unggah")
    assert check_office(desk_office.workspace) == []
