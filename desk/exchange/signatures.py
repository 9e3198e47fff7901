"""What kind of file it is, by the ending of its name and the first bytes it really has."""

from __future__ import annotations

import re
from typing import Final, Literal

EvidenceKind = Literal["foto", "video", "audio", "dokumen"]

HEAD: Final = 1024
"""How many first bytes are looked at: a PDF may begin anywhere within them."""

_PICTURE_BRANDS: Final = rb"(?:hei[cxms]|hev[cxm]|mif1|msf1|avif|avis)"
_PHOTO: Final = re.compile(
    rb"\xff\xd8\xff|\x89PNG\r\n\x1a\n|RIFF.{4}WEBP|.{4}ftyp" + _PICTURE_BRANDS,
    re.DOTALL,
)
_VIDEO: Final = re.compile(
    rb".{4}ftyp(?!"
    + _PICTURE_BRANDS
    + rb"|M4[AB] ).{4}|.{4}(?:moov|mdat|wide|free|skip|pnot)|\x1a\x45\xdf\xa3|RIFF.{4}AVI ",
    re.DOTALL,
)
_AUDIO: Final = re.compile(
    rb"ID3|\xff[\xe2-\xe7\xf2-\xff]|RIFF.{4}WAVE|OggS|.{4}ftyp(?!" + _PICTURE_BRANDS + rb").{4}|#!AMR",
    re.DOTALL,
)
_PDF: Final = re.compile(rb".{0,1019}%PDF-", re.DOTALL)
_ZIP: Final = re.compile(rb"PK\x03\x04")
_OLD_OFFICE: Final = re.compile(rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
_RTF: Final = re.compile(rb"\{\\rtf")
_WORDS: Final = re.compile(rb"\xff\xfe|\xfe\xff|(?!%PDF-|\{\\rtf)[^\x00-\x08\x0b\x0e-\x19\x1c-\x1f]+\Z", re.DOTALL)

_ENDINGS: Final[dict[EvidenceKind, tuple[tuple[str, re.Pattern[bytes]], ...]]] = {
    "foto": (("jpg jpeg jpe png webp heic heif", _PHOTO),),
    "video": (("mp4 m4v mov mkv webm avi 3gp 3g2", _VIDEO),),
    "audio": (("mp3 wav m4a ogg oga opus amr", _AUDIO),),
    "dokumen": (
        ("pdf", _PDF),
        ("docx xlsx pptx odt ods odp", _ZIP),
        ("doc xls ppt", _OLD_OFFICE),
        ("rtf", _RTF),
        ("txt csv html htm", _WORDS),
    ),
}
EVIDENCE: Final[dict[str, tuple[EvidenceKind, re.Pattern[bytes]]]] = {
    f".{ending}": (kind, signature)
    for kind, rows in _ENDINGS.items()
    for endings, signature in rows
    for ending in endings.split()
}


def fits(ending: str, head: bytes) -> bool:
    """Tell whether the first bytes are those of a file with this ending, which ``EVIDENCE`` must know."""
    return EVIDENCE[ending][1].match(head) is not None


def is_locked_office(head: bytes) -> bool:
    """Recognise a new Word file under a password, which Word wraps into the old container."""
    return _OLD_OFFICE.match(head) is not None
