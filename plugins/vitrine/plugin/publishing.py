"""The step from a finished tree to the public one, and the spare tree that makes the next build quick."""

from collections.abc import Iterable
from pathlib import Path

from vitrine.plugin.places import Places
from vitrine.plugin.tree import STAMP, Tree, clone, discard, exchange


def stamp_of(places: Places) -> str:
    """The identity of the public tree; empty when it is not ours or not there."""
    return _read(places.public / STAMP)


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="ascii")
    except (FileNotFoundError, NotADirectoryError, UnicodeDecodeError):
        return ""


def fresh_tree(places: Places) -> Tree:
    """An empty tree beside the public one."""
    discard(places.spare)
    places.spare.mkdir(parents=True)
    return Tree(places.spare)


def spare_tree(places: Places, identity: str) -> Tree:
    """A tree equal to the public one, free to be changed; `identity` is of both."""
    if _read(places.spare / STAMP) != identity:
        clone(places.public, places.spare)
    tree = Tree(places.spare)
    # Without its stamp, a tree that is left half changed is never taken for a whole one.
    (places.spare / STAMP).unlink()
    return tree


def publish(places: Places, tree: Tree, identity: str) -> None:
    """Puts the finished tree in the public one's place; the old one takes the spare's."""
    tree.write(STAMP, identity.encode("ascii"))
    exchange(places.spare, places.public)


def follow(places: Places, identity: str, *, changed: Iterable[str], gone: Iterable[str]) -> None:
    """Brings the spare tree, which was public until now, to what is public."""
    spare = Tree(places.spare)
    (places.spare / STAMP).unlink(missing_ok=True)
    for path in changed:
        spare.link(path, places.public / path)
    for path in gone:
        spare.remove(path)
    spare.write(STAMP, identity.encode("ascii"))


def renew_spare(places: Places) -> None:
    """Makes the spare tree anew after everything changed."""
    clone(places.public, places.spare)
