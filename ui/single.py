"""One window for an account and an office: a second start brings the first one's window forward.

It blocks nothing: commands, other accounts and other offices never ask here, and who was killed leaves no lock.
"""

from __future__ import annotations

import getpass
from hashlib import sha256
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

WAIT_MILLISECONDS: Final = 500
ANSWER_MILLISECONDS: Final = 5_000
"""After so long the first window hangs, and a second one opens beside it."""

FORWARD: Final = b"ke depan\n"
"""What the first window answers; to be called is to be asked, so the second says nothing that could lie unread."""


class OneWindow(QObject):
    """Hears of later starts; ``asked_forward`` when somebody started the program again."""

    asked_forward = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.name = f"meja-informasi-{sha256(f'{getpass.getuser()}|{folder.resolve()}'.encode()).hexdigest()[:24]}"
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_start)

    def is_open_elsewhere(self) -> bool:
        """Tell whether this account has a window of this office open, and ask that one to come forward."""
        if self._server.isListening():
            return False
        socket = QLocalSocket()
        socket.connectToServer(self.name)
        if not socket.waitForConnected(WAIT_MILLISECONDS):
            return False
        if not socket.bytesAvailable():
            socket.waitForReadyRead(ANSWER_MILLISECONDS)  # False too where the answer and the farewell come together
        answered = bool(socket.bytesAvailable())
        socket.disconnectFromServer()
        return answered

    def listen(self) -> None:
        """Hear of later starts from now on; where the system offers no such way, each start has its own window."""
        QLocalServer.removeServer(self.name)  # of one that was killed
        self._server.listen(self.name)

    def _on_start(self) -> None:
        socket = self._server.nextPendingConnection()
        if socket is not None:
            socket.disconnected.connect(socket.deleteLater)
            socket.write(FORWARD)
            socket.flush()
            self.asked_forward.emit()
