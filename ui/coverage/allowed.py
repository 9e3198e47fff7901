"""Which commands are open to an officer, by what he may and which event is open."""

from __future__ import annotations

from collections.abc import Callable

from ui.coverage.absence_form import ABSENCE
from ui.coverage.card_dialog import TAKE_CARD
from ui.coverage.entries import Entry
from ui.coverage.exchange import IMPORT
from ui.coverage.keeping import ADD_ASSET
from ui.coverage.replace_letter import REPLACE
from ui.coverage.verbs import ADD, EDIT, MAN, MOVE, WRITE


def allowed(
    may: Callable[[str], bool], entry: Entry | None, *, verb: str, running: bool, awaiting: bool, signed: bool
) -> dict[str, bool]:
    """Tell of each command whether it is open; ``verb`` is the event's next step, ``running`` that it has an SOP.

    ``awaiting`` says that it waits for its surat tugas, ``signed`` that it has one.
    """
    here = entry is not None and entry.state not in ("cancelled", "done")
    dated = entry is not None and here and bool(entry.starts)
    moving = may(MOVE)
    return {
        "new": may(ADD),
        "primary": bool(verb),
        "edit": here and may(EDIT),
        "crew": here and may(MAN),
        "confirm": dated and moving,
        "postpone": dated and moving,
        "untray": dated and moving,
        "cancel": here and moving,
        "write": entry is not None and may(WRITE),
        "card": may(TAKE_CARD),
        "import": may(IMPORT),
        "import-paste": may(IMPORT),
        "keeping": may(ADD_ASSET),
        "ways": may(ADD_ASSET),
        "shared-letter": awaiting,
        "replace-letter": signed and here and may(REPLACE),
        "absence": may(ABSENCE),
        **dict.fromkeys(("letter-clean", "letter-file", "results-report"), running),
    }
