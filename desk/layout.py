"""How the office's sheets are laid out, as its own rules say: margins, letterhead, order of the DIP's annexes.

Local regulations differ (domain.md 3.2, 3.3), so these are values of the office. They are bounded so that every form
still fits its paper.
"""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass
from typing import Final, Self

from desk.toml_keys import Keys
from desk.words import daftar

_HASH: Final = re.compile(r"[0-9a-f]{64}")
BOUNDS: Final = {
    "top": (20, 40),
    "bottom": (28, 45),
    "left": (20, 30),
    "right": (15, 25),
    "government": (10, 14),
    "agency": (12, 20),
}
"""The least and the most of each value: the tables of surat tugas need 155 mm of A4, the foot of a page 26."""

CATEGORIES: Final = ("berkala", "serta merta", "setiap saat")
"""The annexes of a DIP in the order of UU 14/2008 Pasal 9 to 11."""

LABELS: Final = {
    "top": "Margin atas (mm)",
    "bottom": "Margin bawah (mm)",
    "left": "Margin kiri (mm)",
    "right": "Margin kanan (mm)",
    "government": "Huruf baris pemerintah (pt)",
    "agency": "Huruf baris dinas (pt)",
}


@dataclass(frozen=True)
class Layout:
    """Margins of letters and forms in mm, and how large government and agency stand in the letterhead, in points.

    The usual values: 2.5, 3, 3 and 2.5 cm, and the ratio 3 : 4. ``logo`` is the hash of the kept picture that stands
    in the letterhead, '' for none; ``categories`` the order of the DIP's annexes.
    """

    top: int = 25
    bottom: int = 30
    left: int = 30
    right: int = 25
    government: int = 12
    agency: int = 16
    logo: str = ""
    categories: tuple[str, ...] = CATEGORIES

    @classmethod
    def read(cls, keys: Keys) -> Self:
        """Read the table of a profile. Raises ``Invalid`` for a value that is no number or out of bounds."""
        usual = cls()
        found = {name: keys.number(name, getattr(usual, name), bounds) for name, bounds in BOUNDS.items()}
        logo, categories = keys.text("logo"), keys.texts("categories") or CATEGORIES
        if logo and not _HASH.fullmatch(logo):
            raise keys.refusal("logo", "harus gambar yang dipilih di Tata letak lembar")
        if sorted(categories) != sorted(CATEGORIES):
            raise keys.refusal("categories", f"harus memuat {daftar(CATEGORIES)}, masing-masing sekali")
        keys.finish()
        return cls(**found, logo=logo, categories=categories)

    def to_mapping(self) -> dict[str, object]:
        """Give the values by their names, for JSON."""
        return asdict(self) | {"categories": list(self.categories)}

    def words(self) -> str:
        """Say the values: 'margin 25, 30, 30, 25 mm; kop 12 dan 16 pt, tanpa lambang; …'."""
        margins = ", ".join(str(edge) for edge in (self.top, self.bottom, self.left, self.right))
        kop = f"kop {self.government} dan {self.agency} pt, {'dengan' if self.logo else 'tanpa'} lambang"
        return f"margin atas, bawah, kiri, kanan {margins} mm; {kop}; lampiran DIP: {', '.join(self.categories)}"


USUAL: Final = Layout()
