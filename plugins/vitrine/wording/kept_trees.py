"""Trees of templates on disk, worked out as far as they are the same in every language and for every site."""

import contextlib
import os
import pickle
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

from jinja2 import Environment, nodes
from markupsafe import Markup

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


def keep(file: Path, digest: str, trees: Trees) -> None:
    """Keeps trees, with a digest of all that they were made of; a file that cannot be written is not needed."""
    content = BytesIO()
    _Writer(content, protocol=5).dump(dict(trees))
    passing = file.with_suffix(f".{os.getpid()}")
    with contextlib.suppress(OSError):
        passing.write_bytes(digest.encode("ascii") + content.getvalue())
        passing.replace(file)


def kept(file: Path, digest: str, environment: Environment) -> Trees:
    """The trees of a file; none where it is not there, not whole, or of other templates."""
    try:
        content = file.read_bytes()
    except OSError:
        return {}
    if not content.startswith(digest.encode("ascii")):
        return {}
    try:
        found = _Reader(content[len(digest) :], environment).load()
    except _UNREADABLE:
        return {}
    return found if isinstance(found, dict) else {}
