"""Forms of the small site filled in as people fill them, and issues as GitHub writes them."""

import json
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path

from small_site import PROFILES, copy_small_site
from vitrine.catalogue import Initiative
from vitrine.cli.speech import wording_of
from vitrine.model import Message
from vitrine.plugin import default_vocabularies
from vitrine.rules import read_initiative
from vitrine.submission import Form, Issue, Proposal, Question, forms_of, propose, read_event
from vitrine.submission.questions import Shape

EVENTS = Path(__file__).with_name("events")
Answer = str | Sequence[str]

NEW: Mapping[str, Answer] = {
    "name": "Les Marmites solidaires",
    "legal_form": "nonprofit",
    "mission.fr": "Nourrir et former.",
    "region": "montreal",
    "social_purposes": ["environment"],
    "offerings.1.name.fr": "Buffets",
    "offerings.1.kind": "service",
    "offerings.1.category": "catering",
    "offerings.1.area.regions": ["montreal", "laval"],
    "offerings.1.keywords": "- traiteur\n- buffet, froid",
    "contact.email": "info@marmites.example",
    "basis.consent.by": "direction",
    "consent": "yes",
}
LOGO = "https://github.com/user-attachments/assets/0bec7adc-52c5-432f-bca7-c9a3186649b4"
CORRECTION: Mapping[str, Answer] = {"profile": "Atelier du Nord", "source": "direction"}


def small_catalogue(root: Path) -> Path:
    """The small site with a declaration to sign."""
    copy_small_site(root)
    shutil.copytree(PROFILES / "initiative/content/declarations", root / "content/declarations")
    return root


def initiative_in(root: Path) -> Initiative:
    """What all profiles of a site share."""
    initiative, problems = read_initiative(root, default_vocabularies(), today=date(2026, 1, 15))
    assert initiative is not None, problems
    return initiative


def forms_in(root: Path) -> dict[tuple[str, str], Form]:
    """Its forms, by kind and language."""
    wordings = [wording_of(language, root) for language in ("fr", "en")]
    return {(form.kind.value, form.language): form for form in forms_of(initiative_in(root), wordings)}


@cache
def the_forms() -> dict[tuple[str, str], Form]:
    """Those of the small site, which are the same wherever it lies."""
    with tempfile.TemporaryDirectory() as folder:
        return forms_in(small_catalogue(Path(folder) / "site"))


def body_of(form: Form, answers: Mapping[str, Answer]) -> str:
    """The text that GitHub makes of a form that was filled in."""
    parts = [
        f"### {question.label}\n\n{_written(question, answers.get(question.name, ''))}" for question in form.questions
    ]
    return "\n\n".join(parts)


def _written(question: Question, answer: Answer) -> str:
    if question.shape in (Shape.TICKS, Shape.PROMISE):
        ticked = [answer] if isinstance(answer, str) else answer
        return "\n".join(f"- [{'x' if code in ticked else ' '}] {label}" for label, code in question.options.items())
    if question.options:
        chosen = [answer] if isinstance(answer, str) else answer
        labels = [label for label, code in question.options.items() if code in chosen]
        return ", ".join(labels) or "_No response_"
    return (answer if isinstance(answer, str) else "\n".join(answer)) or "_No response_"


def event_of(body: str, *, number: int = 12, title: str = "…", day: str = "2026-01-14") -> dict[str, object]:
    """The event of an issue, as far as it is read."""
    issue = {"number": number, "title": title, "body": body, "created_at": f"{day}T09:30:00Z", "updated_at": None}
    return {"action": "opened", "issue": issue}


def submitted(
    site: Path, kind: str, answers: Mapping[str, Answer], *, language: str = "fr", fetched: bytes | Message = b""
) -> Proposal:
    """What a form filled in on the site becomes."""
    body = body_of(the_forms()[kind, language], answers)
    file = site.parent / "issue.json"
    file.write_text(json.dumps(event_of(body)), encoding="utf-8")
    issue = read_event(file)
    assert isinstance(issue, Issue)
    wordings = [wording_of(one, site) for one in ("fr", "en")]
    proposal = propose(site, issue, initiative_in(site), wordings, lambda _: fetched)
    assert proposal is not None
    return proposal


def told(proposal: Proposal, language: str = "en") -> list[str]:
    """Each fault: the question's name, then the sentence."""
    say = wording_of(language, Path()).say
    faults = proposal.draft.faults
    return [f"{fault.question.name if fault.question else ''}: {say(fault.message)}" for fault in faults]


def text_in(proposal: Proposal, path: str) -> str:
    content = proposal.draft.files[path]
    assert isinstance(content, str)
    return content
