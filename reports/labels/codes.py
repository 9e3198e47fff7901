"""Codes for scanners: what a label's code says, QR codes as rows of modules, and Code 128 as one row of them."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, cast

from zxingcpp import BarcodeFormat, create_barcode

from desk.errors import Refused

BITS = bytes([ord("0")] + [ord("1")] * 255)
"""Turns the encoder's bytes, 0 for black, into the digits of 1-bit pictures."""


def label_words(filing_number: str, agenda_number: str) -> str:
    """Write what the code on a label says: both of its numbers."""
    return f"MI:{filing_number};{agenda_number}"


@lru_cache(maxsize=4_000)
def qr(words: str) -> tuple[str, ...]:
    """Encode words as a QR code without its white border, level M: a row of digits for each row, 0 for black.

    Raises ``Refused`` for words that no QR code holds.
    """
    try:
        image = create_barcode(words, BarcodeFormat.QRCode, ec_level="M").to_image(scale=1, add_quiet_zones=False)
    except ValueError as fault:
        raise Refused(f"Nomor {words[:40]}… terlalu panjang untuk kode QR; periksa pola nomornya.") from fault
    digits = bytes(cast("Any", image)).translate(BITS).decode()  # its stubs leave out the buffer
    side = image.shape[0]
    return tuple(digits[start : start + side] for start in range(0, len(digits), side))


@lru_cache(maxsize=4_000)
def bars(words: str) -> str:
    """Encode words as Code 128 without its white borders: one row of digits, 0 for black.

    Raises ``Refused`` for words with letters that it does not hold.
    """
    try:
        image = create_barcode(words, BarcodeFormat.Code128).to_image(scale=1, add_quiet_zones=False)
    except ValueError as fault:
        raise Refused(f"Nomor {words[:40]}… tidak dapat ditulis sebagai Code 128.") from fault
    digits = bytes(cast("Any", image)).translate(BITS).decode()  # its stubs leave out the buffer
    return digits[: image.shape[1]]
