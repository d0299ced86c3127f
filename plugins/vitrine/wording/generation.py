"""A template's tree in; Python that prints it out: Jinja's own, with less done for each value.

Every value of our templates is a view's: its attributes are Python's own, so Jinja's search of an item by
the same name is left out, and a name nobody gave is an undefined value from the start.
"""

from typing import Any

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.idtracking import VAR_LOAD_RESOLVE
from jinja2.runtime import Context
from jinja2.utils import missing
from markupsafe import Markup, escape

try:  # the one function that escapes, without the Markup that `escape` makes of what it gives
    from markupsafe._speedups import _escape_inner
except ImportError:
    from markupsafe._native import _escape_inner


def printed(value: Any) -> str:
    """A value as a page prints it: escaped, unless it is Markup."""
    if type(value) is str:
        return _escape_inner(value)
    return value if type(value) is Markup else escape(value)


class GivenContext(Context):
    """Names of a page; one that nobody gave is undefined, and says so when it is used."""

    def resolve_or_missing(self, key: str) -> Any:
        """The value of a name."""
        value = super().resolve_or_missing(key)
        return self.environment.undefined(name=key) if value is missing else value


class LeanCodeGenerator(CodeGenerator):
    """Jinja's generator with direct attributes and without a check at each use of a given name."""

    def write_commons(self) -> None:
        """What every function begins with."""
        super().write_commons()
        self.writeline("escape = environment.printed")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802, the name Jinja calls
        """An attribute, as Python reads it."""
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_Name(self, node: nodes.Name, frame: Frame) -> None:  # noqa: N802
        """A name; one that the context gave needs no second look."""
        reference = frame.symbols.ref(node.name)
        load = frame.symbols.find_load(reference)
        if node.ctx == "load" and load is not None and load[0] == VAR_LOAD_RESOLVE:
            self.write(reference)
        else:
            super().visit_Name(node, frame)
