"""What must be true of the facts that a site asks beside those of every catalogue."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from pydantic import TypeAdapter, ValidationError

from vitrine.catalogue import Initiative
from vitrine.loading import Profile
from vitrine.loading.validation import choice_refused, sentence
from vitrine.model import Localised, Message, PartialDate
from vitrine.model.base import Amount, WebAddress, YesNo
from vitrine.model.extra import ExtraField, ExtraKind
from vitrine.model.folding import closest
from vitrine.rules.finding import Finding

UNKNOWN_EXTRA = Message("unknown field; the fields of this site’s own are: {known}")
UNKNOWN_EXTRA_BUT_NEAR = Message("unknown field — did you mean '{guess}'?")
NOT_PER_LANGUAGE = Message("must be one value, the same in every language; found a map")
# Any: what each is read as is the model's business.
TYPES: Mapping[ExtraKind, TypeAdapter[Any]] = {
    ExtraKind.YES_NO: TypeAdapter(YesNo),
    ExtraKind.NUMBER: TypeAdapter(Amount),
    ExtraKind.LINK: TypeAdapter(WebAddress),
    ExtraKind.DATE: TypeAdapter(PartialDate),
}


def extra_facts_are_the_sites(profile: Profile, initiative: Initiative, today: date) -> Iterator[Finding]:
    """Ensure what stands under `extra` is asked by the site, and is of the kind that it asks."""
    extra = profile.enterprise.extra
    fields = {field.code: field for field in initiative.site.extra_fields} if extra else {}
    for code, value in extra.items():
        if code not in fields:
            yield Finding(("extra", code), _unknown(code, tuple(fields)), name=True)
            continue
        refusal = _refusal(fields[code], value, initiative.site.main_language)
        if refusal is not None:
            yield Finding(("extra", code), refusal)


def _unknown(found: str, known: tuple[str, ...]) -> Message:
    guess = closest(found[:80], known)
    if guess is None:
        return UNKNOWN_EXTRA.given(known=", ".join(known) or "–")
    return UNKNOWN_EXTRA_BUT_NEAR.given(guess=guess)


def _refusal(field: ExtraField, value: Localised, main: str) -> Message | None:
    if field.kind is ExtraKind.TEXT:
        return None
    if tuple(value.texts) != (main,):
        return NOT_PER_LANGUAGE
    text = value.texts[main]
    if field.kind is ExtraKind.CHOICE:
        return None if field.code_of(text) else choice_refused(text, tuple(one.code for one in field.choices))
    try:
        TYPES[field.kind].validate_python(text)
    except ValidationError as error:
        return sentence(error.errors(include_url=False)[0])
    return None


EXTRA_RULES: tuple[Callable[[Profile, Initiative, date], Iterator[Finding]], ...] = (extra_facts_are_the_sites,)
