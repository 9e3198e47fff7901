"""Rows to print without an office, and what can be read back from a printed sheet."""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from dataclasses import replace
from io import BytesIO
from pathlib import Path

from pypdf import PdfReader

from desk.cabinet.lists import ItemView
from desk.office import Office, load_office
from desk.releases.rows import FileView, ParafView, PieceView, ReleaseLine, ReleaseView, SignedView, StepView
from reports.foot import Stamp
from reports.labels.designs import Label

OFFICE = load_office("kaltara")
TURNED = "kata שלום עולם 12 سلام di tengah"
"""pypdf reorders a line that holds such letters; another reader is asked about them."""

LETTERS_20_000 = "Ж" * 20_000
"""One word of a letter that no form prints of itself."""

NASTY = (
    "<Rahasia>",
    "Budi & Co <b>",
    "<budi@dinas.go.id>",
    '<img src="/probe.png"/><a href="javascript:alert(1)">x</a>',
    "&lt;para&gt; &#0; <br/> %s {0} \\n ) Tj ( (((",
    "kiri \u202eterbalik\u202c kanan \u200f \u2066x\u2069",
    "emoji 😀🎉👨‍👩‍👧 dan 漢字",
    "e\u0301 a\u0308 \u200b\u200d\ufeff\u00ad\u00a0|",
    "=1+1 @SUM(A1) -2",
)
STAMP = Stamp("press-release", "0007/2026", "0123456789abcdef" * 4, practice=False)
ORDINARY = {
    "number": "0007/2026",
    "filing": "400.14.4.3/12/DISKOMINFO/2026",
    "title": "Gubernur Resmikan Jembatan Sungai Kayan",
    "part": "TANJUNG SELOR – Gubernur meresmikan jembatan sepanjang 312 meter.",
    "struck": "Biayanya dirahasiakan panitia.",
    "caption": "Gubernur menggunting pita",
    "file": "jembatan-kayan.jpg",
    "sender": "Dinas Pekerjaan Umum",
    "contact": "humas@pupr.contoh.go.id",
    "place": "Desa Jelarai",
    "kind": "peresmian",
    "received_by": "Sari Melati",
    "incomplete": "video menyusul",
    "reason": "diminta pengirim",
    "url": "https://contoh.go.id/berita/7",
    "note": "Judul sudah baik.",
    "name": "Ir. Darma Putra Wijaya, M.P.",
    "post": "Kepala Dinas Komunikasi dan Informatika",
    "signer": "Ir. Darma Putra Wijaya, M.P.",
    "place_words": "FK-01 · Laci 1 · Map 01",
    "folder": "Press release 2026",
}
"""The words of an ordinary release, by the names that ``view`` takes."""
_STEPS = ("paraf-kadis", "paraf-kabid")
_AT = "2026-10-13T09:12:00+08:00"
RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_FOOT = re.compile(r"Halaman \d+ dari \d+")


def piece(number: int, kind: str, text: str, *, attachment: int = 0, struck: bool = False) -> PieceView:
    """Make a piece with both parafs on it; a struck one was struck by the Kadis."""
    marks = {"paraf-kadis": "struck" if struck else "approved", "paraf-kabid": "approved"}
    return PieceView(
        id=number,
        kind=kind,
        text=text,
        attachment=attachment,
        marks=marks,
        initials={"paraf-kadis": "DPW", "paraf-kabid": "RM"},
        struck_by=("paraf-kadis",) if struck else (),
        goes_out=not struck,
    )


def paraf(number: int, step: str, level: int, **details: object) -> ParafView:
    """Make an approving paraf of a step."""
    made = ParafView(
        id=number,
        steps=(step,),
        name=("Ir. Darma Putra Wijaya, M.P.", "Rangga Mahesa, S.Kom.")[level - 1],
        initials=("DPW", "RM")[level - 1],
        titles=(("Kepala Dinas Komunikasi dan Informatika", "Kepala Bidang Komunikasi dan Informatika")[level - 1],),
        level=level,
        decision="approved",
        note="",
        at=_AT,
        kind="elektronik",
        text_version=3,
        whole=True,
    )
    return replace(made, **details)


def view(**words: str) -> ReleaseView:
    """Make a filed release whose fields are these words, by the names below; the rest is an ordinary release."""
    told = ORDINARY | words
    return ReleaseView(
        line=_line(told),
        contact=told["contact"],
        place=told["place"],
        event_date="2026-10-12",
        kind=told["kind"],
        received_by=told["received_by"],
        incomplete_reason=told["incomplete"],
        reason=told["reason"],
        url=told["url"],
        published_at="2026-10-13T10:00:00+08:00",
        corrects="",
        corrected_by=(),
        digest="d" * 64,
        pieces=(
            piece(1, "title", told["title"]),
            piece(2, "part", told["part"]),
            piece(3, "part", told["struck"], struck=True),
            piece(4, "attachment", "ab" * 32, attachment=1),
            piece(5, "caption", told["caption"], attachment=1),
        ),
        files=(FileView(1, told["file"], "foto", 812_345, "abcdef012345" + "0" * 52, "bukti", told["caption"]),),
        parafs=(
            paraf(1, "paraf-kadis", 1, note=told["note"], name=told["name"], titles=(told["post"],)),
            paraf(2, "paraf-kabid", 2),
        ),
        steps=_steps(),
        signature=SignedView(told["signer"], "2026-10-14", 9, certified=False),
        item=item(told),
        evidence_complete=True,
        missing_parafs=(),
    )


def item(told: dict[str, str]) -> ItemView:
    """Make the filed paper."""
    return ItemView(
        id=1,
        number=told["filing"],
        kind="releases",
        target=7,
        title=told["title"],
        dated="2026-10-12",
        place="FK-01/1/01",
        place_words=told["place_words"],
        folder_title=told["folder"],
        classification="400.14.4.3",
        filed_at="2026-10-14T09:00:00+08:00",
        labelled_at="",
    )


def unsigned(shown: ReleaseView) -> ReleaseView:
    """Take the signature, the number and the publication from a release: parafs only."""
    line = replace(shown.line, filing_number="", state="open", step="unggah")
    return replace(shown, line=line, signature=None, item=None, url="", published_at="")


def label(**words: str) -> Label:
    """Make a label of the ordinary release."""
    told = {
        "number": "400.14.4.3/12/DISKOMINFO/2026",
        "agenda": "0007/2026",
        "title": "Gubernur Resmikan Jembatan Sungai Kayan",
        "dated": "2026-10-12",
        "place": "FK-01 · Laci 1 · Map 01",
        "classification": "400.14.4.3",
        "folder": "Press release 2026",
    }
    return Label(**(told | words))


def office(**changes: object) -> Office:
    """Give the preset office, with some of its profile filled in."""
    return replace(OFFICE, **changes)


def all_words(pdf: bytes) -> str:
    """Read every word of a PDF, page after page."""
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


def body_words(pdf: bytes) -> str:
    """Read a PDF's words without the foot, which stands last on each page."""
    texts = [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]
    return "\n".join(text[: [found.start() for found in _FOOT.finditer(text)][-1]] for text in texts)


def poppler_words(pdf: bytes, folder: Path) -> str:
    """Read a PDF's words with another reader than the program's own."""
    path = folder / "lembar.pdf"
    path.write_bytes(pdf)
    return subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, check=True, text=True).stdout


NOTHING_READ = 4
"""What zbarimg answers where it finds no code."""


def scanned(pdf: bytes, folder: Path) -> list[str]:
    """Print at 300 dpi and read the codes as a scanner does."""
    path = folder / "kode.pdf"
    path.write_bytes(pdf)
    subprocess.run(["pdftoppm", "-r", "300", "-gray", path, folder / "kode"], check=True)
    pictures = sorted(folder.glob("kode-*.pgm"))
    kinds = ("-Sdisable", "-Sqrcode.enable", "-Scode128.enable")  # what labels bear; looking for others takes long
    asked = ["zbarimg", "--raw", "--quiet", *kinds, *pictures]
    read = subprocess.run(asked, capture_output=True, check=False, text=True, timeout=60)
    assert read.returncode in (0, NOTHING_READ), read.stderr
    return read.stdout.splitlines()


def carries(printed: str, words: str) -> bool:
    """Tell whether a print shows words letter for letter, white space aside.

    A letter may stand as its name, ⟦U+…⟧ or the name of a mark; letters written from right to left are counted only.
    """
    paper, asked = "".join(re.sub("[\u202b\u202c]", "", printed).split()), "".join(words.split())
    turned = Counter(RIGHT_TO_LEFT.findall(asked))
    if any(Counter(RIGHT_TO_LEFT.findall(paper))[letter] < count for letter, count in turned.items()):
        return False
    pattern = "".join(rf"(?:{re.escape(letter)}|⟦(?:U\+{ord(letter):04X}|[A-Z]{{3}})⟧)" for letter in _others(asked))
    return re.search(pattern, _others(paper)) is not None


def _others(words: str) -> str:
    return RIGHT_TO_LEFT.sub("", words)


def _line(told: dict[str, str]) -> ReleaseLine:
    return ReleaseLine(
        id=7,
        number=told["number"],
        title=told["title"],
        sender=told["sender"],
        state="filed",
        sop="kaltara-media-online",
        revision="1",
        step="end",
        step_name="",
        waiting_for="",
        actors=(),
        since=_AT,
        minutes=0,
        allowed=None,
        version=3,
        received_at="2026-10-12T08:31:00+08:00",
        filing_number=told["filing"],
        returned=0,
        embargo_until="",
    )


def _steps() -> tuple[StepView, ...]:
    told = (
        ("terima", "Terima", "petugas", "Sari Melati"),
        ("periksa", "Periksa dan pilah", "kasi", "Dra. Wulan Arum, M.Si."),
        (_STEPS[0], "Paraf Kadis", "kadis", "Ir. Darma Putra Wijaya, M.P."),
        (_STEPS[1], "Paraf Kabid", "kabid", "Rangga Mahesa, S.Kom."),
        ("unggah", "Input ke website", "operator", "Tirta Samudra"),
    )
    return tuple(
        StepView(step, row, name, (actor,), 3, 7, "done", who, _AT)
        for row, (step, name, actor, who) in enumerate(told, 1)
    )
