"""The command about SOPs: list, show, check."""

from __future__ import annotations

import json

import pytest

import main
from desk.sop.load import FOLDER


@pytest.fixture
def sop(capsys):
    """Run the command; gives its exit code and what it said."""

    def run(*words: str) -> tuple[int, str]:
        capsys.readouterr()
        code = main.main(["sop", *words])
        said = capsys.readouterr()
        return code, said.out or said.err

    return run


@pytest.fixture
def spoilt(tmp_path):
    """Make a file with a slip of the pen in a key and a standard below zero."""
    path = tmp_path / "sop-kami.toml"
    text = (FOLDER / "kaltara-media-online.toml").read_text("utf-8")
    path.write_text(text.replace("minutes = 7", "minutes = -7", 1).replace("equipment", "equipmen", 1), "utf-8")
    return path


def test_five_are_listed(sop):
    code, said = sop("list", "--json")
    assert code == 0
    assert [row["number"] for row in json.loads(said)] == [
        "",
        "",
        "SOP-PPID-07",
        "SOP-PPID-06",
        "418 /DISKOMINFO-B.400.14.3/2024",
    ]


def test_a_procedure_is_shown_with_its_steps_phases_and_minutes(sop):
    code, said = sop("show", "ketapang-layanan", "--json")
    shown = json.loads(said)
    assert (code, shown["code"], shown["total_minutes"]) == (0, "ketapang-layanan", [360, 375])
    assert [phase["over"] for phase in shown["phases"]] == ["letter", "release"]
    assert len(shown["steps"]) == 9
    first = shown["steps"][0]
    assert {"id", "row", "name", "actors", "standard", "outcomes", "over", "action"} <= first.keys()
    assert first["standard"] == {"kind": "minutes", "minutes": [15, 15], "words": "15 menit", "paper": "15 menit"}
    assert [step["id"] for step in shown["steps"] if step["standard"] is None] == ["koreksi-redaktur"]


def test_show_for_people_gives_each_step_its_standard(sop):
    _, said = sop("show", "kaltara-peliputan")
    assert "4. Tugaskan tim peliput – kadis, kasi – H-1" in said.splitlines()


@pytest.mark.parametrize("words", [("show",), ("show", "tidak-ada"), ("check", "tidak-ada.toml")])
def test_what_is_not_there_is_refused_in_a_sentence(sop, words):
    code, said = sop(*words)
    assert code == 3
    assert len(said.splitlines()) == 1


@pytest.mark.parametrize("words", [(), ("kaltim-akurasi",), (str(FOLDER / "kaltim-akurasi.toml"),)])
def test_check_is_silent_on_what_is_shipped(sop, words):
    assert sop("check", *words) == (0, "")
    assert sop("check", *words, "--json") == (0, '{"findings": []}\n')


def test_check_names_file_line_fault_and_repair(sop, spoilt):
    code, said = sop("check", str(spoilt), "--json")
    findings = json.loads(said)["findings"]
    assert code == 5
    lines = spoilt.read_text("utf-8").split("\n")
    named = {lines[int(one["where"].rpartition(":")[2]) - 1].split(" = ")[0] for one in findings}
    assert {"equipmen", "minutes"} <= named
    assert all(one["where"].startswith(f"{spoilt}:") and one["what"] and one["repair"] for one in findings)


def test_check_for_people_is_a_line_for_each_fault(sop, spoilt):
    code, said = sop("check", str(spoilt))
    assert code == 5
    assert [line.startswith(f"{spoilt}:") for line in said.splitlines()] == [True, True, True]
