"""The figures themselves: none can be met by a test that would not bite, since each has a planted bug."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tests.torture.figures import FIGURES, TESTS

pytestmark = [pytest.mark.torture]

BITES = re.compile(r"noticed|caught")
MARK = re.compile(r"pytest\.mark\.([A-Z]+\d*)")


def planted(file: Path) -> set[str]:
    """Name the figures of which a file shows that their tests bite."""
    tree = ast.parse(file.read_text("utf-8"))
    own = [line for line in tree.body if isinstance(line, ast.Assign) and "pytestmark" in ast.unparse(line.targets[0])]
    of_file = set(MARK.findall(" ".join(map(ast.unparse, own))))
    biting = [one for one in tree.body if isinstance(one, ast.FunctionDef) and BITES.search(one.name)]
    return {
        figure
        for one in biting
        for figure in of_file | set(MARK.findall(" ".join(map(ast.unparse, one.decorator_list))))
    }


def test_every_figure_has_a_planted_bug_that_is_noticed():
    shown = set().union(*map(planted, TESTS.rglob("test_*.py")))
    assert set(FIGURES) - shown == set()
