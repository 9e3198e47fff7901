"""The sample office's press releases, from a story written as data: on their way, filed, returned, withdrawn."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any, Final

from desk.demo.stage import Stage
from desk.releases import lists

STORY: Final = Path(__file__).resolve().parents[2] / "resources" / "demo" / "releases.toml"
ADDRESS: Final = "https://diskominfo.contoh.example/berita/"


def release_story() -> Iterator[dict[str, Any]]:
    """Give the press releases, each with its moment: ``before``, in office minutes before now."""
    yield from tomllib.loads(STORY.read_text("utf-8"))["releases"]


def play_release(stage: Stage, told: Mapping[str, Any]) -> None:
    """Let a press release come in and go as far as its story says."""
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
    on = stage.now().isoformat()
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
    on = stage.now().isoformat()
    signature = {"by": stage.named("kadis"), "on": on, "scan": stage.picture("lembar-tanda-tangan.jpg")}
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
