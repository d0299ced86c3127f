"""What must be true of settings beside what their model says: files that they name."""

from collections.abc import Iterator
from pathlib import Path

from vitrine.images import inspect
from vitrine.loading.source_file import read_yaml_file
from vitrine.model import Message, Problem, Site

NO_LOGO = Message("must lie beside site.yaml; '{found}' is not there")


def site_problems(root: Path, site: Site) -> Iterator[Problem]:
    """Everything wrong in what the settings name, each with its place in `site.yaml`."""
    if site.logo is None:
        return
    source = read_yaml_file(root, "site.yaml").source
    assert source is not None, "the settings were read a moment ago"
    for field, file in (("file", site.logo.file), ("dark", site.logo.dark)):
        refusal = _refusal(root, file) if file is not None else None
        if refusal is not None:
            yield source.problem(("logo", field), refusal)


def _refusal(root: Path, file: str) -> Message | None:
    """Why a picture cannot be shown; the room of images knows SVG by its content and refuses it."""
    path = root / file
    return inspect(path) if path.is_file() else NO_LOGO.given(found=file)
