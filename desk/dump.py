"""The registers' content in canonical lines, for comparing two offices: without journal, drafts, search index."""

from __future__ import annotations

from collections.abc import Iterator

from desk.errors import WrongUse
from desk.journal.chain import canonical
from desk.store.database import register_tables, rows_of

PARTS = {
    "releases": ("attachment", "paraf", "release", "release_piece", "release_signature", "sop_case", "sop_step_done"),
    "letters": ("disposisi", "disposisi_instruction", "letter", "thing_link"),
    "coverage": (
        *("absence", "asset", "clash_override", "crew_role", "event_asset", "event_schedule", "shift", "travel"),
        *("assignment_letter", "assignment_letter_event", "assignment_letter_text"),
        *("collage", "collage_photo", "crew", "event"),
        *("event_publication", "event_result", "meeting", "meeting_news", "plan", "plan_line", "rota", "rota_line"),
        "task",
    ),
    "dip": (
        *("circular", "cycle", "cycle_expected", "cycle_paper", "cycle_receipt", "cycle_reminder", "cycle_report"),
        *("cycle_stage", "dik_item", "dip_edition", "dip_edition_line", "dip_import", "dip_item", "dip_publication"),
        *("dip_sending", "dip_sent", "dip_stage"),
    ),
    "cabinet": (
        *(
            "berkas",
            "berkas_item",
            "berkas_retention",
            "box",
            "cabinet",
            "cabinet_use",
            "classification",
            "classification_change",
            "cross_reference",
            "disposal",
            "disposal_line",
        ),
        *("drawer", "folder", "guide", "hold", "item", "label_stock", "loan", "paper", "stock_line", "stock_take"),
        *("printer", "stuck_label"),
    ),
    "changes": ("agenda_import", "agenda_import_event", "event_change"),
    "office": ("day_off", "office_profile", "restore_drill", "sop_revision"),
    "printing": ("print_job",),
    "people": ("officer", "position", "signing_key", "tenure"),
    "service": ("service",),
    "reports": ("answer_sheet", "report_text"),
}


def dump_lines(part: str = "") -> Iterator[str]:
    """Write every row of the registers, or of one part, as one JSON line.

    Raises ``WrongUse`` for a part that does not exist.
    """
    if part and part not in PARTS:
        raise WrongUse(f"Bagian {part} belum ada; pilih: {', '.join(PARTS)}.")
    for table in register_tables():
        if not part or table in PARTS[part]:
            yield from (canonical([table, row]) for row in rows_of(table))
