"""Values of a profile, changed in one place: what is not told stays as it was."""

import copy
import itertools
from collections.abc import Mapping
from typing import Any

from vitrine.importing.candidates import tidy
from vitrine.importing.cells import Values
from vitrine.importing.columns import Column
from vitrine.loading import Location
from vitrine.model import Message
from vitrine.model.folding import fold
from vitrine.submission.answers import several

ERASE = "-"


def filled(values: Values, location: Location, value: Any, *, main_language: str) -> Values | Message:
    """The same values with another one in its place, or why there is no such place. value: None erases."""
    changed = copy.deepcopy(values)
    holder: Any = changed
    for part, after in itertools.pairwise(location):
        if isinstance(part, int) and part > len(holder):
            values_said = {"number": part + 1, "count": len(holder)}
            return Message("must be of an entry that is there; found {number} of {count}", dict(values_said))
        holder = _inside(holder, part, after, main_language)
    last = location[-1]
    if value is not None:
        holder[last] = value
    elif isinstance(holder, dict):
        holder.pop(last, None)
    _prune(changed, location[:-1])
    return changed


def _inside(holder: Any, part: str | int, after: str | int, main_language: str) -> Any:
    """What a part of the way leads to, made when it is missing; a plain text becomes that of the main language."""
    empty: Any = [] if isinstance(after, int) else {}
    if isinstance(part, int):
        if part == len(holder):
            holder.append(empty)
        return holder[part]
    found = holder.get(part)
    if isinstance(found, str) and isinstance(after, str):
        found = holder[part] = {main_language: found}
    if not isinstance(found, type(empty)):
        found = holder[part] = empty
    return found


def _prune(values: Any, location: Location) -> None:
    """Takes out what an erased value left empty."""
    for length in range(len(location), 0, -1):
        holder = values
        for part in location[: length - 1]:
            holder = holder[part]
        if holder[location[length - 1]] not in ({}, []):
            return
        del holder[location[length - 1]]


def corrected(column: Column, text: str, options: Mapping[str, str]) -> Any:
    """What somebody typed for a field, as its file holds it; None to erase."""
    if text.strip() == ERASE:
        return None
    if column.is_list:
        return several(text, codes=bool(column.nodes[-1].vocabulary))
    by_label = {fold(label): code for label, code in options.items()}
    return by_label.get(fold(text)) or tidy(str(column.location[-1]), text)
