"""The sample office's incoming letters, from a story written as data: new, on their way, carried out, late."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any, Final

from desk.demo.pictures import draw_letter
from desk.demo.stage import Stage
from desk.letters import lists
from desk.words import tanggal

STORY: Final = Path(__file__).resolve().parents[2] / "resources" / "demo" / "letters.toml"
PARTICULARS = ("sender", "reference", "subject", "nature", "asks", "contact")


def letter_story() -> Iterator[dict[str, Any]]:
    """Give everything that happens to letters, each with its moment: ``before``, in office minutes before now."""
    for told in tomllib.loads(STORY.read_text("utf-8"))["letters"]:
        acts = told.pop("acts")
        yield {**told, "does": "receive", "letter": told["name"]}
        yield from ({**act, "letter": told["name"]} for act in acts)


def play_letter(stage: Stage, told: Mapping[str, Any], numbers: dict[str, str]) -> None:
    """Let one thing happen now; ``numbers`` keeps each letter's agenda number under its name in the story."""
    if told["does"] == "receive":
        numbers[told["letter"]] = _receive(stage, told)
        return
    view = lists.letter(stage.workspace, numbers[told["letter"]])
    ids = {one.to: one.id for one in view.chain}
    if told["does"] == "carry_out":
        stage.do(told["who"], "letters.carry_out", letter=view.number, disposisi=ids[told["to"][0]], note=told["note"])
        return
    due = stage.workspace.hours().add_working_days(stage.workspace.now().date(), told["due"]).date
    words = {"instructions": told["instructions"], "note": told.get("note", ""), "due": due.isoformat()}
    after = ids[told["after"]] if "after" in told else 0
    stage.do(told["who"], "letters.dispose", letter=view.number, to=told["to"], after=after, **words)


def _receive(stage: Stage, told: Mapping[str, Any]) -> str:
    dated = stage.workspace.now().date() - timedelta(days=told["dated_days_ago"])
    scan = stage.studio / f"surat-{told['letter']}.png"
    draw_letter(scan, [told["sender"], f"Nomor {told['reference']}", tanggal(dated), "", f"Hal: {told['subject']}"])
    fields = {name: told[name] for name in PARTICULARS}
    received = stage.do("petugas", "letters.receive", dated=dated.isoformat(), files=[str(scan)], **fields)
    return str(received["number"])
