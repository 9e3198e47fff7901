"""Rows for the papers of coverage: books by month and day, brief, rota, surat tugas, results, collage, meetings."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, Final

from desk.attachments import path_of
from desk.coverage import calendar, lists
from desk.coverage.calendar_rows import CalendarEvent
from desk.coverage.collages import photos_between
from desk.coverage.month import DAY, clean_month, month_words
from desk.coverage.owing import owed
from desk.coverage.photos import small_photo
from desk.coverage.rows import CrewView, EventView, LetterView, ResultView
from desk.errors import Invalid, Missing
from desk.hours import holiday_names
from desk.journal import diary
from desk.journal.chain import GENESIS
from desk.meetings import lists as meetings
from desk.people import lists as people
from desk.people.signing import Signatory, signatories
from desk.words import daftar, hari_tanggal
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
OWED_FORM, EVERYTHING = "results-owed", "semua"
PARAFS: Final = ("kabid", "kasi")
"""Who initials a surat tugas before the Kadis signs (SOP Peliputan, step 5), highest first."""


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
    values |= {str(one.id): " | ".join((*event_words(one), lacking_words(one))) for one in shown}
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

    Raises ``Missing``.
    """
    views, letter = _letter(workspace, key.strip())
    words = _assignment(workspace, views, letter)
    sheet = assignment_letter(words, workspace.office, paper, copy=copy)
    return _printed(workspace, sheet, ("assignment-letter", key.strip()), assignment_facts(words))


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
    event = lists.event_of_letter(key)
    asked = [event] if event else [_number(part) for part in key.split(",")]
    views = [lists.event(workspace, one) for one in dict.fromkeys(asked)]
    letters = [one for one in views[0].letters if not event or one.number == key]
    if not letters or len(views) > 1:
        return views, None
    return [lists.event(workspace, one) for one in letters[-1].events], letters[-1]


def _assignment(workspace: Workspace, views: Sequence[EventView], letter: LetterView | None) -> Assignment:
    """Put together what the letter says: as it was signed, or else as it would be signed now."""
    kadis = people.holder_name("kadis", workspace.now().date())
    persons = tuple(Person(one.name, one.rank, one.nip, one.role) for one in letter.persons) if letter else _sent(views)
    signer = letter.signer if letter else kadis
    held = {one.name: one for one in people.people(workspace.now().date())}
    titles = {one.code: one.title for one in people.positions()}
    whose = list(dict.fromkeys(view.line.leader or view.line.organiser for view in views))
    basis = (letter.basis if letter else "") or f"Jadwal kegiatan {daftar(list(filter(None, whose)))}".strip()
    today = workspace.now().date()
    return Assignment(
        number=letter.number if letter else "",
        basis=tuple(part.strip() for part in basis.split(";") if part.strip()),
        persons=persons,
        purposes=_purposes(workspace, views, letter),
        signer=signer,
        signer_title=(letter.signer_title if letter else "") or titles.get("kadis", "Kepala Dinas"),
        signer_rank=held[signer].rank if signer in held else "",
        signer_nip=held[signer].nip if signer in held else "",
        signed_on=letter.signed_on if letter else "",
        parafs=tuple((titles[code], people.holder_name(code, today)) for code in PARAFS if code in titles),
    )


def _sent(views: Sequence[EventView]) -> tuple[Person, ...]:
    """Name everybody once, with each thing that he goes as."""
    roles: dict[str, dict[str, CrewView]] = {}
    for one in (one for view in views for one in view.line.crew):
        roles.setdefault(one.login, {})[one.role] = one
    found = [list(mine.values()) for mine in roles.values()]
    return tuple(Person(mine[0].name, mine[0].rank, mine[0].nip, ", ".join(one.role for one in mine)) for mine in found)


def _purposes(workspace: Workspace, views: Sequence[EventView], letter: LetterView | None) -> tuple[str, ...]:
    """Say what for, a line for each event; who goes there, where not all go everywhere."""
    crews = {frozenset(one.login for one in view.line.crew) for view in views}
    told = []
    for place, view in enumerate(views):
        purpose = (letter.purpose if letter and place == 0 else "") or f"Meliput {view.line.title}"
        names = daftar(list(dict.fromkeys(one.name for one in view.line.crew))) if len(crews) > 1 else ""
        told.append(f"{purpose}, {_when(view, workspace.office.zone)}" + (f" (petugas: {names})" if names else ""))
    return tuple(told)


def _when(view: EventView, zone: str) -> str:
    starts, ends, place = view.line.starts, view.line.ends, view.line.place
    if not starts:
        return "waktu menyusul"
    day = hari_tanggal(date.fromisoformat(starts[:DAY]))
    if ends[:DAY] > starts[:DAY]:
        day += f" sampai {hari_tanggal(date.fromisoformat(ends[:DAY]))}"
    hour = f" pukul {starts[11:16].replace(':', '.')} {zone}" if len(starts) > DAY else ""
    return f"{day}{hour}" + (f", di {place}" if place else "")


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


def _printed(workspace: Workspace, sheet: Sheet, form: tuple[str, str], values: Values) -> Printed:
    name, key = form
    head = GENESIS
    for line in diary.entries():
        subject: Any = line.body.get("subject", {})
        if subject.get("kind") in KINDS:
            head = line.hash
    return printed(sheet, Stamp(name, key, head, workspace.practising()), f"{name} {key}", values)
