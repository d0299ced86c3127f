"""The six principles as a checklist, and the glossary."""

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from vitrine.model.folding import collation_key
from vitrine.pages.initiative.tools import term_view
from vitrine.pages.planner import PlannedPage, Planner
from vitrine.pages.sections import SECTIONS
from vitrine.pages.views.toolkit import TermView
from vitrine.pages.voice import Voice


def word_pages(planner: Planner, voice: Voice) -> Iterator[PlannedPage]:
    """A page for each of the two lists that has entries."""
    lists = voice.initiative.vocabularies
    principles = tuple(term_view(term, voice) for term in lists["principles"])
    words = tuple(sorted((term_view(term, voice) for term in lists["glossary"]), key=partial(_place, voice)))
    if principles:
        yield planner.page(
            voice, planner.paths("principles"), "initiative/principles.html", (), partial(dict, principles=principles),
            title=voice.wording.say(SECTIONS["principles"]),
            description=voice.say("Six principles to check before calling a supplier a social enterprise."),
            section="principles", above="toolkit",
        )  # fmt: skip
    if words:
        yield planner.page(
            voice, planner.paths("glossary"), "initiative/glossary.html", (), partial(dict, words=words),
            title=voice.wording.say(SECTIONS["glossary"]),
            description=voice.say("The words of purchasing and of the social economy, in a sentence each."),
            section="glossary", above="toolkit", things=partial(_terms, words, voice),
        )  # fmt: skip


def _place(voice: Voice, word: TermView) -> tuple[object, ...]:
    """Where a word stands in the language's alphabet."""
    return (*collation_key(word.label.text, voice.language), word.code)


def _terms(words: tuple[TermView, ...], voice: Voice) -> tuple[Mapping[str, Any], ...]:
    page = voice.urls.absolute(voice.urls.page(voice.language, "glossary"))
    terms = [
        {"@type": "DefinedTerm", "@id": f"{page}#{word.code}", "name": word.label.text, "termCode": word.code,
         "description": word.description.text if word.description else ""}
        for word in words
    ]  # fmt: skip
    return ({"@type": "DefinedTermSet", "name": voice.wording.say(SECTIONS["glossary"]), "hasDefinedTerm": terms},)
