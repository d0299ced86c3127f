"""A file of boundaries is read whole, or each of its faults is told with its place."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from small_site import PROFILES, VOCABULARIES, check_site, lines
from vitrine.loading import BOUNDARIES, read_boundaries, read_vocabularies
from vitrine.plugin import default_vocabularies

ELSEWHERE = PROFILES / "region-elsewhere"
SQUARE = [[-6.0, 43.0], [-6.0, 44.0], [-5.0, 44.0], [-6.0, 43.0]]
FIRST = f"{BOUNDARIES}:2:1: features.1"


def site_with(root: Path, text: str) -> Path:
    """The region elsewhere with another file of boundaries."""
    shutil.copytree(ELSEWHERE, root)
    (root / BOUNDARIES).write_text(text, encoding="utf-8")
    return root


def collection(geometry: Any, **properties: Any) -> str:
    feature = {"type": "Feature", "properties": properties, "geometry": geometry}
    return f'{{"type": "FeatureCollection", "features": [\n{json.dumps(feature)}\n]}}'


def polygon(*ring: Any) -> dict[str, Any]:
    return {"type": "Polygon", "coordinates": [list(ring)]}


def test_a_region_is_named_by_its_code_or_its_name() -> None:
    lists, _ = read_vocabularies(ELSEWHERE, VOCABULARIES, main_language="es", jurisdiction=None)

    boundaries, problems = read_boundaries(ELSEWHERE, lists["regions"], "region")

    assert problems == ()
    assert {code: len(rings) for code, rings in boundaries.items()} == {"costa-clara": 2, "sierra-alta": 1}


def test_a_region_is_named_by_its_official_number(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / BOUNDARIES).write_text(collection(polygon(*SQUARE), number=6), encoding="utf-8")
    lists, _ = read_vocabularies(tmp_path, default_vocabularies(), main_language="fr", jurisdiction="CA-QC")

    boundaries, problems = read_boundaries(tmp_path, lists["regions"], "number")

    assert (list(boundaries), problems) == (["montreal"], ())


CLOSED = "must be closed rings: four positions or more, the last the same as the first"
DEGREES = "must be degrees, longitude (-180 to 180) then latitude (-90 to 90); found"
# Beside those of `map_faults`, which every message has one of.
FAULTS = {
    "deep": ("[" * 20_000, f"{BOUNDARIES}: must be JSON of plain numbers, lists in few lists"),
    "a list": ("[]", f"{BOUNDARIES}:1:1: must be a FeatureCollection with its features, as RFC 7946 says"),
    "near": (
        collection(polygon(*SQUARE), region="costa-clare"),
        f"{FIRST}.properties.region: unknown 'costa-clare' — did you mean 'costa-clara'?",
    ),
    "no coordinates": (
        collection({"type": "Polygon"}, region="costa-clara"),
        f"{FIRST}.geometry.coordinates: {CLOSED}",
    ),
    "words": (
        collection(polygon(["1", "2"], *SQUARE), region="costa-clara"),
        f'{FIRST}.geometry.coordinates: {DEGREES} ["1", "2"]',
    ),
    "large": (" " * 4_000_001, f"{BOUNDARIES}: must be at most 4000 kB; found 4001 kB"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_told_with_its_place(tmp_path: Path, fault: str) -> None:
    text, expected = FAULTS[fault]

    (line,) = lines(check_site(site_with(tmp_path / "site", text)).problems)

    assert line == expected


def test_a_link_to_a_file_elsewhere_is_not_read(tmp_path: Path) -> None:
    root = site_with(tmp_path / "site", "{}")
    (root / BOUNDARIES).unlink()
    (root / BOUNDARIES).symlink_to("/etc/passwd")

    (line,) = lines(check_site(root).problems)

    assert "found a symbolic link" in line
