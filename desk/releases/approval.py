"""Whose paraf a release still lacks, and which of its text goes out."""

from __future__ import annotations

from desk.flow import cases
from desk.flow.tables import CaseRow
from desk.releases.pieces import Piece, outgoing, uncovered
from desk.releases.records import KIND, markings_of, parafs_of, pieces_of
from desk.releases.tables import ReleaseRow


def paraf_steps(release: ReleaseRow) -> tuple[str, ...]:
    """Give the steps whose paraf the release's procedure asks for, in their order."""
    case = cases.case_of(KIND, release.id)
    return tuple(step.id for step in cases.procedure_of(case).paraf_steps())


def first_gap(release: ReleaseRow, case: CaseRow) -> str:
    """Find the earliest paraf step already passed that no longer stands on every piece; empty if all stand."""
    found = cases.procedure_of(case)
    pieces, markings = pieces_of(release), markings_of(parafs_of(release))
    passed = [step.id for step in found.paraf_steps() if found.place(step.id) < found.place(case.step)]
    return next((step for step in passed if uncovered(pieces, step, markings)), "")


def missing_parafs(release: ReleaseRow) -> list[str]:
    """Name the steps whose paraf does not stand on every piece of the text as it is."""
    pieces, markings = pieces_of(release), markings_of(parafs_of(release))
    return [step for step in paraf_steps(release) if uncovered(pieces, step, markings)]


def outgoing_pieces(release: ReleaseRow) -> list[Piece]:
    """Give the pieces that everybody whose paraf is asked has approved."""
    return outgoing(pieces_of(release), paraf_steps(release), markings_of(parafs_of(release)))
