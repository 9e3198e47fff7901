"""What a release's own words propose for the form of intake. Plain rules, no network; what is not said stays absent.

Each proposal carries the words it came from, so that the officer confirms by reading them (product.md P1).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Final

from desk.exchange.dateline import Dateline, as_title, dateline
from desk.exchange.dates import event_day, mentions, resolved
from desk.exchange.headline import GENRE, LABEL, RELEASE_TIME, body_at, headline_at, in_letterhead

_SENDER_LABELS: Final = frozenset(("pengirim", "sumber", "instansi", "opd", "dari"))
_KIND_LABELS: Final = frozenset(("jenis", "jenis berita", "kategori"))
_DAY_LABELS: Final = re.compile(r"hari\s?[/,]\s?tanggal|tanggal (?:kejadian|kegiatan)|waktu", re.IGNORECASE)
_LONGEST_BYLINE: Final = 120
_LONGEST_KIND: Final = 60
_OFFICE: Final = (
    r"(?:D[Ii]nas|DINAS|Badan|BADAN|Inspektorat|Sekretariat|Bagian|Satuan|Kantor|RSUD|BPBD|Diskominfo\w*|Kominfo)"
)
_NAME_GOES_ON: Final = rf"(?:,? (?!(?:dan )?{_OFFICE}\b)(?:dan )?(?:[A-Z][\w’'-]*\.?|\([^)]{{1,40}}\)))"
# An agency's name runs on in capitals, with 'dan', brackets and 'Kab.' in it, up to a verb in small letters.
_LEAD: Final = re.compile(
    rf"(?P<name>(?:{_OFFICE}{_NAME_GOES_ON}+|Diskominfo\w*))"
    r" (?:(?:akan|telah|sudah|kembali|terus|juga|resmi|sukses|mulai|turut) )*(?:me|ber)[a-z]+",
)
_BYLINE: Final = re.compile(
    r"(?:Tim (?:Liputan|Redaksi|Publikasi) )?(?:(?:Biro )?Humas\s+\S.*|(?:Dinas|Diskominfo|Kominfo|Prokopim)\b.*)",
    re.IGNORECASE,
)
_LAST_BRACKET: Final = re.compile(r"\((?P<words>[^()]{2,100})\)\W*$")
_HOUR: Final = re.compile(r"(?:pukul|jam|pkl\.?)\s*(?P<hour>\d{1,2})(?:[.:](?P<minute>\d{2}))?", re.IGNORECASE)


@dataclass(frozen=True)
class Proposal:
    """A value for a field of the form, and the very words it came from."""

    value: str
    words: str


def propose(title: str, paragraphs: Sequence[str], *, sent: date | None = None) -> dict[str, Proposal]:
    """Propose title, place, date, sender, kind and embargo, as far as the words say them.

    ``date`` is an ISO date. ``embargo`` is an ISO date and time by the clock the text means, or '' where the words
    name no full moment: then they say 'segera', or the officer must ask. ``sent`` is the day the release came in.
    """
    start = body_at(title, paragraphs)
    head, body = paragraphs[:start], paragraphs[start:]
    line = dateline(body[0], body[1:]) if body else None
    found = {
        "title": _title(title, paragraphs),
        "place": Proposal(as_title(line.place), line.place) if line else None,
        "date": _date(title, head, body, sent),
        "sender": _sender(head, body, line),
        "kind": _kind(head),
        "embargo": _embargo(paragraphs, sent),
    }
    return {field: proposal for field, proposal in found.items() if proposal}


def _title(title: str, paragraphs: Sequence[str]) -> Proposal | None:
    given = " ".join(title.split())
    if given:
        return Proposal(given, title)
    place = headline_at(paragraphs)
    return None if place is None else Proposal(" ".join(paragraphs[place].split()), paragraphs[place])


def _date(title: str, head: Sequence[str], body: Sequence[str], sent: date | None) -> Proposal | None:
    labelled = [words for label, words in _labels(head) if _DAY_LABELS.fullmatch(label)]
    found = event_day(title, labelled, sent) if labelled else event_day(title, body, sent)
    return Proposal(found[0].isoformat(), found[1]) if found else None


def _sender(head: Sequence[str], body: Sequence[str], line: Dateline | None) -> Proposal | None:
    """Name the sender where the text names it as such; the first of these that is there.

    A label ('Pengirim: …'), the office in the letterhead, the agency in the dateline ('Jakarta, Kominfo - '), the
    byline at the end ('(Humas Diskominfo …)'), the agency that the first sentence begins with and a verb follows.
    A government, an official, a unit without its agency's name is no sender.
    """
    labelled = (words for label, words in _labels(head) if label in _SENDER_LABELS and words)
    office = (" ".join(words.split()) for at, words in enumerate(head) if in_letterhead(head, at))
    agency = (words for words in [line.agency if line else ""] if words)
    for words in (*labelled, *office, *agency, *_byline(body)):
        return Proposal(words, words)
    lead = _LEAD.match(body[0], line.rest if line else 0) if body else None
    return Proposal(lead["name"], lead["name"]) if lead else None


def _byline(body: Sequence[str]) -> Iterator[str]:
    """Give the agency in the brackets that end the last paragraph, or in a short last line of its own."""
    for label, words in _labels(body[-2:]):
        if label in _SENDER_LABELS and words:
            yield words
    last = body[-1] if body else ""
    bracket = _LAST_BRACKET.search(last[-_LONGEST_BYLINE:])
    line = bracket["words"] if bracket else last
    if not bracket and (len(body) == 1 or not _is_name(last)):
        return
    for part in re.split(r"[/;|]", line):
        found = _BYLINE.fullmatch(part.strip())
        if found:
            yield part.strip()


def _is_name(line: str) -> bool:
    """Whether a line is a name in capitals, and no sentence."""
    return len(line) <= _LONGEST_BYLINE and all(word[0].isupper() or word in {"dan", "/", "-"} for word in line.split())


def _kind(head: Sequence[str]) -> Proposal | None:
    for label, words in _labels(head):
        if label in _KIND_LABELS and words and len(words) <= _LONGEST_KIND:
            return Proposal(words, words)
    for words in head:
        genre = GENRE.fullmatch(words)
        if genre:
            return Proposal(genre["genre"].capitalize(), genre["genre"])
    return None


def _embargo(paragraphs: Sequence[str], sent: date | None) -> Proposal | None:
    for words in paragraphs:
        if len(words) <= _LONGEST_BYLINE and RELEASE_TIME.fullmatch(words):
            return Proposal(_moment(words, sent), words)
    return None


def _moment(words: str, sent: date | None) -> str:
    """Read a day and an hour; '' unless both are said, for nobody may guess when an embargo ends."""
    told, hour = list(mentions(words)), _HOUR.search(words)
    day = resolved(told[0], told, sent) if len(told) == 1 else None
    if day is None or hour is None:
        return ""
    try:
        at = time(int(hour["hour"]), int(hour["minute"] or 0))
    except ValueError:
        return ""
    return datetime.combine(day, at).isoformat(timespec="minutes")


def _labels(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    for line in lines:
        found = LABEL.fullmatch(line)
        if found:
            yield " ".join(found["label"].casefold().split()), found["words"].strip()
