"""How pages speak in one language: words, dates, amounts and addresses, ready to print."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from vitrine.catalogue import Federated, Initiative, Texts
from vitrine.model import Localised, Message, PartialDate, Text, Unit
from vitrine.pages.views import Link
from vitrine.urls import Urls
from vitrine.wording import Wording, format_date, format_list, format_money, format_number, format_percent

_BOUNDS = {
    "about": Message("about {number}"),
    "at-least": Message("at least {number}"),
    "more-than": Message("more than {number}"),
}


@dataclass(frozen=True)
class Voice:
    """One language of one site. federated: None but for a site made of several regions' data."""

    language: str
    wording: Wording
    urls: Urls
    initiative: Initiative
    federated: Federated | None = None

    def say(self, text: str, **values: str | int) -> str:
        """A sentence of the interface."""
        return self.wording.say(Message(text, values))

    def text(self, localised: Localised | None) -> Text | None:
        """A text in this language or the nearest there is; None stays None."""
        return localised.best(self.language) if localised else None

    def texts(self, texts: Texts) -> Text | None:
        """The same for the texts of an entry; None when there are none."""
        return Localised(dict(texts)).best(self.language) if texts else None

    def date(self, when: PartialDate | None) -> str:
        """A date in words, as precise as it is; empty for None."""
        return format_date(when, self.language) if when else ""

    def number(self, value: Decimal, bound: str | None, *, is_money: bool = False) -> str:
        """A number with its bound, as `plus de 200`."""
        if is_money:
            said = format_money(value, self.language, self.initiative.site.currency)
        else:
            said = format_number(value, self.language)
        return self._bounded(said, bound)

    def measure(self, value: Decimal, bound: str | None, unit: Unit) -> str:
        """A figure in its unit, with its bound: a share as a percentage, hours as hours."""
        if unit is Unit.SHARE:
            return self._bounded(format_percent(value, self.language), bound)
        said = self.number(value, bound, is_money=unit is Unit.MONEY)
        if unit is Unit.HOURS:
            return self.wording.ngettext("%(hours)s hour", "%(hours)s hours", int(value)) % {"hours": said}
        return said

    def _bounded(self, said: str, bound: str | None) -> str:
        return self.wording.say(Message(_BOUNDS[bound].text, {"number": said})) if bound else said

    def money(self, value: Decimal) -> str:
        """An amount in the site's currency."""
        return self.number(value, None, is_money=True)

    def amount(self, value: str, bound: str) -> str:
        """An amount as entries keep it, with its bound; empty when there is none."""
        return self.number(Decimal(value), bound or None, is_money=True) if value else ""

    def list(self, items: Iterable[str]) -> str:
        """`a, b et c`."""
        return format_list(items, self.language)

    def label(self, vocabulary: str, code: str) -> str:
        """What people read for a code."""
        return self._labels[vocabulary][code]

    @cached_property
    def _labels(self) -> Mapping[str, Mapping[str, str]]:
        """Every label of this language: pages ask for some two hundred each."""
        return {
            name.value: {term.code: term.label.best(self.language).text for term in vocabulary}
            for name, vocabulary in self.initiative.vocabularies.by_name.items()
        }

    def labels(self, vocabulary: str, codes: Iterable[str]) -> tuple[str, ...]:
        """The same for several codes."""
        labels = self._labels[vocabulary]
        return tuple([labels[code] for code in codes])

    def page(self, kind: str, *parts: str, number: int = 1) -> str:
        """The link to a page of this language."""
        return self.urls.href(self.urls.page(self.language, kind, *parts, number=number))

    def facet(self, facet: str, code: str, *, count: int | None = None) -> Link:
        """The link to a facet's list."""
        if count is not None:
            return Link(self.label(facet, code), self.page(facet, code), count)
        link = self._facet_links.get((facet, code))
        if link is None:
            link = self._facet_links[facet, code] = Link(self.label(facet, code), self.page(facet, code))
        return link

    @cached_property
    def _facet_links(self) -> dict[tuple[str, str], Link]:
        """Links already made: every page has some twenty of the same few hundred."""
        return {}

    @cached_property
    def benefit_links(self) -> Mapping[str, Link]:
        """Every benefit by its code, with its page when the toolkit tells of it."""
        told = self.initiative.benefits
        return {
            code: Link(label, self.page("benefits", code) if code in told else "")
            for code, label in self._labels["benefits"].items()
        }

    @cached_property
    def clause_links(self) -> Mapping[str, Link]:
        """Every clause of the toolkit by its id."""
        return {
            identifier: Link(placed.record.title.best(self.language).text, self.page("clauses", identifier))
            for identifier, placed in self.initiative.clauses.items()
        }

    @cached_property
    def clauses_by_category(self) -> Mapping[str, tuple[str, ...]]:
        """Ids of the clauses written for what is bought in a category."""
        found: dict[str, list[str]] = {}
        for identifier, placed in self.initiative.clauses.items():
            for code in placed.record.categories:
                found.setdefault(code, []).append(identifier)
        return {code: tuple(identifiers) for code, identifiers in found.items()}

    @cached_property
    def areas(self) -> dict[tuple[object, ...], str]:
        """Areas already put into words: an enterprise's offerings nearly always share one."""
        return {}

    def facets(self, facet: str, codes: Iterable[str]) -> tuple[Link, ...]:
        """The same for several codes."""
        return tuple(self.facet(facet, code) for code in codes)
