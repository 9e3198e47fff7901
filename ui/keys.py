"""Keys: which key does what, menu entries with a letter of their own, and the sheet that lists them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from ui.icons import wear
from ui.parts.plain import tip

KEYS: Final[dict[str, tuple[str, ...]]] = {
    "search": ("Ctrl+K", "Ctrl+Shift+F"),
    "lock": ("Ctrl+L",),
    "quit": ("Ctrl+Q",),
    "undo": ("Ctrl+Z",),
    "redo": ("Ctrl+Y", "Ctrl+Shift+Z"),
    "cut": ("Ctrl+X",),
    "copy": ("Ctrl+C",),
    "paste": ("Ctrl+V",),
    "select_all": ("Ctrl+A",),
    "refresh": ("F5",),
    "next_pane": ("F6",),
    "previous_pane": ("Shift+F6",),
    "full_screen": ("F11",),
    "larger": ("Ctrl++", "Ctrl+="),
    "smaller": ("Ctrl+-",),
    "normal": ("Ctrl+0",),
    "help": ("F1",),
    "keys": ("Ctrl+/", "Shift+F1"),
    "next_tab": ("Ctrl+Tab",),
    "previous_tab": ("Ctrl+Shift+Tab",),
}
"""What the window itself binds; tabs bind their own through their page actions."""


@dataclass(frozen=True)
class Entry:
    """A menu entry: words with its letter marked by ``&``, what it does, and what it says in the status line."""

    text: str
    does: Callable[[], object]
    says: str
    key: str = ""
    icon: str = ""


def make_action(parent: QObject, entry: Entry) -> QAction:
    """Make the action of a menu entry."""
    action = QAction(entry.text, parent)
    action.triggered.connect(_without_arguments(entry.does))
    action.setStatusTip(entry.says)
    keys = KEYS.get(entry.key, ())
    action.setShortcuts([QKeySequence(key) for key in keys])
    tip(action, f"{plain_text(entry.text)} ({keys[0]})" if keys else plain_text(entry.text))
    if entry.icon:
        wear(action, entry.icon)
    return action


def fill(menu: QMenu, entries: Sequence[Entry | None]) -> list[QAction]:
    """Put entries into a menu; None is a line between them."""
    made = []
    for entry in entries:
        if entry is None:
            menu.addSeparator()
        else:
            made.append(make_action(menu, entry))
            menu.addAction(made[-1])
    return made


def mark_letters(actions: Sequence[QAction]) -> None:
    """Give every shown entry of a menu a letter that no other has, keeping those that were chosen where it can."""
    taken: set[str] = set()
    unmarked = []
    for action in actions:
        letter = _letter(action.text())
        if action.isSeparator() or not action.isVisible():
            continue
        if letter and letter not in taken:
            taken.add(letter)
        else:
            unmarked.append(action)
    for action in unmarked:
        words = plain_text(action.text())
        place = next((place for place, mark in enumerate(words) if mark.isalnum() and mark.lower() not in taken), -1)
        if place >= 0:
            taken.add(words[place].lower())
            before, after = words[:place].replace("&", "&&"), words[place:].replace("&", "&&")
            action.setText(f"{before}&{after}")


def plain_text(text: str) -> str:
    """Give an entry's words without the mark of its letter."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def spoken_keys(action: QAction) -> str:
    """Write an action's keys as officers read them."""
    return " atau ".join(sequence.toString(QKeySequence.SequenceFormat.NativeText) for sequence in action.shortcuts())


def _letter(text: str) -> str:
    place = text.replace("&&", "__").find("&")
    return text[place + 1 : place + 2].lower() if place >= 0 else ""


def _without_arguments(does: Callable[[], object]) -> Callable[[], None]:
    def act() -> None:
        does()

    return act
