"""The command ``bench``: every figure that can be measured today, beside its floor and its goal."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path

from desk.cli.context import Context
from desk.errors import WrongUse
from desk.words import angka
from tests.benchmarks.backing_up import backup
from tests.benchmarks.blocking import longest_block, stops
from tests.benchmarks.built import built_start, size_of
from tests.benchmarks.card import card
from tests.benchmarks.checking import check
from tests.benchmarks.figures import GOALS, Figure, Scene, Unmeasured
from tests.benchmarks.importing import import_sheet
from tests.benchmarks.labelling import labels
from tests.benchmarks.listing import window_at_work
from tests.benchmarks.month import month
from tests.benchmarks.numbering import numbers_p99
from tests.benchmarks.scrolling import scroll_jump
from tests.benchmarks.searching import search
from tests.benchmarks.starting import start_after_kill, start_command, start_window
from tests.benchmarks.tabling import dip_table
from tests.benchmarks.writing import write_action

Measure = Callable[[Scene], list[Figure]]

MEASURES: dict[tuple[str, ...], Measure] = {
    ("start_window", "start_window_memory"): start_window,
    ("start_after_kill",): start_after_kill,
    ("start_command",): start_command,
    ("search_key", "search_growth"): search,
    ("open_list", "refresh", "window_memory"): window_at_work,
    ("scroll_jump",): scroll_jump,
    ("month_view", "drag_answer"): month,
    ("card_intake", "card_memory"): card,
    ("write_action",): write_action,
    ("numbers_p99",): numbers_p99,
    ("labels",): labels,
    ("dip_table",): dip_table,
    ("backup", "backup_again"): backup,
    ("check",): check,
    ("import_sheet", "import_memory"): import_sheet,
    ("longest_block_ms",): longest_block,
}
"""What is measured together: every name of ``GOALS``."""

FALLEN_SHORT = 5
BLOCK = "longest_block_ms"
UI_HEADS = ("pekerjaan", BLOCK, "menghitung")
HEADS = ("ukuran", "baris", "nilai", "dasar", "rasio", "sasaran", "")


def bench(context: Context) -> int:
    """Measure, and print the figures; exit 5 if one of them could not be measured."""
    if context.words.built:
        return _bench_built(context, Path(context.words.built))
    if context.words.ui:
        return _bench_ui(context)
    asked = tuple(filter(None, context.words.only.split(",")))
    names = _known(asked) or tuple(GOALS)
    figures, reasons = _measured(names, context.words.rows)
    value = {"figures": [_shape(one) for one in figures], "unmeasured": reasons}
    context.answer(value, [*_table(figures), *_sentences(reasons)])
    return FALLEN_SHORT if reasons else 0


def _bench_built(context: Context, folder: Path) -> int:
    """Measure a built program instead: its start beside the source's, and the size of its folder in MB."""
    with tempfile.TemporaryDirectory(prefix="bench-") as scene:
        try:
            figures = built_start(folder, Scene(Path(scene), 0))
        except Unmeasured as reason:
            raise WrongUse(f"{reason}.") from reason
    size = round(size_of(folder) / 1_000_000)
    value = {"figures": [_shape(one) for one in figures], "size_mb": size}
    context.answer(value, [*_table(figures), f"ukuran folder: {angka(size)} MB"])
    return 0


def _bench_ui(context: Context) -> int:
    """Measure only how long the window's event loop stops, for each work of an officer; exit 5 if that fails."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        try:
            found = stops(Scene(Path(folder), context.words.rows))
        except Unmeasured as reason:
            context.answer({"unmeasured": {BLOCK: str(reason)}}, _sentences({BLOCK: str(reason)}))
            return FALLEN_SHORT
    value = {work: {BLOCK: round(stop), "computing_ms": round(own)} for work, (stop, own) in found.items()}
    rows = [UI_HEADS, *((work, f"{stop:.0f} ms", f"{own:.0f} ms") for work, (stop, own) in found.items())]
    context.answer(value, _columns(rows))
    return 0


def _known(names: tuple[str, ...]) -> tuple[str, ...]:
    unknown = [name for name in names if name not in GOALS]
    if unknown:
        raise WrongUse(f"Tidak ada ukuran bernama {unknown[0]}; yang ada: {', '.join(GOALS)}.")
    return names


def _measured(names: tuple[str, ...], rows: int) -> tuple[list[Figure], dict[str, str]]:
    figures: list[Figure] = []
    reasons: dict[str, str] = {}
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        for group, measure in MEASURES.items():
            wanted = [name for name in group if name in names]
            try:
                found = measure(Scene(Path(folder), rows)) if wanted else []
            except Unmeasured as reason:
                reasons |= dict.fromkeys(wanted, str(reason))
            else:
                figures += [one for one in found if one.name in wanted]
    return figures, reasons


def _shape(one: Figure) -> dict[str, object]:
    return {name: value for name, value in asdict(one).items() if name != "rows"}


def _table(figures: list[Figure]) -> list[str]:
    rows = [HEADS]
    for one in figures:
        value, floor = (f"{number:g} {one.unit}" for number in (one.value, one.floor))
        verdict = "" if one.reached else "belum tercapai"
        size = angka(one.rows) if one.rows else ""
        rows.append((one.name, size, value, floor, f"{one.ratio:g}", f"≤ {one.goal:g}", verdict))
    return _columns(rows)


def _columns(rows: Sequence[Sequence[str]]) -> list[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]


def _sentences(reasons: dict[str, str]) -> list[str]:
    return [f"{name}: tidak dapat diukur: {reason}" for name, reason in reasons.items()]
