"""What must be true of one profile, given what the site knows. One function a rule; all are in RULES."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from vitrine.catalogue import Initiative
from vitrine.loading import Location, Profile, unknown
from vitrine.model import ConsentBasis, Level, Localised, Message, Status
from vitrine.model.extra import ExtraKind
from vitrine.rules.bid_rules import BID_RULES
from vitrine.rules.consent_rules import CONSENT_RULES
from vitrine.rules.correction_rules import CORRECTION_RULES
from vitrine.rules.date_rules import DATE_RULES
from vitrine.rules.extra_rules import EXTRA_RULES
from vitrine.rules.finding import Finding
from vitrine.rules.name_rules import NAME_RULES
from vitrine.rules.picture_rules import PICTURE_RULES
from vitrine.rules.place_rules import PLACE_RULES
from vitrine.rules.story_rules import STORY_RULES

ProfileRule = Callable[[Profile, Initiative, date], Iterator[Finding]]

LONGEST_SUMMARY = 160
# First two digits of the numbers whose check digit is known.
NUMBER_PREFIXES = ("11", "22", "33", "88")

NOT_UNIQUE = Message("must be unique in the profile; '{id}' stands twice")
MERGED_ONLY = Message("must be given when the status is `merged-into`, and only then")
CLOSED_ONLY = Message("must be given only when the status is `closed`")
MAIN_LANGUAGE = Message("must be in the site’s main language, {main}; found {others}")
TOO_LONG = Message("must be at most {limit} characters; found {length}")
NO_PLACE = Message("must name the province, regions, mrc, municipalities or a radius_km")
NUMBER_TO_CHECK = Message("should be checked: its digits do not agree; found '{found}'")
NO_CONTACT = Message("must give an e-mail address, a telephone or a contact page")
NO_MISSION = Message("must say what the enterprise exists for; it is missing")
NO_LEGAL_FORM = Message("must be given; it is missing")
NO_SUMMARY = Message("must be given when there is no mission; it is missing")


def the_id_is_the_folders_name(profile: Profile, initiative: Initiative, today: date) -> Iterator[Finding]:
    """Ensure a profile's address is the one its folder gives it."""
    found, folder = profile.enterprise.id, profile.folder.name
    if found != folder:
        values = {"folder": folder, "found": found}
        yield Finding(("id",), Message("must be the folder’s name, '{folder}'; found '{found}'", values))


def codes_are_in_their_vocabulary(profile: Profile, initiative: Initiative, today: date) -> Iterator[Finding]:
    """Ensure every code is one that the site's vocabularies hold."""
    for location, name, code in profile.survey.codes:
        vocabulary = initiative.vocabularies[name]
        if code not in vocabulary:
            yield Finding(location, unknown(code, vocabulary.spellings, f"content/vocabulary/{name}.yaml"))


def institutions_are_known(profile: Profile, initiative: Initiative, today: date) -> Iterator[Finding]:
    """Ensure a client reference leads to an institution's page."""
    known = tuple(initiative.institutions)
    for position, reference in enumerate(profile.enterprise.client_references):
        if reference.institution not in initiative.institutions:
            location = ("client_references", position, "institution")
            yield Finding(location, unknown(reference.institution, known, "content/institutions/"))


def clauses_are_known(profile: Profile, initiative: Initiative, today: date) -> Iterator[Finding]:
    """Ensure an offering answers clauses that the toolkit holds."""
    known = tuple(initiative.clauses)
    for number, offering in enumerate(profile.enterprise.offerings):
        for position, clause in enumerate(offering.clauses):
            if clause not in initiative.clauses:
                location = ("offerings", number, "clauses", position)
                yield Finding(location, unknown(clause, known, "content/toolkit/clauses/"))


def cohorts_are_known(profile: Profile, initiative: Initiative, today: date) -> Iterator[Finding]:
    """Ensure a cohort is one the site tells of."""
    for position, cohort in enumerate(profile.enterprise.cohorts):
        if cohort not in initiative.cohorts:
            yield Finding(("cohorts", position), unknown(cohort, tuple(initiative.cohorts), "content/cohorts/"))


def identifiers_are_unique(profile: Profile, initiative: Initiative, today: date) -> Iterator[Finding]:
    """Ensure that no two offerings, and no two sources, answer to the same name."""
    for field in ("offerings", "sources"):
        seen: set[str] = set()
        for position, part in enumerate(getattr(profile.enterprise, field)):
            if part.id in seen:
                yield Finding((field, position, "id"), NOT_UNIQUE.given(id=part.id))
            seen.add(part.id)


def lists_name_a_thing_once(profile: Profile, initiative: Initiative, today: date) -> Iterator[Finding]:
    """Ensure no list holds a code or a cohort twice: pages would say it twice."""
    cohorts = ((("cohorts", place), "", code) for place, code in enumerate(profile.enterprise.cohorts))
    seen: set[tuple[tuple[str | int, ...], str]] = set()
    for location, _, code in (*profile.survey.codes, *cohorts):
        if isinstance(location[-1], int):
            entry = (location[:-1], code)
            if entry in seen:
                message = Message("must stand once in the list; '{entry}' stands twice", {"entry": code})
                yield Finding(location, message)
            seen.add(entry)


def the_status_agrees_with_the_rest(profile: Profile, initiative: Initiative, today: date) -> Iterator[Finding]:
    """Ensure a merged enterprise names the other, and that only a closed one has a closing date."""
    enterprise = profile.enterprise
    if (enterprise.status is Status.MERGED) != (enterprise.merged_into is not None):
        yield Finding(("merged_into",), MERGED_ONLY)
    if enterprise.closed_on is not None and enterprise.status is not Status.CLOSED:
        yield Finding(("closed_on",), CLOSED_ONLY)


def _texts(profile: Profile, initiative: Initiative) -> Sequence[tuple[Location, Localised]]:
    """All that people read, in one language or several: what the model says, and what the site asks beside."""
    extra = profile.enterprise.extra
    if not extra:
        return profile.survey.texts
    asked = (field.code for field in initiative.site.extra_fields if field.kind is ExtraKind.TEXT)
    return (*profile.survey.texts, *((("extra", code), extra[code]) for code in asked if code in extra))


def the_main_language_is_there(profile: Profile, initiative: Initiative, today: date) -> Iterator[Finding]:
    """Ensure no text stands in another language only."""
    main = initiative.site.main_language
    for location, text in _texts(profile, initiative):
        if main not in text.texts:
            others = ", ".join(text.texts)
            yield Finding(location, MAIN_LANGUAGE.given(main=main, others=others))


def every_language_is_there(profile: Profile, initiative: Initiative, today: date) -> Iterator[Finding]:
    """Warn of a text that readers of another language of the site would read in a foreign one."""
    languages = initiative.site.languages
    for location, text in _texts(profile, initiative):
        yield from _missing_languages(location, text, languages)


def _missing_languages(
    location: tuple[str | int, ...], text: Localised, languages: tuple[str, ...]
) -> Iterator[Finding]:
    missing = tuple(code for code in languages if code not in text.texts)
    if missing and languages[0] not in missing:
        message = Message("should be translated; missing: {languages}", {"languages": missing})
        yield Finding(location, message, Level.WARNING)


def languages_are_the_sites(profile: Profile, initiative: Initiative, today: date) -> Iterator[Finding]:
    """Ensure no text is written in a language that the site never shows."""
    known = initiative.site.languages
    for location, text in _texts(profile, initiative):
        for language in text.texts:
            if language not in known:
                values = {"languages": ", ".join(known), "found": language}
                message = Message("must be in a language of the site ({languages}); found '{found}'", values)
                yield Finding((*location, language), message, name=True)


def the_summary_is_short(profile: Profile, initiative: Initiative, today: date) -> Iterator[Finding]:
    """Ensure a card holds the summary whole."""
    summary = profile.enterprise.summary
    for language, text in (summary.texts if summary else {}).items():
        if len(text) > LONGEST_SUMMARY:
            yield Finding(("summary", language), TOO_LONG.given(limit=LONGEST_SUMMARY, length=len(text)))


def the_area_says_where(profile: Profile, initiative: Initiative, today: date) -> Iterator[Finding]:
    """Ensure an area names a place."""
    for position, offering in enumerate(profile.enterprise.offerings):
        area = offering.area
        if area and not (area.province or area.regions or area.mrc or area.municipalities or area.radius_km):
            yield Finding(("offerings", position, "area"), NO_PLACE)


def the_enterprise_number_is_well_formed(profile: Profile, initiative: Initiative, today: date) -> Iterator[Finding]:
    """Warn of a Québec enterprise number with a known prefix and check digit wrong.

    Observed, not published: the Luhn sum of the last eight digits is 0 modulo 10. So never an error.
    """
    number = profile.enterprise.neq
    if number is None or initiative.site.jurisdiction != "CA-QC":
        return
    if number[:2] not in NUMBER_PREFIXES or luhn_sum(number[2:]) % 10 != 0:
        yield Finding(("neq",), NUMBER_TO_CHECK.given(found=number), Level.WARNING)


def luhn_sum(digits: str) -> int:
    """The sum that is 0 modulo 10 when no single digit was mistyped (ISO/IEC 7812-1, annex B)."""
    doubled = (int(digit) * (2 if place % 2 else 1) for place, digit in enumerate(reversed(digits)))
    return sum(value - 9 if value > 9 else value for value in doubled)


def what_a_buyer_needs_is_there(profile: Profile, initiative: Initiative, today: date) -> Iterator[Finding]:
    """Ensure a way to reach it, a mission and a legal form; only warn where all we have is public sources."""
    enterprise = profile.enterprise
    if not enterprise.is_listed:
        return
    level = Level.ERROR if isinstance(enterprise.basis, ConsentBasis) else Level.WARNING
    contact = enterprise.contact
    if contact is None or not any((contact.email, contact.phone, contact.url)):
        yield Finding(("contact",), NO_CONTACT, level)
    if enterprise.mission is None:
        yield Finding(("mission",), NO_MISSION, level)
    if enterprise.legal_form is None:
        yield Finding(("legal_form",), NO_LEGAL_FORM, level)
    if enterprise.mission is None and enterprise.summary is None:
        yield Finding(("summary",), NO_SUMMARY)


RULES: tuple[ProfileRule, ...] = (
    the_id_is_the_folders_name,
    codes_are_in_their_vocabulary,
    institutions_are_known,
    clauses_are_known,
    cohorts_are_known,
    identifiers_are_unique,
    lists_name_a_thing_once,
    the_status_agrees_with_the_rest,
    the_main_language_is_there,
    every_language_is_there,
    languages_are_the_sites,
    the_summary_is_short,
    the_area_says_where,
    the_enterprise_number_is_well_formed,
    what_a_buyer_needs_is_there,
    *PLACE_RULES,
    *DATE_RULES,
    *CONSENT_RULES,
    *STORY_RULES,
    *CORRECTION_RULES,
    *EXTRA_RULES,
    *PICTURE_RULES,
    *BID_RULES,
    *NAME_RULES,
)
