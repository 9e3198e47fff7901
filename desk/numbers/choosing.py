"""Which number a thing is to bear: the next of its book, one that was kept free, or one given on paper (F3)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desk.errors import Invalid
from desk.numbers import books
from desk.numbers.tables import NumberRow
from desk.session import Change
from desk.text import clean_day, clean_line


@dataclass(frozen=True)
class Wish:
    """What an officer asks for; empty is the next number.

    ``reserved`` names a number kept free, as it is printed. ``serial`` is one that was given by hand on the day
    ``given_on`` (ISO, today if empty), with the ``reason``.
    """

    reserved: str = ""
    serial: int = 0
    reason: str = ""
    given_on: str = ""

    @property
    def by_hand(self) -> bool:
        """Tell whether the number was given on paper."""
        return bool(self.serial or self.given_on)


def give_wanted(change: Change, book: str, target: books.Target, wish: Wish) -> NumberRow:
    """Give a thing the number that was asked for, within an open change.

    Raises ``Invalid`` for the fields ``reserved``, ``serial``, ``reason`` and ``given_on``.
    """
    if not wish.by_hand:
        return books.give(change, book, target, reserved=wish.reserved)
    if wish.reserved:
        raise Invalid("serial", "Pilih satu: nomor cadangan, atau nomor yang diberikan dengan tangan.")
    given = clean_day("given_on", wish.given_on)
    on = date.fromisoformat(given) if given else change.at.date()
    if on > change.at.date():
        raise Invalid("given_on", "Tanggal nomor itu diberikan belum tiba.")
    reason = clean_line("reason", wish.reason, limit=200)
    return books.give_by_hand(change, book, target, wish.serial, on=on, reason=reason)
