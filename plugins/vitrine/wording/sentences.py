"""A template's `{% trans %}` in; a statement that no language has filled in yet out, then what it prints in one."""

import re
from collections.abc import Mapping

from jinja2 import nodes

from vitrine.wording.catalogues import Wording

_VARIABLE = re.compile(r"%\((\w+)\)s")
# The mark of such a statement: a call that no template can write, and that is never compiled.
_MARK = "sentence"


def kept(
    singular: str,
    plural: str | None,
    context: str | None,
    *,
    variables: Mapping[str, nodes.Expr],
    number: nodes.Expr | None,
) -> nodes.ExprStmt:
    """The sentence as a statement, which is walked, copied and given values as any other."""
    known = (singular, plural, context, tuple(variables))
    values = [number or nodes.Const(None), *variables.values()]
    return nodes.ExprStmt(nodes.Call(nodes.EnvironmentAttribute(_MARK), [nodes.Const(known), *values], [], None, None))


def said(node: nodes.ExprStmt, wording: Wording) -> nodes.Node:
    """What a sentence kept prints in a language."""
    assert isinstance(node.node, nodes.Call), "templates hold no other statement of an expression alone"
    known, number, *values = node.node.args
    assert isinstance(known, nodes.Const)
    singular, plural, context, names = known.value
    variables = dict(zip(names, values, strict=True))
    forms = wording.forms(singular, context)
    if plural is None:
        return _output((forms or (singular,))[0], variables)
    if forms is None:
        return nodes.If(_equals(number, 1), [_output(singular, variables)], [], [_output(plural, variables)])
    index = nodes.Call(nodes.EnvironmentAttribute("plural_index"), [number], [], None, None)
    *first, last = (_output(form, variables) for form in forms)
    branches = [nodes.If(_equals(index, i), [form], [], []) for i, form in enumerate(first)]
    return nodes.If(branches[0].test, branches[0].body, branches[1:], [last]) if branches else last


def _output(text: str, variables: Mapping[str, nodes.Expr]) -> nodes.Output:
    """The text as the template's own, each %(name)s as its variable."""
    if not variables:
        return nodes.Output([nodes.TemplateData(text)])
    parts = _VARIABLE.split(text)
    return nodes.Output(
        [variables[part] if i % 2 else nodes.TemplateData(part.replace("%%", "%")) for i, part in enumerate(parts)]
    )


def _equals(left: nodes.Expr, number: int) -> nodes.Compare:
    return nodes.Compare(left, [nodes.Operand("eq", nodes.Const(number))])
