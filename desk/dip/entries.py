"""Reading a list that came with an action line by line, so that a refusal names the line and what is wrong in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from desk.errors import Invalid
from desk.text import clean_day, clean_line

LABELS: Final = {
    "opd": "OPD atau bidang",
    "information": "informasi",
    "category": "kategori",
    "form": "bentuk",
    "due": "batas waktu",
    "line": "baris daftar identifikasi",
    "on": "tanggal terima",
    "files": "berkas",
    "paper": "rujukan naskah kertas",
    "stage": "tahap",
    "words": "catatan",
    "reason": "alasan",
}
"""What officers call each field."""


class Entry:
    """One line of a list, taken field by field; ``path`` is the list's name and the line's place, from 1."""

    def __init__(self, fields: Mapping[str, object], path: str, subject: str) -> None:
        self._fields = fields
        self._path = path
        self._subject = subject

    def refusal(self, name: str, fault: str) -> Invalid:
        """Make the refusal of a field."""
        return Invalid(f"{self._path}.{name}", f"{self._subject}: {LABELS.get(name, name)} {fault}.")

    def text(self, name: str, *, required: bool = False) -> str:
        """Take one line of text; '' where it is not there."""
        value = self._fields.get(name, "")
        if not isinstance(value, str):
            raise self.refusal(name, "harus berupa teks")
        words = clean_line(f"{self._path}.{name}", value)
        if required and not words:
            raise self.refusal(name, "belum diisi")
        return words

    def texts(self, name: str) -> tuple[str, ...]:
        """Take a list of texts, as they are."""
        value = self._fields.get(name, ())
        if not isinstance(value, list | tuple) or not all(isinstance(one, str) for one in value):
            raise self.refusal(name, "harus berupa daftar")
        return tuple(value)

    def choice(self, name: str, known: Sequence[str]) -> str:
        """Take one of the words that are known."""
        word = self.text(name, required=True)
        if word not in known:
            raise self.refusal(name, f"harus salah satu dari: {', '.join(known)}")
        return word

    def day(self, name: str) -> str:
        """Take a date, as ISO text."""
        return clean_day(f"{self._path}.{name}", self.text(name, required=True))

    def number(self, name: str) -> int:
        """Take a whole number."""
        value = self._fields.get(name)
        if not isinstance(value, int) or isinstance(value, bool):
            raise self.refusal(name, "belum dipilih")
        return value


def entries(field: str, given: Sequence[object], subject: str, known: Sequence[str]) -> Iterator[Entry]:
    """Take a list line by line; a field that is not known, most likely a slip of the pen, is refused.

    Raises ``Invalid``.
    """
    for place, fields in enumerate(given, start=1):
        path, words = f"{field}.{place}", f"{subject} {place}"
        if not isinstance(fields, Mapping):
            raise Invalid(path, f"{words} harus berupa isian bernama.")
        entry = Entry(fields, path, words)
        for name in fields:
            if name not in known:
                raise entry.refusal(str(name), "tidak dikenal; periksa ejaannya")
        yield entry
