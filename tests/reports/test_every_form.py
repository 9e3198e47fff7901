"""Every form on paper, with the sample's data, with none, and with the longest: nothing cut, overlapping or lost (F11).

At night each listed record of a form is printed on both papers; on every run its newest.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from desk.demo.longest import AGENCY
from desk.errors import Refused
from desk.founding import found_office
from desk.office import load_office
from desk.paths import Place
from desk.people import lists as people
from desk.store.database import close_database
from desk.workspace import Workspace
from reports.catalog import print_form
from reports.choices import FORMS, composed, form
from reports.fonts import Run
from reports.page import MM, PAPERS
from reports.sheet import Letters, Mark, Rule
from reports.trial import Trial, file_name, trials, trials_of, tried_keys
from tests.offices import SAMPLE_NOW, open_sample
from tests.reports.layout import Drawn, faults, lost, unembedded
from tests.torture.figures import NIGHT

pytestmark = pytest.mark.F11

SAMPLE, EMPTY, LONGEST = "contoh", "kosong", "terpanjang"
ONE_PAGE = ("receipt", "survey-sheet", "key-sheet", "nota-dinas", "assignment-letter", "service-receipt")
ONE_PAGE += ("disposisi-sheet", "loan-slip", "cross-reference")
"""Forms of one page whatever they are called and filled with: the slips of half a page become smaller, then a page."""

LABELS = ("label", "place-label", "label-outlines", "label-calibration")
"""Labels shorten what is too long for them, by design; what they say is not a sheet's."""

IN_OTHER_WORDS = {
    *LABELS,
    "press-release",  # the outgoing copy leaves out what the record says of its way through the office
    "disposisi-sheet",  # an ordinary letter has no box of its own
    *("weekly-report", "monthly-report", "periodic-report", "half-year-report", "survey-result"),  # shares, sums
    "berkas-contents",  # number, indeks and title stand in one line
    "disposal-minutes",  # only what was agreed is on the minutes
    *("schedule-month", "schedule-day"),  # shortened to the squares of a month
    "assignment-letter",  # persons stand in a table
    "circular",  # counts each agency's list from one
}
"""Forms whose record is told, beside the sheet, in other words than its own; all that the sheet says is read back."""


SIGNED = ("monthly-report", "results-report", "crew-rota", "evaluation-notes", "theme-plan", "assignment-letter")
SIGNED += ("circular", "documentation-report", "nota-dinas", "survey-result", "weekly-report", "periodic-report")
SIGNED += ("half-year-report",)
BLOCK = re.compile(r"(?s),\n.*(?:S\.|M\.|Ir\.).*\([IV]+/[a-e]\).*NIP \d{8} \d{6} \d \d{3}\b")
"""The end of a signature block (domain.md 3.6, 3.7): title with its comma, name, rank, NIP in groups 8-6-1-3."""


@pytest.fixture(scope="module", params=(SAMPLE, EMPTY, LONGEST))
def office(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """The sample office, a new one, and the sample in its longest words; nothing is written to them."""
    folder = tmp_path_factory.mktemp(request.param)
    if request.param == EMPTY:
        profile = replace(load_office("kaltara"), practice=True)
        yield found_office(Place(folder / "kantor"), profile, trace_folder=folder / "jejak", clock=_now)
    else:
        yield replace(open_sample(folder, longest=request.param == LONGEST), clock=_now)
    close_database()


def _now() -> datetime:
    return SAMPLE_NOW


@pytest.mark.parametrize("name", [each.name for each in FORMS])
def test_nothing_is_cut_overlapping_or_lost(
    office: Workspace,
    name: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    require: Callable[[object, str], None],
) -> None:
    require(shutil.which("pdftotext"), "pdftotext")
    drawn = Drawn()
    drawn.watch(monkeypatch)
    for trial, paper in sheets(office, name):
        printed = composed(office, name, trial.key, paper=paper, copy=trial.copy or None)
        assert faults(drawn) == [], (trial, paper)
        assert drawn.size in sizes(paper), (trial, paper)
        assert unembedded(printed.content) == []
        words = read_back(printed.content, tmp_path)
        assert name in LABELS or lost(drawn.said, words) == [], (trial, paper)
        told = [value for values in printed.values.values() for value in values.values()]
        assert name in IN_OTHER_WORDS or lost(told, words) == [], (trial, paper)
        assert name not in SIGNED or not _has_servants(office) or BLOCK.search(words), words[-600:]
        if name in ONE_PAGE:
            assert len(drawn.pages) == 1, (trial, paper)


def _letters(x: float, y: float, words: str) -> Letters:
    return Letters(x, y, (Run("LiberationSans-Regular", words),), 10)


def sheets(office: Workspace, name: str) -> Iterator[tuple[Trial, str]]:
    """Choose what is printed of a form: A4 is the narrower paper, and has the tighter lines."""
    own = list(trials_of(office, form(name), every_key=NIGHT))
    for trial in own:
        if NIGHT or trial.key == own[0].key:
            for paper in trial.papers if NIGHT else trial.papers[:1]:
                yield trial, paper


def sizes(paper: str) -> list[tuple[float, float]]:
    """Give the size of a sheet in points, upright and sideways."""
    width, height = PAPERS[paper].width * MM, PAPERS[paper].height * MM
    return [(width, height), (height, width)]


def read_back(pdf: bytes, folder: Path) -> str:
    """Read a PDF's words with another program."""
    path = folder / "lembar.pdf"
    path.write_bytes(pdf)
    return subprocess.run(
        ["pdftotext", "-raw", path, "-"], capture_output=True, check=True, text=True, timeout=60
    ).stdout


@pytest.mark.parametrize("paper", ["A4", "F4"])
def test_the_same_record_gives_the_same_bytes_on_its_own_paper(office: Workspace, paper: str) -> None:
    for each in FORMS if NIGHT else FORMS[_place(office) :: 12]:
        for key in tried_keys(office, each)[:1]:
            if paper in each.papers:
                first, again = (composed(office, each.name, key, paper=paper).content for _ in range(2))
                assert first == again, each.name


def _place(office: Workspace) -> int:
    """Spread the forms that are printed twice over the three offices: the same bytes are a matter of the form."""
    return 0 if not _has_servants(office) else 4 if office.office.agency == AGENCY else 8


def test_every_sheet_has_a_file_name_of_its_own(office: Workspace) -> None:
    names = [file_name(trial, paper) for trial in trials(office, every_key=True) for paper in trial.papers]
    assert len(set(names)) == len(names)
    assert all("/" not in name for name in names)


def test_only_an_outgoing_release_may_be_refused_to_go_out(office: Workspace) -> None:
    refused = []
    for trial in trials(office):
        try:
            if trial.copy == "clean":
                print_form(office, trial.form, trial.key, copy=trial.copy)
        except Refused:
            refused.append(trial.form)
    assert set(refused) <= {"press-release"}


@pytest.mark.parametrize(
    ("marks", "fault"),
    [
        ([_letters(100, 100, "satu"), _letters(110, 102, "dua")], "bertumpuk"),
        ([_letters(590, 100, "di tepi kertas")], "di luar kertas"),
        ([_letters(100, 100, "panjang sekali"), Rule((120, 90), (120, 120), 0.5)], "melewati garis kolom"),
        ([_letters(100, 100, "tercoret"), Rule((90, 101.5), (200, 101.5), 0.5)], "dicoret garis"),
    ],
)
def test_what_is_wrong_is_seen(marks: list[Mark], fault: str) -> None:
    found = faults(Drawn([marks], (595, 842)))
    assert len(found) == 1
    assert fault in found[0]


def test_what_is_lost_is_seen() -> None:
    assert lost(["Satu | dua", "tiga"], "satu\ndua") == ["tiga"]


def _has_servants(office: Workspace) -> bool:
    return any(one.nip for one in people.people(office.now().date()))
