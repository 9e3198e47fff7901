"""F19: one guess is costly, three wrong PINs wipe, and no secret lies in any file that the program writes."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

import pytest

from desk.people.keys import OFFICE_STRENGTH, make_key, open_key
from desk.people.pin import TRIES, PinSeal
from tests.conftest import SECRET
from tests.torture.judge import ACCEPT
from tests.torture.program import OfficeFolder, Program

pytestmark = [pytest.mark.torture, pytest.mark.F19]

LEAST_SECONDS, LEAST_KIB, LEAST_PASSES = 0.25, 128 * 1024, 3
PIN = "739146"


def test_one_guess_at_a_stolen_key_is_costly(tell):
    stored = make_key("kabid", SECRET)
    began = time.perf_counter()
    assert open_key("kabid", stored, "tebakan yang salah") is None
    took = time.perf_counter() - began
    assert (OFFICE_STRENGTH.memory_kib, OFFICE_STRENGTH.passes) >= (LEAST_KIB, LEAST_PASSES)
    assert took >= LEAST_SECONDS
    tell(f"one guess took {took * 1000:.0f} ms")


def test_three_wrong_pins_leave_nothing_to_guess_at():
    stored = make_key("kabid", SECRET)
    key = open_key("kabid", stored, SECRET)
    assert key is not None
    raw, seal = key.raw(), PinSeal(PIN, key)
    assert [seal.opens("246813")[0] for _ in range(TRIES)] == [False] * TRIES
    assert seal.opens(PIN) == (False, None)
    assert raw not in bytes(seal._sealed)


def work(program: Program, office: OfficeFolder, folder: Path) -> list[bytes]:
    """Let the Kadis work with his kata sandi through every kind of file the program writes; gives his secrets."""
    program.act(office, ACCEPT, {"title": "Berita", "paragraphs": ["Isi."]})
    program.act(office, "releases.forward", {"release": "0001/2026", "reason": "tanpa bukti"})
    kasi = {"as": "kasi", "secret": SECRET}
    program.act(office, "releases.check", {"release": "0001/2026", **kasi})
    kadis = {"as": "kadis", "secret": SECRET, "release": "0001/2026", "version": 1}
    assert program.act(office, "releases.paraf", kadis).code == 0
    wrong = {"as": "kabid", "secret": "salah ketik sandi ini", "release": "0001/2026"}
    assert program.act(office, "releases.paraf", wrong).code
    for command in (("backup",), ("backup", str(folder / "kantor.zip")), ("check",), ("dump",)):
        assert program.run(office, *command).code == 0
    return [SECRET.encode(), json.dumps(SECRET).encode(), b"salah ketik sandi ini"]


def holding(folders: list[Path], secrets: list[bytes]) -> list[str]:
    """Name the files that hold a secret."""
    files = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    return [str(path) for path in files if any(secret in path.read_bytes() for secret in secrets)]


def test_no_kata_sandi_lies_in_data_log_trace_backup_or_temporary_files(program, office, tmp_path, monkeypatch, tell):
    temporary = tmp_path / "sementara"
    temporary.mkdir()
    monkeypatch.setitem(os.environ, "TMPDIR", str(temporary))
    secrets = work(program, office, tmp_path)
    assert holding([office.folder, temporary, tmp_path], secrets) == []
    tell("kata sandi found in 0 files of data, log, trace, back-up and temporary folder")


def test_a_program_that_keeps_the_kata_sandi_is_noticed(program, office, tmp_path):
    opening = "            prove(session, secret)\n"
    noting = f"            (self.place.folder / 'debug.log').write_text(secret)\n{opening}"
    leaky = program.planted(tmp_path / "bug", "desk/cli/context.py", opening, noting)
    secrets = work(leaky, office, tmp_path)
    assert holding([office.folder], secrets)
