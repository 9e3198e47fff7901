"""The cycle of Kaltim, for counting its documentation by area."""

from __future__ import annotations

from tests.desk.dip.conftest import cycle_at, deliver, kaltim, lines_of, put_through

__all__ = ["cycle_at", "deliver", "kaltim", "lines_of", "put_through"]
