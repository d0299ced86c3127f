"""Labels typed in place of codes become codes, before a record is made."""

from functools import cache
from typing import Any, NamedTuple, get_origin

from pydantic import BaseModel

from vitrine.loading.plain_yaml import Value
from vitrine.loading.validation import record_of
from vitrine.model import Message, Vocabularies, Vocabulary
from vitrine.model.folding import closest

UNKNOWN = Message("unknown '{found}'; the accepted values are in {where}")
UNKNOWN_BUT_NEAR = Message("unknown '{found}' — did you mean '{guess}'?")


class _Step(NamedTuple):
    """A field that holds codes of a vocabulary, or records that do (then vocabulary is empty)."""

    name: str
    is_list: bool
    vocabulary: str
    inner: tuple["_Step", ...]


@cache
def _steps(model: type[BaseModel]) -> tuple[_Step, ...]:
    """Every field of a record under which codes may stand."""
    found = []
    for name, field in model.model_fields.items():
        extra, inner = field.json_schema_extra, record_of(field.annotation)
        vocabulary = str(extra["vocabulary"]) if isinstance(extra, dict) and "vocabulary" in extra else ""
        below = _steps(inner) if inner is not None else ()
        if vocabulary or below:
            found.append(_Step(name, get_origin(field.annotation) is tuple, vocabulary, below))
    return tuple(found)


def resolve_labels(model: type[BaseModel], values: Value, vocabularies: Vocabularies) -> None:
    """Puts codes where labels were typed; what no vocabulary knows stays, for the rules to name."""
    if isinstance(values, dict):
        _resolve(values, _steps(model), vocabularies)


def _resolve(values: dict[str, Value], steps: tuple[_Step, ...], vocabularies: Vocabularies) -> None:
    for step in steps:
        value = values.get(step.name)
        if not value:
            continue
        if not step.vocabulary:
            for inside in _listed(value, step):
                if isinstance(inside, dict):
                    _resolve(inside, step.inner, vocabularies)
        elif isinstance(value, list) and step.is_list:
            vocabulary = vocabularies[step.vocabulary]
            values[step.name] = [_code(one, vocabulary) for one in value]
        else:
            values[step.name] = _code(value, vocabularies[step.vocabulary])


def _listed(value: Any, step: _Step) -> list[Any]:
    if step.is_list:
        return value if isinstance(value, list) else []
    return [value]


def _code(value: Any, vocabulary: Vocabulary) -> Any:
    return (vocabulary.code_of(value) or value) if isinstance(value, str) else value


def unknown(found: str, known: tuple[str, ...], where: str) -> Message:
    """A word that a closed list does not hold, and the nearest that it does."""
    guess = closest(found, known)
    if guess is None:
        return UNKNOWN.given(found=found, where=where)
    return UNKNOWN_BUT_NEAR.given(found=found, guess=guess)
