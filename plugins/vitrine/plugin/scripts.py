"""Modules of the theme joined into one script, for pages that would otherwise ask for a dozen."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path
from string import ascii_lowercase

from vitrine.plugin.minifying import minified

_IMPORT = re.compile(r'^import \{(?P<names>[^}]*)\} from "\./(?P<file>[\w-]+\.js)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|class|const))", re.MULTILINE)
_EXPORTED = re.compile(r"^export (?:async )?(?:function|class|const) (?P<name>\w+)", re.MULTILINE)
_NAMED = re.compile(r"^(?:export )?(?:async )?(?:function\*?|class|const|let) (?P<name>\w+)", re.MULTILINE)

# By which the search page's script gives to others what they need.
_SHORT = [*ascii_lowercase, *map("".join, product(ascii_lowercase, repeat=2))]

# Modules that nearly every page runs, each after those that it imports: published in one file.
TOGETHER = ("browser-store", "shortlist-ids", "shortlist-store", "keep-button", "print-page", "shortlist")
EVERYWHERE = "site"
# The script of the search page, of the modules that begin so, and what it fetches when it is first needed: each module
# with the beginnings of those that it brings. What the page's script has too is taken from there.
SEARCH = "search"
LATER: Mapping[str, tuple[str, ...]] = {
    "search-more": ("search",),
    "search-text": ("search", "full-text", "text-of-today", "word-mentions"),
    "near-ways": ("near",),
    "result-tools": ("result",),
}


@dataclass
class _Joined:
    """One script of several modules. inside: those that another script has, `host`, which gives names as others."""

    folder: Path
    prefixes: tuple[str, ...]
    inside: Set[str] = frozenset()
    host: str = ""
    bodies: dict[str, str] = field(default_factory=dict)
    outside: dict[str, set[str]] = field(default_factory=dict)
    given: Mapping[str, str] = field(default_factory=dict)

    def take(self, name: str) -> None:
        """A module after those that it imports."""
        if name in self.bodies:
            return
        text = (self.folder / name).read_text(encoding="utf-8")
        self.bodies[name] = ""  # a module that imports one of its importers finds it begun
        for found in _IMPORT.finditer(text):
            if found["file"].startswith(self.prefixes) and found["file"] not in self.inside:
                self.take(found["file"])
            else:
                file = self.host if found["file"] in self.inside else found["file"]
                self.outside.setdefault(file, set()).update(re.findall(r"\w+", found["names"]))
        del self.bodies[name]
        self.bodies[name] = _EXPORT.sub("", _IMPORT.sub("", text))

    def text(self) -> str:
        imports = (
            f'import {{ {", ".join(self._asked(file, names))} }} from "./{file}";\n'
            for file, names in sorted(self.outside.items())
        )
        return "".join((*imports, *self.bodies.values()))

    def _asked(self, file: str, names: Iterable[str]) -> list[str]:
        given = self.given if file == self.host else {}
        return [f"{given[name]} as {name}" if name in given else name for name in sorted(names)]


def joined(folder: Path, later: Mapping[str, tuple[str, ...]] = LATER) -> dict[str, str]:
    """The search page's script, and those that it fetches later, by the name of their module.

    Raises ValueError when two modules give one name to two things: they share a scope here.
    """
    page = _page(folder)
    scripts = {name: _Joined(folder, prefixes, set(page.bodies), f"{SEARCH}.js") for name, prefixes in later.items()}
    for name, script in scripts.items():
        script.take(f"{name}.js")
        script.bodies[f"{name}.js"] += _exports(_exported(folder / f"{name}.js"))
    asked = set().union(*(script.outside.get(f"{SEARCH}.js", set()) for script in scripts.values()))
    given = dict(zip(sorted(asked), _SHORT, strict=False))
    page.bodies[f"{SEARCH}.js"] += _exports(f"{name} as {short}" for name, short in given.items())
    for script in scripts.values():
        script.given = given
    return {name: _whole(name, script) for name, script in {SEARCH: page, **scripts}.items()}


def page_modules(folder: Path) -> Mapping[str, str]:
    """The modules that the search page's script is joined of, by file, without what they import and export."""
    return _page(folder).bodies


def _page(folder: Path) -> _Joined:
    page = _Joined(folder, (SEARCH,))
    page.take(f"{SEARCH}.js")
    return page


def _exports(names: Iterable[str]) -> str:
    listed = ", ".join(names)
    return f"export {{ {listed} }};\n" if listed else ""


def _exported(module: Path) -> list[str]:
    return [found["name"] for found in _EXPORTED.finditer(module.read_text(encoding="utf-8"))]


def _whole(name: str, script: _Joined) -> str:
    whole = script.text()
    given = [name for names in script.outside.values() for name in names]
    times = Counter((*(match["name"] for match in _NAMED.finditer(whole)), *given))
    twice = sorted(one for one, found in times.items() if found > 1)
    if twice:
        raise ValueError(f"{name}.js: {', '.join(twice)} must stand in one module only")
    return minified(whole)


def published(modules: Mapping[str, str]) -> dict[str, bytes]:
    """Text by the name of a module in; content by the name of a file out. A module is in one file only."""
    apart = {name: _elsewhere(text) for name, text in modules.items() if name not in TOGETHER}
    apart[EVERYWHERE] = minified("".join(_inner(modules[name]) for name in TOGETHER))
    return {f"{name}.js": text.encode() for name, text in sorted(apart.items())}


def _inner(script: str) -> str:
    return _IMPORT.sub(lambda found: "" if found["file"].removesuffix(".js") in TOGETHER else found[0], script)


def _elsewhere(script: str) -> str:
    names = "|".join(TOGETHER)
    return re.sub(rf'"\./(?:{names})\.js"', f'"./{EVERYWHERE}.js"', script)
