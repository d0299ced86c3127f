"""One enterprise as a region publishes it in; the text of a profile that this site takes out, through its own rules."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from typing import Any, NamedTuple

from pydantic import ValidationError

from vitrine.catalogue import Initiative
from vitrine.importing.profile_text import profile_text
from vitrine.loading import PROFILES, Profile, read_profile_text
from vitrine.loading.text_files import MAXIMUM_BYTES, checked_text, without_hidden
from vitrine.model import Enterprise, Level, Message, Problem
from vitrine.model.text import LANGUAGE_CODE
from vitrine.rules import judge

# Anything deeper was not published by Vitrine.
_DEEPEST = 12
_LONGEST_ID = 80
# Characters and values of an enterprise as its region publishes it: with what is not taken, twice a profile.
_LONGEST = 2 * MAXIMUM_BYTES
# What is not of the profile itself, or is made here.
_NOT_TAKEN = frozenset(("pages", "media", "id", "basis"))
# Each round leaves out what the one before found wrong.
_ROUNDS = 6

NO_ID = Message("must have an id and a name")
TOO_LARGE = Message("must be at most {limit} kB as its region publishes it")
TOO_LONG = Message("must be at most {limit} kB as a profile")

_NOTHING: tuple[Any, ...] = (None, "", {}, [])
Values = dict[str, Any]  # JSON whose scalars are texts
Place = tuple[str | int, ...]


class Adapted(NamedTuple):
    """A profile of this site. text: of its file. left_out: places of what this site does not take, as people count."""

    id: str
    profile: Profile
    text: str
    left_out: tuple[str, ...]


class Refused(NamedTuple):
    """A profile that cannot be shown: its id where it comes from, and the first reason."""

    id: str
    why: Problem


@dataclass(frozen=True)
class Adapter:
    """What every profile is held against: the words and the records of this site, and its rules."""

    initiative: Initiative
    today: date

    def adapt(self, code: str, published: Mapping[str, Any], *, day: date) -> Adapted | Refused:
        """The profile, without what this site does not know. code: the region's; day: of its data."""
        found, name = published.get("id"), published.get("name")
        if not isinstance(found, str) or not isinstance(name, str):
            return Refused(str(found)[:80], Problem(code, 0, 0, "id", NO_ID))
        if _room_after(published, _LONGEST) < 0:
            return Refused(found[:80], Problem(code, 0, 0, "", TOO_LARGE.given(limit=_LONGEST // 1000)))
        identifier = identifier_of(code, found)
        values = {"id": identifier, **self._taken(published, code, day)}
        _drop_unknown(values)
        left_out: list[str] = []
        for _ in range(_ROUNDS):
            text = profile_text(values, "")
            if len(text.encode()) > MAXIMUM_BYTES:
                return Refused(found[:80], Problem(code, 0, 0, "", TOO_LONG.given(limit=MAXIMUM_BYTES // 1000)))
            profile, errors = self._judged(identifier, text)
            if profile is not None and not errors:
                return Adapted(identifier, profile, text, tuple(left_out))
            dropped = _without(values, errors)
            if not dropped:
                break
            left_out += dropped
            values = {name: one for name, one in values.items() if one not in _NOTHING}
        return Refused(found[:80], errors[0])

    def _taken(self, published: Mapping[str, Any], code: str, day: date) -> Values:
        """Scalars as texts, cleaned; the consents that the region answers for dated by its data."""
        given = _texts({name: one for name, one in published.items() if name not in _NOT_TAKEN}, self._languages)
        assert isinstance(given, dict), "a dict gives a dict"
        if isinstance(given.get("merged_into"), str):
            given["merged_into"] = identifier_of(code, given["merged_into"])
        is_consent = published.get("basis") == "consent"
        consent = {"date": day.isoformat(), "by": code, "scope": "as the region's catalogue publishes it"}
        given["basis"] = {"consent": consent} if is_consent else "public-sources"
        _date_people(given, day.isoformat())
        return given

    @property
    def _languages(self) -> tuple[str, ...]:
        return self.initiative.site.languages

    def _judged(self, identifier: str, text: str) -> tuple[Profile | None, list[Problem]]:
        """The profile that a text tells, and what is wrong in it: by the reader and the rules of every profile."""
        site, path = self.initiative.site, f"{PROFILES}/{identifier}/profile.md"
        clean = checked_text(text.encode())
        assert isinstance(clean, str), "hidden characters were taken out"
        reading = read_profile_text(path, clean, self.initiative.vocabularies, main_language=site.main_language)
        checked = judge(reading, self.initiative, today=self.today)
        return checked.profile, [one for one in checked.problems if one.level is Level.ERROR]


def identifier_of(code: str, identifier: str) -> str:
    """A profile's id here: its region's code, then its own; a long one is cut and told apart by a hash."""
    whole = f"{code}-{identifier}"
    if len(whole) <= _LONGEST_ID:
        return whole
    end = blake2b(identifier.encode(), digest_size=5).hexdigest()
    return f"{whole[: _LONGEST_ID - len(end) - 1].rstrip('-')}-{end}"


def _room_after(value: Any, room: int) -> int:
    """What a value leaves of so many characters; below 0 as soon as it takes more. A value takes one at least."""
    room -= 1 + (len(value) if isinstance(value, str) else 0)
    if isinstance(value, dict):
        room -= sum(map(len, value))
    for one in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        if room < 0:
            break
        room = _room_after(one, room)
    return room


def _texts(value: Any, languages: tuple[str, ...], depth: int = 0) -> Any:
    """The same with every scalar as the text a person would write, nothing unseen in it, nothing empty.

    Of a text in several languages, only those of this site.
    """
    if isinstance(value, dict) and depth < _DEEPEST:
        names = _spoken(value, languages)
        pairs = ((name, _texts(value[name], languages, depth + 1)) for name in names)
        return {_line(name): one for name, one in pairs if one not in _NOTHING}
    if isinstance(value, list) and depth < _DEEPEST:
        return [one for one in (_texts(one, languages, depth + 1) for one in value) if one not in _NOTHING]
    if isinstance(value, bool):
        return "true" if value else "false"
    return _line(str(value)) if isinstance(value, (str, int, float)) else None


def _spoken(value: Mapping[str, Any], languages: tuple[str, ...]) -> list[str]:
    """The names of a map; of a text per language, this site's languages."""
    known = [name for name in value if name in languages]
    return known if known and all(map(LANGUAGE_CODE.match, value)) else list(value)


def _line(text: str) -> str:
    return without_hidden(text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def _date_people(value: Any, day: str) -> None:
    """A person is published only where they agreed: the region holds that date, and this site the day of its data."""
    if isinstance(value, dict):
        for name, one in value.items():
            if name == "person" and isinstance(one, dict):
                one["consent_date"] = day
            _date_people(one, day)
    elif isinstance(value, list):
        for one in value:
            _date_people(one, day)


def _drop_unknown(values: Values) -> None:
    """Takes out the fields that a newer Vitrine has added: within a format none changes what the others mean."""
    try:
        Enterprise.model_validate(values)
    except ValidationError as error:
        for detail in error.errors(include_url=False, include_context=False, include_input=False):
            if detail["type"] == "extra_forbidden":
                _follow(values, detail["loc"], lambda holder, last: holder.pop(last, None))


def _without(values: Values, errors: list[Problem]) -> list[str]:
    """Takes out what is wrong, entry by entry of lists, else field by field; gives what was taken, nothing if all is
    needed."""
    places = {_narrowed(_place_of(one.field)) for one in errors}
    dropped = []
    # The last of a list first: places before it stay.
    for place in sorted(places, key=lambda one: [str(part).rjust(9, "0") for part in one], reverse=True):
        if place and _follow(values, place, _take_out):
            dropped.append(".".join(str(part + 1) if isinstance(part, int) else part for part in place))
    return dropped


def _place_of(field: str) -> Place:
    """`offerings.2.category` as ("offerings", 1, "category"): people count from 1."""
    return tuple(int(part) - 1 if part.isdecimal() else part for part in field.split(".") if part)


def _narrowed(place: Place) -> Place:
    """The entry of a list that holds a place, the last if several; else its field at the top: a fact goes whole."""
    numbers = [number for number, part in enumerate(place) if isinstance(part, int)]
    return place[: numbers[-1] + 1] if numbers else place[:1]


def _take_out(holder: Any, last: str | int) -> bool:
    if isinstance(holder, dict) and last in holder:
        del holder[last]
        return True
    if isinstance(holder, list) and isinstance(last, int) and last < len(holder):
        del holder[last]
        return True
    return False


def _follow(values: Any, place: Place, act: Callable[[Any, Any], Any]) -> bool:
    """Acts on what holds the last part of a place; False when the place is not there."""
    *way, last = place
    for part in way:
        if isinstance(values, dict) and part not in values:
            continue  # the name of a member of a union, which nobody wrote
        if isinstance(values, dict):
            values = values[part]
        elif isinstance(values, list) and isinstance(part, int):
            values = values[part] if part < len(values) else None
    return bool(act(values, last)) if isinstance(values, (dict, list)) else False
