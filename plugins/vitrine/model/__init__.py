"""What an enterprise, an offering, an institution is: the single source of every field."""

from vitrine.model.activity import Activity, Contract
from vitrine.model.commitment import ActionState, Commitment, CommitmentStatus, Declaration, DeclarationStatus
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
from vitrine.model.result import Indicator, Method, Result, Unit
from vitrine.model.site import Site
from vitrine.model.text import Localised, PartialDate, Text
from vitrine.model.threshold import BuyingBody, ContractSort, Period, Step, Thresholds
from vitrine.model.toolkit import Benefit, BenefitKind, Clause, Effort, Measure, Resource, ResourceKind
from vitrine.model.vocabulary import Term, Vocabularies, Vocabulary, VocabularyName
from vitrine.model.working_group import Meeting, RollOut, TaskState, WorkingGroup

__all__ = [
    "ActionState",
    "Activity",
    "Area",
    "Benefit",
    "BenefitKind",
    "BuyingBody",
    "CaseStudy",
    "Certification",
    "Clause",
    "ClientReference",
    "Cohort",
    "Commitment",
    "CommitmentStatus",
    "ConsentBasis",
    "Contact",
    "Contract",
    "ContractSort",
    "Declaration",
    "DeclarationStatus",
    "Effort",
    "Enterprise",
    "Figure",
    "Indicator",
    "Institution",
    "Kind",
    "Level",
    "Localised",
    "Measure",
    "Media",
    "Meeting",
    "Message",
    "Method",
    "Offering",
    "OfferingStatus",
    "PartialDate",
    "Period",
    "Person",
    "Problem",
    "Quote",
    "Readiness",
    "Recognition",
    "Resource",
    "ResourceKind",
    "Result",
    "RollOut",
    "Site",
    "Source",
    "Status",
    "Step",
    "TaskState",
    "Term",
    "Text",
    "Thresholds",
    "Unit",
    "Vocabularies",
    "Vocabulary",
    "VocabularyName",
    "WorkingGroup",
]
