"""Colours that can be told apart, icons that exist and follow the theme, sizes that grow with the type."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

pytest.importorskip("PySide6.QtWidgets")

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QPushButton

from ui import icons
from ui.theme import DARK, LIGHT, RESOURCES, THEMES, Tokens, apply_theme, em, tokens

ROOT = Path(__file__).parents[2]
WORDS = ("text", "muted", "accent", "ok", "warn", "bad", "blue")
SOFT = {"ok": "ok_soft", "warn": "warn_soft", "bad": "bad_soft", "blue": "blue_soft"}
SOFT |= {"violet": "violet_soft"}


def brightness(color: str) -> float:
    parts = (channel / 255 for channel in QColor(color).toTuple()[:3])
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Of two colours, as WCAG 2.2 counts it."""
    light, dark = sorted((brightness(one), brightness(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize("ground", ["surface", "panel", "field", "selected", "hover"])
def test_every_word_can_be_read_on_every_ground(theme: Tokens, ground):
    faint = {ink: contrast(getattr(theme, ink), getattr(theme, ground)) for ink in WORDS}
    assert {ink: ratio for ink, ratio in faint.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_states_can_be_read_on_their_own_ground_and_edges_be_seen(theme: Tokens):
    assert [ink for ink, soft in SOFT.items() if contrast(getattr(theme, ink), getattr(theme, soft)) < 4.5] == []
    assert contrast(theme.accent_text, theme.accent) >= 4.5
    assert contrast(theme.text, theme.track) >= 4.5
    assert contrast(theme.edge, theme.panel) >= 3
    assert contrast(theme.edge, theme.surface) >= 2.7


def test_every_icon_name_exists_and_an_unknown_one_raises(dressed):
    assert [name for name in icons.NAMES if icons.icon(name).isNull()] == []
    with pytest.raises(KeyError):
        icons.icon("no such icon")


def test_every_icon_that_a_screen_asks_for_is_known():
    asked = re.compile(r'(?:\bicon\(|\bwear\([\w.]+, |\bicon(?:_name)? ?= ?)"([a-z_]+)"')
    found = {name: path.name for path in (ROOT / "ui").rglob("*.py") for name in asked.findall(path.read_text("utf-8"))}
    assert {name: where for name, where in found.items() if name not in icons.NAMES} == {}
    assert found


def test_an_icon_follows_a_change_of_theme(dressed, qtbot):
    button = QPushButton()
    qtbot.addWidget(button)
    icons.wear(button, "lock")

    def ink() -> int:
        image = button.icon().pixmap(32, 32).toImage()
        lightness = [
            image.pixelColor(x, y).lightness()
            for x in range(image.width())
            for y in range(image.height())
            if image.pixelColor(x, y).alpha() > 200
        ]
        return sum(lightness) // len(lightness)

    apply_theme(dressed, "dark")
    dark = ink()
    apply_theme(dressed, "light")
    assert dark > 200
    assert ink() < 80


def test_a_theme_changes_tokens_and_palette_together(dressed):
    apply_theme(dressed, "dark")
    assert tokens() is DARK
    assert dressed.palette().color(QPalette.ColorRole.Window).name() == DARK.surface
    apply_theme(dressed, "light")
    assert tokens() is LIGHT


def test_lengths_grow_with_the_type(dressed):
    apply_theme(dressed, "light", 9)
    small = em(10)
    apply_theme(dressed, "light", 16)
    large = em(10)
    apply_theme(dressed, "light")
    assert large > 1.6 * small


def test_the_sheet_has_no_colour_of_its_own():
    sheet = (RESOURCES / "theme" / "window.qss").read_text("utf-8")
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b", sheet) == []
