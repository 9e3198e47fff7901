"""Rows for the papers of the service desk: receipts, notifications, registers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import partial
from typing import Any, Final

from desk.errors import Missing
from desk.journal import diary
from desk.journal.chain import GENESIS
from desk.people.signing import signed_by
from desk.service import lists as service
from desk.service.terms import KIND, OBJECTION, REQUEST
from desk.workspace import Workspace
from reports.compose import Printed, Values, printed, read_period
from reports.foot import Stamp
from reports.forms.agenda_book import period_words
from reports.forms.service_papers import notice_facts, receipt_facts, service_notice, service_receipt
from reports.forms.service_registers import (
    objection_entry,
    objection_register,
    public_entry,
    public_register,
    request_entry,
    request_register,
)
from reports.page import Paper

NAMED: Final = ("service-receipt", "service-notice", "request-register", "objection-register")
"""Papers that say who asked: only for those who may see it (``desk.service.lists.guard_names``)."""


def receipt(workspace: Workspace, key: str, paper: Paper) -> Printed:
    """Print the receipt of an entry: ``001/PI/XI/2026``.

    Raises ``Missing``.
    """
    view, office = service.slip(workspace, key), workspace.office
    stamp = _stamp(workspace, "service-receipt", view.line.number, [view.line.number])
    sheet = service_receipt(view, office, paper)
    return printed(sheet, stamp, f"Tanda terima {view.line.number}", dict(receipt_facts(view, office)))


def notice(workspace: Workspace, key: str, paper: Paper) -> Printed:
    """Print the written notification of an answered or extended entry.

    Raises ``Missing`` where there is nothing to notify.
    """
    view = service.slip(workspace, key)
    if view.line.kind not in {REQUEST, OBJECTION} or not (view.line.answered_on or view.extended_on):
        raise Missing(f"{view.line.number} belum dijawab atau diperpanjang, jadi belum ada pemberitahuannya.")
    stamp = _stamp(workspace, "service-notice", view.line.number, [view.line.number])
    day = date.fromisoformat(view.line.answered_on or view.extended_on)
    who = signed_by(view.answered_by, "", day) if view.answered_by else None
    sheet = service_notice(view, workspace.office, paper, who)
    return printed(sheet, stamp, f"Pemberitahuan {view.line.number}", dict(notice_facts(view)))


def requests(workspace: Workspace, key: str, paper: Paper) -> Printed:
    """Print the register of requests of a period: ``2026``, ``2026-11``.

    Raises ``Missing`` for a key that is no period.
    """
    return _register(workspace, "request-register", key, paper)


def objections(workspace: Workspace, key: str, paper: Paper) -> Printed:
    """Print the register of objections of a period.

    Raises ``Missing`` for a key that is no period.
    """
    return _register(workspace, "objection-register", key, paper)


def public(workspace: Workspace, key: str, paper: Paper) -> Printed:
    """Print the register of a period without anything that tells who asked.

    Raises ``Missing`` for a key that is no period.
    """
    return _register(workspace, "public-register", key, paper)


_REGISTERS: Final[Mapping[str, tuple[str, str, Callable[..., Any], Callable[..., tuple[str, ...]]]]] = {
    "request-register": ("Register Permohonan Informasi", REQUEST, request_register, request_entry),
    "objection-register": ("Register Keberatan", OBJECTION, objection_register, objection_entry),
    "public-register": ("Register Layanan Informasi", "", public_register, public_entry),
}
"""Of each register its title, the kind it holds, how it is laid and how a line is written."""

SERVICE_FORMS: Final[Mapping[str, Callable[[Workspace, str, Paper], Printed]]] = {
    "service-receipt": receipt,
    "service-notice": notice,
    "request-register": requests,
    "objection-register": objections,
    "public-register": public,
}


def service_keys() -> Mapping[str, Callable[[], list[str]]]:
    """Tell how to find real keys for each paper of the desk, newest first."""
    return {
        "service-receipt": service.numbers,
        "service-notice": partial(service.numbers, told=True),
        **{name: partial(service.months, kind) for name, (_, kind, _, _) in _REGISTERS.items()},
    }


def _register(workspace: Workspace, name: str, key: str, paper: Paper) -> Printed:
    title, kind, lay, entry = _REGISTERS[name]
    period = read_period(key)
    views = service.on_paper(workspace, kind, *period, named=name in NAMED)
    values: Values = {view.line.number: " | ".join(entry(view)) for view in views}
    stamp = _stamp(workspace, name, key.strip(), (view.line.number for view in views))
    sheet = lay(views, workspace.office, paper, period)
    return printed(sheet, stamp, f"{title} {key.strip()}", {"Periode": period_words(period)} | values)


def _stamp(workspace: Workspace, form: str, number: str, about: Iterable[str]) -> Stamp:
    """Stamp a paper with the head after the last journal line about these entries."""
    wanted, head = set(about), GENESIS
    for line in diary.entries() if wanted else ():
        subject = line.body.get("subject", {})
        if subject.get("kind") == KIND and subject.get("number") in wanted:
            head = line.hash
    return Stamp(form, number, head, workspace.practising())
