"""The sections of a site beside its lists of enterprises, by the kind that addresses know, and their headings."""

from collections.abc import Mapping

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
