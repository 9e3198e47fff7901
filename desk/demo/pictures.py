"""Small landscapes and letters drawn for the sample office, so that evidence can be looked at."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Final

from PIL import Image, ImageDraw, ImageFont

FONT: Final = Path(__file__).resolve().parents[2] / "resources" / "fonts" / "LiberationSans-Regular.ttf"
WIDTH, HEIGHT = 960, 640
PAGE_WIDTH, PAGE_HEIGHT, MARGIN, LINE = 620, 877, 60, 26
GREY_LINES: Final = 9
SKIES = (((151, 196, 224), (232, 240, 240)), ((244, 196, 148), (250, 236, 214)), ((120, 152, 190), (214, 224, 232)))
GROUNDS = ((86, 138, 104), (148, 122, 84), (70, 118, 142))


def draw_landscape(path: Path) -> Path:
    """Draw a landscape that is always the same for a file name."""
    chance = random.Random(path.name)  # noqa: S311 - a picture, not a secret
    top, bottom = chance.choice(SKIES)
    picture = Image.new("RGB", (WIDTH, HEIGHT))
    pen = ImageDraw.Draw(picture)
    for y in range(HEIGHT):
        share = y / HEIGHT
        colour = tuple(round(a + (b - a) * share) for a, b in zip(top, bottom, strict=True))
        pen.line([(0, y), (WIDTH, y)], fill=colour)
    x, y = chance.randint(120, 800), chance.randint(80, 220)
    pen.ellipse([x, y, x + 90, y + 90], fill=(255, 246, 214))
    for layer in range(3):
        _hills(pen, chance, layer)
    picture.save(path, quality=85)
    return path


def _hills(pen: ImageDraw.ImageDraw, chance: random.Random, layer: int) -> None:
    base = 330 + layer * 90
    red, green, blue = chance.choice(GROUNDS)
    shade = 40 - layer * 30
    points = [(x, base + chance.randint(-50, 50)) for x in range(0, WIDTH + 120, 120)]
    pen.polygon([*points, (WIDTH, HEIGHT), (0, HEIGHT)], fill=(red + shade, green + shade, blue + shade))


def draw_letter(path: Path, lines: list[str]) -> None:
    """Draw the scan of a letter: its first lines to be read, the rest as grey lines."""
    page = Image.new("L", (PAGE_WIDTH, PAGE_HEIGHT), 251)
    pen, font = ImageDraw.Draw(page), ImageFont.truetype(FONT, 17)
    for place, words in enumerate(lines):
        pen.text((MARGIN, MARGIN + place * LINE), words[:62], fill=42, font=font)
    top = MARGIN + (len(lines) + 2) * LINE
    for place in range(GREY_LINES):
        right = PAGE_WIDTH - MARGIN - (place % 3) * 40
        pen.line([(MARGIN, top + place * LINE), (right, top + place * LINE)], fill=178, width=5)
    page.save(path, compress_level=1)
