"""Commands as an outside test uses them: words in, one JSON line out, an exit code."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

import main
from tests.conftest import SECRET

pytestmark = pytest.mark.file

DATA = Path(__file__).parents[2].parent / "shared" / "data"


@dataclass
class Answer:
    """What a command said and how it ended."""

    code: int
    out: str
    err: str

    @property
    def json(self):
        """Read its one JSON line."""
        return json.loads(self.out)


@pytest.fixture
def command(desk_office, capsys, monkeypatch) -> Callable[..., Answer]:
    """Run a command on the test's office."""
    place = desk_office.workspace.place.folder
    trace = desk_office.workspace.trace.path.parent
    now = desk_office.clock

    def run(*words: str, stdin: str = "", secret: str = "") -> Answer:
        before = ["--data", str(place), "--trace-dir", str(trace), "--now", now().isoformat()]
        after = ["--secret-stdin"] if secret else []
        monkeypatch.setattr(sys, "stdin", io.StringIO(f"{secret}\n{stdin}" if secret else stdin))
        capsys.readouterr()
        code = main.main([*before, *words, *after])
        said = capsys.readouterr()
        return Answer(code, said.out, said.err)

    return run


def acts(command: Callable[..., Answer], number: str, scan: Path) -> list[Answer]:
    """Take a release from the check to its folder with the proper officers."""
    signature = {"by": "Ir. Darma Putra Wijaya, M.P.", "on": "2026-10-12", "scan": str(scan)}
    steps = [
        ("kasi", "releases.check", {}),
        ("kadis", "releases.paraf", {"version": 1}),
        ("kabid", "releases.paraf", {"version": 1}),
        ("petugas", "releases.publish", {"url": "https://contoh.go.id/1"}),
        ("petugas", "releases.file", {"signature": signature}),
    ]
    return [
        command(
            "act",
            name,
            json.dumps({"release": number, **more}),
            "--as",
            who,
            "--json",
            secret="" if who == "petugas" else SECRET,
        )
        for who, name, more in steps
    ]


def real_releases() -> list[dict[str, str]]:
    """Read the real releases that lie beside the project."""
    path = DATA / "releases" / "tanjabtim_diskominfo_beritas.csv"
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_27_real_releases_go_from_file_to_folder(command, desk_office, require):
    releases = real_releases()
    require(releases, "siaran pers nyata")
    photo = desk_office.photo()
    for serial, real in enumerate(releases, start=1):
        page = desk_office.folder / f"{serial}.html"
        page.write_text(f"<html><head><title>{real['judul']}</title></head><body>{real['isi_berita']}</body></html>")
        taken = command("intake", str(page), str(photo), "--json")
        assert taken.code == 0, taken.err
        assert taken.json["number"] == f"{serial:04}/2026"
        assert taken.json["proposed"]["title"]["value"] == real["judul"].strip()
        assert taken.json["proposed"]["place"]["value"]
        assert [answer.code for answer in acts(command, taken.json["number"], photo)] == [0] * 5
    listed = command("list", "releases", "--json").json
    assert [row["state"] for row in listed] == ["filed"] * 27
    assert command("check").code == 0


def test_a_wrong_order_role_secret_or_version_ends_with_its_code_and_a_sentence(command, desk_office):
    number = desk_office.accept()
    early = command(
        "act", "releases.paraf", json.dumps({"release": number, "version": 1}), "--as", "kadis", secret=SECRET
    )
    wrong_role = command("act", "releases.check", json.dumps({"release": number}), "--as", "kabid", secret=SECRET)
    wrong_secret = command("act", "releases.check", json.dumps({"release": number}), "--as", "kasi", secret="bukan ini")
    no_secret = command("act", "releases.check", json.dumps({"release": number}), "--as", "kasi")
    stale = command(
        "act", "releases.check", json.dumps({"release": number, "version": 9}), "--as", "kasi", secret=SECRET
    )
    unknown = command("act", "releases.fly", "{}")
    codes = [answer.code for answer in (early, wrong_role, wrong_secret, no_secret, stale, unknown)]
    assert codes == [3, 3, 3, 3, 4, 2]
    for answer in (early, wrong_role, wrong_secret, no_secret, stale, unknown):
        assert len(answer.err.strip().splitlines()) == 1
        assert "Traceback" not in answer.err


def test_lines_of_actions_are_answered_line_by_line(command):
    lines = [
        {"action": "releases.accept", "title": f"Berita {n}", "paragraphs": ["Isi."], "token": f"t{n}"} for n in "121"
    ]
    said = command("act", "-", stdin="\n".join(map(json.dumps, lines)))
    numbers = [json.loads(line)["result"]["number"] for line in said.out.splitlines()]
    assert numbers == ["0001/2026", "0002/2026", "0001/2026"]


def test_now_is_for_practice_only(tmp_path, capsys):
    data = ["--data", str(tmp_path / "kantor"), "--trace-dir", str(tmp_path / "jejak")]
    assert main.main([*data, "init", "--office", "kaltim"]) == 0
    assert main.main([*data, "--now", "2026-11-21T09:00", "list", "releases"]) == 2
    assert "kantor latihan" in capsys.readouterr().err


def test_the_thread_is_told_from_either_number(command, desk_office):
    number = desk_office.accept()
    acts(command, number, desk_office.photo())
    filing = command("list", "cabinet", "--json").json[0]["number"]
    by_agenda, by_filing = command("trace", number, "--json").json, command("trace", filing, "--json").json
    assert by_agenda == by_filing
    assert by_agenda[0]["kind"] == "releases.accept"
    assert set(by_agenda[0]) == {"kind", "number", "when", "who"}


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("kosong.html", b"", "kosong"),
        ("gambar.txt", b"\x89PNG\r\n\x1a\n\x00\x00", "gambar.txt"),
        ("rusak.docx", b"PK\x03\x04 rusak", "rusak.docx"),
        ("naskah.exe", b"MZ", "naskah"),
    ],
)
def test_a_bad_file_is_one_sentence_and_leaves_nothing(command, tmp_path, name, content, sentence):
    path = tmp_path / name
    path.write_bytes(content)
    said = command("intake", str(path))
    assert said.code == 3
    assert sentence in said.err
    assert len(said.err.strip().splitlines()) == 1
    assert command("list", "releases", "--json").json == []


def test_actions_are_listed_with_who_may_and_when(command):
    listed = {row["name"]: row for row in command("actions", "--json").json}
    assert {"kabid", "kadis"} <= set(listed["releases.paraf"]["positions"])
    assert {"paraf-kabid", "paraf-kadis"} <= set(listed["releases.paraf"]["states"])
    required = [param["name"] for param in listed["releases.accept"]["params"] if param["required"]]
    assert required == ["title", "paragraphs"]


def test_the_procedure_adds_up_to_its_paper(command):
    shown = command("sop", "show", "kaltara-media-online", "--json").json
    assert shown["total_minutes"] == [35, 35]
    assert [step["row"] for step in shown["steps"]] == [1, 2, 2, 3, 4, 5]


def test_a_second_office_in_the_folder_is_refused(command):
    said = command("init", "--practice")
    assert said.code == 3
    assert "sudah berisi" in said.err


def test_the_demo_gives_its_officers_and_is_whole(tmp_path, capsys):
    trace = ["--trace-dir", str(tmp_path / "jejak")]
    assert main.main([*trace, "demo", str(tmp_path / "contoh"), "--json"]) == 0
    officers = json.loads(capsys.readouterr().out)["officers"]
    assert {"petugas", "kasi", "kadis", "kabid", "operator", "editor", "ppid", "reporter"} <= {
        one["id"] for one in officers
    }
    data = ["--data", str(tmp_path / "contoh"), *trace]
    assert main.main([*data, "check"]) == 0
    assert main.main([*data, "list", "releases", "--json"]) == 0
    states = {row["state"] for row in json.loads(capsys.readouterr().out.splitlines()[-1])}
    assert states == {"open", "filed", "published", "void", "rejected", "withdrawn"}
