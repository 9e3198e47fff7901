"""The form of any step of an SOP that has no screen of its own.

What is refused stands beside its field; what was typed is kept while typing, and is there again when the form is opened
anew, until the step is done.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desk.errors import DeskError, Invalid
from desk.flow.case_list import StepDone, WaitingLine, done_before, waiting_at
from desk.session import Result
from desk.sop.procedure import Procedure
from desk.sop.revisions import at_revision, current
from desk.words import kapan
from ui.parts.clock import number_may_be_given
from ui.parts.drafts import DraftKeeper
from ui.parts.fields import Input
from ui.parts.plain import CANCEL, PlainLabel, literal
from ui.releases.evidence_field import EvidenceField
from ui.steps.aside import Aside
from ui.steps.asks import APPROVED, FORMS_BY_ACTION, RETURNED, Ask
from ui.steps.context import Context, Shown, context_anew, context_of
from ui.steps.fields import DecisionField, SignatureField
from ui.steps.made import field_for
from ui.theme import dress, em
from ui.workbench import Workbench

SEND_BACK = "Kembalikan"
WIDTH, HEIGHT = 80, 44
"""Of the form, in line heights; never more than the screen has."""

ASIDE, NARROW = 18, 54
"""Width of the panel beside the fields, and of the whole form below which it folds away."""

NUMBERED = frozenset({"coverage.issue_letter", "coverage.gather", "cycles.approve"})
"""Actions that give numbers."""


class StepDialog(QDialog):
    """The form; ``acted`` gives the action's answer."""

    acted = Signal(object)

    def __init__(
        self,
        workbench: Workbench,
        step: tuple[Procedure, str],
        context: Context,
        *,
        line: WaitingLine | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.workbench, self._context = workbench, context
        self.found = step[0]
        self.step = self.found.step(step[1])
        self.form = FORMS_BY_ACTION[self.step.action]
        self.fields: dict[str, Input] = {}
        self._asks: dict[str, Ask] = {}
        self._decided = ""
        done = done_before(line.case) if line else []
        self._build(line, done)
        thing = f"{line.kind}:{line.target}" if line else "baru"
        self._keeper = DraftKeeper(workbench.session, f"langkah:{self.step.action}:{thing}", self._typed, self)
        self._take_up_draft()
        for field in self.fields.values():
            field.edited.connect(self._keeper.touched)

    def submit(self) -> None:
        """Do the step, or show beside which field it was refused."""
        self._end_editing()
        for field in self.fields.values():
            field.clear()
        self.error_label.hide()
        if self.step.action in NUMBERED and not number_may_be_given(self.workbench, self):
            return
        try:
            result = self.workbench.do(self.step.action, **self._parameters())
        except DeskError as refusal:
            self.show_refusal(refusal)
        else:
            self._keeper.drop()
            self._tell(result)
            self.acted.emit(result)
            self.accept()

    def show_refusal(self, refusal: DeskError) -> None:
        """Show a refusal beside its field, or above the buttons."""
        name = refusal.field if isinstance(refusal, Invalid) else ""
        field = self.fields.get(name) or self.fields.get(name.partition(".")[0])
        signature = next((one for one in self.fields.values() if isinstance(one, SignatureField)), None)
        if field is None and signature is not None and name in SignatureField.owns:
            signature.refuse_part(name, str(refusal))
            field = signature
        elif field is not None and field.isVisibleTo(self):
            field.refuse(str(refusal))
            field.setFocus()
        else:
            field = None
            self.error_label.setText(f"▲ {refusal}")
            self.error_label.show()
        if field is not None:
            self._pane.ensureWidgetVisible(field)

    def refusal(self) -> str:
        """Give the refusal that is shown above the buttons; '' if none."""
        return self.error_label.text() if self.error_label.isVisibleTo(self) else ""

    def done(self, code: int, /) -> None:
        self._keeper.flush()
        super().done(code)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self.aside.setVisible(self.width() >= em(NARROW))

    def _parameters(self) -> dict[str, Any]:
        given: dict[str, Any] = dict(self._context.given)
        decision = next((field for field in self.fields.values() if isinstance(field, DecisionField)), None)
        if decision is not None:
            decision.value()
        for name, field in self.fields.items():
            if name.startswith("_") or not self._is_asked(self._asks[name]):
                continue
            given[name] = field.value()
            if isinstance(field, EvidenceField) and name == "files":
                given["captions"] = {file: words for file, words in field.captions().items() if words}
        return given

    def _is_asked(self, ask: Ask) -> bool:
        """Tell whether a field is asked: on facts, and on the decision as it stands."""
        wanted = set(ask.when.split())
        facts = wanted - {APPROVED, RETURNED}
        decisions = wanted & {APPROVED, RETURNED}
        return facts <= self._context.facts and (not decisions or self._decided in decisions)

    def _typed(self) -> dict[str, str]:
        return {name: field.typed() for name, field in self.fields.items()}

    def _take_up_draft(self) -> None:
        draft = self._keeper.offered()
        if draft is None:
            return
        for name, words in draft.content.items():
            if name in self.fields:
                self.fields[name].put(words)
        self._keeper.take_up()
        when = kapan(datetime.fromisoformat(draft.at), self.workbench.session.now())
        self.strip_label.setText(f"◆ Isian {when} dipulihkan; lanjutkan, atau perbaiki.")
        self._strip.show()

    def _tell(self, result: Result) -> None:
        if missing := result.get("missing"):
            self.workbench.tell(f"Tercatat; masih kurang: {', '.join(missing)}.", "warn")
            return
        self.workbench.tell(self.form.done.format(**result))

    def _end_editing(self) -> None:
        """Let an open cell of a table hand in what was typed."""
        focused = self.focusWidget()
        if focused is None:  # type: ignore[unreachable, unused-ignore]  # Qt's stubs forget that nothing may have it
            return
        if not isinstance(focused, QPushButton):
            focused.clearFocus()

    def _on_decided(self, decision: str) -> None:
        self._decided = decision
        for name, field in self.fields.items():
            field.setVisible(self._is_asked(self._asks[name]))
        self._fit_verb()

    def _fit_verb(self) -> None:
        returning = self._decided == RETURNED
        self.act_button.setText(SEND_BACK if returning else self.form.verb)

    def _build(self, line: WaitingLine | None, done: Sequence[StepDone]) -> None:
        heading = line.title if line else (self.form.begins.rstrip("…") or self.step.name)
        self.setWindowTitle(literal(self.step.name))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._build_fields(heading, line, done), 1)
        now = self.workbench.session.now()
        self.aside = Aside(self.found, self.step, now, line=line, done=done)
        self.aside.setFixedWidth(em(ASIDE))
        middle.addWidget(self.aside)
        column.addLayout(middle, 1)
        column.addWidget(self._build_foot())
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.submit)
        room = self.screen().availableSize()
        self.resize(min(em(WIDTH), round(room.width() * 0.95)), min(em(HEIGHT), round(room.height() * 0.9)))
        if first := next((field for field in self.fields.values() if field.isVisibleTo(self)), None):
            first.setFocus()

    def _build_fields(self, heading: str, line: WaitingLine | None, done: Sequence[StepDone]) -> QWidget:
        self._pane = QScrollArea()
        self._pane.setWidgetResizable(True)
        self._pane.setAccessibleName("Isian")
        page = QWidget()
        dress(page, "page")
        column = QVBoxLayout(page)
        column.setContentsMargins(em(1.2), em(1), em(1.2), em(1))
        column.setSpacing(em(0.7))
        column.addWidget(PlainLabel(heading, role="heading", wrap=True))
        about = " · ".join(filter(None, (self.step.name, line.detail if line else "")))
        column.addWidget(PlainLabel(about, role="muted", wrap=True))
        if self.form.told:
            column.addWidget(PlainLabel(self.form.told, role="muted", wrap=True))
        self._strip, self.strip_label = _strip("info")
        self._strip.hide()
        column.addWidget(self._strip)
        if done and done[-1].outcome == RETURNED:
            strip, label = _strip("warn")
            label.setText(f"▲ Dikembalikan oleh {done[-1].who}: {done[-1].note}")
            column.addWidget(strip)
        for shown in self._context.shows:
            column.addWidget(_shown(shown))
        for ask in self.form.asks:
            if set(ask.when.split()) - {APPROVED, RETURNED} <= self._context.facts:
                field = field_for(ask, self._context)
                self.fields[ask.name], self._asks[ask.name] = field, ask
                field.setVisible(self._is_asked(ask))
                column.addWidget(field)
                if isinstance(field, DecisionField):
                    field.decided.connect(self._on_decided)
        column.addStretch(1)
        self._pane.setWidget(page)
        return self._pane

    def _build_foot(self) -> QFrame:
        foot = QFrame()
        dress(foot, "footer")
        column = QVBoxLayout(foot)
        column.setContentsMargins(em(1.2), em(0.6), em(1.2), em(0.6))
        self.error_label = PlainLabel("", role="error", wrap=True)
        self.error_label.hide()
        column.addWidget(self.error_label)
        row = QHBoxLayout()
        row.addWidget(PlainLabel("Yang diketik tersimpan sebagai draf.", role="muted small"), 1)
        self.cancel_button, self.act_button = QPushButton(CANCEL), QPushButton(self.form.verb)
        self.cancel_button.setAutoDefault(False)
        self.act_button.setAutoDefault(False)
        self.cancel_button.clicked.connect(self.reject)
        self.act_button.clicked.connect(self.submit)
        dress(self.act_button, "primary")
        row.addWidget(self.cancel_button)
        row.addWidget(self.act_button)
        column.addLayout(row)
        return foot


def step_dialog(workbench: Workbench, kind: str, target: int, parent: QWidget | None = None) -> StepDialog | None:
    """Make the form of the step that a thing waits at; None where that step has none."""
    line = waiting_at(workbench.workspace, kind, target)
    if line is None or line.action not in FORMS_BY_ACTION:
        return None
    step = (at_revision(line.sop, line.revision), line.step)
    return StepDialog(workbench, step, context_of(workbench.session, line), line=line, parent=parent)


def begin_dialog(
    workbench: Workbench,
    sop: str,
    step_id: str,
    parent: QWidget | None = None,
    *,
    put: Mapping[str, str] | None = None,
) -> StepDialog:
    """Make the form of something that is begun anew; ``put`` stands in its fields at first, as typed."""
    found = current(sop, workbench.session.now().date())
    context = context_anew(workbench.session, found.step(step_id).action)
    if put:
        context = replace(context, put={**context.put, **put})
    return StepDialog(workbench, (found, step_id), context, parent=parent)


def _strip(kind: str) -> tuple[QFrame, PlainLabel]:
    strip, label = QFrame(), PlainLabel("", wrap=True)
    dress(strip, "strip", kind)
    row = QHBoxLayout(strip)
    row.setContentsMargins(em(0.7), em(0.35), em(0.7), em(0.35))
    row.addWidget(label)
    return strip, label


def _shown(shown: Shown) -> QFrame:
    box = QFrame()
    dress(box, "card")
    column = QVBoxLayout(box)
    column.setContentsMargins(em(0.8), em(0.5), em(0.8), em(0.6))
    column.setSpacing(em(0.15))
    column.addWidget(PlainLabel(shown.heading, role="strong", wrap=True))
    for words in shown.lines:
        column.addWidget(PlainLabel(words, wrap=True))
    return box
