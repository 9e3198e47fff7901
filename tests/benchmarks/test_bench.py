"""The command ``bench``: well-formed figures, by the names of limits.md; how fast they are is never tested."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import main
from tests.benchmarks.command import MEASURES
from tests.benchmarks.figures import GOALS, Figure, Scene, Unmeasured

QUICK = ("search_key", "search_growth", "write_action", "labels", "check", "import_sheet", "import_memory")
SHAPE = {"name", "value", "unit", "floor", "ratio", "goal"}


def test_each_quick_figure_stands_beside_its_floor_and_its_goal(capfd: pytest.CaptureFixture[str]) -> None:
    assert main.main(["bench", "--rows", "1000", "--json", "--only", ",".join(QUICK)]) == 0
    answer = json.loads(capfd.readouterr().out)
    assert [figure["name"] for figure in answer["figures"]] == list(QUICK)
    for figure in answer["figures"]:
        assert figure.keys() == SHAPE
        assert (figure["unit"], figure["goal"]) == GOALS[figure["name"]]
        assert min(figure["value"], figure["floor"], figure["ratio"]) > 0
    assert answer["unmeasured"] == {}


def test_people_read_a_table(capfd: pytest.CaptureFixture[str]) -> None:
    assert main.main(["bench", "--rows", "100", "--only", "search_key"]) == 0
    heads, line = capfd.readouterr().out.splitlines()
    assert heads.split() == ["ukuran", "baris", "nilai", "dasar", "rasio", "sasaran"]
    assert line.startswith("search_key")


def test_every_name_of_the_limits_is_measured_once() -> None:
    assert sorted(name for group in MEASURES for name in group) == sorted(GOALS)


def test_a_figure_that_cannot_be_measured_is_named(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def unmeasurable(_scene: Scene) -> list[Figure]:
        raise Unmeasured("tidak ada printer")

    monkeypatch.setitem(MEASURES, ("labels",), unmeasurable)
    assert main.main(["bench", "--rows", "100", "--only", "dip_table,labels"]) == 5
    lines = capfd.readouterr().out.splitlines()
    assert "labels: tidak dapat diukur: tidak ada printer" in lines
    assert any(line.startswith("dip_table") for line in lines)


@pytest.mark.parametrize("names", ["cari", "search_key,cari"])
def test_a_name_that_limits_does_not_have_is_wrong_use(capfd: pytest.CaptureFixture[str], names: str) -> None:
    assert main.main(["bench", "--only", names]) == 2
    assert "cari" in capfd.readouterr().err


def test_a_folder_without_a_built_program_is_wrong_use(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main.main(["bench", "--built", str(tmp_path)]) == 2
    assert "tidak ada program meja" in capfd.readouterr().err
