"""The program as outsiders meet it: a process with words in, lines out and an exit code, which may be killed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from desk.paths import Place

ROOT = Path(__file__).parents[2]
NOW = "2026-10-12T10:00+08:00"
WORKS = ("desk", "resources", "main.py")
KILLED = -9
ENDLESS_SECONDS = 1_800
"""A command that has not ended by then hangs, also under strace on a busy machine."""


@dataclass(frozen=True)
class OfficeFolder:
    """One office on the disk: its data, and its trace outside them."""

    folder: Path

    @property
    def place(self) -> Place:
        """The data folder."""
        return Place(self.folder / "data")

    @property
    def trace(self) -> Path:
        """The folder of the trace file."""
        return self.folder / "trace"

    def copy(self, folder: Path) -> OfficeFolder:
        """Make another office just like this one."""
        shutil.copytree(self.folder, folder)
        return OfficeFolder(folder)


@dataclass(frozen=True)
class Answered:
    """How a command ended: its exit code, its JSON lines, what it said to people, and all it printed."""

    code: int
    lines: list[dict]
    said: str
    raw: str = ""

    @property
    def numbers(self) -> list[str]:
        """The numbers of the acknowledged actions."""
        return [line["result"]["number"] for line in self.lines if "result" in line]


@dataclass(frozen=True)
class Program:
    """The program to torture: this tree, or a copy of it in which a fault was planted."""

    root: Path = ROOT
    before: tuple[str, ...] = ()
    starting_seconds: float = 0.4
    """How long a command takes to its first answer, about; a blow falls within."""

    def words(self, office: OfficeFolder, *command: str) -> list[str]:
        """Write the command line."""
        where = ["--data", str(office.place.folder), "--trace-dir", str(office.trace), "--now", NOW]
        given = where[:4] if command[0] == "init" else where
        return [*self.before, sys.executable, str(self.root / "main.py"), *given, *command]

    def run(self, office: OfficeFolder, *command: str, lines: Sequence[dict] = ()) -> Answered:
        """Run a command to its end, or to its death."""
        typed = "".join(json.dumps(line) + "\n" for line in lines)
        done = subprocess.run(
            self.words(office, *command),
            input=typed,
            capture_output=True,
            text=True,
            env=quiet(),
            check=False,
            timeout=ENDLESS_SECONDS,
        )
        return Answered(done.returncode, read_lines(done.stdout), done.stderr, done.stdout)

    def act(self, office: OfficeFolder, action: str, *lines: dict) -> Answered:
        """Do one action for each line, through one process."""
        return self.run(office, "act", action, "-", "--json", lines=lines)

    def start(self, office: OfficeFolder, *command: str) -> subprocess.Popen[bytes]:
        """Start a command that waits for its lines."""
        pipe = subprocess.PIPE
        return subprocess.Popen(self.words(office, *command), stdin=pipe, stdout=pipe, stderr=pipe, env=quiet())

    def under(self, *words: str) -> Program:
        """Run the program under another, such as strace."""
        return replace(self, before=words)

    def planted(self, folder: Path, file: str, right: str, wrong: str) -> Program:
        """Copy the tree and plant a fault in the copy; the words it replaces must be there."""
        if not folder.exists():
            for name in WORKS:
                source, target = self.root / name, folder / name
                shutil.copytree(source, target) if source.is_dir() else shutil.copy2(source, folder / name)
        words = (folder / file).read_text("utf-8")
        assert right in words, f"{file} no longer says {right!r}: plant the fault elsewhere"
        (folder / file).write_text(words.replace(right, wrong), "utf-8")
        return replace(self, root=folder)


def quiet() -> dict[str, str]:
    """Give processes an environment in which they write nothing but what is asked."""
    return os.environ | {"PYTHONDONTWRITEBYTECODE": "1"}


def read_lines(printed: str) -> list[dict]:
    """Read the whole JSON lines; a killed process may have left half a line, which acknowledges nothing."""
    whole = printed[: printed.rfind("\n") + 1]
    found = [json.loads(line) for line in whole.splitlines() if line.startswith(("{", "["))]
    return [line for line in found if isinstance(line, dict)]
