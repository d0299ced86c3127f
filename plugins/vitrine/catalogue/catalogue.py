"""The whole collection, frozen: find, sort, count, relate."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from vitrine.catalogue.bids import Bidder, Match, matches
from vitrine.catalogue.entry import Entry
from vitrine.catalogue.initiative import Initiative

# The ways into the lists: the name of a vocabulary, and the codes an enterprise has in it.
FACETS: Mapping[str, Callable[[Entry], tuple[str, ...]]] = {
    "categories": lambda entry: entry.categories,
    "needs": lambda entry: entry.needs,
    "sectors": lambda entry: entry.sectors,
    "regions": lambda entry: entry.served,
    "mrc": lambda entry: entry.mrc,
    "legal-forms": lambda entry: (entry.legal_form,) if entry.legal_form else (),
    "statuses": lambda entry: entry.statuses,
    "people-served": lambda entry: entry.people_served,
}
SIMILAR = 3


@dataclass(frozen=True)
class Catalogue:
    """Every enterprise of a site. entries: sorted by name as people sort names."""

    initiative: Initiative
    entries: tuple[Entry, ...]

    @classmethod
    def of(cls, initiative: Initiative, entries: Iterable[Entry]) -> "Catalogue":
        """The catalogue of these entries, in any order."""
        return cls(initiative, tuple(sorted(entries, key=lambda entry: entry.sort_key)))

    @cached_property
    def by_id(self) -> Mapping[str, Entry]:
        """Every enterprise, closed ones too."""
        return {entry.id: entry for entry in self.entries}

    @cached_property
    def listed(self) -> tuple[Entry, ...]:
        """The enterprises that buyers find in lists."""
        return tuple(entry for entry in self.entries if entry.is_listed)

    @cached_property
    def facets(self) -> Mapping[str, Mapping[str, tuple[Entry, ...]]]:
        """Per facet and code, the listed enterprises in order; codes nobody has are absent."""
        found: dict[str, dict[str, list[Entry]]] = {facet: defaultdict(list) for facet in FACETS}
        for entry in self.listed:
            for facet, codes_of in FACETS.items():
                for code in codes_of(entry):
                    found[facet][code].append(entry)
        return {facet: {code: tuple(some) for code, some in codes.items()} for facet, codes in found.items()}

    @cached_property
    def buyers(self) -> Mapping[str, tuple[Entry, ...]]:
        """Per institution, the enterprises known to have sold to it, in order: by their profiles or by contracts."""
        contracts: dict[str, list[str]] = defaultdict(list)
        for placed in self.initiative.contracts.values():
            contracts[placed.record.enterprise].append(placed.record.institution)
        found: dict[str, list[Entry]] = defaultdict(list)
        for entry in self.entries:
            buyers = [purchase.institution for purchase in entry.purchases]
            for institution in dict.fromkeys((*buyers, *contracts.get(entry.id, ()))):
                found[institution].append(entry)
        return {institution: tuple(some) for institution, some in found.items()}

    def kinds_of_buyers(self, entry: Entry) -> tuple[str, ...]:
        """The kinds of institutions known to have bought from an enterprise."""
        known = self.initiative.institutions
        kinds = (known[one.institution].record.kind for one in entry.purchases if one.institution in known)
        return tuple(dict.fromkeys(kinds))

    @cached_property
    def bidders(self) -> tuple[Entry, ...]:
        """Those open to bidding together with others, in order."""
        return tuple(entry for entry in self.listed if entry.bids)

    @cached_property
    def bid_matches(self) -> tuple[Match, ...]:
        """Every two of them of which one looks for what the other brings, where both would bid."""
        return matches(
            Bidder(entry.id, entry.bids, entry.bids.regions or entry.served) for entry in self.bidders if entry.bids
        )

    @cached_property
    def recent(self) -> tuple[Entry, ...]:
        """Listed enterprises, the one verified last first."""
        by_name = sorted(self.listed, key=lambda entry: entry.sort_key)
        return tuple(sorted(by_name, key=lambda entry: entry.last_verified, reverse=True))

    @cached_property
    def similar(self) -> Mapping[str, tuple[Entry, ...]]:
        """Per enterprise, up to three that sell the like, near it if there are.

        Each sees those that follow it in a ring of its main category, region by region, then in the ring
        of its sector: one change moves three neighbours at most, however long the catalogue.
        """
        rings = [_rings(self.listed, lambda e: e.main_category), _rings(self.listed, lambda e: e.sectors[:1])]
        found: dict[str, tuple[Entry, ...]] = {}
        for entry in self.listed:
            near: dict[str, Entry] = {}
            for ring, place in (ring_of[entry.id] for ring_of in rings):
                for step in range(1, min(len(ring), SIMILAR + 1)):
                    neighbour = ring[(place + step) % len(ring)]
                    if len(near) < SIMILAR:
                        near.setdefault(neighbour.id, neighbour)
            found[entry.id] = tuple(near.values())
        return found | {entry.id: self._successors(entry) for entry in self.entries if not entry.is_listed}

    def _successors(self, gone: Entry) -> tuple[Entry, ...]:
        """Who sells the like of what a closed enterprise sold, its region first."""
        same = self._sellers[gone.main_category]
        known = {entry.id for entry in same}
        like = [entry for entry in self._sectors[gone.sectors[:1]] if entry.id not in known]
        nearest = [*_near_first(same, gone.region), *_near_first(like, gone.region)]
        return tuple(nearest[:SIMILAR])

    @cached_property
    def _sellers(self) -> Mapping[object, list[Entry]]:
        return _grouped(self.listed, lambda entry: entry.main_category)

    @cached_property
    def _sectors(self) -> Mapping[object, list[Entry]]:
        return _grouped(self.listed, lambda entry: entry.sectors[:1])


def _near_first(entries: list[Entry], region: str) -> Iterator[Entry]:
    """The first of a region's own, then of the others: no more than are ever shown."""
    yield from islice((entry for entry in entries if entry.region == region), SIMILAR)
    yield from islice((entry for entry in entries if entry.region != region), SIMILAR)


def _grouped(entries: Iterable[Entry], group: Callable[[Entry], object]) -> Mapping[object, list[Entry]]:
    groups: dict[object, list[Entry]] = defaultdict(list)
    for entry in entries:
        groups[group(entry)].append(entry)
    return groups


def _rings(entries: tuple[Entry, ...], group: Callable[[Entry], object]) -> Mapping[str, tuple[list[Entry], int]]:
    """Per enterprise, the ring of its group and its place in it."""
    groups = _grouped(sorted(entries, key=lambda entry: (entry.region, entry.sort_key)), group)
    return {entry.id: (ring, place) for ring in groups.values() for place, entry in enumerate(ring)}
