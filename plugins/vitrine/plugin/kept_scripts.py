"""The theme's scripts as published: worked out once for every site of a theme, then kept beside it."""

import json
from pathlib import Path

from rjsmin import __version__ as rjsmin_version  # type: ignore[import-untyped]  # it has no types

from vitrine.plugin.scripts import joined, published
from vitrine.wording.kept_files import digest_of, folder_beside, keep, kept

_ROOM = Path(__file__).parent
_MAKING = ("scripts.py", "minifying.py", "script_scopes.py")


def scripts_of(theme: Path) -> dict[str, bytes]:
    """Content by the name of a file."""
    folder = theme / "static" / "js"
    sources = {file.stem: file.read_text("utf-8") for file in sorted(folder.glob("*.js"))}
    beside = folder_beside(theme)
    if beside is None:
        return published(sources | joined(folder))
    parts = (part for pair in sources.items() for part in pair)
    making = ((_ROOM / name).read_text("utf-8") for name in _MAKING)
    digest = digest_of((rjsmin_version, *making, *parts))
    scripts = _kept(beside / "scripts", digest)
    if not scripts:
        scripts = published(sources | joined(folder))
        content = json.dumps({name: content.decode() for name, content in scripts.items()})
        keep(beside / "scripts", digest, content.encode())
    return scripts


def _kept(file: Path, digest: str) -> dict[str, bytes]:
    content = kept(file, digest)
    if content is None:
        return {}
    try:
        found = json.loads(content)
    except ValueError:
        return {}
    return {name: text.encode() for name, text in found.items()} if isinstance(found, dict) else {}
