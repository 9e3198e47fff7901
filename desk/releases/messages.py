"""Words ready to send: to the media, to the sender after publication (pure)."""

from __future__ import annotations

import re
from email.message import EmailMessage
from urllib.parse import quote

COUNTRY = "62"


def told_sender(title: str, url: str, agency: str) -> str:
    """Write the message that tells a sender that his news is published (SOP Layanan Informasi, step 7)."""
    return f"Yth. Bapak/Ibu,\n\nBerita “{title}” sudah terbit:\n{url}\n\nTerima kasih atas informasinya.\n{agency}"


def offered_to_media(title: str, paragraphs: tuple[str, ...], agency: str) -> str:
    """Write a release as it is pasted into a message for the media."""
    return "\n\n".join([f"SIARAN PERS – {agency}", title, *paragraphs])


def whatsapp_link(phone: str, words: str) -> str:
    """Write the link that opens a chat with the words typed in; numbers with a leading 0 are Indonesian."""
    digits = re.sub(r"\D", "", phone)
    number = COUNTRY + digits.removeprefix("0") if digits.startswith("0") else digits
    return f"https://wa.me/{number}?text={quote(words)}"


def mail_file(to: str, subject: str, words: str) -> bytes:
    """Make the ``.eml`` file that any mail program opens as a draft."""
    message = EmailMessage()
    message["To"] = re.sub(r"[\r\n]", " ", to)
    message["Subject"] = re.sub(r"[\r\n]", " ", subject)
    message["X-Unsent"] = "1"
    message.set_content(words)
    return bytes(message)
