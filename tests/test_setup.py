"""What a fresh machine relies on: exact packages, letters for screen and paper, Qt's own words in Indonesian."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from reportlab.pdfbase.ttfonts import TTFontFile

ROOT = Path(__file__).parents[1]
FONTS = ROOT / "resources" / "fonts"
QT_WORDS = ROOT / "resources" / "qt" / "qtbase_id.ts"
PINS = ["requirements.txt", "requirements-dev.txt", "requirements-build.txt"]
WRITTEN = "–—“”‘’…½¼¾×÷°²³•·→←≤≥±№§©®éêëāīūḥṣḍṭẓʿʾ"
MARKS = "✓✗☐☑★⚠أبتعلم"


def entries(name: str) -> list[str]:
    """Read the requirements of a file, each with its hashes on one line."""
    return (ROOT / name).read_text("utf-8").replace("\\\n", " ").splitlines()


@pytest.mark.parametrize("name", PINS)
def test_every_package_has_one_version_and_hashes_and_no_address(name):
    pin = re.compile(r"[a-z0-9-]+==[\w.]+( ; [^@]+?)?( +--hash=sha256:[0-9a-f]{64})+")
    odd = [line for line in entries(name) if not pin.fullmatch(line.rstrip()) and line != "-r requirements.txt"]
    assert odd == []
    assert not re.search(r"://|--(extra-)?index|--find-links|--trusted", (ROOT / name).read_text("utf-8"))


def test_every_dependency_of_the_project_is_pinned():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    wanted = project["project"]["dependencies"] + project["dependency-groups"]["dev"]
    names = {re.match(r"[\w-]+", want)[0].lower() for want in wanted}
    assert names <= {line.partition("==")[0] for name in PINS for line in entries(name)}


@pytest.mark.parametrize("style", ["Regular", "Bold", "Italic", "BoldItalic"])
def test_the_family_has_the_letters_that_releases_are_written_with(style):
    glyphs = TTFontFile(str(FONTS / f"LiberationSans-{style}.ttf")).charToGlyph
    assert [letter for letter in WRITTEN if ord(letter) not in glyphs] == []


def test_the_second_font_has_the_marks_that_the_family_lacks():
    glyphs = TTFontFile(str(FONTS / "DejaVuSans.ttf")).charToGlyph
    assert [mark for mark in MARKS if ord(mark) not in glyphs] == []


def test_every_font_lies_beside_its_licence():
    families = {path.name.split("-")[0].removesuffix(".ttf") for path in FONTS.glob("*.ttf")}
    assert {path.name.removesuffix("-LICENSE.txt") for path in FONTS.glob("*-LICENSE.txt")} == families


def test_qts_compiled_words_are_those_of_the_source(tmp_path, require):
    lrelease = shutil.which("pyside6-lrelease", path=ROOT / ".venv" / "bin") or shutil.which("pyside6-lrelease")
    require(lrelease, "pyside6-lrelease")
    made = tmp_path / "made.qm"
    subprocess.run([lrelease, QT_WORDS, "-qm", made], check=True, capture_output=True)
    assert made.read_bytes() == QT_WORDS.with_suffix(".qm").read_bytes()


BUTTONS = """
import json, sys
import ui
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QDialogButtonBox

def texts():
    kinds = [kind for kind in QDialogButtonBox.StandardButton if kind.value and kind.name != "NoButton"]
    box = QDialogButtonBox()
    return {kind.name: button.text() for kind in kinds if (button := box.addButton(kind))}

application, translator = QApplication([]), QTranslator()
english = texts()
assert translator.load(sys.argv[1])
application.installTranslator(translator)
print(json.dumps([english, texts()]))
"""


def test_every_standard_button_speaks_indonesian(qapp):
    words = [sys.executable, "-c", BUTTONS, str(QT_WORDS.with_suffix(".qm"))]
    said = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    english, indonesian = json.loads(said)
    assert english["Cancel"] != indonesian["Cancel"] == "Batal"
    assert [name for name in english if english[name] == indonesian[name]] == []
