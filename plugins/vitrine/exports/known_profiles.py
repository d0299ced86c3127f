"""The enterprises of a catalogue in; what tells whether one is there already out, for the form."""

import json
from collections.abc import Iterable

from vitrine.catalogue import Entry
from vitrine.catalogue.entry import SHARED_HOSTS
from vitrine.model.folding import fold
from vitrine.urls import PROFILE_SOURCES

# No enterprise has such an id.
PATH = f"{PROFILE_SOURCES}_known.json"


def known_profiles(entries: Iterable[Entry]) -> bytes:
    """`[id, name, neq, host]` per enterprise, by id, closed ones too: public facts, as the rules compare them.

    name: folded, empty when the id says the same; host: of its site, empty when it shares it with others.
    """
    rows = [_row(entry) for entry in sorted(entries, key=lambda entry: entry.id)]
    encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode  # one for all: a row takes half as long
    lines = map(encode, rows)
    return ("[\n" + ",\n".join(lines) + "\n]\n").encode()


def _row(entry: Entry) -> tuple[str, str, str, str]:
    name, host = fold(entry.name), entry.website_host
    said = "" if name == entry.id.replace("-", " ") else name
    return entry.id, said, entry.neq, "" if host in SHARED_HOSTS else host
