"""A template's tree in; the same tree out with what is known when it is compiled worked out.

Names of constants and `_("…")` become texts, then every expression of constants one value, then every `if`
on a value the branch that it chooses.
"""

from collections.abc import Mapping
from typing import Any

from jinja2 import Environment, nodes
from jinja2.compiler import has_safe_repr
from jinja2.optimizer import Optimizer

from vitrine.wording.catalogues import Wording
from vitrine.wording.sentences import said
from vitrine.wording.trees import QuickTransformer, names_set_in

_Context = nodes.EvalContext


def fold(
    tree: nodes.Template, environment: Environment, constants: Mapping[str, Any], wording: Wording
) -> nodes.Template:
    """The tree with its constants worked out; a name that a scope sets itself is not a constant there."""
    folding = _Folding(environment, constants, wording)
    return folding.visit(tree, _Context(environment))  # type: ignore[no-any-return]  # untyped visitors


class _Folding(Optimizer, QuickTransformer):
    """Jinja's own optimizer, which works out expressions, with what it cannot know."""

    def __init__(self, environment: Environment, constants: Mapping[str, Any], wording: Wording) -> None:
        super().__init__(environment)
        self.constants = constants
        self.wording = wording

    def visit_Name(self, node: nodes.Name, context: _Context) -> nodes.Expr:  # noqa: N802, the name Jinja calls
        value = self.constants.get(node.name) if node.ctx == "load" else None
        # What Python cannot write down again, such as a view, stays a name looked up on each page.
        return node if value is None or not has_safe_repr(value) else _constant(value, node)

    def visit_Const(self, node: nodes.Const, context: _Context) -> nodes.Const:  # noqa: N802
        return node

    def visit_Call(self, node: nodes.Call, context: _Context) -> nodes.Node:  # noqa: N802
        texts = [argument.value for argument in node.args if isinstance(argument, nodes.Const)]
        if isinstance(node.node, nodes.Name) and len(texts) == len(node.args) and not node.kwargs:
            match node.node.name, texts:
                case (("_" | "gettext"), [str(text)]):
                    return _constant(self.wording.gettext(text), node)
                case "pgettext", [str(meaning), str(text)]:
                    return _constant(self.wording.pgettext(meaning, text), node)
        return self.generic_visit(node, context)

    def visit_ExprStmt(self, node: nodes.ExprStmt, context: _Context) -> list[nodes.Node]:  # noqa: N802
        return self._visit_all([said(node, self.wording)], context)

    def visit_CondExpr(self, node: nodes.CondExpr, context: _Context) -> nodes.Node:  # noqa: N802
        test = self.visit(node.test, context)
        if isinstance(test, nodes.Const):
            chosen = node.expr1 if test.value else node.expr2
            if chosen is not None:
                return self.visit(chosen, context)  # type: ignore[no-any-return]  # untyped visitors
        return self.generic_visit(node, context)

    def visit_If(self, node: nodes.If, context: _Context) -> nodes.Node | list[nodes.Node]:  # noqa: N802
        test = self.visit(node.test, context)
        otherwise = _otherwise(node)
        if isinstance(test, nodes.Const):
            return self._visit_all(node.body if test.value else otherwise, context)
        body = self._visit_all(node.body, context)
        return _placed(nodes.If(test, body, [], self._visit_all(otherwise, context)), node)

    def _visit_all(self, body: list[nodes.Node], context: _Context) -> list[nodes.Node]:
        visited = [self.visit(node, context) for node in body]
        return [node for part in visited for node in (part if isinstance(part, list) else [part])]

    def _visit_scope(self, node: nodes.Node, context: _Context) -> nodes.Node:
        around = self.constants
        own = names_set_in(node)
        self.constants = {name: value for name, value in around.items() if name not in own}
        visited = self.generic_visit(node, context)
        self.constants = around
        return visited

    visit_Template = visit_Block = visit_Scope = visit_Macro = visit_CallBlock = _visit_scope  # noqa: N815
    visit_FilterBlock = visit_For = visit_With = visit_AssignBlock = _visit_scope  # noqa: N815


def _otherwise(node: nodes.If) -> list[nodes.Node]:
    """What an `if` does when its test fails: its `else`, or an `if` made of its remaining branches."""
    if not node.elif_:
        return node.else_
    first, *rest = node.elif_
    return [_placed(nodes.If(first.test, first.body, rest, node.else_), first)]


def _constant(value: Any, place: nodes.Node) -> nodes.Const:
    return nodes.Const(value, lineno=place.lineno, environment=place.environment)


def _placed(node: nodes.If, place: nodes.Node) -> nodes.If:
    node.lineno, node.environment = place.lineno, place.environment
    return node
