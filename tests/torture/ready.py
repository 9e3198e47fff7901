"""The program loaded once and forked for each command: the same code in a process of its own, which may be killed.

Loading takes 0.4 s and doing 0.03: a test that starts the program hundreds of times starts it so. A command that is
to be watched or struck by ``strace`` stops right after the fork until the watcher has it, so that its calls are counted
from there on. Run as a module, this is the process that loads and forks.
"""

from __future__ import annotations

import importlib
import json
import os
import pkgutil
import selectors
import signal
import socket
import subprocess
import sys
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

from tests.torture.program import ENDLESS_SECONDS, ROOT, Answered, OfficeFolder, Program, quiet, read_lines

LONGEST = 60_000
"""Bytes of a command line."""

FROM_THE_START = ("-qq", "--seccomp-bpf")
"""What ``strace`` cannot do for a process that it did not start itself, or what would hide that it has it."""


class Started:
    """A command that runs, as far as desks need ``subprocess.Popen``."""

    def __init__(self, status: IO[str], stdin: IO[bytes], stdout: IO[bytes], stderr: IO[bytes]) -> None:
        self.stdin, self.stdout, self.stderr = stdin, stdout, stderr
        self.returncode: int | None = None
        self._status = status
        self._pid = int(status.readline())

    def kill(self) -> None:
        """Strike it dead."""
        with suppress(ProcessLookupError):
            os.kill(self._pid, signal.SIGKILL)

    def wait(self) -> int:
        """Give its exit code once it ended; below zero the signal that it died of."""
        if self.returncode is None:
            self.returncode = int(self._status.readline())
            self._status.close()
        return self.returncode


@dataclass(frozen=True)
class ReadyProgram(Program):
    """The program of this tree, waiting in a process that forks."""

    channel: socket.socket | None = None
    starting_seconds: float = 0.06

    def start(self, office: OfficeFolder, *command: str) -> Started:
        """Start a command that waits for its lines."""
        (theirs_in, ours_in), (ours_out, theirs_out), (ours_err, theirs_err) = os.pipe(), os.pipe(), os.pipe()
        status = self._fork(office, command, (theirs_in, theirs_out, theirs_err))
        for end in (theirs_in, theirs_out, theirs_err):
            os.close(end)
        return Started(status, os.fdopen(ours_in, "wb"), os.fdopen(ours_out, "rb"), os.fdopen(ours_err, "rb"))

    def run(self, office: OfficeFolder, *command: str, lines: Sequence[dict] = ()) -> Answered:
        """Run a command to its end, or to its death."""
        with TemporaryFile("w+") as typed, TemporaryFile("w+") as told, TemporaryFile("w+") as said:
            typed.writelines(json.dumps(line) + "\n" for line in lines)
            typed.seek(0)
            with (
                self._fork(office, command, (typed.fileno(), told.fileno(), said.fileno())) as status,
                self._watching(int(status.readline())),
            ):
                code = int(status.readline())
            told.seek(0), said.seek(0)
            printed = told.read()
            return Answered(code, read_lines(printed), said.read(), printed)

    @contextmanager
    def _watching(self, pid: int) -> Iterator[None]:
        """Let the watcher, where there is one, take hold of a stopped command, and end with it."""
        if not self.before:
            yield
            return
        words = [word for word in self.before if word not in FROM_THE_START]
        with subprocess.Popen([*words, "-p", str(pid)], stderr=subprocess.PIPE) as watcher:
            assert b"attached" in watcher.stderr.readline()
            os.kill(pid, signal.SIGCONT)
            yield
            watcher.communicate(timeout=ENDLESS_SECONDS)

    def _fork(self, office: OfficeFolder, command: Sequence[str], files: Sequence[int]) -> IO[str]:
        words = self.words(office, *command)[len(self.before) + len(("python", "main.py")) :]
        ours, theirs = os.pipe()
        asked = json.dumps({"words": words, "held": bool(self.before)})
        socket.send_fds(self.channel, [asked.encode()], [*files, theirs])
        os.close(theirs)
        return os.fdopen(ours)


@contextmanager
def waiting_program(root: Path = ROOT) -> Iterator[ReadyProgram]:
    """Load the program of a tree, this one or a planted one, and let go of it at the end."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    words = [sys.executable, "-m", "tests.torture.ready", str(theirs.fileno())]
    env = quiet() | {"PYTHONPATH": str(ROOT)}  # the tree at ``root`` comes first; a planted one holds no tests
    with subprocess.Popen(words, cwd=root, env=env, pass_fds=[theirs.fileno()]):
        theirs.close()
        try:
            yield ReadyProgram(root=root, channel=ours)
        finally:
            ours.close()


def serve(channel: socket.socket) -> None:
    """Fork for each command that comes in; tell its number, and its exit code when it ended."""
    with selectors.DefaultSelector() as eyes:
        eyes.register(channel, selectors.EVENT_READ)
        while True:
            for key, _events in eyes.select():
                if key.fileobj is not channel:
                    eyes.unregister(key.fileobj)
                    _tell_the_end(key.fd, *key.data)
                    continue
                raw, files, _flags, _from = socket.recv_fds(channel, LONGEST, 4)
                if not raw:
                    return
                asked = json.loads(raw)
                pid = os.fork() or _become(asked["words"], files, held=asked["held"])
                if asked["held"]:
                    os.waitpid(pid, os.WUNTRACED)
                status = files.pop()
                for file in files:
                    os.close(file)
                os.write(status, f"{pid}\n".encode())
                eyes.register(os.pidfd_open(pid), selectors.EVENT_READ, (pid, status))


def _tell_the_end(watched: int, pid: int, status: int) -> None:
    _pid, ended = os.waitpid(pid, 0)
    os.write(status, f"{os.waitstatus_to_exitcode(ended)}\n".encode())
    os.close(status)
    os.close(watched)


def _become(words: list[str], files: Sequence[int], *, held: bool) -> int:
    for place, file in enumerate(files[:3]):
        os.dup2(file, place)
    os.closerange(3, os.sysconf("SC_OPEN_MAX"))
    if held:
        os.kill(os.getpid(), signal.SIGSTOP)
    code = 1
    try:
        code = importlib.import_module("main").main(words)
    except BaseException:  # noqa: BLE001 - as the interpreter does with whatever comes out of a program
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        os._exit(code)


if __name__ == "__main__":
    importlib.import_module("main")
    for command in pkgutil.iter_modules(importlib.import_module("desk.cli").__path__, "desk.cli."):
        importlib.import_module(command.name)
    serve(socket.socket(fileno=int(sys.argv[1])))
