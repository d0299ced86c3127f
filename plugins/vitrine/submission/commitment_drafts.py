"""The answers of the form for a commitment in; its file out, and that of an institution nobody knew yet."""

from typing import Any

from vitrine.importing.profile_text import record_text
from vitrine.model import Declaration, DeclarationStatus, Institution, Message
from vitrine.model.folding import fold, slug_of
from vitrine.submission.answers import Fault
from vitrine.submission.draft import Draft, Site, Values, question_of, text_of
from vitrine.submission.events import Issue
from vitrine.submission.questions import Form


def commitment(site: Site, issue: Issue, form: Form, values: Values) -> Draft:
    """A signature under the newest text of the declaration."""
    name, signed_on = text_of(values, "institution"), text_of(values, "signed_on")
    if not name or not signed_on:
        return Draft("", {})
    known = _known(site, name)
    institution = known.id if known else slug_of(name)
    question = question_of(form, "institution")
    if not institution:
        message = Message("must hold a letter or a digit from a to z, 0 to 9")
        return Draft("", {}, (Fault(question, message),))
    identifier = f"{institution}-{slug_of(signed_on)[:4]}"
    if identifier in site.initiative.commitments:
        message = Message("must be a commitment that is not there yet; found '{id}'", {"id": identifier})
        return Draft(identifier, {}, (Fault(question, message),))
    files: dict[str, str | bytes] = {
        f"content/commitments/{identifier}.md": record_text(_told(site, form, values, identifier, institution))
    }
    if known is None:
        newcomer = {"id": institution, "name": name, "kind": text_of(values, "kind")}
        files[f"content/institutions/{institution}.md"] = record_text(newcomer)
    asked = ("institution", "kind", "signed_on", "signatory_role", "scope", "actions")
    questions = {one: question_of(form, one) for one in asked} | {"name": question}
    return Draft(identifier, files, questions=questions)


def _told(site: Site, form: Form, values: Values, identifier: str, institution: str) -> dict[str, Any]:
    told: dict[str, Any] = {
        "id": identifier,
        "institution": institution,
        "declaration": _newest(site).id,
        "signed_on": text_of(values, "signed_on"),
    }
    for name in ("signatory_role", "scope"):
        if text := text_of(values, name):
            told[name] = site.typed(text, form.language)
    told |= {"binding": "false", "status": "active"}
    actions = values.get("actions")
    if isinstance(actions, list):
        told["actions"] = [{"action": action, "state": "planned"} for action in actions]
    return told


def _newest(site: Site) -> Declaration:
    """The text that is signed today: the newest that no other takes the place of."""
    held = [one.record for one in site.initiative.declarations.values()]
    open_ones = [one for one in held if one.status is not DeclarationStatus.SUPERSEDED] or held
    return max(open_ones, key=lambda one: (str(one.date or ""), one.id))


def _known(site: Site, name: str) -> Institution | None:
    for one in site.initiative.institutions.values():
        names = (one.record.id, one.record.short_name or "", *one.record.name.texts.values())
        if fold(name) in map(fold, filter(None, names)):
            return one.record
    return None
