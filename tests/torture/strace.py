"""Faults at system calls, by strace: which calls a command makes on an office's files, and one of them going wrong."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.torture.program import OfficeFolder, Program

WRITING = (
    "openat write writev pwrite64 fsync fdatasync ftruncate fallocate rename renameat renameat2 unlink unlinkat"
    " mkdir mkdirat chmod fchmod fchmodat link linkat symlink"
).split()
QUICK = ("strace", "-f", "--seccomp-bpf", "-qq")
SURE = ("strace", "-f", "-qq")
"""Under ``--seccomp-bpf`` an injected signal is never delivered; errors are."""

ANSWER = "standard output"
CALL = re.compile(r"^\d+ +(\w+)\((.*)")
KINDS = {
    "KILL": "signal=KILL:when={}",
    "ENOSPC": "error=ENOSPC:when={}",
    "EIO": "error=EIO:when={}",
    "ENOSPC+": "error=ENOSPC:when={}+",
    "EIO+": "error=EIO:when={}+",
}


@dataclass(frozen=True)
class Call:
    """A writing call that a command makes: its name, the how-manieth of that name, and the file it goes to."""

    name: str
    nth: int
    file: str

    def __str__(self) -> str:
        return f"{self.name} {self.nth} ({self.file})"


def recorded(program: Program, office: OfficeFolder, log: Path, command: Sequence[str], line: dict) -> list[Call]:
    """Run a command and list the writing calls it makes on the office's files, and its answer on standard output."""
    watching = program.under(*QUICK, "-y", "-o", str(log), "-e", f"trace={','.join(WRITING)}")
    assert watching.run(office, *command, lines=[line] if line else []).code == 0
    made, count = [], Counter[str]()
    for words in log.read_text("utf-8", "replace").splitlines():
        call = CALL.match(words)
        if call is None:
            continue
        name, rest = call.groups()
        count[name] += 1
        if rest.startswith("1<"):
            made.append(Call(name, count[name], ANSWER))
        elif str(office.folder) in rest and (name != "openat" or "O_CREAT" in rest):
            made.append(Call(name, count[name], _file(office, rest)))
    return made


def failing(program: Program, call: Call, kind: str) -> Program:
    """The program, with one call going wrong: killed before it, or answered with an error once or from then on."""
    fault = KINDS[kind].format(call.nth)
    tool = SURE if kind == "KILL" else QUICK
    return program.under(*tool, "-o", "/dev/null", "-e", f"trace={call.name}", "-e", f"inject={call.name}:{fault}")


def _file(office: OfficeFolder, rest: str) -> str:
    found = re.search(re.escape(str(office.folder)) + r'/?([^">]*)', rest)
    return found.group(1) if found else ""
