"""What a federation is made of: the file that names its regions, and the data that each of them publishes."""

import json
from collections.abc import Iterator

from fuzzing.place import PROFILES, TODAY, Place
from vitrine.exports.catalogue_data import catalogue_json
from vitrine.exports.public_facts import public_facts
from vitrine.exports.rows import About
from vitrine.federation import Adapter, gather, read_copy, read_regions, take
from vitrine.loading import profile_folders, read_profile
from vitrine.model.federation import FederatedRegion
from vitrine.rules import read_initiative

_ADDRESS = "https://montreal.example.org/"
_REGION = FederatedRegion.model_validate({"code": "montreal", "name": {"fr": "Montréal"}, "address": _ADDRESS})
_FILE = """\
regions:
  - code: montreal
    name: {fr: Montréal, en: Montreal}
    address: https://montreal.example.org/
    jurisdiction: quebec
  - {code: laval, name: Laval, file: laval.json}
"""


def read_regions_file(place: Place, data: bytes) -> None:
    """`regions.yaml`: which regions, and where their data are."""
    file = place.file("regions.yaml", data)
    found = read_regions(file, place.initiative.vocabularies, main_language=place.initiative.site.main_language)
    place.tell(*found.problems)


def read_region_data(place: Place, data: bytes) -> None:
    """A region's catalogue.json; what does not begin like one stands for its one enterprise."""
    content = data if data[:9] == b'{"format"' else _head() + data + b"]}"
    taken = take(read_copy(content, today=TODAY), None)
    if taken.why is not None:
        place.tell(taken.why)
    gathered = gather([_REGION], {_REGION.code: taken}, Adapter(place.initiative, TODAY))
    place.tell(*(one.why for some in gathered.refused.values() for one in some))
    assert all(name.startswith("montreal-") and not set(name) & set("/\\.\0") for name in gathered.texts)


def _head() -> bytes:
    told = {"format": 1, "catalogue": {"fr": "x"}, "address": _ADDRESS, "version": "2026-01-15-1f2e3d4c"}
    more = {"date": "2026-01-15", "licence": "CC-BY-4.0", "kept_by": "x", "count": 1}
    return json.dumps(told | more).encode()[:-1] + b', "enterprises": ['


def regions_files() -> Iterator[bytes]:
    """What the reader of regions.yaml is begun with."""
    yield _FILE.encode()
    yield b"regions: []\n"


def regions_data() -> Iterator[bytes]:
    """The small site as it is published, whole, and each of its enterprises."""
    site = PROFILES / "site"
    initiative, _ = read_initiative(site, PROFILES / "vocabulary", today=TODAY)
    assert initiative is not None
    facts = []
    for name in profile_folders(site)[0]:
        profile = read_profile(site, name, initiative.vocabularies, main_language="fr").profile
        assert profile is not None
        facts.append(public_facts(profile.enterprise, pages={"fr": f"{_ADDRESS}entreprises/{name}/"}))
    about = About(initiative.site, initiative.vocabularies, _ADDRESS, TODAY, "2026-01-15-1f2e3d4c")
    yield json.dumps(json.loads(catalogue_json(facts, about)), ensure_ascii=False).encode()
    yield from facts
