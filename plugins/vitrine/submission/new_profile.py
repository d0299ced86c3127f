"""A first profile, commented, from an enterprise's name."""

import json
from datetime import date
from pathlib import Path
from typing import NamedTuple

from vitrine.catalogue import Initiative
from vitrine.loading import PROFILES
from vitrine.model import Message
from vitrine.model.folding import slug_of
from vitrine.wording import Wording

# Line by line: a comment to translate, then the fields it explains.
_PARTS: tuple[tuple[Message, str], ...] = (
    (
        Message("The folder’s name; it never changes, even when the enterprise’s name does."),
        "id: {id}\nname: {name}",
    ),
    (Message("One of the codes of content/vocabulary/legal-forms.yaml."), "legal_form:"),
    (Message("What the enterprise exists for, in each language."), "mission:\n{texts}"),
    (Message("What it sells and to whom, in one sentence of at most 160 characters."), "summary:\n{texts}"),
    (Message("Region of the head office, by code or name."), "region: {region}\nmunicipality:"),
    (
        Message("What it sells. kind: product, service, rental or staffing; category: one of categories.yaml."),
        "offerings:\n  - id: offering-1\n    name:\n{deep_texts}\n    kind: service\n    category:\n    keywords: []",
    ),
    (Message("At least one way to reach the enterprise."), "contact:\n  email:\n  phone:\n  url:"),
    (Message("active, paused, closed or merged-into."), "status: active"),
    (
        Message("The day the facts were checked, and which organisation checked them."),
        "last_verified: {today}\nverified_by:\n{texts}",
    ),
    (
        Message("Who agreed to publication: the role of that person, and what the consent covers."),
        "basis:\n  consent:\n    date: {today}\n    by:\n    scope:",
    ),
)
_STORY = Message("Below the second line of dashes: the story, in Markdown, in the main language.")


class Draft(NamedTuple):
    """A profile to be written. path: from the site's folder; is_new: False when the folder is there already."""

    path: str
    text: str
    is_new: bool


def draft_profile(root: Path, name: str, initiative: Initiative, wording: Wording, *, today: date) -> Draft:
    """A commented profile for an enterprise of this name."""
    slug = slug_of(name)
    languages = initiative.site.languages
    values = {
        "id": slug,
        "name": json.dumps(name, ensure_ascii=False),
        "region": initiative.site.regions[0] if initiative.site.regions else "",
        "today": today.isoformat(),
        "texts": "\n".join(f"  {language}:" for language in languages),
        "deep_texts": "\n".join(f"      {language}:" for language in languages),
    }
    parts = (f"# {wording.say(comment)}\n{fields.format_map(values)}" for comment, fields in _PARTS)
    text = "---\n" + "\n\n".join(parts) + f"\n\n# {wording.say(_STORY)}\n---\n"
    path = f"{PROFILES}/{slug}/profile.md"
    return Draft(path, text, is_new=bool(slug) and not (root / PROFILES / slug).exists())
