"""What the page that proposes a profile is given."""

from typing import NamedTuple

from markupsafe import Markup


class FieldView(NamedTuple):
    """A field. path: in its record; id: in the page, {n} standing for the number of the entry it is in.

    control: what it is filled in with; language: of a text, empty for others.
    choices: value and words. vocabulary: its name, where one chooses from one. is_needed: said beside the label.
    is_on: ticked at first. is_long: so many choices that they are folded away at first.
    """

    path: str
    id: str
    label: str
    hint: str
    control: str
    language: str
    language_name: str
    choices: tuple[tuple[str, str], ...]
    vocabulary: str
    is_needed: bool
    complete: str
    rows: int
    limit: int
    is_on: bool
    is_long: bool

    @property
    def is_group(self) -> bool:
        """False: it is one field."""
        return False


class GroupView(NamedTuple):
    """A list of records. one, remove: hold `{number}`. more: fields that are folded away at first."""

    path: str
    one: str
    add: str
    remove: str
    fields: tuple[FieldView, ...]
    more: tuple[FieldView, ...]
    least: int

    @property
    def is_group(self) -> bool:
        """True: it is a list of records."""
        return True


class StepView(NamedTuple):
    """A step of the form; parts: fields and groups in their order."""

    name: str
    heading: str
    introduction: str
    parts: tuple[FieldView | GroupView, ...]


class SuggestionView(NamedTuple):
    """The page. lists: per vocabulary, the labels that fields suggest. rules: JSON, safe in a script element.

    sources: address of the folder of the profiles that may be corrected. message, removal: texts of mails, with
    {names} to fill. main_name: of the main language.
    """

    steps: tuple[StepView, ...]
    lists: tuple[tuple[str, tuple[str, ...]], ...]
    rules: Markup
    sources: str
    message: str
    removal: str
    main_name: str
