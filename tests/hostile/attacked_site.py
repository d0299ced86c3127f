"""A site whose every profile is made of texts that want to run: each text in every place a stranger writes."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from small_site import TODAY, VOCABULARIES, copy_small_site
from vitrine.catalogue import Initiative
from vitrine.model import Level
from vitrine.plugin import Options, build
from vitrine.rules import check_profile, read_initiative

AT_ONCE = 58  # vectors a profile
HARMLESS = "Tout va bien"
Profile = dict[str, Any]


@dataclass
class Attacked:
    """Where the site was built, how many vectors stand in each place, and how many a check kept out of it."""

    public: Path
    placed: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)


def attacked_site(root: Path, vectors: tuple[str, ...], address: str) -> Attacked:
    """Writes the vectors into profiles, takes out those that a check refuses, and builds the rest."""
    copy_small_site(root)
    attacked = Attacked(root / "public")
    initiative, problems = read_initiative(root, VOCABULARIES, today=TODAY)
    assert initiative is not None, problems
    for number, start in enumerate(range(0, len(vectors), AT_ONCE)):
        some = vectors[start : start + AT_ONCE]
        _write_accepted(root, _profile(f"cible-{number:03}", some), initiative, attacked)
    outcome = build(Options(root=root, public=attacked.public, address=address, with_search=True))
    assert outcome.is_published, outcome.problems
    return attacked


def _write_accepted(root: Path, profile: Profile, initiative: Initiative, attacked: Attacked) -> None:
    """One profile; what a check refuses of it is taken out, field by field, until it accepts the rest."""
    story: list[str] = profile.pop("story")
    while True:
        _write(root, profile, "\n\n".join(story))
        checked = check_profile(root, profile["id"], initiative, today=TODAY)
        if checked.entry is not None:
            break
        errors = [problem for problem in checked.problems if problem.level is Level.ERROR]
        for path in {problem.field for problem in errors if problem.field}:
            attacked.refused[_place(path)] += 1
            _soothe(profile, path)
        for paragraph in {_paragraph(profile, story, problem.line) for problem in errors if not problem.field}:
            attacked.refused["story"] += 1
            story.remove(paragraph)
    attacked.placed["story"] += len(story)
    attacked.placed.update(_place(path) for path, text in _texts(profile) if text != HARMLESS)


def _write(root: Path, profile: Profile, story: str) -> None:
    folder = root / "enterprises" / profile["id"]
    folder.mkdir(exist_ok=True)
    # JSON is YAML: each value stands in quotes, so that the text itself arrives.
    lines = (f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in profile.items())
    (folder / "profile.md").write_text(f"---\n{''.join(lines)}---\n{story}\n", encoding="utf-8")


def _paragraph(profile: Profile, story: list[str], line: int) -> str:
    """The vector of the story that stands on a line of the file."""
    first = len(profile) + 3  # the front matter has a line a field, and two of its own
    for text in story:
        first += text.count("\n") + 2
        if line < first:
            return text
    raise AssertionError(f"line {line} is not in the story")


def _profile(identifier: str, vectors: tuple[str, ...]) -> Profile:
    turned = vectors * 2
    both = [{"fr": text, "en": text} for text in turned]
    return {
        "id": identifier,
        "name": f"{identifier} {vectors[0]}",
        "legal_form": "nonprofit",
        "mission": both[1],
        "summary": both[2],
        "region": "montreal",
        "municipality": vectors[3 % len(vectors)],
        "offerings": [_offering(number, both, turned) for number in range(len(vectors))],
        "contact": {"phone": "514 555-0123"},
        "client_references": [
            {"institution": "ville-d-essai", "what": both[4], "quote": {"text": both[5]}, "source": "source-0"}
        ],
        "status": "active",
        "last_verified": "2025-06",
        "verified_by": both[6],
        "sources": [_source(number, text) for number, text in enumerate(vectors)],
        "basis": "public-sources",
        "story": [*vectors],
    }


def _offering(number: int, both: list[dict[str, str]], texts: tuple[str, ...]) -> Profile:
    return {
        "id": f"offre-{number}",
        "name": both[number],
        "kind": "service",
        "category": "laundry",
        "description": both[number],
        "keywords": [texts[number]],
        "minimum": both[number],
        "capacity": both[number],
        "source": "source-0",
    }


def _source(number: int, text: str) -> Profile:
    return {"id": f"source-{number}", "title": text, "url": text if ":" in text else f"https://example.org/{text}"}


def _texts(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from _texts(inner, f"{path}.{name}" if path else name)
    else:
        for number, inner in enumerate(value):
            yield from _texts(inner, f"{path}.{number + 1}")


def _place(path: str) -> str:
    """The field's name without its place in a list, or its language."""
    return ".".join(part for part in path.split(".") if not part.isdigit() and part not in ("fr", "en"))


def _soothe(profile: Profile, path: str) -> None:
    """Puts harmless words where a refused text stood."""
    *above, last = (int(part) - 1 if part.isdigit() else part for part in path.split("."))
    holder: Any = profile
    for part in above:
        holder = holder[part]
    holder[last] = "https://example.org/" if last == "url" else HARMLESS
