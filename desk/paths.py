"""Where an office's files lie on this computer."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

APPLICATION = "meja-informasi"

SERVER = ("postgresql://", "postgres://")
PASSWORD = re.compile(r"(://[^:/@]*):[^@/]*(?=@)")
"""The password within the address of a server, after the part that is kept."""

HOST = re.compile(r"://(?:[^@/]*@)?([^:/?]+)")


@dataclass(frozen=True)
class Place:
    """The data folder of one office and what lies in it.

    ``server`` is the address of its PostgreSQL database where several PCs share one; the folder then holds this PC's
    own things: copies of kept files, back-ups, the program's notes.
    """

    folder: Path
    server: str = ""

    @property
    def shown(self) -> str:
        """Where the office is, as officers may read it: a folder, or a server without its password."""
        return PASSWORD.sub(r"\1", self.server) if self.server else f"Folder {self.folder}"

    @property
    def host(self) -> str:
        """The server's name, without account and database."""
        found = HOST.search(self.server)
        return found[1] if found else ""

    @property
    def database(self) -> Path:
        """The registers."""
        return self.folder / "meja.db"

    @property
    def server_file(self) -> Path:
        """The address of the server where the office of this folder lies; only there if it does."""
        return self.folder / "server.txt"

    @property
    def attachments(self) -> Path:
        """Evidence and scans, kept by content."""
        return self.folder / "attachments"

    @property
    def backups(self) -> Path:
        """Dated copies of the office on the same disk."""
        return self.folder / "backups"

    @property
    def logs(self) -> Path:
        """Faults of the program, without personal data."""
        return self.folder / "logs"


def default_trace_folder(office_uid: str) -> Path:
    """Find the folder of the trace file, outside the data folder."""
    import platformdirs  # start-up: 12 ms that a command with --trace-dir does not need

    return Path(platformdirs.user_state_path(APPLICATION, appauthor=False)) / office_uid
