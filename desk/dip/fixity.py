"""Re-reading the files of items, on demand and once a month: an altered file shows at its item (D8, otentikasi)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from peewee import CharField, IntegerField

from desk.attachments import AttachmentRow, path_of, sha256_of
from desk.dip.terms import KIND, code_of
from desk.store.database import Table, database, transaction
from desk.workspace import Workspace

ALL: Final = 0
"""The item number under which the day of the last whole re-reading stands."""


class CacheFixity(Table):
    """What the last re-reading found of a file; no part of the office's truth, since it can be found anew."""

    item = IntegerField(index=True)
    attachment = IntegerField()
    name = CharField()
    fault = CharField()
    at = CharField()

    class Meta:
        """Only files that are wrong, and one row for the last whole reading."""

        table_name = "cache_dip_fixity"


@dataclass(frozen=True)
class Spoilt:
    """A file that is not what it was when it came: missing or altered."""

    item: int
    code: str
    name: str
    fault: str
    at: str


def recheck(
    workspace: Workspace, items: Sequence[int] = (), *, progress: Callable[[int, int], bool] | None = None
) -> list[Spoilt]:
    """Read the files of items again, or of all, and keep what was found for the screens.

    ``progress`` is told how many of how many were read; where it answers False the reading stops and nothing is kept.
    """
    query = AttachmentRow.select().where(AttachmentRow.kind == KIND).order_by(AttachmentRow.id)
    rows = list(query.where(AttachmentRow.target.in_(list(items))) if items else query)
    at, found = workspace.now().isoformat(), []
    for place, row in enumerate(rows, start=1):
        fault = _fault(workspace, str(row.sha256))
        if fault:
            target = int(row.target)
            found.append((row.id, Spoilt(target, code_of(target), str(row.name), fault, at)))
        if progress is not None and not progress(place, len(rows)):
            return []
    _keep(items, found, at)
    return [one for _attachment, one in found]


def spoilt(item: int = ALL) -> list[Spoilt]:
    """List what the last re-reading found, of one item or of all."""
    query = CacheFixity.select().where(CacheFixity.item == item if item else CacheFixity.item > ALL)
    return [Spoilt(row.item, code_of(row.item), row.name, row.fault, row.at) for row in query.order_by(CacheFixity.id)]


def last_recheck() -> str:
    """Tell when all files were read again last (ISO); '' if never."""
    row = CacheFixity.get_or_none(CacheFixity.item == ALL)
    return str(row.at) if row else ""


def recheck_due(workspace: Workspace) -> bool:
    """Tell whether all files are to be read again: once in each month."""
    return last_recheck()[:7] != workspace.now().isoformat()[:7]


def _keep(items: Sequence[int], found: Sequence[tuple[int, Spoilt]], at: str) -> None:
    with transaction():
        if items:
            CacheFixity.delete().where(CacheFixity.item.in_(list(items))).execute()
        else:
            database.execute_sql("DELETE FROM cache_dip_fixity")
            CacheFixity.insert(item=ALL, attachment=0, name="", fault="", at=at).execute()
        for attachment, one in found:
            CacheFixity.insert(item=one.item, attachment=attachment, name=one.name, fault=one.fault, at=at).execute()


def _fault(workspace: Workspace, sha256: str) -> str:
    path = path_of(workspace, sha256)
    try:
        return "" if sha256_of(path) == sha256 else "berubah"
    except FileNotFoundError:
        return "hilang"
    except OSError as fault:
        return f"tidak terbaca ({fault.strerror})"
