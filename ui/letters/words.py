"""What letters and disposisi look like in words: cards, states, whose turn it is (pure)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from desk.letters.actions import DISPOSERS
from desk.letters.lists import DisposisiView, LetterView
from desk.session import Officer
from desk.words import daftar, hari_tanggal, jam, kapan, tanggal
from ui.parts.cards import Card

Chips = tuple[tuple[str, str], ...]
MINE, ALL, NEW, LATE, DONE = "mine", "all", "new", "late", "done"
FILTERS = (
    (MINE, "Untuk saya"),
    (ALL, "Semua"),
    (NEW, "Belum didisposisi"),
    (LATE, "Lewat waktu"),
    (DONE, "Selesai"),
)
HEAD = "kadis"
"""The role whose disposisi a letter waits for first."""

NATURES = {"sangat segera": "bad", "segera": "warn", "rahasia": "info"}
ASKS = {"publikasi": "Publikasi", "liputan": "Liputan", "lain": "Lain-lain"}


@dataclass(frozen=True)
class Seat:
    """Who looks: the positions held today and the SOP roles that go with them."""

    positions: frozenset[str]
    roles: frozenset[str]

    @property
    def may_dispose(self) -> bool:
        """Tell whether this officer passes letters on at all."""
        return bool(self.roles & set(DISPOSERS))


def seat_of(officer: Officer) -> Seat:
    """Tell what an officer's positions allow him here."""
    return Seat(frozenset(holding.code for holding in officer.holdings), officer.roles())


def told_me(view: LetterView, seat: Seat) -> DisposisiView | None:
    """Give the disposisi that this officer is to carry out, the earliest due first."""
    mine = [one for one in view.chain if one.to in seat.positions and not one.done_at]
    return min(mine, key=lambda one: (one.due or "9999", one.given_at), default=None)


def is_first_turn(view: LetterView, seat: Seat) -> bool:
    """Tell whether a letter waits for this officer's first disposisi."""
    return not view.chain and HEAD in seat.roles


def belongs(view: LetterView, key: str, seat: Seat) -> bool:
    """Tell whether a letter stands under a filter."""
    return {
        MINE: told_me(view, seat) is not None or is_first_turn(view, seat),
        ALL: True,
        NEW: not view.chain,
        LATE: any(one.late for one in view.chain),
        DONE: not view.open,
    }[key]


def matches(view: LetterView, typed: str) -> bool:
    """Tell whether every typed word stands somewhere in a letter."""
    told = (one.to_title for one in view.chain)
    whole = " ".join((view.number, view.sender, view.subject, view.reference, view.contact, *told)).casefold()
    return all(word in whole for word in typed.casefold().split())


def card_of(view: LetterView, seat: Seat, now: datetime) -> Card:
    """Write a letter as a card of the list."""
    received = kapan(datetime.fromisoformat(view.received_at), now)
    return Card(view.number, view.subject, f"{view.number} · {view.sender} · {received}", chips(view, seat, now))


def chips(view: LetterView, seat: Seat, now: datetime) -> Chips:
    """Give a letter's states as words and kind, the most urgent first."""
    nature = ((view.nature, NATURES[view.nature]),) if view.nature in NATURES and view.open else ()
    mine = told_me(view, seat)
    passed_on = mine is not None and any(one.depth > mine.depth and not one.done_at for one in below(view, mine))
    return (_state(view, now), *nature, *((("diteruskan", "info"),) if passed_on else ()))


def below(view: LetterView, order: DisposisiView) -> Sequence[DisposisiView]:
    """Give the disposisi that follow from one, at whatever depth."""
    place = view.chain.index(order)
    rest = view.chain[place + 1 :]
    ends = next((at for at, one in enumerate(rest) if one.depth <= order.depth), len(rest))
    return rest[:ends]


def order_state(order: DisposisiView, now: datetime) -> tuple[str, str]:
    """Say how a disposisi stands: carried out, late by so many days, due when."""
    if order.done_at:
        return "dilaksanakan", "ok"
    if not order.due:
        return "belum dilaksanakan", "plain"
    due = date.fromisoformat(order.due)
    left = (due - now.date()).days
    if left < 0:
        return f"lewat {-left} hari", "bad"
    words = {0: "batas hari ini", 1: "batas besok"}.get(left, f"batas {_day(due)}")
    return words, "warn" if left <= 1 else "plain"


def _state(view: LetterView, now: datetime) -> tuple[str, str]:
    if not view.chain:
        return "belum didisposisi", "warn"
    waiting = [one for one in view.chain if not one.done_at]
    if not waiting:
        return "selesai", "ok"
    return order_state(min(waiting, key=lambda one: one.due or "9999"), now)


def waits_for(view: LetterView) -> str:
    """Say in a sentence whose turn it is."""
    if not view.chain:
        return "Menunggu disposisi Kepala Dinas."
    waiting = list(dict.fromkeys(one.to_title for one in view.chain if not one.done_at))
    return f"Menunggu {daftar(waiting)}." if waiting else "Selesai: semua disposisi sudah dilaksanakan."


def order_words(order: DisposisiView) -> str:
    """Write what was ordered: the instructions, joined."""
    return " · ".join(order.instructions) or "tanpa instruksi"


def done_words(order: DisposisiView, now: datetime) -> str:
    """Say who carried it out and when; '' if nobody did."""
    if not order.done_at:
        return ""
    note = f": {order.done_note}" if order.done_note else ""
    return f"✓ {order.done_by}, {since(order.done_at, now)}{note}"


def due_words(order: DisposisiView) -> str:
    """Write until when in full; '' without a date."""
    return f"Batas {hari_tanggal(date.fromisoformat(order.due))}" if order.due else ""


def since(at: str, now: datetime) -> str:
    """Write a moment of the past for a line of detail."""
    return kapan(datetime.fromisoformat(at), now)


def facts(view: LetterView) -> list[tuple[str, str]]:
    """List what is known of a letter: label and value; what is not known is left out."""
    received = datetime.fromisoformat(view.received_at)
    told = [
        ("Pengirim", view.sender),
        ("Nomor surat", view.reference),
        ("Tanggal surat", tanggal(date.fromisoformat(view.dated)) if view.dated else ""),
        ("Diterima", f"{hari_tanggal(received)} {jam(received)} oleh {view.received_by}"),
        ("Permintaan", ASKS.get(view.asks, view.asks)),
        ("Kontak", view.contact),
    ]
    return [(label, value) for label, value in told if value]


def _day(day: date) -> str:
    return " ".join(tanggal(day).split()[:2])
