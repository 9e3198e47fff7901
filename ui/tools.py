"""The windows behind the menus, as data: each is loaded when it is first asked for."""

from __future__ import annotations

import importlib
from dataclasses import dataclass

from PySide6.QtWidgets import QDialog, QWidget

from ui.workbench import Workbench


@dataclass(frozen=True)
class Tool:
    """A dialog over the office: its entry's words, what it says in the status line, its icon and where it is."""

    words: str
    says: str
    icon: str
    module: str
    name: str

    def show(self, workbench: Workbench, owner: QWidget) -> int:
        """Open it; it closes when the officer is done."""
        dialog: QDialog = getattr(importlib.import_module(f"ui.{self.module}"), self.name)(owner, workbench)
        return dialog.exec()


OFFICE = (
    Tool(
        "P&rofil kantor dan jam kerja…",
        "Nama, kop, jam kerja dan masa khusus",
        "office",
        "settings.profile",
        "ProfileDialog",
    ),
    Tool("Tata leta&k lembar…", "Margin, kertas dan kop dengan lembarnya", "print", "settings.layout", "LayoutDialog"),
    Tool("&Hari libur…", "Libur nasional, cuti bersama dan libur daerah", "time", "settings.days_off", "DaysOffDialog"),
    Tool("&SOP kantor…", "Lima SOP dan revisinya", "list", "settings.sop_revisions", "SopsDialog"),
    Tool("Pelimpahan &wewenang…", "Plt., Plh., a.n. dan u.b.", "people", "settings.delegations", "DelegationsDialog"),
    Tool("K&ontak…", "Media, pengirim, OPD dan protokol", "person", "settings.contacts", "ContactsDialog"),
    Tool(
        "&Ambil alih buku surat…",
        "Buku agenda surat masuk dari Excel, tiap barisnya tampil dahulu",
        "inbox",
        "letters.takeover",
        "TakeoverDialog",
    ),
)
BOOK = Tool("Buku &darurat…", "Daftar kantor yang terbaca tanpa program", "book", "safety.book_dialog", "BookDialog")
WORK = (
    Tool("&Meja layanan…", "Permohonan, keberatan, pengaduan dan saran", "inbox", "service.register", "ServiceDialog"),
    Tool("&Laporan…", "Mingguan, bulanan, berkala dan semester", "print", "settings.work_reports", "ReportsDialog"),
    Tool("Sur&vei kepuasan…", "Lembar survei dan nilai IKM", "approve", "settings.survey", "SurveyDialog"),
    Tool(
        "Hitung hari ker&ja…", "Jatuh tempo dengan langkah hitungannya", "number", "settings.reckoner", "ReckonerDialog"
    ),
    Tool("Klasi&fikasi…", "Kode klasifikasi dan retensinya", "list", "cabinet.classification", "ClassificationDialog"),
    Tool(
        "Baca p&indaian berparaf…",
        "Paraf tinta dicatat dari kode pada lembar yang dipindai",
        "sign",
        "steps.scan_sheet",
        "ScanSheetDialog",
    ),
    Tool(
        "Kertas la&bel…",
        "Ukur kertas label sendiri, atau impor templatnya",
        "label",
        "cabinet.stocks",
        "StocksDialog",
    ),
    Tool(
        "Kalibrasi p&encetak…",
        "Ukur sekali sejauh mana pencetak meleset; labelnya lalu tepat",
        "print",
        "cabinet.calibrations",
        "CalibrationsDialog",
    ),
)
