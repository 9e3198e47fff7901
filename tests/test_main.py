"""What main.py knows by itself, so that commands start quickly."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import main
from desk.exchange import worker

ROOT = Path(__file__).parents[1]
HEAVY = ("PySide6", "reportlab", "cryptography", "tempfile", "desk.exchange.documents", "desk.exchange.worker")


def test_the_word_of_the_import_worker_is_the_workers_own() -> None:
    assert main.IMPORT_WORKER == worker.WORD


def test_a_command_that_lists_loads_neither_windows_nor_paper_nor_keys(tmp_path: Path) -> None:
    words = ["--data", str(tmp_path / "data"), "--trace-dir", str(tmp_path / "trace")]
    said = "import main, sys; main.main(sys.argv[1:]); sys.stderr.write(chr(10).join(sys.modules))"
    subprocess.run([sys.executable, "main.py", *words, "init"], cwd=ROOT, check=True, capture_output=True)
    listed = subprocess.run(
        [sys.executable, "-c", said, *words, "list", "releases", "--json"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    assert listed.stdout == "[]\n"
    assert not set(HEAVY) & set(listed.stderr.splitlines())


def test_a_printed_sheet_leaves_nothing_on_stderr(tmp_path: Path) -> None:
    words = ["--data", str(tmp_path / "data"), "--trace-dir", str(tmp_path / "trace")]
    subprocess.run([sys.executable, "main.py", *words, "init"], cwd=ROOT, check=True, capture_output=True)
    asked = [*words, "print", "label-calibration", "--out", str(tmp_path / "lembar.pdf")]
    printed = subprocess.run([sys.executable, "main.py", *asked], cwd=ROOT, check=True, capture_output=True, text=True)
    assert printed.stderr == ""
