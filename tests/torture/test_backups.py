"""F14: a back-up that was killed at any call never looks complete; each damaged one is found (tests/desk/backup)."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest

from desk.backup import verify as verify_rules
from desk.backup.contents import runs
from desk.backup.make import back_up
from desk.backup.verify import check_backup
from tests.torture.judge import ACCEPT
from tests.torture.program import KILLED, OfficeFolder, Program
from tests.torture.strace import failing, recorded

pytestmark = [pytest.mark.torture, pytest.mark.F14]


def killed_everywhere(program: Program, office: OfficeFolder, folder: Path, most: int) -> tuple[int, list[str]]:
    """Kill a back-up at its calls, some or all; gives how many, and which left something that looks complete."""
    command = ("backup",)
    calls = recorded(program, office.copy(folder / "direkam"), folder / "panggilan.log", command, {})
    dice = random.Random(14)  # noqa: S311 - chance, not a secret
    chosen, wrong = dice.sample(calls, min(most, len(calls))), []
    for call in chosen:
        struck = office.copy(folder / "terbunuh")
        code = failing(program, call, "KILL").run(struck, *command).code
        left = runs(struck.place.backups)
        if code != KILLED or any(check_backup(run.path) for run in left):
            wrong.append(f"{call}: exit {code}, {len(left)} runs")
        if program.run(struck, *command).code or check_backup(struck.place.backups):
            wrong.append(f"{call}: the next back-up does not work")
        shutil.rmtree(struck.folder)
    return len(chosen), wrong


def test_a_killed_backup_never_looks_complete(ready, office, memory, require, size, tell):
    require(shutil.which("strace"), "strace")
    photo = memory / "foto.txt"
    photo.write_text("naskah", "utf-8")
    ready.act(office, ACCEPT, {"title": "Berita", "paragraphs": ["Isi."], "source": str(photo)})
    killed, wrong = killed_everywhere(ready, office, memory, size(12, 10_000))
    assert wrong == []
    tell(f"killed at {killed} calls: 0 that look complete and are not, the next one works")


def test_a_back_up_that_is_not_read_again_is_noticed(desk_office, tmp_path, monkeypatch):
    desk_office.accept()
    run = back_up(desk_office.workspace, tmp_path / "cadangan").path
    raw = bytearray((run / "meja.db").read_bytes())
    raw[-1] ^= 1
    (run / "meja.db").write_bytes(raw)
    assert check_backup(run)
    monkeypatch.setattr(verify_rules, "_fault_of_file", lambda *_any: iter(()))
    assert check_backup(run) == []
