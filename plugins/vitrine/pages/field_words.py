"""The value of a field, as JSON holds it, in; what people read of it, in one language, out."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from pydantic import BaseModel

from vitrine.model import Area, Localised, PartialDate, Status, Text
from vitrine.model.labels import CHOICES
from vitrine.pages.profile import STATUS_LABELS
from vitrine.pages.profile_parts import area_in_words, days_in_words
from vitrine.pages.voice import Voice

Say = Callable[[Voice, Any], str]  # Any: JSON


def _area(voice: Voice, value: Any) -> str:
    """Of places whose codes are still known."""
    area, terms = Area.model_validate(value), voice.initiative.vocabularies
    regions = tuple(code for code in area.regions if code in terms["regions"].terms)
    mrc = tuple(code for code in area.mrc if code in terms["mrc"].terms)
    return area_in_words(area.model_copy(update={"regions": regions, "mrc": mrc}), voice)


def _figure(voice: Voice, value: Any, *, is_money: bool = False) -> str:
    number = voice.number(Decimal(value["value"]), value.get("bound"), is_money=is_money)
    when = voice.date(PartialDate.parse(value["as_of"])) if "as_of" in value else ""
    return f"{number} ({when})" if when else number


def _year(_: Voice, value: Any) -> str:
    return str(value["value"])


def _clause(voice: Voice, value: Any) -> str:
    link = voice.clause_links.get(value)
    return link.text if link else str(value)


def _cohort(voice: Voice, value: Any) -> str:
    placed = voice.initiative.cohorts.get(value)
    return placed.record.name.best(voice.language).text if placed else str(value)


def _date(voice: Voice, value: Any) -> str:
    return voice.date(PartialDate.parse(value))


_SAID: Mapping[str, Say] = {
    "area": _area,
    "clauses": _clause,
    "closed_on": _date,
    "cohorts": _cohort,
    "employees": _figure,
    "founded": _year,
    "kind": lambda voice, value: voice.wording.say(CHOICES[value]),
    "last_verified": _date,
    "lead_time_days": lambda voice, value: days_in_words(value, voice),
    "price_from": lambda voice, value: voice.money(Decimal(value)),
    "revenue": lambda voice, value: _figure(voice, value, is_money=True),
    "trainees": _figure,
}
_STATUSES: Mapping[str, Say] = {
    "Enterprise": lambda voice, value: voice.wording.say(STATUS_LABELS[Status(value)]),
    "Offering": lambda voice, value: voice.wording.say(CHOICES[value]),
}


def in_words(voice: Voice, record: type[BaseModel], name: str, value: Any) -> tuple[Text, ...]:
    """What a field says: one text, or one for each of a list; none for None."""
    if value is None:
        return ()
    items = value if isinstance(value, list) else [value]
    return tuple(_item(voice, record, name, item) for item in items)


def _item(voice: Voice, record: type[BaseModel], name: str, item: Any) -> Text:
    vocabulary = vocabulary_of(record, name)
    say = _STATUSES[record.__name__] if name == "status" else _SAID.get(name)
    if say is not None:
        return Text(say(voice, item), voice.language)
    if vocabulary:
        known = item in voice.initiative.vocabularies[vocabulary].terms
        return Text(voice.label(vocabulary, item) if known else str(item), voice.language)
    return Localised(item).best(voice.language) if isinstance(item, dict) else Text(str(item), voice.language)


def vocabulary_of(record: type[BaseModel], name: str) -> str:
    """The list that a field's codes come from; empty when it has none."""
    if name in ("statuses", "certifications"):
        return name
    extra = record.model_fields[name].json_schema_extra
    return str(extra["vocabulary"]) if isinstance(extra, dict) and "vocabulary" in extra else ""
