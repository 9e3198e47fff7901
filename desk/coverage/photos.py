"""Photos made smaller, for paper and screen; the file itself stays untouched."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Final

MOST_PIXELS: Final = 200_000_000
"""A picture that claims more is not opened (a bomb, or a map)."""

QUALITY: Final = 82


@dataclass(frozen=True)
class SmallPhoto:
    """A photo as JPEG bytes without any of its own notes (place, camera), and its size in pixels."""

    content: bytes
    width: int
    height: int


def small_photo(path: Path, side: int) -> SmallPhoto | None:
    """Give a photo upright and with no side longer than ``side`` pixels; None where it cannot be read."""
    from PIL import Image, ImageOps, UnidentifiedImageError  # start-up: 40 ms that only photos need

    try:
        with Image.open(path) as photo:
            if photo.width * photo.height > MOST_PIXELS:
                return None
            photo.draft("RGB", (side, side))  # a JPEG is decoded at the size that is wanted, not whole
            upright = ImageOps.exif_transpose(photo)
            if upright.has_transparency_data:  # as on paper: RGB alone would turn what is clear black
                clear = upright.convert("RGBA")
                upright = Image.new("RGBA", clear.size, "white")
                upright.alpha_composite(clear)
            upright = upright.convert("RGB")
            upright.thumbnail((side, side))
    except (OSError, ValueError, SyntaxError, UnidentifiedImageError, Image.DecompressionBombError):
        return None
    written = BytesIO()
    upright.save(written, "JPEG", quality=QUALITY)
    return SmallPhoto(written.getvalue(), upright.width, upright.height)
