"""Rows for the papers of coverage: books by month and day, brief, rota, surat tugas, results, collage, meetings."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, Final

from desk.attachments import path_of
from desk.coverage import calendar, lists
from desk.coverage.calendar_rows import CalendarEvent
from desk.coverage.collages import photos_between
from desk.coverage.letter_text import text_now, text_replacing
from desk.coverage.month import DAY, clean_month, month_words
from desk.coverage.owing import owed
from desk.coverage.photos import small_photo
from desk.coverage.rows import EventView, LetterText, LetterView, ResultView
from desk.errors import Invalid, Missing
from desk.hours import holiday_names
from desk.journal import diary
from desk.journal.chain import GENESIS
from desk.meetings import lists as meetings
from desk.people import lists as people
from desk.people.signing import Signatory, signatories
from desk.words import hari_tanggal
from desk.workspace import Workspace, days_off
from reports.compose import Printed, Values, printed
from reports.foot import Stamp
from reports.forms.assignment import Assignment, Person, assignment_facts, assignment_letter
from reports.forms.collage import Photo, collage
from reports.forms.coverage_book import brief, day_book, event_words, lacking_words, month_book, rota_sheet
from reports.forms.coverage_papers import (
    meeting_pack,
    minutes,
    news_line,
    owed_line,
    owed_list,
    results_facts,
    results_report,
    theme_plan,
)
from reports.page import Paper
from reports.sheet import Sheet

KINDS: Final = frozenset({"events", "rotas", "plans", "collages", "meetings", "absences", "clock"})
"""Kinds of journal lines that may change what these papers say."""

KEYS_SHOWN: Final = 20
SIDE: Final = 900
"""Pixels of the longer side of a photo on paper: 200 a printed inch at the width of half a page."""

SPAN: Final = ".."
REPLACING: Final = "pengganti:"
"""Before the number of an event: the letter in place of its last one, as it would be signed now."""

OWED_FORM, EVERYTHING = "results-owed", "semua"


def month_of_book(workspace: Workspace, key: str, paper: Paper) -> Printed:
    """Print the Buku Jadwal Kegiatan of a month as on screen: ``2026-10``. Raises ``Invalid``."""
    month = clean_month("key", key)
    shown = calendar.calendar(workspace, f"{month}-01", f"{month}-31", clashes=False)
    sheet = month_book(shown, holiday_names(days_off()), workspace.office, paper, month)
    values = {"Bulan": month_words(month)} | {str(one.id): " | ".join(event_words(one)) for one in shown}
    return _printed(workspace, sheet, ("schedule-month", month), values)


def day_of_book(workspace: Workspace, key: str, paper: Paper) -> Printed:
    """Print the Buku Jadwal Kegiatan of a day: ``2026-10-14``. Raises ``Invalid``."""
    day = _day(key)
    shown = calendar.calendar(workspace, key, key, clashes=False)
    sheet = day_book(shown, workspace.office, paper, day, holiday_names(days_off()).get(day, ""))
    values = {"Hari": hari_tanggal(day)} | {str(one.id): " | ".join(event_words(one)) for one in shown}
    return _printed(workspace, sheet, ("schedule-day", key), values)


def brief_of_day(workspace: Workspace, key: str, paper: Paper) -> Printed:
    """Print the H-1 brief for a day (``2026-10-14``), with the changes made after it was due. Raises ``Invalid``."""
    day = _day(key)
    shown = calendar.calendar(workspace, key, key, clashes=False)
    eve, working = day - timedelta(days=1), workspace.hours().working_day_before(day)
    late = [one for one in calendar.late_changes(min(eve, working).isoformat(), key) if one.event in _ids(shown)]
    sheet = brief(shown, late, workspace.office, paper, day, working)
    values = {"Hari": hari_tanggal(day)}
    values |= {str(one.id): " | ".join((*event_words(one), lacking_words(one))) for one in shown if not one.off}
    return _printed(workspace, sheet, ("coverage-brief", key), values)


def rota_of_month(workspace: Workspace, key: str, paper: Paper) -> Printed:
    """Print the crews' rota of a month: ``2026-10``. Raises ``Missing``."""
    view = lists.rota(clean_month("key", key))
    sheet = rota_sheet(view, workspace.office, paper, _signer(workspace, "kasi"))
    values = {"Bulan": month_words(view.month)}
    values |= {f"{duty.day} {duty.role} {duty.login}": duty.name for duty in view.duties}
    return _printed(workspace, sheet, ("crew-rota", view.month), values)


def letter_of_event(workspace: Workspace, key: str, copy: str, paper: Paper) -> Printed:
    """Print a surat tugas by its number; before it has one (to be signed) by that of its event, or events: ``3,5``.

    ``pengganti:3`` is the letter in place of the last one of an event, before it is signed.

    Raises ``Missing``.
    """
    views, letter = _letter(workspace, key.strip())
    text = letter.text if letter else None
    if key.startswith(REPLACING):
        text = text_replacing(workspace, views[0].line.id)[1]
    words = _assignment(workspace, views, letter, text)
    sheet = assignment_letter(words, workspace.office, paper, copy=copy)
    head = _head_of_letter(letter.number) if letter and letter.text else ""
    return _printed(workspace, sheet, ("assignment-letter", key.strip()), assignment_facts(words), head=head)


def results_of_event(workspace: Workspace, key: str, paper: Paper) -> Printed:
    """Print the report on an event's results, by the event's number. Raises ``Missing``."""
    number = _number(key)
    view, shown = lists.event(workspace, number), calendar.calendar_event(workspace, number)
    sheet = results_report(view, shown, workspace.office, paper, _signer(workspace, "kasi"))
    values = {"Kegiatan": view.line.title} | results_facts(view, shown)
    return _printed(workspace, sheet, ("results-report", key.strip()), values)


def collage_of_months(workspace: Workspace, key: str, paper: Paper) -> Printed:
    """Print the photo collage of three to six months: ``2026-07..2026-12``. Raises ``Invalid``."""
    first, _, last = key.strip().partition(SPAN)
    first, last = clean_month("key", first), clean_month("key", last or first)
    wanted = photos_between(first, last)
    values = {"Masa": f"{month_words(first)} – {month_words(last)}", "Foto": str(len(wanted))}
    results = lists.results(wanted)
    sheet = collage(_photos(workspace, results), workspace.office, paper, "", values["Masa"])
    return _printed(workspace, sheet, ("photo-collage", key.strip()), values)


def minutes_of_meeting(workspace: Workspace, key: str, paper: Paper) -> Printed:
    """Print the minutes of the meeting of a day, or the pack for one that is still to come: ``2026-10-30``.

    Raises ``Invalid``.
    """
    day = _day(key).isoformat()
    held = next((one for one in meetings.meetings(workspace) if one.day == day), None)
    if held is None:
        news = meetings.news_for(day)
        sheet = meeting_pack(news, workspace.office, paper, day)
        values = {"Rapat": day} | {one.number: " | ".join(news_line(one)) for one in news}
    else:
        sheet = minutes(held, workspace.office, paper, _signer(workspace, "kadis"))
        values = {"Rapat": day, "Topik": held.topics} | {str(one.id): one.words for one in held.tasks}
    return _printed(workspace, sheet, ("evaluation-notes", day), values)


def plan_of_month(workspace: Workspace, key: str, paper: Paper) -> Printed:
    """Print the plan of themes and coverage of a month: ``2026-11``. Raises ``Missing``."""
    view = lists.plan(workspace, clean_month("key", key))
    sheet = theme_plan(view, workspace.office, paper, _signer(workspace, "kasi"))
    values = {"Bulan": month_words(view.month)} | {str(n): one.title for n, one in enumerate(view.lines, start=1)}
    return _printed(workspace, sheet, ("theme-plan", view.month), values)


def owed_of_month(workspace: Workspace, key: str, paper: Paper) -> Printed:
    """Print what is owed of events that are over, of a month and person: ``2026-10/tara``, ``2026-10``, ``semua``.

    Raises ``Invalid``.
    """
    when, _, by = key.strip().partition("/")
    month = "" if when == EVERYTHING else clean_month("key", when)
    lines = owed(workspace, month=month, by=by)
    about = month_words(month) if month else "Semua bulan"
    about += f" – {lines[0].who}" if by and lines else ""
    on = hari_tanggal(workspace.now().date())
    sheet = owed_list(lines, workspace.office, paper, about, f"keadaan {on}")
    values = {"Masa": about, "Keadaan": on} | {one.key: " | ".join(owed_line(one)) for one in lines}
    return _printed(workspace, sheet, (OWED_FORM, key.strip()), values)


COVERAGE_FORMS: Final[Mapping[str, Callable[[Workspace, str, Paper], Printed]]] = {
    "schedule-month": month_of_book,
    "schedule-day": day_of_book,
    "coverage-brief": brief_of_day,
    "crew-rota": rota_of_month,
    "results-report": results_of_event,
    OWED_FORM: owed_of_month,
    "photo-collage": collage_of_months,
    "evaluation-notes": minutes_of_meeting,
    "theme-plan": plan_of_month,
}


def coverage_keys(workspace: Workspace) -> Mapping[str, Callable[[], list[str]]]:
    """Give for each form here how its keys are found, newest first."""

    def days() -> list[str]:
        every = reversed(calendar.every_event(workspace))
        return list(dict.fromkeys(one.first_day for one in every if one.starts))[:KEYS_SHOWN]

    def months() -> list[str]:
        every = reversed(calendar.every_event(workspace))
        return list(dict.fromkeys(one.starts[:7] for one in every if one.starts))[:KEYS_SHOWN]

    def owed_months() -> list[str]:
        found = sorted({one.day[:7] for one in owed(workspace)}, reverse=True)
        return [EVERYTHING, *found][:KEYS_SHOWN]

    return {
        "schedule-month": months,
        "schedule-day": days,
        "coverage-brief": days,
        "crew-rota": lists.rota_months,
        "assignment-letter": lists.letter_numbers,
        OWED_FORM: owed_months,
        "results-report": lambda: [str(number) for number in lists.events_with_results()],
        "photo-collage": lambda: [f"{one.first}{SPAN}{one.last}" for one in lists.collages()],
        "evaluation-notes": lambda: [one.day for one in meetings.meetings(workspace)],
        "theme-plan": lambda: [one.month for one in lists.plans(workspace)],
    }


def _letter(workspace: Workspace, key: str) -> tuple[list[EventView], LetterView | None]:
    """Find the events of a letter, and the letter itself once it is signed."""
    if key.startswith(REPLACING):
        events, _text = text_replacing(workspace, _number(key.removeprefix(REPLACING)))
        return [lists.event(workspace, one) for one in events], None
    event = lists.event_of_letter(key)
    asked = [event] if event else [_number(part) for part in key.split(",")]
    views = [lists.event(workspace, one) for one in dict.fromkeys(asked)]
    letters = [one for one in views[0].letters if not event or one.number == key]
    if not letters or len(views) > 1:
        return views, None
    return [lists.event(workspace, one) for one in letters[-1].events], letters[-1]


def _assignment(
    workspace: Workspace, views: Sequence[EventView], letter: LetterView | None, text: LetterText | None
) -> Assignment:
    """Put together what the letter says: as it was signed, or else as it would be signed now."""
    today = workspace.now().date()
    titles = {one.code: one.title for one in people.positions()}
    signer = letter.signer if letter else people.holder_name("kadis", today)
    if text is None:
        said = {"basis": letter.basis, "purpose": letter.purpose} if letter else {}
        text = text_now(workspace, [view.line.id for view in views], signer=signer, **said)
    persons = letter.persons if letter else text.persons
    return Assignment(
        number=letter.number if letter else "",
        basis=text.basis,
        persons=tuple(Person(one.name, one.rank, one.nip, one.role) for one in persons),
        purposes=text.purposes,
        signer=signer,
        signer_title=(letter.signer_title if letter else "") or titles.get("kadis", "Kepala Dinas"),
        signer_rank=text.signer_rank,
        signer_nip=text.signer_nip,
        signed_on=letter.signed_on if letter else "",
        parafs=text.parafs,
    )


def _photos(workspace: Workspace, results: list[tuple[ResultView, str, str]]) -> Iterator[Photo]:
    """Read the photos one after another, small, so that a collage of any length keeps memory flat."""
    for one, title, starts in results:
        small = small_photo(path_of(workspace, one.sha256), SIDE)
        if small is not None:
            day = hari_tanggal(date.fromisoformat(starts[:DAY])) if starts else ""
            yield Photo(small.content, small.width, small.height, day, title, one.caption)


def _signer(workspace: Workspace, position: str) -> Signatory | None:
    return dict(signatories(workspace.now().date())).get(position)


def _ids(shown: list[CalendarEvent]) -> set[int]:
    return {one.id for one in shown}


def _number(key: str) -> int:
    if not key.strip().isdigit():
        raise Missing(f"Tidak ada kegiatan atau surat tugas nomor {key}.")
    return int(key)


def _day(key: str) -> date:
    try:
        return date.fromisoformat(key.strip())
    except ValueError:
        raise Invalid("key", f"Tanggal {key} tidak dikenal; tulis seperti 2026-10-14.") from None


def _head_of_letter(number: str) -> str:
    """Give the head after the journal line that issued a surat tugas: it covers the words that were signed."""
    issued = diary.done_by("coverage.issue_letter", "coverage.replace_letter")
    return next((line.hash for line in issued if line.body.get("result", {}).get("letter") == number), "")


def _printed(workspace: Workspace, sheet: Sheet, form: tuple[str, str], values: Values, *, head: str = "") -> Printed:
    name, key = form
    stamp = Stamp(name, key, head or _last_head(), workspace.practising())
    return printed(sheet, stamp, f"{name} {key}", values)


def _last_head() -> str:
    """Give the head after the last journal line that may have changed what these papers say."""
    head = GENESIS
    for line in diary.entries():
        subject: Any = line.body.get("subject", {})
        if subject.get("kind") in KINDS:
            head = line.hash
    return head
