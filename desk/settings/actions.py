"""Changing the office's profile and hours; open deadlines move with the hours and are named."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from desk.actions import action
from desk.attachments import attach, attached
from desk.clock.deadlines import Moved, deadlines, moved
from desk.errors import Invalid
from desk.office import PROFILES, Office
from desk.session import Result, Session
from desk.settings.lists import HOURS, LABELS
from desk.settings.logo import ROLE, keep_logo
from desk.sop.load import procedure
from desk.text import clean_line
from desk.words import daftar
from desk.workspace import OfficeProfile, days_off, office_of

KEEPERS = ("pengelola",)
FIXED = {"zone": "menjadi bagian setiap waktu yang tercatat", "sops": "ditetapkan saat kantor dibuat"}
CHANGEABLE = (*(key for key in LABELS if key not in FIXED), "hours")


@action("office.change", may=KEEPERS)
def change_office(
    session: Session,
    fields: Mapping[str, object],
    *,
    confirmed: Sequence[str] = (),
    reason: str = "",
    logo: str = "",
) -> Result:
    """Change fields of the office's profile, as its TOML file has them; answers which open deadlines it moves.

    ``hours`` is taken day by day: ``{"kerja": {"periods": [{"name": "Ramadan", "first": …, "last": …, "senin": …}]}}``
    leaves the usual week. What is given, or named in ``confirmed``, no longer counts as unconfirmed. ``logo`` is a
    picture (PNG, JPEG) for the letterhead; the layout's own ``logo`` set to '' takes it off.
    Raises ``Invalid`` naming the key that is wrong.
    """
    session.require(KEEPERS, "mengubah profil kantor")
    reason = clean_line("reason", reason, limit=200)
    kept = keep_logo(session.workspace, Path(logo)) if logo else None
    if kept is not None:
        fields = _with_logo(fields, kept.sha256)
    with session.write("office.change") as change:
        row = OfficeProfile.get()
        before = office_of(row)
        after = changed_office(before, fields, confirmed)
        if after == before:
            raise Invalid("fields", "Tidak ada yang berubah.")
        if kept is not None:
            attach(change, kept, "office", row.id, ROLE)
        elif after.layout.logo != before.layout.logo:
            _guard_logo(after)
        late = _moved(session, after) if after.profiles != before.profiles else []
        change.set(row, profile=json.dumps(after.to_mapping(), ensure_ascii=False))
        words = f"profil kantor: {_told(fields, confirmed)}" + (f" ({reason})" if reason else "")
        result = change.done("office", after.code, words, changed=sorted(fields), moved=[vars(one) for one in late])
    session.workspace.calendar.adopt(after)
    return result


def changed_office(office: Office, fields: Mapping[str, object], confirmed: Sequence[str] = ()) -> Office:
    """Give the profile with these fields changed.

    Raises ``Invalid`` naming the key that is wrong or may not be changed here.
    """
    for key in fields:
        if key not in CHANGEABLE:
            why = FIXED.get(key, f"tidak diubah di sini; yang dapat diubah: {daftar(CHANGEABLE)}")
            raise Invalid(key, f"Profil kantor: {key} {why}.")
    _guard_confirmed(office, confirmed)
    mapping = office.to_mapping() | dict(fields)
    if "hours" in fields:
        mapping["hours"] = _merged(office.to_mapping()["hours"], fields["hours"])
    if "layout" in fields:
        mapping["layout"] = _laid_out(office, fields["layout"])
    settled = {*fields, *confirmed} - ({"hours"} if _only_periods(fields.get("hours")) else set())
    mapping["unconfirmed"] = [key for key in office.unconfirmed if key not in settled]
    after = replace(Office.from_mapping(mapping), practice=office.practice)
    if procedure(after.releases_sop).over != "release":
        raise Invalid("releases_sop", f"SOP {after.releases_sop} tidak berjalan atas press release.")
    return after


def _merged(hours: object, given: object) -> dict[str, object]:
    """Put the days and periods that are given in the place of those that were."""
    if not isinstance(given, Mapping) or not all(isinstance(week, Mapping) for week in given.values()):
        raise Invalid("hours", f"Profil kantor: hours harus berisi tabel {daftar(PROFILES)}.")
    known = dict(hours) if isinstance(hours, Mapping) else {}
    return known | {name: {**known.get(name, {}), **week} for name, week in given.items()}


def _laid_out(office: Office, given: object) -> dict[str, object]:
    """Put the values that are given in the place of those that were."""
    if not isinstance(given, Mapping):
        raise Invalid("layout", "Profil kantor: layout harus berisi tabel nilai.")
    return office.layout.to_mapping() | dict(given)


def _with_logo(fields: Mapping[str, object], sha256: str) -> dict[str, object]:
    layout = fields.get("layout", {})
    return dict(fields) | {"layout": {**(layout if isinstance(layout, Mapping) else {}), "logo": sha256}}


def _guard_logo(after: Office) -> None:
    """Refuse a letterhead whose picture was never kept."""
    known = {row.sha256 for row in attached("office", OfficeProfile.get().id, ROLE)}
    if after.layout.logo and after.layout.logo not in known:
        raise Invalid("logo", "Lambang kop dipilih sebagai gambar; sandi berkasnya saja tidak cukup.")


def _only_periods(hours: object) -> bool:
    """Tell whether a special period was given and the usual week was not."""
    return isinstance(hours, Mapping) and all(set(week) <= {"periods"} for week in hours.values())


def _guard_confirmed(office: Office, confirmed: Sequence[str]) -> None:
    for key in confirmed:
        if key not in office.unconfirmed:
            raise Invalid("confirmed", f"{key} tidak sedang menunggu kepastian; yang menunggu: {_listed(office)}.")


def _listed(office: Office) -> str:
    return daftar(office.unconfirmed) or "tidak ada"


def _moved(session: Session, after: Office) -> list[Moved]:
    known, holidays = deadlines(session.workspace.hours), days_off()
    by_profile = {name: after.hours(name, holidays) for name in PROFILES}
    return moved(known, by_profile.__getitem__)


def _told(fields: Mapping[str, object], confirmed: Sequence[str]) -> str:
    names = LABELS | {"hours": daftar(list(HOURS.values()))}
    parts = [f"{daftar([names[key].lower() for key in fields])} diubah"] if fields else []
    return "; ".join([*parts, *([f"{daftar(list(confirmed))} dipastikan"] if confirmed else [])])
