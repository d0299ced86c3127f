"""Modules of the theme joined into one script, for pages that would otherwise ask for a dozen."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field
from pathlib import Path

from rjsmin import jsmin  # type: ignore[import-untyped]  # it has no types

_IMPORT = re.compile(r'^import \{(?P<names>[^}]*)\} from "\./(?P<file>[\w-]+\.js)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|class|const))", re.MULTILINE)
_EXPORTED = re.compile(r"^export (?:async )?(?:function|class|const) (?P<name>\w+)", re.MULTILINE)
_NAMED = re.compile(r"^(?:export )?(?:async )?(?:function\*?|class|const|let) (?P<name>\w+)", re.MULTILINE)

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
    """One script of several modules. inside: those that another script has, `host`, which then gives their names."""

    folder: Path
    prefixes: tuple[str, ...]
    inside: Set[str] = frozenset()
    host: str = ""
    bodies: dict[str, str] = field(default_factory=dict)
    outside: dict[str, set[str]] = field(default_factory=dict)

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
            f'import {{ {", ".join(sorted(names))} }} from "./{file}";\n'
            for file, names in sorted(self.outside.items())
        )
        return "".join((*imports, *self.bodies.values()))


def joined(folder: Path, later: Mapping[str, tuple[str, ...]] = LATER) -> dict[str, str]:
    """The search page's script, and those that it fetches later, by the name of their module.

    Raises ValueError when two modules give one name to two things: they share a scope here.
    """
    page = _Joined(folder, (SEARCH,))
    page.take(f"{SEARCH}.js")
    scripts = {name: _Joined(folder, prefixes, set(page.bodies), f"{SEARCH}.js") for name, prefixes in later.items()}
    for name, script in scripts.items():
        script.take(f"{name}.js")
        script.bodies[f"{name}.js"] += _exports(_exported(folder / f"{name}.js"))
    asked = set().union(*(script.outside.get(f"{SEARCH}.js", set()) for script in scripts.values()))
    page.bodies[f"{SEARCH}.js"] += _exports(sorted(asked))
    return {name: _whole(name, script) for name, script in {SEARCH: page, **scripts}.items()}


def _exports(names: Sequence[str]) -> str:
    return f"export {{ {', '.join(names)} }};\n" if names else ""


def _exported(module: Path) -> list[str]:
    return [found["name"] for found in _EXPORTED.finditer(module.read_text(encoding="utf-8"))]


def _whole(name: str, script: _Joined) -> str:
    whole = script.text()
    given = [name for names in script.outside.values() for name in names]
    times = Counter((*(match["name"] for match in _NAMED.finditer(whole)), *given))
    twice = sorted(one for one, found in times.items() if found > 1)
    if twice:
        raise ValueError(f"{name}.js: {', '.join(twice)} must stand in one module only")
    tight: str = jsmin(whole)
    return tight


def published(modules: Mapping[str, str]) -> dict[str, bytes]:
    """Text by the name of a module in; content by the name of a file out. A module is in one file only."""
    apart = {name: _elsewhere(text) for name, text in modules.items() if name not in TOGETHER}
    apart[EVERYWHERE] = jsmin("".join(_inner(modules[name]) for name in TOGETHER))
    return {f"{name}.js": text.encode() for name, text in sorted(apart.items())}


def _inner(script: str) -> str:
    return _IMPORT.sub(lambda found: "" if found["file"].removesuffix(".js") in TOGETHER else found[0], script)


def _elsewhere(script: str) -> str:
    names = "|".join(TOGETHER)
    return re.sub(rf'"\./(?:{names})\.js"', f'"./{EVERYWHERE}.js"', script)
