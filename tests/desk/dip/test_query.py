"""The search language of the register, saved views, and changes of many items at once."""

from __future__ import annotations

import json
from datetime import date

import pytest

from desk.cli.main import run
from desk.dip import finding, item_lists
from desk.dip.bulk import foresee
from desk.dip.item_lists import Shown, Sorted
from desk.dip.query import Query, Term, parse
from desk.dip.views import drop_view, save_view, views
from desk.errors import Invalid, Missing, Refused
from desk.health.check import check_office
from desk.store.database import database

TODAY = date(2026, 10, 12)
ITEMS = (
    ("Laporan anggaran kesehatan", "Dinas Kesehatan", "berkala", "2026", "bulanan", "2026-09-01"),
    ("Rencana kerja kesehatan", "Dinas Kesehatan", "setiap saat", "2025", "tahunan", "2026-10-01"),
    ("Anggaran sekolah", "Dinas Pendidikan", "berkala", "2026", "semester", "2026-04-15"),
    ("Peringatan dini banjir", "BPBD", "serta merta", "2024", "insidental", ""),
)


@pytest.fixture
def filled(kaltim):
    """Four items of three units; the first is verified."""
    for title, unit, category, made, every, updated in ITEMS:
        kaltim.do(
            "petugas",
            "dip.add",
            title=title,
            unit=unit,
            category=category,
            made=made,
            update_every=every,
            updated_on=updated,
            forms=["online"] if "anggaran" in title else ["cetak"],
            classification="900.1" if "ggaran" in title else "000.1",
        )
    kaltim.do("petugas", "dip.advance", items=[1], stage="verifikasi")
    return kaltim


def found(office, query, **order):
    page = item_lists.items(office.workspace, Shown(query=query), Sorted(**order))
    return [line.id for line in page.lines]


def test_a_query_reads_names_quotes_exclusions_and_days():
    assert parse('unit:"Dinas Kesehatan" tahap:verif tahun:2026 anggaran -draf', TODAY) == Query(
        (Term("unit", "Dinas Kesehatan"), Term("stage", "1"), Term("year", "2026", "2026")), ("anggaran",), ("draf",)
    )
    assert parse("-kategori:serta-merta", TODAY).terms == (Term("category", "serta merta", without=True),)
    assert parse("mutakhir:2026-03", TODAY).terms == (Term("updated_on", "2026-03-01", "2026-03-31"),)
    assert parse("mutakhir:2025..2026-02", TODAY).terms == (Term("updated_on", "2025-01-01", "2026-02-28"),)
    assert parse("tenggat:<hari-ini", TODAY).terms == (Term("due", "", "2026-10-11"),)
    assert parse("tahun:>2024", TODAY).terms == (Term("year", "2025", ""),)
    assert parse("", TODAY).empty


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("warna:merah", "Saringan warna: tidak dikenal; yang dikenal: kategori"),
        ("kategori:s", "pilih: berkala, serta merta, setiap saat"),
        ("tahap:lima", "pilih: deskripsi"),
        ("tahun:duaribu", "tulis tahun:2026"),
        ("mutakhir:2026-13", "tulis mutakhir:2026"),
    ],
)
def test_what_is_not_understood_is_said_with_what_is_known(typed, said):
    with pytest.raises(Invalid, match=said):
        parse(typed, TODAY)


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ('unit:"Dinas Kesehatan" tahap:otentikasi tahun:2026 anggaran', [1]),
        ("unit:kesehatan", [2, 1]),
        ("anggaran", [3, 1]),
        ("anggaran -sekolah", [1]),
        ("-anggaran", [4, 2]),
        ("anggaran unit:pendidikan", [3]),
        ("kategori:berkala -unit:pendidikan", [1]),
        ("tahun:2024..2025", [4, 2]),
        ("perlu:mutakhir", [1]),
        ("perlu:segera", [3]),
        ("perlu:diumumkan", [4]),
        ("bentuk:online", [1]),
        ("kode:900", [3, 1]),
        ("tahap:2", [4, 3, 2]),
        ("masa:tahunan", [2]),
        ("mutakhir:>2026-09-15", [2]),
        ("mutakhir:>15 September 2026 unit:kesehatan", [2]),
        ("tahun:", [4, 3, 2, 1]),
        ("judul:banjir", [4]),
        ('"" tahun:1999', []),
    ],
)
def test_the_list_shows_what_the_query_means(filled, query, ids):
    assert found(filled, query) == ids
    assert item_lists.count(filled.workspace, Shown(query=query)) == len(ids)


def test_words_are_found_in_any_order_of_the_list_and_page_by_page(filled):
    assert found(filled, "anggaran", by="title") == [3, 1]
    first = item_lists.items(filled.workspace, Shown(query="anggaran"), limit=1)
    second = item_lists.items(filled.workspace, Shown(query="anggaran"), after=first.after, limit=1)
    assert [line.id for line in (*first.lines, *second.lines)] == [3, 1]


def test_a_query_joins_what_was_chosen_at_the_left(filled):
    page = item_lists.items(filled.workspace, Shown(category="berkala", query="kesehatan"))
    assert [line.id for line in page.lines] == [1]


def test_the_weekly_list_counts_what_is_late_and_what_is_due_within_a_week(filled):
    counts = item_lists.counts(filled.workspace)
    assert (counts.overdue, counts.soon) == (1, 1)


def test_the_command_lists_by_the_same_language(filled, capsys):
    where = ["--data", str(filled.workspace.place.folder), "--trace-dir", str(filled.folder / "trace")]
    assert run([*where, "list", "dip", "--filter", "unit:kesehatan anggaran", "--json"], None, {}) == 0
    assert [row["id"] for row in json.loads(capsys.readouterr().out)] == [1]


def test_a_view_is_saved_shared_replaced_and_dropped(filled):
    petugas, arya = filled.as_("petugas"), filled.as_("arya")
    own = save_view(petugas, "Terlambat", "perlu:mutakhir", order="due", down=False)
    save_view(petugas, "Semua kesehatan", "unit:kesehatan", shared=True)
    assert [view.name for view in views(petugas)] == ["Semua kesehatan", "Terlambat"]
    assert [(view.name, view.own) for view in views(arya)] == [("Semua kesehatan", False)]
    save_view(petugas, "Terlambat", "perlu:segera")
    assert [view.query for view in views(petugas)] == ["unit:kesehatan", "perlu:segera"]
    with pytest.raises(Missing):
        drop_view(arya, views(arya)[0].id)
    with pytest.raises(Invalid):
        save_view(petugas, "Salah", "warna:merah")
    assert own.order == "due"


def test_many_items_change_together_after_a_look_and_go_back_as_one(filled):
    seen = foresee(filled.workspace, [], {"maker": "Subbag Umum"}, "kesehatan")
    assert [(one.code, one.before, one.after, one.again) for one in seen] == [
        ("DIP-0002", {"maker": ""}, {"maker": "Subbag Umum"}, False),
        ("DIP-0001", {"maker": ""}, {"maker": "Subbag Umum"}, True),
    ]
    told = filled.do("petugas", "dip.change_many", fields={"maker": "Subbag Umum"}, query="kesehatan")
    lines = {line.id: line for line in item_lists.items(filled.workspace).lines}
    assert (told["changed"], lines[1].maker, lines[1].stage, lines[3].maker) == (2, "Subbag Umum", 1, "")
    assert filled.do("petugas", "dip.undo", done=told["undo"])["restored"] == 2
    lines = {line.id: line for line in item_lists.items(filled.workspace).lines}
    assert (lines[1].maker, lines[1].stage) == ("", 2)
    assert check_office(filled.workspace) == []


def test_a_change_that_was_changed_again_is_not_taken_back(filled):
    told = filled.do("petugas", "dip.change_many", fields={"maker": "A"}, items=[1, 2])
    filled.do("petugas", "dip.edit", item=2, version=2, fields={"source": "B"})
    with pytest.raises(Refused, match="sudah diubah lagi sesudahnya: DIP-0002"):
        filled.do("petugas", "dip.undo", done=told["undo"])
    with pytest.raises(Invalid, match="satu per satu"):
        filled.do("petugas", "dip.change_many", fields={"title": "A"}, items=[1, 2])


def test_items_that_one_officer_went_through_alone_are_found_without_a_look_at_all_items(kaltim):
    counted = "SELECT count(*) FROM dip_item AS t1 WHERE t1.state = 'open' AND t1.id IN "
    plan = database.execute_sql(f"EXPLAIN QUERY PLAN {counted}{finding.ALONE}").fetchall()
    assert not [step for *_rest, step in plan if step.startswith("SCAN") and "dip_stage_alone" not in step]
