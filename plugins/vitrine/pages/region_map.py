"""The regions as a map of tiles: where each lies among the others, and how many enterprises serve it."""

from collections.abc import Iterator

from vitrine.catalogue import Catalogue
from vitrine.model import Term
from vitrine.pages.views import MapTile, MapView
from vitrine.pages.voice import Voice

# In units of the drawing: a tile, and what lies between two.
_SIDE, _GAP = 100, 8
# Where a tile's two lines of text stand in it.
_SHORT, _NUMBER = 44, 78
_SHADES = 3


def region_map(voice: Voice, catalogue: Catalogue) -> MapView | None:
    """The map; None when the regions have no places on one, or a single region has."""
    placed = tuple(_placed(voice))
    if len(placed) < 2 or not voice.initiative.site.features.map:
        return None
    counts = {term.code: len(catalogue.facets["regions"].get(term.code, ())) for term, _, _ in placed}
    columns, rows = max(column for _, column, _ in placed), max(row for _, _, row in placed)
    most = max(counts.values())
    tiles = tuple(_tile(term, column, row, counts[term.code], most, voice) for term, column, row in placed)
    return MapView(
        title=voice.say("Map of the regions served"),
        width=(columns + 1) * (_SIDE + _GAP) - _GAP,
        height=(rows + 1) * (_SIDE + _GAP) - _GAP,
        side=_SIDE,
        tiles=tiles,
    )


def _placed(voice: Voice) -> Iterator[tuple[Term, int, int]]:
    """The regions that have a tile, with its column and row."""
    for term in voice.initiative.vocabularies["regions"]:
        if term.tile is not None:
            column, row = map(int, term.tile.split(","))
            yield term, column, row


def _tile(term: Term, column: int, row: int, count: int, most: int, voice: Voice) -> MapTile:
    name = term.label.best(voice.language).text
    ngettext = voice.wording.ngettext
    enterprises = ngettext("%(count)s enterprise", "%(count)s enterprises", count) % {"count": count}
    x, y = column * (_SIDE + _GAP), row * (_SIDE + _GAP)
    return MapTile(
        x=x,
        y=y,
        middle=x + _SIDE // 2,
        short=term.short or name[:3],
        short_at=y + _SHORT,
        number_at=y + _NUMBER,
        label=voice.say("{label}: {value}", label=name, value=enterprises),
        number=count,
        url=voice.page("regions", term.code) if count else "",
        shade=-(-count * _SHADES // most) if most else 0,
    )
