"""Looking at a packed office file before a byte of it is unpacked, so that nothing bursts (trust.md M12)."""

from __future__ import annotations

import re
from typing import Final
from zipfile import ZipFile, ZipInfo

from desk.exchange.plain import Unreadable

MOST_MEMBERS: Final = 2_000
MOST_UNPACKED: Final = 200 * 1024 * 1024
MOST_RATIO: Final = 200
"""How many bytes a packed byte may become; below a megabyte it is not asked."""

_SMALL: Final = 1024 * 1024
_ENCRYPTED: Final = 1
_LOOKED_AT: Final = 4096
_MARKUP: Final = (".xml", ".rels")
_DOCTYPE: Final = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)


def guard_members(members: list[ZipInfo]) -> None:
    """Refuse an archive that would burst or that asks for a password. Raises ``Unreadable``."""
    if len(members) > MOST_MEMBERS:
        raise Unreadable("members")
    unpacked = sum(member.file_size for member in members)
    packed = sum(member.compress_size for member in members)
    if unpacked > MOST_UNPACKED:
        raise Unreadable("bomb")
    for size, room in [(unpacked, packed), *((member.file_size, member.compress_size) for member in members)]:
        if size > _SMALL and size > MOST_RATIO * room:
            raise Unreadable("bomb")
    if any(member.flag_bits & _ENCRYPTED for member in members):
        raise Unreadable("encrypted")


def guard_markup(archive: ZipFile) -> None:
    """Refuse an archive whose XML begins with commands of its own (DOCTYPE, ENTITY). Raises ``Unreadable``."""
    for member in archive.infolist():
        if member.filename.lower().endswith(_MARKUP):
            with archive.open(member) as file:
                head = file.read(_LOOKED_AT).replace(b"\0", b"")  # UTF-16 as well
            if _DOCTYPE.search(head):
                raise Unreadable("doctype")
