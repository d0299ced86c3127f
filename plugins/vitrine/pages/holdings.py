"""What the catalogue holds, as figures that lead to what they count: computed, never typed."""

from vitrine.catalogue import Catalogue
from vitrine.model import CommitmentStatus
from vitrine.pages.voice import Voice
from vitrine.wording import format_number

Holding = tuple[str, str, str]  # the number, what it counts, where to see it


def holdings(voice: Voice, catalogue: Catalogue) -> tuple[Holding, ...]:
    """Each figure that is not zero."""
    initiative, ngettext = voice.initiative, voice.wording.ngettext
    enterprises = len(catalogue.listed)
    offerings = sum(entry.offerings for entry in catalogue.listed)
    categories = len(catalogue.facets["categories"])
    institutions = len(initiative.institutions)
    committed = _committed(voice)
    contracts = len(initiative.contracts)
    regions = len(initiative.roll_outs)
    found = (
        (enterprises, ngettext("enterprise", "enterprises", enterprises), "enterprises"),
        (offerings, ngettext("product or service", "products and services", offerings), "categories"),
        (categories, ngettext("category of purchase", "categories of purchases", categories), "categories"),
        (institutions, ngettext("institution", "institutions", institutions), "institutions"),
        (committed, ngettext("institution committed", "institutions committed", committed), "commitments"),
        (contracts, ngettext("contract reported", "contracts reported", contracts), "institutions"),
        (regions, ngettext("region taking part", "regions taking part", regions), "roll-outs"),
    )
    return tuple((format_number(count, voice.language), what, voice.page(kind)) for count, what, kind in found if count)


def _committed(voice: Voice) -> int:
    """Institutions whose declaration still holds."""
    records = (placed.record for placed in voice.initiative.commitments.values())
    return len({one.institution for one in records if one.status is not CommitmentStatus.LAPSED})
