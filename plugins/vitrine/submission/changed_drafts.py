"""The answers of the forms about a profile that is there already in; the profile, changed, out."""

from typing import Any
from urllib.parse import urlsplit

from vitrine.importing.columns import column_of
from vitrine.importing.existing import Existing
from vitrine.importing.planning import changes_of
from vitrine.loading import PROFILES
from vitrine.model import Message
from vitrine.model.folding import closest, fold
from vitrine.submission.answers import Fault
from vitrine.submission.draft import Draft, Site, Values, question_of, text_of
from vitrine.submission.events import Issue
from vitrine.submission.filling import corrected, filled
from vitrine.submission.forms import CHANGES
from vitrine.submission.media import attached
from vitrine.submission.new_drafts import ITSELF
from vitrine.submission.questions import Asking, Form, Question

PROFILE = "profile"


def correction(site: Site, issue: Issue, form: Form, values: Values) -> Draft:
    """The profile with each correction in its place."""
    profile = _profile_of(site, form, values)
    if isinstance(profile, Draft):
        return profile
    changed: Any = profile.values
    faults: list[Fault] = []
    questions: dict[str, Question] = {}
    for number in range(1, CHANGES + 1):
        name, text = text_of(values, f"field-{number}"), text_of(values, f"value-{number}")
        question = question_of(form, f"value-{number}")
        if bool(name) != bool(text):
            field = question_of(form, f"field-{number}")
            faults.append(Fault(question if name else field, Message("is required; it is missing")))
        elif name:
            found = _corrected(site, form, changed, name, text)
            changed = changed if isinstance(found, Message) else found
            faults += [Fault(question, found)] if isinstance(found, Message) else []
            questions[name] = question
    media, pictures, wrong = attached(site, form, values, profile.files)
    if media:
        changed = {**changed, "media": [*changed.get("media", ()), *media]}
    draft = _changed(profile, changed, questions, (*faults, *wrong))
    folder = f"{PROFILES}/{profile.id}"
    return draft._replace(files={**draft.files, **{f"{folder}/{name}": one for name, one in pictures.items()}})


def _corrected(site: Site, form: Form, values: Any, name: str, text: str) -> Any:
    column = column_of(name)
    assert column is not None, "the form offers columns only"
    asking = Asking(site.wordings[form.language], site.initiative.vocabularies)
    # Labels of vocabularies are understood wherever profiles are read.
    value = corrected(column, text, {} if column.nodes[-1].vocabulary else asking.options(column))
    return filled(values, column.location, value, main_language=site.main_language)


def still_correct(site: Site, issue: Issue, form: Form, values: Values) -> Draft:
    """The profile, verified on the day of the issue."""
    profile = _profile_of(site, form, values)
    if isinstance(profile, Draft):
        return profile
    by = text_of(values, "verified_by")
    told = {"verified_by": {site.main_language: by} if by else site.in_each_language(ITSELF)}
    changed = {**_values(profile), **told, "last_verified": issue.day.isoformat()}
    return _changed(profile, changed, {"verified_by": question_of(form, "verified_by")}, ())


def withdrawal(site: Site, issue: Issue, form: Form, values: Values) -> Draft:
    """The profile closed or paused, or its folder removed."""
    profile = _profile_of(site, form, values)
    if isinstance(profile, Draft):
        return profile
    asked = text_of(values, "what")
    if asked == "removed":
        folder = f"{PROFILES}/{profile.id}"
        removed = sorted(f"{folder}/{file}" for file in {*profile.files, "profile.md"})
        return Draft(profile.id, {}, removed=tuple(removed))
    changed: dict[str, Any] = {**_values(profile), "status": asked, "last_verified": issue.day.isoformat()}
    typed = text_of(values, "reason")
    reason = site.typed(typed, form.language) if typed else None
    if asked == "closed":
        told = {"closed_on": text_of(values, "closed_on"), "closing_reason": reason}
    else:
        told = {"status_note": reason}
    changed.update({name: value for name, value in told.items() if value})
    questions = {name: question_of(form, "reason") for name in ("closing_reason", "status_note")}
    questions["closed_on"] = question_of(form, "closed_on")
    return _changed(profile, changed, questions, ())


def _values(profile: Existing) -> dict[str, Any]:
    assert profile.values is not None, "a profile that cannot be read is refused before"
    return profile.values


def _changed(
    profile: Existing, values: dict[str, Any], questions: dict[str, Question], faults: tuple[Fault, ...]
) -> Draft:
    changes = tuple(changes_of(profile, values, profile.body, profile.stories))
    if not changes and not faults:
        faults = (Fault(None, Message("must change something; the profile says all this already")),)
    files: dict[str, str | bytes] = {f"{PROFILES}/{profile.id}/profile.md": profile.text_with(values, profile.body)}
    return Draft(profile.id, files, faults, changes=changes, questions=questions)


def _profile_of(site: Site, form: Form, values: Values) -> Existing | Draft:
    """The profile that is meant, or a draft that says why none is."""
    answer = text_of(values, PROFILE)
    question = question_of(form, PROFILE)
    if not answer:
        return Draft("", {})
    found = _named(site, answer)
    if isinstance(found, Message):
        return Draft("", {}, (Fault(question, found),))
    if found.values is None:
        message = Message("is '{id}', whose profile must be mended first", {"id": found.id})
        return Draft(found.id, {}, (Fault(question, message),))
    return found


def _named(site: Site, answer: str) -> Existing | Message:
    """By the address of its page, its id, or its name."""
    last = _last_part(answer)
    if last in site.profiles:
        return site.profiles[last]
    names = {one.id: str((one.values or {}).get("name", one.id)) for one in site.profiles.values()}
    same = [identifier for identifier, name in names.items() if fold(name) == fold(answer)]
    if len(same) == 1:
        return site.profiles[same[0]]
    guess = closest(answer[:80], [*names.values(), *names])
    if guess is None:
        return Message("must be an enterprise of this catalogue; found '{found}'", {"found": answer[:80]})
    values = {"found": answer[:80], "guess": guess}
    return Message("must be an enterprise of this catalogue; found '{found}' — did you mean '{guess}'?", values)


def _last_part(answer: str) -> str:
    """The last folder of an address; the answer itself when it is none."""
    try:
        path = urlsplit(answer).path
    except ValueError:
        return answer
    parts = [part for part in path.split("/") if part and part != "index.html"]
    return parts[-1] if parts else answer
