"""What must be true of institutions and cohorts. One function a rule."""

from collections.abc import Iterator, Mapping

from pydantic import BaseModel

from vitrine.catalogue import Initiative
from vitrine.loading import Placed, codes_in
from vitrine.model import Cohort, Institution, Level, Message, Problem
from vitrine.rules.finding import localised_in
from vitrine.rules.profile_rules import unknown


def record_problems(initiative: Initiative) -> Iterator[Problem]:
    """Everything wrong with the records that profiles lean on."""
    for records in (initiative.institutions, initiative.cohorts):
        yield from record_codes_are_known(records, initiative)
        yield from record_texts_are_translated(records, initiative)
    yield from record_cohorts_are_known(initiative)


def record_codes_are_known(
    records: Mapping[str, Placed[Institution]] | Mapping[str, Placed[Cohort]], initiative: Initiative
) -> Iterator[Problem]:
    """Ensure every code is one that the site's vocabularies hold."""
    for placed in records.values():
        record: BaseModel = placed.record
        for location, name, code in codes_in(record):
            vocabulary = initiative.vocabularies[name]
            if code not in vocabulary:
                message = unknown(code, vocabulary.spellings, f"content/vocabulary/{name}.yaml")
                yield placed.source.problem(location, message)


def record_texts_are_translated(
    records: Mapping[str, Placed[Institution]] | Mapping[str, Placed[Cohort]], initiative: Initiative
) -> Iterator[Problem]:
    """Ensure the main language is there, and warn of another that is not."""
    main, *others = initiative.site.languages
    for placed in records.values():
        for location, text in localised_in(placed.record):
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


def record_cohorts_are_known(initiative: Initiative) -> Iterator[Problem]:
    """Ensure an institution's cohort is one the site tells of."""
    for placed in initiative.institutions.values():
        for position, cohort in enumerate(placed.record.cohorts):
            if cohort not in initiative.cohorts:
                message = unknown(cohort, tuple(initiative.cohorts), "content/cohorts/")
                yield placed.source.problem(("cohorts", position), message)
