"""A camera's card: its photos, each with the event that it was taken at; and a photo's named and captioned copy.

The originals stay untouched. A copy carries caption and credit and no place (GPS), so that it can be published.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from desk.coverage.board import span_of_row
from desk.coverage.clashes import Span
from desk.coverage.jpeg import NotJpegError, with_notes
from desk.coverage.occurrences import between, repeated
from desk.coverage.tables import EventRow
from desk.coverage.terms import OFF
from desk.errors import Invalid
from desk.session import silent
from desk.store.files import write_safely
from desk.words import hari_tanggal

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
BROKEN: Final = "rusak: foto tidak dapat dibuka sampai selesai"
_STEP: Final = 8
"""A photo is proved whole by decoding it at an eighth of its size: every byte is read, little memory is needed."""


Days = dict[str, list[tuple[Span, bool]]]
"""The events of days that were read so far, and whether each takes no photo any more."""


@dataclass(frozen=True)
class Shot:
    """A file of the card, named by its path there ('100/IMG_1.JPG'); ``at`` is when it was taken (ISO, to the second).

    ``event`` is the event that it belongs to, 0 where none is known; ``why`` says why it cannot be taken at all, or
    not before somebody chooses its event (``usable``).
    """

    name: str
    source: Path
    at: str = ""
    event: int = 0
    title: str = ""
    why: str = ""
    usable: bool = True

    @property
    def caption(self) -> str:
        """Propose the words beneath it: the event and its day, without the credit."""
        return caption_of(self.title, self.at)


def caption_of(title: str, at: str) -> str:
    """Write the words beneath a photo of an event, taken at a moment (ISO, '' where the camera did not say)."""
    return f"{title}, {hari_tanggal(datetime.fromisoformat(at).date())}" if at else title


def read_card(folder: Path, *, shift: int = 0, tell: Callable[[str, float], None] = silent) -> list[Shot]:
    """Read every file of a card, one after another, so that memory stays flat; nothing is written.

    ``shift`` are minutes by which the camera's clock is behind; ``tell`` hears how far it is and may call it off.
    Raises ``Invalid`` where there is no such folder.
    """
    if not folder.is_dir():
        raise Invalid("folder", f"Folder {folder.name} tidak ditemukan; mungkin kartunya sudah dicabut.")
    files = sorted(one for one in folder.rglob("*") if one.is_file())
    days: Days = {}
    shots = []
    for done, source in enumerate(files, start=1):
        shots.append(_shot(source, source.relative_to(folder).as_posix(), timedelta(minutes=shift), days))
        tell(f"{done} dari {len(files)} berkas dibaca", done / len(files))
    return shots


def write_copy(shot: Shot, into: Path, title: str, place: int, words: tuple[str, str]) -> Path:
    """Write the copy of a photo for an event, its ``place``-th, with caption and credit and without the place.

    Raises ``Unreadable`` where the file is no whole JPEG.
    """
    moment = f"{datetime.fromisoformat(shot.at):%Y-%m-%d_%H%M}" if shot.at else "tanpa-waktu"
    copy = into / f"{moment}_{slug(title)}_{place:03}.jpg"
    _at, exif = _read(shot.source)
    try:
        content = with_notes(shot.source.read_bytes(), _notes(exif, *words))
    except NotJpegError as damage:
        raise Unreadable(BROKEN) from damage
    write_safely(copy, [content])
    return copy


def without_results(shots: Sequence[Shot], first: str, last: str) -> list[str]:
    """Name the events of these days from which the card brought nothing."""
    have = {one.event for one in shots}
    return [f"{span.begins:%d/%m/%Y} {span.title}" for _row, span in _spans(first, last) if span.event not in have]


class Unreadable(Exception):
    """A file is no photo that can be taken; the words say why."""


def _shot(source: Path, name: str, shift: timedelta, days: Days) -> Shot:
    try:
        _guard_kind(source)
        taken, _exif = _read(source)
    except Unreadable as why:
        return Shot(name, source, why=str(why), usable=False)
    if taken is None:
        return Shot(name, source, why="tanpa waktu pemotretan; pilih kegiatannya")
    at = taken + shift
    iso = at.isoformat(timespec="seconds")
    day = at.date().isoformat()
    if day not in days:
        days[day] = [(span, _is_closed(row)) for row, span in _spans(day, day)]
    span = _event_at(at, [span for span, _closed in days[day]])
    if span is None:
        return Shot(name, source, iso, why=f"tidak ada kegiatan pada {at:%d/%m/%Y %H.%M}; pilih kegiatannya")
    if (span, True) in days[day]:
        return Shot(name, source, iso, why=f"hasil “{span.title}” sudah disetujui")
    return Shot(name, source, iso, span.event, span.title)


def _guard_kind(source: Path) -> None:
    if source.suffix.lower() not in ENDINGS:
        raise Unreadable("bukan foto JPEG")
    if source.stat().st_size > LARGEST:
        raise Unreadable(f"lebih dari {LARGEST // 1024 // 1024} MB")


def _read(source: Path) -> tuple[datetime | None, object]:
    """Prove that a photo is whole, and read when it was taken."""
    from PIL import Image, UnidentifiedImageError  # start-up: 40 ms that only photos need

    try:
        with Image.open(source) as photo:
            exif = photo.getexif()
            photo.draft("RGB", (max(photo.width // _STEP, 1), max(photo.height // _STEP, 1)))
            photo.load()
    except (OSError, ValueError, SyntaxError, UnidentifiedImageError, Image.DecompressionBombError) as damage:
        raise Unreadable(BROKEN) from damage
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


def _event_at(at: datetime, spans: Sequence[Span]) -> Span | None:
    """Find the event that a photo belongs to: the one under way, else the nearest, else the day's only one."""
    near = [one for one in spans if not one.hourless and one.begins - BEFORE <= at <= one.ends + AFTER]
    if near:
        return min(near, key=lambda one: (not one.begins <= at <= one.ends, abs(at - one.begins)))
    return spans[0] if len(spans) == 1 else None


def _spans(first: str, last: str) -> Iterator[tuple[EventRow, Span]]:
    for row, schedule in (*between(first, last), *repeated(first, last)):
        if (schedule.status if schedule else "") not in OFF:
            yield row, span_of_row(row, schedule)


def _is_closed(row: EventRow) -> bool:
    """Tell whether no photo comes to an event any more."""
    return row.state != "open" or bool(row.approved_at)


def slug(words: str) -> str:
    """Write words for a file's name: 'Panen Raya Padi' → 'panen-raya-padi'."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    return _SLUG.sub("-", plain)[:_SLUG_LENGTH].strip("-") or "kegiatan"
