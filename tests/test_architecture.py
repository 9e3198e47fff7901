"""The house rules a reader relies on: who imports whom, how long things are, where raw sinks and writes stand.

Each rule yields its offenders as ``file:line what is wrong``; the test shows them all.
"""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LAYERS = {"main": "desk reports ui", "ui": "desk reports ui", "reports": "desk reports", "desk": "desk"}
OWNERS = {"PySide6": "ui/", "shiboken6": "ui/", "qtawesome": "ui/icons.py", "peewee": "desk/", "playhouse": "desk/"}
OWNERS |= {"reportlab": "reports/", "zxingcpp": "reports/"}
ORDER = (
    "errors words paths hours text toml_keys layout numbers.pattern migrations store office journal workspace session"
    " actions people sop flow exchange attachments numbers printing search contacts cabinet coverage releases"
    " coverage.gathering dip service openness letters meetings notices thread drills figures survey clock settings"
    " search.everywhere search.completing founding health backup emergency dump moving catalogue demo cli"
).split()
TABS = {"releases", "letters", "cabinet", "desk_home", "coverage", "dip", "service"}
PLAIN, THEME = "ui/parts/plain.py", "ui/theme.py"
SINKS = {"Paragraph": "reports/text.py", "setStyleSheet": THEME, "setPalette": THEME}
SINKS |= dict.fromkeys(("QLabel", "QMessageBox", "QToolTip", "setHtml", "setToolTip"), PLAIN)
CATCH_ALL = ("main.py", "ui/app.py", "desk/cli/main.py", "ui/parts/table.py")
WRITERS = ("desk/store/", "desk/session.py", "desk/journal/", "desk/migrations/")
ROW_WRITES = {"save", "delete_instance"}
TABLE_WRITES = {"create", "insert", "insert_many", "replace", "update", "delete", "bulk_create", "get_or_create"}
NO_TRUTH = ("Draft", "Presence", "Setting", "Search", "Cache")
"""What is not journalled: tables of these names, draft_… and so on in SQL."""
RAW_WRITE = re.compile(
    rf"\s*(insert( or \w+)? into|replace into|update|delete from)\s+(?!({'|'.join(NO_TRUTH)})_)", re.IGNORECASE
)
HOSTS = [".".join(words) for words in (("pypi", "org"), ("pythonhosted", "org"), ("deb", "debian", "org"))]


@dataclass(frozen=True)
class Source:
    """One Python file of the project."""

    path: str
    text: str
    tree: ast.Module

    @property
    def module(self) -> str:
        """Its dotted name, as others import it."""
        return self.path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")

    @cached_property
    def _nodes(self) -> dict[type[ast.AST], list[ast.AST]]:
        nodes: dict[type[ast.AST], list[ast.AST]] = {}
        for node in ast.walk(self.tree):
            nodes.setdefault(type(node), []).append(node)
        return nodes

    def find(self, *kinds: type[ast.AST]) -> Iterator[ast.AST]:
        """Every node of these kinds."""
        return (node for kind in kinds for node in self._nodes.get(kind, ()))

    def imports(self) -> Iterator[tuple[int, str]]:
        """Line and full dotted name of everything it imports, wherever the import stands."""
        for node in self.find(ast.Import, ast.ImportFrom):
            for alias in node.names:
                full = alias.name if isinstance(node, ast.Import) else f"{node.module}.{alias.name}"
                yield node.lineno, full if full in modules() or isinstance(node, ast.Import) else str(node.module)


@cache
def tracked() -> list[Path]:
    """Every file that is, or is about to be, part of the project."""
    listed = ["git", "-C", str(ROOT), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(listed, capture_output=True, check=True, text=True).stdout.split("\0")
    return [ROOT / name for name in names if name and (ROOT / name).is_file()]


@cache
def sources(*tops: str) -> list[Source]:
    """Read the project's Python files under these top names."""
    names = sorted(path.relative_to(ROOT).as_posix() for path in tracked() if path.suffix == ".py")
    return [read(name) for name in names if name.split("/")[0] in tops]


@cache
def read(name: str) -> Source:
    """Read one file; every rule looks at the same."""
    text = (ROOT / name).read_text("utf-8")
    return Source(name, text, ast.parse(text, name))


def product() -> list[Source]:
    """Read what officers run."""
    return sources("main.py", "desk", "ui", "reports")


@cache
def modules() -> frozenset[str]:
    """Name every module of the product."""
    return frozenset(source.module for source in product())


def layers() -> Iterator[str]:
    """Imports go down only: main, ui, reports, desk; so desk.cli knows neither windows nor paper."""
    for source in product():
        for line, name in source.imports():
            top = name.split(".")[0]
            if top in LAYERS and top not in LAYERS[source.module.split(".")[0]].split():
                yield f"{source.path}:{line} imports {name}"


def owned_libraries() -> Iterator[str]:
    """Qt in ui, icons by name through ui/icons.py, peewee in desk, paper and codes in reports."""
    for source in product():
        for line, name in source.imports():
            if not source.path.startswith(OWNERS.get(name.split(".")[0], "")):
                yield f"{source.path}:{line} imports {name}"


def cycles() -> Iterator[str]:
    """No two files need each other, however far round."""
    graph = {source.module: {name for _, name in source.imports()} & modules() for source in product()}
    while leaves := [name for name, needs in graph.items() if not needs & graph.keys()]:
        for name in leaves:
            del graph[name]
    yield from (f"{name} is in or above a cycle, through {sorted(graph[name] & graph.keys())}" for name in graph)


def place(module: str) -> int | None:
    """Where a module of desk stands in ORDER, by its own name or else its package's; -1 if nowhere."""
    names = module.split(".")[1:3]
    if not names or not module.startswith("desk."):
        return None
    known = [name for name in (".".join(names), names[0]) if name in ORDER]
    return ORDER.index(known[0]) if known else -1


def order_inside_desk() -> Iterator[str]:
    """A file of desk imports only what stands before it in ORDER."""
    for source in sources("desk"):
        if (own := place(source.module)) == -1:
            yield f"{source.path}:1 has no place in ORDER"
        elif own is not None:
            later = [(line, name) for line, name in source.imports() if (place(name) or 0) > own]
            yield from (f"{source.path}:{line} imports {name}, which stands after it" for line, name in later)


def tabs_apart() -> Iterator[str]:
    """No tab imports another; parts know no tab."""
    for source in sources("ui"):
        own = source.module.split(".")[1:2]
        for line, name in source.imports():
            other = name.split(".")[1:2] if name.startswith("ui.") else []
            if own != other and {*other} & TABS and {*own} & (TABS | {"parts"}):
                yield f"{source.path}:{line} imports {name}"


def imports_in_full_and_at_the_top() -> Iterator[str]:
    """No relative import; none inside a function without its reason (start-up) on the line."""
    for source in [*product(), *sources("tests", "conftest.py")]:
        yield from (f"{source.path}:{node.lineno} relative" for node in source.find(ast.ImportFrom) if node.level)
        lines = source.text.splitlines()
        for function in source.find(ast.FunctionDef, ast.AsyncFunctionDef):
            for node in ast.walk(function):
                within = isinstance(node, (ast.Import, ast.ImportFrom))
                if within and "start-up" not in "".join(lines[node.lineno - 1 : node.end_lineno]).partition("#")[2]:
                    yield f"{source.path}:{node.lineno} import inside {function.name}"


def sizes() -> Iterator[str]:
    """A file has 400 lines at most, a function 40, the building of a screen 60."""
    for source in [*product(), *sources("tests", "conftest.py")]:
        if (length := len(source.text.splitlines())) > 400:
            yield f"{source.path}:{length} lines"
        for node in source.find(ast.FunctionDef, ast.AsyncFunctionDef):
            length = node.end_lineno - node.lineno + 1
            if length > (60 if node.name.startswith("_build") else 40):
                yield f"{source.path}:{node.lineno} {node.name} has {length} lines"


def raw_sinks() -> Iterator[str]:
    """People's text reaches a label or a paragraph only through the wrapper that escapes it; colours through theme."""
    for source in product():
        for node in source.find(ast.Name, ast.Attribute, ast.alias):
            name = getattr(node, "id", "") or getattr(node, "attr", "") or getattr(node, "name", "")
            if source.path != SINKS.get(name, source.path):
                yield f"{source.path}:{node.lineno} {name} belongs to {SINKS[name]}"


def swallowed_bugs() -> Iterator[str]:
    """What is no DeskError is our bug: the edges alone, a cell that Qt draws among them, catch it."""
    for source in product():
        for node in source.find(ast.ExceptHandler):
            names = {getattr(part, "id", "") for part in ast.walk(node.type)} if node.type else {"Exception"}
            passed_on = isinstance(node.body[-1], ast.Raise) and node.body[-1].exc is None
            if names & {"Exception", "BaseException"} and not passed_on and source.path not in CATCH_ALL:
                yield f"{source.path}:{node.lineno} catches everything"


def writes_past_the_journal() -> Iterator[str]:
    """Rows are added and changed through the open change, which keeps the journal; drafts are no truth."""
    for source in sources("desk"):
        for call in source.find(ast.Call):
            verb, of = getattr(call.func, "attr", ""), getattr(call.func, "value", None)
            on = getattr(of, "id", "") or getattr(of, "attr", "")
            row = verb in ROW_WRITES and not call.args
            table = verb in TABLE_WRITES and on[:1].isupper() and not on.startswith(NO_TRUTH)
            words = "".join(n.value for n in ast.walk(call) if isinstance(n, ast.Constant) and isinstance(n.value, str))
            raw = verb == "execute_sql" and RAW_WRITE.match(words)
            if (row or table or raw) and not source.path.startswith(WRITERS):
                yield f"{source.path}:{call.lineno} {on}.{verb}"


def addresses_of_package_indexes() -> Iterator[str]:
    """Where packages come from is the machine's business."""
    for path in tracked():
        text = path.read_bytes().decode("utf-8", "ignore")
        yield from (f"{path.relative_to(ROOT)} names {host}" for host in HOSTS if host in text)


RULES = (layers, owned_libraries, cycles, order_inside_desk, tabs_apart, imports_in_full_and_at_the_top, sizes)
RULES += (raw_sinks, swallowed_bugs, writes_past_the_journal, addresses_of_package_indexes)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_house_rules_hold(rule: Callable[[], Iterator[str]]) -> None:
    """Show every offender of the rule, not only the first."""
    offenders = sorted(set(rule()))
    assert not offenders, f"{rule.__doc__}\n  " + "\n  ".join(offenders)
