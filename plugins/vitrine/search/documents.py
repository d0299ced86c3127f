"""A profile in; what the search index should know of it, in one language, out."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from vitrine.model import Enterprise, Localised, Text, Vocabularies, VocabularyName
from vitrine.model.folding import collation_key

# The filters of the index, by name, in the order the page may show them.
FILTERS = (
    "page",
    "category",
    "region",
    "sector",
    "kind",
    "status",
    "legal_form",
    "people_served",
    "contract_mode",
)
# What the filter on kinds of pages calls a profile; other pages are called by their section.
ENTERPRISES = "enterprises"


class SearchDocument(NamedTuple):
    """One enterprise as the index of one language knows it.

    url: path of its page from the site's folder. offerings: what it sells, category apart in `labels`.
    labels: of categories and sectors in this language. keywords: what buyers type: keywords, synonyms
    and labels in every language. facts: other labels, as legal form. filters: name and codes, for each
    of FILTERS.
    name_key, verified: what results sort by; verified is a date as precise as its source.
    """

    language: str
    url: str
    title: str
    summary: Text | None
    names: tuple[str, ...]
    offerings: tuple[Text, ...]
    labels: tuple[str, ...]
    keywords: tuple[str, ...]
    facts: tuple[str, ...]
    places: tuple[str, ...]
    body: str
    filters: tuple[tuple[str, tuple[str, ...]], ...]
    name_key: str
    verified: str

    @property
    def place(self) -> str:
        """The place as results show it."""
        return ", ".join(self.places[:2])


class PageDocument(NamedTuple):
    """Any other page as the index of its language knows it.

    section: the code and the name of where it belongs. text: all that it says, plain.
    """

    language: str
    url: str
    title: str
    summary: str
    section: tuple[str, str]
    text: str


def document(
    profile: Enterprise,
    *,
    vocabularies: Vocabularies,
    language: str,
    url: str,
    story: str,
    served: Sequence[str],
) -> SearchDocument:
    """What the index of `language` should know of a profile whose codes are all known.

    story: plain text. served: codes of the regions where something can be bought.
    """
    filters = dict(_filters(profile, vocabularies, served))
    about = profile.summary or profile.mission
    return SearchDocument(
        language=language,
        url=url,
        title=profile.name,
        summary=about.best(language) if about else None,
        names=_unique(
            (profile.legal_name, *profile.other_names, *profile.former_names, profile.neq),
            besides=(profile.name,),
        ),
        offerings=tuple(offering.name.best(language) for offering in profile.offerings),
        labels=_labels(vocabularies, filters, language),
        keywords=_keywords(profile, vocabularies, filters),
        facts=_facts(profile, vocabularies, language),
        places=_places(profile, vocabularies, language),
        body=" ".join(_body(profile, language, story)),
        filters=tuple((name, filters[name]) for name in FILTERS),
        name_key=collation_key(profile.name, language)[0] or profile.id,
        verified=str(profile.last_verified),
    )


def _unique(texts: Iterable[str | None], besides: Iterable[str] = ()) -> tuple[str, ...]:
    found = dict.fromkeys(filter(None, texts))
    for known in besides:
        found.pop(known, None)
    return tuple(found)


def _filters(
    profile: Enterprise, vocabularies: Vocabularies, served: Sequence[str]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    categories = _unique(offering.category for offering in profile.offerings)
    terms = vocabularies[VocabularyName.CATEGORIES].terms
    yield "page", (ENTERPRISES,)
    yield "category", categories
    yield "region", _unique(served)
    yield "sector", _unique(terms[code].parent for code in categories)
    yield "kind", _unique(offering.kind.value for offering in profile.offerings)
    yield "status", _unique(status.type for status in profile.statuses)
    yield "legal_form", _unique((profile.legal_form,))
    yield "people_served", _unique(profile.people_served)
    yield "contract_mode", _unique(mode for offering in profile.offerings for mode in offering.contract_modes)


_TYPED = (("category", VocabularyName.CATEGORIES), ("sector", VocabularyName.SECTORS))


def _labels(vocabularies: Vocabularies, filters: dict[str, tuple[str, ...]], language: str) -> tuple[str, ...]:
    return tuple(vocabularies[name].label(code, language) for filter, name in _TYPED for code in filters[filter])


def _keywords(profile: Enterprise, vocabularies: Vocabularies, filters: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """What buyers type, in every language: an English word finds on the French site, and the reverse."""
    words = [word for offering in profile.offerings for word in offering.keywords]
    words += [offering.unspsc for offering in profile.offerings if offering.unspsc]
    for filter, name in _TYPED:
        for code in filters[filter]:
            words += vocabularies[name].typed(code)
    return _unique(words)


def _facts(profile: Enterprise, vocabularies: Vocabularies, language: str) -> tuple[str, ...]:
    coded = (
        (VocabularyName.LEGAL_FORMS, (profile.legal_form,)),
        (VocabularyName.STATUSES, (status.type for status in profile.statuses)),
        (VocabularyName.CERTIFICATIONS, (held.type for held in profile.certifications)),
        (VocabularyName.PEOPLE_SERVED, profile.people_served),
        (VocabularyName.SOCIAL_PURPOSES, profile.social_purposes),
    )
    return _unique(vocabularies[name].label(code, language) for name, codes in coded for code in codes if code)


def _places(profile: Enterprise, vocabularies: Vocabularies, language: str) -> tuple[str, ...]:
    """From where it is to what it is in; results show the first two."""
    region = vocabularies[VocabularyName.REGIONS].label(profile.region, language)
    mrc = vocabularies[VocabularyName.MRC].label(profile.mrc, language) if profile.mrc else None
    return _unique((profile.municipality, region, profile.district, mrc))


def _body(profile: Enterprise, language: str, story: str) -> Iterator[str]:
    """Everything said in sentences."""
    texts: list[Localised | None] = [
        profile.mission,
        *(offering.description for offering in profile.offerings),
    ]
    for text in texts:
        if text is not None:
            yield text.best(language).text
    yield story
