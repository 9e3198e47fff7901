"""Reads the codes on a scanned sheet in a process of its own, which can neither write nor reach out (trust.md M12).

``python -m reports.scan_worker FILE`` prints one line of JSON: the words of every code, page after page.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from PIL import Image, UnidentifiedImageError
from pypdf import PdfReader
from pypdf.errors import PyPdfError
from zxingcpp import BarcodeFormat, BarcodeFormats, read_barcodes

from desk.exchange.worker import confine

WORD: Final = "scan-worker"
"""The word by which the built program becomes this process."""

MOST_PAGES: Final = 40
MOST_PIXELS: Final = 80_000_000
"""An A3 page at 600 dpi; a larger picture is refused, not read."""


def main(argv: Sequence[str]) -> int:
    """Read the file that is named and print the words of its codes. Answers 0, or 2 if none was named."""
    if len(argv) != 1:
        return 2
    Image.init()
    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    confine()
    sys.stdout.write(json.dumps(codes_of(Path(argv[0]))) + "\n")
    sys.stdout.flush()
    return 0


def codes_of(path: Path) -> list[str]:
    """Give the words of every code on a scan, each once; none for a file that is no picture."""
    try:
        return list(dict.fromkeys(words for picture in _pictures(path) for words in _codes(picture)))
    except (OSError, ValueError, PyPdfError, UnidentifiedImageError, Image.DecompressionBombError):
        return []


def _pictures(path: Path) -> Iterator[Image.Image]:
    if path.suffix.lower() != ".pdf":
        with Image.open(path) as picture:
            yield picture
        return
    for page in PdfReader(path).pages[:MOST_PAGES]:
        for found in page.images:
            if isinstance(found.image, Image.Image):
                yield found.image


def _codes(picture: Image.Image) -> list[str]:
    grey = picture.convert("L")
    return [found.text for found in read_barcodes(grey, formats=BarcodeFormats(BarcodeFormat.QRCode)) if found.text]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
