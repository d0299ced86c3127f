"""Values in; YAML out, as a person would write it. theme/static/js/profile-yaml.js writes the same: a test compares."""

import re
from collections.abc import Mapping
from typing import Any

# What a reader of YAML refuses as it is, or breaks lines at, and what no file of ours may hold unseen.
_HIDDEN = "\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff"
_ESCAPED = re.compile(f'["\\\\\t\n{_HIDDEN}]')
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\t": "\\t", "\n": "\\n"}
# No sign that means something to YAML where it stands, no space at an end, nothing after `: ` or ` #`.
_PLAIN = re.compile(rf"(?![ \-?:,\[\]{{}}#&*!|>'\"%@`])(?!.*(?:: | #))[^\t\n{_HIDDEN}]*[^\t\n{_HIDDEN} :]\Z", re.DOTALL)
_OF_LISTS = re.compile(r"[,:\[\]{}\"]")
_LINES = re.compile(rf"(?![ \n])(?:(?! *\t)(?:[^\n{_HIDDEN}]*[^\s{_HIDDEN}])?(?:\n|\Z))*\Z")
_WIDEST_LIST = 100


def yaml_of(values: Mapping[str, Any], indent: str = "") -> str:
    """The fields, one under the other; reading them gives the same texts. Any: str, or list and dict of the same."""
    return "".join(_field(name, value, indent) for name, value in values.items())


def entry_of_list(value: Any, indent: str) -> str:
    """One entry of a list, on lines of its own."""
    if isinstance(value, str):
        return f"{indent}- {_scalar(value, indent)}\n"
    if not value:
        return f"{indent}- {'{}' if isinstance(value, dict) else '[]'}\n"
    if isinstance(value, dict):
        return f"{indent}- {yaml_of(value, indent + '  ').removeprefix(indent + '  ')}"
    return f"{indent}-\n" + "".join(entry_of_list(one, indent + "  ") for one in value)


def _field(name: str, value: Any, indent: str) -> str:
    key = f"{indent}{_scalar(name, indent) if chr(10) not in name else _quoted(name)}:"
    if isinstance(value, str):
        return f"{key} {_scalar(value, indent)}\n"
    if isinstance(value, Mapping):
        return f"{key}\n{yaml_of(value, indent + '  ')}" if value else f"{key} {{}}\n"
    line = f"{key} [{', '.join(one for one in value if isinstance(one, str))}]"
    if all(map(_is_short, value)) and len(line) <= _WIDEST_LIST:
        return f"{line}\n"
    return f"{key}\n" + "".join(entry_of_list(one, indent + "  ") for one in value)


def _is_short(value: Any) -> bool:
    """True for what can stand in a list on one line."""
    return isinstance(value, str) and _PLAIN.match(value) is not None and _OF_LISTS.search(value) is None


def _scalar(text: str, indent: str) -> str:
    """A text that is read back as it is: plain where YAML allows, lines as lines, else between quotes."""
    if _PLAIN.match(text):
        return text
    if "\n" in text and not text.endswith("\n") and _LINES.match(text):
        return "|-" + "".join(f"\n{indent}  {line}" if line else "\n" for line in text.split("\n"))
    return _quoted(text)


def _quoted(text: str) -> str:
    return f'"{_ESCAPED.sub(_escape, text)}"'


def _escape(match: re.Match[str]) -> str:
    return _ESCAPES.get(match[0]) or f"\\u{ord(match[0]):04x}"
