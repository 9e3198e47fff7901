"""Typing in the search box: the page of hits and their count, beside raw sqlite3 on the best index that was found."""

from __future__ import annotations

import random
import sqlite3
import time
from contextlib import closing
from statistics import median

from desk.search import index
from desk.store.database import close_database
from tests.benchmarks.figures import Figure, Pair, Scene, figure
from tests.benchmarks.synthetic import SEED, Synthetic, raw_connection, synthetic_office
from tests.benchmarks.timing import percentile

SIZES = (10_000, 100_000, 1_000_000)
QUERIES, ROUNDS = 200, 5
SHARE = 0.95
PAGE = "SELECT rowid, number, title FROM best WHERE best MATCH ? ORDER BY rowid DESC LIMIT 50"
COUNT = "SELECT COUNT(*) FROM (SELECT 1 FROM best WHERE best MATCH ? LIMIT 1000)"

Times = list[tuple[float, float]]


def search(scene: Scene) -> list[Figure]:
    """Time the same typed beginnings at each size up to the rows asked for; growth is the largest beside 10,000."""
    sizes = [size for size in SIZES if size <= scene.rows] or [scene.rows]
    taken = {size: _calm(_rounds(synthetic_office(scene.folder, size))) for size in sizes}
    shown = [figure("search_key", _at(times, SHARE), size) for size, times in taken.items()]
    small, large = (_at(taken[size], 0.5).ours for size in (sizes[0], sizes[-1]))
    return [*shown, figure("search_growth", Pair(large, small, large / small), sizes[-1])]


def _calm(rounds: list[Times]) -> Times:
    """Take each query's median over the rounds, so that a slow one is slow by itself and not by what else ran."""
    return [
        (median(ours for ours, _floor in turns), median(floor for _ours, floor in turns))
        for turns in zip(*rounds, strict=True)
    ]


def _rounds(office: Synthetic) -> list[Times]:
    office.opened()
    try:
        with closing(raw_connection(office.best)) as best:
            typed = _typed(best)
            _round(typed, best)  # the first fills the caches of both
            return [_round(typed, best, floor_first=bool(turn % 2)) for turn in range(ROUNDS)]
    finally:
        close_database()


def _round(typed: list[str], best: sqlite3.Connection, *, floor_first: bool = False) -> Times:
    times = []
    for words in typed:
        if floor_first:
            floor = _floor(best, words)
            times.append((_ours(words), floor))
        else:
            times.append((_ours(words), _floor(best, words)))
    return times


def _ours(words: str) -> float:
    began = time.perf_counter()
    index.find(words)
    return time.perf_counter() - began


def _floor(best: sqlite3.Connection, words: str) -> float:
    query = (" ".join(f'"{word}"*' for word in words.lower().split()),)
    began = time.perf_counter()
    best.execute(PAGE, query).fetchall()
    best.execute(COUNT, query).fetchone()
    return time.perf_counter() - began


def _typed(best: sqlite3.Connection) -> list[str]:
    """Take one or two words of what is there, the last one broken off as a typist is at any moment."""
    chance = random.Random(SEED)  # noqa: S311 - no secret
    last = best.execute("SELECT MAX(rowid) FROM best").fetchone()[0]
    typed = []
    for _ in range(QUERIES):
        title, words = best.execute(
            "SELECT title, words FROM best WHERE rowid = ?", (chance.randint(1, last),)
        ).fetchone()
        found = f"{title} {words}".split()
        place = chance.randrange(len(found))
        word = found[place]
        before = found[max(0, place - chance.randint(0, 1)) : place]
        typed.append(" ".join((*before, word[: chance.randint(1, len(word))])))
    return typed


def _at(times: Times, share: float) -> Pair:
    ours, floor = (percentile(column, share) * 1000 for column in zip(*times, strict=True))
    return Pair(ours, floor, ours / floor)
