"""What an enterprise, an offering, an institution is: the single source of every field."""

from vitrine.model.enterprise import (
    CaseStudy,
    Certification,
    ClientReference,
    ConsentBasis,
    Enterprise,
    Recognition,
    Status,
)
from vitrine.model.facts import Area, Contact, Figure, Media, Person, Quote, Source
from vitrine.model.institution import Cohort, Institution
from vitrine.model.offering import Kind, Offering, OfferingStatus, Readiness
from vitrine.model.problem import Level, Message, Problem
from vitrine.model.site import Site
from vitrine.model.text import Localised, PartialDate, Text
from vitrine.model.vocabulary import Term, Vocabularies, Vocabulary, VocabularyName

__all__ = [
    "Area",
    "CaseStudy",
    "Certification",
    "ClientReference",
    "Cohort",
    "ConsentBasis",
    "Contact",
    "Enterprise",
    "Figure",
    "Institution",
    "Kind",
    "Level",
    "Localised",
    "Media",
    "Message",
    "Offering",
    "OfferingStatus",
    "PartialDate",
    "Person",
    "Problem",
    "Quote",
    "Readiness",
    "Recognition",
    "Site",
    "Source",
    "Status",
    "Term",
    "Text",
    "Vocabularies",
    "Vocabulary",
    "VocabularyName",
]
