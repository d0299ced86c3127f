"""A template's tree in; the same tree out, shorter: loops over a written list written out, neighbours joined.

It comes between putting macros in place and working constants out, and once more at the end.
"""

from collections.abc import Mapping, Sequence

from jinja2 import nodes

from vitrine.wording.trees import QuickTransformer, children, copied, is_cheap, names_set_in, statements


def write_out(tree: nodes.Template) -> nodes.Template:
    """The tree with loops over a tuple of cheap expressions written out, and items of such a tuple found."""
    return _WritingOut().visit(tree)  # type: ignore[no-any-return]  # Jinja's visitors are untyped


class _WritingOut(QuickTransformer):
    def visit_Getitem(self, node: nodes.Getitem) -> nodes.Expr:  # noqa: N802, the name Jinja calls
        self.generic_visit(node)
        if isinstance(node.node, nodes.Tuple) and isinstance(node.arg, nodes.Const):
            items, position = node.node.items, node.arg.value
            if isinstance(position, int) and 0 <= position < len(items):
                return items[position]
        return node

    def visit_For(self, node: nodes.For) -> nodes.Node | list[nodes.Node]:  # noqa: N802
        turns = _turns(node)
        if turns is None:
            self.generic_visit(node)
            return _filtered_inside(node)
        total = len(turns)
        written = [
            statement
            for position, values in enumerate(turns)
            for statement in _turn(node, values, _loop(position, total))
        ]
        return [statement for one in written for statement in self.visit_list(one)]


def _turns(node: nodes.For) -> list[dict[str, nodes.Expr]] | None:
    """The value of each name at each turn of a loop; None when they are known only later."""
    if node.else_ or node.recursive or not isinstance(node.iter, nodes.Tuple) or not is_cheap(node.iter):
        return None
    if node.test is not None and _loops_used(node):
        return None
    if names_set_in(nodes.Scope([node.target])) & names_set_in(nodes.Scope(node.body), inside=True):
        return None
    turns = []
    for position, item in enumerate(node.iter.items):
        values = _values(node.target, item)
        if values is None or not _loops_used(node) <= _loop(position, len(node.iter.items)).keys():
            return None
        turns.append(values)
    return turns


def _values(target: nodes.Node, item: nodes.Expr) -> dict[str, nodes.Expr] | None:
    if isinstance(target, nodes.Name):
        return {target.name: item}
    if isinstance(target, nodes.Tuple) and isinstance(item, nodes.Tuple) and len(target.items) == len(item.items):
        names = [one.name for one in target.items if isinstance(one, nodes.Name)]
        return dict(zip(names, item.items, strict=True)) if len(names) == len(item.items) else None
    return None


def _loops_used(node: nodes.For) -> set[str]:
    """What a loop's body asks of `loop`, not what the bodies of loops inside it do; `` when it is `loop` itself."""
    used: set[str] = set()
    for statement in node.body:
        used |= _asked_of_loop(statement)
    return used


def _asked_of_loop(node: nodes.Node) -> set[str]:
    if isinstance(node, nodes.Getattr) and isinstance(node.node, nodes.Name) and node.node.name == "loop":
        return {node.attr}
    if isinstance(node, nodes.Name) and node.name == "loop":
        return {""}
    below = node.iter_child_nodes(exclude=("body",)) if isinstance(node, nodes.For) else children(node)
    return {name for child in below for name in _asked_of_loop(child)}


def _loop(position: int, length: int) -> Mapping[str, object]:
    """What `loop` says at a turn, as far as we write it out."""
    return {
        "index": position + 1,
        "index0": position,
        "first": position == 0,
        "last": position == length - 1,
        "length": length,
    }


def _turn(node: nodes.For, values: dict[str, nodes.Expr], loop: Mapping[str, object]) -> list[nodes.Node]:
    """One turn's statements."""
    body: list[nodes.Node] = [_told(copied(statement, values), loop) for statement in node.body]
    if names_set_in(nodes.Scope(body)):
        body = [nodes.Scope(body, lineno=node.lineno, environment=node.environment)]
    if node.test is None:
        return body
    test = copied(node.test, values)
    return [nodes.If(test, body, [], [], lineno=node.lineno, environment=node.environment)]


def _told(node: nodes.Node, loop: Mapping[str, object]) -> nodes.Node:
    """The statement with what it asks of `loop` answered."""

    class Answering(QuickTransformer):
        def visit_For(self, inner: nodes.For) -> nodes.For:  # noqa: N802
            return inner

        def visit_Getattr(self, asked: nodes.Getattr) -> nodes.Node:  # noqa: N802
            if isinstance(asked.node, nodes.Name) and asked.node.name == "loop":
                return nodes.Const(loop[asked.attr], lineno=asked.lineno, environment=asked.environment)
            return self.generic_visit(asked)

    return Answering().visit(node)  # type: ignore[no-any-return]  # Jinja's visitors are untyped


def _filtered_inside(node: nodes.For) -> nodes.For:
    """A loop whose condition is an `if` inside it: Jinja would make a generator of it at each turn around."""
    if node.test is None or node.else_ or node.recursive or _loops_used(node):
        return node
    body: list[nodes.Node] = [nodes.If(node.test, node.body, [], [], lineno=node.lineno, environment=node.environment)]
    return nodes.For(node.target, node.iter, body, [], None, False, lineno=node.lineno, environment=node.environment)


def join_outputs(tree: nodes.Template) -> nodes.Template:
    """The tree with what is printed one after the other printed at once."""
    _join_in(tree)
    return tree


def _join_in(node: nodes.Node) -> None:
    for child in statements(node):
        _join_in(child)
    for field in node.fields if isinstance(node, (nodes.Stmt, nodes.Template)) else ():
        value = getattr(node, field)
        if isinstance(value, list) and value and isinstance(value[0], nodes.Stmt):
            setattr(node, field, _joined(value))


def _joined(body: Sequence[nodes.Node]) -> list[nodes.Node]:
    joined: list[nodes.Node] = []
    for node in _without_needless_scopes(body):
        if isinstance(node, nodes.Output) and joined and isinstance(joined[-1], nodes.Output):
            joined[-1].nodes += node.nodes
        else:
            joined.append(node)
    return joined


def _without_needless_scopes(body: Sequence[nodes.Node]) -> list[nodes.Node]:
    flat: list[nodes.Node] = []
    for node in body:
        if type(node) is nodes.Scope and not names_set_in(node):
            flat += node.body
        else:
            flat.append(node)
    return flat
