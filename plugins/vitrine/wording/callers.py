"""The text of a call block, in the places where the macro it calls prints `caller()`."""

from jinja2 import nodes

from vitrine.wording.inlining import refuse
from vitrine.wording.trees import copied


def with_caller(body: list[nodes.Node], caller: list[nodes.Node] | None, call: nodes.Call) -> list[nodes.Node]:
    """The statements with the caller's in the place of `caller()`."""
    placed: list[nodes.Node] = []
    for node in body:
        if isinstance(node, nodes.Output):
            for part in node.nodes:
                if not _is_caller(part):
                    placed.append(nodes.Output([part], lineno=part.lineno, environment=part.environment))
                elif caller is None:
                    refuse("the macro prints caller(): it must be called by a call block", call)
                else:
                    placed += [copied(statement) for statement in caller]
            continue
        for field, value in node.iter_fields():
            if isinstance(value, list) and value and isinstance(value[0], nodes.Stmt):
                setattr(node, field, with_caller(value, caller, call))
        placed.append(node)
    return placed


def _is_caller(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Call) and isinstance(node.node, nodes.Name) and node.node.name == "caller"
