"""Each proof of the built program's self-test finds what it is there for."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

pytest.importorskip("PySide6.QtWidgets")

from desk.migrations import STEPS
from ui import self_test
from ui.self_test import PROOFS, Trial, Unfit, migrates_an_old_office, prints_every_form, shows_a_pdf

ROOT = Path(__file__).parents[2]


@pytest.fixture
def trial(office, dressed, tmp_path):
    return Trial(tmp_path / "uji", office.workspace, office.numbers[0])


def test_an_office_of_the_first_program_is_brought_up(trial):
    trial.folder.mkdir()
    assert STEPS[-1] in migrates_an_old_office(trial)
    assert list((trial.folder / "kantor-lama" / "backups").glob("sebelum-skema-*.db"))


def test_the_preview_shows_ink(trial):
    assert "2 halaman" in shows_a_pdf(trial) or "1 halaman" in shows_a_pdf(trial)


def test_an_empty_preview_is_told(trial, monkeypatch):
    monkeypatch.setattr(self_test, "ROWS", range(3))  # the top margin, where no ink is
    with pytest.raises(Unfit, match="kosong"):
        shows_a_pdf(trial)


def test_a_form_that_cannot_be_printed_ends_the_test(trial):
    with pytest.raises(Exception, match="9999/2026"):
        prints_every_form(replace(trial, number="9999/2026"))


def test_the_proofs_are_those_that_the_installer_promises():
    assert [proof.__name__ for proof in PROOFS] == [
        "takes_in_a_release",
        "prints_every_form",
        "shows_a_pdf",
        "opens_the_window",
        "migrates_an_old_office",
    ]


def test_the_recipe_ships_what_the_program_reads_beside_its_code():
    recipe = (ROOT / "installer.spec").read_text("utf-8")
    for needed in ("resources", "CHANGELOG.md", "pyproject.toml", "LICENSE"):
        assert f'("{needed}"' in recipe
        assert (ROOT / needed).exists()


def test_the_set_up_file_asks_for_no_administrator_and_leaves_data_alone():
    script = (ROOT / "resources" / "installer" / "meja-informasi.iss").read_text("utf-8")
    assert "PrivilegesRequired=lowest" in script
    assert "meja.db" not in script
    assert "[UninstallDelete]" not in script
    assert tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["dependency-groups"]["build"]
