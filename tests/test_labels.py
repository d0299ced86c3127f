"""Every field that a person fills in has a name in words."""

import pytest
from pydantic import BaseModel

from vitrine.loading.validation import record_of
from vitrine.model import Enterprise
from vitrine.model.labels import label_of


def _records(record: type[BaseModel], seen: set[type[BaseModel]]) -> set[type[BaseModel]]:
    if record not in seen:
        seen.add(record)
        for field in record.model_fields.values():
            inner = record_of(field.annotation)
            if inner is not None:
                _records(inner, seen)
    return seen


FIELDS = sorted(
    ((record, name) for record in _records(Enterprise, set()) for name in record.model_fields),
    key=lambda one: (one[0].__name__, one[1]),
)


@pytest.mark.parametrize(("record", "name"), FIELDS, ids=lambda one: getattr(one, "__name__", one))
def test_a_field_of_a_profile_has_a_name_in_words(record: type[BaseModel], name: str) -> None:
    assert label_of(record, name).text
