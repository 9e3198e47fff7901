"""The views of the list: what waits for me, each step of the SOP, what ended; a page at a time, filtered in SQL."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from desk.releases import lists
from desk.releases.rows import ReleaseLine
from desk.search import index
from desk.sop.revisions import steps_ever
from desk.workspace import Workspace
from ui.releases.words import stage_name

PAGE = 60
MOST_FOUND = 300
LIVE = ("open", "published")
OUTCOMES = {
    "published": ("Terbit", ("published",)),
    "filed": ("Diarsipkan", ("filed",)),
    "ended": ("Ditolak · ditarik · batal", ("rejected", "withdrawn", "void")),
}
MINE, ALL, RETURNED = "mine", "all", "returned"


@dataclass(frozen=True)
class Stage:
    """One view: its key, its words, how many it holds (None: not counted), and what SQL asks for."""

    key: str
    label: str
    count: int | None
    steps: tuple[str, ...] = ()
    states: tuple[str, ...] = ()


def my_steps(roles: frozenset[str]) -> tuple[str, ...]:
    """Give the steps, over all procedures, that one of these roles does."""
    return tuple({step.id: None for step in steps_ever() if roles & set(step.actors)})


def signs(roles: frozenset[str]) -> bool:
    """Tell whether one of these roles puts a paraf anywhere."""
    return any(roles & set(step.actors) for step in steps_ever() if step.action == "releases.paraf")


def waiting_count(roles: frozenset[str]) -> int:
    """Count what waits for these roles."""
    counted = lists.counts()
    return sum(counted.get(step, 0) for step in my_steps(roles))


def stages(workspace: Workspace, roles: frozenset[str]) -> list[Stage]:
    """List the views in their order, with their counts; those that hold nothing are left out."""
    counted = lists.counts()
    mine = my_steps(roles)
    whole = sum(number for name, number in counted.items() if name.startswith("state:"))
    waiting = "Menunggu paraf saya" if signs(roles) else "Menunggu saya"
    views = [Stage(MINE, waiting, sum(counted.get(step, 0) for step in mine), mine, LIVE)] if mine else []
    views.append(Stage(ALL, "Semua", whole))
    views += [
        Stage(step.id, stage_name(step.id), counted[step.id], (step.id,), ("open",))
        for step in {step.id: step for step in steps_ever(workspace.office.releases_sop)}.values()
        if counted.get(step.id) and step.action != "releases.file"
    ]
    views.append(Stage(RETURNED, "Dikembalikan", counted.get(RETURNED), (), ("open",)))
    for key, (label, states) in OUTCOMES.items():
        number = sum(counted.get(f"state:{state}", 0) for state in states)
        if number:
            views.append(Stage(key, label, number, (), states))
    return views


def pages(workspace: Workspace, stage: Stage, typed: str = "") -> Iterator[list[ReleaseLine]]:
    """Give a view's releases a page at a time; ``typed`` words narrow it as the search box does."""
    if stage.key == MINE:
        yield _waiting(workspace, stage, typed)
    elif typed.strip():
        yield from _found(workspace, stage, typed)
    else:
        yield from _all(workspace, stage)


def _waiting(workspace: Workspace, stage: Stage, typed: str) -> list[ReleaseLine]:
    lines = lists.releases(workspace, steps=stage.steps, states=stage.states, limit=1000)
    if typed.strip():
        keys = _keys(typed)
        lines = [line for line in lines if line.id in keys]
    return sorted(lines, key=lambda line: (not line.late, line.since))


def _all(workspace: Workspace, stage: Stage) -> Iterator[list[ReleaseLine]]:
    before, full = 0, True
    while full:
        lines = lists.releases(workspace, steps=stage.steps, states=stage.states, limit=PAGE, before=before)
        full = len(lines) == PAGE
        before = lines[-1].id if lines else 0
        yield [line for line in lines if _belongs(line, stage)]


def _found(workspace: Workspace, stage: Stage, typed: str) -> Iterator[list[ReleaseLine]]:
    keys = iter(_keys(typed))
    while some := list(islice(keys, PAGE)):
        yield [line for key in some for line in _line(workspace, stage, key)]


def _line(workspace: Workspace, stage: Stage, key: int) -> Sequence[ReleaseLine]:
    newest = lists.releases(workspace, steps=stage.steps, states=stage.states, limit=1, before=key + 1)
    return [line for line in newest if line.id == key and _belongs(line, stage)]


def _keys(typed: str) -> list[int]:
    return [hit.key for hit in index.find(typed, limit=MOST_FOUND, kinds=("releases",)).hits]


def _belongs(line: ReleaseLine, stage: Stage) -> bool:
    return stage.key != RETURNED or line.returned > 0
