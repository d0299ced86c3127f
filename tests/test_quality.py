"""The page on how pages do in a browser says what the scripts measured, and nothing else."""

import json
import sys
from pathlib import Path

SCRIPTS = Path(__file__).resolve().parent.parent / "scripts"
sys.path.insert(0, str(SCRIPTS))

from quality.peers import PEERS, as_page  # noqa: E402
from quality.report import MEASURES, PAGE, report  # noqa: E402
from quality.weighing import of_script  # noqa: E402


def test_the_page_on_quality_is_written_from_the_figures():
    assert PAGE.read_text(encoding="utf-8") == report(), "run scripts/measure_pages.py or scripts/bench_bytes.py"


def _weights(name: str) -> dict[str, int]:
    """Bytes on the wire of each page of one who was measured."""
    pages = json.loads((MEASURES / "bytes.json").read_text(encoding="utf-8"))["pages"]
    return {page: found[name]["bytes"] for page, found in pages.items()}


def test_a_guide_weighs_at_most_fourteen_kilobytes():
    assert _weights("Vitrine")["guide"] <= 14_000


def test_no_page_weighs_more_than_a_third_of_bootstrap_s():
    theirs = _weights("Bootstrap")
    assert [page for page, weight in _weights("Vitrine").items() if weight * 3 > theirs[page]] == []


def test_the_same_words_are_set_for_each_peer():
    ours = '<html><body><main><h1 class="own">Soap</h1><script>no()</script></main></body></html>'
    pages = [as_page(peer, ours, "en") for peer in PEERS]
    assert [page.count("Soap") for page in pages] == [1, 1, 1]
    assert not any("no()" in page for page in pages)


def test_everything_from_npm_is_held_to_a_hash():
    lock = json.loads((SCRIPTS / "quality" / "package-lock.json").read_text(encoding="utf-8"))
    assert [name for name, one in lock["packages"].items() if name and "integrity" not in one] == []


def test_each_module_of_the_search_page_s_script_is_weighed_and_weighs_less_than_the_whole():
    whole, *parts = of_script(SCRIPTS.parent / "theme" / "static" / "js")
    modules = [one for one in parts if one.part.startswith("  ")]
    assert {"  search.js", "  search-ranking.js"} < {one.part for one in modules}
    assert all(0 < one.bytes < whole.bytes for one in modules)
    assert sum(one.bytes for one in modules) > 0.9 * whole.bytes
