"""The dateline that opens a release's body: 'Muara Sabak, …', 'TANJUNG SELOR – …', 'Jakarta, Kominfo - …'.

Rules, not guesses. Before a dash any name in capitals is a place unless it holds a word that no place has. Before a
comma alone it must be known or sound like a place, for 'Budi Santoso, Kepala Dinas …' looks the same.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from desk.exchange.dates import DAY_WORDS
from desk.exchange.places import is_known, sounds_like_place

_SEARCHED: Final = 100
_MOST_WORDS: Final = 4
_MOST_UNKNOWN: Final = 3
_ACRONYM: Final = 4
_SEPARATOR: Final = re.compile(r"(?P<before>\s*)(?P<mark>[-–—―]+|\|{1,2}|//|:)(?P<after>\s*)")
_NAME: Final = re.compile(
    r"(?:(?:Kab|Kec|Kel|Kep|Prov|KAB|KEC|KEL|KEP|PROV)\.?\s?)?[^\W\d_a-zß-ÿ][^\W\d_]*(?:['’ʼ-][^\W\d_]+)*"
    r"(?: [^\W\d_a-zß-ÿ][^\W\d_]*(?:['’ʼ-][^\W\d_]+)*)*"
)
_AGENCY: Final = re.compile(
    r"(?:diskominfo\w*|dkominfo|kominfo\w*|dinas|badan|biro|bagian|humas|prokopim\w*|infopublik|media center|mc|ppid)"
    r"\b.*",
    re.IGNORECASE,
)
_DAY: Final = re.compile(DAY_WORDS, re.IGNORECASE)
_INSTITUTION: Final = re.compile(
    r"(?:Dinas|Badan|Pemerintah|Pemkab|Pemkot|Pemprov|Pemda|Kantor|Sekretariat|Kecamatan|Polres|DPRD|BPBD|BPS)\b"
)
_OFFICIAL: Final = re.compile(r"(?:Bupati|Gubernur|Wali ?[Kk]ota|Wakil|Sekretaris|Sekda|Kepala|Camat|Ketua|Plt|Pj)\b")
_TELLS_MORE: Final = re.compile(r"(?:salah|kabupaten|kota|yang|sebagai|ibu ?kota|daerah|wilayah|provinsi|dan|serta)\b")
_NO_PLACE: Final = frozenset(
    """
    bupati wakil wali walikota wagub wabup gubernur sekda sekretaris kepala kadis kabid kasi ketua anggota menteri
    presiden wapres camat lurah kades kapolres kapolda kapolsek dandim danrem asisten staf plt plh pj pjs direktur
    jenderal kolonel dinas badan kantor pemerintah pemkab pemkot pemprov pemda dprd dpr polres polda polri tni asn
    kodim kementerian komisi bappeda diskominfo kominfo satpol rsud puskesmas bpbd bps humas tim panitia warga
    masyarakat peserta siswa pelajar senin selasa rabu kamis jumat jum'at jum’at sabtu minggu ahad januari februari
    maret april mei juni juli agustus september oktober november desember hari bulan tahun tanggal pukul dalam untuk
    pada di ke dari guna usai setelah sebelum selain menurut namun tetapi serta dan dengan oleh sebagai sebanyak
    para sejumlah seluruh ratusan ribuan puluhan belasan sementara selama seiring sesuai bertempat bersama
    berdasarkan melalui meski meskipun walau karena jika bila agar demi tak tidak bukan ini itu hal adapun terkait
    mengenai tentang acara kegiatan program rapat apel upacara lomba sidang pelatihan sosialisasi peringatan
    kunjungan pelantikan semarak siaran pers press release rilis berita info informasi pengumuman undangan nomor
    judul perihal lampiran sumber foto penulis editor embargo selamat salam assalamualaikum bismillah hut ri
    republik indonesia non pra pasca anti semi eks sub antar multi covid tingkatkan gelar hadiri buka tutup dukung
    peduli
    """.split()
)


@dataclass(frozen=True)
class Dateline:
    """What a dateline says, in its own words or ''; ``rest`` is where the sentence after it begins."""

    place: str
    agency: str
    day: str
    rest: int


def dateline(words: str, others: Sequence[str] = ()) -> Dateline | None:
    """Read the dateline at the start of a paragraph; the other paragraphs may bear witness that its name is a place."""
    for mark in _SEPARATOR.finditer(words, 0, _SEARCHED):
        if _separates(words, mark):
            found = _read(words[: mark.start()], mark.end())
            if found and _is_believable(found, words, mark):
                return found
    return _with_comma(words, others)


def as_title(place: str) -> str:
    """Write a place in all capitals as a name: 'TANJUNG SELOR' becomes 'Tanjung Selor'."""
    if not place.isupper():
        return place
    return re.sub(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*", lambda word: word.group().capitalize(), place)


def _separates(words: str, mark: re.Match[str]) -> bool:
    if not words[mark.end() :]:
        return False
    return mark["mark"] != ":" or bool(mark["after"])


def _read(head: str, rest: int) -> Dateline | None:
    """Take a dateline apart: a place, then perhaps a wider place, an agency, a date, in any order."""
    place = agency = day = ""
    for piece in _pieces(head):
        if _DAY.fullmatch(piece):
            day = day or piece
        elif _AGENCY.fullmatch(piece):
            agency = agency or piece
        elif _could_be_place(piece):
            place = place or piece
        else:
            return None
    return Dateline(place, agency, day, rest) if place else None


def _pieces(head: str) -> list[str]:
    """Cut at commas and brackets: 'Samarinda (14/3)', 'Kota Bontang, Selasa, 3 Maret 2026'."""
    dates = [found.span() for found in _DAY.finditer(head)]
    if dates:
        start, end = dates[-1]
        others = f"{head[:start].rstrip(' ,(')}, {head[end:].lstrip(' ,)')}"
        return [head[start:end], *_pieces_without_date(others)]
    return _pieces_without_date(head)


def _pieces_without_date(head: str) -> list[str]:
    return [piece.strip() for piece in re.split(r"[,()/]", head) if piece.strip()]


def _could_be_place(piece: str) -> bool:
    if is_known(piece):
        return True
    names = piece.split()
    if len(names) > _MOST_WORDS or not _NAME.fullmatch(piece):
        return False
    if any(name.casefold().rstrip(".") in _NO_PLACE for name in names):
        return False
    if sounds_like_place(piece):
        return True
    acronyms = [name for name in names if name.isupper() and len(name) <= _ACRONYM]
    mixed = not piece.isupper() and any(name.isupper() for name in names)
    return len(names) <= _MOST_UNKNOWN and not mixed and len(acronyms) < len(names)


def _is_believable(found: Dateline, words: str, mark: re.Match[str]) -> bool:
    """Ask for more where the mark proves less: a colon, a hyphen without blanks, a small letter after it."""
    known = sounds_like_place(found.place)
    after = words[mark.end() :]
    if mark["mark"] == ":" or after[0].islower():
        return known
    if mark["before"] or mark["after"] or mark["mark"] != "-":
        return True
    last, first = found.place.split()[-1], re.split(r"\W", after, maxsplit=1)[0]
    return last.casefold() != first.casefold() and (known or found.place.isupper() or _opens_sentence(after))


def _opens_sentence(words: str) -> bool:
    return bool(_INSTITUTION.match(words) or _OFFICIAL.match(words))


def _with_comma(words: str, others: Sequence[str]) -> Dateline | None:
    """Read 'Muara Sabak, Dinas …' and 'Loa Janan, 3 Maret 2026, …', where no dash says that a dateline ends."""
    before, comma, rest = words.partition(",")
    head = before.strip()
    if not comma or not rest.strip() or not _could_be_place(head):
        return None
    start = len(words) - len(rest.lstrip())
    day = _DAY.match(words, start)
    if day and (sounds_like_place(head) or re.search(r"\d{4}", day.group())):
        end = re.compile(r"[\s,.)]*").match(words, day.end())
        return Dateline(head, "", day.group(), end.end() if end else day.end())
    if not _begins_sentence(words[start:], known=sounds_like_place(head)):
        return None
    if sounds_like_place(head) or head.isupper() or _is_witnessed(head, words[start:], others):
        return Dateline(head, "", "", start)
    return None


def _begins_sentence(rest: str, *, known: bool) -> bool:
    """Whether what follows starts a sentence, rather than telling more of the name or naming further places."""
    if _TELLS_MORE.match(rest) or (rest[0].islower() and not known):
        return False
    return not is_known(re.split(r",| dan | serta ", rest, maxsplit=1)[0])


def _is_witnessed(head: str, rest: str, others: Sequence[str]) -> bool:
    """Whether an institution follows, and the text elsewhere is at, or goes to, a place of that name."""
    placed = re.compile(rf"\b(?:di|ke|dari|Kota|Kabupaten|Kab\.|Kecamatan|Desa|Kelurahan) {re.escape(head)}\b")
    return bool(_INSTITUTION.match(rest)) and any(placed.search(words) for words in (rest, *others))
