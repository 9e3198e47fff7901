"""What a press release looks like to screens, forms and commands: frozen rows, no queries."""

from __future__ import annotations

from dataclasses import dataclass

from desk.cabinet.lists import ItemView
from desk.releases.lines import ReleaseLine

__all__ = [
    "FileView",
    "ParafView",
    "PieceChange",
    "PieceView",
    "ReleaseLine",
    "ReleaseView",
    "SignedView",
    "StepView",
]


@dataclass(frozen=True)
class PieceView:
    """A piece on screen: its words, and the mark of each paraf step (``approved``, ``struck`` or empty)."""

    id: int
    kind: str
    text: str
    attachment: int
    marks: dict[str, str]
    initials: dict[str, str]
    struck_by: tuple[str, ...]
    goes_out: bool


@dataclass(frozen=True)
class FileView:
    """A kept file of a release: what the officer called it, its kind, and its hash."""

    id: int
    name: str
    media: str
    size: int
    sha256: str
    role: str
    caption: str


@dataclass(frozen=True)
class ParafView:
    """A decision on a release as screens and sheets show it; ``whole`` tells whether it stands on all of the text."""

    id: int
    steps: tuple[str, ...]
    name: str
    initials: str
    titles: tuple[str, ...]
    level: int
    decision: str
    note: str
    at: str
    kind: str
    text_version: int
    whole: bool


@dataclass(frozen=True)
class StepView:
    """A step of the SOP beside the real time it took, in office minutes (None: not begun)."""

    id: str
    row: int
    name: str
    actors: tuple[str, ...]
    minutes: int | None
    allowed: int | None
    state: str
    who: str
    at: str


@dataclass(frozen=True)
class SignedView:
    """Who signed, when (ISO date), and the scan's id; rank and NIP are read for paper only, '' elsewhere."""

    signer: str
    signed_on: str
    attachment: int
    certified: bool
    rank: str = ""
    nip: str = ""


@dataclass(frozen=True)
class ReleaseView:
    """One release whole: what the screen shows and what the forms print.

    ``sent_back`` names who returned it to the step it waits at, and why.
    """

    line: ReleaseLine
    contact: str
    place: str
    event_date: str
    kind: str
    received_by: str
    incomplete_reason: str
    reason: str
    url: str
    published_at: str
    corrects: str
    corrected_by: tuple[str, ...]
    digest: str
    pieces: tuple[PieceView, ...]
    files: tuple[FileView, ...]
    parafs: tuple[ParafView, ...]
    steps: tuple[StepView, ...]
    signature: SignedView | None
    item: ItemView | None
    evidence_complete: bool
    missing_parafs: tuple[str, ...]
    sent_back: str = ""


@dataclass(frozen=True)
class PieceChange:
    """A difference between two versions: ``kind`` of the piece, its words before and after (empty: none)."""

    kind: str
    before: str
    after: str
