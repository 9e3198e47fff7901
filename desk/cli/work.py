"""Commands that do work: intake, act, print, verify."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from desk.actions import Answer, perform
from desk.catalogue import actions as all_actions
from desk.catalogue import roles_for, states_for
from desk.cli.context import Context
from desk.errors import DeskError, Invalid, Missing, WrongUse
from desk.exchange.documents import evidence_kind, read_document
from desk.printing.outbox import pending
from desk.releases.proposals import Proposal, propose
from desk.store.files import write_safely

DEFAULT_OFFICER = "petugas"
FIELDS = {
    "title": "title",
    "sender": "sender",
    "place": "place",
    "date": "event_date",
    "kind": "kind",
    "embargo": "embargo_until",
}
SCANS = (".jpg", ".jpeg", ".png", ".tif", ".tiff")
TEXTS = {".docx", ".pdf", ".txt", ".html", ".htm"}


def actions(context: Context) -> int:
    """List every action: name, parameters, who may, in which state."""
    rows: list[dict[str, Any]] = [
        {
            "name": one.name,
            "params": one.parameters(),
            "positions": list(roles_for(one)),
            "states": list(states_for(one)),
        }
        for one in all_actions()
    ]
    context.answer(rows, [f"{row['name']} – {', '.join(row['positions'])}" for row in rows])
    return 0


def act(context: Context) -> int:
    """Do one action, or one a line from standard input; each answers after it is durable."""
    if "-" in (context.words.name, context.words.params):
        return _act_lines(context)
    answer = _do(
        context,
        context.words.name,
        _json(context.words.params or "{}"),
        (context.words.officer, context.words.token, context.secret()),
    )
    context.answer({"result": answer.result, "head": answer.head}, [_told(answer)])
    return 0


def _act_lines(context: Context) -> int:
    worst = 0
    for line in _lines():
        try:
            asked = _json(line)
            name = str(asked.pop("action", context.words.name))
            who = (str(asked.pop("as", context.words.officer)), asked.pop("token", None), asked.pop("secret", None))
            answer = _do(context, name, asked, who)
            print(json.dumps({"result": answer.result, "head": answer.head}, ensure_ascii=False), flush=True)
        except DeskError as refusal:
            worst = max(worst, refusal.exit_code)
            print(json.dumps({"error": str(refusal), "exit": refusal.exit_code}, ensure_ascii=False), flush=True)
    return worst


def _lines() -> Iterator[str]:
    return (line for line in iter(sys.stdin.readline, "") if line.strip())


def _do(context: Context, name: str, params: dict[str, Any], who: tuple[str, str | None, str | None]) -> Answer:
    login, token, secret = who
    return perform(context.session(login, secret), name, params, token)


def _told(answer: Answer) -> str:
    return f"{answer.result.get('number', '')} tersimpan."


def _json(words: str) -> dict[str, Any]:
    try:
        found = json.loads(words)
    except ValueError as fault:
        raise WrongUse(f"Isian bukan JSON: {fault}.") from None
    if not isinstance(found, dict):
        raise WrongUse('Isian harus berupa objek JSON, misalnya {"release": "0001/2026"}.')
    return found


def enrol(context: Context) -> int:
    """Make an officer's key from the kata sandi on standard input."""
    from desk.people.actions import enrol as make_key  # start-up: 35 ms of cryptography

    secret = context.secret() or ""
    result = make_key(context.session(context.words.officer, None), context.words.login, secret)
    context.answer({"result": result}, ["Kunci paraf dibuat."])
    return 0


def intake(context: Context) -> int:
    """Take in a release: its text, its evidence, what the text says of itself."""
    source, evidence = _sorted_files([Path(name) for name in context.words.files])
    document = read_document(source)
    session = context.session(context.words.officer, context.secret())
    proposed = propose(document.title, document.paragraphs, sent=context.workspace.now().date())
    fields = {FIELDS[name]: proposal.value for name, proposal in proposed.items() if name in FIELDS}
    fields |= {name: words for name in ("title", "sender", "embargo_until") if (words := getattr(context.words, name))}
    _guard_embargo(proposed, fields.get("embargo_until", ""))
    parameters = {
        "title": "",
        **fields,
        "paragraphs": list(document.paragraphs),
        "files": [str(path) for path in evidence],
        "source": str(source),
        "incomplete_reason": context.words.without_evidence,
    }
    result = perform(session, "releases.accept", parameters, context.words.token).result
    shown = {name: {"value": one.value, "words": one.words} for name, one in proposed.items()}
    given = {name: result[name] for name in ("number", "id", "similar", "step")}
    context.answer(given | {"proposed": shown}, [f"Nomor agenda {result['number']}: {parameters['title']}"])
    return 0


def _guard_embargo(proposed: Mapping[str, Proposal], until: str) -> None:
    said = proposed["embargo"].words if "embargo" in proposed else ""
    if "embargo" in said.lower() and not until:
        raise Invalid("embargo_until", f"Naskah menyebut “{said}” tanpa waktu yang pasti; sebut --embargo-until.")


def _sorted_files(paths: list[Path]) -> tuple[Path, list[Path]]:
    texts = [path for path in paths if path.suffix.lower() in TEXTS]
    if not texts:
        raise Invalid("file", "Tidak ada naskah: sebut satu berkas DOCX, PDF, TXT atau HTML.")
    evidence = [path for path in paths if path != texts[0]]
    for path in evidence:
        evidence_kind(path)
    return texts[0], evidence


def print_form(context: Context) -> int:
    """Print a form to a PDF, or list the forms, or the sheets that wait for paper."""
    if context.words.all:
        from desk.cli.trial import print_all  # start-up: only this needs the sample office's story

        return print_all(context)
    if context.words.pending:
        return _pending(context)
    forms = context.forms()
    if context.words.list or not context.words.form:
        asks = context.session(context.words.officer, context.secret()) if context.words.secret_stdin else None
        rows = forms.listed(context.workspace, asks)
        context.answer(rows, [f"{row['name']}: {row['title']}" for row in rows])
        return 0
    if not context.words.out:
        raise WrongUse("Sebut berkas hasil: --out FILE.pdf")
    options = {"paper": context.words.paper, "copy": context.words.copy}
    if "label" in context.words.form:
        options |= {name: getattr(context.words, name) for name in ("stock", "start", "printer", "tray", "code128")}
    if forms.guarded(context.words.form):
        forms.guard(context.session(context.words.officer, context.secret()), context.words.form)
    pdf = forms.printed(context.workspace, context.words.form, context.words.key or "", **options)
    write_safely(Path(context.words.out), [pdf])
    context.answer({"file": context.words.out, "bytes": len(pdf)}, [f"Tersimpan: {context.words.out}"])
    return 0


def _pending(context: Context) -> int:
    _ = context.workspace
    waiting = pending()
    context.answer(waiting, [f"{sheet.form} {sheet.key} {sheet.copy}".rstrip() for sheet in waiting])
    return 0


def verify(context: Context) -> int:
    """Compare a printed sheet with the record; exit 5 if it differs, 3 if its code is unknown."""
    forms, what = context.forms(), context.words.what
    if what.lower().endswith(SCANS) and Path(what).exists():
        what = forms.scanned(context.workspace, Path(what))
    if not what.lower().endswith(".pdf") and not Path(what).exists():
        value = forms.looked_up(context.workspace, what)
        lines = [f"{name}: {words}" for name, words in value.items()]
        context.answer(value, [*lines, "Bandingkan dengan lembar di tangan Anda."])
        return 0
    if not Path(what).exists():
        raise Missing(f"Tidak ada berkas {Path(what).name}.")
    same, differs = forms.verified(context.workspace, Path(what))
    lines = [f"BERBEDA: {words}" for words in differs] or ["Sama dengan catatan kantor."]
    context.answer({"same": same, "differs": differs}, lines)
    return 5 if differs else 0
