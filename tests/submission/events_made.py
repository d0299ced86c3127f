"""Writes `events/`: issues as GitHub tells of them, to be written again when the labels of the forms change.

python tests/submission/events_made.py
"""

import json
import sys
import tempfile
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from submission.asked import EVENTS, NEW, Answer, body_of, forms_in, small_catalogue

STORY = """\
Née en 2019, la cuisine forme douze personnes par an.

### Municipalité

Ce titre n’est pas une question : c’est le nôtre.

```yaml
### Nom
id: "rien"
```

- [x] bio
- [ ] local, « de saison »

@acheteuse, voyez https://marmites.example/#menu ; 🍲 ::warning::rien"""
FIRST: dict[str, Answer] = {**NEW, "contact.email": "info@marmites", "summary.fr": "x" * 161, "story": STORY}
MENDED: dict[str, Answer] = {**FIRST, "contact.email": "info@marmites.example", "summary.fr": "Buffets et formation."}
ASKED: dict[str, tuple[int, str, str, str, dict[str, Answer]]] = {
    "new-profile-opened": (12, "opened", "new-profile", "fr", FIRST),
    "new-profile-edited": (12, "edited", "new-profile", "fr", MENDED),
    "correction": (13, "opened", "correction", "en", {
        "profile": "https://catalogue.example/en/enterprises/atelier-du-nord/",
        "field-1": "offerings.1.name.en",
        "value-1": "Made-to-measure furniture",
        "field-2": "website",
        "value-2": "www.atelier.example/en",
        "source": "I run the workshop.",
    }),
    "still-correct": (14, "opened", "still-correct", "fr", {"profile": "Atelier du Nord", "checked": "yes"}),
    "withdrawal": (15, "opened", "withdrawal", "en", {
        "profile": "buanderie-des-quais",
        "what": "closed",
        "closed_on": "2026-01",
        "reason": "The lease ended.",
        "consent": "yes",
    }),
    "new-commitment": (16, "opened", "new-commitment", "fr", {
        "institution": "Ville de Saint-Essai",
        "kind": "municipal",
        "signed_on": "2026-01-10",
        "signatory_role": "Mairesse",
        "actions": ["public-launch"],
        "consent": "yes",
    }),
}  # fmt: skip


def event(number: int, action: str, body: str) -> dict[str, Any]:
    """What GitHub tells a workflow, as far as anybody may look at it. Any: JSON."""
    user = {"login": "somebody", "id": 1, "type": "User"}
    issue = {
        "url": f"https://api.github.com/repos/pole/catalogue/issues/{number}",
        "number": number,
        "title": "Fiche : `$(id)` ${{ github.token }}",
        "user": user,
        "labels": [],
        "state": "open",
        "created_at": "2026-01-14T09:30:00Z",
        "updated_at": "2026-01-14T09:45:00Z",
        "body": body.replace("\n", "\r\n"),
    }
    return {"action": action, "issue": issue, "repository": {"full_name": "pole/catalogue"}, "sender": user}


def main() -> None:
    """Writes all events."""
    with tempfile.TemporaryDirectory() as folder:
        forms = forms_in(small_catalogue(Path(folder) / "site"))
        for name, (number, action, kind, language, answers) in ASKED.items():
            told = event(number, action, body_of(forms[kind, language], answers))
            (EVENTS / f"{name}.json").write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
