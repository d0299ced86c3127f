"""A template's tree in; the same tree out with its parents and its includes put in place.

Jinja resolves `extends` and `include` each time a page is rendered; done once, when the template is compiled,
the page is the same and rendering does not pay for it. What cannot be put in place is refused in words,
so that a page never differs in silence.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NoReturn

from jinja2 import TemplateAssertionError, nodes

from vitrine.wording.trees import QuickTransformer, all_below

Parse = Callable[[str], nodes.Template]  # a template's own tree, by name

# What a child template may hold outside its blocks that still counts once it has a parent.
_DEFINITIONS = (nodes.Assign, nodes.AssignBlock, nodes.Import, nodes.FromImport, nodes.Macro)
# What a child template may hold outside its blocks that its parent replaces.
_REPLACED = (nodes.Output, nodes.Include, nodes.CallBlock, nodes.FilterBlock, nodes.Block)


def inline(tree: nodes.Template, parse: Parse) -> nodes.Template:
    """The tree with neither `extends` nor constant `include`.

    A template with blocks and no parent is left to be a parent. Raises TemplateAssertionError when a block
    or a parent stands where it cannot be put in place.
    """
    tree = _with_parents(tree, parse)
    return _Includes(parse, ()).visit(tree)  # type: ignore[no-any-return]  # Jinja's visitors are untyped


def _with_parents(tree: nodes.Template, parse: Parse) -> nodes.Template:
    chain = [tree]
    while (parent := _parent_name(chain[-1])) is not None:
        chain.append(parse(parent))
    if len(chain) == 1:
        return tree
    body = [node for child in chain[:-1] for node in _definitions(child)]
    return nodes.Template([*body, *_Blocks(chain).resolve(chain[-1].body)], lineno=1, environment=tree.environment)


def _parent_name(tree: nodes.Template) -> str | None:
    """The constant name of the parent; None when there is none."""
    found = list(all_below(tree, nodes.Extends))
    if not found:
        return None
    extends = found[0]
    if len(found) > 1 or extends not in tree.body or not isinstance(extends.template, nodes.Const):
        refuse("extends must stand once, outside everything else, with a name in quotation marks", extends)
    return str(extends.template.value)


def _definitions(child: nodes.Template) -> Iterator[nodes.Node]:
    """What a child's text outside its blocks leaves: all before `extends`, then only definitions."""
    has_parent = False
    for node in child.body:
        if isinstance(node, nodes.Extends):
            has_parent = True
        elif isinstance(node, _DEFINITIONS) or (isinstance(node, nodes.Output) and not has_parent):
            _refuse_blocks_in(node)
            yield node
        elif not isinstance(node, _REPLACED):
            refuse("a template with a parent may only define things and fill blocks", node)


class _Blocks:
    """The blocks of a chain of templates, child first, and what stands in the place of each."""

    def __init__(self, chain: Sequence[nodes.Template]) -> None:
        self.bodies: dict[str, list[list[nodes.Node]]] = {}
        for tree in chain:
            for block in all_below(tree, nodes.Block):
                if not (block.required and block.name not in self.bodies):
                    self.bodies.setdefault(block.name, []).append(block.body)

    def resolve(self, body: Sequence[nodes.Node], above: Sequence[list[nodes.Node]] = ()) -> list[nodes.Node]:
        """The statements, each block's body in its place; above: what `super()` stands for, nearest first."""
        return [resolved for node in body for resolved in self._resolve(node, above)]

    def _resolve(self, node: nodes.Node, above: Sequence[list[nodes.Node]]) -> Iterator[nodes.Node]:
        match node:
            case nodes.Block():
                if node.name not in self.bodies:
                    refuse(f"block {node.name} is required", node)
                nearest, *rest = self.bodies[node.name]
                yield _scope(self.resolve(nearest, rest), node)
            case nodes.If():
                yield self._resolve_if(node, above)
            case nodes.Output():
                yield from self._resolve_output(node, above)
            case _:
                _refuse_blocks_in(node)
                yield node

    def _resolve_if(self, node: nodes.If, above: Sequence[list[nodes.Node]]) -> nodes.If:
        elif_ = [self._resolve_if(branch, above) for branch in node.elif_]
        return nodes.If(
            node.test,
            self.resolve(node.body, above),
            elif_,
            self.resolve(node.else_, above),
            lineno=node.lineno,
            environment=node.environment,
        )

    def _resolve_output(self, node: nodes.Output, above: Sequence[list[nodes.Node]]) -> Iterator[nodes.Node]:
        """The output, cut where `{{ super() }}` lets the parent's block speak."""
        for part in node.nodes:
            if _is_call_of_super(part):
                if not above:
                    refuse("super() must stand in a block that a parent has too", part)
                yield _scope(self.resolve(above[0], above[1:]), part)
            else:
                _refuse_blocks_in(part)
                yield nodes.Output([part], lineno=part.lineno, environment=part.environment)


class _Includes(QuickTransformer):
    """Puts each template included by a constant name in the place of its `include`."""

    def __init__(self, parse: Parse, around: tuple[str, ...]) -> None:
        self.parse = parse
        self.around = around

    def visit_Include(self, node: nodes.Include) -> nodes.Node:  # noqa: N802, the name Jinja calls
        template = node.template
        if not (isinstance(template, nodes.Const) and isinstance(template.value, str)):
            return node
        if node.ignore_missing or not node.with_context or template.value in self.around:
            return node
        included = _with_parents(self.parse(template.value), self.parse)
        if any(all_below(included, nodes.Block)):
            return node
        body = _Includes(self.parse, (*self.around, template.value)).visit(included).body
        return _scope(body, node)


def _scope(body: list[nodes.Node], place: nodes.Node) -> nodes.Scope:
    """The statements as a block of their own: what they set stays inside."""
    return nodes.Scope(body, lineno=place.lineno, environment=place.environment)


def _is_call_of_super(node: nodes.Node) -> bool:
    return (
        isinstance(node, nodes.Call)
        and isinstance(node.node, nodes.Name)
        and node.node.name == "super"
        and not (node.args or node.kwargs)
    )


def _refuse_blocks_in(node: nodes.Node) -> None:
    """Refuses a block, `super` or `self` where only whole statements of a block can be put in place."""
    names: Mapping[str, str] = {"super": "super() must be printed alone", "self": "self cannot name a block"}
    for found in (node, *all_below(node, nodes.Block, nodes.Name)):
        if isinstance(found, nodes.Block):
            refuse(f"block {found.name} must stand outside loops, macros and other statements", found)
        if isinstance(found, nodes.Name) and found.ctx == "load" and found.name in names:
            refuse(names[found.name], found)


def refuse(sentence: str, node: nodes.Node) -> NoReturn:
    """Raises TemplateAssertionError: what a template says cannot be put in place."""
    raise TemplateAssertionError(sentence, node.lineno)
