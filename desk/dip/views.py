"""Saved views of the register: a query with its order, an officer's own or shared; no part of the office's truth."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from peewee import CharField, IntegerField, TextField

from desk.dip.item_lists import ORDERS, Shown
from desk.dip.query import ATTENTION_WORDS, DONE, parse
from desk.dip.terms import STAGES
from desk.errors import Invalid, Missing
from desk.session import Session
from desk.store.database import Table
from desk.text import clean_line


class SettingView(Table):
    """A saved view; ``columns`` are a JSON list of name, width and whether it is shown, '[]' for the usual ones."""

    owner = CharField(index=True)
    name = CharField()
    query = TextField()
    order = CharField()
    down = IntegerField()
    columns = TextField()
    shared = IntegerField(default=0)

    class Meta:
        """Tampilan tersimpan."""

        table_name = "setting_dip_view"


@dataclass(frozen=True)
class ViewColumn:
    """A column of the list: its name, its width in line heights, and whether it is shown."""

    name: str
    width: float
    shown: bool


@dataclass(frozen=True)
class SavedView:
    """A saved view as the left pane shows it; ``own`` ones can be changed and dropped."""

    id: int
    name: str
    query: str
    order: str
    down: bool
    columns: tuple[ViewColumn, ...]
    shared: bool
    own: bool


def views(session: Session) -> list[SavedView]:
    """List an officer's saved views and the shared ones, by name."""
    login = session.officer.login
    rows = SettingView.select().where((SettingView.owner == login) | (SettingView.shared == 1))
    return [_view(row, login) for row in rows.order_by(SettingView.name, SettingView.id)]


def query_of(shown: Shown) -> str:
    """Write what is shown as one query: ``kategori:berkala tahap:verifikasi anggaran``."""
    waits = "" if shown.stage is None else (*STAGES, DONE[0])[shown.stage]
    need = next((word for word, name in ATTENTION_WORDS.items() if name == shown.attention), "")
    parts = (("kategori", shown.category), ("tahap", waits), ("perlu", need), ("unit", shown.unit))
    said = [f'{name}:"{words}"' if " " in words else f"{name}:{words}" for name, words in parts if words]
    return " ".join(filter(None, [*said, f"tahun:{shown.year}" if shown.year else "", shown.query.strip()]))


def save_view(  # noqa: PLR0913 - what a view remembers
    session: Session,
    name: str,
    query: str,
    *,
    order: str = "newest",
    down: bool = True,
    columns: Sequence[ViewColumn] = (),
    shared: bool = False,
) -> SavedView:
    """Save a view under a name; one of the officer's own of that name is replaced. Raises ``Invalid``."""
    title, login = clean_line("name", name, limit=80), session.officer.login
    if not title:
        raise Invalid("name", "Nama tampilan belum diisi.")
    if order not in ORDERS:
        raise Invalid("order", f"Urutan {order} tidak ada; pilih: {', '.join(ORDERS)}.")
    parse(query, session.now().date())
    SettingView.delete().where(SettingView.owner == login, SettingView.name == title).execute()
    kept = json.dumps([[column.name, column.width, column.shown] for column in columns])
    told = {"order": order, "down": int(down), "columns": kept, "shared": int(shared)}
    number = SettingView.insert(owner=login, name=title, query=query.strip(), **told).execute()
    return _view(SettingView.get_by_id(number), login)


def drop_view(session: Session, view: int) -> None:
    """Drop one of the officer's own views. Raises ``Missing``."""
    dropped = SettingView.delete().where(SettingView.id == view, SettingView.owner == session.officer.login).execute()
    if not dropped:
        raise Missing("Tampilan itu bukan milik Anda, atau sudah dihapus.")


def _view(row: SettingView, login: str) -> SavedView:
    columns = tuple(
        ViewColumn(str(name), float(width), shown=bool(stands)) for name, width, stands in json.loads(str(row.columns))
    )
    own, shared = row.owner == login, bool(row.shared)
    return SavedView(row.id, row.name, row.query, row.order, bool(row.down), columns, shared=shared, own=own)
