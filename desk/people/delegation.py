"""Standing in for somebody: Plt., Plh., a.n., u.b., with dates; it ends by itself."""

from __future__ import annotations

from datetime import date

from desk.actions import action
from desk.errors import Invalid, Missing, Refused
from desk.people import lists
from desk.people.tables import DelegationRow, OfficerRow, PositionRow
from desk.session import Result, Session
from desk.text import clean_day, clean_line
from desk.words import tanggal

KEEPER = "pengelola"


@action("people.delegate", may=())
def delegate(  # noqa: PLR0913 - what the letter of delegation says
    session: Session, position: str, to: str, *, kind: str, until: str, since: str = "", reason: str = ""
) -> Result:
    """Let an officer stand in for a position from day to day (ISO dates).

    Done by the holder himself, or by who looks after the PC with the letter that says so as ``reason``.
    """
    if kind not in lists.DELEGATIONS:
        raise Invalid("kind", f"Pilih bentuk: {', '.join(lists.DELEGATIONS)}.")
    first = clean_day("since", since) or session.now().date().isoformat()
    last = clean_day("until", until)
    if not last or last < first:
        raise Invalid("until", "Tanggal akhir pelimpahan belum diisi, atau sebelum tanggal mulainya.")
    reason = clean_line("reason", reason, limit=200)
    with session.write("people.delegate") as change:
        post = PositionRow.get_or_none(PositionRow.code == position)
        person = OfficerRow.get_or_none(OfficerRow.login == to)
        if post is None or person is None:
            raise Missing("Jabatan atau petugas itu tidak ada.")
        holder = _holder(session, post, reason)
        change.add(
            DelegationRow,
            position=post.id,
            holder=holder,
            officer=person.id,
            kind=kind,
            since=first,
            until=last,
            reason=reason,
        )
        words = f"{person.name} {lists.DELEGATIONS[kind]} {post.title} sampai {tanggal(date.fromisoformat(last))}"
        return change.done("people", to, words, position=position)


@action("people.end_delegation", may=())
def end_delegation(session: Session, position: str, to: str) -> Result:
    """End a delegation before its last day, because the holder is back."""
    with session.write("people.end_delegation") as change:
        row = DelegationRow.get_or_none(
            DelegationRow.position.in_(PositionRow.select().where(PositionRow.code == position)),
            DelegationRow.officer.in_(OfficerRow.select().where(OfficerRow.login == to)),
            DelegationRow.ended == "",
        )
        if row is None:
            raise Missing(f"{to} tidak sedang mewakili jabatan {position}.")
        _holder(session, row.position, "kembali bertugas")
        change.set(row, ended=change.at.isoformat())
        return change.done("people", to, f"pelimpahan {row.position.title} berakhir", position=position)


def _holder(session: Session, post: PositionRow, reason: str) -> str:
    own = [one for one in session.officer.holdings if one.code == post.code and not one.standing_in_for]
    if own:
        return session.officer.name
    if KEEPER not in session.officer.roles():
        raise Refused(f"Jabatan {post.title} hanya dilimpahkan pejabatnya sendiri atau pengelola dengan suratnya.")
    if not reason:
        raise Invalid("reason", "Tulis dasar pelimpahannya, misalnya nomor surat perintah.")
    return lists.holder_name(post.code, session.now().date())
