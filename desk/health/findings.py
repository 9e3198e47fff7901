"""What a check can find."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """Something wrong: the record's number or the file's hash, what is wrong, what to do."""

    where: str
    what: str
    repair: str


RESTORE = "Jangan ubah apa pun; bandingkan dengan kertas dan cadangan, lalu laporkan ke pengelola."
