"""Who signs a paper on a day: the holder of a post, or who stands in for him, as the signature block names him.

Plt. and Plh. stand before the title; a.n. and u.b. name on whose behalf the signer's own post acts (domain.md 3.6).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from desk.people.lists import DELEGATIONS, delegations, holder_name, people, positions
from desk.session import Holding

BY_ORDER, BELOW = "an", "ub"
ACTING: Final = ("plt", "plh")


@dataclass(frozen=True)
class Signatory:
    """The words above and below a signature: lines of the title, name, rank and NIP; text that is not known is ''."""

    title: tuple[str, ...]
    name: str = ""
    rank: str = ""
    nip: str = ""


def signatory(roles: Sequence[str], on: date) -> Signatory | None:
    """Find who signs as the first of these roles that the office has; None if it has none of them."""
    posts = positions()
    post = _post(roles, posts)
    return _of_post(post, posts, on) if post else None


def post_title(roles: Sequence[str]) -> str:
    """Name the post that signs as the first of these roles, whoever holds it; '' if the office has none of them."""
    post = _post(roles, positions())
    return post.title if post else ""


def signed_by(name: str, title: str, on: date) -> Signatory:
    """Name who signed: rank and NIP as the register has them for his name, none where it does not know him."""
    person = next((one for one in people(on) if one.name == name), None)
    return Signatory((title,) if title else (), name, person.rank if person else "", person.nip if person else "")


def signatories(on: date) -> tuple[tuple[str, Signatory], ...]:
    """Name who signs in each post on a day, by the post's code."""
    posts = positions()
    return tuple((post.code, _of_post(post, posts, on)) for post in posts)


def _post(roles: Sequence[str], posts: Sequence[Holding]) -> Holding | None:
    return next((post for role in roles for post in posts if role in post.roles), None)


def _of_post(post: Holding, posts: Sequence[Holding], on: date) -> Signatory:
    stands_in = next((one for one in delegations(on) if one.position == post.code and one.state == "berlaku"), None)
    if stands_in is None:
        return signed_by(holder_name(post.code, on), post.title, on)
    person = signed_by(stands_in.name, "", on)
    if stands_in.kind in ACTING:
        lines: tuple[str, ...] = (f"{DELEGATIONS[stands_in.kind]} {post.title}",)
    else:
        own = next((one.title for one in posts if _holds(one, stands_in.name, on)), "")
        lines = behalf(posts[0].title, post.title, own, below=stands_in.kind == BELOW)
    return Signatory(lines, person.name, person.rank, person.nip)


def behalf(top: str, post: str, own: str, *, below: bool) -> tuple[str, ...]:
    """Write the lines of a.n. and u.b.: on whose behalf, through whom, and the signer's own post."""
    above = (f"a.n. {post}",) if post == top or not below else (f"a.n. {top}", post)
    return tuple(filter(None, (*above, "u.b." if below else "", own)))


def _holds(post: Holding, name: str, on: date) -> bool:
    return holder_name(post.code, on) == name
