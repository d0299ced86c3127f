"""Which profiles' pages must be written, and what each page is made from."""

from collections.abc import Mapping
from typing import NamedTuple

from vitrine.catalogue import Catalogue
from vitrine.pages.health import SetAside
from vitrine.pages.voice import Voice
from vitrine.plugin.neighbours import Errand, neighbour_of
from vitrine.plugin.writing import Writing, inputs_digest


class Relation(NamedTuple):
    """What a profile's page is made from, and the enterprises that it names: those like it, and what it became."""

    made_from: str
    near: tuple[str, ...]
    merged: str


def relations_of(catalogue: Catalogue, digests: Mapping[str, str]) -> dict[str, Relation]:
    """Of every enterprise, in order."""
    told = {entry.id: "\0".join(neighbour_of(entry)) for entry in catalogue.entries}
    found: dict[str, Relation] = {}
    for entry in catalogue.entries:
        near = tuple([one.id for one in catalogue.similar.get(entry.id, ())])
        merged = entry.merged_into if entry.merged_into in told else ""
        made_from = inputs_digest((digests[entry.id], *[told[name] for name in near], told.get(merged, "")))
        found[entry.id] = Relation(made_from, near, merged)
    return found


def errands_of(
    catalogue: Catalogue,
    relations: Mapping[str, Relation],
    voices: Mapping[str, Voice],
    writing: Writing,
    set_aside: tuple[SetAside, ...],
) -> tuple[list[Errand], dict[str, str]]:
    """The errands, and what each page is made from; the pages of profiles set aside stay as they are."""
    errands: list[Errand] = []
    inputs: dict[str, str] = {}
    aside = {one.id for one in set_aside}
    for name, (made_from, near, merged) in relations.items():
        is_current = True
        for voice in voices.values():
            path = voice.urls.page(voice.language, "enterprises", name)
            inputs[path] = made_from
            stays = writing.keep(path) if name in aside else writing.is_current(path, made_from)
            is_current = stays and is_current
        if not is_current:
            similar = tuple(neighbour_of(catalogue.by_id[one]) for one in near)
            errands.append(Errand(name, similar, neighbour_of(catalogue.by_id[merged]) if merged else None))
    return errands, inputs
