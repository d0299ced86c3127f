"""What must be true of an enterprise that bids together with others."""

from collections.abc import Callable, Iterator
from datetime import date

from vitrine.catalogue import Initiative
from vitrine.loading import Profile
from vitrine.model import Level, Message
from vitrine.rules.finding import Finding

NOT_OPEN = Message("should be true: what it looks for and brings is shown only then")


def group_bids_are_open(profile: Profile, initiative: Initiative, today: date) -> Iterator[Finding]:
    """Warn of what is told of group bids and is never shown."""
    bids = profile.enterprise.group_bids
    is_told = bids is not None and (bids.seeks_categories or bids.seeks or bids.offers_categories or bids.offers)
    if bids is not None and is_told and not bids.open:
        yield Finding(("group_bids", "open"), NOT_OPEN, Level.WARNING)


BID_RULES: tuple[Callable[[Profile, Initiative, date], Iterator[Finding]], ...] = (group_bids_are_open,)
