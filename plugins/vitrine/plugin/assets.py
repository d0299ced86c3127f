"""Style sheets and scripts as they are published: a sheet and two more, names that change with their content."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from vitrine.plugin.scripts import joined

_IMPORT = re.compile(r'@import url\("(?P<file>[\w./-]+)"\) layer\((?P<layer>[\w.-]+)\);\n?')
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_LINE_END = re.compile(r"\s*\n\s*")
# Only where a line ends or a declaration begins: what stands in a value, or in a text, stays.
_SPACES = ((r"(?m)^([\w-]+):[ ]", r"\1:"), (r"[ ]?([{,;}])\n", r"\1"), (r";}", "}"))


# The sheets that some pages take beside the one of all.
_MORE = ("tools", "first-page", "handouts", "embed")


@dataclass(frozen=True)
class Assets:
    """The files to publish by path, and the paths by what they are for."""

    files: Mapping[str, bytes]
    paths: Mapping[str, str]


def read_assets(theme: Path, *, accent: str, highlight: str) -> Assets:
    """The theme's style sheets with the site's colours, its scripts, its icon and the fonts of its documents."""
    static = theme / "static"
    sheet = bundle(static / "css" / "main.css") + f":root{{--accent:{accent};--highlight:{highlight}}}"
    style = _named("style", "css", sheet.encode())
    more = {name: _named(name, "css", bundle(static / "css" / f"{name}.css").encode()) for name in _MORE}
    icon = _named("icon", "svg", (static / "icon.svg").read_bytes())
    scripts = {file.name: file.read_bytes() for file in sorted((static / "js").glob("*.js"))}
    scripts["search.js"] = joined(static / "js", "search.js", prefix="search")
    # Scripts import each other by name: they move together, in a folder named after all of them.
    folder = f"assets/{_hash(b''.join(scripts.values()))}"
    fonts = {
        font.stem: _named(font.stem, "ttf", font.read_bytes()) for font in sorted((static / "fonts").glob("*.ttf"))
    }
    files = dict((style, *more.values(), icon, *fonts.values())) | {
        f"{folder}/{name}": code for name, code in scripts.items()
    }
    paths = {"css": style[0], "icon": icon[0], "scripts": f"{folder}/"} | {
        name: path for name, (path, _) in (*more.items(), *fonts.items())
    }
    return Assets(files, paths)


def bundle(sheet: Path) -> str:
    """A style sheet with what it imports in its place, each in its layer, without comments or spaces."""

    def inlined(match: re.Match[str]) -> str:
        content = (sheet.parent / match["file"]).read_text(encoding="utf-8")
        return f"@layer {match['layer']} {{\n{content}}}\n"

    whole = _IMPORT.sub(inlined, sheet.read_text(encoding="utf-8"))
    tight = _LINE_END.sub("\n", _COMMENT.sub("", whole)).strip() + "\n"
    for spaces, without in _SPACES:
        tight = re.sub(spaces, without, tight)
    return tight


def _named(name: str, ending: str, content: bytes) -> tuple[str, bytes]:
    return f"assets/{name}.{_hash(content)}.{ending}", content


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:12]
