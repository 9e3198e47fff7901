"""Sample sheets of an office whose layout is being changed: a letter, a lembar disposisi, the DIP in its order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Final

from desk.dip.edition_lists import current_lines
from desk.journal.chain import GENESIS
from desk.letters.lists import LetterView
from desk.settings.logo import read_logo
from desk.workspace import Workspace
from reports.choices import KEYED, form, office_paper
from reports.compose import printed
from reports.foot import Stamp
from reports.forms.dip_list import Decision, dip_list
from reports.forms.disposisi_sheet import disposisi_sheet
from reports.page import Paper

LETTER, DISPOSISI, DIP = "nota-dinas", "disposisi-sheet", "dip"
SHOWN: Final = 4
"""Items of each annex on the sample: enough to see the order."""

SAMPLE_KEY: Final = "contoh"


def sample(workspace: Workspace, name: str, *, logo: str = "", instructions: Sequence[str] = ()) -> bytes:
    """Print one of ``LETTER``, ``DISPOSISI``, ``DIP`` by the workspace's layout.

    ``logo`` is a picture that is not kept yet, ``instructions`` the wording of the lembar disposisi. Raises ``Invalid``
    for a picture that cannot stand in a letterhead.
    """
    paper = office_paper(workspace, form(name), workspace.office.paper)
    if logo:
        paper = replace(paper, logo=read_logo(Path(logo)))
    if name == LETTER:
        return KEYED[LETTER](workspace, f"schedule-month/{workspace.now():%Y-%m}", paper).content
    return _disposisi(workspace, paper, instructions) if name == DISPOSISI else _dip(workspace, paper)


def _disposisi(workspace: Workspace, paper: Paper, instructions: Sequence[str]) -> bytes:
    words = ("sender", "reference", "dated", "subject", "nature", "contact", "asks", "received_by")
    now = workspace.now().isoformat()
    empty = LetterView(id=0, number=SAMPLE_KEY, received_at=now, chain=(), scans=(), **dict.fromkeys(words, ""))
    sheet = disposisi_sheet(empty, workspace.office, paper, instructions)
    return printed(sheet, Stamp(DISPOSISI, SAMPLE_KEY, GENESIS, workspace.practising()), SAMPLE_KEY, {}).content


def _dip(workspace: Workspace, paper: Paper) -> bytes:
    annexes = (islice(current_lines((one,)), SHOWN) for one in workspace.office.layout.categories)
    lines = [line for annex in annexes for line in annex]
    decision = Decision("Daftar Informasi Publik", workspace.now().year)
    sheet = dip_list(lines, decision, workspace.office, paper)
    return printed(sheet, Stamp(DIP, SAMPLE_KEY, GENESIS, workspace.practising()), SAMPLE_KEY, {}).content
