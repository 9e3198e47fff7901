"""A power cut, replayed: what a command wrote is recorded, and disks are built on which part of it never arrived.

What was not flushed may be there, missing, or torn at a sector; names made in a folder arrive in their order, but
only surely once the folder was flushed. That is less than any file system promises.
"""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.torture.program import OfficeFolder, Program

CALLS = "openat,write,pwrite64,fsync,fdatasync,ftruncate,rename,unlink,mkdir,lseek"
RECORDER = ("strace", "-f", "--seccomp-bpf", "-qq", "-y", "-xx", "-s", "100000000", "-e", f"trace={CALLS}")
LINE = re.compile(r"^\d+ +(\w+)\((.*)\) += (\d+)(?:<(.*)>)?$")
BYTES = re.compile(r"\\x([0-9a-f]{2})")
SECTOR = 512
APPENDING = -1
ANSWER = "answer"


@dataclass(frozen=True)
class Deed:
    """One step of the record: a write, truncate, sync, create, rename, unlink, mkdir, or the answer to the officer."""

    verb: str
    path: str = ""
    place: int = 0
    content: bytes = b""
    target: str = ""


def recorded(program: Program, office: OfficeFolder, log: Path, command: Sequence[str], line: dict) -> list[Deed]:
    """Run a command and record what it does to the office's files, in order."""
    assert program.under(*RECORDER, "-o", str(log)).run(office, *command, lines=[line]).code == 0
    reader = _Reader(str(office.folder))
    return [deed for words in log.read_text("ascii").splitlines() for deed in reader.read(words)]


class _Reader:
    """Reads strace's lines, keeping where each file stands that is written without a place."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self.stands: dict[str, int] = {}

    def read(self, words: str) -> Iterator[Deed]:
        found = LINE.match(words)
        if found is None:
            return
        name, given, result, opened = found.groups()
        if name == "write" and given.startswith("1<"):
            yield Deed(ANSWER)
        elif name in ("rename", "unlink", "mkdir"):
            yield from self._named(name, [self._path(part) for part in re.findall(r'"([^"]*)"', given)])
        elif name == "openat":
            yield from self._opened(self._path(opened or ""), given)
        elif self._path(given.partition("<")[2].partition(">")[0]):
            yield from self._held(name, self._path(given.partition("<")[2].partition(">")[0]), given, int(result))

    def _path(self, hexed: str) -> str:
        path = _raw(hexed).decode("utf-8", "replace")
        return path[len(self.folder) + 1 :] if path.startswith(self.folder + "/") else ""

    def _named(self, name: str, paths: list[str]) -> Iterator[Deed]:
        if paths[0]:
            yield Deed(name, paths[0], target=paths[-1])

    def _opened(self, path: str, given: str) -> Iterator[Deed]:
        if path:
            self.stands[path] = APPENDING if "O_APPEND" in given else 0
            if "O_CREAT" in given:
                yield Deed("create", path)

    def _held(self, name: str, path: str, given: str, result: int) -> Iterator[Deed]:
        parts = given.rsplit(", ", 3)
        if name == "pwrite64":
            yield Deed("write", path, int(parts[-1]), _raw(parts[1].strip('"'))[:result])
        elif name == "write":
            content = _raw(given.split(", ")[1].strip('"'))[:result]
            yield Deed("write", path, self.stands[path], content)
            self.stands[path] += result if self.stands[path] != APPENDING else 0
        elif name == "lseek":
            self.stands[path] = result if self.stands[path] != APPENDING else APPENDING
        elif name == "ftruncate":
            yield Deed("truncate", path, int(parts[-1]))
        else:
            yield Deed("sync", path)


def _raw(hexed: str) -> bytes:
    return bytes(int(pair, 16) for pair in BYTES.findall(hexed))


@dataclass
class _File:
    """A file: what surely is on the disk, and what was written since it was last flushed."""

    sure: bytearray = field(default_factory=bytearray)
    since: list[Deed] = field(default_factory=list)

    def whole(self) -> bytearray:
        return self.after(lambda deed: deed)

    def after(self, fate: Callable[[Deed], Deed | None]) -> bytearray:
        content = bytearray(self.sure)
        for deed in filter(None, map(fate, self.since)):
            if deed.verb == "truncate":
                content[deed.place :] = bytes(max(0, deed.place - len(content)))
                continue
            place = len(content) if deed.place == APPENDING else deed.place
            content.extend(bytes(max(0, place - len(content))))
            content[place : place + len(deed.content)] = deed.content
        return content


class Disk:
    """An office's files during a record, and what a power cut may leave of them."""

    def __init__(self, office: OfficeFolder) -> None:
        self.folders = {str(path.relative_to(office.folder)) for path in office.folder.rglob("*") if path.is_dir()}
        paths = [path for path in office.folder.rglob("*") if path.is_file()]
        self.names = {str(path.relative_to(office.folder)): _File(bytearray(path.read_bytes())) for path in paths}
        self.now = dict(self.names)
        self.named_since: dict[str, list[tuple[Deed, _File | None]]] = {}

    def take(self, deed: Deed) -> None:
        """Let a deed happen, as the running program sees it."""
        if deed.verb in ("write", "truncate"):
            self.now[deed.path].since.append(deed)
        elif deed.verb == "sync" and deed.path in self.now:
            file = self.now[deed.path]
            file.sure, file.since = file.whole(), []
        elif deed.verb == "sync":
            for made in self.named_since.pop(deed.path, []):
                _rename(self.names, self.folders, *made)
        elif deed.verb != ANSWER and not (deed.verb == "create" and deed.path in self.now):
            made = (deed, self.now.get(deed.path) or _File())
            _rename(self.now, set(), *made)
            folder = str(Path(deed.target or deed.path).parent)
            self.named_since.setdefault(folder, []).append(made)

    def left(self, dice: random.Random, folder: Path) -> OfficeFolder:
        """Write down what one power cut left."""
        names, folders = dict(self.names), set(self.folders)
        for made in self.named_since.values():
            for one in made[: dice.randint(0, len(made))]:
                _rename(names, folders, *one)
        odds = dice.choice((0.0, 0.3, 0.5, 0.9, 1.0))
        contents = {name: file.after(lambda deed: _fate(deed, dice, odds)) for name, file in names.items()}
        return _written(folder, folders, contents)

    def whole(self, folder: Path) -> OfficeFolder:
        """Write down what the running program sees."""
        made = {deed.path for since in self.named_since.values() for deed, _file in since if deed.verb == "mkdir"}
        return _written(folder, self.folders | made, {name: file.whole() for name, file in self.now.items()})


def _written(folder: Path, folders: set[str], contents: Mapping[str, bytes]) -> OfficeFolder:
    shutil.rmtree(folder, ignore_errors=True)
    for name in ("", *sorted(folders)):
        (folder / name).mkdir(exist_ok=True)
    for name, content in contents.items():
        if (folder / name).parent.exists():
            (folder / name).write_bytes(content)
    return OfficeFolder(folder)


def _rename(names: dict[str, _File], folders: set[str], deed: Deed, file: _File | None) -> None:
    if deed.verb == "mkdir":
        folders.add(deed.path)
    elif deed.verb == "unlink":
        names.pop(deed.path, None)
    elif file is not None:
        names.pop(deed.path, None)
        names[deed.target or deed.path] = file


def _fate(deed: Deed, dice: random.Random, odds: float) -> Deed | None:
    if dice.random() >= odds:
        return None
    if deed.verb == "write" and dice.random() < 0.1:
        kept = dice.randrange(0, len(deed.content) // SECTOR + 1) * SECTOR
        return Deed("write", deed.path, deed.place, deed.content[:kept])
    return deed
