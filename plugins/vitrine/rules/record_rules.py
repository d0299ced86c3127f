"""What must be true of settings, vocabularies and every kind of record. All rules of records are in RULES."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from vitrine.catalogue import RECORD_KINDS, Initiative
from vitrine.loading import BOUNDARIES, Placed, survey, unknown
from vitrine.model import Level, Message, Problem, VocabularyName
from vitrine.outlines import MAXIMUM_BYTES
from vitrine.rules import initiative_rules, name_rules, reference_rules, threshold_rules, total_rules

RecordRule = Callable[[Initiative], Iterator[Problem]]

_PARENTS = {
    VocabularyName.CATEGORIES: VocabularyName.SECTORS,
    VocabularyName.MRC: VocabularyName.REGIONS,
}


def record_problems(initiative: Initiative, *, today: date) -> Iterator[Problem]:
    """Everything wrong with settings, vocabularies and records on a day."""
    for rule in RULES:
        yield from rule(initiative)
    yield from initiative_rules.overdue_clauses(initiative.clauses, today)


def _placed(initiative: Initiative) -> Iterator[Placed[Any]]:
    for kind in RECORD_KINDS:
        yield from initiative.records(kind).values()
    if initiative.thresholds is not None:
        yield initiative.thresholds


def site_regions_are_known(initiative: Initiative) -> Iterator[Problem]:
    """Ensure the regions that the settings name are in the vocabulary."""
    regions = initiative.vocabularies["regions"]
    for position, code in enumerate(initiative.site.regions, start=1):
        if code not in regions:
            message = unknown(code, tuple(regions.terms), "content/vocabulary/regions.yaml")
            yield Problem("site.yaml", 0, 0, f"regions.{position}", message)


def the_map_is_light(initiative: Initiative) -> Iterator[Problem]:
    """Ensure the regions' own boundaries can be drawn in the bytes that a page has for them."""
    drawing = initiative.drawing
    if drawing is not None and drawing.weight > MAXIMUM_BYTES:
        message = Message(
            "must be lines that part less often: the map would weigh {found} kB, and {limit} kB is the most"
        )
        values = {"found": -(-drawing.weight // 1000), "limit": MAXIMUM_BYTES // 1000}
        yield Problem(BOUNDARIES, 0, 0, "features", message.given(**values))


def vocabulary_parents_are_known(initiative: Initiative) -> Iterator[Problem]:
    """Ensure every category has its sector and every county its region, once a site has hidden some."""
    for name, above in _PARENTS.items():
        first_child: dict[str, str] = {}
        for term in initiative.vocabularies[name]:
            first_child.setdefault(term.parent or "", term.code)
        for parent, child in first_child.items():
            if parent and parent not in initiative.vocabularies[above]:
                values = {"found": parent, "code": child, "where": f"content/vocabulary/{name}.yaml"}
                message = Message("must hold '{found}', the parent of '{code}' in {where}", values)
                yield Problem(f"content/vocabulary/{above}.yaml", 0, 0, "", message)


def categories_of_needs_are_known(initiative: Initiative) -> Iterator[Problem]:
    """Warn of a need that a category answers no more, once a site has hidden some or misspelt one."""
    categories = initiative.vocabularies["categories"]
    for need in initiative.vocabularies["needs"]:
        for code in need.categories:
            if code not in categories:
                message = unknown(code, tuple(categories.terms), "content/vocabulary/categories.yaml")
                yield Problem("content/vocabulary/needs.yaml", 0, 0, need.code, message, Level.WARNING)


def record_codes_are_known(initiative: Initiative) -> Iterator[Problem]:
    """Ensure every code is one that the site's vocabularies hold."""
    for placed in _placed(initiative):
        for location, name, code in survey(placed.record).codes:
            vocabulary = initiative.vocabularies[name]
            if code not in vocabulary:
                message = unknown(code, vocabulary.spellings, f"content/vocabulary/{name}.yaml")
                yield placed.source.problem(location, message)


def record_texts_are_translated(initiative: Initiative) -> Iterator[Problem]:
    """Ensure the main language is there, and warn of another that is not."""
    main, *others = initiative.site.languages
    for placed in _placed(initiative):
        for location, text in survey(placed.record).texts:
            if main not in text.texts:
                message = Message(
                    "must be in the site’s main language, {main}; found {others}",
                    {
                        "main": main,
                        "others": ", ".join(text.texts),
                    },
                )
                yield placed.source.problem(location, message)
            missing = tuple(code for code in others if code not in text.texts)
            # A proper name is the same in every language: a plain one needs no translation.
            if missing and location != ("name",):
                message = Message("should be translated; missing: {languages}", {"languages": missing})
                yield placed.source.problem(location, message, level=Level.WARNING)


RULES: tuple[RecordRule, ...] = (
    site_regions_are_known,
    the_map_is_light,
    vocabulary_parents_are_known,
    categories_of_needs_are_known,
    record_codes_are_known,
    record_texts_are_translated,
    *reference_rules.RULES,
    *initiative_rules.RULES,
    *total_rules.RULES,
    *threshold_rules.RULES,
    *name_rules.RECORD_RULES,
)
