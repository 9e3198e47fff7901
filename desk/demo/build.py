"""Playing the sample office's three weeks, from a story written as data."""

from __future__ import annotations

import tempfile
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import desk.catalogue as _registered  # noqa: F401 - fills the list of actions
from desk.actions import perform
from desk.cabinet import lists as cabinet
from desk.demo.letters import letter_story, play_letter
from desk.demo.pictures import draw_landscape
from desk.founding import found_office
from desk.hours import OfficeHours
from desk.office import load_office
from desk.paths import Place
from desk.people import lists as people
from desk.people.actions import enrol, unlock
from desk.releases import lists
from desk.session import Session
from desk.workspace import Workspace

STORY = Path(__file__).resolve().parents[2] / "resources" / "demo" / "releases.toml"
CAST = (
    ("kadis", "Ir. Surya Adiwijaya, M.P.", "kadis", "rumput hijau embun pagi"),
    ("kabid", "Ratna Kusumawardani, S.Sos., M.I.Kom.", "kabid", "perahu kecil angin timur"),
    ("kasi", "Bayu Prasetyo, S.Kom.", "kasi", "jendela kayu lampu meja"),
    ("operator", "Dewi Anggraini", "operator", "benang merah kertas putih"),
)
DESK_OFFICER = "Lestari Handayani"
LEAD = 6500
ADDRESS = "https://diskominfo.contoh.example/berita/"


class MovingClock:
    """A clock that stands until the story moves it."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def __call__(self) -> datetime:
        """Tell the story's time."""
        return self.at


@dataclass
class Stage:
    """The office while the story plays: its clock, its officers, where pictures are drawn."""

    workspace: Workspace
    clock: MovingClock
    studio: Path
    sessions: dict[str, Session] = field(default_factory=dict)

    @property
    def hours(self) -> OfficeHours:
        """The hours that steps are timed on."""
        return self.workspace.hours()

    def do(self, login: str, action: str, **parameters: Any) -> Mapping[str, Any]:
        """Let an officer do something now."""
        return perform(self.sessions[login], action, parameters).result

    def work(self, minutes: int) -> None:
        """Let office minutes pass."""
        self.clock.at = self.hours.add_minutes(self.clock.at, minutes)

    def picture(self, name: str) -> str:
        """Draw a picture and tell where it lies."""
        path = self.studio / name
        return str(path if path.exists() else draw_landscape(path))


def build_demo(place: Place, *, trace_folder: Path | None = None, now: datetime | None = None) -> list[dict[str, Any]]:
    """Make the sample office in a folder and list its officers with their secrets (they work only there).

    Raises ``Refused`` if the folder holds an office already.
    """
    now = now or datetime.now(UTC)
    office = replace(load_office("kaltara"), practice=True, address="Jalan Contoh Nomor 1", postal_code="77212")
    hours = office.hours()
    anchor = last_open_moment(hours, now)
    clock = MovingClock(minutes_before(hours, anchor, LEAD))
    workspace = found_office(place, office, trace_folder=trace_folder, clock=clock, name=DESK_OFFICER)
    with tempfile.TemporaryDirectory() as studio:
        stage = Stage(workspace, clock, Path(studio))
        _gather(stage)
        numbers: dict[str, str] = {}
        for told in sorted((*_story(), *letter_story()), key=lambda told: -int(told["before"])):
            clock.at = max(clock.at, minutes_before(hours, anchor, told["before"]))
            if "letter" in told:
                play_letter(stage, told, numbers)
            else:
                _play(stage, told)
        clock.at = max(clock.at, anchor)
        _stand_in(stage)
        _lend(stage)
    secrets = {login: secret for login, _name, _position, secret in CAST}
    return [
        {"id": one.id, "name": one.name, "positions": list(one.positions), "secret": secrets.get(one.id, "")}
        for one in people.people(workspace.now().date())
    ]


def last_open_moment(hours: OfficeHours, now: datetime) -> datetime:
    """Find the last moment up to now when the office was open."""
    moment = now.astimezone(hours.zone).replace(second=0, microsecond=0)
    while not hours.is_open(moment):
        moment -= timedelta(minutes=1) if hours.is_working_day(moment.date()) else timedelta(hours=1)
    return moment


def minutes_before(hours: OfficeHours, anchor: datetime, minutes: int) -> datetime:
    """Go back from a moment by office minutes."""
    start = anchor
    while hours.minutes_between(start, anchor) < minutes:
        start -= timedelta(days=1)
    return hours.add_minutes(start, hours.minutes_between(start, anchor) - minutes)


def _story() -> Iterator[dict[str, Any]]:
    yield from tomllib.loads(STORY.read_text("utf-8"))["releases"]


def _gather(stage: Stage) -> None:
    today = stage.workspace.now().date()
    desk_officer = stage.sessions["petugas"] = Session(stage.workspace, people.officer("petugas", today))
    before = (today - timedelta(days=1)).isoformat()
    perform(desk_officer, "people.dismiss", {"login": "petugas", "position": "operator", "until": before})
    for login, name, position, secret in CAST:
        perform(desk_officer, "people.add", {"login": login, "name": name})
        perform(desk_officer, "people.appoint", {"login": login, "position": position})
        enrol(desk_officer, login, secret)
        session = stage.sessions[login] = Session(stage.workspace, people.officer(login, today))
        unlock(session, secret)


def _play(stage: Stage, told: Mapping[str, Any]) -> None:
    photos = [stage.picture(name) for name in told["photos"]]
    captions = dict(zip(told["photos"], told.get("captions", ()), strict=False))
    embargo = ""
    if "embargo_hours" in told:
        embargo = (stage.workspace.now() + timedelta(hours=told["embargo_hours"])).isoformat()
    words = {name: told[name] for name in ("title", "sender", "place", "kind", "paragraphs")}
    number = str(
        stage.do("petugas", "releases.accept", files=photos, captions=captions, embargo_until=embargo, **words)[
            "number"
        ]
    )
    for act in told["acts"]:
        who, _, rest = act.partition("-")
        verb, _, minutes = rest.partition(":")
        stage.work(int(minutes))
        ACTS[verb](stage, who, number, str(told.get("reason", "")))


def _stand_in(stage: Stage) -> None:
    """Let the Kasi stand in for the Kabid, who is away for two working days of next week."""
    hours, today = stage.hours, stage.workspace.now().date()
    first, last = (hours.add_working_days(today, count).date.isoformat() for count in (5, 6))
    words = {"reason": "Dinas luar ke Jakarta, surat perintah terlampir pada arsip kepegawaian."}
    stage.do("kabid", "people.delegate", position="kabid", to="kasi", kind="plh", since=first, until=last, **words)


def _lend(stage: Stage) -> None:
    """Let one filed release be away on loan, and one be back from it."""
    due = stage.hours.add_working_days(stage.workspace.now().date(), 3).date.isoformat()
    out, back = [item.number for item in cabinet.items()][:2]
    asked = {"borrower": "Raka Mahendra", "unit": "Subbagian Perencanaan", "due": due}
    lent = stage.do("petugas", "cabinet.lend", item=back, purpose="Bahan laporan triwulan", **asked)
    stage.do("petugas", "cabinet.take_back", loan=lent["loan"])
    stage.do("petugas", "cabinet.lend", item=out, purpose="Bahan pidato akhir tahun", **asked)


def _check(stage: Stage, who: str, number: str, _reason: str) -> None:
    stage.do(who, "releases.check", release=number)


def _paraf(stage: Stage, who: str, number: str, _reason: str) -> None:
    view = lists.release(stage.workspace, number)
    stage.do(who, "releases.paraf", release=number, version=view.line.version, digest=view.digest)


def _strike(stage: Stage, who: str, number: str, _reason: str) -> None:
    view = lists.release(stage.workspace, number)
    third = [piece.id for piece in view.pieces if piece.kind == "part"][2]
    stage.do(who, "releases.paraf", release=number, version=view.line.version, digest=view.digest, struck=[third])


def _wet(stage: Stage, who: str, number: str, _reason: str) -> None:
    on = stage.workspace.now().date().isoformat()
    stage.do("petugas", "releases.wet_paraf", release=number, by=who, on=on, scan=stage.picture("lembar-paraf.jpg"))


def _return(stage: Stage, who: str, number: str, reason: str) -> None:
    stage.do(who, "releases.send_back", release=number, reason=reason)


def _reject(stage: Stage, who: str, number: str, reason: str) -> None:
    stage.do(who, "releases.reject", release=number, reason=reason)


def _edit(stage: Stage, who: str, number: str, _reason: str) -> None:
    view = lists.release(stage.workspace, number)
    words = [piece.text for piece in view.pieces if piece.kind == "part"]
    words[1] = words[1].replace("412", "421")
    stage.do(who, "releases.edit", release=number, version=view.line.version, paragraphs=words)


def _forward(stage: Stage, who: str, number: str, _reason: str) -> None:
    stage.do(who, "releases.forward", release=number)


def _publish(stage: Stage, who: str, number: str, _reason: str) -> None:
    stage.do(who, "releases.publish", release=number, url=ADDRESS + number.partition("/")[0])


def _file(stage: Stage, who: str, number: str, _reason: str) -> None:
    on = stage.workspace.now().date().isoformat()
    signature = {"by": CAST[0][1], "on": on, "scan": stage.picture("lembar-tanda-tangan.jpg")}
    stage.do(who, "releases.file", release=number, signature=signature)


def _void(stage: Stage, who: str, number: str, reason: str) -> None:
    stage.do(who, "releases.void", release=number, reason=reason)


def _withdraw(stage: Stage, who: str, number: str, reason: str) -> None:
    stage.do(who, "releases.withdraw", release=number, reason=reason)


ACTS = {
    "check": _check,
    "paraf": _paraf,
    "strike": _strike,
    "wet": _wet,
    "return": _return,
    "reject": _reject,
    "edit": _edit,
    "forward": _forward,
    "publish": _publish,
    "file": _file,
    "void": _void,
    "withdraw": _withdraw,
}
