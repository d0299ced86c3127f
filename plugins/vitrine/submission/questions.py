"""What a form asks, in one language: the model's fields in words, each with what may be answered."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, StrEnum

from vitrine.importing.columns import Column, column_of
from vitrine.importing.headers import header_in_words
from vitrine.model import Message, Vocabularies
from vitrine.model.labels import CHOICES
from vitrine.wording import Wording

_NONE: Mapping[str, str] = {}
# Fields that are written in paragraphs.
_LONG = frozenset(("mission", "summary", "description", "keywords", "closing_reason"))


class Kind(StrEnum):
    """What an issue may bring."""

    NEW = "new-profile"
    CORRECTION = "correction"
    STILL_CORRECT = "still-correct"
    WITHDRAWAL = "withdrawal"
    COMMITMENT = "new-commitment"


class Shape(Enum):
    """How a question is answered."""

    LINE = "one line"
    TEXT = "several lines"
    CHOICE = "one of a list"
    CHOICES = "any of a list"
    TICKS = "boxes, any of which may be ticked"
    PROMISE = "one box, which must be ticked"


@dataclass(frozen=True)
class Question:
    """One question. name: `offerings.1.name.fr`, or a word of the form's own. options: per label, its meaning."""

    name: str
    label: str
    shape: Shape
    help: str = ""
    is_required: bool = False
    options: Mapping[str, str] = field(default_factory=dict)
    heading: str = ""  # what stands above it, when a part of the form begins with it

    @property
    def id(self) -> str:
        """Its name as a form of GitHub takes it: letters, digits, `-` and `_`."""
        return self.name.replace(".", "-")

    @property
    def column(self) -> Column | None:
        """The field of a profile that it fills; None for a question of the form's own."""
        return column_of(self.name)


@dataclass(frozen=True)
class Form:
    """One form. introduction: what stands above its questions, in Markdown."""

    kind: Kind
    language: str
    title: str
    about: str
    introduction: str
    questions: tuple[Question, ...]


class Asking:
    """Makes questions in one language."""

    def __init__(self, wording: Wording, vocabularies: Vocabularies) -> None:
        self.wording, self.vocabularies = wording, vocabularies

    def say(self, message: Message) -> str:
        """A sentence in the form's language."""
        return self.wording.say(message)

    def column(
        self, name: str, help: Message | None = None, *, is_required: bool = False, ticks: bool = False
    ) -> Question:
        """The question for a column of a profile. ticks: boxes instead of a list to choose from."""
        column = column_of(name)
        assert column is not None, name
        options = self.options(column)
        return Question(
            name,
            self.label(column),
            _shape(column, options, ticks=ticks),
            self.say(help) if help else "",
            is_required,
            options,
        )

    def label(self, column: Column) -> str:
        """`Offres 2 – Nom (fr)`: as spreadsheets have it."""
        return header_in_words(column, self.wording)

    def options(self, column: Column) -> Mapping[str, str]:
        """What may be chosen, per label; nothing for a field that is free."""
        node = column.nodes[-1]
        if node.vocabulary:
            return {self._term(node.vocabulary, term.code): term.code for term in self.vocabularies[node.vocabulary]}
        return {self.say(CHOICES[one]) if one in CHOICES else one: one for one in node.choices}

    def _term(self, vocabulary: str, code: str) -> str:
        """A label; with its code after it when another term has the same."""
        terms, language = self.vocabularies[vocabulary], self.wording.language
        label = terms.label(code, language)
        is_alone = sum(terms.label(one.code, language) == label for one in terms) == 1
        return label if is_alone else f"{label} ({code})"

    def own(
        self,
        name: str,
        label: Message,
        shape: Shape,
        help: Message | None = None,
        *,
        is_required: bool = False,
        options: Mapping[str, str] = _NONE,
    ) -> Question:
        """A question that is no field of a profile."""
        return Question(name, self.say(label), shape, self.say(help) if help else "", is_required, options)

    def promise(self, name: str, label: Message, sentence: Message) -> Question:
        """A box that must be ticked."""
        return self.own(name, label, Shape.PROMISE, is_required=True, options={self.say(sentence): "yes"})


def _shape(column: Column, options: Mapping[str, str], *, ticks: bool) -> Shape:
    if options:
        if not column.is_list:
            return Shape.CHOICE
        return Shape.TICKS if ticks else Shape.CHOICES
    field = next(part for part in reversed(column.location) if isinstance(part, str) and part != column.language)
    return Shape.TEXT if field in _LONG or column.is_list else Shape.LINE
