"""Playing what officers do from a story written as data: who did what, when, with which words.

An act is a list: office minutes before now, login, action, its parameters, and perhaps the name that keeps its answer.
Among the parameters these words stand for something else: ``$jembatan.id`` an answer's value, ``kerja:-3 09:00`` a
working day (0: the last), ``hari:+1`` a day from now, ``bulan:+1`` a month, ``bulan-tema:0`` the month that the themes
are planned for, ``tema:-3 09:00`` a working day in it, ``kini`` and ``tahun:`` the day and year of the act,
``gambar:foto.jpg`` and ``naskah:Judul`` drawn files, ``nama:kadis`` who he is, and
``disposisi:$surat.number/kabid`` what he was told to do.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any, Final

from desk.demo.stage import Stage
from desk.letters import lists as letters
from desk.releases import lists as releases

FOLDER: Final = Path(__file__).resolve().parents[2] / "resources" / "demo"
PARAF: Final = "releases.paraf"
THEMED: Final = -8
"""The working day whose month the themes are planned for: the middle of the story."""
Play = Callable[[Stage], None]


@dataclass(frozen=True)
class Deed:
    """Something that happens ``before`` office minutes ahead of the story's end."""

    before: int
    play: Play


def acts_of(name: str) -> Iterator[Deed]:
    """Read a story's acts, ``resources/demo/NAME.toml``."""
    for thing in tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8"))["stories"]:
        for before, login, action, given, *keeps in thing["acts"]:
            yield Deed(before, partial(play_act, login=login, action=action, given=given, keeps="".join(keeps)))


def play_act(stage: Stage, *, login: str, action: str, given: Mapping[str, Any], keeps: str = "") -> None:
    """Let an officer do one thing; ``keeps`` is the name under which the story speaks of its answer later."""
    parameters = {name: resolved(stage, value) for name, value in given.items()}
    if action == PARAF:
        view = releases.release(stage.workspace, str(parameters["release"]))
        parameters |= {"version": view.line.version, "digest": view.digest}
    answer = stage.do(login, action, **parameters)
    if keeps:
        stage.kept[keeps] = answer


def resolved(stage: Stage, value: object) -> object:
    """Give what a word of the story stands for; what it does not know stays as it is."""
    if isinstance(value, Mapping):
        return {resolved(stage, name): resolved(stage, inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [resolved(stage, inner) for inner in value]
    if not isinstance(value, str):
        return value
    if value.startswith("$"):
        return _kept(stage, value[1:])
    word, _, rest = value.partition(":")
    known = KNOWN.get(word)
    return known(stage, rest) if known else value


def month_from(day: date, count: int) -> str:
    """Give the month so many months after the one of a day: '2026-12'."""
    years, month = divmod(day.month - 1 + count, 12)
    return f"{day.year + years:04}-{month + 1:02}"


def _kept(stage: Stage, path: str) -> object:
    name, _, inner = path.partition(".")
    found: Any = stage.kept[name]
    for key in inner.split("."):
        found = found[int(key)] if key.isdigit() else found[key]
    return found


def _working_day(stage: Stage, words: str) -> str:
    count, _, hour = words.partition(" ")
    return f"{stage.working_day(int(count)).isoformat()} {hour}".strip()


def _day(stage: Stage, words: str) -> str:
    count, _, hour = words.partition(" ")
    return f"{(stage.today + timedelta(days=int(count))).isoformat()} {hour}".strip()


def _month(stage: Stage, words: str) -> str:
    return month_from(stage.today, int(words))


def _theme_month(stage: Stage, words: str) -> str:
    return month_from(stage.working_day(THEMED), int(words))


def _theme_day(stage: Stage, words: str) -> str:
    """Give a working day, or the end of the themes' month that is nearest to it."""
    count, _, hour = words.partition(" ")
    month, day = _theme_month(stage, "0"), stage.working_day(int(count))
    first = date.fromisoformat(f"{month}-01")
    last = date.fromisoformat(f"{month_from(first, 1)}-01") - timedelta(days=1)
    return f"{min(max(day, first), last).isoformat()} {hour}".strip()


def _now(stage: Stage, _words: str) -> str:
    return stage.now().isoformat()


def _year(stage: Stage, _words: str) -> int:
    return stage.now().year


def _name(stage: Stage, login: str) -> str:
    return stage.named(login)


def _told(stage: Stage, words: str) -> int:
    """Find the disposisi of a letter to a position: ``$surat.number/kabid``."""
    path, _, position = words.partition("/")
    view = letters.letter(stage.workspace, str(_kept(stage, path[1:])))
    return next(one.id for one in view.chain if one.to == position)


KNOWN: Final[Mapping[str, Callable[[Stage, str], object]]] = {
    "kerja": _working_day,
    "hari": _day,
    "bulan": _month,
    "bulan-tema": _theme_month,
    "tema": _theme_day,
    "kini": _now,
    "tahun": _year,
    "gambar": Stage.picture,
    "naskah": Stage.sheet,
    "nama": _name,
    "disposisi": _told,
}
