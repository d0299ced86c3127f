"""`regions.yaml` in; the regions that it names out, or what is wrong in it, with its place."""

from collections.abc import Iterable, Iterator
from ipaddress import ip_address
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from vitrine.loading import SourceFile, unknown
from vitrine.loading.codes import resolve_labels
from vitrine.loading.source_file import read_yaml_file
from vitrine.loading.validation import SENTENCES, validate
from vitrine.model import Level, Message, Problem, Vocabularies
from vitrine.model.federation import FederatedRegion, Federation

ONE_OF_TWO = Message("must give `address` or `file`, one of them")
SECURE = Message("must start with https://, but on this machine; found '{found}'")
TWICE = Message("must be of one region only; '{code}' stands twice")


class Regions(NamedTuple):
    """The regions to bring together, in the order of the file; none when something is wrong in it."""

    regions: tuple[FederatedRegion, ...]
    problems: tuple[Problem, ...]


def read_regions(file: Path, vocabularies: Vocabularies, *, main_language: str) -> Regions:
    """What a file of regions says."""
    found = read_yaml_file(file.parent, file.name)
    if isinstance(found.values, dict):
        resolve_labels(Federation, found.values, vocabularies)
    federation, problems = validate(Federation, found, main_language=main_language)
    if federation is not None and found.source is not None:
        problems += tuple(_wrong(federation, found.source, vocabularies))
    has_errors = any(one.level is Level.ERROR for one in problems)
    return Regions(() if has_errors or federation is None else federation.regions, problems)


def _wrong(federation: Federation, source: SourceFile, vocabularies: Vocabularies) -> Iterator[Problem]:
    if not federation.regions:
        yield source.problem(("regions",), SENTENCES["too_short"])
    seen: set[str] = set()
    known = vocabularies["regions"]
    for place, region in enumerate(federation.regions):
        here = ("regions", place)
        if region.code not in known:
            message = unknown(region.code, known.spellings, "content/vocabulary/regions.yaml")
            yield source.problem((*here, "code"), message)
        if region.code in seen:
            yield source.problem((*here, "code"), TWICE.given(code=region.code))
        seen.add(region.code)
        if (region.address is None) == (region.file is None):
            yield source.problem(here, ONE_OF_TWO)
        elif region.address is not None and not is_safe(region.address):
            yield source.problem((*here, "address"), SECURE.given(found=region.address))


def is_safe(address: str) -> bool:
    """True for what nobody on the way can change: https, or a host that is this very machine."""
    parts = urlsplit(address)
    if parts.scheme == "https":
        return True
    try:
        return ip_address(parts.hostname or "").is_loopback
    except ValueError:
        return False


def hosts_of(regions: Iterable[FederatedRegion]) -> frozenset[str]:
    """`name:port` of every address that the file names: whoever wrote it answers for them."""
    addresses = [region.address for region in regions if region.address]
    parts = map(urlsplit, addresses)
    return frozenset(f"{one.hostname}:{one.port or (443 if one.scheme == 'https' else 80)}" for one in parts)
