"""Is a sheet what the registers hold? Its words are compared with a fresh print of the same record."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import product
from pathlib import Path
from typing import Final

from desk.errors import Missing
from desk.workspace import Workspace
from reports.choices import LABEL, LABELS, composed, form
from reports.compose import RECEIVING, Printed, Values, journal_lines
from reports.foot import CODE, PREFIX, REPRINTED, read_code
from reports.labels.signs import has_room
from reports.labels.stock import stocks
from reports.reading import read_parts

BEFORE: Final = 4
"""Words shown before a difference, so that it can be found."""

CHANGED: Final = "tidak sama dengan register sekarang: catatannya berubah sesudah dicetak, atau lembarnya diubah"
HEAD: Final = re.compile(r"Jurnal ((?:[0-9a-f]{4} ?){4})")


@dataclass(frozen=True)
class Verdict:
    """Which parts of a sheet are as the registers hold them, and each difference in words."""

    same: list[str]
    differs: list[str]


def verify_file(workspace: Workspace, path: Path) -> Verdict:
    """Compare the words of a PDF with a fresh print of the record that its code names.

    Raises ``Invalid`` for a file that is no readable PDF, ``Missing`` for one without a code or of no record here.
    """
    sheet = read_parts(path)
    codes = [found.group() for part in sheet for found in CODE.finditer(part)]
    if not codes:
        raise Missing(f"Berkas {path.name} tidak memuat kode lembar kantor ini, jadi tidak dapat diperiksa.")
    best = _best(sheet, _reprints(workspace, codes))
    later = _later(codes, sheet) if best.differs else []
    return Verdict(best.same, later + best.differs)


def verify_code(workspace: Workspace, code: str) -> Values:
    """Show what the registers hold for a code typed from a sheet, to be compared by eye.

    The entry ``Kode`` says whether the code is that of the record as it is now. Raises ``Missing`` for no code of ours.
    """
    code = code.strip()
    if read_code(code) is None:
        raise Missing(f"{code} bukan kode lembar kantor ini; kodenya berawal {PREFIX}- dan berakhir 12 angka/huruf.")
    prints = _reprints(workspace, [code])
    shown = next((fresh.values[code] for fresh in prints if code in fresh.values), None)
    if shown is not None:
        return {"Kode": "sama dengan register"} | shown
    return {"Kode": CHANGED} | next(iter(prints[0].values.values()))


def _reprints(workspace: Workspace, codes: Sequence[str]) -> list[Printed]:
    """Print what these codes name in every way it may have been printed; only the ways that give the codes, if any do.

    Raises ``Missing`` where nothing of it is in the registers.
    """
    read = [parsed for parsed in map(read_code, codes) if parsed]
    name, number, _ = read[0]
    found = form(name)
    if name in LABELS:
        key = ",".join(number for _, number, _ in read)
        roomy = (each.name for each in stocks().values() if name == "label" or has_room(each.cell(1)))
        on_stock = product(roomy, (False, True) if name == LABEL else (False,))
        prints = [composed(workspace, name, key, stock=each, code128=bars) for each, bars in on_stock]
    else:
        ways = product(found.copies or (None,), found.papers)
        prints = [composed(workspace, name, number, copy=copy, paper=paper) for copy, paper in ways]
    fitting = [fresh for fresh in prints if fresh.values.keys() >= set(codes)]
    return fitting or prints


def _best(sheet: Sequence[str], prints: Sequence[Printed]) -> Verdict:
    """Compare a sheet with each print, until one agrees; else give the nearest."""
    best = None
    with tempfile.TemporaryDirectory() as folder:
        for fresh in prints:
            path = Path(folder) / "lembar.pdf"
            path.write_bytes(fresh.content)
            verdict = _compared(sheet, read_parts(path))
            if best is None or len(verdict.differs) < len(best.differs):
                best = verdict
            if not verdict.differs:
                break
    if best is None:
        raise ValueError("nothing to compare with")
    return best


def _compared(sheet: Sequence[str], register: Sequence[str]) -> Verdict:
    held = set(register)
    mine, theirs = REPRINTED.sub("", " ".join(sheet)).split(), " ".join(register).split()
    differs = []
    for kind, a, b, c, d in SequenceMatcher(None, mine, theirs, autojunk=False).get_opcodes():
        if kind != "equal":
            before = " ".join(mine[max(0, a - BEFORE) : a])
            differs.append(f"Sesudah “{before}”: di lembar {_quoted(mine[a:b])}, di register {_quoted(theirs[c:d])}.")
    return Verdict([words for words in sheet if words in held], differs)


def _quoted(words: Sequence[str]) -> str:
    return f"“{' '.join(words)}”" if words else "tidak ada"


def _later(codes: Sequence[str], sheet: Sequence[str]) -> list[str]:
    """Say what was done to the record after the sheet was printed, by the journal's head in its foot."""
    parsed = read_code(codes[0])
    head = next((found[1].replace(" ", "") for part in sheet for found in HEAD.finditer(part)), "")
    made_by = RECEIVING if parsed and parsed[0] == "receipt" else ()
    lines = journal_lines(parsed[1], made_by) if parsed and head else []
    places = [place for place, line in enumerate(lines) if line.hash.startswith(head)]
    told = [line.body["words"] for line in lines[places[0] + 1 :]] if places else []
    return [f"Sesudah lembar ini dicetak, register bertambah: {'; '.join(told)}."] if told else []
