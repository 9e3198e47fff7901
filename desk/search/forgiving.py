"""Searching as people do: other forms of a word, and typing errors, are forgiven (X8).

What was typed is looked for as it stands. Only where nothing is found are the words' other Indonesian forms tried
(``peresmian`` finds *meresmikan*), and after them the words of the index that look nearest.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from typing import Any, Final

from peewee import ModelSelect

from desk.search.index import Found, asked_for, matching, wanted_words
from desk.store.database import database, engine
from desk.words import daftar

SHORTEST: Final = 4
"""Shorter words have no other forms, and are no typing errors of another."""

NEAR: Final = 0.78
MOST_FORMS, MOST_NEAR = 12, 3
SLACK: Final = 2
"""How many letters a typing error adds or takes."""


@dataclass(frozen=True)
class Forgiven:
    """What was found, and in a sentence how, where it is not what was typed; ``words`` are those that were found."""

    found: Found
    told: str = ""
    words: tuple[str, ...] = ()


def find_as_meant(
    typed: str,
    *,
    limit: int = 50,
    kinds: tuple[str, ...] = (),
    rows: Mapping[str, ModelSelect[Any]] | None = None,
) -> Forgiven:
    """Find what was typed, else other forms of its words, else what looks nearest; ``rows`` as in the index."""
    wanted, barred = wanted_words(typed)
    choices = [[f'"{word}"*'] for word in wanted]
    found = matching(asked_for(choices, barred), limit=limit, kinds=kinds, rows=rows)
    if found.count or not wanted:
        return Forgiven(found, words=tuple(wanted))
    for others, told in ((_forms, "Bentuk kata lain: {}."), (_nearest, "Tidak ada yang persis; yang mirip: {}.")):
        tried = [_choice(word, others) for word in wanted]
        added = [other for each, word in zip(tried, wanted, strict=True) for other in each if other != word]
        if not added:
            continue
        quoted = [[f'"{word}"*', *(f'"{other}"' for other in each)] for word, each in zip(wanted, tried, strict=True)]
        found = matching(asked_for(quoted, barred), limit=limit, kinds=kinds, rows=rows)
        if found.count:
            return Forgiven(found, told.format(daftar(added[:MOST_NEAR])), (*wanted, *added))
    return Forgiven(found, words=tuple(wanted))


def _choice(word: str, others: Callable[[str], Sequence[str]]) -> list[str]:
    return [one for one in others(word) if one != word] if len(word) >= SHORTEST and not word.isdigit() else []


def _forms(word: str) -> list[str]:
    """Give the index's words with the same stem; a stem may have lost its first letter (peresmian → esmi)."""
    stem = _stem(word)
    terms = _terms("term LIKE ?", f"%{stem}%") if len(stem) >= SHORTEST - 1 else []
    same = (term for term in terms if abs(len(_stem(term)) - len(stem)) <= 1 and _stem(term).endswith(stem))
    return sorted(same, key=lambda term: (len(term), term))[:MOST_FORMS]


def _nearest(word: str) -> list[str]:
    """Give the index's words that look like this one."""
    terms = _terms("length(term) BETWEEN ? AND ?", len(word) - SLACK, len(word) + SLACK)
    return get_close_matches(word, terms, n=MOST_NEAR, cutoff=NEAR)


def _terms(where: str, *values: object) -> list[str]:
    """List the words that stand in the index."""
    rows = database.execute_sql(f"SELECT term FROM {engine().vocabulary()} WHERE {where}", values).fetchall()  # noqa: S608 - own words
    return [str(term) for (term,) in rows]


@cache
def _stemmer() -> Any:  # noqa: ANN401 - the library has no types
    import snowballstemmer  # start-up: only a search that found nothing needs stems

    return snowballstemmer.stemmer("indonesian")


@cache
def _stem(word: str) -> str:
    return str(_stemmer().stemWord(word))
