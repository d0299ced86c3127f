"""The words that stand in addresses, per language: `entreprises`, `enterprises`."""

from collections.abc import Mapping

from vitrine.pages.voice import Voice
from vitrine.wording import Wording


def segments_of(wording: Wording) -> Mapping[str, str]:
    """The word for each kind of page, from the translations of the context "address".

    Kept apart from labels, so that a better word on the page never moves an address.
    """
    pgettext = wording.pgettext
    return {
        "enterprises": pgettext("address", "enterprises"),
        "categories": pgettext("address", "categories"),
        "needs": pgettext("address", "needs"),
        "sectors": pgettext("address", "sectors"),
        "regions": pgettext("address", "regions"),
        "mrc": pgettext("address", "mrc"),
        "legal-forms": pgettext("address", "legal-forms"),
        "statuses": pgettext("address", "statuses"),
        "people-served": pgettext("address", "people-served"),
        "institutions": pgettext("address", "institutions"),
        "initiative": pgettext("address", "initiative"),
        "commitments": pgettext("address", "commitments"),
        "declaration": pgettext("address", "declaration"),
        "cohorts": pgettext("address", "cohorts"),
        "activities": pgettext("address", "activities"),
        "results": pgettext("address", "results"),
        "indicators": pgettext("address", "indicators"),
        "toolkit": pgettext("address", "toolkit"),
        "measures": pgettext("address", "measures"),
        "clauses": pgettext("address", "clauses"),
        "benefits": pgettext("address", "benefits"),
        "principles": pgettext("address", "principles"),
        "glossary": pgettext("address", "glossary"),
        "resources": pgettext("address", "resources"),
        "thresholds": pgettext("address", "thresholds"),
        "working-groups": pgettext("address", "working-groups"),
        "roll-outs": pgettext("address", "roll-outs"),
        "case-studies": pgettext("address", "case-studies"),
        "timeline": pgettext("address", "timeline"),
        "changes": pgettext("address", "changes"),
        "health": pgettext("address", "data-health"),
        "shortlist": pgettext("address", "shortlist"),
        "market-scan": pgettext("address", "market-scan"),
        "quote-request": pgettext("address", "quote-request"),
        "group-bids": pgettext("address", "group-bids"),
        "data": pgettext("address", "data"),
        "federation": pgettext("address", "regions-together"),
        "embed": pgettext("address", "embed"),
        "posters": pgettext("address", "posters"),
        "accessibility": pgettext("address", "accessibility"),
        "search": pgettext("address", "search"),
        "suggest": pgettext("address", "suggest"),
    }


def review_address(voice: Voice, identifier: str) -> str:
    """Where an enterprise reads its profile again and mends it: the form, filled in, or its page without the form."""
    if not voice.initiative.site.features.suggestions:
        return voice.urls.absolute(voice.urls.page(voice.language, "enterprises", identifier))
    return f"{voice.urls.absolute(voice.urls.page(voice.language, 'suggest'))}?id={identifier}"
