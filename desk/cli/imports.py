"""The command that takes over lists from elsewhere: one frame for every kind, each with its own reader in ``KINDS``.

The answer has one shape: ``{"new", "changed", "same", "rejected": [{"line", "reason"}], "leftover", "unread"}``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import desk.catalogue as _registered  # noqa: F401 - fills the list of actions
from desk.actions import perform
from desk.cli.context import Context, as_json
from desk.errors import Refused, WrongUse
from desk.words import angka

SHOWN = 20
"""How many rejected rows are printed for people; ``--json`` gives all."""


@dataclass(frozen=True)
class Imported:
    """What an import did, or would do: counts, and every line that was not taken."""

    new: int
    changed: int
    same: int
    rejected: list[Mapping[str, Any]] = field(default_factory=list)
    leftover: list[Mapping[str, Any]] = field(default_factory=list)
    unread: list[Mapping[str, Any]] = field(default_factory=list)
    more: Mapping[str, Any] = field(default_factory=dict)

    @property
    def taken(self) -> int:
        """Count the lines that are in the register now."""
        return self.new + self.changed + self.same


Importer = Callable[[Context], Imported]


def import_list(context: Context) -> int:
    """Import a list; exit 3 if all of its rows, or the file, are refused."""
    importer = KINDS.get(context.words.what)
    if importer is None:
        raise WrongUse(f"Impor {context.words.what} belum ada; pilih: {', '.join(KINDS)}.")
    found = importer(context)
    counts = {"new": found.new, "changed": found.changed, "same": found.same}
    lists = {"rejected": found.rejected, "leftover": found.leftover, "unread": found.unread}
    context.answer(as_json(counts | lists | dict(found.more)), _told(found, dry=context.words.dry_run))
    return 0 if found.taken else 3


def one_file(context: Context) -> str:
    """Give the file that the command names.

    Raises ``WrongUse`` where there are several.
    """
    if len(context.words.files) != 1:
        raise WrongUse("Impor ini membaca satu berkas; sebut satu saja.")
    return str(context.words.files[0])


def columns_of(words: str) -> dict[str, int]:
    """Read ``title=2,unit=4``: which column, counted from 1, means what; gives places from 0.

    Raises ``WrongUse``.
    """
    found: dict[str, int] = {}
    for part in filter(None, words.split(",")):
        name, _, place = part.partition("=")
        if not place.strip().isdigit() or int(place) < 1:
            raise WrongUse(f"Kolom ditulis nama=urutan, misalnya title=2,unit=4; bukan {part}.")
        found[name.strip()] = int(place) - 1
    return found


def _told(found: Imported, *, dry: bool) -> list[str]:
    begin = "Akan menjadi" if dry else "Impor selesai"
    lines = [f"{begin}: {angka(found.new)} baru, {angka(found.changed)} berubah, {angka(found.same)} sama."]
    lines += [f"Baris {one['line']} ditolak: {one['reason']}." for one in found.rejected[:SHOWN]]
    if len(found.rejected) > SHOWN:
        lines.append(f"… dan {angka(len(found.rejected) - SHOWN)} baris lain ditolak; lihat --json.")
    if found.leftover:
        reasons = Counter(str(one.get("reason", "")) for one in found.leftover)
        words = ", ".join(f"{angka(count)} {reason}" for reason, count in reasons.most_common())
        lines.append(f"{angka(len(found.leftover))} baris bukan data: {words}.")
    return lines


def _dip(context: Context) -> Imported:
    from desk.dip.import_sources import Source, preview  # start-up: each kind loads its own register

    words = context.words
    source = Source(one_file(context), "", words.category, columns_of(words.columns))
    seen = preview(context.workspace, source)
    reading, made = seen.reading, seen.plan
    new, changed, same = len(made.new), len(made.changed), made.same
    more: dict[str, Any] = {}
    if not words.dry_run and reading.taken:
        asked = {"file": source.file, "category": source.category, "columns": source.columns}
        session = context.session(words.officer, context.secret())
        done = perform(session, "dip.import", asked, words.token).result
        new, changed, same, more = done["new"], done["changed"], done["same"], {"import": done["id"]}
    return Imported(
        new, changed, same, as_json(reading.rejected), as_json(reading.leftover), as_json(reading.unread), more
    )


def _dik(context: Context) -> Imported:
    from desk.dip.dik_import import plan_exclusions, read_exclusions  # start-up: as above
    from desk.dip.dik_lists import may_see  # start-up: as above

    file, session = one_file(context), context.session(context.words.officer, context.secret())
    if not may_see(session):
        raise Refused(f"{session.officer.name} tidak berwenang mengimpor Daftar Informasi yang Dikecualikan.")
    reading = read_exclusions(Path(file))
    made = plan_exclusions(reading)
    if not context.words.dry_run and reading.taken:
        perform(session, "dik.import", {"file": file}, context.words.token)
    rejected, leftover = as_json(reading.rejected), as_json(reading.leftover)
    return Imported(len(made.new), len(made.changed), made.same, rejected, leftover)


def _events(kind: str, context: Context) -> Imported:
    from desk.coverage.importing import preview  # start-up: each kind loads its own register

    words = context.words
    read, plan = preview(context.workspace, kind, words.files, columns_of(words.columns))
    new, changed, same = len(plan.new), len(plan.changed), plan.same
    if not words.dry_run and (plan.new or plan.changed):
        asked = {"kind": kind, "files": list(words.files), "columns": columns_of(words.columns)}
        done = perform(context.session(words.officer, context.secret()), "coverage.import", asked, words.token).result
        new, changed, same = done["new"], done["changed"], done["same"]
    return Imported(new, changed, same, [*read.rejected], [*read.leftover], [*read.unread])


def _classification(context: Context) -> Imported:
    from desk.cabinet.classification import plan  # start-up: as above
    from desk.cabinet.schedule_reading import read_schedule  # start-up: as above

    words, file, _opened = context.words, one_file(context), context.workspace
    reading = read_schedule(Path(file), words.scheme)
    made = plan(reading, context.workspace.now().date())
    if not words.dry_run and reading.taken:
        session = context.session(words.officer, context.secret())
        perform(session, "cabinet.import_classification", {"file": file, "scheme": words.scheme}, words.token)
    rejected, leftover, unread = map(as_json, (reading.rejected, reading.leftover, reading.unread))
    new, changed, more = len(made.new), len(made.changed), reading.figures()
    return Imported(new, changed, made.same, rejected, leftover, unread, more)


def _letters(context: Context) -> Imported:
    from desk.letters.takeover import preview  # start-up: as above

    words, file = context.words, one_file(context)
    columns = columns_of(words.columns)
    read, plan = preview(context.workspace, file, columns)
    new, changed, same = len(plan.new) + len(plan.again), len(plan.changed), plan.same
    if not words.dry_run and (new or changed):
        session = context.session(words.officer, context.secret())
        done = perform(session, "letters.import_book", {"file": file, "columns": columns}, words.token).result
        new, changed, same = done["new"], done["changed"], done["same"]
    return Imported(new, changed, same, [*read.rejected], [*read.leftover], [*read.unread])


def _labels(context: Context) -> Imported:
    from desk.cabinet.label_stock import compared, usable  # start-up: as above
    from desk.exchange.glabels import read_templates  # start-up: as above

    words, file, _opened = context.words, one_file(context), context.workspace
    found = usable(read_templates(Path(file)))
    counts = compared(found)
    if not words.dry_run and found.taken:
        perform(context.session(words.officer, context.secret()), "labels.import_stocks", {"file": file}, words.token)
    rejected = [{"line": line, "reason": reason} for line, reason in found.rejected]
    return Imported(counts["new"], counts["changed"], counts["same"], [*rejected])


KINDS: dict[str, Importer] = {
    "dip": _dip,
    "agenda": partial(_events, "agenda"),
    "ics": partial(_events, "ics"),
    "dik": _dik,
    "classification": _classification,
    "labels": _labels,
    "letters": _letters,
}
