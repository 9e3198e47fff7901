"""Actions that the SOPs name and that are not written yet; this file goes when all of them are."""

from __future__ import annotations

from typing import Final

PLANNED: Final = frozenset(
    """
    coverage.approve coverage.assign coverage.cover coverage.draw_rota coverage.gather coverage.hand_in
    coverage.issue_letter coverage.publish coverage.publish_collection coverage.receive_schedule
    coverage.report_schedule coverage.store
    cycles.approve cycles.check cycles.collect cycles.file cycles.identify cycles.report cycles.review
    meetings.evaluate
    themes.assign themes.check themes.draft
    """.split()
)
