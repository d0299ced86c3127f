"""What must be true of settings beside what their model says: files that they name."""

import re
from collections.abc import Iterator
from pathlib import Path

from vitrine.images import inspect
from vitrine.loading.source_file import read_yaml_file
from vitrine.model import Message, Problem, Site

_GITHUB = re.compile(r"https://github\.com/([A-Za-z0-9-]+/[A-Za-z0-9._-]+?)(?:\.git)?/?")
NO_GITHUB = Message("must be an address as https://github.com/owner/name: the editor signs in there; found '{found}'")
NO_LOGO = Message("must lie beside site.yaml; '{found}' is not there")


def site_problems(root: Path, site: Site) -> Iterator[Problem]:
    """Everything wrong in what the settings name, each with its place in `site.yaml`."""
    if site.logo is None and site.editor is None:
        return
    source = read_yaml_file(root, "site.yaml").source
    assert source is not None, "the settings were read a moment ago"
    if site.editor is not None and not repository_on_github(site.repository):
        found = site.repository or "–"
        yield source.problem(("repository",) if site.repository else ("editor",), NO_GITHUB.given(found=found))
    named = (("file", site.logo.file), ("dark", site.logo.dark)) if site.logo else ()
    for field, file in named:
        refusal = _refusal(root, file) if file is not None else None
        if refusal is not None:
            yield source.problem(("logo", field), refusal)


def repository_on_github(address: str | None) -> str:
    """`owner/name` of a repository on GitHub; empty for one elsewhere, or none."""
    match = _GITHUB.fullmatch(address or "")
    return match[1] if match else ""


def _refusal(root: Path, file: str) -> Message | None:
    """Why a picture cannot be shown; the room of images knows SVG by its content and refuses it."""
    path = root / file
    return inspect(path) if path.is_file() else NO_LOGO.given(found=file)
