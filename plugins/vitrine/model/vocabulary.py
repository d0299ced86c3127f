"""Closed lists of codes with labels and synonyms, which a region edits without touching code."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Annotated

from pydantic import Field

from vitrine.model.base import Line, Record
from vitrine.model.folding import words_of
from vitrine.model.text import Localised

TermCode = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]


class VocabularyName(StrEnum):
    """The lists there are: each is `content/vocabulary/<name>.yaml`."""

    ACTIVITY_KINDS = "activity-kinds"
    AUDIENCES = "audiences"
    BENEFITS = "benefits"
    CATEGORIES = "categories"
    CERTIFICATIONS = "certifications"
    CLAUSE_TYPES = "clause-types"
    CONTRACT_MODES = "contract-modes"
    EXPECTED_ACTIONS = "expected-actions"
    GLOSSARY = "glossary"
    INSTITUTION_KINDS = "institution-kinds"
    LEGAL_FORMS = "legal-forms"
    MRC = "mrc"
    NEEDS = "needs"
    PEOPLE_SERVED = "people-served"
    PRINCIPLES = "principles"
    PURCHASE_STAGES = "purchase-stages"
    REGIONS = "regions"
    REQUIREMENTS = "requirements"
    SECTORS = "sectors"
    SOCIAL_PURPOSES = "social-purposes"
    STATUSES = "statuses"
    UNSPSC_SEGMENTS = "unspsc-segments"


class Term(Record):
    """One entry of a vocabulary."""

    code: TermCode = Field(description="What records say; never reused for another meaning.")
    label: Localised = Field(description="What people read, in each language.")
    description: Localised | None = Field(None, description="A plain explanation, in a sentence.")
    synonyms: dict[str, tuple[Line, ...]] = Field({}, description="What people type, per language.")
    parent: TermCode | None = Field(None, description="The broader code: a category's sector, an MRC's region.")
    official: Line | None = Field(None, description="Its code in an official list.")
    postal_prefixes: tuple[Annotated[str, Field(pattern="^[A-Z0-9]{1,5}$")], ...] = Field(
        (), description="First characters of the postal codes used there, for regions."
    )
    categories: tuple[TermCode, ...] = Field((), description="Of a need: the categories that answer it.")
    tile: Annotated[str, Field(pattern="^[0-9]{1,2},[0-9]{1,2}$")] | None = Field(
        None, description="Of a region: its column and row on the map of tiles, from 0, as `2,3`."
    )
    short: Annotated[str, Field(pattern=r"^\S{1,5}$")] | None = Field(
        None, description="Of a region: what its tile says, in five letters at most."
    )
    jurisdiction: Line | None = Field(
        None, description="Where it means something, as `CA-QC`; it is left out of sites elsewhere."
    )
    hidden: Annotated[str, Field(pattern="^(true|false)$")] = Field(
        "false", description="`true` takes a default entry away."
    )


@dataclass(frozen=True)
class Vocabulary:
    """The terms of one list, in the order their file gives."""

    name: VocabularyName
    terms: Mapping[str, Term]

    def __iter__(self) -> Iterator[Term]:
        return iter(self.terms.values())

    def __contains__(self, code: object) -> bool:
        return code in self.terms

    @cached_property
    def _codes_by_label(self) -> Mapping[str, str]:
        labels = {text: term.code for term in self for text in term.label.texts.values()}
        return labels | {code: code for code in self.terms}

    def code_of(self, value: str) -> str | None:
        """The code for a code or a label in any language, as typed; None when there is none."""
        return self._codes_by_label.get(value)

    @cached_property
    def spellings(self) -> tuple[str, ...]:
        """Every code and label, for guessing what was meant."""
        return tuple(self._codes_by_label)

    def words(self, code: str) -> frozenset[str]:
        """What its label and its synonyms say in every language, folded."""
        return self._words_by_code[code]

    @cached_property
    def _words_by_code(self) -> Mapping[str, frozenset[str]]:
        return {term.code: frozenset(_words_in(term)) for term in self}

    def typed(self, code: str) -> tuple[str, ...]:
        """Its label and its synonyms in every language, as they are written."""
        return self._typed_by_code[code]

    @cached_property
    def _typed_by_code(self) -> Mapping[str, tuple[str, ...]]:
        return {term.code: tuple(_texts_of(term)) for term in self}

    def label(self, code: str, language: str) -> str:
        """What people read for this code."""
        labels = self._labels.get(language)
        if labels is None:
            labels = self._labels[language] = {term.code: term.label.best(language).text for term in self}
        return labels[code]

    @cached_property
    def _labels(self) -> dict[str, Mapping[str, str]]:
        """Labels by code, per language, as languages are asked for."""
        return {}


def _words_in(term: Term) -> Iterator[str]:
    for text in _texts_of(term):
        yield from words_of(text)


def _texts_of(term: Term) -> Iterator[str]:
    yield from term.label.texts.values()
    for texts in term.synonyms.values():
        yield from texts


@dataclass(frozen=True)
class Vocabularies:
    """All lists of a site."""

    by_name: Mapping[VocabularyName, Vocabulary]

    def __getitem__(self, name: VocabularyName | str) -> Vocabulary:
        return self.by_name[name]  # type: ignore[index]  # a StrEnum is found by its text
