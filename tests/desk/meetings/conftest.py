"""An office that holds evaluation meetings."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import Desk
from tests.desk.coverage.offices import KALTIM, practice_office


@pytest.fixture
def kaltim(tmp_path: Path) -> Iterator[Desk]:
    """An office that runs SOP Akurasi."""
    yield from practice_office("kaltim", KALTIM, tmp_path)
