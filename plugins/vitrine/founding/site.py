"""The files of a new catalogue: settings, an example, plain pages, one workflow, a page for who looks after it."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from vitrine.founding.region import Region
from vitrine.importing.profile_text import profile_text, record_text
from vitrine.importing.yaml_text import yaml_of
from vitrine.model import Message, Vocabularies, VocabularyName
from vitrine.model.folding import slug_of
from vitrine.model.site import FORMAT
from vitrine.wording import Wording

_TEMPLATE = Path(__file__).with_name("template")
_QUEBEC = "CA-QC"
# Names that a wheel carries as they are here, and that a repository has with a dot before.
_DOTTED = {"github": ".github", "gitignore": ".gitignore"}


def new_site(region: Region, wordings: Sequence[Wording], vocabularies: Vocabularies, today: date) -> dict[str, bytes]:
    """Per path, what each file holds. wordings: of the site's languages; vocabularies: the default ones."""
    code = vocabularies[VocabularyName.REGIONS].code_of(region.region)
    files = dict(_copied(region))
    files["site.yaml"] = _settings(region, wordings, code or slug_of(region.region), is_in_quebec=code is not None)
    files["enterprises/atelier-exemple/profile.md"] = _enterprise(wordings, code or slug_of(region.region), today)
    for wording in wordings[1:]:
        files[f"enterprises/atelier-exemple/story.{wording.language}.md"] = f"{wording.say(_STORY)}\n"
    files["content/institutions/ville-exemple.md"] = record_text(
        {"id": "ville-exemple", "name": _in_each(wordings, Message("Town of Example")), "kind": "municipal"}
    )
    if code is None:
        own = {"code": slug_of(region.region), "label": region.region}
        files["content/vocabulary/regions.yaml"] = _entries(own)
        files["content/vocabulary/legal-forms.yaml"] = _entries(*_legal_forms(vocabularies, region.languages))
    return {path: content.encode() if isinstance(content, str) else content for path, content in files.items()}


def _copied(region: Region) -> Iterator[tuple[str, str | bytes]]:
    """The files of the template, the region's words in them; plain pages in the site's languages only."""
    words = {
        "NAME": region.name(0),
        "COORDINATOR": region.coordinator,
        "REPOSITORY": f"https://github.com/{region.repository}",
        "MACHINE": region.machine,
        "VERSION": region.version,
    }
    for file in sorted(one for one in _TEMPLATE.rglob("*") if one.is_file()):
        first, *rest = file.relative_to(_TEMPLATE).parts
        path = "/".join((_DOTTED.get(first, first), *rest))
        if path.startswith("content/pages/") and path.split(".")[-2] not in region.languages:
            continue
        yield path, file.read_bytes() if file.suffix in (".webp", ".svg") else _filled(file.read_text("utf-8"), words)


def _filled(text: str, words: Mapping[str, str]) -> str:
    for name, word in words.items():
        text = text.replace(f"@{name}@", word)
    return text


def _in_each(wordings: Sequence[Wording], message: Message) -> dict[str, str]:
    return {wording.language: wording.say(message) for wording in wordings}


def _settings(region: Region, wordings: Sequence[Wording], code: str, *, is_in_quebec: bool) -> str:
    """`site.yaml`, with a word above what is set later."""
    names = {language: region.name(place) for place, language in enumerate(region.languages)}
    about = Message("The public catalogue of the social enterprises of {region}.", {"region": region.region})
    told: dict[str, Any] = {
        "format": str(FORMAT),
        "name": names,
        "description": _in_each(wordings, about),
        "languages": list(region.languages),
        "regions": [code],
        **({"jurisdiction": _QUEBEC} if is_in_quebec else {}),
        "repository": f"https://github.com/{region.repository}",
        "coordinator": {"name": region.coordinator, **({"email": region.email} if region.email else {})},
        "demonstration": "true",
    }
    head = f"# https://github.com/{region.machine}/blob/{region.version}/docs/settings.md\n"
    elsewhere = "" if is_in_quebec else "# currency: EUR\n# time_zone: Europe/Madrid\n"
    return head + yaml_of(told) + elsewhere


def _legal_forms(vocabularies: Vocabularies, languages: Sequence[str]) -> Iterator[dict[str, Any]]:
    """The two that nearly every law knows, to begin with: the others are Québec's."""
    for code in ("nonprofit", "cooperative"):
        texts = vocabularies[VocabularyName.LEGAL_FORMS].terms[code].label.texts
        yield {"code": code, "label": {one: texts.get(one, texts["en"]) for one in languages}}


def _entries(*entries: Mapping[str, Any]) -> str:
    """A vocabulary's file, an entry a line."""
    return "".join(f"- {json.dumps(one, ensure_ascii=False)}\n" for one in entries)


_STORY = Message(
    "This enterprise is made up: it shows what a profile can say. Take its folder away once you have others."
)


def _enterprise(wordings: Sequence[Wording], code: str, today: date) -> str:
    """One made-up enterprise, to be taken away once there is a real one."""
    offering = {
        "id": "buffets",
        "name": _in_each(wordings, Message("Cold buffets")),
        "kind": "service",
        "category": "catering",
        "description": _in_each(wordings, Message("For ten to a hundred people, delivered.")),
        "area": {"regions": [code]},
    }
    values: dict[str, Any] = {
        "id": "atelier-exemple",
        "name": "Atelier Exemple",
        "legal_form": "nonprofit",
        "mission": _in_each(wordings, Message("To show what a profile can say.")),
        "summary": _in_each(wordings, Message("An example: meals prepared by people in training.")),
        "region": code,
        "offerings": [offering],
        "contact": {"email": "info@example.org"},
        "status": "active",
        "last_verified": today.isoformat(),
        "verified_by": _in_each(wordings, Message("The coordinator of this catalogue")),
        "basis": {"consent": {"date": today.isoformat(), "by": "exemple", "scope": "exemple"}},
    }
    return profile_text(values, f"{wordings[0].say(_STORY)}\n")
