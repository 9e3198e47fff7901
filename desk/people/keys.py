"""A person's signing key: Ed25519, sealed by the kata sandi with Argon2id and ChaCha20-Poly1305.

The seal is bound to the person and the public half, so that sealed keys cannot be swapped. No master key exists.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import lru_cache

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from desk.errors import Invalid

NONCE = 12
LEAST_LETTERS = 12
COMMON = ("password", "katasandi", "kata sandi", "qwerty", "123456", "rahasia", "diskominfo", "kominfo", "abcdef")


@dataclass(frozen=True)
class Strength:
    """How costly one guess is: memory in KiB and passes."""

    memory_kib: int
    passes: int


OFFICE_STRENGTH = Strength(128 * 1024, 3)
PRACTICE_STRENGTH = Strength(8 * 1024, 1)


@dataclass(frozen=True)
class SealedKey:
    """A key as it is stored; everything in hexadecimal."""

    public: str
    sealed: str
    salt: str
    strength: Strength


class OpenKey:
    """A key that can sign until it is dropped."""

    def __init__(self, private: Ed25519PrivateKey) -> None:
        self._private = private
        self.public = private.public_key().public_bytes_raw().hex()

    def sign(self, words: str) -> str:
        """Sign a text; the signature in hexadecimal."""
        return self._private.sign(words.encode()).hex()

    def raw(self) -> bytes:
        """Give the private half, for sealing it anew in memory (``desk.people.pin``); never for storing."""
        return self._private.private_bytes_raw()


def guard_secret(secret: str) -> None:
    """Refuse a kata sandi that an attacker would try first.

    Raises ``Invalid``.
    """
    if len(secret.strip()) < LEAST_LETTERS:
        raise Invalid("secret", f"Kata sandi paling sedikit {LEAST_LETTERS} huruf, atau empat kata acak.")
    plain = secret.lower()
    if any(plain.startswith(common) for common in COMMON) or len(set(plain)) < LEAST_LETTERS // 2:
        raise Invalid("secret", "Kata sandi ini mudah ditebak; pakai empat kata acak.")


def make_key(owner: str, secret: str, strength: Strength = OFFICE_STRENGTH) -> SealedKey:
    """Make a new key pair for a person and seal it."""
    private = Ed25519PrivateKey.generate()
    public = private.public_key().public_bytes_raw().hex()
    salt, nonce = os.urandom(16), os.urandom(NONCE)
    box = ChaCha20Poly1305(_stretch(secret, salt, strength))
    sealed = nonce + box.encrypt(nonce, private.private_bytes_raw(), _bound_to(owner, public))
    return SealedKey(public, sealed.hex(), salt.hex(), strength)


def open_key(owner: str, stored: SealedKey, secret: str) -> OpenKey | None:
    """Open a sealed key; None if the kata sandi is wrong or the seal was made for somebody else."""
    sealed = bytes.fromhex(stored.sealed)
    box = ChaCha20Poly1305(_stretch(secret, bytes.fromhex(stored.salt), stored.strength))
    try:
        raw = box.decrypt(sealed[:NONCE], sealed[NONCE:], _bound_to(owner, stored.public))
    except InvalidTag:
        return None
    return OpenKey(Ed25519PrivateKey.from_private_bytes(raw))


def signature_holds(public: str, words: str, signature: str) -> bool:
    """Tell whether a signature over a text was made by a key."""
    try:
        _public_key(public).verify(bytes.fromhex(signature), words.encode())
    except (InvalidSignature, ValueError):
        return False
    return True


@lru_cache(maxsize=64)
def _public_key(public: str) -> Ed25519PublicKey:
    """Read a public key once for the thousands of parafs that a check verifies with it."""
    return Ed25519PublicKey.from_public_bytes(bytes.fromhex(public))


def fingerprint(public: str) -> str:
    """Write a public key as it stands on the enrolment sheet: groups of four letters."""
    return " ".join(public[start : start + 4].upper() for start in range(0, 32, 4))


def _stretch(secret: str, salt: bytes, strength: Strength) -> bytes:
    maker = Argon2id(salt=salt, length=32, iterations=strength.passes, lanes=4, memory_cost=strength.memory_kib)
    return maker.derive(secret.strip().encode())


def _bound_to(owner: str, public: str) -> bytes:
    return f"meja-informasi\0{owner}\0{public}".encode()
