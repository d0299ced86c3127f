"""The house keeps its plan: rooms stand on floors, and what only one room may do, no other does."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

MACHINE = Path(__file__).parent.parent / "plugins" / "vitrine"
FLOORS = (  # top first
    {"cli"},
    {"plugin"},
    {"pages", "search", "exports", "upkeep"},
    {"submission", "founding", "federation"},
    {"rules", "importing", "upgrading"},
    {"catalogue"},
    {"loading", "markup", "images", "outlines", "wording", "urls", "fetching"},
    {"model"},
)
LONGEST_FILE = 250
# Sends whatever stopped a worker to the process that waits for it, which raises it.
CATCHES_ALL = {"plugin/sharing.py", "plugin/workers.py"}

# Rooms that write: the site, its pictures' cache, the index's work folder, translations, new profiles.
WRITERS = {"cli", "plugin", "images", "search", "wording"}
WRITING_CALLS = {
    "write_text",
    "write_bytes",
    "mkdir",
    "unlink",
    "rename",
    "rmtree",
    "copyfile",
    "copytree",
    "symlink_to",
    "touch",
}

FILES = sorted(path for path in MACHINE.rglob("*.py") if path != MACHINE / "__init__.py")


def _name(path: Path) -> str:
    return path.relative_to(MACHINE).as_posix()


def _room(path: Path) -> str:
    return path.relative_to(MACHINE).parts[0].removesuffix(".py")


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(_tree(path)):
        match node:
            case ast.Import(names):
                yield from (alias.name for alias in names)
            case ast.ImportFrom(module, names):
                yield from (f"{module}.{alias.name}" for alias in names)


def _calls(path: Path) -> Iterator[str]:
    """The last name of everything called: `write_text` for `(folder / "a").write_text("")`."""
    for node in ast.walk(_tree(path)):
        match node:
            case ast.Call(func=ast.Name(name) | ast.Attribute(attr=name)):
                yield name


def _below(room: str) -> set[str]:
    height = next(height for height, floor in enumerate(FLOORS) if room in floor)
    return set().union(*FLOORS[height + 1 :])


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_a_room_imports_only_from_the_floors_below_it(path: Path) -> None:
    used = {name.split(".")[1] for name in _imports(path) if name.startswith("vitrine.")}

    assert used - {"__version__"} - {_room(path)} <= _below(_room(path))


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_only_the_plugin_knows_pelican(path: Path) -> None:
    assert _room(path) == "plugin" or not any(name.split(".")[0] == "pelican" for name in _imports(path))


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_only_the_command_line_prints(path: Path) -> None:
    assert _room(path) == "cli" or "print" not in _calls(path)


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_only_the_rooms_that_may_write_do(path: Path) -> None:
    assert _room(path) in WRITERS or not WRITING_CALLS & set(_calls(path))


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_no_file_catches_everything(path: Path) -> None:
    caught = [ast.unparse(node.type) if node.type else "everything" for node in _handlers(path)]

    assert _name(path) in CATCHES_ALL or not {"Exception", "BaseException", "everything"} & set(caught)


def _handlers(path: Path) -> Iterator[ast.ExceptHandler]:
    yield from (node for node in ast.walk(_tree(path)) if isinstance(node, ast.ExceptHandler))


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_a_file_is_short_enough_to_be_read_at_once(path: Path) -> None:
    length = len(path.read_text(encoding="utf-8").splitlines())

    assert length <= LONGEST_FILE
