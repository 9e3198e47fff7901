"""The words of attached files: read in the background by the confined process, and found with the thing they belong to.

What could not be read is marked with the reason and left alone; a file under whose reading the program ended is tried
once more and no oftener. The words can be read anew at any time and are no part of the office's truth.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final

from desk.attachments import path_of
from desk.errors import Invalid
from desk.exchange.foreign import BROKEN, SENTENCES, answers
from desk.exchange.worker import WORDS
from desk.search.index import asked_for, wanted_words
from desk.search.snippets import snippet
from desk.store.database import database, engine, transaction
from desk.text import TEXT_LIMIT, clean_text
from desk.workspace import Workspace

ENDINGS: Final = (".pdf", ".docx", ".odt", ".txt", ".html", ".htm")
"""What is read; kept files have no ending, their rows know the name they came with."""

INDEX: Final = "search_file_text"
MOST_TRIES: Final = 2
MOST_FOUND: Final = 200
READING, READ, UNREAD = "reading", "read", "unread"

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class FileHit:
    """A file in which words were found: whose it is (kind and key), its name, and the words around them."""

    kind: str
    key: int
    name: str
    words: str


@dataclass(frozen=True)
class Unread:
    """A file that the search cannot look into, and why, in words."""

    name: str
    reason: str


def waiting(workspace: Workspace, *, limit: int = 200) -> list[tuple[str, str]]:
    """Give the files that are there and still to be read: digest and ending."""
    rows = database.execute_sql(
        "SELECT a.sha256, min(a.name) FROM attachment a LEFT JOIN search_file f ON f.sha256 = a.sha256 "
        "WHERE a.media = 'dokumen' AND (f.sha256 IS NULL OR (f.state = ? AND f.tries < ?)) "
        "GROUP BY a.sha256 ORDER BY max(a.id) DESC",
        (READING, MOST_TRIES),
    ).fetchall()
    named = ((sha256, Path(name).suffix.lower()) for sha256, name in rows)
    there = (one for one in named if one[1] in ENDINGS and path_of(workspace, one[0]).is_file())
    return list(islice(there, limit))


def read_waiting(workspace: Workspace, tell: Progress) -> int:
    """Read what waits, newest first, and tell how many of how many are done; gives how many were read.

    ``tell`` may raise ``Cancelled`` between two files: what was read stays.
    """
    files = waiting(workspace)
    for place, (sha256, ending) in enumerate(files):
        tell(place, len(files))
        read_file(workspace, sha256, ending)
    return len(files)


def read_file(workspace: Workspace, sha256: str, ending: str) -> None:
    """Read one file and keep its words, or why there are none; it is marked first, lest it be tried without end."""
    at = workspace.now().isoformat()
    with transaction():
        database.execute_sql(
            "INSERT INTO search_file (sha256, state, reason, tries, at) VALUES (?, ?, '', 1, ?) "
            "ON CONFLICT (sha256) DO UPDATE SET tries = search_file.tries + 1, at = excluded.at",
            (sha256, READING, at),
        )
    words, reason = _asked(path_of(workspace, sha256), ending)
    with transaction():
        database.execute_sql(
            "UPDATE search_file SET state = ?, reason = ? WHERE sha256 = ?",
            (UNREAD if reason else READ, reason, sha256),
        )
        number = database.execute_sql("SELECT id FROM search_file WHERE sha256 = ?", (sha256,)).fetchone()[0]
        database.execute_sql("DELETE FROM search_file_text WHERE rowid = ?", (number,))
        if words:
            engine().index(INDEX, [(number, words)])


def try_again() -> None:
    """Let the files that could not be read be tried once more: after a restore they may be whole again."""
    with transaction():
        database.execute_sql("DELETE FROM search_file WHERE state <> ?", (READ,))


def unread() -> list[Unread]:
    """List the files that could not be read, and why, newest first."""
    rows = database.execute_sql(
        "SELECT min(a.name), f.reason FROM search_file f JOIN attachment a ON a.sha256 = f.sha256 "
        "WHERE f.state = ? OR (f.state = ? AND f.tries >= ?) GROUP BY f.id, f.reason ORDER BY f.id DESC",
        (UNREAD, READING, MOST_TRIES),
    ).fetchall()
    return [Unread(name, reason or SENTENCES["too_complex"]) for name, reason in rows]


def find_in_files(typed: str, hidden: Collection[str] = ()) -> list[FileHit]:
    """Find the things that have a file with all the words that were typed, newest first; ``hidden`` files are not."""
    wanted, barred = wanted_words(typed)
    query = asked_for([[f'"{word}"*'] for word in wanted], barred)
    if not query:
        return []
    rows = database.execute_sql(
        "SELECT a.kind, a.target, a.name, a.sha256, search_file_text.words FROM search_file_text "  # noqa: S608 - own words
        "JOIN search_file f ON f.id = search_file_text.rowid JOIN attachment a ON a.sha256 = f.sha256 "
        f"WHERE {engine().matches(INDEX)} ORDER BY a.id DESC LIMIT ?",
        (engine().question(query), MOST_FOUND),
    ).fetchall()
    found: dict[tuple[str, int], FileHit] = {}
    for kind, key, name, sha256, words in rows:
        if sha256 not in hidden and (kind, key) not in found:
            found[kind, key] = FileHit(kind, key, name, snippet(words, wanted))
    return list(found.values())


def _asked(path: Path, ending: str) -> tuple[str, str]:
    """Let the confined process read a file: its words, or why there are none."""
    try:
        answer = next(answers(path, f"{WORDS}{ending}"), {})
        if not isinstance(answer, dict) or "words" not in answer:
            said = answer.get("refused", "") if isinstance(answer, dict) else ""
            return "", SENTENCES.get(str(said), BROKEN)
        return clean_text("file", str(answer["words"]), limit=TEXT_LIMIT), ""
    except Invalid as refusal:
        return "", str(refusal).partition('" ')[2] or str(refusal)
