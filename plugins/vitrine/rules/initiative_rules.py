"""What must be true of the initiative's records. One function a rule; all are in RULES."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from vitrine.catalogue import Initiative, Records, host_of
from vitrine.loading import Location, Placed
from vitrine.model import Clause, Commitment, CommitmentStatus, Institution, Level, Message, PartialDate, Problem, Unit
from vitrine.model.folding import fold
from vitrine.rules.date_rules import has_expired

BLANKS = ("signatory", "role", "scope", "date")
_BLANK = re.compile(r"\{([^{}]*)\}")
_YEAR = re.compile(r"\d{4}")


def an_activity_falls_within_its_cohort(initiative: Initiative) -> Iterator[Problem]:
    """Ensure no activity of a cohort comes after it ended."""
    for placed in initiative.activities.values():
        activity = placed.record
        cohort = initiative.cohorts.get(activity.cohort or "")
        if cohort is None:
            continue
        years = [int(year) for year in _YEAR.findall(cohort.record.period)]
        ended = cohort.record.ended or (PartialDate(max(years)) if years else None)
        if ended is not None and has_expired(ended, activity.date.first_day):
            message = Message(
                "must not come after its cohort, which ended in {end}; found {found}",
                {"end": str(ended), "found": str(activity.date)},
            )
            yield placed.source.problem(("date",), message)


def what_ends_began_before(initiative: Initiative) -> Iterator[Problem]:
    """Ensure no activity ends before it starts, and no clause must be read again before it was read."""
    for placed in initiative.activities.values():
        activity = placed.record
        if activity.end_date is not None:
            yield from _in_order(placed, activity.date, activity.end_date, ("end_date",), "date")
        same_day = activity.end_date is None or activity.end_date == activity.date
        start, end = activity.start_time, activity.end_time
        if same_day and start is not None and end is not None and end <= start:
            yield placed.source.problem(("end_time",), _not_before("start_time", start, end))
    for clause in initiative.clauses.values():
        yield from _in_order(clause, clause.record.reviewed_on, clause.record.review_by, ("review_by",), "reviewed_on")


def _in_order(
    placed: Placed[Any], start: PartialDate, end: PartialDate, location: Location, field: str
) -> Iterator[Problem]:
    if has_expired(end, start.first_day):
        yield placed.source.problem(location, _not_before(field, str(start), str(end)))


def _not_before(field: str, start: str, end: str) -> Message:
    return Message("must not be before {field}, {start}; found {found}", {"field": field, "start": start, "found": end})


def a_signature_follows_its_text(initiative: Initiative) -> Iterator[Problem]:
    """Ensure nobody signed a declaration before it was there."""
    for placed in initiative.commitments.values():
        text = initiative.declarations.get(placed.record.declaration)
        since = text.record.date if text else None
        if since is not None and has_expired(placed.record.signed_on, since.first_day):
            message = Message(
                "must not be before the text’s own date, {since}; found {found}",
                {"since": str(since), "found": str(placed.record.signed_on)},
            )
            yield placed.source.problem(("signed_on",), message)


def a_declaration_does_not_bind(initiative: Initiative) -> Iterator[Problem]:
    """Ensure no commitment is told as binding: the declaration is a statement of principle."""
    for placed in initiative.commitments.values():
        if placed.record.binding:
            message = Message("must be `false`: the declaration is a statement of principle")
            yield placed.source.problem(("binding",), message)


def a_commitment_tells_its_end(initiative: Initiative) -> Iterator[Problem]:
    """Ensure a commitment's status and dates agree, and follow its signature."""
    dates = {CommitmentStatus.RENEWED: "renewed_on", CommitmentStatus.LAPSED: "lapsed_on"}
    for placed in initiative.commitments.values():
        commitment = placed.record
        for status, field in dates.items():
            when: PartialDate | None = getattr(commitment, field)
            if when is None and commitment.status is status:
                message = Message("must be given for this status; `{field}` is missing", {"field": field})
                yield placed.source.problem(("status",), message)
            if when is not None:
                yield from _in_order(placed, commitment.signed_on, when, (field,), "signed_on")
        yield from _status_keeps_up_with_dates(placed)


def _status_keeps_up_with_dates(placed: Placed[Commitment]) -> Iterator[Problem]:
    """What lapsed is lapsed, even when it was renewed before."""
    commitment = placed.record
    if commitment.status is CommitmentStatus.LAPSED:
        return
    field, status = ("renewed_on", CommitmentStatus.RENEWED)
    if commitment.lapsed_on:
        field, status = ("lapsed_on", CommitmentStatus.LAPSED)
    if getattr(commitment, field) and commitment.status is not status:
        message = Message("must be `{state}` where `{field}` is given", {"state": status.value, "field": field})
        yield placed.source.problem(("status",) if "status" in commitment.model_fields_set else (field,), message)


def a_result_is_of_one_thing(initiative: Initiative) -> Iterator[Problem]:
    """Ensure a result is of a cohort, an institution or a region: of one of the three."""
    for placed in initiative.results.values():
        given = [name for name in ("cohort", "institution", "region") if getattr(placed.record, name) is not None]
        if len(given) != 1:
            message = Message("must be of one of cohort | institution | region; found none")
            if given:
                message = Message(
                    "must be of one of cohort | institution | region; found {found}", {"found": ", ".join(given)}
                )
            yield placed.source.problem((given[-1],) if given else (), message)


def a_share_is_part_of_one(initiative: Initiative) -> Iterator[Problem]:
    """Ensure a share, reached or wanted, is a number from 0 to 1."""
    for placed in initiative.results.values():
        yield from _share(initiative, placed, placed.record.indicator, placed.record.value, ("value",))
    for commitment in initiative.commitments.values():
        for position, target in enumerate(commitment.record.targets):
            location = ("targets", position, "value")
            yield from _share(initiative, commitment, target.indicator, target.value, location)


def _share(
    initiative: Initiative, placed: Placed[Any], indicator: str, value: Decimal, location: Location
) -> Iterator[Problem]:
    known = initiative.indicators.get(indicator)
    if known is not None and known.record.unit is Unit.SHARE and value > 1:
        message = Message("must be from 0 to 1, as 0.6 for 60 %; found {found}", {"found": str(value)})
        yield placed.source.problem(location, message)


def an_institution_is_told_once(initiative: Initiative) -> Iterator[Problem]:
    """Ensure no two records are of one institution: the same name, short name or website."""
    seen: dict[tuple[str, str], str] = {}
    for identifier, placed in initiative.institutions.items():
        for field, key in _keys(placed.record):
            first = seen.setdefault(("website" if field == "website" else "name", key), identifier)
            if first != identifier:
                message = Message("must be of one institution; '{other}' has it too", {"other": first})
                yield placed.source.problem((field,), message)


def _keys(institution: Institution) -> Iterator[tuple[str, str]]:
    yield from {("name", fold(name)) for name in institution.name.texts.values()}
    yield from (("former_names", fold(name)) for name in institution.former_names)
    if institution.short_name:
        yield "short_name", fold(institution.short_name)
    if institution.website and host_of(institution.website):
        yield "website", host_of(institution.website)


def a_benefit_has_its_code(initiative: Initiative) -> Iterator[Problem]:
    """Ensure a benefit that is explained is one that offerings may name."""
    codes = initiative.vocabularies["benefits"]
    for identifier, placed in initiative.benefits.items():
        if identifier not in codes:
            message = Message(
                "must be a code of content/vocabulary/benefits.yaml; found '{found}'", {"found": identifier}
            )
            yield placed.source.problem(("id",), message)


def blanks_are_known(initiative: Initiative) -> Iterator[Problem]:
    """Ensure a declaration leaves blanks that a person can fill."""
    for placed in initiative.declarations.values():
        for number, part in enumerate(placed.record.parts):
            for position, paragraph in enumerate(part.paragraphs):
                for language, text in paragraph.texts.items():
                    for blank in _BLANK.findall(text):
                        if blank not in BLANKS:
                            values = {"allowed": " | ".join(BLANKS), "found": blank[:80]}
                            message = Message("must leave only the blanks {allowed}; found '{found}'", values)
                            location = ("parts", number, "paragraphs", position, language)
                            yield placed.source.problem(location, message)


def overdue_clauses(clauses: Records[Clause], today: date) -> Iterator[Problem]:
    """A warning for each clause that should have been read again by this day."""
    for placed in clauses.values():
        if has_expired(placed.record.review_by, today):
            message = Message("should be read again: it was due by {found}", {"found": str(placed.record.review_by)})
            yield placed.source.problem(("review_by",), message, level=Level.WARNING)


RULES: tuple[Callable[[Initiative], Iterator[Problem]], ...] = (
    an_activity_falls_within_its_cohort,
    what_ends_began_before,
    a_signature_follows_its_text,
    a_declaration_does_not_bind,
    a_commitment_tells_its_end,
    a_result_is_of_one_thing,
    a_share_is_part_of_one,
    an_institution_is_told_once,
    a_benefit_has_its_code,
    blanks_are_known,
)
