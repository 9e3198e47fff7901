"""The two offices whose SOPs run over events."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import Desk
from tests.desk.coverage.offices import KALTARA, KALTIM, practice_office


@pytest.fixture
def kaltim(tmp_path: Path) -> Iterator[Desk]:
    """An office that runs SOP Akurasi."""
    yield from practice_office("kaltim", KALTIM, tmp_path)


@pytest.fixture
def kaltara(tmp_path: Path) -> Iterator[Desk]:
    """An office that runs SOP Peliputan."""
    yield from practice_office("kaltara", KALTARA, tmp_path)
