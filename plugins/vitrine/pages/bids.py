"""What an enterprise looks for and brings in a bid together, in the words of a page."""

from collections.abc import Iterable

from vitrine.catalogue import Bids
from vitrine.model import PartialDate
from vitrine.pages.views.bids import BidsView
from vitrine.pages.voice import Voice


def bids_view(bids: Bids, voice: Voice, *, served: tuple[str, ...], serves_all: bool) -> BidsView:
    """What an enterprise looks for and brings, in words. served: its offerings' regions; serves_all: the province."""
    return BidsView(
        seeks=voice.labels("categories", bids.seeks),
        seeks_said=tuple(text for one in bids.seeks_said if (text := voice.texts(one))),
        offers=voice.labels("categories", bids.offers),
        offers_said=tuple(text for one in bids.offers_said if (text := voice.texts(one))),
        regions=regions_in_words(bids.regions or served, voice, is_all=serves_all and not bids.regions),
        note=voice.texts(bids.note),
        since=voice.date(PartialDate.parse(bids.since)) if bids.since else "",
    )


def regions_in_words(codes: Iterable[str], voice: Voice, *, is_all: bool) -> str:
    """Regions as a phrase; is_all: the whole province."""
    return voice.say("The whole province") if is_all else voice.list(voice.labels("regions", codes))
