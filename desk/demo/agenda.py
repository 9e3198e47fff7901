"""The sample office's Buku Jadwal Kegiatan: events before and after today, with the crews that go."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from desk.demo.peliputan import TEAMS
from desk.demo.stage import Stage
from desk.demo.story import FOLDER, Deed, acts_of

EARLIEST: Final = 6400
DAY_MINUTES: Final = 450
KNOWN_DAYS: Final = 2
"""An event stands in the book so many working days before it takes place."""

FUTURE: Final = 2400
EQUIPMENT: Final = {"1": ("Kamera foto 1", "Kamera video 1"), "2": ("Kamera foto 2",)}


@dataclass(frozen=True)
class Line:
    """A line of the book; ``day`` counts working days from the last one, ``team`` is '1', '2' or ''."""

    day: int
    begins: str
    ends: str
    title: str
    leader: str
    place: str
    kind: str
    team: str

    def enter(self, stage: Stage) -> None:
        """Let the Staf write it down, and the Kasi say who goes."""
        day = stage.working_day(self.day).isoformat()
        details = {"leader": self.leader, "place": self.place, "kind": self.kind, "source": "agenda"}
        moments = {"starts": f"{day} {self.begins}", "ends": f"{day} {self.ends}"}
        told = stage.do("staf", "coverage.add", title=self.title, status="confirmed", details=details, **moments)
        if self.team:
            crew = {role: [login] for role, login in TEAMS[int(self.team) - 1].items()}
            stage.do("kasi", "coverage.man", event=told["id"], crew=crew, equipment=list(EQUIPMENT[self.team]))


def agenda_story() -> Iterator[Deed]:
    """Give the events of the book, and what became of some of them."""
    told: dict[str, Any] = tomllib.loads((FOLDER / "agenda.toml").read_text("utf-8"))
    for place, row in enumerate(told["events"]):
        line = Line(*row)
        before = (KNOWN_DAYS - line.day) * DAY_MINUTES if line.day <= 0 else FUTURE - place * 20
        yield Deed(min(EARLIEST - place, before), line.enter)
    yield from acts_of("agenda")
