"""A restore drill really brings the office back, is entered with its day, and stands in the month's report."""

from __future__ import annotations

import json

import pytest

from desk.backup import drill as drilling
from desk.backup.contents import runs
from desk.backup.make import back_up
from desk.cli.main import run
from desk.drills.lists import drills, last_drill
from desk.dump import dump_lines
from desk.errors import Missing, Refused
from desk.figures.lists import work_report
from desk.figures.periods import MONTHLY
from desk.journal import diary
from desk.store.files import TEMPORARY

FOUND = '{"lost": [], "findings": [{"where": "0001/2026", "what": "berubah", "repair": ""}]}'


@pytest.fixture
def kept(desk_office):
    """An office with a release and a back-up, and a number given after it."""
    desk_office.accept()
    back_up(desk_office.workspace, desk_office.workspace.place.backups)
    desk_office.accept("Sesudah cadangan")
    return desk_office


def left_over(office) -> list[str]:
    """Name what a drill left beside the back-ups."""
    return [path.name for path in office.workspace.place.backups.iterdir() if path.name.startswith(TEMPORARY)]


def test_a_drill_is_entered_with_its_day_and_leaves_the_office_as_it_was(kept):
    before = list(dump_lines("releases"))
    told = kept.do("petugas", "safety.drill", note="disaksikan Kasi")
    assert (told["findings"], told["later"]) == ("", 1)
    assert list(dump_lines("releases")) == before
    assert left_over(kept) == []
    entered = last_drill()
    assert entered.passed()
    assert entered.words().startswith("12 Oktober 2026 – berhasil, ")
    assert entered.words().endswith("disaksikan Kasi")
    [line] = [line for line in diary.entries() if line.body["action"] == "safety.drill"]
    assert "berhasil" in line.body["words"]


def test_the_month_s_report_tells_of_it(kept):
    kept.do("petugas", "safety.drill")
    report = work_report(kept.workspace, MONTHLY, "2026-10")
    assert [words.split(",")[0] for words in report.drills] == ["12 Oktober 2026 – berhasil"]


def test_a_damaged_back_up_is_a_drill_that_failed(kept, capsys):
    file = runs(kept.workspace.place.backups)[0].path / "meja.db"
    raw = bytearray(file.read_bytes())
    raw[-1] ^= 1
    file.write_bytes(raw)
    where = ["--data", str(kept.workspace.place.folder), "--trace-dir", str(kept.folder / "kantor/trace")]
    assert run([*where, "drill", "--json"], None, {}) == 5
    assert "rusak" in json.loads(capsys.readouterr().out)["findings"]


def test_a_restore_that_is_not_checked_would_be_noticed(kept, monkeypatch):
    monkeypatch.setattr(drilling, "_run", lambda _folder, *words: (0 if "restore" in words else 5, FOUND))
    assert kept.do("petugas", "safety.drill")["findings"] == "1 temuan: 0001/2026: berubah"
    assert last_drill().light(kept.workspace.now()) == "bad"


def test_without_a_back_up_or_with_a_foreign_one_nothing_is_entered(desk_office, tmp_path):
    with pytest.raises(Missing):
        desk_office.do("petugas", "safety.drill")
    made = back_up(desk_office.workspace, tmp_path / "lain").path
    words = (made / "MANIFEST.json").read_text("utf-8").replace(desk_office.workspace.uid, "kantor-lain")
    (made / "MANIFEST.json").write_text(words, "utf-8")
    with pytest.raises(Refused, match="bukan milik kantor ini"):
        desk_office.do("petugas", "safety.drill", source=str(made))
    assert drills() == []
