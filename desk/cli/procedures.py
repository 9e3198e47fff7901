"""The command about SOPs: list them, show one, check their files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from desk.catalogue import actions
from desk.cli.context import Context
from desk.errors import Missing
from desk.office import load_office, presets
from desk.sop.check import check_procedure
from desk.sop.load import FOLDER, procedure, procedures
from desk.sop.procedure import Procedure, Step
from desk.sop.revisions import RevisionLine, at_revision, current, revision_lines
from desk.sop.standard import Standard


def sop(context: Context) -> int:
    """List, show or check procedures."""
    return {"list": _list, "show": _show, "check": _check}[context.words.what](context)


def _list(context: Context) -> int:
    rows = [
        {"code": one.code, "number": one.sheet["number"], "title": one.title}
        | {"owner": one.owner, "revision": one.revision, "valid_from": one.sheet["valid_from"]}
        | {"steps": len(one.steps), "revisions": _revisions(context, one)}
        for one in (_in_force(context, shipped.code) for shipped in procedures())
    ]
    context.answer(rows, [f"{row['code']}: {row['title']} (revisi {row['revision']})" for row in rows])
    return 0


def _in_force(context: Context, code: str) -> Procedure:
    """Give the revision in force: the office's, where there is one, or else the shipped one."""
    shipped = procedure(code)
    return current(code, context.workspace.now().date()) if context.place.database.exists() else shipped


def _revisions(context: Context, found: Procedure) -> list[RevisionLine]:
    return revision_lines(found.code) if context.place.database.exists() else []


def _show(context: Context) -> int:
    if not context.words.code:
        raise Missing("Sebut kode SOP. Lihat: python main.py sop list")
    revision = context.words.revision
    found = _in_force(context, context.words.code)
    found = at_revision(found.code, revision) if revision else found
    value = {
        "code": found.code,
        "title": found.title,
        "revision": found.revision,
        "clock": found.clock,
        "steps": [_step(step) for step in found.steps],
        "total_minutes": list(found.total_minutes()),
        "total": _standard(found.total),
        "phases": [{"over": phase.over, "steps": [step.id for step in phase.steps]} for phase in found.phases()],
        "sheet": dict(found.sheet),
    }
    context.answer(value, [_line(found, step) for step in found.steps])
    return 0


def _step(step: Step) -> dict[str, Any]:
    return {
        "id": step.id,
        "row": step.row,
        "name": step.name,
        "actors": list(step.actors),
        "to": list(step.to),
        "over": step.over,
        "action": step.action,
        "standard": _standard(step.standard),
        "within": step.within,
        "needs": list(step.needs),
        "output": step.output,
        "outcomes": dict(step.outcomes),
        "not_by": step.not_by,
        "when": step.when,
        "otherwise": step.otherwise,
        "note": step.note,
    }


def _standard(standard: Standard | None) -> dict[str, Any] | None:
    if standard is None:
        return None
    minutes = list(standard.minutes) if standard.minutes else None
    return {"kind": standard.kind, "minutes": minutes, "words": standard.words(), "paper": standard.printed()}


def _line(found: Procedure, step: Step) -> str:
    standard = found.standard_of(step.id)
    return f"{step.row}. {step.name} – {', '.join(step.actors)} – {standard.words() if standard else ''}"


def _check(context: Context) -> int:
    known = {one.name for one in actions()}
    roles = {role for name in presets() for position in load_office(name).positions for role in position.roles}
    findings = [
        {"where": f"{where}:{fault.line}", "what": fault.what, "repair": fault.repair}
        for where, path in _files(context.words.code)
        for fault in check_procedure(path, known, roles)
    ]
    context.answer({"findings": findings}, [f"{one['where']}: {one['what']} {one['repair']}" for one in findings])
    return 5 if findings else 0


def _files(named: str) -> list[tuple[str, Path]]:
    """Give the files to check, each as it is called in a finding: the one that is named, or all that are shipped."""
    if not named:
        return [(path.name, path) for path in sorted(FOLDER.glob("*.toml"))]
    shipped = FOLDER / f"{named}.toml"
    return [(shipped.name, shipped) if shipped.exists() else (named, Path(named))]
