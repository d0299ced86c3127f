"""An issue in; what it would change out, and what is wrong in its answers."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from vitrine.catalogue import Initiative
from vitrine.importing import existing_profiles
from vitrine.model import Message
from vitrine.submission.answers import Fault, understand
from vitrine.submission.attachments import Fetch
from vitrine.submission.bodies import answers_of, form_of
from vitrine.submission.changed_drafts import correction, still_correct, withdrawal
from vitrine.submission.commitment_drafts import commitment
from vitrine.submission.draft import Draft, Site, Values
from vitrine.submission.events import Issue
from vitrine.submission.forms import forms_of
from vitrine.submission.new_drafts import new_profile
from vitrine.submission.questions import Form, Kind
from vitrine.wording import Wording

_DRAFTING: Mapping[Kind, Callable[[Site, Issue, Form, Values], Draft]] = {
    Kind.NEW: new_profile,
    Kind.CORRECTION: correction,
    Kind.STILL_CORRECT: still_correct,
    Kind.WITHDRAWAL: withdrawal,
    Kind.COMMITMENT: commitment,
}


class Proposal(NamedTuple):
    """An issue that is one of the forms, and what it would change."""

    issue: Issue
    form: Form
    draft: Draft
    is_in_another_language: bool  # than the site's main one


def propose(
    root: Path, issue: Issue, initiative: Initiative, wordings: Sequence[Wording], fetch: Fetch
) -> Proposal | None:
    """What an issue would change; None when it is none of the forms. wordings: of the site's languages."""
    form = form_of(issue.body, forms_of(initiative, wordings))
    if form is None:
        return None
    is_other = form.language != initiative.site.main_language
    answers = answers_of(issue.body, form)
    if isinstance(answers, Message):
        return Proposal(issue, form, Draft("", {}, (Fault(None, answers),)), is_other)
    values, faults = understand(form, answers)
    by_language = {wording.language: wording for wording in wordings}
    site = Site(root, initiative, by_language, existing_profiles(root), fetch)
    draft = _DRAFTING[form.kind](site, issue, form, values)
    return Proposal(issue, form, draft._replace(faults=(*faults, *draft.faults)), is_other)
