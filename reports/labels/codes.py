"""Codes for scanners: what a label's code says, and QR codes as rows of modules."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, cast

from zxingcpp import BarcodeFormat, create_barcode

from desk.errors import Refused

Modules = tuple[tuple[bool, ...], ...]

_BLACK_BELOW = 128


def label_words(filing_number: str, agenda_number: str) -> str:
    """Write what the code on a label says: both of its numbers."""
    return f"MI:{filing_number};{agenda_number}"


@lru_cache(maxsize=4_000)
def qr(words: str) -> Modules:
    """Encode words as a QR code without its white border, level M.

    Raises ``Refused`` for words that no QR code holds.
    """
    try:
        image = create_barcode(words, BarcodeFormat.QRCode, ec_level="M").to_image(scale=1, add_quiet_zones=False)
    except ValueError as fault:
        raise Refused(f"Nomor {words[:40]}… terlalu panjang untuk kode QR; periksa pola nomornya.") from fault
    rows = cast("list[list[int]]", memoryview(cast("Any", image)).tolist())  # its stubs leave out the buffer
    return tuple(tuple(grey < _BLACK_BELOW for grey in row) for row in rows)
