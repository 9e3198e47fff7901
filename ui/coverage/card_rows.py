"""A card's files as rows: when each was taken, for which event it is, and why it stays behind (pure)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final

from desk.coverage.card import Shot, caption_of
from desk.words import tanggal_pendek
from ui.parts.table import Column

TAKEN, OPEN, BEHIND = "diambil", "pilih kegiatan", "tidak diambil"
CHIPS: Final = {TAKEN: "ok", OPEN: "warn", BEHIND: "plain"}


@dataclass(frozen=True)
class CardRow:
    """A file of the card; ``event`` and ``caption`` as the officer has them now, ``left`` if he leaves it behind."""

    shot: Shot
    event: int
    title: str
    caption: str
    left: bool = False

    @property
    def name(self) -> str:
        """Its path on the card."""
        return self.shot.name

    @property
    def outcome(self) -> str:
        """Tell what becomes of it."""
        if not self.shot.usable or self.left:
            return BEHIND
        return TAKEN if self.event else OPEN

    def told(self) -> str:
        """Tell the words beneath it, or why it is not taken."""
        if self.outcome == TAKEN:
            return self.caption
        return "ditinggalkan" if self.left else self.shot.why

    def sent_to(self, event: int, title: str) -> CardRow:
        """Give it to an event, with the words of that event."""
        return replace(self, event=event, title=title, caption=caption_of(title, self.shot.at), left=False)

    def choice(self) -> dict[str, Any]:
        """Say what was chosen by hand, as the action takes it; nothing where nothing was."""
        if self.outcome != TAKEN:
            return {"event": 0} if self.shot.event else {}
        chosen: dict[str, Any] = {"event": self.event} if self.event != self.shot.event else {}
        proposed = caption_of(self.title, self.shot.at)
        return chosen | ({"caption": self.caption} if self.caption != proposed else {})


def row_of(shot: Shot) -> CardRow:
    """Begin with what the camera's clock says."""
    return CardRow(shot, shot.event, shot.title, shot.caption if shot.event else "")


def choices_of(rows: Iterable[CardRow]) -> dict[str, Mapping[str, Any]]:
    """Say what was chosen by hand of a whole card."""
    return {row.name: chosen for row in rows if (chosen := row.choice())}


def _when(row: CardRow) -> str:
    if not row.shot.at:
        return "–"
    at = datetime.fromisoformat(row.shot.at)
    return f"{tanggal_pendek(at.date())} {at:%H.%M}"


def _name(row: CardRow) -> str:
    return row.name


def _at(row: CardRow) -> str:
    return row.shot.at


def _title(row: CardRow) -> str:
    return row.title


def _outcome(row: CardRow) -> str:
    return row.outcome


def _chip(row: CardRow) -> str:
    return CHIPS[row.outcome]


def _told(row: CardRow) -> str:
    return row.told()


COLUMNS: Final = (
    Column("Berkas", _name, width=11),
    Column("Diambil kamera", _when, width=9, key=_at),
    Column("Hasil", _outcome, width=8, chip=_chip),
    Column("Kegiatan", _title, width=15),
    Column("Keterangan foto, atau alasan", _told),
)
