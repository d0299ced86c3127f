"""What the page checks as it is filled in, as data: the model's expectations and the rules' own sentences."""

from collections.abc import Mapping
from typing import Any

from vitrine.loading.codes import UNKNOWN, UNKNOWN_BUT_NEAR
from vitrine.loading.expectations import Expectation, expectation_messages, expectations
from vitrine.loading.text_files import HIDDEN_CHARACTER
from vitrine.loading.unseen import PATTERN_OF_SCRIPTS, SELECTOR, UNASSIGNED, names
from vitrine.markup.problems import LENGTH_LIMIT, TOO_LONG_STORY
from vitrine.model import Enterprise, Localised, Message, Vocabulary
from vitrine.model.enterprise import POSTAL_CODE
from vitrine.pages.suggesting.fields import vocabularies_asked
from vitrine.pages.suggesting.own_fields import own_expectations, own_lists
from vitrine.pages.voice import Voice
from vitrine.rules import (
    bid_rules,
    catalogue_rules,
    consent_rules,
    date_rules,
    picture_rules,
    place_rules,
    profile_rules,
)

# The sentences that rules say, by what is wrong.
RULES: Mapping[str, Message] = {
    "unknown": UNKNOWN,
    "unknown_but_near": UNKNOWN_BUT_NEAR,
    "hidden": HIDDEN_CHARACTER,
    "long_story": TOO_LONG_STORY,
    "postal_code": place_rules.POSTAL_CODE_ELSEWHERE,
    "county": place_rules.COUNTY_ELSEWHERE,
    "unique": profile_rules.NOT_UNIQUE,
    "closed_only": profile_rules.CLOSED_ONLY,
    "main_language": profile_rules.MAIN_LANGUAGE,
    "summary": profile_rules.TOO_LONG,
    "no_place": profile_rules.NO_PLACE,
    "number": profile_rules.NUMBER_TO_CHECK,
    "no_contact": profile_rules.NO_CONTACT,
    "no_mission": profile_rules.NO_MISSION,
    "no_legal_form": profile_rules.NO_LEGAL_FORM,
    "no_summary": profile_rules.NO_SUMMARY,
    "future": date_rules.IN_THE_FUTURE,
    "ends": date_rules.ENDS_TOO_SOON,
    "closed_soon": date_rules.CLOSED_TOO_SOON,
    "twice": catalogue_rules.TWICE,
    "names_somebody": consent_rules.NAMES_SOMEBODY,
    "no_sources": consent_rules.NO_SOURCES,
    "merged_only": profile_rules.MERGED_ONLY,
    "no_alt": picture_rules.NO_DESCRIPTION,
    "no_picture": picture_rules.NO_PICTURE,
    "not_open": bid_rules.NOT_OPEN,
    "unsourced": consent_rules.UNSOURCED,
    "unknown_source": consent_rules.UNKNOWN_SOURCE,
}
# Said of a new profile, in every language of the site.
ITSELF = Message("The enterprise itself")
FROM_SOURCES = Message("A reader of the catalogue, from the sources cited")
WHOLE_PROFILE = Message("Whole profile")


def checks(voices: Mapping[str, Voice], voice: Voice) -> dict[str, Any]:
    """All that the scripts of the page check by, as JSON will hold it, with sentences in the page's language."""
    site, lists = voice.initiative.site, voice.initiative.vocabularies
    say = voice.wording.gettext
    main = voices[site.main_language]
    return {
        "languages": list(site.languages),
        "profile": _expectations(voice),
        "messages": {name: say(message.text) for name, message in {**expectation_messages(), **RULES}.items()},
        "hidden": {"pattern": PATTERN_OF_SCRIPTS, "names": names(), "unassigned": UNASSIGNED, "selector": SELECTOR},
        "vocabularies": {name: _spellings(lists[name]) for name in vocabularies_asked()} | own_lists(voice),
        "labels": {
            name: {one.code: voice.label(name, one.code) for one in lists[name]} for name in vocabularies_asked()
        },
        "places": _places(main),
        "numbers": list(profile_rules.NUMBER_PREFIXES) if site.jurisdiction == "CA-QC" else [],
        "sourced": list(consent_rules.SOURCED),
        "sourced_alone": list(consent_rules.SOURCED_ALONE),
        "limits": {"summary": profile_rules.LONGEST_SUMMARY, "story": LENGTH_LIMIT},
        "defaults": {
            "status": "active",
            "verified_by": {language: one.wording.say(ITSELF) for language, one in voices.items()},
            "verified_from_sources": {language: one.wording.say(FROM_SOURCES) for language, one in voices.items()},
            "scope": main.wording.say(WHOLE_PROFILE),
        },
    }


def _expectations(voice: Voice) -> Expectation:
    """Of a profile, with the fields of the site's own."""
    found = expectations(Enterprise)
    return {**found, "fields": {**found["fields"], "extra": own_expectations(voice)}}


def _spellings(vocabulary: Vocabulary) -> dict[str, Any]:
    """Every label and code with the code it stands for, in the order in which guesses look at them."""
    pairs = [(text, vocabulary.code_of(text)) for text in vocabulary.spellings]
    return {"where": f"content/vocabulary/{vocabulary.name}.yaml", "spellings": pairs}


def _places(main: Voice) -> dict[str, Any]:
    """Per region its name in the main language and its postal codes' beginnings; per county its name and region.

    code: what any postal code is like.
    """
    lists = main.initiative.vocabularies

    def named(label: Localised) -> str:
        return label.best(main.language).text

    return {
        "regions": {one.code: [named(one.label), *one.postal_prefixes] for one in lists["regions"]},
        "counties": {one.code: [named(one.label), one.parent or ""] for one in lists["mrc"]},
        "code": POSTAL_CODE,
    }
