"""The laporan hasil kegiatan is on paper once it is written, and says what is missing before (SOP Layanan, step 8)."""

from __future__ import annotations

import pytest

from desk.errors import Missing
from desk.releases.activity import reported
from reports.catalog import print_form
from tests.conftest import Desk


def test_a_report_that_is_not_written_yet_is_said_to_be_missing(desk_office: Desk) -> None:
    number = desk_office.accept()
    assert reported() == []
    with pytest.raises(Missing, match="belum mempunyai laporan kegiatan"):
        print_form(desk_office.workspace, "activity-report", number)
    with pytest.raises(Missing, match="9999/2026"):
        print_form(desk_office.workspace, "activity-report", "9999/2026")
