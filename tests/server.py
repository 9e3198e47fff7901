"""A PostgreSQL server for tests: of Debian's packages, as an ordinary user, on a free port of this machine only."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from desk.store import show_psycopg

ACCOUNT = "meja"
ORDINARY = ("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups")
"""The server refuses to be started by the administrator."""

PATIENCE = 60
ROOM = 1 << 30
"""Bytes; an office's database takes 10 MB, and a template of it stays."""

NAMES = count(1)


def programs() -> Path | None:
    """Find the folder of the server's programs; None where it is not installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    return found[-1].parent if found else None


def _memory() -> Path | None:
    """Find a disk in memory with room, on which a confirmed write costs nothing; containers often have a small one."""
    memory = Path("/dev/shm")  # noqa: S108 - a folder of one's own is made in it
    return memory if memory.is_dir() and shutil.disk_usage(memory).free > ROOM else None


@dataclass
class Server:
    """A running server and its databases."""

    bin: Path
    folder: Path = field(default_factory=lambda: Path(tempfile.mkdtemp(prefix="meja-pg-", dir=_memory())))
    port: int = 0

    def start(self) -> None:
        """Make the server's files where they are missing, and start it."""
        data = self.folder / "data"
        if not data.exists():
            self.folder.chmod(0o777)
            self._run("initdb", "-D", data, "-U", ACCOUNT, "--auth=trust", "-E", "UTF8", "--locale=C", "--no-sync")
            with socket.socket() as free:
                free.bind(("127.0.0.1", 0))
                self.port = free.getsockname()[1]
        options = (
            f"-p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={self.folder}"
            " -c shared_buffers=32MB -c max_connections=60"
        )
        self._run("pg_ctl", "-D", data, "-w", "-l", self.folder / "log", "-o", options, "start")

    def stop(self, how: str = "immediate") -> None:
        """Stop it; ``immediate`` is as a power cut."""
        self._run("pg_ctl", "-D", self.folder / "data", "-w", "-m", how, "stop")

    def remove(self) -> None:
        """Stop it and forget its files."""
        if (self.folder / "data" / "postmaster.pid").exists():
            self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def fresh(self, template: str = "template0") -> str:
        """Make a database, as a copy of another one; gives its name."""
        name = f"kantor_{next(NAMES)}"
        self.sql("postgres", f"CREATE DATABASE {name} TEMPLATE {template}")
        return name

    def drop(self, name: str) -> None:
        """Remove a database, whoever still looks at it."""
        self.sql("postgres", f"DROP DATABASE {name} WITH (FORCE)")

    def address(self, name: str) -> str:
        """Give the address of a database, as ``--data`` takes it."""
        return f"postgresql://{ACCOUNT}@127.0.0.1:{self.port}/{name}"

    def sql(self, name: str, words: str, values: Sequence[object] = ()) -> list[tuple]:
        """Ask a database directly, as another program would."""
        show_psycopg()
        import psycopg  # start-up: 0.3 s that only tests with a server need

        with psycopg.connect(self.address(name), autocommit=True) as connection:
            cursor = connection.execute(words, values or None)
            return cursor.fetchall() if cursor.description else []

    def _run(self, program: str, *words: object) -> None:
        ordinary = ORDINARY if os.geteuid() == 0 else ()
        done = subprocess.run(
            [*ordinary, str(self.bin / program), *map(str, words)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            timeout=PATIENCE,
            check=False,
            cwd="/",
        )
        if done.returncode:
            raise RuntimeError(f"{program}: {done.stderr.decode()}")
