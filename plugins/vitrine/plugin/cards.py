"""The pictures that social networks show: one for the site and one for each sector, in every language."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from vitrine.catalogue import Catalogue
from vitrine.pages.voice import Voice
from vitrine.plugin.places import Places
from vitrine.plugin.setting import Setting
from vitrine.plugin.templates import card_path


def site_cards(setting: Setting, places: Places, catalogue: Catalogue) -> Iterator[tuple[str, Path]]:
    """Path in the site and file of every card; files are named after what they show, and made once."""
    for voice in setting.voices.values():
        name = voice.initiative.site.name.best(voice.language).text
        about = voice.initiative.site.description.best(voice.language).text
        yield card_path(voice.language), _card(voice, places, name, about)
        for sector in catalogue.facets["sectors"]:
            label = voice.label("sectors", sector)
            yield card_path(voice.language, sector), _card(voice, places, label, name, sector)


def _card(voice: Voice, places: Places, title: str, subtitle: str, sector: str = "") -> Path:
    site = voice.initiative.site
    short = (site.short_name or site.name).best(voice.language).text
    colours = site.colours
    shown = "\0".join(("3", title, subtitle, short, colours.accent, colours.highlight, sector))
    file = places.images / f"card-{hashlib.sha256(shown.encode()).hexdigest()[:24]}.png"
    if not file.exists():
        from vitrine.images.card import card  # Pillow: a fiftieth of a second, for pictures drawn once

        content = card(title, subtitle, short, accent=colours.accent, highlight=colours.highlight, sector=sector)
        file.parent.mkdir(parents=True, exist_ok=True)
        unfinished = file.with_suffix(".part")
        unfinished.write_bytes(content)
        unfinished.rename(file)
    return file
