"""An enterprise as lists, rules across profiles and searches need it: small, flat, quick to keep."""

from functools import lru_cache
from typing import NamedTuple
from urllib.parse import urlsplit

from vitrine.catalogue.bids import Bids, bids_of
from vitrine.catalogue.completeness import completeness
from vitrine.catalogue.texts import Texts, texts_of
from vitrine.loading import Profile
from vitrine.model import Area, ConsentBasis, Enterprise, Offering, OfferingStatus, Vocabularies, Vocabulary
from vitrine.model.folding import collation_key, words_of

# Many enterprises share these: their page there is not theirs alone.
SHARED_HOSTS = frozenset(
    (
        "facebook.com",
        "instagram.com",
        "linkedin.com",
        "linktr.ee",
        "sites.google.com",
        "wordpress.com",
        "wixsite.com",
    )
)


class Purchase(NamedTuple):
    """What an institution bought; position: of the reference in the profile."""

    institution: str
    position: int
    what: Texts
    year: str
    amount: str
    bound: str
    after_matchmaking: bool


class Claim(NamedTuple):
    """An offering that says what buying it changes, or which clauses of the toolkit it can answer."""

    offering: str
    name: Texts
    benefits: tuple[str, ...]
    clauses: tuple[str, ...]


class Sold(NamedTuple):
    """An offering as a search shows it."""

    category: str
    name: Texts


class Lesson(NamedTuple):
    """A case study as lists tell it: the model, and what can be learned from it."""

    model: Texts
    findings: tuple[Texts, ...]


class Entry(NamedTuple):
    """One enterprise of the catalogue. Codes, dates as typed, empty text where nothing is known.

    served: regions in which something can be bought; when no source says, the region of the head office.
    offerings: how many things it sells now; sells: which. requirements: those that one of them meets at least.
    offered: words of its offerings that their categories do not say, folded. lesson: None without a case study.
    bids: None when it is not open to bidding with others.
    lacks: positions in PARTS of what a fuller profile would have.
    """

    id: str
    name: str
    sort_key: tuple[object, ...]
    names: tuple[str, ...]
    status: str
    neq: str
    website_host: str
    region: str
    municipality: str
    served: tuple[str, ...]
    serves_province: bool
    mrc: tuple[str, ...]
    categories: tuple[str, ...]
    needs: tuple[str, ...]
    sectors: tuple[str, ...]
    legal_form: str
    statuses: tuple[str, ...]
    people_served: tuple[str, ...]
    kinds: tuple[str, ...]
    contract_modes: tuple[str, ...]
    summary: Texts
    purchases: tuple[Purchase, ...]
    claims: tuple[Claim, ...]
    offerings: int
    sells: tuple[Sold, ...]
    offered: str
    unspsc: tuple[str, ...]
    requirements: tuple[str, ...]
    former_names: tuple[str, ...]
    lesson: Lesson | None
    bids: Bids | None
    cohorts: tuple[str, ...]
    merged_into: str
    last_verified: str
    percent: int
    lacks: tuple[int, ...]
    has_consent: bool

    @property
    def is_listed(self) -> bool:
        """True when buyers find it in lists."""
        return self.status in ("active", "paused")

    @property
    def main_category(self) -> str:
        """What it is best known for: the category of its first offering."""
        return self.categories[0] if self.categories else ""


def entry_of(
    profile: Profile, vocabularies: Vocabularies, *, main_language: str, jurisdiction: str | None = None
) -> Entry:
    """The entry of a profile whose codes are all known; names sort as the main language sorts them."""
    enterprise, score = profile.enterprise, completeness(profile, jurisdiction)
    categories = _unique(offering.category for offering in enterprise.offerings)
    sectors = _unique(vocabularies["categories"].terms[code].parent or "" for code in categories)
    served, serves_province = _regions_served(enterprise, vocabularies)
    return Entry(
        id=enterprise.id,
        name=enterprise.name,
        sort_key=(*collation_key(enterprise.name, main_language), enterprise.id),
        names=_unique((enterprise.name, enterprise.legal_name or "", *enterprise.other_names)),
        status=enterprise.status.value,
        neq=enterprise.neq or "",
        website_host=host_of(enterprise.website or ""),
        region=enterprise.region,
        municipality=enterprise.municipality or "",
        served=served,
        serves_province=serves_province,
        mrc=_unique((enterprise.mrc or "", *(code for area in _areas(enterprise) for code in area.mrc))),
        categories=categories,
        needs=_needs(categories, vocabularies),
        sectors=sectors,
        legal_form=enterprise.legal_form or "",
        statuses=_unique(status.type for status in enterprise.statuses),
        people_served=enterprise.people_served,
        kinds=_unique(offering.kind.value for offering in enterprise.offerings),
        contract_modes=_unique(mode for offering in enterprise.offerings for mode in offering.contract_modes),
        summary=texts_of(enterprise.summary or enterprise.mission),
        purchases=_purchases(enterprise),
        claims=_claims(enterprise),
        offerings=sum(offering.status is not OfferingStatus.ENDED for offering in enterprise.offerings),
        sells=tuple(Sold(offering.category, texts_of(offering.name)) for offering in _sold(enterprise)),
        offered=" ".join(_own_words(enterprise, vocabularies["categories"])),
        unspsc=_unique(offering.unspsc for offering in _sold(enterprise)),
        requirements=_unique(code for offering in enterprise.offerings for code in offering.requirements_met),
        former_names=enterprise.former_names,
        lesson=_lesson(enterprise),
        bids=bids_of(enterprise),
        cohorts=enterprise.cohorts,
        merged_into=enterprise.merged_into or "",
        last_verified=str(enterprise.last_verified),
        percent=score.percent,
        lacks=score.missing,
        has_consent=isinstance(enterprise.basis, ConsentBasis),
    )


def _needs(categories: tuple[str, ...], vocabularies: Vocabularies) -> tuple[str, ...]:
    """What a buyer has to do that some category answers."""
    return tuple(need.code for need in vocabularies["needs"] if not set(categories).isdisjoint(need.categories))


def _unique(codes: object) -> tuple[str, ...]:
    return tuple(dict.fromkeys(code for code in codes if code))  # type: ignore[attr-defined]


def _areas(enterprise: Enterprise) -> tuple[Area, ...]:
    return tuple(offering.area for offering in enterprise.offerings if offering.area is not None)


def _regions_served(enterprise: Enterprise, vocabularies: Vocabularies) -> tuple[tuple[str, ...], bool]:
    """Every region served, and whether the whole province is."""
    areas = _areas(enterprise)
    regions = vocabularies["regions"]
    if any(area.province for area in areas):
        return tuple(regions.terms), True
    named = [code for area in areas for code in area.regions]
    named += [vocabularies["mrc"].terms[code].parent or "" for area in areas for code in area.mrc]
    nowhere_named = not named
    return _unique((*([enterprise.region] if nowhere_named else []), *named)), False


def _purchases(enterprise: Enterprise) -> tuple[Purchase, ...]:
    return tuple(
        Purchase(
            institution=reference.institution,
            position=position,
            what=texts_of(reference.what),
            year=str(reference.year or ""),
            amount=str(reference.value.value) if reference.value else "",
            bound=(reference.value.bound or "") if reference.value else "",
            after_matchmaking=reference.after_matchmaking,
        )
        for position, reference in enumerate(enterprise.client_references)
    )


def _claims(enterprise: Enterprise) -> tuple[Claim, ...]:
    """Of what is still sold; an offering that claims nothing is left out."""
    return tuple(
        Claim(offering.id, texts_of(offering.name), offering.benefits, offering.clauses)
        for offering in enterprise.offerings
        if (offering.benefits or offering.clauses) and offering.status is not OfferingStatus.ENDED
    )


def _sold(enterprise: Enterprise) -> tuple[Offering, ...]:
    return tuple(offering for offering in enterprise.offerings if offering.status is not OfferingStatus.ENDED)


def _own_words(enterprise: Enterprise, categories: Vocabulary) -> list[str]:
    """What buyers may type for what it sells, beside the words that its categories have already."""
    sold = _sold(enterprise)
    said = {word for offering in sold for word in categories.words(offering.category)}
    names = (name for offering in sold for name in offering.name.texts.values())
    keywords = (keyword for offering in sold for keyword in offering.keywords)
    return sorted({word for text in (*names, *keywords) for word in _words_of(text)} - said)


# Enterprises of one trade use the same keywords.
_words_of = lru_cache(maxsize=8192)(words_of)


def _lesson(enterprise: Enterprise) -> Lesson | None:
    study = enterprise.case_study
    return Lesson(texts_of(study.model), tuple(map(texts_of, study.findings))) if study else None


def host_of(address: str) -> str:
    """The host of a web address without `www.`; empty when there is none."""
    return (urlsplit(address).hostname or "").removeprefix("www.")
