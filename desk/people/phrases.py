"""A kata sandi that nobody guesses and a person can keep: four words drawn from a list that ships with the program."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Final

from desk.errors import Invalid
from desk.people.keys import guard_secret

WORDS_FILE: Final = Path(__file__).resolve().parents[2] / "resources" / "words.txt"
WORDS_DRAWN: Final = 4
"""Of 2,048 words, 11 bits each: 44 bits, which the stretching in ``desk.people.keys`` makes costly to search."""


def generate_secret() -> str:
    """Draw a kata sandi of four words, parted by blanks."""
    return draw(words())


def draw(choices: Sequence[str]) -> str:
    """Draw four words; anew where chance gave what ``guard_secret`` refuses, such as one short word four times.

    The choices must allow a kata sandi that is not refused.
    """
    while True:
        secret = " ".join(secrets.choice(choices) for _ in range(WORDS_DRAWN))
        try:
            guard_secret(secret)
        except Invalid:
            continue
        return secret


@cache
def words() -> tuple[str, ...]:
    """Give the words of the list: common Indonesian roots of 3–8 letters, no two alike but for the last letter."""
    return tuple(WORDS_FILE.read_text("utf-8").split())
