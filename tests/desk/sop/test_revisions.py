"""An office changes its SOP by a dated revision: checked first, used by new cases, while running ones keep theirs."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date

import pytest

from desk.dump import dump_lines
from desk.errors import Invalid, Missing, Refused
from desk.flow import cases
from desk.flow.case_list import cases as listed
from desk.health.check import check_office
from desk.journal import diary
from desk.releases import lists
from desk.sop.load import FOLDER
from desk.sop.revisions import at_revision, current, revision_lines

CODE = "kaltara-media-online"
SHIPPED = (FOLDER / f"{CODE}.toml").read_text("utf-8")
TUESDAY = "2026-10-13"


def revised(number: str, *changes: tuple[str, str]) -> str:
    """Write the shipped SOP as another revision with some of its words changed."""
    text = SHIPPED.replace('revision = "1"', f'revision = "{number}"')
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return text


@pytest.fixture
def revise(desk_office) -> Callable[..., dict]:
    """Enter a revision as the officer who looks after the desk."""

    def enter(text: str, valid_from: str = TUESDAY, **more: str) -> dict:
        decree = {"approved_by": "Kepala Dinas", "reason": "Kabid memeriksa lebih dahulu"} | more
        return desk_office.do("petugas", "sop.revise", code=CODE, text=text, valid_from=valid_from, **decree)

    return enter


def kabid_first() -> str:
    """Write revision 2, in which the Kabid puts his paraf before the Kadis."""
    kadis, kabid, rest = (
        SHIPPED.index(f'[[steps]]\nid = "{step}"') for step in ("paraf-kadis", "paraf-kabid", "unggah")
    )
    first = SHIPPED[:kadis].replace('revision = "1"', 'revision = "2"')
    first = first.replace('approved = "paraf-kadis"', 'approved = "paraf-kabid"')
    earlier = SHIPPED[kabid:rest].replace('approved = "unggah"', 'approved = "paraf-kadis"')
    later = SHIPPED[kadis:kabid].replace('approved = "paraf-kabid"', 'approved = "unggah"')
    later = later.replace("row = 2", "row = 3").replace('within = "periksa"', "minutes = 7")
    return first + earlier + later + SHIPPED[rest:]


def test_a_running_case_finishes_under_its_revision_while_a_new_one_runs_under_the_next(desk_office, revise, through):
    old = desk_office.accept("Lama")
    through(old, "paraf-kadis")
    revise(kabid_first())
    desk_office.clock.pass_minutes(24 * 60)
    new = desk_office.accept("Baru")
    desk_office.do("kasi", "releases.check", release=new)
    with pytest.raises(Refused, match="Kabid"):
        desk_office.do("kadis", "releases.paraf", release=new, version=1)
    for number, order in ((old, ("kadis", "kabid")), (new, ("kabid", "kadis"))):
        for login in order:
            desk_office.do(login, "releases.paraf", release=number, version=1)
        desk_office.do("petugas", "releases.publish", release=number, url=f"https://contoh.go.id/{number}")
        desk_office.do("petugas", "releases.file", release=number, signature=desk_office.sign(number) | {"on": TUESDAY})
    lines = {line.number: line for line in lists.releases(desk_office.workspace)}
    assert {number: (line.revision, line.state) for number, line in lines.items()} == {
        old: ("1", "filed"),
        new: ("2", "filed"),
    }
    assert check_office(desk_office.workspace) == []


def test_a_case_outlives_several_revisions(desk_office, revise, through):
    number = desk_office.accept()
    for revision in ("2", "3", "4"):
        revise(revised(revision, ('name = "Periksa dan pilah"', f'name = "Periksa {revision}"')), "2026-10-12")
    assert lists.release(desk_office.workspace, number).line.step_name == "Periksa dan pilah"
    newer = desk_office.accept("Lain")
    assert lists.release(desk_office.workspace, newer).line.step_name == "Periksa 4"
    through(number, "arsip")
    assert lists.release(desk_office.workspace, number).line.step == "arsip"
    assert len(listed(desk_office.workspace)) == 2


def test_a_revision_holds_from_its_day_on(desk_office, revise):
    revise(revised("2", ("minutes = 7", "minutes = 9")), "2026-10-14")
    assert [current(CODE, date(2026, 10, day)).revision for day in (12, 13, 14, 15)] == ["1", "1", "2", "2"]
    assert current(CODE, date(2026, 10, 14)).sheet["valid_from"] == "2026-10-14"


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ('outcomes = { done = "arsip", returned = "earlier" }', 'outcomes = { done = "unggah" }', "arsip"),
        ('actors = ["kasi"]', 'actors = ["gubernur"]', "pelaksana gubernur tidak dikenal"),
        ('action = "releases.publish"', 'action = "releases.shout"', "releases.shout tidak dikenal"),
    ],
)
def test_a_dead_end_an_unknown_actor_and_an_unknown_action_are_refused_by_line(desk_office, revise, old, new, what):
    text = revised("2", (old, new))
    lines = diary.count()
    with pytest.raises(Invalid, match=what) as refusal:
        revise(text)
    line = text[: text.index(new)].count("\n") + 1
    assert refusal.value.field == "text"
    assert f"baris {line}: " in str(refusal.value)
    assert (diary.count(), current(CODE, date(2027, 1, 1)).revision) == (lines, "1")


def test_every_fault_is_named_at_once(desk_office, revise):
    planted = (('actors = ["kasi"]', 'actors = ["gubernur"]'), ("releases.publish", "releases.shout"))
    with pytest.raises(Invalid) as refusal:
        revise(revised("2", *planted))
    assert str(refusal.value).count("baris ") == len(planted)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (SHIPPED, "revision 1 sudah ada"),
        (revised("2", (f'code = "{CODE}"', 'code = "kaltara-lain"')), "code adalah kaltara-lain"),
        ("bukan = [toml", "Bukan TOML"),
    ],
)
def test_what_is_no_new_revision_of_this_sop_is_refused(desk_office, revise, text, what):
    with pytest.raises(Invalid, match=what):
        revise(text)


def test_a_revision_that_would_never_hold_is_refused(desk_office, revise):
    revise(revised("2"), "2026-10-20")
    with pytest.raises(Invalid, match="tidak lebih awal"):
        revise(revised("3"), "2026-10-15")


@pytest.mark.parametrize("field", ["approved_by", "reason"])
def test_a_revision_names_who_approved_it_and_why(desk_office, revise, field):
    with pytest.raises(Invalid) as refusal:
        revise(revised("2"), **{field: " "})
    assert refusal.value.field == field


def test_only_the_pengelola_changes_an_sop(desk_office):
    with pytest.raises(Refused, match="pengelola"):
        desk_office.do(
            "kasi",
            "sop.revise",
            code=CODE,
            text=revised("2"),
            valid_from=TUESDAY,
            approved_by="Kepala Dinas",
            reason="Percobaan",
        )


def test_a_retired_revision_takes_no_new_case_and_keeps_its_own(desk_office, revise):
    revise(revised("2", ('name = "Periksa dan pilah"', 'name = "Pilah saja"')), "2026-10-12")
    number = desk_office.accept()
    desk_office.do("petugas", "sop.retire", code=CODE, revision="2", reason="Salah unggah")
    assert lists.release(desk_office.workspace, number).line.step_name == "Pilah saja"
    assert current(CODE, date(2026, 10, 12)).revision == "1"
    assert [(line.revision, line.retired) for line in revision_lines(CODE)] == [("1", ""), ("2", "Salah unggah")]
    with pytest.raises(Refused, match="sudah tidak dipakai"):
        desk_office.do("petugas", "sop.retire", code=CODE, revision="2", reason="Lagi")
    with pytest.raises(Missing):
        desk_office.do("petugas", "sop.retire", code=CODE, revision="1", reason="Bawaan")


def test_a_child_case_runs_under_the_revision_of_its_parent(desk_office, revise):
    number = desk_office.accept()
    case = cases.case_of("releases", lists.release(desk_office.workspace, number).line.id)
    revise(revised("2"), "2026-10-12")
    assert cases.follow_on(case, at_revision(CODE, "1").first()).revision == "1"


def test_an_unknown_revision_is_missing(desk_office):
    with pytest.raises(Missing, match="revisi 7"):
        at_revision(CODE, "7")


def test_a_revision_is_journalled_and_dumped(desk_office, revise):
    revise(revised("2"))
    last = list(diary.entries())[-1].body
    assert (last["action"], last["subject"]) == ("sop.revise", {"kind": "sop", "number": CODE})
    assert "disahkan Kepala Dinas" in last["words"]
    assert any(json.loads(line)[0] == "sop_revision" for line in dump_lines("office"))
    assert check_office(desk_office.workspace) == []
