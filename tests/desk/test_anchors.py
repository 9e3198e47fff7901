"""Heads and keys that somebody keeps elsewhere: what the trace of this PC cannot tell, they do."""

from __future__ import annotations

import json
import os

import pytest

import main
from desk.backup.make import back_up
from desk.errors import Invalid
from desk.health.anchors import anchors_now, keys_now, read_anchors, read_keys
from desk.health.check import Kept, check_office
from desk.health.file_check import left_over
from desk.journal import diary
from desk.journal.chain import short_head
from desk.people.tables import SigningKeyRow
from tests.torture.forging import editing
from tests.torture.program import OfficeFolder


def test_a_head_from_export_paper_trace_or_backup_is_in_the_journal(desk_office, tmp_path):
    desk_office.accept()
    paper = tmp_path / "kertas.txt"
    paper.write_text(f"Halaman 1 dari 1 · Jurnal {short_head(diary.head().hash)}\n", "utf-8")
    (tmp_path / "ekspor.json").write_text(anchors_now(), "utf-8")
    run = back_up(desk_office.workspace, tmp_path / "cadangan").path
    witnesses = [paper, tmp_path / "ekspor.json", run / "MANIFEST.json", desk_office.workspace.trace.path]
    desk_office.accept("Berita lain")
    for file in witnesses:
        assert check_office(desk_office.workspace, Kept(tuple(read_anchors(file)))) == [], file


def test_a_history_that_was_made_anew_does_not_have_the_head_on_paper(desk_office, tmp_path):
    desk_office.accept()
    head = diary.head().hash
    paper = tmp_path / "kertas.txt"
    paper.write_text(short_head(head[::-1]), "utf-8")
    found = check_office(desk_office.workspace, Kept(tuple(read_anchors(paper))))
    assert [finding.where for finding in found] == [head[::-1][:16]]


def test_a_key_that_was_put_in_place_of_the_enrolled_one_is_found(desk_office, tmp_path):
    file = tmp_path / "kunci.json"
    file.write_text(keys_now(), "utf-8")
    kept = read_keys(file)
    assert check_office(desk_office.workspace, Kept(keys=kept)) == []
    row = SigningKeyRow.select().first()
    kept[row.officer.login] = ["00" * 32]
    said = [finding.what for finding in check_office(desk_office.workspace, Kept(keys=kept))]
    assert len(said) == 2
    assert any("tidak ada lagi" in words for words in said)


def test_files_that_are_no_witnesses_are_refused_in_words(tmp_path):
    (tmp_path / "a.txt").write_text("halo", "utf-8")
    with pytest.raises(Invalid, match="kepala jurnal"):
        read_anchors(tmp_path / "a.txt")
    with pytest.raises(Invalid, match="daftar kunci"):
        read_keys(tmp_path / "a.txt")


@pytest.mark.file
def test_the_commands_keep_and_compare(desk_office, tmp_path, capsys):
    office = OfficeFolder(tmp_path / "kantor")
    where = ["--data", str(office.place.folder), "--trace-dir", str(office.trace)]
    assert main.main([*where, "anchors", "export", str(tmp_path / "jangkar")]) == 0
    assert main.main([*where, "keys", "export", str(tmp_path / "kunci")]) == 0
    against = ["check", "--json", "--anchors", str(tmp_path / "jangkar"), "--keys", str(tmp_path / "kunci")]
    capsys.readouterr()
    assert main.main([*where, *against]) == 0
    with editing(office) as database:
        database.execute("UPDATE signing_key SET officer_id = 1 WHERE id = 1")
    capsys.readouterr()
    assert main.main([*where, *against]) == 5
    assert any("Kunci" in finding["what"] for finding in json.loads(capsys.readouterr().out)["findings"])


def test_a_kept_file_that_no_record_knows_is_told_and_is_no_finding(desk_office):
    desk_office.accept()
    stray = desk_office.workspace.place.attachments / "ab" / ("ab" + "0" * 62)
    stray.parent.mkdir(exist_ok=True)
    stray.write_bytes(b"sisa")
    assert left_over(desk_office.workspace) == []  # its record may still come
    os.utime(stray, (0, 0))
    assert left_over(desk_office.workspace) == [stray]
    assert check_office(desk_office.workspace) == []
