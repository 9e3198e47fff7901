"""The service desk's register as screens, papers and commands get it: frozen; days are ISO texts."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Term:
    """A legal term: what must happen by when (ISO day), the working days counted in words, and whether it has passed.

    ``warning`` says where a year's table of days off is missing.
    """

    what: str
    due: str
    steps: tuple[str, ...]
    warning: str
    over: bool


@dataclass(frozen=True)
class Asker:
    """Who asked; every field is '' for those who may not see it."""

    name: str
    identity: str
    address: str
    occupation: str
    npwp: str
    phone: str
    email: str
    proxy: str


@dataclass(frozen=True)
class ServiceLine:
    """An entry of the register in a list; ``due`` is '' where no law sets a term, ``name`` where it is hidden."""

    id: int
    number: str
    kind: str
    channel: str
    received_at: str
    name: str
    subject: str
    state: str
    decision: str
    due: str
    overdue: bool
    answered_on: str
    version: int


@dataclass(frozen=True)
class ServiceView:
    """An entry whole; ``terms`` are those that run or ran, ``about`` the number of the request objected to.

    ``hidden`` tells that the reader may not see who asked.
    """

    line: ServiceLine
    asker: Asker
    hidden: bool
    received_by: str
    purpose: str
    way: str
    about: str
    grounds: tuple[str, ...]
    lodged_late: bool
    extended_on: str
    extension_reason: str
    answered_by: str
    answered_as: str
    answer: str
    legal_reason: str
    held: str
    copies: str
    given_on: str
    medium: str
    cost: int
    paid_by: str
    reaction: str
    terms: tuple[Term, ...]


@dataclass(frozen=True)
class ServiceCounts:
    """How many entries there are of each kind, how many are open, and how many of these are past their term."""

    kinds: dict[str, int]
    open: int
    overdue: int
