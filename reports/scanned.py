"""Which sheet of this office a scan shows, by the code in its foot: the bridge from ink to the register (P9)."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from desk.errors import Invalid, Missing
from desk.text import shown
from desk.workspace import Workspace
from reports.foot import read_code
from reports.scan_worker import WORD
from reports.verify import CHANGED, verify_code

PICTURES: Final = (".jpg", ".jpeg", ".png", ".tif", ".tiff", ".bmp", ".webp", ".pdf")
SECONDS: Final = 60
MARK: Final = "Kode"
_PROJECT: Final = Path(__file__).parents[1]


@dataclass(frozen=True)
class ScannedSheet:
    """A sheet of ours that was scanned: its code, form and number; ``changed`` if the record is another by now."""

    code: str
    form: str
    number: str
    changed: bool


def read_scan(workspace: Workspace, path: Path) -> ScannedSheet:
    """Read the first code of this office on a scan (JPEG, PNG, TIFF, or a PDF of pictures).

    Raises ``Invalid`` for the field ``scan``: no picture, or none of our codes on it. ``Missing`` for a sheet of a
    record that is not here.
    """
    if path.suffix.lower() not in PICTURES:
        raise Invalid("scan", f"Berkas {shown(path.name)} bukan pindaian; pilih PDF, JPEG, PNG atau TIFF.")
    if not path.is_file():
        raise Missing(f"Tidak ada berkas {shown(path.name)}.")
    for code in _codes(path):
        parsed = read_code(code)
        if parsed:
            changed = verify_code(workspace, code).get(MARK) == CHANGED
            return ScannedSheet(code, parsed[0], parsed[1], changed)
    raise Invalid(
        "scan",
        f"Pada {shown(path.name)} tidak terbaca kode lembar kantor ini; pindai ulang seluruh lembar dengan 300 dpi, "
        "atau ketik nomornya.",
    )


def _codes(path: Path) -> list[str]:
    words = [WORD] if getattr(sys, "frozen", False) else ["-B", "-m", "reports.scan_worker"]
    try:
        done = subprocess.run(  # noqa: S603 - our own program, and a path that is no option
            [sys.executable, *words, str(path.absolute())],
            cwd=_PROJECT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=SECONDS,
            check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        found = json.loads(done.stdout)
    except (subprocess.TimeoutExpired, ValueError):
        raise Invalid("scan", f"Pindaian {shown(path.name)} tidak dapat dibaca sampai selesai.") from None
    return [str(words) for words in found] if isinstance(found, list) else []
