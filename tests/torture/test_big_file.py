"""A video of 300 MB goes through piece by piece: it never lies in memory as a whole."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.torture.judge import ACCEPT
from tests.torture.program import OfficeFolder, Program

pytestmark = [pytest.mark.torture, pytest.mark.VIDEO]

MEGABYTE = 1 << 20
SIZE = 300 * MEGABYTE
MOST = 150
MEASURED = """
import resource, subprocess, sys
code = subprocess.run(sys.argv[1:]).returncode
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, file=sys.stderr)
sys.exit(code)
"""
"""Runs a command from a small process, so that its peak memory is its own and not that of the tests."""


@pytest.fixture
def video(tmp_path) -> Path:
    """A video of 300 MB, mostly holes."""
    path = tmp_path / "pidato.mp4"
    with path.open("wb") as file:
        file.write(b"\0\0\0\x18ftypmp42")
        file.truncate(SIZE)
    return path


def peak(program: Program, office: OfficeFolder, *command: str, line: dict | None = None) -> int:
    """Run a command and give its peak memory in MB."""
    measured = program.under(sys.executable, "-c", MEASURED)
    ended = measured.run(office, *command, lines=[line] if line else [])
    assert ended.code == 0, ended
    return int(ended.said.split()[-1]) // 1024


def kept_sizes(office: OfficeFolder) -> list[int]:
    """List the sizes of the kept files."""
    return [path.stat().st_size for path in office.place.attachments.rglob("*") if path.is_file()]


def test_attaching_a_video_takes_no_memory(program, office, video, tell):
    program.act(office, ACCEPT, {"title": "Pidato", "paragraphs": ["Isi."]})
    line = {"release": "0001/2026", "files": [str(video)]}
    attaching = peak(program, office, "act", "releases.attach", "-", "--json", line=line)
    checking = peak(program, office, "check")
    assert kept_sizes(office) == [SIZE]
    assert max(attaching, checking) < MOST
    tell(f"300 MB attached with {attaching} MB of memory at most, checked with {checking} MB")


def test_taking_in_a_text_with_a_video_takes_no_memory(program, office, video, tmp_path):
    text = tmp_path / "naskah.txt"
    text.write_text("Gubernur Berpidato\n\nTANJUNG SELOR – Gubernur berpidato, Selasa (13/10).\n", "utf-8")
    assert peak(program, office, "intake", str(text), str(video), "--json") < MOST
    assert SIZE in kept_sizes(office)


def test_a_copy_through_memory_is_noticed(program, office, video, tmp_path):
    wrong = program.planted(tmp_path / "rakus", "desk/store/files.py", "size: int = 1 << 20", "size: int = 1 << 29")
    line = {"title": "Pidato", "paragraphs": ["Isi."], "files": [str(video)]}
    assert peak(wrong, office, "act", ACCEPT, "-", "--json", line=line) > MOST
