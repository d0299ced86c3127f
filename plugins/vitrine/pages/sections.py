"""The sections of a site beside its lists of enterprises, by the kind that addresses know, and their headings."""

from collections.abc import Mapping

from vitrine.catalogue import Initiative, told_figures
from vitrine.model import Message

SECTIONS: Mapping[str, Message] = {
    "institutions": Message("Institutions that buy"),
    "initiative": Message("The initiative"),
    "commitments": Message("Commitments"),
    "declaration": Message("The declaration"),
    "cohorts": Message("Cohorts"),
    "activities": Message("Activities"),
    "results": Message("Results"),
    "indicators": Message("Indicators"),
    "toolkit": Message("Toolkit for buyers"),
    "measures": Message("Measures taken"),
    "clauses": Message("Clauses"),
    "benefits": Message("What a purchase changes"),
    "principles": Message("Is it a social enterprise?"),
    "glossary": Message("Glossary"),
    "resources": Message("Guides and webinars"),
    "thresholds": Message("Which way to buy"),
    "working-groups": Message("Working groups"),
    "roll-outs": Message("From region to region"),
    "case-studies": Message("Case studies"),
    "timeline": Message("Timeline"),
}


def has_ledger(initiative: Initiative) -> bool:
    """Whether there is a declaration to sign, and a place that tells who did."""
    return bool(initiative.declarations) and initiative.site.features.commitments


def held_by_sections(initiative: Initiative) -> dict[str, int]:
    """How many things each section of the initiative tells of."""
    features = initiative.site.features
    tools = len(initiative.measures) + len(initiative.clauses) + len(initiative.resources)
    return {
        "declaration": len(initiative.declarations) if features.declaration else 0,
        "institutions": len(initiative.institutions),
        "commitments": len(initiative.commitments) or int(has_ledger(initiative)),
        "cohorts": len(initiative.cohorts),
        "activities": len(initiative.activities),
        "results": len(told_figures(initiative)),
        "toolkit": tools,
        "thresholds": int(initiative.thresholds is not None),
        "working-groups": len(initiative.working_groups),
        "roll-outs": len(initiative.roll_outs),
        "timeline": len(initiative.activities) + len(initiative.meetings) if features.timeline else 0,
    }


def is_told(initiative: Initiative, kind: str) -> bool:
    """Whether the first page of a kind is there to lead back to."""
    held = held_by_sections(initiative)
    if kind == "initiative":
        return any(held.values())
    return bool(held.get(kind, 1))
