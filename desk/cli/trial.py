"""``print --all``: every form of this office, of an empty one and of one with the longest words, into a folder."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from desk.cli.context import Context
from desk.demo.build import build_demo
from desk.errors import Refused, WrongUse
from desk.founding import found_office
from desk.office import PAPERS
from desk.paths import Place
from desk.store.database import close_database
from desk.store.files import write_safely
from desk.words import angka
from desk.workspace import Workspace, open_office

OWN, EMPTY, LONGEST = "kantor", "kosong", "terpanjang"
SAID: Final = 20
"""Sheets left out that are told to people; ``--json`` gives all."""


def print_all(context: Context) -> int:
    """Write every form on each paper into ``--out``, in a folder each for the three offices.

    The second office is new, with this one's profile; the third is the sample office in the longest names and words.
    """
    if not context.words.out:
        raise WrongUse("Sebut folder hasil: --out FOLDER")
    asked = context.words.paper
    papers, folder = tuple(asked.split(",")) if asked else PAPERS, Path(context.words.out).absolute()
    written: list[str] = []
    left_out: list[dict[str, str]] = []
    for name, workspace in _offices(context):
        for trial, paper, content in _sheets(context, workspace, name, papers, left_out):
            path = folder / name / context.forms().trial_file(trial, paper)
            path.parent.mkdir(parents=True, exist_ok=True)
            write_safely(path, [content])
            written.append(str(path))
    lines = [f"{angka(len(written))} lembar tersimpan di {folder}."]
    lines += [f"Tidak dicetak: {one['set']}/{one['form']} – {one['reason']}" for one in left_out[:SAID]]
    context.answer({"files": written, "left_out": left_out}, lines)
    return 0


def _offices(context: Context) -> Iterator[tuple[str, Workspace]]:
    """Open the three offices one after another; the made ones are gone afterwards."""
    own = context.workspace
    yield OWN, own
    profile = replace(own.office, practice=True)
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        close_database()
        yield EMPTY, found_office(Place(folder / EMPTY), profile, trace_folder=folder / "jejak", clock=own.now)
        close_database()
        place, trace = Place(folder / LONGEST), folder / "jejak-terpanjang"
        build_demo(place, trace_folder=trace, now=own.now(), longest=True)
        close_database()
        yield LONGEST, replace(open_office(place, trace_folder=trace), clock=own.now)
        close_database()


def _sheets(
    context: Context, workspace: Workspace, name: str, papers: tuple[str, ...], left_out: list[dict[str, str]]
) -> Iterator[tuple[Any, str, bytes]]:
    """Print what this officer may print; what is refused is kept with its reason."""
    forms = context.forms()
    for trial in forms.trials(workspace):
        for paper in papers:
            if paper not in trial.papers:
                continue
            try:
                if name == OWN and forms.guarded(trial.form):
                    forms.guard(context.session(context.words.officer, context.secret()), trial.form)
                yield (
                    trial,
                    paper,
                    forms.printed(workspace, trial.form, trial.key, paper=paper, copy=trial.copy or None),
                )
            except Refused as refusal:
                left_out.append({"set": name, "form": trial.form, "key": trial.key, "reason": str(refusal)})
