"""How journal lines hang together: canonical bytes, digests and the hash chain (pure)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

GENESIS = "0" * 64


def _lettered(value: object) -> object:
    """Write what JSON has no word for: bytes that somebody put into a row."""
    if isinstance(value, bytes):
        return ["hex", value.hex()]
    raise TypeError(f"{type(value).__name__} is no JSON")


_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))
_ROW_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_lettered)


def canonical(value: object) -> str:
    """Write a value as the one JSON text that every computer writes for it."""
    return _ENCODER.encode(value)


def digest(words: str) -> str:
    """Give the SHA-256 of a text, in hexadecimal."""
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()


def row_digest(fields: Mapping[str, Any]) -> str:
    """Give the digest of a row just as it lies in the database, also where somebody put bytes into it."""
    return digest(_ROW_ENCODER.encode(fields))


def line_hash(seq: int, previous: str, token: str, body: str) -> str:
    """Chain a line to the one before it; the token is part of it, since it decides what a repeated request gets."""
    return digest(f"{seq}\n{previous}\n{token}\n{body}")


def short_head(head: str) -> str:
    """Write a head as it stands in the foot of a sheet: 16 characters in groups of four."""
    return " ".join(head[start : start + 4] for start in range(0, 16, 4))
