"""The process that reads foreign files: what it says, and what it cannot do."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[3]


def ran(*words: str) -> subprocess.CompletedProcess[str]:
    """Run Python in the project's folder."""
    return subprocess.run(
        [sys.executable, "-B", *words], cwd=PROJECT, capture_output=True, text=True, check=False, timeout=60
    )


def confined(code: str, limits: str = "") -> subprocess.CompletedProcess[str]:
    """Run code after the process has confined itself."""
    return ran("-c", f"import os, socket, sys\nfrom desk.exchange.worker import confine\nconfine({limits})\n{code}")


def test_it_prints_what_a_file_holds_as_one_line_of_json(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<title>Judul</title>Isi – satu.", "utf-8")
    done = ran("-m", "desk.exchange.worker", str(tmp_path / "a.html"))
    assert done.returncode == 0
    assert done.stdout.count("\n") == 1
    assert json.loads(done.stdout) == {
        "title": "Judul",
        "title_source": "judul halaman (title)",
        "spare_title": "",
        "paragraphs": ["Isi – satu."],
    }


def test_it_prints_why_it_refused(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"PK\x03\x04")
    assert json.loads(ran("-m", "desk.exchange.worker", str(tmp_path / "a.docx")).stdout) == {"refused": "broken"}


def test_without_one_file_it_was_called_wrongly() -> None:
    assert ran("-m", "desk.exchange.worker").returncode == 2


def test_it_starts_without_database_windows_and_pdf() -> None:
    loaded = ran("-c", "import sys, desk.exchange.worker; print(*sys.modules)").stdout.split()
    assert "desk.exchange.plain" in loaded
    assert not {"peewee", "PySide6", "pypdf", "defusedxml", "cryptography", "sqlite3"} & set(loaded)


def test_confined_it_still_reads(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("isi", "utf-8")
    assert (
        confined(f"print(open({str(tmp_path / 'a.txt')!r}).read(), os.listdir({str(tmp_path)!r}))").stdout
        == "isi ['a.txt']\n"
    )


@pytest.mark.parametrize(
    "code",
    [
        "open('{there}/b', 'w')",
        "open('{there}/a.txt', 'r+')",
        "os.open('{there}/b', os.O_CREAT | os.O_WRONLY)",
        "os.remove('{there}/a.txt')",
        "os.rename('{there}/a.txt', '{there}/b')",
        "os.mkdir('{there}/b')",
        "os.system('true')",
        "os.kill(os.getppid(), 0)",
        "os.fork()",
        "socket.socket().connect(('127.0.0.1', 9))",
        "__import__('subprocess').run(['true'])",
    ],
)
def test_confined_it_cannot_write_reach_out_or_start_anything(tmp_path: Path, code: str) -> None:
    (tmp_path / "a.txt").write_text("isi", "utf-8")
    done = confined(code.replace("{there}", str(tmp_path)))
    assert done.returncode == 1
    assert "PermissionError" in done.stderr
    assert [file.name for file in tmp_path.iterdir()] == ["a.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")
def test_confined_it_has_little_memory_and_little_time() -> None:
    assert "MemoryError" in confined("bytearray(700 << 20)").stderr
    assert confined("bytearray(300 << 20)").returncode == 0
    assert confined("while True: pass", "cpu_seconds=1").returncode < 0
