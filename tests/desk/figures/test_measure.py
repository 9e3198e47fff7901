"""Medians and late steps, worked out by hand."""

from __future__ import annotations

import pytest

from desk.figures.measure import step_load, step_loads
from desk.figures.rows import Done
from desk.sop.load import procedure

MEDIA = procedure("kaltara-media-online")


def done(step: str, minutes: float, *, case: int = 1, outcome: str = "approved", allowed: int | None = 7) -> Done:
    """Describe a step that was done."""
    return Done(MEDIA.code, step, "releases", "x", case, 1, minutes, allowed, outcome)


@pytest.mark.parametrize(
    ("minutes", "median", "late"),
    [
        ([19], 19, 1),
        ([3, 19, 5], 5, 1),
        ([4, 6, 8, 30], 7, 2),
        ([7, 7.5], 7.25, 1),
        ([0, 0, 0], 0, 0),
    ],
)
def test_the_median_is_the_middle_one_and_late_is_above_the_standard(minutes, median, late) -> None:
    load = step_load(
        MEDIA, MEDIA.step("periksa"), [done("periksa", each, case=case) for case, each in enumerate(minutes)]
    )
    assert (load.median, load.late, load.times, load.cases) == (median, late, len(minutes), len(minutes))
    assert load.standard == "7 menit"


def test_a_step_done_twice_in_one_case_is_one_case() -> None:
    load = step_load(MEDIA, MEDIA.step("periksa"), [done("periksa", 2, outcome="returned"), done("periksa", 4)])
    assert (load.cases, load.times, load.median) == (1, 2, 3)


def test_a_step_that_was_not_done_has_no_median() -> None:
    loads = step_loads(MEDIA, [done("periksa", 2)])
    assert [load.times for load in loads] == [0, 1, 0, 0, 0, 0]
    assert loads[0].median is None
    assert [load.name for load in step_loads(MEDIA, [done("periksa", 2)], idle=False)] == ["Periksa dan pilah"]


def test_a_step_without_minutes_as_its_standard_is_never_late() -> None:
    filing = procedure("kaltim-pendokumentasian")
    load = step_load(filing, filing.first(), [])
    assert (load.timed, load.standard) == (False, "berkelanjutan")
    assert not done("periksa", 9_999, allowed=None).late


def test_steps_of_another_sop_do_not_count() -> None:
    other = Done("kaltim-akurasi", "periksa", "releases", "x", 1, 1, 5, 7, "done")
    assert step_load(MEDIA, MEDIA.step("periksa"), [other]).times == 0
