"""Which texts that a template captures are only printed or asked whether they are empty: those need be no Markup."""

from collections import Counter
from collections.abc import Iterator, Sequence

from jinja2 import nodes

from vitrine.wording.trees import all_below

# Where a name may come to be known elsewhere than in the tree at hand.
_OPEN = (nodes.Block, nodes.CallBlock, nodes.Extends, nodes.FromImport, nodes.Import, nodes.Include, nodes.Macro)


def printed_only(tree: nodes.Template) -> frozenset[str]:
    """Names that hold nothing but what blocks of `set` captured, and that nothing but the page gets.

    What was captured is escaped already; a text that only the page gets needs no mark that says so.
    """
    if next(all_below(tree, *_OPEN), None) is not None:
        return frozenset()
    captured, seen = Counter(_captured(tree)), Counter(_printed(tree))
    named = Counter(node.name for node in all_below(tree, nodes.Name))
    return frozenset(name for name, times in captured.items() if named[name] == times + seen[name])


def _captured(tree: nodes.Template) -> Iterator[str]:
    for node in all_below(tree, nodes.AssignBlock):
        if isinstance(node.target, nodes.Name) and node.filter is None:
            yield node.target.name


def _printed(tree: nodes.Template) -> Iterator[str]:
    for output in all_below(tree, nodes.Output):
        yield from _names(output.nodes)
    for condition in all_below(tree, nodes.If):
        yield from _names(_asked(condition.test))


def _asked(test: nodes.Node) -> list[nodes.Node]:
    """What a condition asks to be empty or not."""
    match test:
        case nodes.And() | nodes.Or():
            return [*_asked(test.left), *_asked(test.right)]
        case nodes.Not():
            return _asked(test.node)
    return [test]


def _names(expressions: Sequence[nodes.Node]) -> Iterator[str]:
    return (one.name for one in expressions if isinstance(one, nodes.Name))
