"""A commitment in one language: its actions, its targets, its age."""

from collections.abc import Iterable
from datetime import date

from vitrine.model import ActionState, Commitment, CommitmentStatus, Message, Term
from vitrine.model.commitment import ExpectedAction, Target
from vitrine.pages.initiative.bookshelf import Bookshelf
from vitrine.pages.initiative.parts import age_in_words
from vitrine.pages.profile_parts import Cited
from vitrine.pages.views import ActionView, CommitmentView, Link, TargetView
from vitrine.pages.voice import Voice

STATUSES = {
    CommitmentStatus.ACTIVE: Message("In force"),
    CommitmentStatus.RENEWED: Message("Renewed"),
    CommitmentStatus.LAPSED: Message("Lapsed"),
}
STATES = {
    ActionState.PLANNED: Message("Planned"),
    ActionState.UNDER_WAY: Message("Under way"),
    ActionState.DONE: Message("Done"),
    ActionState.NOT_DONE: Message("Not done"),
}
UNKNOWN = Message("Not documented")


def commitment_view(commitment: Commitment, shelf: Bookshelf, *, voice: Voice, today: date) -> CommitmentView:
    """All that is known of a signature."""
    initiative = voice.initiative
    institution = initiative.institutions[commitment.institution].record
    declaration = initiative.declarations[commitment.declaration].record
    sources = shelf.cited(commitment.sources)
    actions = tuple(_action_views(commitment.actions, sources, voice))
    return CommitmentView(
        url=voice.page("commitments", commitment.id),
        institution=Link(
            institution.name.best(voice.language).text, voice.page("institutions", commitment.institution)
        ),
        kind=voice.label("institution-kinds", institution.kind),
        status=commitment.status.value,
        status_label=voice.wording.say(STATUSES[commitment.status]),
        signed=voice.date(commitment.signed_on),
        signed_date=str(commitment.signed_on),
        age=age_in_words(commitment.renewed_on or commitment.signed_on, today, voice),
        renewed=voice.date(commitment.renewed_on),
        lapsed=voice.date(commitment.lapsed_on),
        role=voice.text(commitment.signatory_role),
        scope=voice.text(commitment.scope),
        declaration=declaration.title.best(voice.language),
        version=declaration.version,
        is_binding=commitment.binding,
        actions=actions,
        targets=tuple(_target_view(target, voice) for target in commitment.targets),
        progress=_progress(actions, voice),
        sources=tuple(sources.by_id.values()),
    )


def asked_views(voice: Voice) -> tuple[ActionView, ...]:
    """What signing asks, of nobody in particular."""
    return tuple(_action_views((), Cited({}), voice))


def _action_views(known: Iterable[ExpectedAction], sources: Cited, voice: Voice) -> Iterable[ActionView]:
    """Every expected action in its order, those that nothing tells of too."""
    found = {action.action: action for action in known}
    for term in voice.initiative.vocabularies["expected-actions"]:
        yield _action_view(term, found.get(term.code), sources, voice)


def _action_view(term: Term, action: ExpectedAction | None, sources: Cited, voice: Voice) -> ActionView:
    description = term.description.best(voice.language).text if term.description else ""
    return ActionView(
        label=term.label.best(voice.language).text,
        description=description,
        state=action.state.value if action else "unknown",
        state_label=voice.wording.say(STATES[action.state] if action else UNKNOWN),
        date=voice.date(action.date) if action else "",
        evidence=(action.evidence or "") if action else "",
        note=voice.text(action.note) if action else None,
        source=sources.find(action.source) if action else None,
    )


def _target_view(target: Target, voice: Voice) -> TargetView:
    indicator = voice.initiative.indicators[target.indicator].record
    return TargetView(
        indicator=indicator.name.best(voice.language),
        value=voice.measure(target.value, target.bound, indicator.unit),
        by=voice.date(target.by),
        note=voice.text(target.note),
    )


def _progress(actions: tuple[ActionView, ...], voice: Voice) -> str:
    done = sum(action.state == ActionState.DONE for action in actions)
    sentence = voice.wording.ngettext(
        "%(done)s of %(total)s expected actions done", "%(done)s of %(total)s expected actions done", done
    )
    return sentence % {"done": done, "total": len(actions)}
