"""Announcing items: where, when, by whom, with what evidence (SOP Pendokumentasian, step 4; UU 14/2008 Pasal 9 to 11).

Serta merta counts as unpublished from receipt until the first record stands here.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from desk import attachments
from desk.actions import action
from desk.dip.item_records import items_at
from desk.dip.item_tables import PublicationRow
from desk.dip.terms import KIND, PUBLISHERS, code_of
from desk.errors import Invalid
from desk.session import Result, Session
from desk.text import clean_address, clean_day, clean_line

MEDIA = ("website", "media sosial", "papan pengumuman", "aplikasi", "media massa", "lainnya")


@action("dip.publish", may=PUBLISHERS)
def publish(  # noqa: PLR0913 - where, when, by whom, evidence
    session: Session,
    items: Sequence[int],
    medium: str,
    *,
    address: str = "",
    on: str = "",
    evidence: str = "",
    note: str = "",
) -> Result:
    """Record where items were published: website, media sosial, papan pengumuman, aplikasi, media massa or lainnya.

    A website asks for its ``address``; ``evidence`` is a file (screenshot, photo); ``on`` is today if left out.
    """
    session.require(PUBLISHERS, "mencatat pengumuman informasi")
    if medium not in MEDIA:
        raise Invalid("medium", f"Pilih tempat pengumuman: {', '.join(MEDIA)}.")
    link = clean_address("address", address) if address.strip() or medium == "website" else ""
    day = clean_day("on", on) or session.now().date().isoformat()
    if date.fromisoformat(day) > session.now().date():
        raise Invalid("on", "Tanggal pengumuman belum tiba.")
    said = clean_line("note", note)
    if medium == "lainnya" and not said:
        raise Invalid("note", "Tulis diumumkan di mana.")
    kept = attachments.keep(session.workspace, Path(evidence)) if evidence else None
    with session.write("dip.publish") as change:
        rows = items_at(items)
        for row in rows:
            proof = attachments.attach(change, kept, KIND, row.id, "terbit").id if kept else 0
            told = {"medium": medium, "address": link, "published_on": day, "note": said, "evidence": proof}
            change.add(PublicationRow, item=row.id, officer=session.officer.id, at=change.at.isoformat(), **told)
            first = min(filter(None, (row.published_on, day)))
            change.set(row, published_on=first, **({"link": link} if link and not row.link else {}))
        number = code_of(rows[0].id) if len(rows) == 1 else f"{len(rows)} informasi"
        return change.done(KIND, number, f"diumumkan di {medium}", items=[row.id for row in rows], published_on=day)
