"""The full-text index: what registers hand in, and finding it while an officer types.

FTS5 with prefix indexes, or a tsvector on a server; newest first. The index is no part of the office's truth and can be
made anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from peewee import SQL, ModelSelect

from desk.store.database import database, engine

INDEX = "search_text"
MOST_COUNTED = 1000
SHORTEST_PART = 2
MANY = 500
WORD = re.compile(r"\w+", re.UNICODE)


@dataclass(frozen=True)
class Hit:
    """Something found: in which register, its number and its title."""

    kind: str
    key: int
    number: str
    title: str


@dataclass(frozen=True)
class Found:
    """A page of hits, newest first, and how many there are (counted up to a thousand)."""

    hits: tuple[Hit, ...]
    count: int


def put(kind: str, key: int, number: str, title: str, words: str) -> None:
    """Index a thing, or index it anew, inside the transaction that changed it.

    ``number`` may hold several, one a line; hits show the first.
    """
    shown = database.execute_sql("SELECT rowid FROM search_key WHERE kind = ? AND key = ?", (kind, key)).fetchone()
    if shown is not None:
        database.execute_sql("DELETE FROM search_text WHERE rowid = ?", shown)
        place = shown[0]
    else:
        place = _last_place() + 1
        database.execute_sql("INSERT INTO search_key (rowid, kind, key) VALUES (?, ?, ?)", (place, kind, key))
    engine().index(INDEX, [(place, number_words(number), title, words, kind, key)])


def _last_place() -> int:
    return int(database.execute_sql("SELECT coalesce(max(rowid), 0) FROM search_key").fetchone()[0])


def forget(kind: str, key: int) -> None:
    """Take a thing out of the index, inside the transaction that took it out of its register."""
    shown = database.execute_sql("SELECT rowid FROM search_key WHERE kind = ? AND key = ?", (kind, key)).fetchone()
    if shown is not None:
        database.execute_sql("DELETE FROM search_text WHERE rowid = ?", shown)
        database.execute_sql("DELETE FROM search_key WHERE rowid = ?", shown)


def forget_many(kind: str, keys: Sequence[int]) -> None:
    """Take many things out of the index."""
    for start in range(0, len(keys), MANY):
        part = keys[start : start + MANY]
        found = f"SELECT rowid FROM search_key WHERE kind = ? AND key IN ({', '.join('?' * len(part))})"  # noqa: S608 - own words
        database.execute_sql(f"DELETE FROM search_text WHERE rowid IN ({found})", (kind, *part))  # noqa: S608 - as above
        database.execute_sql(f"DELETE FROM search_key WHERE rowid IN ({found})", (kind, *part))  # noqa: S608 - as above


def put_many(kind: str, entries: Iterable[tuple[int, str, str, str]]) -> None:
    """Index many things that were not indexed before: key, number, title and words of each."""
    given = iter(entries)
    while part := list(islice(given, MANY)):
        last = _last_place()
        numbered = list(enumerate(part, start=last + 1))
        engine().write_many(
            "INSERT INTO search_key (rowid, kind, key) VALUES (?, ?, ?)",
            [(place, kind, key) for place, (key, _number, _title, _words) in numbered],
        )
        engine().index(
            INDEX,
            [(place, number_words(number), title, words, kind, key) for place, (key, number, title, words) in numbered],
        )


def find(typed: str, *, limit: int = 50, kinds: tuple[str, ...] = ()) -> Found:
    """Find what was typed: every word as a beginning, parts of numbers too, newest first; nothing with a ``-word``."""
    return matching(match_words(typed), limit=limit, kinds=kinds)


def matching(
    query: str,
    *,
    limit: int = 50,
    kinds: tuple[str, ...] = (),
    rows: Mapping[str, ModelSelect[Any]] | None = None,
) -> Found:
    """Find what answers a question as the index is asked, newest first.

    ``rows`` are the rows of each kind that other conditions leave; with them the question may be empty.
    """
    if not query and not rows:
        return Found((), 0)
    where, values = (engine().matches(INDEX), [engine().question(query)]) if query else ("1 = 1", [])
    if rows is not None:
        within, more = _within(rows, walked=bool(query))
        where, values = f"{where} AND ({within})", [*values, *more]
    elif kinds:
        where, values = f"{where} AND kind IN ({', '.join('?' * len(kinds))})", [*values, *kinds]
    found = database.execute_sql(
        f"SELECT kind, key, number, title FROM search_text WHERE {where} ORDER BY rowid DESC LIMIT ?",  # noqa: S608 - own words
        (*values, limit),
    ).fetchall()
    hits = tuple(Hit(kind, key, number.split("\n")[0], title) for kind, key, number, title in found)
    if len(hits) < limit or limit >= MOST_COUNTED:
        return Found(hits, len(hits))
    counted = database.execute_sql(
        f"SELECT COUNT(*) FROM (SELECT 1 FROM search_text WHERE {where} LIMIT {MOST_COUNTED}) AS counted",  # noqa: S608 - own words
        tuple(values),
    ).fetchone()
    return Found(hits, counted[0])


def _within(rows: Mapping[str, ModelSelect[Any]], *, walked: bool) -> tuple[str, list[Any]]:
    """Say in SQL that a hit is one of the rows of its kind.

    Where words are looked for too, each hit is held against its register as the index is ``walked``; where not, the
    newest rows are asked for first, so that neither way reads more than a list of a million needs.
    """
    told: list[str] = []
    values: list[Any] = []
    for kind, query in rows.items():
        if walked:
            sql, given = query.where(query.model.id == SQL("search_text.key")).order_by().sql()
            told.append(f"(kind = ? AND EXISTS ({sql}))")
        else:
            sql, given = query.limit(MOST_COUNTED).sql()
            told.append(f"rowid IN (SELECT rowid FROM search_key WHERE kind = ? AND key IN ({sql}))")  # noqa: S608 - Peewee's
        values += [kind, *given]
    return " OR ".join(told) or "1 = 0", values


def hit_of(kind: str, key: int) -> Hit | None:
    """Give a thing as the index knows it; None where it does not."""
    found = database.execute_sql(
        "SELECT number, title FROM search_text WHERE rowid = (SELECT rowid FROM search_key WHERE kind = ? AND key = ?)",
        (kind, key),
    ).fetchone()
    return Hit(kind, key, found[0].split("\n")[0], found[1]) if found else None


def words_of(kind: str, key: int) -> str:
    """Give the words under which a thing is found beside its number and title."""
    found = database.execute_sql(
        "SELECT words FROM search_text WHERE rowid = (SELECT rowid FROM search_key WHERE kind = ? AND key = ?)",
        (kind, key),
    ).fetchone()
    return str(found[0]) if found else ""


def newest(kind: str, typed: str, *, before: int = 0, limit: int = 50) -> list[tuple[int, int]]:
    """Find things of one kind, newest first: place in the index, below which the next page begins, and key."""
    query = match_words(typed)
    if not query:
        return []
    where = f"{engine().matches(INDEX)} AND kind = ?" + (" AND rowid < ?" if before else "")
    values = (engine().question(query), kind, *((before,) if before else ()), limit)
    found = f"SELECT rowid, key FROM search_text WHERE {where} ORDER BY rowid DESC LIMIT ?"  # noqa: S608 - own words
    return [(place, key) for place, key in database.execute_sql(found, values).fetchall()]


def match_words(typed: str) -> str:
    """Write what was typed as the index is asked: every word as a beginning, none after ``-``; '' for no word."""
    wanted, barred = wanted_words(typed)
    return asked_for([[f'"{word}"*'] for word in wanted], barred)


def wanted_words(typed: str) -> tuple[list[str], list[str]]:
    """Give the words that were typed, and those after a ``-`` that must not be there."""
    wanted: list[str] = []
    barred: list[str] = []
    for token in typed.lower().split():
        (barred if token.startswith("-") else wanted).extend(WORD.findall(token))
    return wanted, barred


def asked_for(choices: Sequence[Sequence[str]], barred: Sequence[str]) -> str:
    """Ask the index for one of each choice and for no word that is barred; '' where nothing is asked for."""
    groups = [each[0] if len(each) == 1 else f"({' OR '.join(each)})" for each in choices]
    without = "".join(f' NOT "{word}"*' for word in barred)
    return " AND ".join(groups) + without if groups else ""


def number_words(number: str) -> str:
    """Write a number as it is indexed: itself on the first line, then its tails, so that parts of it are found."""
    words = WORD.findall(number)
    tails = {word[start:] for word in words for start in range(1, len(word) - SHORTEST_PART + 1)}
    return f"{number}\n{' '.join(sorted(tails))}"
