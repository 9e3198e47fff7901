"""*Catat disposisi tinta*: what the Kadis wrote on the lembar disposisi, entered by the officer who saw it (P9)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from desk.errors import Refused
from desk.letters import lists
from desk.letters.ink import who_may_dispose
from desk.session import Result
from ui.parts.fields import ChoiceField, DayField, FileField, LineField, TextField, TicksField
from ui.parts.form_dialog import FormDialog
from ui.workbench import Workbench

SCANS = "Pindaian (*.pdf *.jpg *.jpeg *.png *.tif *.tiff)"


class InkDisposisiDialog(FormDialog):
    """Who ordered what to whom, as the scanned sheet says. Raises ``Refused`` if the letter waits for nobody."""

    title = "Catat disposisi tinta"
    told = "Isi seperti yang tertulis di lembar. Tercatat sebagai paraf basah, bukan paraf elektronik."
    verb = "Catat disposisi"

    def __init__(self, workbench: Workbench, letter: str, parent: QWidget | None = None) -> None:
        self.letter = letter
        today = workbench.session.now().date()
        givers = who_may_dispose(letter, today)
        if not givers:
            raise Refused(f"Surat {letter} tidak sedang menunggu disposisi.")
        self.posts = [post for post in workbench.workspace.office.positions if post.code not in _held(givers)]
        self.wording = lists.instructions()
        day = DayField("on", "Tanggal paraf")
        day.put_iso(today.isoformat())
        fields = (
            ChoiceField("by", "Pejabat yang memaraf", [(one.login, one.name) for one in givers]),
            day,
            TicksField("to", "Diteruskan kepada", list(enumerate(post.title for post in self.posts))),
            TicksField("instructions", "Dengan hormat harap", list(enumerate(self.wording))),
            LineField("own", "Instruksi lain (boleh kosong)"),
            TextField("note", "Catatan (boleh kosong)", lines=2),
            DayField("due", "Selesai paling lambat (boleh kosong)"),
            FileField("scan", "Pindaian lembar disposisi", kinds=SCANS),
        )
        super().__init__(workbench, fields, parent)

    def put_scan(self, path: str, said: str) -> None:
        """Fill in a scan that was read already, with what its code says."""
        scan = self.fields["scan"]
        scan.put(path)
        scan.say_source(said)

    def act(self, values: dict[str, Any]) -> Result:
        own = str(values.pop("own"))
        told = _named(values.pop("instructions"), self.wording) + ([own] if own else [])
        to = _named(values.pop("to"), [post.code for post in self.posts])
        return self.workbench.do("letters.dispose_in_ink", letter=self.letter, to=to, instructions=told, **values)


def _named(places: Sequence[int], words: Sequence[str]) -> list[str]:
    return [words[place] for place in places]


def _held(givers: Sequence[Any]) -> Mapping[str, None]:
    return dict.fromkeys(holding.code for one in givers for holding in one.holdings)
