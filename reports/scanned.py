"""Which sheet of this office a scan shows, by the code in its foot: the bridge from ink to the register (P9)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from desk.errors import Invalid, Missing
from desk.text import shown
from desk.workspace import Workspace
from reports.confined import answer_of
from reports.foot import read_code
from reports.scan_worker import WORD
from reports.verify import CHANGED, verify_code

PICTURES: Final = (".jpg", ".jpeg", ".png", ".tif", ".tiff", ".bmp", ".webp", ".pdf")
SECONDS: Final = 60
MARK: Final = "Kode"


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
    try:
        found = answer_of("reports.scan_worker", WORD, path, SECONDS)
    except ValueError:
        raise Invalid("scan", f"Pindaian {shown(path.name)} tidak dapat dibaca sampai selesai.") from None
    return [str(words) for words in found] if isinstance(found, list) else []
