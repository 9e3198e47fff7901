"""The end of a cycle: report, review, filing of its papers (SOP Pendokumentasian, steps 5 to 7)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from desk import attachments
from desk.actions import action
from desk.cabinet import places
from desk.dip.records import KIND, cycle_and_case, guard_decision, named, progress_of
from desk.dip.tables import CycleReportRow, FiledPaperRow
from desk.errors import Invalid
from desk.flow import cases
from desk.session import Result, Session
from desk.text import clean_line, clean_text


@action("cycles.report")
def report(session: Session, cycle: int, results: str, *, problems: str = "", needs: str = "") -> Result:
    """Report the results to the PPID and the Kadis, with problems and the resources that are needed."""
    fields = {"results": results, "problems": problems, "needs": needs}
    said = {name: clean_text(name, words) for name, words in fields.items()}
    if not said["results"]:
        raise Invalid("results", "Hasil pendokumentasian belum ditulis.")
    with session.write("cycles.report") as change:
        row, case = cycle_and_case(cycle)
        _step, holding = cases.expect(change, case, "cycles.report", named(row))
        lines = progress_of(row)
        received = sum(one.receipt is not None for one in lines)
        by, at = session.officer.id, change.at.isoformat()
        change.add(CycleReportRow, cycle=row.id, expected=len(lines), received=received, written_by=by, at=at, **said)
        cases.finish_step(change, case, holding, outcome="done")
        words = f"hasil dilaporkan: {received} dari {len(lines)} informasi diterima"
        return change.done(KIND, str(row.id), words, id=row.id, step=case.step, expected=len(lines), received=received)


@action("cycles.review")
def review(session: Session, cycle: int, *, approved: bool = True, instruction: str = "", advice: str = "") -> Result:
    """Find the report in order, with ``advice`` if there is any, or order by ``instruction`` that more is collected."""
    order = guard_decision("instruction", clean_text("instruction", instruction), approved=approved)
    said = clean_text("advice", advice)
    with session.write("cycles.review") as change:
        row, case = cycle_and_case(cycle)
        _step, holding = cases.expect(change, case, "cycles.review", named(row))
        outcome = "approved" if approved else "returned"
        cases.finish_step(change, case, holding, outcome=outcome, note="\n".join(filter(None, (order, said))))
        words = "laporan disetujui" if approved else f"instruksi: {order}"
        return change.done(KIND, str(row.id), words, id=row.id, step=case.step)


@action("cycles.file")
def file(session: Session, cycle: int, folder: str, *, papers: Sequence[str] = (), files: Sequence[str] = ()) -> Result:
    """Put the cycle's papers into a folder (``FK-01/1/05``), with scans if there are any; this ends the cycle.

    Without names of ``papers``, they are those that the SOP asks for.
    """
    names = [clean_line("papers", name, limit=200) for name in papers]
    if not all(names):
        raise Invalid("papers", "Ada berkas yang belum bernama.")
    kept = [attachments.keep(session.workspace, Path(path)) for path in files]
    with session.write("cycles.file") as change:
        row, case = cycle_and_case(cycle)
        step, holding = cases.expect(change, case, "cycles.file", named(row))
        place = places.folder_at(folder)
        for name in names or step.needs:
            change.add(FiledPaperRow, cycle=row.id, name=name, folder=place.id, filed_at=change.at.isoformat())
        for scan in kept:
            attachments.attach(change, scan, KIND, row.id, "berkas")
        code = places.place_code(place)
        cases.finish_step(change, case, holding, outcome="done", note=code)
        return change.done(KIND, str(row.id), f"berkas siklus diarsipkan di {code}", id=row.id, step=case.step)
