"""The PIN that re-opens screen and key after the idle lock: in memory only, three wrong ones wipe it (pure)."""

from __future__ import annotations

import os
import re
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from desk.errors import Invalid
from desk.people.keys import NONCE, OpenKey, Strength

TRIES: Final = 3
PIN_STRENGTH: Final = Strength(64 * 1024, 2)
_DIGITS: Final = re.compile(r"[0-9]{6,10}", re.ASCII)
_STAIRS: Final = "01234567890123456789"


def guard_pin(pin: str) -> None:
    """Refuse a PIN that is no PIN or that anybody tries first.

    Raises ``Invalid``.
    """
    if not _DIGITS.fullmatch(pin):
        raise Invalid("pin", "PIN terdiri atas 6–10 angka.")
    if len(set(pin)) == 1 or pin in _STAIRS or pin in _STAIRS[::-1]:
        raise Invalid("pin", "PIN ini mudah ditebak; jangan angka kembar atau berurutan.")


class PinSeal:
    """An officer's opened key, sealed by his PIN; without a key, the PIN alone.

    What is sealed never leaves the memory of this process, since a PIN is too short to guard a file.
    """

    def __init__(self, pin: str, key: OpenKey | None, strength: Strength = PIN_STRENGTH) -> None:
        guard_pin(pin)
        self._strength = strength
        self._salt, self._nonce = os.urandom(16), os.urandom(NONCE)
        self._sealed = self._box(pin).encrypt(self._nonce, key.raw() if key else b"", b"")
        self.tries_left = TRIES

    @property
    def wiped(self) -> bool:
        """Tell whether the tries are used up and nothing is left to open."""
        return self.tries_left == 0

    def opens(self, pin: str) -> tuple[bool, OpenKey | None]:
        """Try a PIN: whether it is right, and the key if one was sealed; the last wrong try wipes what was sealed."""
        if self.wiped:
            return False, None
        try:
            raw = self._box(pin).decrypt(self._nonce, self._sealed, b"")
        except InvalidTag:
            self.tries_left -= 1
            if self.wiped:
                self._sealed = b""
            return False, None
        self.tries_left = TRIES
        return True, OpenKey(Ed25519PrivateKey.from_private_bytes(raw)) if raw else None

    def _box(self, pin: str) -> ChaCha20Poly1305:
        strength = self._strength
        maker = Argon2id(
            salt=self._salt, length=32, iterations=strength.passes, lanes=4, memory_cost=strength.memory_kib
        )
        return ChaCha20Poly1305(maker.derive(pin.encode()))
