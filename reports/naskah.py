"""Rows for the office's own letters: surat edaran, nota dinas, report of a documentation cycle, enrolment of a key."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from desk.coverage import calendar
from desk.coverage import lists as coverage
from desk.coverage.month import month_words
from desk.dip import lists as cycles
from desk.errors import Missing
from desk.figures.lists import periods_worked
from desk.figures.periods import MONTHLY, WEEKLY, read_period
from desk.journal import diary
from desk.journal.chain import GENESIS
from desk.people.enrolment import key_holders, signing_key
from desk.people.signing import Signatory, post_title, signatory, signed_by
from desk.workspace import Workspace
from reports.compose import Printed, Values, printed
from reports.foot import Stamp
from reports.forms.correspondence import Nota, circular_letter, expected_words, nota_dinas, nota_facts
from reports.forms.documentation import basis_words, count_words, counted, detail, documentation_report
from reports.forms.key_sheet import key_facts, key_sheet
from reports.page import Paper
from reports.sheet import Sheet

CYCLES, PEOPLE = "cycles", "people"
KEYS_SHOWN: Final = 20
ONE_FILE: Final = "1 (satu) berkas"
LEADERS: Final = ("kadis", "ppid", "redaktur")


@dataclass(frozen=True)
class _Covered:
    """A paper that a nota dinas passes on: how its subject is read off its key, who sends it, who gets a copy."""

    subject: Callable[[Workspace, str], str]
    senders: tuple[str, ...]
    copies: tuple[str, ...] = ()


def circular_of_cycle(workspace: Workspace, key: str, paper: Paper) -> Printed:
    """Print the surat edaran of a cycle by its number, or by the cycle's before it has one (to be signed).

    Raises ``Missing``.
    """
    view = cycles.cycle(workspace, _cycle(workspace, key))
    circular = view.circular
    if circular is None:
        raise Missing(f"Surat edaran {view.head.title} belum disusun; susun dahulu saat memeriksa daftarnya.")
    today = workspace.now().date()
    who = signatory(LEADERS, today)
    if who and circular.signer and who.name != circular.signer:
        who = signed_by(circular.signer, post_title(LEADERS), today)
    values = {"Nomor": circular.number, "Tentang": circular.subject, "Isi": circular.words}
    values |= {f"{line.opd} {line.line}": " | ".join(expected_words(line.line, line)) for line in view.lines}
    sheet = circular_letter(circular, view.lines, workspace.office, paper, who=who)
    return _printed(workspace, sheet, ("circular", key.strip(), {CYCLES}), values)


def report_of_cycle(workspace: Workspace, key: str, paper: Paper) -> Printed:
    """Print the laporan hasil pendokumentasian of a cycle by its number.

    Raises ``Missing``.
    """
    view = cycles.cycle(workspace, _cycle(workspace, key))
    who = signatory(("sekretaris_ppid", "ppid", "arsiparis"), workspace.now().date())
    sheet = documentation_report(view, workspace.office, paper, who)
    values: Values = {"Siklus": view.head.title, "Masa": view.head.period, "Dasar": basis_words(view)}
    values |= {"Jumlah": count_words(view)}
    values |= {one.opd: " | ".join(counted(view, place)) for place, one in enumerate(view.opds)}
    values |= {str(place): " | ".join(detail(place, line)) for place, line in enumerate(view.lines, start=1)}
    return _printed(workspace, sheet, ("documentation-report", str(view.head.id), {CYCLES}), values)


def nota_of_paper(workspace: Workspace, key: str, paper: Paper) -> Printed:
    """Print the nota dinas that passes another paper on: ``monthly-report/2026-11``, ``results-report/44``.

    Raises ``Missing`` for a paper that goes without one, or that does not exist.
    """
    name, _, inner = key.strip().partition("/")
    if name not in COVERED:
        raise Missing(f"Nota dinas menyertai {', '.join(COVERED)}; tulis seperti monthly-report/2026-11.")
    covered, today = COVERED[name], workspace.now().date()
    sender, to = signatory(covered.senders, today), signatory(LEADERS, today)
    subject = covered.subject(workspace, inner)
    nota = Nota(
        to=_post(to) or workspace.office.agency,
        sender=_post(sender),
        copies=tuple(filter(None, (_post(signatory((role,), today)) for role in covered.copies))),
        day="",
        number="",
        nature="Biasa",
        attachment=ONE_FILE,
        subject=f"Penyampaian {subject}",
        paragraphs=(
            f"Bersama ini kami sampaikan dengan hormat {subject} sebagaimana terlampir, sebagai bahan Pimpinan.",
            "Demikian disampaikan. Atas perhatian dan arahan Pimpinan, kami ucapkan terima kasih.",
        ),
    )
    sheet = nota_dinas(nota, workspace.office, paper, who=sender)
    return _printed(workspace, sheet, ("nota-dinas", key.strip(), set()), nota_facts(nota))


def sheet_of_key(workspace: Workspace, key: str, paper: Paper) -> Printed:
    """Print the enrolment sheet of an officer's signing key by his login.

    Raises ``Missing`` for somebody who has none.
    """
    today = workspace.now().date()
    view = signing_key(key, today)
    sheet = key_sheet(view, workspace.office, paper, signatory(LEADERS, today))
    values = key_facts(view) | {"Sidik kunci": view.fingerprint}
    return _printed(workspace, sheet, ("key-sheet", view.person.id, {PEOPLE}), values)


NASKAH_FORMS: Final[Mapping[str, Callable[[Workspace, str, Paper], Printed]]] = {
    "circular": circular_of_cycle,
    "documentation-report": report_of_cycle,
    "nota-dinas": nota_of_paper,
    "key-sheet": sheet_of_key,
}


def naskah_keys(workspace: Workspace) -> Mapping[str, Callable[[], list[str]]]:
    """Give for each form here how its keys are found, newest first."""

    def circulars() -> list[str]:
        views = (cycles.cycle(workspace, one.id) for one in cycles.cycles(workspace, limit=KEYS_SHOWN))
        return [view.circular.number or str(view.head.id) for view in views if view.circular]

    return {
        "circular": circulars,
        "documentation-report": lambda: [str(one.id) for one in cycles.cycles(workspace, limit=KEYS_SHOWN)],
        "nota-dinas": lambda: _notas(workspace),
        "key-sheet": lambda: key_holders(workspace.now().date()),
    }


def _notas(workspace: Workspace) -> list[str]:
    months = dict.fromkeys(one.starts[:7] for one in reversed(calendar.every_event(workspace)) if one.starts)
    found = {
        "monthly-report": periods_worked(MONTHLY),
        "weekly-report": periods_worked(WEEKLY),
        "schedule-month": list(months),
        "results-report": [str(number) for number in coverage.events_with_results()],
        "documentation-report": [str(one.id) for one in cycles.cycles(workspace, limit=KEYS_SHOWN)],
    }
    return [f"{name}/{key}" for name, keys in found.items() for key in keys]


def _cycle(workspace: Workspace, key: str) -> int:
    asked = key.strip()
    if asked.isdigit():
        return int(asked)
    for one in cycles.cycles(workspace):
        circular = cycles.cycle(workspace, one.id).circular
        if circular and circular.number == asked:
            return one.id
    raise Missing(f"Tidak ada siklus pendokumentasian atau surat edaran {key}.")


def _month(_workspace: Workspace, key: str) -> str:
    return f"Laporan Bulanan {read_period(MONTHLY, key).words}"


def _week(_workspace: Workspace, key: str) -> str:
    return f"Laporan Mingguan {read_period(WEEKLY, key).words}"


def _schedule(_workspace: Workspace, key: str) -> str:
    return f"Jadwal Kegiatan {month_words(key)}"


def _results(_workspace: Workspace, key: str) -> str:
    if not key.isdigit():
        raise Missing(f"Tidak ada kegiatan nomor {key}.")
    return f"Laporan Hasil Peliputan {coverage.event(_workspace, int(key)).line.title}"


def _documented(workspace: Workspace, key: str) -> str:
    head = cycles.cycle(workspace, _cycle(workspace, key)).head
    return f"Laporan Hasil {head.title} {head.period}"


COVERED: Final = {
    "monthly-report": _Covered(_month, ("kabid", "editor")),
    "weekly-report": _Covered(_week, ("kasi", "kabid", "editor")),
    "schedule-month": _Covered(_schedule, ("kasi", "kabid", "editor"), ("kabid",)),
    "results-report": _Covered(_results, ("kasi", "kabid", "editor"), ("kabid",)),
    "documentation-report": _Covered(_documented, ("sekretaris_ppid", "ppid"), ("ppid",)),
}
"""What a nota dinas passes on (domain.md 3.8: internal reporting of schedule and results)."""


def _post(who: Signatory | None) -> str:
    return who.title[-1] if who else ""


def _printed(workspace: Workspace, sheet: Sheet, form: tuple[str, str, set[str]], values: Values) -> Printed:
    name, key, kinds = form
    head = GENESIS
    for line in diary.entries():
        if line.body.get("subject", {}).get("kind") in kinds:
            head = line.hash
    return printed(sheet, Stamp(name, key, head, workspace.practising()), f"{name} {key}", values)
