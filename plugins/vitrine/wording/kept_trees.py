"""Trees of templates on disk, worked out as far as they are the same in every language and for every site."""

import pickle
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

from jinja2 import Environment, nodes
from markupsafe import Markup

from vitrine.wording.kept_files import keep, kept

# By name and source of the template.
Trees = Mapping[tuple[str | None, str], nodes.Template]

_ENVIRONMENT = "environment"
_UNREADABLE = (pickle.UnpicklingError, EOFError, AttributeError, ImportError, IndexError, TypeError, ValueError)


class _Writer(pickle.Pickler):
    """Every node knows its environment, which is of one run."""

    def persistent_id(self, obj: Any) -> str | None:
        return _ENVIRONMENT if isinstance(obj, Environment) else None


class _Reader(pickle.Unpickler):
    """Gives nodes their new environment; makes nodes and texts of templates only, whatever a file asks for."""

    def __init__(self, content: bytes, environment: Environment) -> None:
        super().__init__(BytesIO(content))
        self._environment = environment

    def persistent_load(self, pid: str) -> Environment:
        return self._environment

    def find_class(self, module: str, name: str) -> type:
        found = super().find_class(module, name) if module == nodes.__name__ else None
        if isinstance(found, type) and issubclass(found, nodes.Node):
            return found
        if (module, name) == (Markup.__module__, Markup.__name__):
            return Markup
        raise pickle.UnpicklingError(f"{module}.{name} is no part of a tree")


def keep_trees(file: Path, digest: str, trees: Trees) -> None:
    """Keeps trees, with a digest of all that they were made of."""
    content = BytesIO()
    _Writer(content, protocol=5).dump(dict(trees))
    keep(file, digest, content.getvalue())


def kept_trees(file: Path, digest: str, environment: Environment) -> Trees:
    """The trees of a file; none where it is not there, not whole, or of other templates."""
    content = kept(file, digest)
    if content is None:
        return {}
    try:
        found = _Reader(content, environment).load()
    except _UNREADABLE:
        return {}
    return found if isinstance(found, dict) else {}
