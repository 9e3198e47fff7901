"""Where an office's files lie on this computer."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

APPLICATION = "meja-informasi"


@dataclass(frozen=True)
class Place:
    """The data folder of one office and what lies in it."""

    folder: Path

    @property
    def database(self) -> Path:
        """The registers."""
        return self.folder / "meja.db"

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


def default_place() -> Place:
    """Find the data folder of this account."""
    import platformdirs  # start-up: 12 ms that a command with --data does not need

    return Place(Path(platformdirs.user_data_path(APPLICATION, appauthor=False)))


def default_trace_folder(office_uid: str) -> Path:
    """Find the folder of the trace file, outside the data folder."""
    import platformdirs  # start-up: 12 ms that a command with --trace-dir does not need

    return Path(platformdirs.user_state_path(APPLICATION, appauthor=False)) / office_uid
