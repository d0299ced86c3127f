"""A template's tree in; Python that prints it out: Jinja's own, with less done for each value.

Every value of our templates is a view's: its attributes are Python's own, so Jinja's search of an item by
the same name is left out, and a name nobody gave is an undefined value from the start.
"""

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from jinja2 import Environment, Undefined, nodes, pass_eval_context
from jinja2.compiler import CodeGenerator, Frame
from jinja2.filters import sync_do_join as do_join
from jinja2.idtracking import VAR_LOAD_RESOLVE, VAR_LOAD_UNDEFINED
from jinja2.nodes import EvalContext
from jinja2.runtime import Context
from markupsafe import Markup, escape

from vitrine.wording.captures import printed_only
from vitrine.wording.trees import Quick

try:  # the one function that escapes, without the Markup that `escape` makes of what it gives
    from markupsafe._speedups import _escape_inner as escape_text
except ImportError:
    from markupsafe._native import _escape_inner as escape_text


__all__ = ["GivenContext", "LeanCodeGenerator", "escape_text", "joined", "printed"]


def printed(value: Any) -> str:
    """A value as a page prints it: escaped, unless it is Markup."""
    if type(value) is str:
        return escape_text(value)
    return value if type(value) is Markup else escape(value)


@pass_eval_context
def joined(context: EvalContext, values: Iterable[Any], separator: str = "") -> str:
    """Jinja's filter `join`; texts alone, as nearly always, are joined by Python's own."""
    items = tuple(values)
    if all(type(item) is str for item in items):
        return separator.join(items)
    return do_join(context, items, separator)


class GivenContext(Context):
    """Names of a page; one that nobody gave is undefined, and says so when it is used."""

    def resolve_or_missing(self, key: str) -> Any:
        """The value of a name."""
        if key in self.vars:
            return self.vars[key]
        if key in self.parent:
            return self.parent[key]
        return _undefined(self.environment, key)


@cache
def _undefined(environment: Environment, name: str) -> Undefined:
    """The value of a name that nobody gave: a page asks for every name that it may set itself."""
    return environment.undefined(name=name)


# How Jinja's generator begins what it makes of a captured text.
_MARKED = " = (Markup if context.eval_ctx.autoescape else identity)("
# Names that putting macros in place made: nobody gives them to a page.
_OWN_NAME = re.compile(r"__[0-9]")


class LeanCodeGenerator(Quick, CodeGenerator):
    """Jinja's generator with direct attributes and without a check at each use of a given name."""

    _printed_only: frozenset[str] = frozenset()
    _capturing: tuple[nodes.AssignBlock, ...] = ()

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802, the name Jinja calls
        """A template; which of the texts that it captures are only printed is found first."""
        self._printed_only = printed_only(node)
        super().visit_Template(node, frame)

    def visit_AssignBlock(self, node: nodes.AssignBlock, frame: Frame) -> None:  # noqa: N802
        """A captured text; plain, when it is only printed."""
        self._capturing += (node,)
        super().visit_AssignBlock(node, frame)
        self._capturing = self._capturing[:-1]

    def write(self, x: str) -> None:
        """A piece of Python."""
        is_plain = x == _MARKED and self._is_plain(self._capturing[-1].target)
        super().write(" = (" if is_plain else x)

    def _is_plain(self, node: nodes.Node) -> bool:
        return isinstance(node, nodes.Name) and node.name in self._printed_only

    def enter_frame(self, frame: Frame) -> None:
        """What a scope begins with; of the page, only names that it may have given are asked for."""
        loads = frame.symbols.loads
        for target, (action, name) in loads.items():
            if action == VAR_LOAD_RESOLVE and name and _OWN_NAME.search(name):
                loads[target] = (VAR_LOAD_UNDEFINED, None)
        super().enter_frame(frame)

    def write_commons(self) -> None:
        """What every function begins with."""
        super().write_commons()
        self.writeline("escape = environment.printed")
        self.writeline("escape_text = environment.escape_text")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        """A text is escaped without a call of ours, whatever else there may be by `printed`."""
        if not self._is_plain(node):
            self.write("(escape_text(printed) if type(printed := ")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if not self._is_plain(node):
            self.write(") is str else escape(printed))")

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
