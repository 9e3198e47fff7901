"""What a check can find."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from peewee import DoesNotExist

RESTORE = "Jangan ubah apa pun; bandingkan dengan kertas dan cadangan, lalu laporkan ke pengelola."
UNREADABLE = (ValueError, TypeError, LookupError, DoesNotExist)
"""How records fail to be read that somebody changed outside the program."""


@dataclass(frozen=True)
class Finding:
    """Something wrong: the record's number or the file's hash, what is wrong, what to do."""

    where: str
    what: str
    repair: str


def as_far_as_readable(part: Iterator[Finding]) -> Iterator[Finding]:
    """Give a part's findings; where it cannot read on, say so instead of stopping the check."""
    try:
        yield from part
    except UNREADABLE as fault:
        yield Finding("meja.db", f"Sebagian catatan tidak terbaca, jadi tidak diperiksa ({fault}).", RESTORE)
