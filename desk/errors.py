"""The failures an officer can be told about, one class per cause.

The text of each is one plain Indonesian sentence: what happened and what to do. Whatever is not a
``DeskError`` is a bug of ours. ``exit_code`` is what a command ends with.
"""

from __future__ import annotations

from typing import ClassVar


class DeskError(Exception):
    """An expected failure whose text is meant for the officer."""

    exit_code: ClassVar[int] = 3


class WrongUse(DeskError):
    """A command was called in a way it does not know."""

    exit_code = 2


class Refused(DeskError):
    """A rule, a role or the order of the SOP forbids this now."""


class Invalid(Refused):
    """A field holds something that cannot be accepted."""

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(sentence)
        self.field = field


class SignerUnproved(Refused):
    """The office asks for PIN or kata sandi at each paraf (``pin_at_paraf``), and this one came without."""

    def __init__(self) -> None:
        super().__init__("Kantor ini meminta PIN atau kata sandi pada tiap paraf. Masukkan, lalu ulangi.")


class Missing(Refused):
    """Something was named that the registers do not hold."""


class Stale(DeskError):
    """Somebody else changed the record meanwhile; nothing was written."""

    exit_code = 4


class StorageFailed(DeskError):
    """The disk is full, the file cannot be read or written, the place is unfit."""

    exit_code = 6


class Busy(DeskError):
    """Another process held the database for too long."""

    exit_code = 7


class OutcomeUnknown(DeskError):
    """The commit answered with an error: ask again with the same token."""

    exit_code = 8


class Cancelled(DeskError):
    """The officer called off what was under way; nothing of it remains."""
