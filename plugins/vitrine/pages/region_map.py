"""The regions as a map, of tiles or of their own boundaries: where each lies, and how many enterprises serve it."""

from collections.abc import Iterator

from vitrine.catalogue import Catalogue
from vitrine.model import Term
from vitrine.outlines import Drawing, Outline
from vitrine.pages.views import MapArea, MapTile, MapView
from vitrine.pages.voice import Voice

# In units of the drawing: a tile, and what lies between two.
_SIDE, _GAP = 100, 8
# Where a tile's two lines of text stand in it.
_SHORT, _NUMBER = 44, 78
_SHADES = 3


def region_map(voice: Voice, catalogue: Catalogue) -> MapView | None:
    """The map; None when the regions have no places on one, or a single region has."""
    if voice.initiative.drawing is not None:
        return _bounded(voice, catalogue, voice.initiative.drawing)
    placed = tuple(_placed(voice))
    if len(placed) < 2 or not voice.initiative.site.features.map:
        return None
    counts = {term.code: _count(catalogue, term.code) for term, _, _ in placed}
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


def _count(catalogue: Catalogue, code: str) -> int:
    return len(catalogue.facets["regions"].get(code, ()))


def _bounded(voice: Voice, catalogue: Catalogue, drawing: Drawing) -> MapView:
    """The map of the regions' own boundaries; those with a list stand last, over the lines of the others."""
    most = max(_count(catalogue, outline.code) for outline in drawing.outlines)
    areas = [_area(voice, outline, _count(catalogue, outline.code), most) for outline in drawing.outlines]
    areas.sort(key=lambda area: bool(area.url))
    return MapView(voice.say("Map of the regions served"), drawing.width, drawing.height, 0, (), tuple(areas))


def _area(voice: Voice, outline: Outline, count: int, most: int) -> MapArea:
    mark = outline.mark
    return MapArea(
        path=outline.path,
        x=mark.x if mark else 0,
        y=mark.y if mark else 0,
        label=_label(voice, voice.label("regions", outline.code), count),
        number=str(count) if mark and count else "",
        url=voice.page("regions", outline.code) if count else "",
        shade=_shade(count, most),
    )


def _label(voice: Voice, name: str, count: int) -> str:
    enterprises = voice.wording.ngettext("%(count)s enterprise", "%(count)s enterprises", count) % {"count": count}
    return voice.say("{label}: {value}", label=name, value=enterprises)


def _shade(count: int, most: int) -> int:
    return -(-count * _SHADES // most) if most else 0


def _placed(voice: Voice) -> Iterator[tuple[Term, int, int]]:
    """The regions that have a tile, with its column and row."""
    for term in voice.initiative.vocabularies["regions"]:
        if term.tile is not None:
            column, row = map(int, term.tile.split(","))
            yield term, column, row


def _tile(term: Term, column: int, row: int, count: int, most: int, voice: Voice) -> MapTile:
    name = term.label.best(voice.language).text
    x, y = column * (_SIDE + _GAP), row * (_SIDE + _GAP)
    return MapTile(
        x=x,
        y=y,
        middle=x + _SIDE // 2,
        short=term.short or name[:3],
        short_at=y + _SHORT,
        number_at=y + _NUMBER,
        label=_label(voice, name, count),
        number=count,
        url=voice.page("regions", term.code) if count else "",
        shade=_shade(count, most),
    )
