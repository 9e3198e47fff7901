"""How the things that cases run over are called: each register enters its own, so that the flow need not know them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from desk.actions import every


@dataclass(frozen=True)
class Named:
    """What a thing is called: its number (or what it is found by), its title, a detail, the ISO day it falls on."""

    number: str
    title: str
    detail: str = ""
    day: str = ""


Naming = Callable[[Sequence[int]], dict[int, Named]]

NAMES: dict[str, Naming] = {}


def naming(kind: str) -> Callable[[Naming], Naming]:
    """Enter how the things of a kind are called, many at once."""

    def enter(function: Naming) -> Naming:
        NAMES[kind] = function
        return function

    return enter


def named(kind: str, targets: Sequence[int]) -> dict[int, Named]:
    """Name things of a kind; a register not needed yet is loaded, and what none knows is called by its row."""
    if kind not in NAMES:
        every()
    known = NAMES[kind](targets) if kind in NAMES else {}
    return {target: known.get(target, Named(str(target), f"{kind} {target}")) for target in targets}
