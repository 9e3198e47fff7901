"""The few ways in which words are set on the office's papers, in points."""

from __future__ import annotations

from typing import Final

from reports.fonts import BOLD, ITALIC
from reports.text import Style

TITLE: Final = Style(13, 17, BOLD, "center")
SUBTITLE: Final = Style(11, 15, align="center")
SUBTITLE_STRONG: Final = Style(11, 15, BOLD, "center")
HEADLINE: Final = Style(13, 18, BOLD, "center")
LETTER: Final = Style(12, 18, align="justify")
CAPTION: Final = Style(10.5, 14)
CAPTION_HEAD: Final = Style(10.5, 15, BOLD)
BODY: Final = Style(10, 13)
STRONG: Final = Style(10, 13, BOLD)
FACT: Final = Style(9.5, 12)
SMALL: Final = Style(8.5, 11)
SMALL_STRONG: Final = Style(8.5, 11, BOLD)
SMALL_ITALIC: Final = Style(8.5, 11, ITALIC)
SMALL_CENTRED: Final = Style(8.5, 11, align="center")
SMALL_HEAD: Final = Style(8.5, 11, BOLD, "center")
BOOK: Final = Style(7, 9)
BOOK_HEAD: Final = Style(7, 9, BOLD, "center")
BOOK_COUNT: Final = Style(6.5, 8, align="center")
FINE: Final = Style(7, 9)
FINE_STRONG: Final = Style(10, 12, BOLD)
SLIP: Final = Style(9.5, 12.5)
SLIP_LIST: Final = Style(8.5, 10.5)
SLIP_STRONG: Final = Style(9.5, 12.5, BOLD)
SLIP_CENTRED: Final = Style(9.5, 12.5, align="center")
SLIP_TITLE: Final = Style(12, 15, BOLD, "center")
SLIP_NUMBER: Final = Style(12, 16, BOLD, "center")
