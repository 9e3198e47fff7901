"""The door for words that people typed or pasted: what may be stored, how it is shown, what may name a file.

Stored text is plain Unicode in NFC (trust.md M13). Marks that turn the direction of reading are kept as they came and
made visible by ``shown``; a sink escapes for itself, and nowhere else.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import Final

from desk.errors import Invalid
from desk.words import angka

LINE_LIMIT: Final = 500
TEXT_LIMIT: Final = 200_000
NAME_LIMIT: Final = 120
"""Longest name of a file, in bytes of UTF-8."""

_DIRECTION_MARKS: Final = {
    "\u200e": "LRM",
    "\u200f": "RLM",
    "\u202a": "LRE",
    "\u202b": "RLE",
    "\u202c": "PDF",
    "\u202d": "LRO",
    "\u202e": "RLO",
    "\u2066": "LRI",
    "\u2067": "RLI",
    "\u2068": "FSI",
    "\u2069": "PDI",
}
_PLANE_ENDS: Final = "".join(chr(plane * 0x10000 + 0xFFFE) + chr(plane * 0x10000 + 0xFFFF) for plane in range(17))
_REFUSED: Final = re.compile(rf"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef{_PLANE_ENDS}]")
_HIDDEN: Final = re.compile(rf"{_REFUSED.pattern}|[{''.join(_DIRECTION_MARKS)}]")
_BLANKS: Final = "".join(chr(code) for code in range(0x3001) if chr(code).isspace()) + "\ufeff"
_LINE_ENDS: Final = re.compile(r"\r\n?|[\u2028\u2029]")
_NOT_IN_NAMES: Final = re.compile(r'[<>:"/\\|?*\n\t]')
_RESERVED: Final = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?=\s*(?:\.|$))", re.IGNORECASE)
_LONGEST_ENDING: Final = 10


def clean_line(field: str, words: str, *, limit: int = LINE_LIMIT) -> str:
    """Make one line out of what was typed into a field: line ends and tabs become a blank.

    ``limit`` counts characters. Raises ``Invalid`` for that field.
    """
    if words.isascii() and words.isprintable():
        return _within(field, words.strip(), limit)  # most lines: nothing to look for
    parts = (part.strip() for part in re.split(r"[\n\t]", _accepted(field, words)))
    return _within(field, " ".join(part for part in parts if part), limit)


def clean_text(field: str, words: str, *, limit: int = TEXT_LIMIT) -> str:
    r"""Take in a text of several lines: line ends become \n, outer blanks go.

    ``limit`` counts characters. Raises ``Invalid`` for that field.
    """
    return _within(field, _accepted(field, words), limit)


def shown(words: str) -> str:
    """Make marks that nobody sees visible on screen and paper: 'a⟦RLO⟧b', and '⟦U+0007⟧' for what is never stored."""
    return _HIDDEN.sub(_name_mark, words)


def readable(words: str) -> str:
    """Put '�' for every character that may not be stored, so that a damaged place in a foreign file stays visible."""
    return _REFUSED.sub("\ufffd", words)


def safe_name(name: str) -> str:
    """Make a file name that every system takes out of any words: no separators, no reserved name, 120 bytes.

    The ending is kept where the name must be cut. Words of which nothing is left give 'berkas'.
    """
    plain = _HIDDEN.sub("", unicodedata.normalize("NFC", name))
    plain = _NOT_IN_NAMES.sub("-", plain).strip(". \u00a0")
    if _RESERVED.match(plain):
        plain = f"_{plain}"
    return _shortened(plain) or "berkas"


def _accepted(field: str, words: str) -> str:
    lines = _LINE_ENDS.sub("\n", words)
    found = _REFUSED.search(lines)
    if found:
        raise Invalid(field, f"{_position(lines, found.start())} {_reason(found.group())}; hapus lalu ketik ulang.")
    return unicodedata.normalize("NFC", lines).strip(_BLANKS)


def _within(field: str, words: str, limit: int) -> str:
    if len(words) > limit:
        raise Invalid(field, f"Teks terlalu panjang: {angka(len(words))} huruf, paling banyak {angka(limit)}.")
    return words


def _position(words: str, index: int) -> str:
    """Say where a character stands, counting from 1: 'Huruf ke-3', 'Baris 2 huruf ke-3'."""
    line = words.count("\n", 0, index)
    place = index - words.rfind("\n", 0, index)
    return f"Baris {line + 1} huruf ke-{place}" if "\n" in words else f"Huruf ke-{place}"


def _reason(mark: str) -> str:
    code = f"U+{ord(mark):04X}"
    kind = unicodedata.category(mark)
    if kind == "Cc":
        return f"adalah karakter kendali ({code}) yang tidak dapat disimpan"
    return f"rusak ({code}) dan tidak dapat disimpan" if kind == "Cs" else f"bukan huruf yang sah ({code})"


def _name_mark(found: re.Match[str]) -> str:
    mark = found.group()
    return f"⟦{_DIRECTION_MARKS.get(mark, f'U+{ord(mark):04X}')}⟧"


def _shortened(name: str) -> str:
    if len(name.encode()) <= NAME_LIMIT:
        return name
    stem, dot, ending = name.rpartition(".")
    if not dot or len(ending.encode()) > _LONGEST_ENDING:
        stem, dot, ending = name, "", ""
    room = NAME_LIMIT - len((dot + ending).encode())
    return stem.encode()[:room].decode(errors="ignore").rstrip(". \u00a0") + dot + ending


def clean_day(field: str, words: str) -> str:
    """Read an ISO date that was typed; empty stays empty.

    Raises ``Invalid``, naming the field.
    """
    if not words.strip():
        return ""
    try:
        return date.fromisoformat(words.strip()).isoformat()
    except ValueError:
        raise Invalid(field, f"Tanggal {words} tidak dikenal; tulis seperti 2026-11-21.") from None


def clean_address(field: str, words: str) -> str:
    """Read the address of a page: http or https, a host with a dot, nothing that no address holds.

    Raises ``Invalid``, naming the field.
    """
    address = clean_line(field, words)
    if not address:
        raise Invalid(field, "Alamat halaman belum diisi; tulis lengkap dengan https://")
    if not _ADDRESS.fullmatch(address):
        raise Invalid(field, "Alamat halaman tidak benar; tulis seperti https://diskominfo.contoh.go.id/berita/1.")
    return address


_ADDRESS: Final = re.compile(r"https?://[\w-]+(\.[\w-]+)+(:\d+)?([/?#][^\s<>\"]*)?")
