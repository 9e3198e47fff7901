"""How journal lines hang together: canonical bytes, digests and the hash chain (pure)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

GENESIS = "0" * 64


_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def canonical(value: object) -> str:
    """Write a value as the one JSON text that every computer writes for it."""
    return _ENCODER.encode(value)


def digest(words: str) -> str:
    """Give the SHA-256 of a text, in hexadecimal."""
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()


def row_digest(fields: Mapping[str, Any]) -> str:
    """Give the digest of a row just as it lies in the database, also where somebody put bytes into it."""
    return digest(canonical({name: _lettered(value) for name, value in fields.items()}))


def _lettered(value: object) -> object:
    return ["hex", value.hex()] if isinstance(value, bytes) else value


def line_hash(seq: int, previous: str, token: str, body: str) -> str:
    """Chain a line to the one before it; the token is part of it, since it decides what a repeated request gets."""
    return digest(f"{seq}\n{previous}\n{token}\n{body}")


def short_head(head: str) -> str:
    """Write a head as it stands in the foot of a sheet: 16 characters in groups of four."""
    return " ".join(head[start : start + 4] for start in range(0, 16, 4))
