"""Which line of a release is its headline, and where its body begins.

What stands above a headline is passed over: letterhead, 'SIARAN PERS', number, embargo, labels such as 'Pengirim: …'.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from desk.exchange.dateline import dateline
from desk.exchange.dates import DAY_WORDS

_LOOKED_AT: Final = 10
_LONGEST: Final = 160
_FEWEST_WORDS: Final = 3
_MOST_WORDS: Final = 25
_CAPITAL_SHARE: Final = 0.6
_SENTENCE: Final = 80
_LONG_WORD: Final = 4
LABEL: Final = re.compile(
    r"(?P<label>nomor|no|perihal|hal|lampiran|tanggal|hari\s?[/,]\s?tanggal|tanggal (?:kejadian|kegiatan)|waktu|tempat|"
    r"pengirim|dari|kepada|sumber|instansi|opd|penulis|oleh|editor|kontak|narahubung|telepon|e-?mail|"
    r"jenis(?: berita)?|kategori|sifat|embargo|foto|kredit|judul)\s*:\s*(?P<words>.*)",
    re.IGNORECASE,
)
GENRE: Final = re.compile(
    r"(?P<genre>siaran pers|press release|pers[ -]?rilis|rilis(?: pers| berita)?|siaran berita|naskah berita|"
    r"form press release|pengumuman|hak jawab|klarifikasi|undangan liputan|advertorial)"
    r"(?:\s*[:–-]?\s*(?:no|nomor|dinas|badan|diskominfo|kominfo|humas|pemerintah|pemkab|pemkot|pemprov|bagian|biro)\b.*)?",
    re.IGNORECASE,
)
RELEASE_TIME: Final = re.compile(
    r"\W*(?:sifat\s*:\s*)?(?:"
    r"embargo(?:\W*|\W+(?:s\.?\s?d|s/d|sampai|hingga|until|tanggal|berlaku|\d|senin|selasa|rabu|kamis|jum|sabtu|minggu).*)"
    r"|(?:untuk )?segera (?:disiarkan|diterbitkan|dimuat|ditayangkan)\W*"
    r"|(?:disiarkan|diterbitkan|dimuat|ditayangkan) segera\W*"
    r"|untuk (?:disiarkan|diterbitkan|dimuat|ditayangkan) (?:segera|setelah|mulai|pada|sesudah)\b.*"
    r"|segera\W*|for immediate release\W*)",
    re.IGNORECASE,
)
LETTERHEAD: Final = re.compile(r"(?:PEMERINTAH (?:KABUPATEN|KOTA|PROVINSI|DAERAH|PROPINSI)|KEMENTERIAN) [A-Z\W]+")
OFFICE: Final = re.compile(
    r"(?:DINAS|BADAN|SEKRETARIAT|KANTOR|INSPEKTORAT|BAGIAN|KECAMATAN|SATUAN|RUMAH SAKIT)\b[A-Z\W]*"
)
_LETTERHEAD_LINES: Final = 2
_ADDRESS: Final = re.compile(
    r"(?:jl\.?|jln\.?|jalan|alamat|komplek\w*|telp\.?|telepon|fax|faksimil\w*|e-?mail|website|laman|kode pos|pos-?el)"
    r"\b.*[\d@/]"
    r"|(?:https?://|www\.)",
    re.IGNORECASE,
)
_DATED: Final = re.compile(rf"(?-i:[A-Z]\S*(?: [A-Z]\S*){{0,3}},\s*)?(?:{DAY_WORDS})\W*", re.IGNORECASE)
_ENDS_SENTENCE: Final = re.compile(r"[.,;:…][\"'’”)\]]*$")
_SMALL: Final = frozenset(
    "dan atau yang di ke dari pada untuk dengan dalam oleh bagi serta hingga sampai agar tak".split()
)


def headline_at(paragraphs: Sequence[str]) -> int | None:
    """Find the headline's place, or nothing where the first line is a sentence of the body."""
    place = _after_preamble(paragraphs, 0)
    if place + 1 < len(paragraphs) and _is_headline(paragraphs[place], paragraphs[place + 1 :]):
        return place
    return None


def body_at(title: str, paragraphs: Sequence[str]) -> int:
    """Find where the body begins, after what stands above it and the headline; the end if there is none."""
    place = _after_preamble(paragraphs, 0)
    if place < len(paragraphs) and (_same(paragraphs[place], title) or headline_at(paragraphs) == place):
        place = _after_preamble(paragraphs, place + 1)
    return place


def in_letterhead(paragraphs: Sequence[str], place: int) -> bool:
    """Whether a line names the office of a letterhead: 'DINAS …' right below 'PEMERINTAH KABUPATEN …'."""
    above = paragraphs[max(0, place - _LETTERHEAD_LINES) : place]
    return bool(OFFICE.fullmatch(paragraphs[place])) and any(LETTERHEAD.fullmatch(line) for line in above)


def _after_preamble(paragraphs: Sequence[str], start: int) -> int:
    for place in range(start, min(len(paragraphs), start + _LOOKED_AT)):
        if not _is_preamble(paragraphs, place):
            return place
    return min(len(paragraphs), start + _LOOKED_AT)


def _is_preamble(paragraphs: Sequence[str], place: int) -> bool:
    words = paragraphs[place]
    if len(words) > _LONGEST:
        return False
    if not re.search(r"[^\W\d_]", words) or in_letterhead(paragraphs, place):
        return True
    whole = (LABEL, GENRE, RELEASE_TIME, LETTERHEAD, _DATED)
    return any(pattern.fullmatch(words) for pattern in whole) or bool(_ADDRESS.match(words))


def _is_headline(words: str, rest: Sequence[str]) -> bool:
    count = len(words.split())
    if len(words) > _LONGEST or count > _MOST_WORDS or _ENDS_SENTENCE.search(words):
        return False
    if any(dateline(other, rest) for other in rest[_after_preamble(rest, 0) :][:1]):
        return True
    if count < _FEWEST_WORDS or dateline(words, rest):
        return False
    return _is_capitalised(words) and any(len(other) >= _SENTENCE for other in rest[:_LOOKED_AT])


def _is_capitalised(words: str) -> bool:
    """Whether most of the longer words begin with a capital, as in headlines and hardly ever in sentences."""
    long = [word for word in re.findall(r"[^\W_]+", words) if len(word) >= _LONG_WORD and word.casefold() not in _SMALL]
    return sum(not word[0].islower() for word in long) >= max(1, _CAPITAL_SHARE * len(long))


def _same(words: str, title: str) -> bool:
    return " ".join(words.split()).casefold() == " ".join(title.split()).casefold()
