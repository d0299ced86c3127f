"""Where a profile of a federated site is at home: which page is to be read, corrected and found."""

from vitrine.catalogue.federated import Home
from vitrine.pages.views import Link
from vitrine.pages.views.federation import OriginView
from vitrine.pages.voice import Voice


def origin_view(identifier: str, voice: Voice) -> OriginView | None:
    """Where a profile comes from; None for one of this site's own."""
    federated = voice.federated
    origin = federated.origins.get(identifier) if federated else None
    if federated is None or origin is None:
        return None
    others = tuple(Link(_name(one, voice), _page(one, voice)) for one in origin.others)
    name = federated.region(origin.home.region).name.best(voice.language)
    return OriginView(name, _page(origin.home, voice), others)


def home_address(identifier: str, voice: Voice) -> str:
    """The address of a profile's page at its home; empty for one whose only page is here."""
    origin = voice.federated.origins.get(identifier) if voice.federated else None
    return origin.home.page(voice.language) if origin else ""


def _name(home: Home, voice: Voice) -> str:
    assert voice.federated is not None, "only a federated site has homes"
    return voice.federated.region(home.region).name.best(voice.language).text


def _page(home: Home, voice: Voice) -> str:
    assert voice.federated is not None, "only a federated site has homes"
    return home.page(voice.language) or voice.federated.region(home.region).address
