"""F9: whatever an editor does at that very moment, a paraf stands on exactly what its signer saw."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from desk.errors import DeskError, Stale
from desk.releases import lists
from desk.releases import review as review_rules
from desk.releases.pieces import Piece
from desk.releases.tables import ParafRow
from desk.store.database import close_database

pytestmark = [pytest.mark.torture, pytest.mark.F9]

WAITS = "paraf-kadis"


def _shown(view) -> list[str]:
    return [Piece(piece.id, piece.kind, piece.text).digest() for piece in view.pieces]


def race(desk, number: str, dice: random.Random) -> str:
    """Let the Kadis paraf what he sees while somebody edits it; says who came first, or what is wrong."""
    view = lists.release(desk.workspace, number)
    seen, start = _shown(view), Barrier(2)
    words = [piece.text for piece in view.pieces if piece.kind == "part"]
    words[dice.randrange(len(words))] += f" {dice.random()}"

    def do(login: str, action: str, **asked: object) -> DeskError | None:
        start.wait()
        try:
            desk.do(login, action, release=number, version=view.line.version, **asked)
        except DeskError as refusal:
            return refusal
        finally:
            close_database()
        return None

    with ThreadPoolExecutor(2) as pool:
        signing = pool.submit(do, "kadis", "releases.paraf")
        editing = pool.submit(do, "petugas", "releases.edit", paragraphs=words)
        signed, edited = signing.result(), editing.result()
    last = ParafRow.select().order_by(ParafRow.id.desc()).first()
    if signed is None and [digest for digest, _mark in json.loads(last.payload)["pieces"]] != seen:
        return "a paraf stands on what its signer did not see"
    after = lists.release(desk.workspace, number)
    if signed is None and edited is None and after.line.step != WAITS:
        return "an edited text goes on with the paraf of the old one"
    if signed is not None and not isinstance(signed, Stale):
        return f"the signer was told {signed!r}"
    return "signed" if signed is None else "edited"


def races(desk, through, count: int) -> Iterator[str]:
    """Run races, each over a release of its own."""
    dice = random.Random(9)  # noqa: S311 - a story, not a secret
    for each in range(count):
        number = desk.accept(f"Berita {each} {dice.random()}")
        through(number, WAITS)
        yield race(desk, number, dice)


def test_every_paraf_stands_on_what_its_signer_saw(desk_office, through, size, tell):
    for login in ("kasi", "kadis", "petugas"):
        desk_office.as_(login)
    ended = list(races(desk_office, through, size(200, 1_000)))
    assert set(ended) <= {"signed", "edited"}
    tell(f"{len(ended)} races: signer first {ended.count('signed')}, editor first {ended.count('edited')}, 0 unseen")


def test_a_paraf_that_does_not_ask_for_the_version_is_noticed(desk_office, through, monkeypatch):
    monkeypatch.setattr(review_rules, "guard_version", lambda _row, _version: None)
    for login in ("kasi", "kadis", "petugas"):
        desk_office.as_(login)
    assert any("did not see" in said for said in races(desk_office, through, 60))
