"""DIP items as screens, papers and commands get them: frozen, with words instead of rows; days are ISO texts."""

from __future__ import annotations

from dataclasses import dataclass

from desk.dip.terms import STAGES


@dataclass(frozen=True)
class DipLine:
    """An item in a list; ``stage`` counts the stages it went through, ``made`` is legal column 5 as it is printed.

    ``overdue`` is past the day of its update; ``urgent`` is serta merta and published nowhere yet.
    """

    id: int
    code: str
    category: str
    heading: str
    title: str
    summary: str
    unit: str
    maker: str
    made: str
    forms: tuple[str, ...]
    retention: str
    classification: str
    stage: int
    state: str
    link: str
    update_every: str
    updated_on: str
    due: str
    published_on: str
    received_on: str
    year: int
    overdue: bool
    urgent: bool
    version: int

    @property
    def next_stage(self) -> str:
        """Name the stage that comes next; empty after the last."""
        return STAGES[self.stage] if self.stage < len(STAGES) else ""


@dataclass(frozen=True)
class DipPage:
    """A page of a list, and the key of the page after it; '' where this is the last."""

    lines: tuple[DipLine, ...]
    after: str


@dataclass(frozen=True)
class DipCounts:
    """How many items stand in the register, by category, by stages done, and in need of attention.

    ``overdue``: past the day of their update; ``soon``: due within a week; ``urgent``: serta merta, published nowhere;
    ``alone``: authenticated by who had verified them, with a reason; ``spoilt``: a file was altered or is missing.
    """

    total: int
    categories: dict[str, int]
    stages: dict[int, int]
    overdue: int
    soon: int
    urgent: int
    alone: int
    spoilt: int


@dataclass(frozen=True)
class ItemStageView:
    """A stage that an item went through, in which round, by whom; ``reason`` where it was checked by one alone."""

    stage: str
    round: int
    by: str
    position: str
    words: str
    reason: str
    at: str


@dataclass(frozen=True)
class FileView:
    """A file of an item; ``role``: softcopy, or terbit for evidence of publication."""

    id: int
    sha256: str
    name: str
    size: int
    media: str
    role: str
    added_at: str


@dataclass(frozen=True)
class PublicationView:
    """Where an item was published, when and by whom; ``evidence`` is a file's SHA-256 or ''."""

    medium: str
    address: str
    published_on: str
    by: str
    note: str
    evidence: str


@dataclass(frozen=True)
class HardCopy:
    """Where an item's paper lies: its folder (``FK-01/1/05``), in words, and its filing number."""

    place: str
    place_words: str
    number: str


@dataclass(frozen=True)
class DipView:
    """An item whole; ``stages`` are those of all rounds, oldest first, ``returned`` says why it was sent back."""

    line: DipLine
    round: int
    place: str
    made_kind: str
    made_on: str
    made_words: str
    media: tuple[str, ...]
    source: str
    paper: str
    returned: str
    hard_copy: HardCopy | None
    stages: tuple[ItemStageView, ...]
    files: tuple[FileView, ...]
    publications: tuple[PublicationView, ...]
    entered_by: str
    entered_at: str
