"""Clauses to copy, and what a purchase changes."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import partial
from typing import Any

from vitrine.model import Benefit, BenefitKind, Clause, Message
from vitrine.pages.framing import language_name
from vitrine.pages.initiative.toolkit import stage_link
from vitrine.pages.initiative.tools import Claims, clause_item, indicator_item, measure_item
from vitrine.pages.planner import PlannedPage, Planner
from vitrine.pages.profile_parts import cited
from vitrine.pages.sections import SECTIONS
from vitrine.pages.views.toolkit import BenefitView, ClauseText, ClauseView, ToolItem
from vitrine.pages.voice import Voice
from vitrine.rules import has_expired

BENEFIT_KINDS = {
    BenefitKind.QUANTITATIVE: Message("Can be counted"),
    BenefitKind.QUALITATIVE: Message("Is told rather than counted"),
}


def clause_pages(planner: Planner, voice: Voice) -> Iterator[PlannedPage]:
    """The list of clauses and a page each."""
    records = [placed.record for placed in voice.initiative.clauses.values()]
    if not records:
        return
    items = tuple(clause_item(record, voice) for record in records)
    yield planner.page(
        voice, planner.paths("clauses"), "initiative/clauses.html", (), partial(dict, clauses=items),
        title=voice.wording.say(SECTIONS["clauses"]),
        description=voice.say("Texts to copy into a call for tenders or a contract, with who may use them."),
        section="clauses", above="toolkit",
    )  # fmt: skip
    claims, facets = Claims(planner), planner.catalogue.facets["categories"]
    for record in records:
        counts = {code: len(facets[code]) for code in record.categories if code in facets}
        overdue = has_expired(record.review_by, planner.today)
        inputs = (*claims.inputs("clause", record.id), repr(counts), str(overdue))
        yield planner.page(
            voice, planner.paths("clauses", record.id), "initiative/clause.html", inputs,
            partial(_clause, record, voice, claims, counts, planner.today),
            title=record.title.best(voice.language).text, description=_clause_description(record, voice),
            section="clauses", above="clauses", things=partial(_clause_thing, record, voice),
        )  # fmt: skip


def _clause(
    clause: Clause, voice: Voice, claims: Claims, counts: Mapping[str, int], today: date
) -> dict[str, ClauseView]:
    return {"clause": clause_view(clause, voice, claims, counts, today)}


def clause_view(clause: Clause, voice: Voice, claims: Claims, counts: Mapping[str, int], today: date) -> ClauseView:
    """The page of a clause. counts: how many enterprises sell in each of its categories."""
    term = voice.initiative.vocabularies["clause-types"].terms[clause.type]
    measures = (one.record for one in voice.initiative.measures.values() if clause.id in one.record.clauses)
    return ClauseView(
        title=clause.title.best(voice.language),
        type=term.label.best(voice.language).text,
        type_description=term.description.best(voice.language).text if term.description else "",
        stage=stage_link(clause.stage, voice),
        texts=clause_texts(clause, voice),
        jurisdiction=clause.jurisdiction,
        who_may_use=clause.who_may_use.best(voice.language),
        caution=clause.caution.best(voice.language),
        reviewed_on=voice.date(clause.reviewed_on),
        review_by=voice.date(clause.review_by),
        is_overdue=has_expired(clause.review_by, today),
        benefits=tuple(voice.benefit_links[code] for code in clause.benefits),
        measures=tuple(measure_item(one, voice) for one in measures),
        answering=claims.answering("clause", clause.id, voice),
        categories=tuple(voice.facet("categories", code, count=count) for code, count in counts.items()),
        sources=tuple(cited(clause.sources, voice).by_id.values()),
    )


def clause_texts(clause: Clause, voice: Voice) -> tuple[ClauseText, ...]:
    """The text in every language it was written in, the page's own first."""
    ordered = sorted(clause.text.texts.items(), key=lambda pair: pair[0] != voice.language)
    return tuple(ClauseText(code, language_name(code), text) for code, text in ordered)


def _clause_description(clause: Clause, voice: Voice) -> str:
    description = clause_item(clause, voice).text
    return description.text if description else clause.who_may_use.best(voice.language).text


def _clause_thing(clause: Clause, voice: Voice) -> tuple[Mapping[str, Any], ...]:
    """A text in its languages, as schema.org tells of documents."""
    page = voice.urls.absolute(voice.urls.page(voice.language, "clauses", clause.id))
    return tuple(
        {"@type": "DigitalDocument", "@id": f"{page}#text-{text.language}", "inLanguage": text.language,
         "name": clause.title.best(text.language).text, "text": text.text,
         "dateModified": str(clause.reviewed_on), "license": voice.initiative.site.licence}
        for text in clause_texts(clause, voice)
    )  # fmt: skip


def benefit_pages(planner: Planner, voice: Voice) -> Iterator[PlannedPage]:
    """The list of benefits and a page each."""
    records = {code: one.record for code, one in voice.initiative.benefits.items()}
    if not records:
        return
    yield planner.page(
        voice, planner.paths("benefits"), "initiative/benefits.html", (),
        lambda: {"groups": _benefit_groups(records, voice)},
        title=voice.wording.say(SECTIONS["benefits"]),
        description=voice.say("What to count and what to tell when reporting on purchases."),
        section="benefits", above="toolkit",
    )  # fmt: skip
    claims = Claims(planner)
    for code, record in records.items():
        view = partial(benefit_view, record, voice, claims)
        yield planner.page(
            voice, planner.paths("benefits", code), "initiative/benefit.html", tuple(claims.inputs("benefit", code)),
            partial(_benefit, view), title=voice.label("benefits", code),
            description=record.explanation.best(voice.language).text, section="benefits", above="benefits",
            things=partial(_benefit_thing, record, voice),
        )  # fmt: skip


def _benefit(view: Any) -> dict[str, BenefitView]:
    return {"benefit": view()}


def _benefit_groups(records: Mapping[str, Benefit], voice: Voice) -> tuple[tuple[str, tuple[ToolItem, ...]], ...]:
    """Those that are counted, then those that are told, in the vocabulary's order."""
    terms = voice.initiative.vocabularies["benefits"].terms
    return tuple(
        (
            voice.wording.say(label),
            tuple(
                ToolItem(term.label.best(voice.language), voice.page("benefits", code), voice.text(term.description))
                for code, term in terms.items()
                if code in records and records[code].kind is kind
            ),
        )
        for kind, label in BENEFIT_KINDS.items()
    )


def benefit_view(benefit: Benefit, voice: Voice, claims: Claims) -> BenefitView:
    """The page of a benefit."""
    term = voice.initiative.vocabularies["benefits"].terms[benefit.id]
    clauses = (one.record for one in voice.initiative.clauses.values() if benefit.id in one.record.benefits)
    indicators = (voice.initiative.indicators[one].record for one in benefit.indicators)
    return BenefitView(
        label=term.label.best(voice.language).text,
        description=term.description.best(voice.language).text if term.description else "",
        kind=voice.wording.say(BENEFIT_KINDS[benefit.kind]),
        explanation=benefit.explanation.best(voice.language),
        indicators=tuple(indicator_item(one, voice) for one in indicators),
        answering=claims.answering("benefit", benefit.id, voice),
        clauses=tuple(clause_item(one, voice) for one in clauses),
        sources=tuple(cited(benefit.sources, voice).by_id.values()),
    )


def _benefit_thing(benefit: Benefit, voice: Voice) -> tuple[Mapping[str, Any], ...]:
    name, explanation = voice.label("benefits", benefit.id), benefit.explanation.best(voice.language).text
    return ({"@type": "DefinedTerm", "name": name, "termCode": benefit.id, "description": explanation},)
