"""A mapping file: how the headers and the words of somebody else's sheet are those of profiles."""

from collections.abc import Mapping
from pathlib import Path

from pydantic import Field

from vitrine.loading.source_file import read_yaml_file
from vitrine.loading.validation import validate
from vitrine.model import Problem
from vitrine.model.base import Record


class SheetMapping(Record):
    """What a mapping file says; every part may be left out."""

    columns: Mapping[str, str] = Field(default_factory=dict, description="Per header of the sheet, the field it fills.")
    ignore: tuple[str, ...] = Field((), description="Headers of columns that are not wanted.")
    constants: Mapping[str, str] = Field(default_factory=dict, description="Per field, what every profile gets.")
    values: Mapping[str, Mapping[str, str]] = Field(
        default_factory=dict, description="Per field, per word of the sheet, the word to write; an empty one drops it."
    )


NO_MAPPING = SheetMapping()


def read_mapping(path: Path) -> tuple[SheetMapping, tuple[Problem, ...]]:
    """The mapping a file tells, or none and what is wrong in the file."""
    found, problems = validate(SheetMapping, read_yaml_file(path.parent, path.name), main_language="fr")
    return found or NO_MAPPING, problems
