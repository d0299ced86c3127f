"""Style sheets and scripts as published: styles that stand in pages, and files whose names follow their content."""

import hashlib
import re
from base64 import b64encode
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import quote

from vitrine.plugin.kept_scripts import scripts_of

_IMPORT = re.compile(r'@import url\("(?P<file>[\w./-]+)"\) layer\((?P<layer>[\w.-]+)\)(?P<media> \w+)?;\n?')
_LAYER = re.compile(r"@layer [\w.-]+(?: \w+)?\{")
_OF_MEDIUM = re.compile(r"(@layer [\w.-]+) (\w+)\{(.*)\}\n*", re.DOTALL)
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_LINE_END = re.compile(r"\s*\n\s*")
# Only where a line ends or a declaration begins: what stands in a value, or in a text, stays.
_SPACES = ((r"(?m)^([\w-]+):[ ]", r"\1:"), (r"[ ]?([{,;}])\n", r"\1"), (r";}", "}"))
# Outside of texts between quotes: what separates, the zero before a point, a layer that goes on.
_QUOTED = re.compile(r'("[^"]*")')
_SHORTER = (
    (r", ", ","),
    (r" > ", ">"),
    (r"(?<![\w.])0(?=\.\d)", ""),
    (r"#([0-9a-f])\1([0-9a-f])\2([0-9a-f])\3\b", r"#\1\2\3"),
)

_PROPERTY = re.compile(r"(?<![\w-])--[\w-]+")
GALLERY = "gallery"  # never published
_PREFERS_DARK = "screen and (prefers-color-scheme: dark)"

# Written into pages: of all but enterprises, of enterprises, of a region with a logo. Then those that pages link to.
INLINE = ("frame", "enterprise-frame", "logo")
SHEETS = (
    "enterprise",
    "lists",
    "ways",
    "tools",
    "records",
    "desk",
    "suggest",
    "first-page",
    "handouts",
    "poster",
    "embed",
    "tables",
)


@dataclass(frozen=True)
class Assets:
    """The files to publish by path, the paths by what they are for; the styles and the icon that stand in pages."""

    files: Mapping[str, bytes]
    paths: Mapping[str, str]
    styles: Mapping[str, str]
    icon: str

    @property
    def style_hashes(self) -> dict[str, str]:
        """What the policy of a page allows so that its styles, and no others, count in it."""
        return {name: _digest(text) for name, text in self.styles.items()}

    def in_scheme(self, scheme: str) -> "Assets":
        """The same, whose styles are the profile's and the gallery's, light or dark whatever a visitor prefers."""
        media = {"dark": "screen", "light": "not all"}[scheme]
        whole = f"{self.styles['frame']}{self.styles['profile']}".replace(_PREFERS_DARK, media)
        text = f"{whole}{self.styles[GALLERY]}:root{{color-scheme:{scheme}}}"
        return replace(self, styles={"frame": text, "profile": text})


def read_assets(theme: Path, *, accent: str, highlight: str, has_logo: bool) -> Assets:
    """The theme's style sheets with the site's colours, its scripts, its icon and the fonts of its documents."""
    static = theme / "static"
    sheets = {name: bundle(static / "css" / f"{name}.css") for name in (*INLINE, *SHEETS, GALLERY)}
    sheets = _with_short_names(
        {name: _in_colours(text, accent=accent, highlight=highlight) for name, text in sheets.items()}
    )
    frame, profile = (sheets[name] + (sheets["logo"] if has_logo else "") for name in ("frame", "enterprise-frame"))
    named = {name: _named(name, "css", sheets[name].encode()) for name in SHEETS}
    named |= {
        font.stem: _named(font.stem, "ttf", font.read_bytes()) for font in sorted((static / "fonts").glob("*.ttf"))
    }
    icon = (static / "icon.svg").read_text("utf-8").replace("#1d5b4f", accent).replace("#e0a52b", highlight)
    named["icon"] = _named("icon", "svg", icon.encode())
    scripts = scripts_of(theme)
    # Scripts import each other by name: they move together, in a folder named after all of them.
    folder = f"assets/{_hash(b''.join(scripts.values()))}"
    files = dict(named.values()) | {f"{folder}/{name}": code for name, code in scripts.items()}
    paths = {name: path for name, (path, _) in named.items()} | {"scripts": f"{folder}/"}
    styles = {"frame": frame, "profile": profile, GALLERY: sheets["logo"] + sheets[GALLERY]}
    return Assets(files, paths, styles, _as_address(icon))


def bundle(sheet: Path) -> str:
    """A style sheet with what it imports in its place, each in its layer, without comments or spaces."""

    def inlined(match: re.Match[str]) -> str:
        content = (sheet.parent / match["file"]).read_text(encoding="utf-8")
        return f"@layer {match['layer']}{match['media'] or ''} {{\n{content}}}\n"

    whole = _IMPORT.sub(inlined, sheet.read_text(encoding="utf-8"))
    tight = _LINE_END.sub("\n", _COMMENT.sub("", whole)).strip() + "\n"
    for spaces, without in _SPACES:
        tight = re.sub(spaces, without, tight)
    parts = _QUOTED.split(_in_one_layer(tight))
    return "".join(part if part.startswith('"') else _shorter(part) for part in parts)


def _in_colours(sheet: str, *, accent: str, highlight: str) -> str:
    """The same where the colours that the theme begins with are a region's."""
    for name, colour in (("accent", accent), ("highlight", highlight)):
        sheet = re.sub(rf"(?<=\{{|;)--{name}:[^;}}]+", f"--{name}:{colour}", sheet, count=1)
    return sheet


def _in_one_layer(sheet: str) -> str:
    """The same where a layer, or a layer of one medium, that follows itself is opened once."""
    opened, parts = "", list[str]()
    for line in re.split(rf"(?={_LAYER.pattern})", sheet):
        layer = _LAYER.match(line)
        if layer and layer[0] == opened:
            parts[-1] = parts[-1].rstrip("\n").removesuffix("}") + line.removeprefix(opened)
        else:
            parts.append(line)
            opened = layer[0] if layer else ""
    return "".join(map(_of_medium, parts))


def _of_medium(part: str) -> str:
    """`@layer a screen{…}`, as it is held until layers are joined, becomes what a browser reads."""
    return _OF_MEDIUM.sub(r"\1{@media \2{\3}}", part)


def _with_short_names(sheets: Mapping[str, str]) -> dict[str, str]:
    """The same sheets with short names for the properties that nothing but them speaks of, the most used shortest."""
    told = Counter(name for text in sheets.values() for name in _PROPERTY.findall(text))
    ordered = sorted(told, key=lambda name: (-told[name], name))
    short = {name: f"--{_letters(place)}" for place, name in enumerate(ordered)}
    return {sheet: _PROPERTY.sub(lambda found: short[found[0]], text) for sheet, text in sheets.items()}


def _letters(number: int) -> str:
    """0 gives `a`, 26 gives `aa`."""
    more, letter = divmod(number, 26)
    return (_letters(more - 1) if more else "") + chr(ord("a") + letter)


def _shorter(text: str) -> str:
    for found, said in _SHORTER:
        text = re.sub(found, said, text)
    return text


def _named(name: str, ending: str, content: bytes) -> tuple[str, bytes]:
    return f"assets/{name}.{_hash(content)}.{ending}", content


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:12]


def _as_address(drawing: str) -> str:
    """A drawing as an address of its own, so that a page asks for one file less."""
    return "data:image/svg+xml," + quote(drawing.strip(), safe="=/:;,()@.-")


def _digest(style: str) -> str:
    return b64encode(hashlib.sha256(style.encode()).digest()).decode()
