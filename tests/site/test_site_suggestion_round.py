"""Every profile of a synthetic catalogue through the form and back: not a byte is lost, and Python writes the same."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from built_site import REPOSITORY
from visiting import path_of

from vitrine.exports.profile_source import profile_source
from vitrine.importing.profile_text import profile_text
from vitrine.importing.revision import put_back
from vitrine.loading.source_file import FileValues, split_front_matter

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("site, further")]

COUNT = 40
# What the form itself says of a new profile.
MADE = ("id", "basis.consent.date", "basis.consent.scope", "verified_by.fr", "verified_by.en")
# As a correction without a change, with one change, and as a new profile.
ROUND = """(sources) => {
  const element = document.querySelector("suggest-form");
  return sources.map((source) => {
    element.suggestion.begin(source);
    const same = element.suggestion.files["profile.md"];
    element.querySelector("#last_verified").value = "2031-02-03";
    const later = element.suggestion.files["profile.md"];
    element.suggestion.begin(null);
    element.suggestion.restore({ values: source.values, stories: source.stories });
    return [same, later, element.suggestion.files["profile.md"]];
  });
}"""


@pytest.fixture(scope="module")
def profiles(tmp_path_factory: pytest.TempPathFactory) -> list[FileValues]:
    folder: Path = tmp_path_factory.mktemp("synthetic") / "catalogue"
    script = REPOSITORY / "scripts" / "make_catalogue.py"
    subprocess.run([sys.executable, script, str(COUNT), "--out", folder], check=True, capture_output=True)
    files = [*folder.glob("enterprises/*/profile.md"), *(REPOSITORY / "enterprises").glob("*/profile.md")]
    return [split_front_matter(file.parent.name, file.read_text(encoding="utf-8")) for file in sorted(files)]


def whole(text: str, found: FileValues) -> str:
    """With what the site does not publish put back, as `vitrine receive` does."""
    new = split_front_matter("new", text)
    assert new.source is not None
    assert found.source is not None
    facts = put_back(new.source.front_matter, new.values, found.source.front_matter, found.values)
    return f"---\n{facts}---\n{new.source.body}"


def settled(values: dict[str, Any]) -> dict[str, str]:
    """Per place of a text, the text; what stands in a list of texts is told without its order."""
    return dict(_settled(values, ""))


def _settled(value: Any, place: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, list) and all(isinstance(one, str) for one in value):
        yield place, "\n".join(sorted(value))
    else:
        for name, one in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _settled(one, f"{place}.{name}".lstrip("."))


def test_profiles_go_through_the_form_and_back(visit, profiles):
    page = visit.open(path_of("suggestion", "fr"))
    sources: list[dict[str, Any]] = []
    for found in profiles:
        assert found.source is not None
        sources.append(json.loads(profile_source(found.source.path, found, {"fr": found.source.body})))
    for found, (same, later, new) in zip(profiles, page.evaluate(ROUND, sources), strict=True):
        assert found.source is not None
        original = f"---\n{found.source.front_matter}---\n{found.source.body}"
        assert whole(same, found) == original
        assert whole(later, found) == re.sub(r"\nlast_verified: .*", "\nlast_verified: 2031-02-03", original, count=1)
        read = split_front_matter("new", new)
        assert read.source is not None
        assert new == profile_text(read.values, read.source.body)
        told = settled(read.values)
        assert {(name, value) for name, value in told.items() if name not in MADE} <= set(settled(found.values).items())
        assert {"name", "offerings.0.kind", "region", "status", "last_verified"} <= told.keys()
