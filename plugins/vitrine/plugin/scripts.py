"""Modules of the theme joined into one script, for pages that would otherwise ask for a dozen."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from rjsmin import jsmin  # type: ignore[import-untyped]  # it has no types

_IMPORT = re.compile(r'^import \{(?P<names>[^}]*)\} from "\./(?P<file>[\w-]+\.js)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|class|const))", re.MULTILINE)
_NAMED = re.compile(r"^(?:export )?(?:async )?(?:function\*?|class|const|let) (?P<name>\w+)", re.MULTILINE)

# Modules that nearly every page runs, each after those that it imports: published in one file.
TOGETHER = ("browser-store", "shortlist-ids", "shortlist-store", "keep-button", "print-page", "shortlist")
EVERYWHERE = "site"


@dataclass
class _Joined:
    folder: Path
    prefix: str
    bodies: dict[str, str] = field(default_factory=dict)
    outside: dict[str, set[str]] = field(default_factory=dict)

    def take(self, name: str) -> None:
        """A module after those that it imports."""
        if name in self.bodies:
            return
        text = (self.folder / name).read_text(encoding="utf-8")
        self.bodies[name] = ""  # a module that imports one of its importers finds it begun
        for found in _IMPORT.finditer(text):
            if found["file"].startswith(self.prefix):
                self.take(found["file"])
            else:
                self.outside.setdefault(found["file"], set()).update(re.findall(r"\w+", found["names"]))
        del self.bodies[name]
        self.bodies[name] = _EXPORT.sub("", _IMPORT.sub("", text))

    def text(self) -> str:
        imports = (
            f'import {{ {", ".join(sorted(names))} }} from "./{file}";\n'
            for file, names in sorted(self.outside.items())
        )
        return "".join((*imports, *self.bodies.values()))


def joined(folder: Path, entry: str, *, prefix: str) -> bytes:
    """The module `entry` with every module it needs whose name begins with `prefix`; others stay imports.

    Raises ValueError when two modules give one name to two things: they share a scope here.
    """
    found = _Joined(folder, prefix)
    found.take(entry)
    whole = found.text()
    twice = [name for name, times in Counter(match["name"] for match in _NAMED.finditer(whole)).items() if times > 1]
    if twice:
        raise ValueError(f"{entry}: {', '.join(sorted(twice))} must stand in one module only")
    tight: str = jsmin(whole)
    return tight.encode()


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
