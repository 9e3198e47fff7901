"""Icons by our own names; what is given a name here follows every change of theme."""

from __future__ import annotations

import os
from typing import Final, Protocol

os.environ.setdefault("QT_API", "pyside6")

import qtawesome
from PySide6.QtGui import QIcon, QPixmap

from ui.theme import signals, tokens

NAMES: Final = {
    "about": "information-outline",
    "add": "plus",
    "approve": "check",
    "archive": "archive-outline",
    "arrow": "chevron-right",
    "audio": "microphone-outline",
    "back": "arrow-left",
    "backup": "content-save-all-outline",
    "bell": "bell-outline",
    "book": "book-open-page-variant-outline",
    "cabinet": "file-cabinet",
    "calendar": "calendar-month-outline",
    "camera": "camera-outline",
    "check": "shield-check-outline",
    "close": "close",
    "copy": "content-copy",
    "correct": "file-replace-outline",
    "desk": "desk",
    "dip": "file-document-multiple-outline",
    "down": "chevron-down",
    "edit": "pencil-outline",
    "error": "alert-circle-outline",
    "evidence": "paperclip",
    "exit": "exit-to-app",
    "export": "export-variant",
    "eye": "eye-outline",
    "file": "file-outline",
    "file_pdf": "file-pdf-box",
    "filter": "filter-variant",
    "fit": "fit-to-page-outline",
    "true_size": "numeric-1-box-outline",
    "folder": "folder-outline",
    "folder_add": "folder-plus-outline",
    "forward": "arrow-right",
    "full_screen": "fullscreen",
    "help": "help-circle-outline",
    "history": "history",
    "image": "image-outline",
    "inbox": "inbox-arrow-down-outline",
    "key": "key-outline",
    "keyboard": "keyboard-outline",
    "label": "label-outline",
    "late": "clock-alert-outline",
    "left": "chevron-left",
    "letter": "email-outline",
    "link": "link-variant",
    "list": "format-list-bulleted",
    "lock": "lock-outline",
    "minus": "minus",
    "more": "dots-horizontal",
    "move": "folder-move-outline",
    "number": "numeric",
    "office": "office-building-outline",
    "ok": "check-circle-outline",
    "open": "arrow-right-bottom",
    "paste": "content-paste",
    "people": "account-multiple-outline",
    "person": "account-outline",
    "play": "play-circle-outline",
    "print": "printer-outline",
    "publish": "web",
    "qr": "qrcode-scan",
    "redo": "redo",
    "refresh": "refresh",
    "reject": "close-octagon-outline",
    "release": "newspaper-variant-outline",
    "restore": "restore",
    "return": "keyboard-return",
    "save": "content-save-outline",
    "scan": "barcode-scan",
    "search": "magnify",
    "send_back": "arrow-u-left-top",
    "settings": "cog-outline",
    "sign": "signature-freehand",
    "strike": "format-strikethrough-variant",
    "theme": "theme-light-dark",
    "time": "clock-outline",
    "trash": "trash-can-outline",
    "undo": "undo",
    "unlock": "lock-open-outline",
    "up": "chevron-up",
    "video": "video-outline",
    "void": "cancel",
    "warning": "alert-outline",
    "withdraw": "file-undo-outline",
    "zoom_in": "magnify-plus-outline",
    "zoom_out": "magnify-minus-outline",
}
"""Our name → its name among the Material Design Icons."""


class TakesIcon(Protocol):
    """A button, an action, anything with an icon."""

    def setIcon(self, icon: QIcon | QPixmap, /) -> None:
        """Show an icon."""


_worn: list[tuple[TakesIcon, str, str]] = []


def icon(name: str, role: str = "text") -> QIcon:
    """Draw an icon in the colour of a token, as the theme is now.

    Raises ``KeyError`` for a name that is not in ``NAMES``.
    """
    found: QIcon = qtawesome.icon(f"mdi6.{NAMES[name]}", color=getattr(tokens(), role), color_disabled=tokens().muted)
    return found


def wear(thing: TakesIcon, name: str, role: str = "text") -> None:
    """Give a button or an action an icon that follows every change of theme."""
    thing.setIcon(icon(name, role))
    _worn[:] = [worn for worn in _worn if worn[0] is not thing]
    _worn.append((thing, name, role))


def _dress_anew() -> None:
    qtawesome.reset_cache()
    kept = []
    for thing, name, role in _worn:
        try:
            thing.setIcon(icon(name, role))
        except RuntimeError:  # the widget is gone
            continue
        kept.append((thing, name, role))
    _worn[:] = kept


signals.changed.connect(_dress_anew)
