"""What is said to OPD and written into notes about what is still missing (pure)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desk.words import tanggal


@dataclass(frozen=True)
class Wanted:
    """A document that is still missing: what, in which form, until when (ISO date)."""

    information: str
    form: str
    due: str


@dataclass(frozen=True)
class Asking:
    """On what ground an OPD is asked: the circular, and the agency that asks."""

    number: str
    subject: str
    agency: str


def reminder(opd: str, missing: Sequence[Wanted], expected: int, asking: Asking, *, today: date) -> str:
    """Write the reminder to an OPD: what it has not delivered yet, and since when it is late."""
    listed = [f"{place}. {_wanted(one, today)}" for place, one in enumerate(missing, start=1)]
    ground = f"Sehubungan dengan Surat Edaran Nomor {asking.number} tentang {asking.subject}"
    return "\n".join(
        [
            f"Yth. {opd}",
            "",
            f"{ground}, {len(missing)} dari {expected} informasi berikut belum kami terima:",
            *listed,
            "",
            "Mohon segera disampaikan. Abaikan pengingat ini bila sudah dikirim. Terima kasih.",
            asking.agency,
        ]
    )


def still_missing(missing: Sequence[tuple[str, str]], unfinished: Sequence[tuple[str, str]]) -> str:
    """Write what a collection ends without: (OPD, information) that never came, or came and was not put away."""
    parts = []
    for heading, lines in (("Belum diterima", missing), ("Belum selesai ditata", unfinished)):
        if lines:
            parts.append(f"{heading} ({len(lines)}): {'; '.join(_by_opd(lines))}.")
    return " ".join(parts) or "Semua informasi diterima dan ditata."


def _wanted(one: Wanted, today: date) -> str:
    due = date.fromisoformat(one.due)
    late = ", sudah lewat" if due < today else ""
    return f"{one.information} ({one.form}; batas waktu {tanggal(due)}{late})"


def _by_opd(lines: Sequence[tuple[str, str]]) -> list[str]:
    grouped: dict[str, list[str]] = {}
    for opd, information in lines:
        grouped.setdefault(opd, []).append(information)
    return [f"{opd}: {', '.join(found)}" for opd, found in grouped.items()]
