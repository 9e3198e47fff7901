"""Back-ups at the window: how old they are, one now, a second disk, one portable file, and reading one again."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desk.backup.contents import PORTABLE
from desk.backup.drill import KEEPERS as DRILLERS
from desk.backup.make import Made, back_up_to_file
from desk.backup.schedule import Standing, choose_second, on_the_same_disk, second_target
from desk.backup.verify import check_backup
from desk.drills.lists import last_drill
from desk.errors import DeskError
from desk.health.findings import Finding
from desk.session import Result
from desk.words import angka, kapan
from ui.dialogs.frame import Question
from ui.icons import wear
from ui.parts.plain import CLOSE, PlainLabel, message
from ui.safety.keeper import BackupKeeper
from ui.safety.words import SIGNS, age
from ui.theme import dress, em
from ui.work import Tell
from ui.workbench import Workbench

TITLE, DRILL = "Cadangan", "Latihan pemulihan"
DRILL_WHY = "Cadangan yang belum pernah dipulihkan belum tentu dapat dipulihkan. Latih sekali setiap triwulan."
PORTABLE_FILES = f"Cadangan satu berkas (*{PORTABLE})"
EXPLAINED = (
    "Cadangan dibuat sendiri setiap setengah jam bila ada perubahan dan saat program ditutup; setiap salinan dibaca "
    "ulang sebelum dianggap jadi. Salinan di diska yang sama ikut hilang bila diska itu rusak: pilih juga diska kedua, "
    "misalnya diska USB."
)
SAME_DISK = "▲ Folder ini ada di diska yang sama dengan data; pilih diska lain agar aman bila diska rusak."
WHOLE = "Cadangan ini utuh: setiap berkas dibaca ulang dan sama."


class TargetRow(QFrame):
    """One back-up folder and how old its newest run is."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self, "framed")
        self.age_label = PlainLabel(role="strong")
        self.path_label = PlainLabel(role="muted small", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(em(0.8), em(0.6), em(0.8), em(0.6))
        top = QHBoxLayout()
        self.title_label = PlainLabel(title)
        top.addWidget(self.title_label)
        top.addStretch()
        top.addWidget(self.age_label)
        column.addLayout(top)
        self.foot = QHBoxLayout()
        self.foot.addWidget(self.path_label, 1)
        column.addLayout(self.foot)

    def say(self, words: str, light: str, path: str) -> None:
        """Show another state."""
        self.age_label.setText(words)
        dress(self.age_label, "tone", "" if light == "ok" else light)
        self.path_label.setText(path)


class BackupDialog(Question):
    """The state of the back-ups and what an officer can do about them."""

    def __init__(self, workbench: Workbench, keeper: BackupKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent, TITLE, "Cadangkan sekarang", cancel=CLOSE)
        self._workbench, self._keeper = workbench, keeper
        self.first_row = TargetRow("Di PC ini")
        self.second_row = TargetRow("Diska kedua")
        self.drill_row = TargetRow("Latihan pemulihan")
        self.choose_button = QPushButton("Pilih &diska kedua…")
        self.drill_button = QPushButton("&Latih sekarang")
        self.file_button = QPushButton("Simpan &satu berkas…")
        self.check_button = QPushButton("&Periksa cadangan…")
        self.news_label = PlainLabel(role="muted", wrap=True)
        self._build_body()
        self.choose_button.clicked.connect(self._on_choose)
        self.drill_button.clicked.connect(self.drill)
        self.file_button.clicked.connect(self._on_file)
        self.check_button.clicked.connect(self._on_check)
        keeper.looked.connect(self._on_looked)
        self._on_looked(keeper.standings())

    def decide(self) -> None:
        """Back up to every folder that can be reached."""
        self.news_label.setText("Cadangan sedang dibuat …")
        self._keeper.back_up([each.folder for each in self._keeper.standings() if each.reachable])

    def choose(self, folder: Path) -> None:
        """Take a folder as the second disk."""
        place = self._workbench.workspace.place
        try:
            choose_second(place, folder)
            self.news_label.setText(SAME_DISK if on_the_same_disk(place, folder) else "")
        except DeskError as refusal:
            self.news_label.setText(f"▲ {refusal}")
        self._on_looked(self._keeper.standings())

    def save_file(self, file: Path) -> None:
        """Make one portable file."""
        workspace = self._workbench.workspace

        def task(tell: Tell) -> Made:
            return back_up_to_file(workspace, file, tell)

        self.news_label.setText(f"Menulis {file.name} …")
        self._workbench.run(TITLE, task, self._on_filed)

    def check(self, path: Path) -> None:
        """Read a back-up again, every byte."""

        def task(_tell: Tell) -> list[Finding]:
            return check_backup(path)

        self.news_label.setText(f"Membaca ulang {path.name} …")
        self._workbench.run("Periksa cadangan", task, self._on_checked)

    def drill(self) -> None:
        """Bring the newest back-up back beside the office, to see that it can be, and enter how it went."""
        self.news_label.setText("Cadangan terbaru dipulihkan ke folder sementara dan diperiksa …")
        self.drill_button.setEnabled(False)
        work = self._workbench.do_beside(DRILL, "safety.drill", {}, self._on_drilled, self._on_drill_refused)
        self._workbench.began.emit(work)

    def _build_body(self) -> None:
        self.add_words(EXPLAINED)
        self.body.addWidget(self.first_row)
        self.body.addWidget(self.second_row)
        self.body.addWidget(self.drill_row)
        self.drill_button.setAutoDefault(False)
        self.drill_button.setVisible(self._workbench.may(*DRILLERS))
        self.drill_row.foot.addWidget(self.drill_button)
        self.body.addWidget(self.news_label)
        self.body.addStretch()
        wear(self.verb_button, "backup", "accent_text")
        self.choose_button.setAutoDefault(False)
        self.second_row.foot.addWidget(self.choose_button)
        self.add_buttons([self.file_button, self.check_button])
        self.ask_room(54, 32)

    def _on_looked(self, standings: list[Standing]) -> None:
        now = self._workbench.workspace.now()
        first, *others = standings
        self.first_row.say(age(first, now), first.light(now), str(first.folder))
        if others:
            second = others[0]
            self.second_row.say(age(second, now), second.light(now), str(second.folder))
        else:
            self.second_row.say("■ belum dipilih", "bad", "Cadangan hanya ada di PC ini.")
        self._show_drill()
        if self.news_label.text() == "Cadangan sedang dibuat …" and first.light(now) == "ok":
            self.news_label.setText("")

    def _show_drill(self) -> None:
        last, now = last_drill(), self._workbench.workspace.now()
        light = last.light(now) if last else "warn"
        when = kapan(datetime.fromisoformat(last.at), now) if last else "belum pernah"
        self.drill_row.say(f"{SIGNS[light]} {when}", light, last.words() if last else DRILL_WHY)

    def _on_drilled(self, told: Result) -> None:
        self.drill_button.setEnabled(True)
        failed, later = str(told["findings"]), int(told["later"])
        since = f" {angka(later)} nomor diberikan sesudah cadangan itu dan akan dinyatakan batal." if later else ""
        self.news_label.setText(f"▲ Pemulihan gagal: {failed}" if failed else f"✓ Kantor dapat dipulihkan.{since}")
        self._show_drill()

    def _on_drill_refused(self, refusal: DeskError) -> None:
        self.drill_button.setEnabled(True)
        self.news_label.setText(f"▲ {refusal}")

    def _on_choose(self) -> None:
        before = second_target(self._workbench.workspace.place)
        chosen = QFileDialog.getExistingDirectory(self, "Pilih folder di diska kedua", str(before or ""))
        if chosen:
            self.choose(Path(chosen))

    def _on_file(self) -> None:
        day = self._workbench.workspace.now().date().isoformat()
        name = f"cadangan-meja-informasi-{day}{PORTABLE}"
        chosen, _kind = QFileDialog.getSaveFileName(self, "Simpan cadangan satu berkas", name, PORTABLE_FILES)
        if chosen:
            self.save_file(Path(chosen).with_suffix(PORTABLE))

    def _on_check(self) -> None:
        start = str(self._workbench.workspace.place.backups)
        chosen, _kind = QFileDialog.getOpenFileName(
            self, "Pilih cadangan", start, f"Cadangan (*{PORTABLE} MANIFEST.json)"
        )
        if chosen:
            path = Path(chosen)
            self.check(path if path.suffix == PORTABLE else path.parent)

    def _on_filed(self, made: Made) -> None:
        size = angka(made.manifest.bytes_in_all() // 2**20)
        self.news_label.setText(f"✓ {made.path.name} dibuat dan dibaca ulang ({size} MB).")

    def _on_checked(self, found: list[Finding]) -> None:
        if not found:
            self.news_label.setText(f"✓ {WHOLE}")
            return
        self.news_label.setText(f"▲ Cadangan ini rusak: {found[0].what}")
        lines = [f"{each.where}: {each.what}" for each in found[:12]]
        message(self, "Cadangan ini rusak", "\n".join([*lines, found[0].repair]), kind="bad")
