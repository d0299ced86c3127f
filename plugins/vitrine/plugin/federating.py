"""A site made of several regions: their data becomes profiles in a folder of our own, which is built as any site is."""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NamedTuple

from vitrine import __version__
from vitrine.catalogue import Initiative
from vitrine.federation import Adapter, Gathered, gather, hosts_of, read_regions
from vitrine.federation.copies import MOST_BYTES
from vitrine.fetching import Ask, Limits, asker
from vitrine.fetching.hosts import public_but
from vitrine.loading import PROFILES
from vitrine.model import Level, Message, Problem
from vitrine.model.federation import FederatedRegion
from vitrine.plugin.building import build
from vitrine.plugin.options import Options, Outcome
from vitrine.plugin.places import Places, default_vocabularies
from vitrine.plugin.region_copies import RegionCopies
from vitrine.rules import errors_in, read_initiative

_LIMITS = Limits(seconds=60, size=MOST_BYTES)
_COPIED = ("content", "translations")
NOT_PART = Message("are not part of the federated site: build them apart, and name that site in {file}")


class Federating(NamedTuple):
    """What is asked. file: regions.yaml. options: of the build; root is the federation's own folder."""

    file: Path
    options: Options
    is_offline: bool = False


@dataclass(frozen=True)
class FederationOutcome:
    """What came of it. gathered: None when regions.yaml is wrong. outcome: None when no region gave anything."""

    problems: tuple[Problem, ...]
    gathered: Gathered | None = None
    outcome: Outcome | None = None


def federate(order: Federating) -> FederationOutcome:
    """Takes, checks, gathers and builds."""
    options, today = order.options, datetime.now(UTC).date()
    initiative, problems = read_initiative(options.root, default_vocabularies(), today=today)
    if initiative is None or errors_in(problems):
        return FederationOutcome(errors_in(problems))
    regions, problems = read_regions(order.file, initiative.vocabularies, main_language=initiative.site.main_language)
    if not regions:
        return FederationOutcome(problems)
    gathered = _gathered(order, regions, initiative, today)
    problems = _warnings(order)
    if not any(region.version for region in gathered.federated.regions):
        return FederationOutcome(problems, gathered)
    site = Places(options.root, options.public).cache / "federation" / "site"
    _write_site(options.root, site, gathered.texts)
    built = replace(options, root=site, no_handouts=True, federated=gathered.federated)
    return FederationOutcome(problems, gathered, build(built))


def _gathered(order: Federating, regions: tuple[FederatedRegion, ...], initiative: Initiative, today: date) -> Gathered:
    folder = Places(order.options.root, order.options.public).cache / "federation"
    ask = None if order.is_offline else _ask(regions)
    copies = RegionCopies(folder, order.file.parent, ask, today)
    return gather(regions, copies.take_all(regions), Adapter(initiative, today))


def _ask(regions: tuple[FederatedRegion, ...]) -> Ask:
    """Asks the hosts that regions.yaml names, and such public ones as they send on to."""
    return asker(f"Vitrine/{__version__}", limits=_LIMITS, resolve=public_but(hosts_of(regions)))


def _warnings(order: Federating) -> tuple[Problem, ...]:
    """Profiles that the federation's own folder holds would be missed by whoever wrote them."""
    own = order.options.root / PROFILES
    if not own.is_dir() or not any(own.iterdir()):
        return ()
    return (Problem(PROFILES, 0, 0, "", NOT_PART.given(file=order.file.name), Level.WARNING),)


def _write_site(root: Path, site: Path, texts: Mapping[str, str]) -> None:
    """The folder that is built: the federation's settings, words and pages, and a profile for each enterprise."""
    site.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(root / "site.yaml", site / "site.yaml")
    for name in _COPIED:
        shutil.rmtree(site / name, ignore_errors=True)
        if (root / name).is_dir():
            shutil.copytree(root / name, site / name)
    profiles = site / PROFILES
    profiles.mkdir(exist_ok=True)
    for gone in {one.name for one in profiles.iterdir()} - set(texts):
        shutil.rmtree(profiles / gone)
    for identifier, text in texts.items():
        _write_if_new(profiles / identifier / "profile.md", text)


def _write_if_new(file: Path, text: str) -> None:
    """A profile that says the same keeps its time, and is not read again."""
    content = text.encode()
    if file.is_file() and file.read_bytes() == content:
        return
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(content)
