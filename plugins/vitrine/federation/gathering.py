"""What was taken of each region in; one site's profiles out, each enterprise once, and where it is at home."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from pydantic_core import PydanticCustomError

from vitrine.catalogue import Federated, Origin, RegionState
from vitrine.catalogue.federated import Home
from vitrine.federation.adapting import Adapted, Adapter, Refused
from vitrine.federation.copies import Taken
from vitrine.model.base import web_address
from vitrine.model.federation import FederatedRegion

_LANGUAGE = re.compile(r"[a-z]{2,3}\Z")


class Found(NamedTuple):
    """A profile of one region, and where that region tells of it."""

    adapted: Adapted
    region: FederatedRegion
    home: Home

    @property
    def is_at_home(self) -> bool:
        """True when the enterprise has its head office in the region that tells of it."""
        return self.adapted.profile.enterprise.region == self.region.code


class Gathered(NamedTuple):
    """texts: of each profile's file, by its id in this site. refused: per region, profiles that cannot be shown."""

    federated: Federated
    texts: Mapping[str, str]
    refused: Mapping[str, tuple[Refused, ...]]
    left_out: Mapping[str, tuple[str, ...]]


@dataclass
class _Region:
    """One region while its profiles are read."""

    region: FederatedRegion
    taken: Taken
    found: list[Found] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)

    def read(self, adapter: Adapter) -> None:
        copy = self.taken.copy
        seen: set[str] = set()
        for published in copy.head.enterprises if copy else ():
            adapted = adapter.adapt(self.region.code, published, day=copy.head.date if copy else adapter.today)
            if isinstance(adapted, Refused):
                self.refused.append(adapted)
            elif adapted.id not in seen:
                seen.add(adapted.id)
                self.found.append(Found(adapted, self.region, Home(self.region.code, self._pages(published))))

    @property
    def address(self) -> str:
        """Of its catalogue: as regions.yaml says, else as its data does."""
        copy = self.taken.copy
        return self.region.address or (copy.head.address if copy else "")

    def _pages(self, published: Mapping[str, Any]) -> dict[str, str]:
        """The addresses that it gives of a profile, as long as they are of its own site."""
        given = published.get("pages")
        pages = given if isinstance(given, dict) else {}
        base = self.address.rstrip("/") + "/"
        return {
            language: page
            for language, page in sorted(pages.items())
            if _LANGUAGE.match(language) and isinstance(page, str) and page.startswith(base) and _is_web(page)
        }

    def state(self, shown: Iterable[Found]) -> RegionState:
        """What is to be said of it."""
        copy, own = self.taken.copy, sum(one.region.code == self.region.code for one in shown)
        about = RegionState(self.region.code, self.region.name, self.taken.state, self.taken.why, self.address)
        if copy is None:
            return about
        return about._replace(
            version=copy.head.version,
            date=copy.head.date.isoformat(),
            licence=copy.head.licence,
            kept_by=copy.head.kept_by,
            published=copy.head.count,
            shown=own,
            elsewhere=len(self.found) - own,
            facts_left_out=sum(len(one.adapted.left_out) for one in self.found),
        )


def _is_web(address: str) -> bool:
    try:
        return bool(web_address(address))
    except PydanticCustomError:
        return False


def gather(regions: Sequence[FederatedRegion], taken: Mapping[str, Taken], adapter: Adapter) -> Gathered:
    """All profiles, each enterprise once. taken: by the region's code. adapter: what they are held against."""
    read = [_Region(region, taken[region.code]) for region in regions]
    for one in read:
        one.read(adapter)
    chosen = list(_chosen(found for one in read for found in one.found))
    renamed = {other.adapted.id: best.adapted.id for best, others in chosen for other in others}
    kept = _leading_somewhere(chosen, renamed)
    shown = [best for best, _ in kept]
    federated = Federated(
        tuple(one.state(shown) for one in read),
        {best.adapted.id: Origin(best.home, tuple(other.home for other in others)) for best, others in kept},
        max((one.taken.copy.head.date for one in read if one.taken.copy), default=date.min),
    )
    texts = {best.adapted.id: _led(best.adapted, renamed) for best in shown}
    refused = {one.region.code: tuple(one.refused) for one in read}
    left_out = {best.adapted.id: best.adapted.left_out for best in shown if best.adapted.left_out}
    return Gathered(federated, texts, refused, left_out)


def _chosen(found: Iterable[Found]) -> Iterator[tuple[Found, tuple[Found, ...]]]:
    """For each enterprise, the profile to show and those of the others: one by its number where it has one."""
    same: dict[tuple[str, ...], list[Found]] = {}
    for one in found:
        number = one.adapted.profile.enterprise.neq
        key = (one.region.jurisdiction or "", number) if number else (one.adapted.id,)
        same.setdefault(key, []).append(one)
    for some in same.values():
        best = min(enumerate(some), key=lambda placed: (not placed[1].is_at_home, _age(placed[1]), placed[0]))[1]
        yield best, tuple(one for one in some if one is not best)


def _age(found: Found) -> int:
    """The one verified last comes first."""
    return -found.adapted.profile.enterprise.last_verified.first_day.toordinal()


def _leading_somewhere(
    chosen: list[tuple[Found, tuple[Found, ...]]], renamed: Mapping[str, str]
) -> list[tuple[Found, tuple[Found, ...]]]:
    """Without enterprises that merged into one that is not here, or is closed: their pages would lead nowhere."""
    listed = {best.adapted.id for best, _ in chosen if best.adapted.profile.enterprise.is_listed}
    targets = ((pair, pair[0].adapted.profile.enterprise.merged_into) for pair in chosen)
    return [pair for pair, target in targets if target is None or renamed.get(target, target) in listed]


def _led(adapted: Adapted, renamed: Mapping[str, str]) -> str:
    """The profile's text; what it merged into by the id that this has here."""
    target = adapted.profile.enterprise.merged_into
    if target is None or target not in renamed:
        return adapted.text
    return adapted.text.replace(f"\nmerged_into: {target}\n", f"\nmerged_into: {renamed[target]}\n", 1)
