"""What must be true of a profile that the form of the site corrected."""

from collections.abc import Callable, Iterator
from datetime import date

from vitrine.catalogue import Initiative
from vitrine.loading import Profile
from vitrine.loading.kept_marks import marks_in
from vitrine.model import Message
from vitrine.rules.finding import Finding


def nothing_is_left_to_put_back(profile: Profile, initiative: Initiative, today: date) -> Iterator[Finding]:
    """Ensure that what the site does not publish of a profile is not lost when it is corrected."""
    source = profile.source
    for line, field in marks_in(source.front_matter):
        message = Message("must be followed by `{field}` as it was before: `vitrine receive` puts it back")
        yield Finding((), message.given(field=field), path=source.path, line=source.first_line + line, column=1)


CORRECTION_RULES: tuple[Callable[[Profile, Initiative, date], Iterator[Finding]], ...] = (nothing_is_left_to_put_back,)
