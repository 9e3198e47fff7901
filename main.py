"""Meja Informasi: the window where no words are given, a command where there are."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from desk.cli.main import run

if TYPE_CHECKING:
    from desk.cli.context import Forms


def main(argv: list[str]) -> int:
    """Start what the words ask for; gives the exit code."""
    return run(argv, papers)


def papers() -> Forms:
    """Load the forms; commands that print nothing start without them."""
    from reports.catalog import Papers  # start-up: ReportLab and fonts, 0.2 s

    papers: Forms = Papers()
    return papers


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
