"""The lines of a calendar file (RFC 5545 3.1): unfolded, taken apart, nested, each with where it stands (pure)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

MOST_LINES: Final = 400_000
_PROPERTY: Final = re.compile(
    r"([A-Za-z0-9-]+)((?:\s*;\s*[A-Za-z0-9-]+\s*=\s*(?:\"[^\"]*\"|[^\";:]*)(?:,(?:\"[^\"]*\"|[^\";:]*))*)*)\s*:(.*)",
    re.DOTALL,
)
_PARAMETER: Final = re.compile(r";\s*([A-Za-z0-9-]+)\s*=\s*((?:\"[^\"]*\"|[^\";:,]*)(?:,(?:\"[^\"]*\"|[^\";:,]*))*)")
_ESCAPED: Final = re.compile(r"\\([nN,;:\"\\])")


@dataclass(frozen=True)
class Property:
    """One property: its name in capitals, its parameters, its value as written, and its line (from 1)."""

    name: str
    parameters: dict[str, str]
    value: str
    line: int

    @property
    def text(self) -> str:
        """Give the value with its escapes undone."""
        return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], self.value)


@dataclass
class Component:
    """One BEGIN … END: its name in capitals, its properties and what stands inside it; ``closed`` tells of its END."""

    name: str
    line: int
    properties: list[Property] = field(default_factory=list)
    inside: list[Component] = field(default_factory=list)
    broken: list[int] = field(default_factory=list)
    closed: bool = False

    def all(self, name: str) -> list[Property]:
        """Give every property of a name."""
        return [one for one in self.properties if one.name == name]

    def one(self, name: str) -> Property | None:
        """Give the first property of a name."""
        return next((one for one in self.properties if one.name == name), None)

    def text(self, name: str) -> str:
        """Give the words of the first property of a name; '' where there is none."""
        found = self.one(name)
        return found.text.strip() if found else ""

    def walk(self, name: str) -> Iterator[Component]:
        """Give every component of a name, itself included, in the order of the file."""
        if self.name == name:
            yield self
        for one in self.inside:
            yield from one.walk(name)


def components(text: str) -> Component:
    """Read a whole file into one component without a name; what is no property is listed by its line and left out."""
    root = Component("", 0)
    open_ones = [root]
    for number, line in unfolded(text):
        found = _PROPERTY.fullmatch(line)
        if found is None:
            open_ones[-1].broken.append(number)
            continue
        name, value = found[1].upper(), found[3]
        if name == "BEGIN":
            child = Component(value.strip().upper(), number)
            open_ones[-1].inside.append(child)
            open_ones.append(child)
        elif name == "END":
            _close(open_ones, value.strip().upper())
        else:
            open_ones[-1].properties.append(Property(name, _parameters(found[2]), value, number))
    return root


def unfolded(text: str) -> Iterator[tuple[int, str]]:
    """Give the logical lines with the line (from 1) on which each begins; empty ones are left out."""
    begun, parts = 0, list[str]()
    for number, line in enumerate(text.split("\n"), start=1):
        if number > MOST_LINES:
            break
        plain = line.rstrip("\r")
        if not plain:  # some programs part a folded line by empty ones
            continue
        if plain[:1] in {" ", "\t"} and parts:
            parts.append(plain[1:])
            continue
        if parts and "".join(parts).strip():
            yield begun, "".join(parts)
        begun, parts = number, [plain.lstrip("\ufeff")]
    if parts and "".join(parts).strip():
        yield begun, "".join(parts)


def _close(open_ones: list[Component], name: str) -> None:
    """Close a component; an END that nothing began is passed over."""
    if name in [one.name for one in open_ones[1:]]:
        while open_ones[-1].name != name:
            open_ones.pop()
        open_ones.pop().closed = True


def _parameters(words: str) -> dict[str, str]:
    return {found[1].upper(): found[2].strip().strip('"') for found in _PARAMETER.finditer(words)}
