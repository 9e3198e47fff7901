"""Which papers not everybody may print: those that say who asked, and those of excluded information."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from desk.dip.dik_lists import guard_dik, may_see
from desk.service.lists import guard_names
from desk.session import Session
from reports.dik import DIK_FORMS
from reports.service import NAMED

GUARDS: Final[Mapping[str, Callable[[Session], None]]] = {
    **dict.fromkeys(NAMED, guard_names),
    **dict.fromkeys(DIK_FORMS, guard_dik),
}


def is_guarded(name: str) -> bool:
    """Tell whether a paper asks who prints it."""
    return name in GUARDS


def keys_told(session: Session | None, name: str) -> bool:
    """Tell whether the keys of a paper may be listed: those of excluded information only to whoever may see it."""
    if name not in DIK_FORMS:
        return True
    return session is not None and may_see(session)


def guard_print(session: Session, name: str) -> None:
    """Refuse a paper to an officer who may not see what it says.

    Raises ``Refused``.
    """
    if name in GUARDS:
        GUARDS[name](session)
