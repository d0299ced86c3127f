"""What must be true of dates: their order, and what time does to a profile."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime

from vitrine.catalogue import Initiative
from vitrine.loading import Profile
from vitrine.model import Level, Message, PartialDate
from vitrine.rules.finding import Finding

MONTHS_BEFORE_STALE = 12
CLOSED_TOO_SOON = Message("must not be before the founding, {founded}; found {found}")
IN_THE_FUTURE = Message("must not be in the future; found {found}")
ENDS_TOO_SOON = Message("must not be before valid_from, {start}; found {found}")


def an_enterprise_closes_after_it_was_founded(
    profile: Profile, initiative: Initiative, today: date
) -> Iterator[Finding]:
    """Ensure the closing date is not before the founding."""
    closed = profile.enterprise.closed_on
    founded = [int(figure.value) for figure in profile.enterprise.founded]
    if closed is not None and founded and closed.year < min(founded):
        message = CLOSED_TOO_SOON.given(founded=str(min(founded)), found=str(closed))
        yield Finding(("closed_on",), message)


def dates_follow_each_other(profile: Profile, initiative: Initiative, today: date) -> Iterator[Finding]:
    """Ensure nothing ends before it begins, and nothing was verified tomorrow."""
    enterprise = profile.enterprise
    # A build judges dates on the day of the last commit: a profile may have been verified since.
    if enterprise.last_verified.first_day > max(today, datetime.now(UTC).date()):
        yield Finding(("last_verified",), IN_THE_FUTURE.given(found=str(enterprise.last_verified)))
    for field in ("statuses", "certifications"):
        for position, recognition in enumerate(getattr(enterprise, field)):
            start, end = recognition.valid_from, recognition.valid_to
            if start and end and end.first_day < start.first_day:
                yield Finding((field, position, "valid_to"), ENDS_TOO_SOON.given(start=str(start), found=str(end)))


def the_profile_was_verified_lately(profile: Profile, initiative: Initiative, today: date) -> Iterator[Finding]:
    """Warn of a profile that nobody verified for twelve months."""
    verified = profile.enterprise.last_verified
    if profile.enterprise.is_listed and is_stale(verified, today):
        message = Message(
            "should be verified again: more than {months} months have passed since {found}",
            {"months": MONTHS_BEFORE_STALE, "found": str(verified)},
        )
        yield Finding(("last_verified",), message, Level.WARNING)


def is_stale(verified: PartialDate, today: date, *, months: int = MONTHS_BEFORE_STALE) -> bool:
    """True when more than so many months have passed since the end of what the date says."""
    last_month = verified.month or 12
    passed = (today.year - verified.year) * 12 + today.month - last_month
    late_in_month = verified.day is not None and today.day > verified.day
    return passed > months or (passed == months and late_in_month)


def recognitions_are_valid_today(profile: Profile, initiative: Initiative, today: date) -> Iterator[Finding]:
    """Warn of a status or a certification that has expired."""
    for field in ("statuses", "certifications"):
        for position, recognition in enumerate(getattr(profile.enterprise, field)):
            end = recognition.valid_to
            if end is not None and has_expired(end, today):
                message = Message("should be renewed or taken away: it expired on {found}", {"found": str(end)})
                yield Finding((field, position, "valid_to"), message, Level.WARNING)


def has_expired(end: PartialDate, today: date) -> bool:
    """True when the last day that the date may mean has passed."""
    return (today.year, today.month, today.day) > (end.year, end.month or 12, end.day or 31)


DATE_RULES: tuple[Callable[[Profile, Initiative, date], Iterator[Finding]], ...] = (
    an_enterprise_closes_after_it_was_founded,
    dates_follow_each_other,
    the_profile_was_verified_lately,
    recognitions_are_valid_today,
)
