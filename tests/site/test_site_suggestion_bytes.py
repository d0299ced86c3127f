"""The scripts of the page beside the Python that does the same: bytes of profiles, folded words, guesses."""

import random
from pathlib import Path
from typing import Any

import pytest
from built_site import REPOSITORY
from visiting import path_of

from vitrine.importing.candidates import tidy
from vitrine.importing.profile_text import profile_text
from vitrine.importing.revision import blocks_of, revised
from vitrine.importing.yaml_text import yaml_of
from vitrine.loading.source_file import split_front_matter
from vitrine.loading.yaml_values import read_values
from vitrine.model.folding import closest, fold, slug_of

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("site, further")]

# What has broken writers of YAML: each alone, then in any order.
PIECES = (
    *":#-?,[]{}&*!|>'\"%@`~<=\\/. \t\n\r\0\a\x1b\x7f\x85\u00a0\u200b\u2028\ufeff\uffff",
    *("---", "...", ": ", " #", "- ", "? ", "<<", "null", "true", "no", "0x1F", "1_000", "12:30", "2026-11-26", ".inf"),
    *(
        "\n\n",
        "\n ",
        " \n",
        "\n---\n",
        "|-",
        ">+",
        "&a",
        "*a",
        "!!str",
        "é",
        "œ",
        "ß",
        "İ",
        "日本",
        "😀",
        "\u0301",
        "\u202e",
    ),
)
CALL = """async ([module, name, all, more]) => {
  const scripts = document.querySelector("script[src*='suggest-form.js']").src;
  const found = await import(new URL(module, scripts));
  return all.map((one) => found[name](...[one].flat(), ...(more ?? [])));
}"""

REVISED = """async (cases) => {
  const scripts = document.querySelector("script[src*='suggest-form.js']").src;
  const { profileFile } = await import(new URL("./profile-revision.js", scripts));
  const expected = document.querySelector("suggest-form").rules.profile;
  return cases.map(([after, body, more]) => profileFile(after, body, { expected, ...more }));
}"""


def in_page(page: Any, module: str, name: str, arguments: list[Any], more: list[Any] | None = None) -> list[Any]:
    found: list[Any] = page.evaluate(CALL, [module, name, arguments, more])
    return found


def hostile_texts(count: int) -> list[str]:
    draw = random.Random(20261126)
    return [*PIECES, *("".join(draw.choices(PIECES, k=draw.randint(2, 9))) for _ in range(count))]


def hostile_values() -> list[dict[str, Any]]:
    texts = hostile_texts(1200)
    return [
        {
            "name": one,
            "names": [one, other],
            "map": {"fr": other},
            "list": [{"id": "a", "name": {"fr": one}}, {"b": other}],
        }
        for one, other in zip(texts, reversed(texts), strict=True)
        if one and other
    ]


def test_any_text_is_written_alike_and_read_back(visit):
    page = visit.open(path_of("suggestion", "fr"))
    values = hostile_values()
    written = in_page(page, "./profile-yaml.js", "yamlOf", values)
    assert written == [yaml_of(one) for one in values]
    # What no file may hold raw is refused by `checked_text`, before and after.
    assert [read_values(text)[0] for text in written] == values


def test_words_are_folded_guessed_and_made_addresses_alike(visit):
    page = visit.open(path_of("suggestion", "fr"))
    texts = [one for one in hostile_texts(300) if one.isprintable()] + [
        "L’Œuvre d’Été – Æther",
        "ÉCOLE  DU  BOIS",
        "Straße",
    ]
    assert in_page(page, "./folding.js", "fold", texts) == [fold(one) for one in texts]
    assert in_page(page, "./folding.js", "slugOf", texts) == [slug_of(one) for one in texts]
    words = ["furnitre", "Traiteurs", "mobilier", "tarietur", "xy", "", "entretien menager", "zzzzzzzzzz"]
    lists = ["Traiteur", "Mobilier", "Entretien ménager", "furniture", "catering"]
    assert in_page(page, "./folding.js", "closest", words, [lists]) == [closest(one, lists) for one in words]


def test_what_is_typed_is_tidied_alike(visit):
    page = visit.open(path_of("suggestion", "fr"))
    typed = {
        "postal_code": ["h1x2b4", "H1X-2B4", "h1x 2b4", "H1X  2B4", "1X2"],
        "neq": ["1148 764 328", "1148-764-328", "1148764328", "12"],
        "price_from": ["1 500 $", "12,50", "1\u202f500,5", "15.000.000", "-5", "$"],
        "website": ["exemple.ca", "www.exemple.ca/é", "https://exemple.ca", "pas une adresse", "localhost"],
        "name": ["  h1x2b4 ", "exemple.ca"],
    }
    pairs = [(name, text) for name, texts in typed.items() for text in texts]
    assert in_page(page, "./tidying.js", "tidy", pairs) == [tidy(*pair) for pair in pairs]


def test_a_profile_is_revised_alike_and_keeps_what_did_not_change(visit):
    page = visit.open(path_of("suggestion", "fr"))
    cases, expected = [], []
    for file in sorted((REPOSITORY / "enterprises").glob("*/profile.md")):
        text = _with_comments(file)
        found = split_front_matter(file.name, text)
        assert found.source is not None
        for after in _changes(found.values):
            blocks = blocks_of(found.source.front_matter, found.values)
            source = {"blocks": [[*block[:4], list(block.entries)] for block in blocks]}
            more = {"source": source, "before": found.values}
            cases.append([after, "Récit.\n", more])
            expected.append(f"---\n{revised(found.source.front_matter, found.values, after)}---\nRécit.\n")
    assert page.evaluate(REVISED, cases) == expected
    assert all("# une remarque" in one for one in expected)
    fresh = page.evaluate(REVISED, [[after, "", {}] for after, _, _ in cases])
    assert fresh == [profile_text(after, "") for after, _, _ in cases]


def _with_comments(file: Path) -> str:
    return file.read_text(encoding="utf-8").replace("\nstatus:", "\n# une remarque, et sa source\nstatus:")


def _changes(values: dict[str, Any]) -> list[dict[str, Any]]:
    """The same, one field changed, one added, one entry changed, one taken away."""
    offerings = values["offerings"]
    without = {name: value for name, value in values.items() if name != "municipality"}
    return [
        values,
        values | {"last_verified": "2026-12-01"},
        values | {"contact": {"email": "info@exemple.ca"}, "website": "https://exemple.ca/"},
        values
        | {"offerings": [{**offerings[0], "kind": "rental"}, *offerings[1:], {"id": "neuf", "name": "Neuf : # 1"}]},
        without | {"offerings": offerings[:1]},
    ]
