"""What must be true of places: the address, the county and the region are of one another."""

from collections.abc import Callable, Iterator
from datetime import date

from vitrine.catalogue import Initiative
from vitrine.loading import Profile
from vitrine.model import Message
from vitrine.rules.finding import Finding

POSTAL_CODE_ELSEWHERE = Message("must begin with {prefixes} in {region}; found '{found}'")
COUNTY_ELSEWHERE = Message("must be in {region}; '{found}' is in {other}")


def the_postal_code_is_of_the_region(profile: Profile, initiative: Initiative, today: date) -> Iterator[Finding]:
    """Ensure the address is where the profile says it is."""
    enterprise, regions = profile.enterprise, initiative.vocabularies["regions"]
    if enterprise.postal_code is None or enterprise.region not in regions:
        return
    region = regions.terms[enterprise.region]
    if region.postal_prefixes and not enterprise.postal_code.startswith(region.postal_prefixes):
        message = POSTAL_CODE_ELSEWHERE.given(
            region=region.label.best(initiative.site.main_language).text,
            prefixes=", ".join(region.postal_prefixes),
            found=enterprise.postal_code,
        )
        yield Finding(("postal_code",), message)


def the_county_is_of_the_region(profile: Profile, initiative: Initiative, today: date) -> Iterator[Finding]:
    """Ensure the regional county municipality lies in the region that the profile names."""
    enterprise, regions = profile.enterprise, initiative.vocabularies["regions"]
    counties = initiative.vocabularies["mrc"]
    if enterprise.mrc is None or enterprise.mrc not in counties or enterprise.region not in regions:
        return
    county, main = counties.terms[enterprise.mrc], initiative.site.main_language
    if county.parent and county.parent in regions and county.parent != enterprise.region:
        message = COUNTY_ELSEWHERE.given(
            region=regions.terms[enterprise.region].label.best(main).text,
            found=county.label.best(main).text,
            other=regions.terms[county.parent].label.best(main).text,
        )
        yield Finding(("mrc",), message)


PLACE_RULES: tuple[Callable[[Profile, Initiative, date], Iterator[Finding]], ...] = (
    the_postal_code_is_of_the_region,
    the_county_is_of_the_region,
)
