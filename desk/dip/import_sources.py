"""Reading a list for the register from a file or from pasted cells, with the columns that an officer chose for it.

A list is read once: what the dry run read, the import of the same bytes takes over.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain, islice
from pathlib import Path
from typing import Final

from desk.attachments import sha256_of
from desk.dip.barred import bars
from desk.dip.import_layout import LAYOUT
from desk.dip.import_plan import Plan, plan
from desk.dip.import_reading import Reading, category_said, read_list
from desk.dip.import_tables import SettingColumns
from desk.dip.terms import CATEGORIES, KIND
from desk.errors import Invalid
from desk.exchange.cells import MOST_ROWS, Row
from desk.exchange.columns import mapping_of
from desk.exchange.foreign import look
from desk.exchange.sheets import PASTED, read_rows, rows_of_paste
from desk.journal.chain import digest
from desk.session import Session, Tell, silent
from desk.words import angka
from desk.workspace import Workspace

FIRST_ROWS: Final = 50
"""In how many rows the shape of a list is looked for."""

TOLD_EACH: Final = 500
"""After how many rows it is told how far the reading is."""


@dataclass(frozen=True)
class Source:
    """A list from elsewhere: a file, or pasted ``text``; columns (field → place from 0) and category if chosen."""

    file: str = ""
    text: str = ""
    category: str = ""
    columns: Mapping[str, int] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """Name it for the journal."""
        return Path(self.file).name if self.file else PASTED


@dataclass(frozen=True)
class Preview:
    """What an import would do, before it does it; ``heads`` are the columns as the list calls them."""

    reading: Reading
    plan: Plan

    @property
    def refused_whole(self) -> bool:
        """Tell whether not one row of the list can be taken."""
        return not self.reading.taken


class _Last:
    """What was read last, with the mark of its bytes and choices; one list at a time."""

    mark: str = ""
    reading: Reading | None = None


def preview(workspace: Workspace, source: Source, tell: Tell = silent) -> Preview:
    """Read a list and tell what its import would do; nothing is written.

    Raises ``Invalid`` for a file that is refused.
    """
    reading = read_source(workspace, source, tell)[0]
    return Preview(reading, plan(reading.taken))


def read_source(workspace: Workspace, source: Source, tell: Tell = silent) -> tuple[Reading, str]:
    """Read a list, or give what the preview of the same bytes read; with the SHA-256 of what it came from.

    Raises ``Invalid``.
    """
    _guard_choices(source)
    sha256 = _sha256(source)
    known = bars()
    told = sorted((kin, sorted(units)) for kin, units in known.items())
    mark = digest(
        json.dumps([told, sha256, source.category, sorted(source.columns.items()), str(workspace.place.folder)])
    )
    if _Last.mark == mark and _Last.reading is not None:
        return _Last.reading, sha256
    rows: Iterable[Row] = read_rows(Path(source.file)) if source.file else rows_of_paste(source.text)
    given = _told(rows, tell)
    first = list(islice(given, FIRST_ROWS))
    columns = source.columns or remembered(shape_of(first))
    reading = read_list(
        chain(first, given), workspace.office.agency, columns=columns, category=source.category, barred=known
    )
    _Last.mark, _Last.reading = mark, reading
    return reading, sha256


def forget_reading() -> None:
    """Let go of the list that was read last."""
    _Last.mark, _Last.reading = "", None


def shape_of(rows: Iterable[Row]) -> str:
    """Make the mark by which lists with the same columns are known again: their headings, or how many there are."""
    first = list(rows)
    heads = next((row.cells for row in first if mapping_of(row, LAYOUT)), None)
    if heads is not None:
        return digest("\n".join(heads))[:16]
    return f"{max((row.width for row in first), default=0)} kolom"


def remembered(shape: str) -> dict[str, int]:
    """Give the columns that an officer chose for lists of this shape; empty if none."""
    row = SettingColumns.get_or_none(SettingColumns.kind == KIND, SettingColumns.shape == shape)
    return {} if row is None else {str(name): int(place) for name, place in json.loads(row.columns).items()}


def remember(session: Session, shape: str, columns: Mapping[str, int]) -> None:
    """Keep the columns that an officer chose for lists of this shape, for the next one."""
    SettingColumns.delete().where(SettingColumns.kind == KIND, SettingColumns.shape == shape).execute()
    words = json.dumps(dict(columns), sort_keys=True)
    SettingColumns.insert(kind=KIND, shape=shape, columns=words, at=session.now().isoformat()).execute()


def forget(shape: str) -> None:
    """Forget the columns that were chosen for lists of a shape: they are found by their headings again."""
    SettingColumns.delete().where(SettingColumns.kind == KIND, SettingColumns.shape == shape).execute()


def first_rows(source: Source, count: int = FIRST_ROWS) -> list[Row]:
    """Give the first rows of a list, for choosing its columns by hand. Raises ``Invalid``."""
    rows: Iterable[Row] = read_rows(Path(source.file)) if source.file else rows_of_paste(source.text)
    return list(islice(rows, count))


def _told(rows: Iterable[Row], tell: Tell) -> Iterator[Row]:
    """Tell now and then how many rows were read; how many there are is not known before the end."""
    for count, row in enumerate(rows):
        if count % TOLD_EACH == 0:
            tell(f"{angka(count)} baris terbaca", count / (count + MOST_ROWS / 10))
        yield row


def _guard_choices(source: Source) -> None:
    if not source.file and not source.text.strip():
        raise Invalid("file", "Pilih berkas, atau tempelkan sel-selnya.")
    if source.category and source.category not in CATEGORIES:
        said = category_said(source.category) or source.category
        raise Invalid("category", f"Kategori {said} tidak dikenal; pilih: {', '.join(CATEGORIES)}.")
    known = {column.name for column in LAYOUT.columns}
    for name, place in source.columns.items():
        if name not in known or place < 0:
            raise Invalid("columns", f"Kolom {name} tidak dikenal; pilih: {', '.join(sorted(known))}.")


def _sha256(source: Source) -> str:
    if not source.file:
        return digest(source.text)
    look(Path(source.file))
    return sha256_of(Path(source.file))
