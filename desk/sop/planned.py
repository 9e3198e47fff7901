"""Actions that the SOPs name and that are not written yet; this file goes when all of them are."""

from __future__ import annotations

from typing import Final

PLANNED: Final[frozenset[str]] = frozenset()
