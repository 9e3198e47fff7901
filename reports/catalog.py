"""The forms this office can print: the one door for the window and for commands."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from desk.session import Session, Tell, silent
from desk.workspace import Workspace
from reports import compose
from reports.choices import FORMS, Form, composed
from reports.guards import guard_print, is_guarded, keys_told
from reports.keys import KEYS_SHOWN, keys
from reports.scanned import read_scan
from reports.trial import Trial, file_name, trials
from reports.verify import verify_code, verify_file

__all__ = ["FORMS", "Form", "Papers", "keys", "list_forms", "print_form"]


def list_forms(workspace: Workspace, session: Session | None = None) -> list[dict[str, Any]]:
    """List the forms with the first keys that this office has for each; those of the DIK only to who may see it."""
    return [
        {
            "name": each.name,
            "title": each.title,
            "keys": keys(workspace, each.name)[:KEYS_SHOWN] if keys_told(session, each.name) else [],
            "papers": list(each.papers),
            "copies": list(each.copies),
        }
        for each in FORMS
    ]


def print_form(  # noqa: PLR0913 - the choices of the print dialog
    workspace: Workspace,
    name: str,
    key: str,
    *,
    paper: str | None = None,
    copy: str | None = None,
    stock: str = "",
    start: int = 1,
    printer: str = "",
    tray: str = "",
    code128: bool = False,
    again: int = 0,
    advance: Tell = silent,
) -> bytes:
    """Print a form from the registers as PDF bytes; the same record gives the same bytes.

    ``key`` is an agenda or filing number, a period such as ``2026-11``, or for labels several with commas.
    ``paper`` is the office's own if not given, ``copy`` the file copy; ``stock`` and ``start`` are for labels,
    ``printer`` and ``tray`` too: what was measured of them moves the sheet, so that it comes out true;
    ``code128`` adds bars to the labels of papers.
    ``advance`` hears how far a long list is and may raise to call it off.
    ``again`` marks a sheet that goes to paper once more: "CETAK ULANG ke-n".
    Raises ``Missing`` for a form or key that does not exist, ``Refused`` for an outgoing copy that may not go out.
    """
    label: dict[str, Any] = {"stock": stock, "start": start, "printer": printer, "tray": tray, "code128": code128}
    printed = composed(workspace, name, key, paper=paper, copy=copy, advance=advance, **label)
    if copy == "clean" and name == "press-release":
        compose.guard_outgoing(workspace, key)
    return printed.again(again) if again and printed.again else printed.content


class Papers:
    """The forms as ``main.py`` hands them to commands, which never import paper themselves."""

    def listed(self, workspace: Workspace, session: Session | None = None) -> list[dict[str, Any]]:
        """List the forms with their real keys, papers and copies, as the officer of a session may know them."""
        return list_forms(workspace, session)

    def guarded(self, name: str) -> bool:
        """Tell whether a form asks who prints it."""
        return is_guarded(name)

    def guard(self, session: Session, name: str) -> None:
        """Refuse a form to an officer who may not see what it says."""
        guard_print(session, name)

    def printed(self, workspace: Workspace, name: str, key: str, **options: Any) -> bytes:
        """Print one form as PDF."""
        return print_form(workspace, name, key, **options)

    def trials(self, workspace: Workspace) -> Iterator[Trial]:
        """Give the sheets that show each form of an office."""
        return trials(workspace)

    def trial_file(self, trial: Trial, paper: str) -> str:
        """Name the file of such a sheet."""
        return file_name(trial, paper)

    def scanned(self, workspace: Workspace, path: Path) -> str:
        """Read the code of this office on a scanned sheet."""
        return read_scan(workspace, path).code

    def verified(self, workspace: Workspace, path: Path) -> tuple[list[str], list[str]]:
        """Compare a PDF's words with the record: what is the same, what differs."""
        verdict = verify_file(workspace, path)
        return verdict.same, verdict.differs

    def looked_up(self, workspace: Workspace, code: str) -> dict[str, Any]:
        """Give the record's values for a code on a sheet, to compare by eye."""
        return dict(verify_code(workspace, code))
