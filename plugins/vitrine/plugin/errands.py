"""Which profiles' pages must be written, and what each page is made from."""

from collections.abc import Mapping

from vitrine.catalogue import Catalogue
from vitrine.pages.health import SetAside
from vitrine.pages.voice import Voice
from vitrine.plugin.neighbours import Errand, neighbour_of
from vitrine.plugin.writing import Writing, inputs_digest


def errands_of(
    catalogue: Catalogue,
    voices: Mapping[str, Voice],
    digests: Mapping[str, str],
    writing: Writing,
    set_aside: tuple[SetAside, ...],
) -> tuple[list[Errand], dict[str, str]]:
    """The errands, and what each page is made from; the pages of profiles set aside stay as they are."""
    errands: list[Errand] = []
    inputs: dict[str, str] = {}
    aside = {one.id for one in set_aside}
    neighbours = {entry.id: neighbour_of(entry) for entry in catalogue.entries}
    told = {name: "\0".join(neighbour) for name, neighbour in neighbours.items()}
    for entry in catalogue.entries:
        near = [one.id for one in catalogue.similar.get(entry.id, ())]
        merged = entry.merged_into if entry.merged_into in neighbours else ""
        made_from = inputs_digest((digests[entry.id], *(told[name] for name in near), told.get(merged, "")))
        is_current = True
        for voice in voices.values():
            path = voice.urls.page(voice.language, "enterprises", entry.id)
            inputs[path] = made_from
            stays = writing.keep(path) if entry.id in aside else writing.is_current(path, made_from)
            is_current = stays and is_current
        if not is_current:
            similar = tuple(neighbours[name] for name in near)
            errands.append(Errand(entry.id, similar, neighbours.get(merged)))
    return errands, inputs
