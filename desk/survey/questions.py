"""The nine questions of the satisfaction survey, read from their file."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from desk.errors import Invalid, StorageFailed
from desk.survey.value import COUNT, HIGHEST
from desk.toml_keys import Keys

FILE: Final = Path(__file__).resolve().parents[2] / "resources" / "survey.toml"


@dataclass(frozen=True)
class Question:
    """A question about one unsur, with the words of its answers from 1 to 4."""

    element: str
    words: str
    answers: tuple[str, ...]


@dataclass(frozen=True)
class Questionnaire:
    """The sheet as it is handed out; ``channels`` are the ways in which one comes back."""

    title: str
    basis: str
    intro: str
    channels: tuple[str, ...]
    questions: tuple[Question, ...]


@cache
def questionnaire() -> Questionnaire:
    """Read the office's sheet."""
    return read_questionnaire(FILE)


def read_questionnaire(path: Path) -> Questionnaire:
    """Read a sheet from a file.

    Raises ``Invalid`` for a sheet without nine questions of four answers, ``StorageFailed`` for an unreadable file.
    """
    try:
        keys = Keys(tomllib.loads(path.read_text("utf-8-sig")), "Lembar survei")
    except (OSError, ValueError) as fault:
        raise StorageFailed(f"Berkas survei {path.name} tidak dapat dibaca: {fault}.") from fault
    found = Questionnaire(
        title=keys.text("title", required=True),
        basis=keys.text("basis", required=True),
        intro=keys.text("intro", required=True),
        channels=keys.texts("channels", required=True),
        questions=tuple(_question(each) for each in keys.sections("questions")),
    )
    keys.finish()
    if len(found.questions) != COUNT:
        raise Invalid("questions", f"Lembar survei harus memuat {COUNT} pertanyaan, satu untuk tiap unsur.")
    return found


def _question(keys: Keys) -> Question:
    found = Question(
        keys.text("element", required=True),
        keys.text("question", required=True),
        keys.texts("answers", required=True),
    )
    keys.finish()
    if len(found.answers) != HIGHEST:
        raise keys.refusal("answers", f"harus berisi {HIGHEST} jawaban, dari nilai 1 sampai {HIGHEST}")
    return found
