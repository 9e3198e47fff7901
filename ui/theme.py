"""Colours, type sizes and spacings of every screen; the only place that sets palettes and style sheets.

Screens say what a widget is (``dress(button, "primary")``), ``resources/theme/window.qss`` says how that looks.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from string import Template
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication, QWidget

RESOURCES: Final = Path(__file__).resolve().parents[1] / "resources"
FAMILY: Final = "Liberation Sans"
SECOND_FAMILY: Final = "DejaVu Sans"
POINTS: Final = 10.0
LEAST_POINTS, MOST_POINTS = 9, 16
NAMES: Final = {"light": "Terang", "dark": "Gelap", "contrast": "Kontras tinggi", "system": "Ikuti sistem"}


@dataclass(frozen=True)
class Tokens:
    """The colours of one theme, as ``#rrggbb``.

    ``line`` parts things, ``edge`` bounds what can be used (3:1), ``track`` lies under bars and pills, ``…_soft`` lies
    under words of the same name.
    """

    name: str
    surface: str
    panel: str
    field: str
    line: str
    edge: str
    track: str
    text: str
    muted: str
    accent: str
    accent_text: str
    accent_hover: str
    selected: str
    hover: str
    ok: str
    ok_soft: str
    warn: str
    warn_soft: str
    bad: str
    bad_soft: str
    blue: str
    blue_soft: str
    violet: str
    violet_soft: str


LIGHT: Final = Tokens(
    name="light", surface="#edf0f3", panel="#ffffff", field="#f8fafc", line="#dde3ea", edge="#8793a3", track="#e6eaef",
    text="#1a2430", muted="#5a6778", accent="#0f5b99", accent_text="#ffffff", accent_hover="#0b4a7f",
    selected="#e6f0fa", hover="#f1f5f9", ok="#17693c", ok_soft="#def1e5", warn="#875300", warn_soft="#fdeccb",
    bad="#a91b1b", bad_soft="#fce0df", blue="#145788", blue_soft="#dbeaf8", violet="#5b3a9e", violet_soft="#ece4fa",
)  # fmt: skip
DARK: Final = Tokens(
    name="dark", surface="#12181f", panel="#1b232c", field="#151c24", line="#2f3a46", edge="#71808f", track="#2a343f",
    text="#e8edf2", muted="#a9b6c3", accent="#7fbdf5", accent_text="#0b1a28", accent_hover="#a3d0f8",
    selected="#21384f", hover="#232d38", ok="#7fd6a0", ok_soft="#173627", warn="#f2c063", warn_soft="#3d2f12",
    bad="#ff9d97", bad_soft="#451f1f", blue="#8fc6f6", blue_soft="#1b3550", violet="#c9aef7", violet_soft="#33264d",
)  # fmt: skip
CONTRAST: Final = Tokens(
    name="contrast", surface="#000000", panel="#000000", field="#000000", line="#ffffff", edge="#ffffff",
    track="#333333", text="#ffffff", muted="#ffffff", accent="#ffe600", accent_text="#000000", accent_hover="#fff27a",
    selected="#003a75", hover="#262626", ok="#5dff8f", ok_soft="#00240d", warn="#ffd24a", warn_soft="#2b2000",
    bad="#ffa19b", bad_soft="#3a0000", blue="#8fd0ff", blue_soft="#00274d", violet="#dcbcff", violet_soft="#2a0045",
)  # fmt: skip
THEMES: Final = {theme.name: theme for theme in (LIGHT, DARK, CONTRAST)}
ROLES: Final = {
    QPalette.ColorRole.Window: "surface",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "panel",
    QPalette.ColorRole.AlternateBase: "hover",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Button: "panel",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.ToolTipBase: "panel",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Highlight: "selected",
    QPalette.ColorRole.HighlightedText: "text",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Light: "panel",
    QPalette.ColorRole.Midlight: "hover",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "edge",
    QPalette.ColorRole.Shadow: "edge",
    QPalette.ColorRole.BrightText: "accent_text",
}


class Signals(QObject):
    """Tells who paints by himself that the colours or the type size changed."""

    changed = Signal()


signals: Final = Signals()
_current = [LIGHT]
_worn: list[tuple[str, float]] = []


def tokens() -> Tokens:
    """Give the colours that hold now."""
    return _current[0]


def color(name: str) -> QColor:
    """Give one colour that holds now, by the name of its token."""
    return QColor(getattr(tokens(), name))


def load_fonts() -> None:
    """Make the bundled letters known to Qt; the same that papers are printed with."""
    for path in sorted((RESOURCES / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))


def apply_theme(app: QApplication, name: str, points: float = POINTS) -> None:
    """Dress the whole program: ``light``, ``dark``, ``contrast`` or ``system``; ``points`` is the body's type size."""
    theme = THEMES[_named(app, name)]
    if _worn == [(theme.name, points)] and app.styleSheet():
        return
    _worn[:] = [(theme.name, points)]
    _current[0] = theme
    if FAMILY not in QFontDatabase.families():
        load_fonts()
    app.setStyleSheet("")  # over a sheet Qt dresses a widget once for each that it lies in: 1.5 s, not 0.2, a window
    font = QFont([FAMILY, SECOND_FAMILY])
    font.setPointSizeF(points)
    app.setFont(font)
    app.setPalette(_palette(theme))
    app.setStyleSheet(_sheet(theme, points, QFontMetricsF(font).height()))
    signals.changed.emit()


def dress(widget: QWidget, role: str, value: object = True) -> None:  # noqa: FBT002 - a role is mostly just held
    """Say what a widget is, so that the theme's sheet can show it: ``dress(button, "primary")``."""
    if widget.property(role) != value:
        widget.setProperty(role, value)
        if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
            return
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def em(times: float = 1.0) -> int:
    """Measure in line heights of the body's type, so that everything grows with it; logical pixels."""
    return round(QFontMetricsF(QApplication.font()).height() * times)


def sized(times: float, *, bold: bool = False) -> QFont:
    """Give the body's font, larger or smaller, for who paints by himself."""
    font = QFont(QApplication.font())
    font.setPointSizeF(font.pointSizeF() * times)
    font.setBold(bold)
    return font


def _named(app: QApplication, name: str) -> str:
    if name != "system":
        return name
    return "dark" if app.styleHints().colorScheme() == Qt.ColorScheme.Dark else "light"


def _palette(theme: Tokens) -> QPalette:
    palette = QPalette()
    for role, token in ROLES.items():
        palette.setColor(role, QColor(getattr(theme, token)))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.muted))
    return palette


def _sheet(theme: Tokens, points: float, line_height: float) -> str:
    sizes = {f"pt{round(times * 100)}": f"{points * times:.2f}pt" for times in (0.85, 0.92, 1.0, 1.25, 1.45, 1.9)}
    lengths = {f"em{round(times * 100):02}": f"{round(line_height * times)}px" for times in _LENGTHS}
    folder = (RESOURCES / "theme").as_posix()
    words = (RESOURCES / "theme" / "window.qss").read_text("utf-8")
    return Template(words).substitute(asdict(theme), **sizes, **lengths, folder=folder)


_LENGTHS: Final = (0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7, 0.8, 1.0, 1.2, 1.5, 1.8, 2.0, 2.2)
