"""Asking the worker about a foreign file, and the sentence for each reason why it is not read.

The file itself is only looked at here by its first bytes and its size.
"""

from __future__ import annotations

import json
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, NoReturn

from desk.errors import Invalid
from desk.exchange.signatures import HEAD
from desk.exchange.worker import LARGEST_FILE, WORD
from desk.text import shown

WALL_SECONDS: Final = 30

_PROJECT: Final = Path(__file__).parents[2]
_MEGABYTE: Final = 1024 * 1024
_NO_WORDS: Final = "tidak berisi teks; "
BROKEN: Final = "rusak atau tidak lengkap; minta kirim ulang."
TOO_COMPLEX: Final = "terlalu rumit untuk dibaca; simpan ulang sebagai TXT atau tempelkan teksnya."
SENTENCES: Final = {
    "binary": "bukan berkas teks; periksa nama akhirannya atau simpan ulang.",
    "bomb": "membongkar diri menjadi jauh lebih besar daripada dokumen biasa dan tidak dibuka.",
    "broken": BROKEN,
    "doctype": "memuat perintah XML (DOCTYPE) yang tidak boleh ada di dokumen dan tidak dibuka.",
    "encrypted": "terkunci kata sandi; minta berkas tanpa kata sandi.",
    "members": "memuat lebih dari 2.000 berkas di dalamnya dan tidak dibuka.",
    "no_text": f"{_NO_WORDS}tampaknya hasil pindai, jadi ketik atau tempelkan isinya.",
    "no_words": f"{_NO_WORDS}periksa apakah berkas yang dipilih benar.",
    "too_big": f"terlalu besar; paling besar {LARGEST_FILE // _MEGABYTE} MB.",
    "too_complex": TOO_COMPLEX,
    "too_long": "terlalu panjang untuk satu siaran pers; paling banyak 200.000 huruf.",
    "too_many_columns": "berisi lebih dari 64 kolom; sisakan kolom yang dipakai lalu simpan ulang.",
    "too_many_rows": "berisi lebih dari 100.000 baris; bagi menjadi beberapa berkas.",
    "wrong_type": "ternyata bukan dokumen Word; periksa nama akhirannya atau simpan ulang.",
}


def look(path: Path) -> tuple[bytes, int]:
    """Read a file's first bytes and its size in bytes; refuse what is no file, or an empty one.

    Raises ``Invalid`` for the field ``file``, as everything here does.
    """
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            refuse(path, "ternyata folder; pilih satu berkas.")
        if not stat.S_ISREG(status.st_mode):
            refuse(path, "bukan berkas biasa dan tidak dibaca.")
        with path.open("rb") as file:
            head = file.read(HEAD)
    except (FileNotFoundError, NotADirectoryError, ValueError):
        refuse(path, "tidak ditemukan; mungkin sudah dipindahkan atau dicabut.")
    except OSError:
        refuse(path, "tidak dapat dibuka; periksa izin berkas dan foldernya.")
    if not head:
        refuse(path, "kosong; minta kirim ulang.")
    return head, status.st_size


def answers(path: Path, *words: str) -> Iterator[object]:
    """Let the worker read a file, and give the lines of JSON that it answers, as they come.

    Only the time in which it is waited for counts against it, not what is done between its lines.
    """
    with _worker(path, words) as process:
        left = float(WALL_SECONDS)
        while True:
            line, used = _next_line(process, left)
            left -= used
            if not line:
                break
            try:
                yield json.loads(line)
            except ValueError:
                refuse(path, BROKEN)
        code = process.wait()
    if code < 0:  # the signal that ended it: out of time, or out of memory
        refuse(path, TOO_COMPLEX)
    if code:
        refuse(path, BROKEN)


def refuse(path: Path, rest: str) -> NoReturn:
    """Refuse a file in words, with the last part of its name."""
    raise Invalid("file", f'Berkas "{shown(path.name)}" {rest}')


def _next_line(process: subprocess.Popen[bytes], patience: float) -> tuple[bytes, float]:
    """Wait for the next line, and tell how many seconds it took; a worker that takes longer is ended."""
    clock = threading.Timer(max(patience, 0), process.kill)
    begun = time.monotonic()
    clock.start()
    try:
        return (process.stdout.readline() if process.stdout else b""), time.monotonic() - begun
    finally:
        clock.cancel()


@contextmanager
def _worker(path: Path, words: tuple[str, ...]) -> Iterator[subprocess.Popen[bytes]]:
    own = [WORD] if getattr(sys, "frozen", False) else ["-B", "-m", "desk.exchange.worker"]
    process = subprocess.Popen(  # noqa: S603 - our own program, and a path that is no option
        [sys.executable, *own, *words, str(path.absolute())],
        cwd=_PROJECT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    try:
        yield process
    finally:
        process.kill()
        process.wait()
        if process.stdout:
            process.stdout.close()
