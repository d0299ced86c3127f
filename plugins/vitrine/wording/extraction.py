"""Code and templates in; the sentences they say out, and a translation file brought up to date with them."""

import ast
import io
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.plurals import get_plural
from babel.messages.pofile import read_po, write_po

# Which arguments of a call are sentences: (context), text, (plural); None where there is none.
_CALLS: dict[str, tuple[int | None, int, int | None]] = {
    "Message": (None, 0, None),
    "say": (None, 0, None),
    "gettext": (None, 0, None),
    "pgettext": (0, 1, None),
    "ngettext": (None, 0, 1),
    "npgettext": (0, 1, 2),
}
_TEMPLATE_KEYWORDS = {"_": None, "gettext": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2)} | {
    "npgettext": ((1, "c"), 2, 3)
}
_HEADER = """\
# The sentences of the interface and of the messages. English stands where they are said: code and templates.
# When sentences have changed, run `python scripts/update_translations.py`, then fill each empty msgstr.
msgid ""
msgstr ""
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {plural}\\n"
"""


class Sentence(NamedTuple):
    """A sentence and a file that says it; context and plural are None when it has none."""

    path: str
    context: str | None
    text: str
    plural: str | None


def sentences(root: Path) -> list[Sentence]:
    """All that the machine and the theme say, sorted by file, in the order in which each file says it."""
    code = sorted((root / "plugins" / "vitrine").rglob("*.py"))
    templates = sorted(path for path in (root / "theme" / "templates").rglob("*") if path.is_file())
    found = [
        Sentence(path.relative_to(root).as_posix(), *words)
        for paths, said_in in ((code, _said_in_code), (templates, _said_in_template))
        for path in paths
        for words in said_in(path)
    ]
    return list(dict.fromkeys(found))


def update(path: Path, language: str, said: list[Sentence]) -> int:
    """Rewrites a translation file for these sentences, keeping what is translated; how many are not yet."""
    catalog = Catalog(locale=language.replace("-", "_"))
    old = _read(path, language)
    for sentence in said:
        key = sentence.text if sentence.plural is None else (sentence.text, sentence.plural)
        message = catalog.add(key, context=sentence.context, locations=[(sentence.path, 0)])
        known = old.get(sentence.text, context=sentence.context)
        if known is not None and known.id == message.id:
            message.string, message.user_comments = known.string, known.user_comments
            message.flags = known.flags | message.flags
    path.write_bytes(_header(language).encode() + _body(catalog))
    return sum(1 for message in catalog if message.id and not _is_translated(message.string))


def _said_in_code(path: Path) -> Iterator[tuple[str | None, str, str | None]]:
    calls = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    for call in sorted(calls, key=lambda call: (call.lineno, call.col_offset)):
        name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        if name in _CALLS:
            context, text, plural = (_text(call, position) for position in _CALLS[name])
            if text is not None:
                yield context, text, plural


def _text(call: ast.Call, position: int | None) -> str | None:
    """The argument there, when it is a text; None otherwise, as for a message made elsewhere."""
    if position is None or position >= len(call.args):
        return None
    argument = call.args[position]
    return argument.value if isinstance(argument, ast.Constant) and isinstance(argument.value, str) else None


def _said_in_template(path: Path) -> Iterator[tuple[str | None, str, str | None]]:
    options = {"trimmed": "true", "silent": "false", "trim_blocks": "true", "lstrip_blocks": "true"}
    with path.open("rb") as file:
        for _, words, _, context in extract("jinja2.ext:babel_extract", file, _TEMPLATE_KEYWORDS, options=options):
            text, plural = (words, None) if isinstance(words, str) else (words[0], words[1])
            yield context, text, plural


def _read(path: Path, language: str) -> Catalog:
    if not path.is_file():
        return Catalog(locale=language.replace("-", "_"))
    return read_po(io.BytesIO(path.read_bytes()), locale=language.replace("-", "_"))


def _header(language: str) -> str:
    return _HEADER.format(language=language, plural=get_plural(language.replace("-", "_")))


def _body(catalog: Catalog) -> bytes:
    """The entries, sorted by file; without line numbers, which would change with every edit."""
    written = io.BytesIO()
    write_po(written, catalog, width=0, omit_header=True, sort_by_file=True, include_lineno=False)
    return b"\n" + written.getvalue().strip() + b"\n"


def _is_translated(string: object) -> bool:
    return all(string) if isinstance(string, tuple) else bool(string)
