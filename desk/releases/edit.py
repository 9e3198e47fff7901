"""Changing a text before publication, and drafts that save themselves."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from desk.actions import action
from desk.errors import Invalid
from desk.releases import texts
from desk.releases.likeness import fingerprint
from desk.releases.records import KIND, agenda_number, guard_unpublished, guard_version, release_numbered
from desk.releases.tables import DraftRow
from desk.session import Result, Session
from desk.store.database import database_faults, transaction
from desk.text import clean_line

EDITORS = ("petugas", "kasi", "kabid", "kadis", "editor", "redaktur", "redaksi")


@action("releases.edit", may=EDITORS)
def edit(
    session: Session,
    release: str,
    *,
    version: int,
    title: str | None = None,
    paragraphs: Sequence[str] | None = None,
    captions: Mapping[str, str] | None = None,
) -> Result:
    """Change title, paragraphs or captions: a new version, in which only what changed asks for a new paraf.

    ``version`` is that of the text on screen; ``captions`` are named by the evidence's file name.
    """
    session.require(EDITORS, "menyunting press release")
    heading = [_heading(title)] if title is not None else None
    body = texts.clean_paragraphs(paragraphs) if paragraphs is not None else None
    with session.write("releases.edit") as change:
        row = release_numbered(release)
        guard_unpublished(row)
        guard_version(row, version)
        change.set(row, text_version=row.text_version + 1)
        changed = texts.replace_pieces(change, row, "title", heading) if heading else 0
        changed += texts.replace_pieces(change, row, "part", body) if body else 0
        changed += texts.replace_captions(change, row, captions or {})
        if not changed:
            raise Invalid("paragraphs", "Tidak ada yang berubah.")
        change.set(
            row, **({"title": heading[0]} if heading else {}), **({"fingerprint": fingerprint(body)} if body else {})
        )
        texts.ask_again(change, row, f"{changed} bagian diubah")
        number = agenda_number(row)
        texts.index_release(row, number)
        return change.done(KIND, number, f"disunting: {changed} bagian", version=row.text_version, changed=changed)


def _heading(title: str) -> str:
    cleaned = clean_line("title", title, limit=300)
    if not cleaned:
        raise Invalid("title", "Judul belum diisi.")
    return cleaned


@dataclass(frozen=True)
class Draft:
    """What an officer had typed, and when it was last saved (ISO)."""

    content: Mapping[str, Any]
    at: str


def save_draft(session: Session, form: str, content: Mapping[str, Any]) -> None:
    """Keep what an officer is typing, outside journal and registers."""
    words = json.dumps(content, ensure_ascii=False)
    with database_faults(session.workspace.place), transaction():
        DraftRow.delete().where(DraftRow.officer == session.officer.login, DraftRow.form == form).execute()
        DraftRow.insert(officer=session.officer.login, form=form, content=words, at=session.now().isoformat()).execute()


def draft_of(session: Session, form: str) -> Draft | None:
    """Find what the officer had typed and not handed in."""
    row = DraftRow.get_or_none(DraftRow.officer == session.officer.login, DraftRow.form == form)
    return Draft(json.loads(row.content), row.at) if row else None


def drop_draft(session: Session, form: str) -> None:
    """Forget a draft that was handed in or set aside."""
    with database_faults(session.workspace.place), transaction():
        DraftRow.delete().where(DraftRow.officer == session.officer.login, DraftRow.form == form).execute()
