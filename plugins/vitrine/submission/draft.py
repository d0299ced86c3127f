"""What a form's answers would change in a catalogue, as a value."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from vitrine.catalogue import Initiative
from vitrine.importing import Change, Existing
from vitrine.model import Message
from vitrine.submission.answers import Fault
from vitrine.submission.attachments import Fetch
from vitrine.submission.questions import Form, Question
from vitrine.wording import Wording

Values = Mapping[str, str | list[str]]  # per question's name, where something was answered
_NO_QUESTIONS: Mapping[str, Question] = {}


@dataclass(frozen=True)
class Site:
    """The catalogue that an issue speaks of. fetch: how attached pictures are had."""

    root: Path
    initiative: Initiative
    wordings: Mapping[str, Wording]
    profiles: Mapping[str, Existing]
    fetch: Fetch

    @property
    def main_language(self) -> str:
        """That of texts without a language."""
        return self.initiative.site.main_language

    def typed(self, text: str, language: str) -> dict[str, str]:
        """What somebody typed in one language, in the main one too, in which every text must be."""
        return {self.main_language: text, language: text}

    def in_each_language(self, message: Message) -> dict[str, str]:
        """A sentence of ours in every language of the site."""
        return {language: self.wordings[language].say(message) for language in self.initiative.site.languages}


class Draft(NamedTuple):
    """What would change. subject: the id of the enterprise or commitment; empty when it is not known.

    files: per path from the site's folder, what it would hold. removed: paths. questions: per field of the file, the
    question that filled it.
    """

    subject: str
    files: Mapping[str, str | bytes]
    faults: tuple[Fault, ...] = ()
    removed: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()
    questions: Mapping[str, Question] = _NO_QUESTIONS


def question_of(form: Form, name: str) -> Question:
    """The question of this name."""
    return next(question for question in form.questions if question.name == name)


def text_of(values: Values, name: str) -> str:
    """A lone answer; empty when there is none."""
    found = values.get(name, "")
    return found if isinstance(found, str) else ""
