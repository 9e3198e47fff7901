"""Rows for the laporan hasil kegiatan of a release."""

from __future__ import annotations

from datetime import date, datetime

from desk.people import lists as people
from desk.people.signing import Signatory, signatory, signed_by
from desk.releases.activity import activity
from desk.workspace import Workspace
from reports.compose import Printed, Values, journal_lines, printed
from reports.foot import Stamp
from reports.forms.activity import activity_facts, activity_report, reach_line
from reports.page import Paper


def report_of_release(workspace: Workspace, number: str, paper: Paper) -> Printed:
    """Print the laporan hasil kegiatan of a release.

    Raises ``Missing`` for a release that is not there, or whose report is not written yet.
    """
    view = activity(workspace, number.strip())
    key, on = view.release.line.number, datetime.fromisoformat(view.written_at).date()
    noting = signatory(("kabid", "redaktur", "kadis"), on)
    sheet = activity_report(view, workspace.office, paper, _writer(view.written_by, on), noting)
    values: Values = activity_facts(view, workspace.office) | {"Uraian": view.words}
    values |= {f"Kirim {place}": " | ".join(reach_line(one)) for place, one in enumerate(view.sent, start=1)}
    values |= {f"Terbit {place}": " | ".join(reach_line(one)) for place, one in enumerate(view.appeared, start=1)}
    stamp = Stamp("activity-report", key, journal_lines(key)[-1].hash, workspace.practising())
    return printed(sheet, stamp, f"Laporan Hasil Kegiatan {key}", values)


def _writer(name: str, on: date) -> Signatory | None:
    """Name who wrote a report with the post he held, where a step tells who it was."""
    if not name:
        return None
    titles = next((one.titles for one in people.people(on) if one.name == name), ())
    return signed_by(name, titles[0] if titles else "", on)
