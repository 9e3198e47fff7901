"""*Pelimpahan wewenang*: Plt., Plh., a.n. and u.b. with their days; each ends by itself (P7)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from desk.people.lists import DELEGATIONS, DelegationLine, delegations, people, positions
from desk.words import tanggal
from ui.parts.ask import ActionDialog, Ask
from ui.parts.list_dialog import ListDialog, Verb
from ui.parts.table import Column

KINDS = {"berlaku": "ok", "nanti": "info", "berakhir": "plain"}


class DelegationsDialog(ListDialog):
    """Who stands in for whom."""

    title = "Pelimpahan wewenang"
    told = (
        "Siapa bertindak atas jabatan siapa, dari tanggal sampai tanggal. Pelimpahan berakhir sendiri; paraf dan tanda "
        "tangannya menyebut kedua nama."
    )
    nothing = ("Belum ada pelimpahan.", "Pejabat melimpahkannya sendiri, atau pengelola dengan suratnya.")
    concerns = frozenset({"people"})
    columns = (
        Column("Jabatan", lambda row: row.title, strong=lambda _row: True),
        Column("Sebagai", lambda row: DELEGATIONS.get(row.kind, row.kind), width=6),
        Column("Diwakili", lambda row: row.name, width=15),
        Column("Pejabatnya", lambda row: row.holder or "–", width=15),
        Column("Masa", lambda row: f"{_day(row.since)} – {_day(row.until)}", key=lambda row: row.since, width=16),
        Column("Keadaan", lambda row: row.state, width=7, chip=lambda row: KINDS[row.state]),
    )

    @staticmethod
    def key(row: DelegationLine) -> tuple[str, str, str, str]:
        """Name a row over a reload."""
        return row.position, row.login, row.since, row.state

    def rows(self) -> Sequence[DelegationLine]:
        """Read them as they stand today."""
        return delegations(self.workbench.session.now().date())

    def verbs(self) -> Sequence[Verb]:
        """Delegate, or end it early."""
        return (
            Verb("&Limpahkan…", "add", self._on_delegate, needs_row=False, primary=True),
            Verb("&Akhiri sekarang", "close", self._on_end),
        )

    def _on_delegate(self) -> None:
        today = self.workbench.session.now().date()
        own = [one.code for one in self.workbench.session.officer.holdings if not one.standing_in_for]
        asks = (
            Ask(
                "position", "&Jabatan", "choice", own[0] if own else "",
                choices=tuple((post.code, post.title) for post in positions()),
            ),
            Ask("to", "&Kepada", "choice", choices=tuple((one.id, one.name) for one in people(today) if one.active)),
            Ask("kind", "&Sebagai", "choice", choices=tuple(DELEGATIONS.items())),
            Ask("since", "&Mulai", "day", today.isoformat()),
            Ask("until", "S&ampai", "day"),
            Ask("reason", "&Dasar", hint="Nomor surat perintahnya; wajib bila bukan pejabatnya sendiri."),
        )  # fmt: skip
        ActionDialog(self, self.workbench, "Limpahkan wewenang", "Limpahkan", "people.delegate", asks).exec()

    def _on_end(self) -> None:
        row: DelegationLine = self.current()
        self.attempt("people.end_delegation", position=row.position, to=row.login)


def _day(iso: str) -> str:
    return tanggal(date.fromisoformat(iso))
