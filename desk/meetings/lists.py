"""What officers look at of evaluation meetings: the minutes, and the tasks that came of them."""

from __future__ import annotations

import json
from dataclasses import dataclass

from desk.errors import Missing
from desk.meetings.actions import news_until
from desk.meetings.tables import MeetingNewsRow, MeetingRow, TaskRow
from desk.releases.records import agenda_number
from desk.releases.tables import ReleaseRow
from desk.workspace import Workspace


@dataclass(frozen=True)
class NewsLine:
    """A news item to talk about."""

    number: str
    title: str
    url: str
    published_at: str


@dataclass(frozen=True)
class TaskView:
    """A task: who (name and login), what, by which day; ``late`` is past that day and not done."""

    id: int
    meeting: str
    words: str
    officer: str
    login: str
    due: str
    done_at: str
    done_note: str
    late: bool


@dataclass(frozen=True)
class MeetingView:
    """The minutes of a meeting; ``day`` is its ISO date."""

    id: int
    day: str
    topics: str
    issues: str
    attendees: tuple[str, ...]
    absence: str
    held_at: str
    news: tuple[NewsLine, ...]
    tasks: tuple[TaskView, ...]


def meetings(workspace: Workspace, *, limit: int = 100) -> list[MeetingView]:
    """List the meetings, latest first."""
    return [_view(workspace, row) for row in MeetingRow.select().order_by(MeetingRow.day.desc()).limit(limit)]


def meeting(workspace: Workspace, day: str) -> MeetingView:
    """Show the meeting of a day (ISO date).

    Raises ``Missing``.
    """
    row = MeetingRow.get_or_none(MeetingRow.day == day)
    if row is None:
        raise Missing(f"Belum ada rapat evaluasi tanggal {day}.")
    return _view(workspace, row)


def news_for(day: str) -> list[NewsLine]:
    """List what a meeting on a day would talk about: what was published since the one before."""
    return [_news(release) for release in news_until(day)]


def tasks(workspace: Workspace, *, login: str = "", everything: bool = False) -> list[TaskView]:
    """List the tasks that are open, the earliest due first; of one officer, or of all."""
    rows = TaskRow.select().order_by(TaskRow.due, TaskRow.id)
    rows = rows if everything else rows.where(TaskRow.done_at == "")
    found = [_task(workspace, row) for row in rows]
    return [task for task in found if login in ("", task.login)]


def _view(workspace: Workspace, row: MeetingRow) -> MeetingView:
    told = MeetingNewsRow.select().where(MeetingNewsRow.meeting == row.id).order_by(MeetingNewsRow.id)
    given = TaskRow.select().where(TaskRow.meeting == row.id).order_by(TaskRow.id)
    return MeetingView(
        row.id,
        row.day,
        row.topics,
        row.issues,
        tuple(json.loads(row.attendees)),
        row.absence,
        row.held_at,
        tuple(_news(each.release) for each in told),
        tuple(_task(workspace, each) for each in given),
    )


def _news(release: ReleaseRow) -> NewsLine:
    return NewsLine(agenda_number(release), release.title, release.url, release.published_at)


def _task(workspace: Workspace, row: TaskRow) -> TaskView:
    today = workspace.now().date().isoformat()
    return TaskView(
        row.id,
        row.meeting.day,
        row.words,
        row.officer.name,
        row.officer.login,
        row.due,
        row.done_at,
        row.done_note,
        late=not row.done_at and row.due < today,
    )
