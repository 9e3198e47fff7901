"""Reading a table of settings key by key, so that a refusal names the key and a slip of the pen is not passed over."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from desk.errors import Invalid
from desk.text import clean_line
from desk.words import daftar

_LOWEST_RANK: Final = 9


class Keys:
    """One table, taken key by key; what nobody took is refused at the end.

    ``subject`` says in a refusal what the file is; ``where`` is the path to this table, with its dot.
    """

    def __init__(self, table: Mapping[str, object], subject: str, where: str = "") -> None:
        self._left = dict(table)
        self._subject = subject
        self._where = where

    def refusal(self, key: str, fault: str) -> Invalid:
        """Make the refusal of a key."""
        name = f"{self._where}{key}"
        return Invalid(name, f"{self._subject}: {name} {fault}.")

    def text(self, key: str, *, required: bool = False) -> str:
        """Take one line of text; '' where it is not there."""
        value = self._left.pop(key, "")
        if not isinstance(value, str):
            raise self.refusal(key, "harus berupa teks dalam tanda petik")
        line = clean_line(f"{self._where}{key}", value)
        if required and not line:
            raise self.refusal(key, "belum diisi")
        return line

    def texts(self, key: str, *, required: bool = False) -> tuple[str, ...]:
        """Take a list of lines."""
        value = self._left.pop(key, [])
        if not isinstance(value, list) or not all(isinstance(line, str) and line.strip() for line in value):
            raise self.refusal(key, "harus berupa daftar teks")
        if required and not value:
            raise self.refusal(key, "belum diisi")
        return tuple(clean_line(f"{self._where}{key}", line) for line in value)

    def choice(self, key: str, known: tuple[str, ...], usual: str = "") -> str:
        """Take one of the words that are known; the usual one, where there is one, if it is not there."""
        word = self.text(key, required=not usual) or usual
        if word not in known:
            raise self.refusal(key, f"harus salah satu dari {daftar(known)}")
        return word

    def flag(self, key: str) -> bool:
        """Take true or false; false where it is not there."""
        value = self._left.pop(key, False)
        if not isinstance(value, bool):
            raise self.refusal(key, "harus true atau false")
        return value

    def rank(self, key: str) -> int:
        """Take a rank from 1 down to 9."""
        value = self._left.pop(key, None)
        if type(value) is not int or not 1 <= value <= _LOWEST_RANK:
            raise self.refusal(key, f"harus angka 1 (tertinggi) sampai {_LOWEST_RANK}")
        return value

    def number(self, key: str, usual: int, bounds: tuple[int, int]) -> int:
        """Take a whole number within bounds; the usual one where the key is not there."""
        value = self._left.pop(key, usual)
        least, most = bounds
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            raise self.refusal(key, f"harus angka dari {least} sampai {most}")
        return value

    def day(self, key: str) -> date:
        """Take a date, as TOML or as ISO text."""
        value = self._left.pop(key, "")
        try:
            return date.fromisoformat(str(value))
        except ValueError as fault:
            raise self.refusal(key, "harus tanggal, misalnya 2027-02-08") from fault

    def section(self, key: str) -> Keys:
        """Take a table."""
        value = self._left.pop(key, None)
        if not isinstance(value, dict):
            raise self.refusal(key, "belum diisi")
        return Keys(value, self._subject, f"{self._where}{key}.")

    def sections(self, key: str) -> list[Keys]:
        """Take a list of tables; their keys are named with the place in the list, from 1."""
        value = self._left.pop(key, [])
        if not isinstance(value, list) or not all(isinstance(table, dict) for table in value):
            raise self.refusal(key, "harus berupa daftar tabel")
        return [
            Keys(table, self._subject, f"{self._where}{key}.{number}.") for number, table in enumerate(value, start=1)
        ]

    def finish(self) -> None:
        """Refuse a key that means nothing, most likely a slip of the pen."""
        for key in self._left:
            raise self.refusal(key, "tidak dikenal; periksa ejaannya")
