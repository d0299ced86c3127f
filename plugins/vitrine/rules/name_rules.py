"""What must be true of names: nothing in them passes for something else, and their ids can be folders anywhere."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from html import unescape

from vitrine.catalogue import RECORD_KINDS, Initiative
from vitrine.loading import Location, Profile
from vitrine.loading.text_files import hidden_in, place_of
from vitrine.model import Level, Localised, Message, Problem, VocabularyName
from vitrine.model.scripts import stray_letter
from vitrine.rules.finding import Finding

STRAY = Message("should be looked at by a person: in '{found}', {code} ({name}) is not of the same script as the rest")
RESERVED = Message("must be another word: '{found}' is a name that Windows keeps for itself")
OURS = Message("must be another word: '{found}' is a name that the site keeps for itself")
NUMBER = Message("must hold a letter: '{found}' is the address of a page of the list")
# https://learn.microsoft.com/windows/win32/fileio/naming-a-file
_OF_WINDOWS = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9]|conin|conout)\Z")
_ENTITY = re.compile(r"&#?\w{1,32};")
_CARD_OF_THE_SITE = "site"
_OUR_FOLDERS = ("assets", "cards", "data", "embed", "find", "search", "sources")
_NAMES = ("name", "legal_name", "short_name", "other_names", "former_names")


def names_are_of_one_script(profile: Profile, initiative: Initiative, today: date) -> Iterator[Finding]:
    """Warn of a name in which a letter of another script passes for one of its own."""
    for location, message in _strays(profile.enterprise):
        yield Finding(location, message, Level.WARNING)


def the_id_can_be_a_folder(profile: Profile, initiative: Initiative, today: date) -> Iterator[Finding]:
    """Ensure the folder can be kept on any system, and is no page of the list of enterprises."""
    found = profile.enterprise.id
    if _OF_WINDOWS.match(found):
        yield Finding(("id",), RESERVED.given(found=found))
    elif found.isdigit():
        yield Finding(("id",), NUMBER.given(found=found))


def stories_hide_nothing(profile: Profile, initiative: Initiative, today: date) -> Iterator[Finding]:
    """Ensure that no entity of a story stands for a character that nobody sees."""
    for story in profile.stories.values():
        for entity in _ENTITY.finditer(story.markdown):
            message = hidden_in(unescape(entity[0]))
            if message:
                line, column = place_of(story.markdown, entity.start())
                yield Finding((), message, path=story.path, line=story.line + line, column=column)


def records_are_named_as_profiles_are(initiative: Initiative) -> Iterator[Problem]:
    """Ensure the same of the ids of institutions and of all other records, and warn of their names."""
    for kind in RECORD_KINDS:
        for identifier, placed in initiative.records(kind).items():
            if _OF_WINDOWS.match(identifier):
                yield placed.source.problem(("id",), RESERVED.given(found=identifier))
            for location, message in _strays(placed.record):
                yield placed.source.problem(location, message, level=Level.WARNING)


def codes_can_be_folders(initiative: Initiative) -> Iterator[Problem]:
    """Ensure that the list of a code, and the card of a sector, have an address of their own."""
    for name, vocabulary in sorted(initiative.vocabularies.by_name.items()):
        for term in vocabulary:
            kept = RESERVED if _OF_WINDOWS.match(term.code) else OURS
            if kept is RESERVED or (name == VocabularyName.SECTORS and term.code == _CARD_OF_THE_SITE):
                yield Problem(f"content/vocabulary/{name}.yaml", 0, 0, "code", kept.given(found=term.code))


def plain_pages_have_their_own_folders(initiative: Initiative) -> Iterator[Problem]:
    """Ensure no plain page takes the place of what the site puts there, or has a name that some systems refuse."""
    kept = {*_OUR_FOLDERS, *initiative.site.languages}
    for page in initiative.plain_pages:
        if _OF_WINDOWS.match(page.slug):
            yield Problem(page.path, 0, 0, "Slug", RESERVED.given(found=page.slug))
        elif page.slug in kept:
            yield Problem(page.path, 0, 0, "Slug", OURS.given(found=page.slug))


def _strays(record: object) -> Iterator[tuple[Location, Message]]:
    for field in _NAMES:
        for location, name in _texts((field,), getattr(record, field, None)):
            found = stray_letter(name)
            if found:
                code, called = f"U+{ord(found.letter):04X}", unicodedata.name(found.letter, "?").lower()
                yield location, STRAY.given(found=found.word, code=code, name=called)


def _texts(location: Location, value: object) -> Iterable[tuple[Location, str]]:
    if isinstance(value, str):
        return ((location, value),)
    if isinstance(value, Localised):
        return (((*location, language), text) for language, text in value.texts.items())
    if isinstance(value, tuple):
        return (((*location, place), one) for place, one in enumerate(value))
    return ()


NAME_RULES: tuple[Callable[[Profile, Initiative, date], Iterator[Finding]], ...] = (
    names_are_of_one_script,
    the_id_can_be_a_folder,
    stories_hide_nothing,
)
RECORD_RULES: tuple[Callable[[Initiative], Iterator[Problem]], ...] = (
    records_are_named_as_profiles_are,
    codes_can_be_folders,
    plain_pages_have_their_own_folders,
)
