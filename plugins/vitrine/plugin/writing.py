"""What one build puts into the tree: each file made only when what it is made from has changed."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path

from vitrine.plugin.state import Made
from vitrine.plugin.tree import Content, Tree, content_of
from vitrine.urls import file_of


def inputs_digest(inputs: Iterable[str]) -> str:
    """A hash of what a file is made from."""
    return blake2b("\0".join(inputs).encode(), digest_size=16).hexdigest()


@dataclass
class Writing:
    """The tree being written. before: what it held. made: what this build wrote. kept: what it left as it was."""

    tree: Tree
    before: Mapping[str, Made]
    made: dict[str, Made] = field(default_factory=dict)
    kept: set[str] = field(default_factory=set)

    def is_current(self, path: str, inputs: str) -> bool:
        """True when the file is there and made from the same; it then stays."""
        file = file_of(path)
        known = self.before.get(file)
        if known is None or known.inputs != inputs:
            return False
        self.kept.add(file)
        return True

    def keep(self, path: str) -> bool:
        """Leaves a file as it was, whatever it would be made from now; False when it was not there."""
        file = file_of(path)
        if file in self.before:
            self.kept.add(file)
        return file in self.before

    def put(self, path: str, inputs: str, make: Callable[[], bytes]) -> None:
        """A file, made and written unless it is current."""
        if not self.is_current(path, inputs):
            self.made[file_of(path)] = Made(inputs, *self.tree.write(path, make()))

    def note(self, path: str, inputs: str, content: Content) -> None:
        """A file that is in the tree already."""
        self.made[file_of(path)] = Made(inputs, *content)

    def link(self, path: str, source: Path, inputs: str, content: Content | None = None) -> None:
        """A finished file; inputs: what tells it from another of that path. content: when it was read already."""
        if not self.is_current(path, inputs):
            self.tree.link(path, source)
            self.made[file_of(path)] = Made(inputs, *(content or content_of(source.read_bytes())))

    def keep_all(self, prefix: str) -> None:
        """Leaves everything under a folder as it was."""
        self.kept.update(path for path in self.before if path.startswith(prefix))

    def remove_the_rest(self) -> set[str]:
        """Takes away what this build neither wrote nor kept; gives the paths."""
        gone = self.before.keys() - self.made.keys() - self.kept
        for path in gone:
            self.tree.remove(path)
        return set(gone)

    def outputs(self, gone: set[str]) -> dict[str, Made]:
        """Every file of the tree as it is now."""
        return {path: made for path, made in self.before.items() if path not in gone} | self.made
