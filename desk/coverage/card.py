"""A camera's card: its photos sorted to events by when they were taken, as named and captioned copies.

The originals stay untouched. A copy carries caption and credit and no place (GPS), so that it can be published.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from desk.coverage.board import span_of_row
from desk.coverage.clashes import Span
from desk.coverage.jpeg import NotJpegError, with_notes
from desk.coverage.occurrences import between, repeated
from desk.coverage.terms import OFF
from desk.errors import Invalid
from desk.store.files import write_safely
from desk.words import hari_tanggal
from desk.workspace import Workspace

ENDINGS: Final = frozenset({".jpg", ".jpeg"})
BEFORE: Final = timedelta(minutes=45)
AFTER: Final = timedelta(minutes=90)
"""How long before and after an event photos still belong to it: arrival, doorstop, leaving."""

LARGEST: Final = 80 * 1024 * 1024
_TAKEN: Final = 0x9003
_MADE: Final = 0x0132
_SUBSECTION: Final = 0x8769
_PLACE: Final = 0x8825
_DESCRIPTION: Final = 0x010E
_ARTIST: Final = 0x013B
_COPYRIGHT: Final = 0x8298
_SLUG: Final = re.compile(r"[^a-z0-9]+")
_SLUG_LENGTH: Final = 48
_STEP: Final = 8
"""A photo is proved whole by decoding it at an eighth of its size: every byte is read, little memory is needed."""


@dataclass(frozen=True)
class Taken:
    """A photo of the card: where its copy lies, to which event it belongs, when it was taken, its caption."""

    source: Path
    copy: Path
    event: int
    title: str
    at: str
    caption: str


@dataclass
class Sorted:
    """What became of every file of a card; ``left`` are those that are not taken, with the reason."""

    taken: list[Taken] = field(default_factory=list)
    left: list[tuple[Path, str]] = field(default_factory=list)
    cancelled: bool = False


def sort_card(
    workspace: Workspace,
    folder: Path,
    into: Path,
    *,
    credit: str = "",
    shift: int = 0,
    progress: Callable[[int, int], bool] = lambda _done, _all: True,
) -> Sorted:
    """Copy the photos of a card into folders by event; one after another, so that memory stays flat.

    ``credit`` names the photographer, ``shift`` are minutes by which the camera's clock is behind. ``progress`` is told
    how many of how many are done and answers False to stop. Raises ``Invalid`` where there is no such folder.
    """
    if not folder.is_dir():
        raise Invalid("folder", f"Folder {folder.name} tidak ditemukan; mungkin kartunya sudah dicabut.")
    if into.resolve().is_relative_to(folder.resolve()):
        raise Invalid("into", "Salinan tidak ditulis ke kartu itu sendiri; pilih folder lain.")
    files, found = sorted(one for one in folder.rglob("*") if one.is_file()), Sorted()
    numbers: dict[int, int] = {}
    days: dict[str, list[Span]] = {}
    for done, source in enumerate(files, start=1):
        try:
            found.taken.append(_take(workspace, source, into, (credit, shift), (numbers, days)))
        except _Left as why:
            found.left.append((source, str(why)))
        if not progress(done, len(files)):
            found.cancelled = done < len(files)
            break
    return found


def without_results(taken: Sequence[Taken], first: str, last: str) -> list[str]:
    """Name the events of these days from which the card brought nothing."""
    have = {one.event for one in taken}
    return [f"{span.begins:%d/%m/%Y} {span.title}" for span in _spans(first, last) if span.event not in have]


class _Left(Exception):
    """A file is not taken; the words say why."""


def _take(
    workspace: Workspace,
    source: Path,
    into: Path,
    told: tuple[str, int],
    counted: tuple[dict[int, int], dict[str, list[Span]]],
) -> Taken:
    credit, shift = told
    numbers, days = counted
    if source.suffix.lower() not in ENDINGS:
        raise _Left("bukan foto JPEG")
    if source.stat().st_size > LARGEST:
        raise _Left("terlalu besar")
    at, exif = _read(source)
    if at is None:
        raise _Left("tanpa waktu pemotretan (EXIF); pilih kegiatannya dengan tangan")
    at += timedelta(minutes=shift)
    span = _event_at(at, days)
    if span is None:
        raise _Left(f"tidak ada kegiatan pada {at:%d/%m/%Y %H.%M}")
    numbers[span.event] = numbers.get(span.event, 0) + 1
    caption = f"{span.title}, {hari_tanggal(at.date())}"
    credit = credit or workspace.office.agency
    name = f"{at:%Y-%m-%d_%H%M}_{slug(span.title)}_{numbers[span.event]:03}.jpg"
    copy = into / f"{span.begins:%Y-%m-%d}_{slug(span.title)}" / name
    try:
        content = with_notes(source.read_bytes(), _notes(exif, caption, credit))
    except NotJpegError as damage:
        raise _Left("rusak: berkas JPEG tidak utuh") from damage
    write_safely(copy, [content])
    return Taken(source, copy, span.event, span.title, at.isoformat(timespec="minutes"), f"{caption} (Foto: {credit})")


def _read(source: Path) -> tuple[datetime | None, object]:
    """Prove that a photo is whole, and read when it was taken."""
    from PIL import Image, UnidentifiedImageError  # start-up: 40 ms that only photos need

    try:
        with Image.open(source) as photo:
            exif = photo.getexif()
            photo.draft("RGB", (max(photo.width // _STEP, 1), max(photo.height // _STEP, 1)))
            photo.load()
    except (OSError, ValueError, SyntaxError, UnidentifiedImageError, Image.DecompressionBombError) as damage:
        raise _Left("rusak: foto tidak dapat dibuka sampai selesai") from damage
    said = exif.get_ifd(_SUBSECTION).get(_TAKEN) or exif.get(_MADE)
    try:
        return datetime.strptime(str(said).strip("\0 "), "%Y:%m:%d %H:%M:%S"), exif  # noqa: DTZ007 - a camera knows no zone
    except ValueError:
        return None, exif


def _notes(exif: object, caption: str, credit: str) -> bytes:
    """Write the notes of the copy: the camera's own, with caption and credit, without the place."""
    from PIL import Image  # start-up: as above

    kept = Image.Exif()
    if isinstance(exif, Image.Exif):
        kept.update({tag: value for tag, value in exif.items() if tag not in {_PLACE, _SUBSECTION}})
        inner = {tag: value for tag, value in exif.get_ifd(_SUBSECTION).items() if isinstance(value, str | int)}
        kept.get_ifd(_SUBSECTION).update(inner)
    kept[_DESCRIPTION] = caption.encode()
    kept[_ARTIST] = credit.encode()
    kept[_COPYRIGHT] = credit.encode()
    return kept.tobytes()


def _event_at(at: datetime, days: dict[str, list[Span]]) -> Span | None:
    """Find the event that a photo belongs to: the one under way, else the nearest, else the day's only one."""
    day = at.date().isoformat()
    if day not in days:
        days[day] = list(_spans(day, day))
    spans = days[day]
    near = [one for one in spans if not one.hourless and one.begins - BEFORE <= at <= one.ends + AFTER]
    if near:
        return min(near, key=lambda one: (not one.begins <= at <= one.ends, abs(at - one.begins)))
    return spans[0] if len(spans) == 1 else None


def _spans(first: str, last: str) -> Iterator[Span]:
    for row, schedule in (*between(first, last), *repeated(first, last)):
        if (schedule.status if schedule else "") not in OFF:
            yield span_of_row(row, schedule)


def slug(words: str) -> str:
    """Write words for a file's name: 'Panen Raya Padi' → 'panen-raya-padi'."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    return _SLUG.sub("-", plain)[:_SLUG_LENGTH].strip("-") or "kegiatan"
