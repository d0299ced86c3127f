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
    for entry in catalogue.entries:
        target = catalogue.by_id.get(entry.merged_into)
        similar = tuple(map(neighbour_of, catalogue.similar.get(entry.id, ())))
        errand = Errand(entry.id, similar, neighbour_of(target) if target else None)
        made_from = inputs_digest((digests[entry.id], repr(errand)))
        is_current = True
        for voice in voices.values():
            path = voice.urls.page(voice.language, "enterprises", entry.id)
            inputs[path] = made_from
            stays = writing.keep(path) if entry.id in aside else writing.is_current(path, made_from)
            is_current = stays and is_current
        if not is_current:
            errands.append(errand)
    return errands, inputs
