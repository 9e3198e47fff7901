"""Items of the DIP register: legal columns, five stages, publication, update clock, lists by key, counts."""

from __future__ import annotations

import json
import os

import pytest

from desk.attachments import path_of
from desk.cli.main import run
from desk.dip import item_lists
from desk.dip.item_lists import Shown, Sorted
from desk.errors import Invalid, Missing, Refused, Stale, StorageFailed
from desk.health.check import check_office
from desk.search import index
from tests.desk.dip.conftest import place

STAGES = ("deskripsi", "verifikasi", "otentikasi", "kodefikasi", "penataan")


def add(kaltim, title="Laporan Realisasi Anggaran Triwulan III 2026", **details):
    given = {"category": "berkala", "unit": "Sekretariat", "summary": "Ringkasan belanja per program"} | details
    return int(kaltim.do("petugas", "dip.add", title=title, **given)["id"])


def take_to(kaltim, item, stage):
    said = {"kodefikasi": {"classification": "900.1.3"}, "penataan": {"folder": "FK-01/1/01"}}
    for name in STAGES[1:]:
        if name == stage:
            return
        login = "arya" if name == "otentikasi" else "petugas"
        kaltim.do(login, "dip.advance", items=[item], stage=name, **said.get(name, {}))


def test_an_item_keeps_the_seven_legal_columns_apart_and_writes_them_as_the_law_does(kaltim):
    item = add(
        kaltim,
        maker="Kasubbag Keuangan",
        made="Samarinda, 10 Oktober 2026",
        forms=["cetak", "online"],
        media=["Website", "Papan pengumuman"],
        retention="5 tahun",
        classification="900.1.3",
        link="https://contoh.go.id/dip/412",
        update_every="triwulan",
    )
    view = item_lists.item(kaltim.workspace, item)
    line = view.line
    assert (line.unit, line.maker, line.made) == ("Sekretariat", "Kasubbag Keuangan", "Samarinda, 10 Oktober 2026")
    assert (line.forms, line.retention, line.year) == (("cetak", "online"), "5 tahun", 2026)
    assert (view.place, view.made_kind, view.made_on) == ("Samarinda", "hari", "2026-10-10")
    assert view.media == ("Website", "Papan pengumuman")
    assert (line.due, line.next_stage, view.stages[0].stage) == ("2027-01-12", "verifikasi", "deskripsi")
    assert check_office(kaltim.workspace) == []


@pytest.mark.parametrize(
    ("typed", "kind", "on", "words"),
    [
        ("Tahun 2023", "tahun", "2023", "2023"),
        ("oktober 2026", "bulan", "2026-10", "Oktober 2026"),
        ("01/02/2025", "hari", "2025-02-01", "1 Februari 2025"),
        ("setiap bulan", "kata", "", "setiap bulan"),
        ("31 Februari 2026", "kata", "", "31 Februari 2026"),
    ],
)
def test_the_time_of_making_is_understood_or_kept_in_its_words(kaltim, typed, kind, on, words):
    view = item_lists.item(kaltim.workspace, add(kaltim, made=typed))
    assert (view.made_kind, view.made_on, view.made_words) == (kind, on, words)


def test_an_item_without_a_title_or_of_no_category_leaves_no_trace(kaltim):
    with pytest.raises(Invalid, match="nama informasi belum diisi"):
        add(kaltim, title=" ")
    with pytest.raises(Invalid, match="Kategori harus"):
        add(kaltim, category="dikecualikan")
    assert item_lists.items(kaltim.workspace).lines == ()


def test_the_same_information_of_the_same_unit_is_not_entered_twice(kaltim):
    add(kaltim, made="2026")
    with pytest.raises(Refused, match="Sudah ada di daftar sebagai DIP-0001"):
        add(kaltim, title="LAPORAN realisasi  anggaran triwulan III 2026.", made="2026")
    add(kaltim, unit="Bidang IKP", made="2026")


def test_no_stage_is_skipped(kaltim):
    item = add(kaltim)
    with pytest.raises(Refused, match="tahap verifikasi harus selesai sebelum kodefikasi"):
        kaltim.do("petugas", "dip.advance", items=[item], stage="kodefikasi", classification="900.1.3")
    with pytest.raises(Refused, match="tahap deskripsi sudah selesai"):
        kaltim.do("petugas", "dip.advance", items=[item], stage="deskripsi")


def test_authentication_needs_a_file_or_a_paper_and_a_second_officer(kaltim):
    item = add(kaltim)
    take_to(kaltim, item, "otentikasi")
    with pytest.raises(Invalid, match="softcopy"):
        kaltim.do("arya", "dip.advance", items=[item], stage="otentikasi")
    kaltim.do("petugas", "dip.edit", item=item, version=2, fields={"paper": "Buku II hal. 4"})
    with pytest.raises(Refused, match=r"pengawasan silang\); yang boleh: .*Arya"):
        kaltim.do("petugas", "dip.advance", items=[item], stage="otentikasi")
    kaltim.do("arya", "dip.advance", items=[item], stage="otentikasi")
    done = item_lists.item(kaltim.workspace, item).stages[-1]
    assert (done.by, done.words, done.reason) == ("Arsiparis Arya", "naskah: Buku II hal. 4", "")


def test_alone_in_office_the_officer_gives_a_reason_and_it_is_reported(kaltim):
    item = add(kaltim, paper="Buku II hal. 4")
    take_to(kaltim, item, "otentikasi")
    for login, position in (("arya", "arsiparis"), ("sari", "sekretaris-ppid"), ("pandu", "ppid")):
        place(kaltim, "people.dismiss", login, position)
    with pytest.raises(Invalid, match="tulis alasan"):
        kaltim.do("petugas", "dip.advance", items=[item], stage="otentikasi")
    kaltim.do("petugas", "dip.advance", items=[item], stage="otentikasi", reason="Arsiparis lain cuti.")
    assert item_lists.counts(kaltim.workspace).alone == 1
    (line,) = item_lists.items(kaltim.workspace, Shown(attention="alone")).lines
    assert line.id == item


def test_an_item_goes_through_five_stages_into_its_folder(kaltim):
    item = add(kaltim, files=[str(kaltim.photo())])
    take_to(kaltim, item, "")
    view = item_lists.item(kaltim.workspace, item)
    assert [one.stage for one in view.stages] == list(STAGES)
    assert view.hard_copy.place == "FK-01/1/01"
    assert view.hard_copy.number in view.stages[-1].words
    assert view.stages[2].words == f"sha-256 {view.files[0].sha256}"
    assert (view.line.next_stage, view.line.classification) == ("", "900.1.3")
    assert check_office(kaltim.workspace) == []


def test_a_changed_legal_column_sends_the_item_back_to_verification_and_keeps_its_folder(kaltim):
    item = add(kaltim, files=[str(kaltim.photo())])
    take_to(kaltim, item, "")
    version = item_lists.item(kaltim.workspace, item).line.version
    kaltim.do("petugas", "dip.edit", item=item, version=version, fields={"source": "Subbag Keuangan"})
    assert item_lists.item(kaltim.workspace, item).line.stage == 5
    kaltim.do("petugas", "dip.edit", item=item, version=version + 1, fields={"summary": "Ringkasan baru"})
    view = item_lists.item(kaltim.workspace, item)
    assert (view.line.stage, view.round, view.line.next_stage) == (1, 2, "verifikasi")
    assert len(view.stages) == 6
    before = view.hard_copy.number
    take_to(kaltim, item, "")
    assert item_lists.item(kaltim.workspace, item).hard_copy.number == before


def test_a_returned_item_says_why_and_is_described_anew(kaltim):
    item = add(kaltim)
    kaltim.do("sari", "dip.send_back", item=item, reason="Ringkasan belum menyebut tahun.")
    view = item_lists.item(kaltim.workspace, item)
    assert (view.returned, view.line.next_stage) == ("Ringkasan belum menyebut tahun.", "deskripsi")
    kaltim.do("petugas", "dip.advance", items=[item], stage="deskripsi")
    assert item_lists.item(kaltim.workspace, item).returned == ""


def test_who_saw_an_older_version_changes_nothing(kaltim):
    item = add(kaltim)
    kaltim.do("petugas", "dip.edit", item=item, version=1, fields={"source": "A"})
    with pytest.raises(Stale):
        kaltim.do("petugas", "dip.edit", item=item, version=1, fields={"source": "B"})


def test_serta_merta_is_urgent_from_receipt_until_it_is_published(kaltim):
    item = add(kaltim, title="Peringatan dini banjir", category="serta merta", unit="BPBD")
    assert item_lists.counts(kaltim.workspace).urgent == 1
    with pytest.raises(Invalid, match="Alamat halaman"):
        kaltim.do("petugas", "dip.publish", items=[item], medium="website")
    kaltim.do(
        "petugas",
        "dip.publish",
        items=[item],
        medium="website",
        address="https://contoh.go.id/banjir",
        evidence=str(kaltim.photo("tangkapan.jpg")),
    )
    view = item_lists.item(kaltim.workspace, item)
    (told,) = view.publications
    assert (told.medium, told.published_on, told.by[:7]) == ("website", "2026-10-12", "Petugas")
    assert told.evidence == view.files[0].sha256
    assert (view.line.urgent, view.line.link) == (False, "https://contoh.go.id/banjir")
    assert item_lists.counts(kaltim.workspace).urgent == 0


def test_an_item_turns_overdue_and_is_brought_up_to_date(kaltim):
    item = add(kaltim, update_every="bulanan", updated_on="2026-09-01")
    assert item_lists.counts(kaltim.workspace).overdue == 1
    kaltim.do("petugas", "dip.renew", items=[item])
    view = item_lists.item(kaltim.workspace, item)
    assert (view.line.updated_on, view.line.due, view.line.overdue) == ("2026-10-12", "2026-11-12", False)


def test_a_file_that_changed_on_the_disk_is_not_authenticated_and_check_names_the_item(kaltim):
    item = add(kaltim, files=[str(kaltim.photo())])
    take_to(kaltim, item, "otentikasi")
    sha256 = item_lists.item(kaltim.workspace, item).files[0].sha256
    path = path_of(kaltim.workspace, sha256)
    spoilt = bytearray(path.read_bytes())
    spoilt[20] ^= 1
    os.chmod(path, 0o644)  # noqa: PTH101 - as an officer outside the program would
    path.write_bytes(spoilt)
    with pytest.raises(StorageFailed, match="berubah"):
        kaltim.do("arya", "dip.advance", items=[item], stage="otentikasi")
    (finding,) = check_office(kaltim.workspace)
    assert finding.where.startswith("DIP-0001")


def test_a_withdrawn_item_leaves_list_search_and_counts(kaltim):
    item = add(kaltim)
    assert [hit.number for hit in index.find("realisasi").hits] == ["DIP-0001"]
    kaltim.do("petugas", "dip.withdraw", item=item, reason="Digabung.")
    assert item_lists.items(kaltim.workspace).lines == ()
    assert index.find("realisasi").hits == ()
    assert item_lists.counts(kaltim.workspace).total == 0
    with pytest.raises(Refused, match=r"sudah tidak di daftar: Digabung\."):
        item_lists.item(kaltim.workspace, item)
    with pytest.raises(Missing):
        item_lists.item(kaltim.workspace, 99)


def test_pages_by_key_give_every_item_once_in_any_order(kaltim):
    for number in range(7):
        add(kaltim, title=f"Informasi {number % 3} {number}", unit=f"Unit {number % 2}")
    for by in item_lists.ORDERS:
        for down in (False, True):
            seen, after = [], ""
            while True:
                page = item_lists.items(kaltim.workspace, order=Sorted(by, down), after=after, limit=2)
                seen += [line.id for line in page.lines]
                after = page.after
                if not after:
                    break
            assert sorted(seen) == [1, 2, 3, 4, 5, 6, 7], (by, down)
    titles = [line.title for line in item_lists.items(kaltim.workspace, order=Sorted("title")).lines]
    assert titles == sorted(titles)


def test_counts_follow_category_and_stage(kaltim):
    first, second = add(kaltim), add(kaltim, title="Daftar aset", category="setiap saat")
    kaltim.do("petugas", "dip.advance", items=[first, second], stage="verifikasi")
    kaltim.do("petugas", "dip.edit", item=second, version=2, fields={"category": "berkala"})
    counts = item_lists.counts(kaltim.workspace)
    assert counts.categories == {"berkala": 2, "serta merta": 0, "setiap saat": 0}
    assert (counts.stages[1], counts.stages[2], counts.total) == (1, 1, 2)


def test_a_received_document_that_passed_its_stages_becomes_an_item_and_the_next_one_updates_it(
    kaltim, cycle_at, lines_of, deliver, put_through
):
    number = cycle_at("himpun")
    (line,) = lines_of(number, "Bidang IKP")
    deliver(number, [line])
    put_through(number, line)
    (entered,) = item_lists.items(kaltim.workspace).lines
    assert (entered.unit, entered.stage, entered.classification) == ("Bidang IKP", 5, "400.14.4.3")
    view = item_lists.item(kaltim.workspace, entered.id)
    assert view.stages[2].by == "Arsiparis Arya"
    assert len(view.files) == 1
    assert check_office(kaltim.workspace) == []


def test_list_dip_writes_the_register(kaltim, capsys):
    add(kaltim)
    place_words = ["--data", str(kaltim.workspace.place.folder), "--trace-dir", str(kaltim.folder / "trace")]
    assert run([*place_words, "list", "dip", "--json"], None, {}) == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert (row["code"], row["category"], row["stage"]) == ("DIP-0001", "berkala", 1)
