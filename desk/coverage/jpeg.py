"""A JPEG's own notes (EXIF) exchanged without touching its picture: not one pixel is encoded again (pure bytes)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

SOI: Final = b"\xff\xd8"
SOS: Final = 0xDA
APP1: Final = 0xE1
APP13: Final = 0xED
EXIF: Final = b"Exif\x00\x00"
LONGEST: Final = 0xFFFF - 2
_ALONE: Final = range(0xD0, 0xD8)


class NotJpegError(Exception):
    """The bytes are no whole JPEG."""


def with_notes(content: bytes, exif: bytes) -> bytes:
    """Give a JPEG with these EXIF notes (as TIFF bytes) in place of its own; XMP and IPTC, which may name places, go.

    Raises ``NotJpegError``.
    """
    body = exif if exif.startswith(EXIF) else EXIF + exif
    if len(body) > LONGEST:
        raise NotJpegError("notes too long")
    parts = [SOI, b"\xff\xe1" + (len(body) + 2).to_bytes(2, "big") + body]
    for marker, segment in _segments(content):
        if marker not in {APP1, APP13}:
            parts.append(segment)
    return b"".join(parts)


def _segments(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Give each segment after the beginning; the last is the picture itself with all that follows."""
    if not content.startswith(SOI):
        raise NotJpegError("no beginning")
    at = len(SOI)
    while True:
        if at + 4 > len(content) or content[at] != 0xFF:  # noqa: PLR2004 - the byte before each marker
            raise NotJpegError("torn")
        marker = content[at + 1]
        if marker == 0xFF:  # noqa: PLR2004 - filling
            at += 1
            continue
        if marker in _ALONE:
            yield marker, content[at : at + 2]
            at += 2
            continue
        if marker == SOS:
            yield marker, content[at:]
            return
        end = at + 2 + int.from_bytes(content[at + 2 : at + 4], "big")
        if end > len(content):
            raise NotJpegError("torn")
        yield marker, content[at:end]
        at = end
