"""How a number is written: templates with tokens, such as ``{urut:04}/{tahun}`` (pure)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from desk.errors import Invalid
from desk.words import bulan_romawi

TOKEN = re.compile(r"\{([a-z_]+)(?::0?(\d))?\}")
WORDS = ("kode", "opd", "bidang", "sifat", "lemari", "laci", "map")
NUMBERS = ("urut", "bulan", "tahun")
PLACES = ("lemari", "laci", "map")
TOKENS = {
    "urut": "nomor urut; {urut:03} menulis 007",
    "kode": "kode klasifikasi",
    "opd": "singkatan OPD",
    "bidang": "kode bidang atau unit",
    "sifat": "sifat keamanan: B, T, R",
    "bulan": "bulan dengan dua angka: 06",
    "bulan_romawi": "bulan dengan angka Romawi: VI",
    "tahun": "tahun",
    "lemari": "kode kabinet",
    "laci": "nomor laci",
    "map": "nomor map",
}
"""What each token of a pattern writes, for the editor."""

PRESETS = (
    ("Urut, OPD dan bidang, kode, tahun", "{urut} /{opd}-{bidang}.{kode}/{tahun}"),
    ("Kode, urut, unit", "{kode}/{urut}/{bidang}"),
    ("Kode, urut, OPD dengan angka, tahun", "{kode}/{urut:03}/{opd}/{tahun}"),
    ("Kode, urut, OPD, tahun", "{kode}/{urut}/{opd}/{tahun}"),
    ("Kode, OPD, urut, bulan, tahun", "{kode}/{opd}/{urut}/{bulan}/{tahun}"),
    ("Sifat, urut, OPD, kode, bulan Romawi, tahun", "{sifat}-{urut}/{opd}/{kode}/{bulan_romawi}/{tahun}"),
    ("Urut, kode, OPD, tahun", "{urut:03}/{kode}/{opd}/{tahun}"),
)
"""The seven patterns found in use (domain.md 3.1), each with the words that tell it apart."""


@dataclass(frozen=True)
class Pattern:
    """A template for the numbers of one book."""

    template: str

    def check(self) -> None:
        """Refuse a template without a running number or with an unknown token.

        Raises ``Invalid``.
        """
        known = {*WORDS, *NUMBERS, "bulan_romawi"}
        found = [match.group(1) for match in TOKEN.finditer(self.template)]
        for name in found:
            if name not in known:
                raise Invalid("pattern", f"Pola nomor tidak mengenal {{{name}}}.")
        if "urut" not in found or "{" in TOKEN.sub("", self.template):
            raise Invalid("pattern", "Pola nomor harus memuat {urut}, misalnya {urut:04}/{tahun}.")

    def names_a_place(self) -> bool:
        """Tell whether the number would go wrong when the folder moves."""
        return any(match.group(1) in PLACES for match in TOKEN.finditer(self.template))

    def tells_years_apart(self) -> bool:
        """Tell whether a number shows its year; one that does not comes again each year in a yearly book."""
        return any(match.group(1) == "tahun" for match in TOKEN.finditer(self.template))

    def write(self, serial: int, on: date, words: Mapping[str, str], suffix: str = "") -> str:
        """Write the number; a token without a word stays empty."""

        def fill(match: re.Match[str]) -> str:
            name, width = match.group(1), int(match.group(2) or 0)
            if name == "urut":
                return f"{serial:0{width}d}{suffix}"
            if name == "tahun":
                return str(on.year)
            if name == "bulan":
                return f"{on.month:0{width or 2}d}"
            return bulan_romawi(on.month) if name == "bulan_romawi" else words.get(name, "")

        return TOKEN.sub(fill, self.template)
