"""What was measured of a printer is kept for each tray, and what no printer does is refused (F7)."""

from __future__ import annotations

import pytest

from desk.cabinet.calibration import calibration, calibrations
from desk.errors import Invalid, Missing
from desk.journal import diary

MEASURED = {"left": "21,2", "top": "19,5 mm", "across": "171", "down": "250.5"}


def test_each_tray_keeps_its_own_and_measuring_again_corrects_it(desk_office):
    desk_office.do("petugas", "labels.calibrate", printer="Epson L3210", tray="baki 2", **MEASURED)
    desk_office.do("petugas", "labels.calibrate", printer="Epson L3210")
    assert [one.number for one in calibrations()] == ["Epson L3210", "Epson L3210 · baki 2"]
    desk_office.do("petugas", "labels.calibrate", printer="Epson L3210", left="19")
    assert [one.left for one in calibrations()] == [19, 21.2]
    assert [line.body["action"] for line in diary.entries()].count("labels.calibrate") == 3


def test_shift_and_scale_follow_from_the_four_lengths(desk_office):
    desk_office.do("petugas", "labels.calibrate", printer="Epson L3210", tray="baki 2", **MEASURED)
    found = calibration("epson l3210", "Baki 2")
    assert found.scale == pytest.approx((171 / 170, 250.5 / 250))
    assert found.offset == pytest.approx((21.2 - 20 * 171 / 170, 19.5 - 20 * 250.5 / 250))
    assert found.words == "geser kanan +1,08 mm, bawah −0,54 mm; skala 100,59 % × 100,2 %"
    x, y = found.drawn(20, 20)
    (right, below), (wide, high) = found.offset, found.scale
    assert (right + wide * x, below + high * y) == pytest.approx((20, 20))


def test_the_only_tray_needs_no_name_and_an_unknown_printer_names_those_known(desk_office):
    with pytest.raises(Missing, match="yang sudah: belum ada"):
        calibration("HP")
    desk_office.do("petugas", "labels.calibrate", printer="Epson", tray="baki 2")
    assert calibration("Epson").tray == "baki 2"
    desk_office.do("petugas", "labels.calibrate", printer="Epson", tray="baki 3")
    with pytest.raises(Missing, match="Epson · baki 2 dan Epson · baki 3"):
        calibration("Epson")
    with pytest.raises(Missing, match="HP belum dikalibrasi"):
        calibration("HP")


@pytest.mark.parametrize(
    ("change", "field", "says"),
    [
        ({"printer": " "}, "printer", "belum diisi"),
        ({"left": "dua"}, "left", "bukan ukuran dalam mm"),
        ({"left": "-3"}, "left", "bukan ukuran dalam mm"),
        ({"top": "35"}, "top", "bergeser 15 mm"),
        ({"across": "164,9", "left": "25"}, "", ""),
        ({"across": "160"}, "across", "tercetak 94,12 %.*sesuaikan dengan halaman"),
        ({"down": "26"}, "down", "sesuaikan dengan halaman"),
    ],
)
def test_what_no_printer_does_is_refused_beside_its_field(desk_office, change, field, says):
    if not field:
        desk_office.do("petugas", "labels.calibrate", **({"printer": "Epson"} | change))
        assert len(calibrations()) == 1
        return
    with pytest.raises(Invalid, match=says) as refused:
        desk_office.do("petugas", "labels.calibrate", **({"printer": "Epson"} | change))
    assert refused.value.field == field
    assert calibrations() == []
