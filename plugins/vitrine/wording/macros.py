"""A template's tree in; the same tree out with each call of a macro replaced by what the macro does.

Calling a macro costs more than what most macros print: its arguments are bound by name, and its text is
joined, marked and printed again. In place, an argument is its own expression, and constants among the
arguments are worked out with the rest. What cannot be put in place is refused in words.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import count

from jinja2 import nodes

from vitrine.wording.callers import with_caller
from vitrine.wording.inlining import refuse
from vitrine.wording.trees import all_below, copied, is_cheap, names_set_in

Macros = Mapping[str, nodes.Macro]
MacrosOf = Callable[[str], Macros]  # the macros of a template, by its name, ready to be put in place

# Statements that are walked into: the fields that hold statements. Each is a place for names of its own.
_BODIES: Mapping[type[nodes.Node], tuple[str, ...]] = {
    nodes.Scope: ("body",),
    nodes.Block: ("body",),
    nodes.For: ("body", "else_"),
    nodes.With: ("body",),
    nodes.AssignBlock: ("body",),
    nodes.FilterBlock: ("body",),
}


def put_in_place(tree: nodes.Template, macros_of: MacrosOf) -> nodes.Template:
    """The tree without `from … import` of macros and without calls of them.

    Raises TemplateAssertionError when a call stands where statements cannot, as in one arm of a condition.
    """
    tree.body = _Placing(macros_of).body(tree.body, {})
    return tree


def own_macros(tree: nodes.Template, macros_of: MacrosOf, *, given: Collection[str]) -> Macros:
    """The macros that a template defines, with those they call in their places.

    given: names that every template knows; a macro knows these and its own, and nothing of the page.
    """
    placing = _Placing(macros_of)
    found: dict[str, nodes.Macro] = {}
    placing.body(tree.body, found)
    for macro in found.values():
        own = names_set_in(macro, inside=True) | {"caller", "loop"}
        for name in all_below(macro, nodes.Name):
            if name.name not in own and name.name not in given:
                refuse(f"{macro.name} is not given {name.name}", name)
    return found


class _Placing:
    """One pass over a tree; every name that a macro sets becomes one that nothing else has."""

    def __init__(self, macros_of: MacrosOf) -> None:
        self.macros_of = macros_of
        self.numbers = count()
        self.unready: dict[int, Macros] = {}  # own macros still to be walked through, with what each knows
        self.names: dict[nodes.Macro, tuple[set[str], set[str]]] = {}  # that a macro walked through sets

    def body(self, body: Sequence[nodes.Node], known: dict[str, nodes.Macro]) -> list[nodes.Node]:
        """The statements with macros in their places; known: macros by the names they have here."""
        for node in body:
            if isinstance(node, nodes.Macro):  # one above may call one below
                known[node.name] = node
                self.unready[id(node)] = known
        return [placed for node in body for placed in self._statement(node, known)]

    def _ready(self, macro: nodes.Macro) -> nodes.Macro:
        """The macro, with those it calls in their places."""
        known = self.unready.pop(id(macro), None)
        if known is not None:
            macro.body = self.body(macro.body, dict(known))
        return macro

    def _statement(self, node: nodes.Node, known: dict[str, nodes.Macro]) -> list[nodes.Node]:
        match node:
            case nodes.FromImport() if isinstance(node.template, nodes.Const) and not node.with_context:
                self._import(node, known)
                return []
            case nodes.Macro():
                return [self._ready(node)]
            case nodes.Output():
                return self._output(node, known)
            case nodes.CallBlock():
                return self._call_block(node, known)
            case nodes.If():
                return self._if(node, known)
        before = self._hoist_fields(node, known)
        for field in _BODIES.get(type(node), ()):
            setattr(node, field, self.body(getattr(node, field), dict(known)))
        return [*before, node]

    def _import(self, node: nodes.FromImport, known: dict[str, nodes.Macro]) -> None:
        assert isinstance(node.template, nodes.Const)
        found = self.macros_of(node.template.value)
        for name in node.names:
            imported, own = (name, name) if isinstance(name, str) else name
            if imported not in found:
                refuse(f"{node.template.value} has no macro {imported}", node)
            known[own] = found[imported]

    def _output(self, node: nodes.Output, known: Macros) -> list[nodes.Node]:
        placed: list[nodes.Node] = []
        for part in node.nodes:
            if (macro := _called(part, known)) is not None:
                assert isinstance(part, nodes.Call)
                placed += self._place(macro, part, known)
            else:
                before, expression = self._hoist(part, known)
                placed += [*before, nodes.Output([expression], lineno=part.lineno, environment=node.environment)]
        return placed

    def _call_block(self, node: nodes.CallBlock, known: dict[str, nodes.Macro]) -> list[nodes.Node]:
        macro = _called(node.call, known)
        if macro is None or node.args:
            refuse("call must name a macro, and give its caller no arguments", node)
        return self._place(macro, node.call, known, self.body(node.body, dict(known)))

    def _if(self, node: nodes.If, known: dict[str, nodes.Macro]) -> list[nodes.Node]:
        before, test = self._hoist(_expression(node.test), known)
        node.test = test
        node.body = self.body(node.body, dict(known))
        for branch in node.elif_:
            inside, _ = self._hoist(_expression(branch.test), known)
            if inside:
                refuse("a macro's call cannot stand in elif", branch)
            branch.body = self.body(branch.body, dict(known))
        node.else_ = self.body(node.else_, dict(known))
        return [*before, node]

    def _hoist_fields(self, node: nodes.Node, known: Macros) -> list[nodes.Node]:
        """Takes calls of macros out of a statement's own expressions."""
        before: list[nodes.Node] = []
        for field, value in list(node.iter_fields()):
            if isinstance(value, nodes.Expr):
                more, expression = self._hoist(value, known)
                before += more
                setattr(node, field, expression)
        return before

    def _hoist(self, expression: nodes.Expr, known: Macros) -> tuple[list[nodes.Node], nodes.Expr]:
        """The expression with names for calls of macros, and the statements that give these names a value."""
        macro = _called(expression, known)
        if macro is not None:
            assert isinstance(expression, nodes.Call)
            return self._kept(macro, expression, known)
        if isinstance(expression, (nodes.CondExpr, nodes.And, nodes.Or)):
            if any(_called(call, known) for call in all_below(expression, nodes.Call)):
                refuse("a macro's call cannot stand in a condition", expression)
            return [], expression
        before: list[nodes.Node] = []
        for field, value in list(expression.iter_fields()):
            if isinstance(value, nodes.Expr):
                more, inner = self._hoist(value, known)
                before += more
                setattr(expression, field, inner)
            elif isinstance(value, list):
                for position, item in enumerate(value):
                    if isinstance(item, nodes.Expr):
                        more, value[position] = self._hoist(item, known)
                        before += more
        return before, expression

    def _kept(self, macro: nodes.Macro, call: nodes.Call, known: Macros) -> tuple[list[nodes.Node], nodes.Expr]:
        """What a macro prints, kept under a name."""
        name = f"{macro.name}__{next(self.numbers)}"
        target = nodes.Name(name, "store", lineno=call.lineno, environment=call.environment)
        body = self._place(macro, call, known)
        kept = nodes.AssignBlock(target, None, body, lineno=call.lineno, environment=call.environment)
        return [kept], _load(name, call)

    def _place(
        self, macro: nodes.Macro, call: nodes.Call, known: Macros, caller: list[nodes.Node] | None = None
    ) -> list[nodes.Node]:
        """The statements that do what the call does."""
        number = next(self.numbers)
        before, given = self._arguments(macro, call, known)
        names, set_again = self._names_of(macro, call)
        values: dict[str, nodes.Expr] = {name: _load(f"{name}__{number}", call) for name in names}
        for name, expression in given.items():
            make = self._assigned if name in set_again else self._simple
            more, values[name] = make(expression, f"{name}__{number}")
            before += more
        body = [copied(node, values) for node in macro.body]
        return [*before, *with_caller(body, caller, call)]

    def _names_of(self, macro: nodes.Macro, call: nodes.Call) -> tuple[set[str], set[str]]:
        """The names that a macro gives a value to, and those of them that its body does."""
        if macro not in self.names:
            if any(_called(inner, {macro.name: macro}) for inner in all_below(self._ready(macro), nodes.Call)):
                refuse(f"{macro.name} cannot call itself", call)
            body = nodes.Scope(macro.body)
            self.names[macro] = names_set_in(macro, inside=True), names_set_in(body, inside=True)
        return self.names[macro]

    def _arguments(
        self, macro: nodes.Macro, call: nodes.Call, known: Macros
    ) -> tuple[list[nodes.Node], dict[str, nodes.Expr]]:
        """Each parameter's expression, and statements that must come before."""
        names = [argument.name for argument in macro.args]
        if call.dyn_args or call.dyn_kwargs or len(call.args) > len(names):
            refuse(f"{macro.name} must be called with its own arguments, written out", call)
        defaults = dict(zip(names[len(names) - len(macro.defaults) :], macro.defaults, strict=True))
        given = defaults | dict(zip(names, call.args, strict=False)) | {pair.key: pair.value for pair in call.kwargs}
        if given.keys() != set(names):
            refuse(f"{macro.name} must be called with {', '.join(names)}", call)
        before: list[nodes.Node] = []
        for name in names:
            more, given[name] = self._hoist(copied(given[name]), known)
            before += more
        return before, given

    def _simple(self, expression: nodes.Expr, name: str) -> tuple[list[nodes.Node], nodes.Expr]:
        """An expression that may be written several times, and statements that work out what may not."""
        if is_cheap(expression):
            return [], expression
        if isinstance(expression, nodes.Tuple):
            before: list[nodes.Node] = []
            for position, item in enumerate(expression.items):
                more, expression.items[position] = self._simple(item, f"{name}_{position}")
                before += more
            return before, expression
        return self._assigned(expression, name)

    def _assigned(self, expression: nodes.Expr, name: str) -> tuple[list[nodes.Node], nodes.Expr]:
        """An expression worked out once, under a name."""
        target = nodes.Name(name, "store", lineno=expression.lineno, environment=expression.environment)
        assign = nodes.Assign(target, expression, lineno=expression.lineno, environment=expression.environment)
        return [assign], _load(name, expression)


def _called(node: nodes.Node, known: Macros) -> nodes.Macro | None:
    """The macro that a call names; None when it is no call of one."""
    if isinstance(node, nodes.Call) and isinstance(node.node, nodes.Name):
        return known.get(node.node.name)
    return None


def _expression(node: nodes.Node) -> nodes.Expr:
    assert isinstance(node, nodes.Expr), "Jinja types the tests of its statements as any node"
    return node


def _load(name: str, place: nodes.Node) -> nodes.Name:
    return nodes.Name(name, "load", lineno=place.lineno, environment=place.environment)
