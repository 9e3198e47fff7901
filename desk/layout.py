"""How the office's sheets are laid out, as its own rules say: margins and the sizes of the letterhead (domain.md 3.3).

Local regulations differ, so these are values of the office. They are bounded so that every form still fits its paper.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Final, Self

from desk.toml_keys import Keys

BOUNDS: Final = {
    "top": (20, 40),
    "bottom": (28, 45),
    "left": (20, 30),
    "right": (15, 25),
    "government": (10, 14),
    "agency": (12, 20),
}
"""The least and the most of each value: the tables of surat tugas need 155 mm of A4, the foot of a page 26."""

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

    The usual values: 2.5, 3, 3 and 2.5 cm, and the ratio 3 : 4.
    """

    top: int = 25
    bottom: int = 30
    left: int = 30
    right: int = 25
    government: int = 12
    agency: int = 16

    @classmethod
    def read(cls, keys: Keys) -> Self:
        """Read the table of a profile. Raises ``Invalid`` for a value that is no number or out of bounds."""
        usual = cls()
        found = {name: keys.number(name, getattr(usual, name), bounds) for name, bounds in BOUNDS.items()}
        keys.finish()
        return cls(**found)

    def to_mapping(self) -> dict[str, int]:
        """Give the values by their names."""
        return asdict(self)

    def words(self) -> str:
        """Say the values: 'margin 25, 30, 30, 25 mm; kop 12 dan 16 pt'."""
        margins = ", ".join(str(edge) for edge in (self.top, self.bottom, self.left, self.right))
        return f"margin atas, bawah, kiri, kanan {margins} mm; kop {self.government} dan {self.agency} pt"


USUAL: Final = Layout()
