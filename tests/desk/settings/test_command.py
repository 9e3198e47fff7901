"""The office's settings, its SOP revisions and its calendar at the command line."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable

import pytest
from PIL import Image

import main
from desk.sop.load import FOLDER

CODE = "kaltara-media-online"
PROFILE = FOLDER.parent / "offices" / "kaltara.toml"
USUAL, FRIDAY = '["07.30-12.00", "13.00-16.00"]', '["07.30-11.30", "13.00-16.30"]'
Command = Callable[..., tuple[int, str, str]]


@pytest.fixture
def command(tmp_path, capsys, monkeypatch) -> Command:
    """Run a command on an office of its own; gives exit code, output and refusal."""
    place = ["--data", str(tmp_path / "kantor"), "--trace-dir", str(tmp_path / "jejak")]

    def run(*words: str, now: str = "2026-10-12T09:00") -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "stdin", io.StringIO())
        capsys.readouterr()
        code = main.main([*place, *(["--now", now] if now else []), *words])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


@pytest.fixture
def office(command, tmp_path) -> Command:
    """Found a practice office that is open from 08.00 to 16.00, with a break at noon."""
    toml = tmp_path / "kantor.toml"
    text = PROFILE.read_text("utf-8").replace(FRIDAY, USUAL).replace("07.30-12.00", "08.00-12.00")
    toml.write_text(text, "utf-8")
    code, _, said = command("init", "--practice", "--office", str(toml))
    assert code == 0, said
    return command


def test_three_office_minutes_pass_from_friday_two_to_closing_until_monday_one_past_opening(office, tmp_path):
    text, photo = tmp_path / "rilis.txt", tmp_path / "foto.jpg"
    text.write_text("Gubernur Resmikan Jembatan\n\nGubernur meresmikan jembatan sepanjang 312 meter.\n", "utf-8")
    Image.new("RGB", (64, 48)).save(photo)
    words = (str(text), str(photo), "--sender", "Dinas PUPR", "--title", "Gubernur Resmikan Jembatan")
    code, _, said = office("intake", *words, now="2026-10-16T15:58+08:00")
    assert code == 0, said
    used = {}
    for now in ("2026-10-16T15:58", "2026-10-18T12:00", "2026-10-19T07:59", "2026-10-19T08:01"):
        (row,) = json.loads(office("list", "releases", "--json", now=now)[1])
        used[now] = row["minutes"]
    assert list(used.values()) == [0, 2, 2, 3]


def test_the_profile_is_shown_with_what_is_missing_and_unconfirmed(office):
    shown = json.loads(office("office", "--json")[1])
    assert shown["missing"][0] == "address"
    assert "hours" in shown["unconfirmed"]
    assert shown["hours"]["kerja"]["jumat"] == ["08.00-12.00", "13.00-16.00"]
    lines = office("office")[1]
    assert "Alamat: belum diisi – Apa alamat kantor" in lines
    assert "Kota tanda tangan: Tanjung Selor  [belum dipastikan]" in lines


def test_a_change_of_the_profile_holds_for_the_next_command(office):
    code, _, said = office("act", "office.change", json.dumps({"fields": {"address": "Jalan Contoh 7"}}))
    assert code == 0, said
    assert json.loads(office("office", "--json")[1])["address"] == "Jalan Contoh 7"
    code, _, said = office("act", "office.change", json.dumps({"fields": {"paper": "A3"}}))
    assert (code, said) == (3, "Profil kantor: paper harus salah satu dari A4 dan F4.\n")


def test_working_days_are_counted_with_their_steps(office):
    found = json.loads(office("reckon", "2026-03-06", "10", "--json")[1])
    assert found["due"] == "2026-03-27"
    assert found["steps"][0] == "Diterima Jumat, 6 Maret 2026."
    assert any("tidak dihitung" in step for step in found["steps"])
    assert found["warning"] == ""
    late = json.loads(office("reckon", "2026-03-06T16:30", "1", "--json")[1])
    assert "sesudah kantor tutup" in late["steps"][0]


def test_a_year_without_a_table_is_told(office):
    lines = office("reckon", "2031-01-02", "3")[1].splitlines()
    assert lines[0] == "2031-01-07"
    assert lines[-1] == "Perhatian: Tabel hari libur 2031 belum ada; hari libur tahun itu belum dilewati."


@pytest.mark.parametrize("words", [("kemarin", "3"), ("2026-03-06", "-1"), ("2026-03-06", "tiga")])
def test_what_cannot_be_counted_is_wrong_use(office, words):
    code, _, said = office("reckon", *words)
    assert (code, len(said.splitlines())) == (2, 1)


def test_the_list_of_sops_tells_the_revision_in_force(office):
    text = (FOLDER / f"{CODE}.toml").read_text("utf-8").replace('revision = "1"', 'revision = "2"')
    asked = {"code": CODE, "text": text, "valid_from": "2026-10-14", "approved_by": "Kepala Dinas", "reason": "Uji"}
    code, _, said = office("act", "sop.revise", json.dumps(asked))
    assert code == 0, said

    def listed(now: str) -> dict:
        rows = {row["code"]: row for row in json.loads(office("sop", "list", "--json", now=now)[1])}
        return rows[CODE]

    assert [listed(f"2026-10-{day}T09:00")["revision"] for day in (13, 14)] == ["1", "2"]
    assert [line["revision"] for line in listed("2026-10-13T09:00")["revisions"]] == ["1", "2"]
    shown = json.loads(office("sop", "show", CODE, "--revision", "1", "--json", now="2026-10-15T09:00")[1])
    assert shown["revision"] == "1"


def test_a_faulty_revision_is_refused_in_one_sentence_with_every_line(office):
    text = (FOLDER / f"{CODE}.toml").read_text("utf-8").replace('"kasi"', '"gubernur"').replace("releases.file", "x.y")
    asked = {"code": CODE, "text": text, "valid_from": "2026-10-14", "approved_by": "Kepala Dinas", "reason": "Uji"}
    code, _, said = office("act", "sop.revise", json.dumps(asked))
    assert (code, len(said.splitlines()), said.count("baris ")) == (3, 1, 2)


def test_without_an_office_the_shipped_sops_are_listed(command):
    rows = json.loads(command("sop", "list", "--json", now="")[1])
    assert CODE in [row["code"] for row in rows]


def test_now_founds_only_a_practice_office(command):
    code, _, said = command("init")
    assert (code, said.count("kantor latihan")) == (2, 1)
