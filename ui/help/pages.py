"""The pages of help: which there are, what each says, and which one belongs to what is on the screen.

A page is a Markdown file in ``resources/help``: ``# judul``, then what to do. In it ``**Berkas › Keluar**`` is
something that stands on the screen under this very name, and ``Ctrl+K`` between backticks is a key; tests hold both
against the window. ``index.toml`` gives their order and where F1 opens each.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from ui.tabs import KINDS

FOLDER: Final = Path(__file__).resolve().parents[2] / "resources" / "help"
NAMED: Final = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
KEYED: Final = re.compile(r"`([^`]+)`")
LINKED: Final = re.compile(r"(?<!!)\[[^\]]+\]\(([^)]+)\)")
PICTURED: Final = re.compile(r"!\[[^\]]*\]\(([^)]+)\)")
MARKS: Final = re.compile(r"[*`#]|!?\[|\]\([^)]*\)")


@dataclass(frozen=True)
class Page:
    """A page of help.

    ``tabs`` and ``dialogs`` (modules of ``ui``) are where F1 opens it, ``positions`` for whom (all, if none is named).
    """

    name: str
    title: str
    text: str
    tabs: tuple[str, ...] = ()
    dialogs: tuple[str, ...] = ()
    positions: tuple[str, ...] = ()

    @property
    def named(self) -> list[str]:
        """Everything on the screen that it calls by name, as written there."""
        return [" ".join(words.split()) for words in NAMED.findall(self.text)]

    @property
    def keys(self) -> list[str]:
        """The keys it speaks of."""
        return KEYED.findall(self.text)

    @property
    def links(self) -> list[str]:
        """The pages it leads to."""
        return LINKED.findall(self.text)

    @property
    def pictures(self) -> list[str]:
        """The pictures it shows, files beside it."""
        return PICTURED.findall(self.text)

    @property
    def words(self) -> str:
        """What it says, without marks and in small letters, for the search."""
        return MARKS.sub("", self.text).casefold()


@cache
def pages() -> tuple[Page, ...]:
    """Give all pages in their order; one that the index does not name comes last."""
    index = tomllib.loads((FOLDER / "index.toml").read_text("utf-8"))["page"]
    named = [each["name"] for each in index]
    rest = sorted(path.stem for path in FOLDER.glob("*.md") if path.stem not in named)
    return tuple(_read(**each) for each in [*index, *({"name": name} for name in rest)])


def page(name: str) -> Page:
    """Give a page by its name; the first one if there is none of that name."""
    return next((each for each in pages() if each.name == name), pages()[0])


def page_of_tab(kind: str, positions: Collection[str]) -> Page:
    """Give the page that F1 opens at a tab for an officer of these positions."""
    found = [each for each in pages() if kind in each.tabs]
    own = [each for each in found if {*each.positions} & {*positions}]
    return next(iter(own or [each for each in found if not each.positions] or found), pages()[0])


def page_of_dialog(module: str) -> Page | None:
    """Give the page that F1 opens over a dialog of a module, None where no page is about it."""
    inside = module.removeprefix("ui.")
    found = [
        (len(name), each)
        for each in pages()
        for name in each.dialogs
        if inside == name or inside.startswith(f"{name}.")
    ]
    return max(found, key=lambda pair: pair[0])[1] if found else None


def find_pages(words: str) -> list[Page]:
    """Give the pages in which all words stand, those first that have them in the title."""
    wanted = words.casefold().split()
    found = [each for each in pages() if all(word in each.words for word in wanted)]
    return sorted(found, key=lambda each: not all(word in each.title.casefold() for word in wanted))


def _read(
    name: str, tabs: Collection[str] = (), dialogs: Collection[str] = (), positions: Collection[str] = ()
) -> Page:
    text = (FOLDER / f"{name}.md").read_text("utf-8")
    if unknown := {*tabs} - {*KINDS}:
        raise ValueError(f"{name}: no tab {unknown}")
    title = text.partition("\n")[0].removeprefix("# ").strip()
    return Page(name, title, text, tuple(tabs), tuple(dialogs), tuple(positions))
