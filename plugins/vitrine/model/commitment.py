"""The declaration that institutions sign, and who signed it: a statement of principle, never binding."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from vitrine.model.base import Amount, Code, Identifier, Line, Record, WebAddress, YesNo, known
from vitrine.model.facts import Source
from vitrine.model.text import Localised, PartialDate


class DeclarationStatus(StrEnum):
    """Whether a text may be signed today."""

    MODEL = "model"
    IN_FORCE = "in-force"
    SUPERSEDED = "superseded"


class DeclarationPart(Record):
    """A heading and its paragraphs; `{signatory}`, `{role}`, `{scope}` and `{date}` stand where one writes."""

    heading: Localised | None = Field(None, description="Its heading.")
    paragraphs: tuple[Localised, ...] = Field(min_length=1, description="Its paragraphs, in order.")


class Declaration(Record):
    """A version of the declaration's text, as told by `content/declarations/<id>.md`."""

    id: Identifier = Field(description="The file's name without `.md`.")
    title: Localised = Field(description="Its title.")
    version: Line = Field(description="What people call this version, as `1`.")
    date: PartialDate | None = Field(None, description="Since when it may be signed.")
    status: DeclarationStatus = Field(description="`model`, `in-force` or `superseded`.")
    region: Code | None = known("regions", "The region whose text it is.", default=None)
    parts: tuple[DeclarationPart, ...] = Field(min_length=1, description="The text.")
    sources: tuple[Source, ...] = Field((), description="What it was written from.")


class ActionState(StrEnum):
    """How far an expected action is."""

    PLANNED = "planned"
    UNDER_WAY = "under-way"
    DONE = "done"
    NOT_DONE = "not-done"


class ExpectedAction(Record):
    """One of the actions expected of who signs, and how far it is."""

    action: Code = known("expected-actions", "Which action.")
    state: ActionState = Field(description="`planned`, `under-way`, `done` or `not-done`.")
    date: PartialDate | None = Field(None, description="When it was, or will be.")
    evidence: WebAddress | None = Field(None, description="Address of what shows it.")
    note: Localised | None = Field(None, description="What to know about it.")
    source: Identifier | None = Field(None, description="The `id` of one of the record's sources.")


class Target(Record):
    """What an institution wants to reach."""

    indicator: Identifier = Field(description="The `id` of an indicator of the toolkit.")
    value: Amount = Field(description="The number to reach: for a share, from 0 to 1.")
    bound: Annotated[str, Field(pattern="^(about|at-least|more-than)$")] | None = Field(
        None, description="`about`, `at-least` or `more-than`."
    )
    by: PartialDate = Field(description="By when.")
    note: Localised | None = Field(None, description="What to know about it.")


class CommitmentStatus(StrEnum):
    """Whether a commitment still holds."""

    ACTIVE = "active"
    RENEWED = "renewed"
    LAPSED = "lapsed"


class Commitment(Record):
    """An institution's signature under the declaration, as told by `content/commitments/<id>.md`."""

    id: Identifier = Field(description="The file's name without `.md`.")
    institution: Identifier = Field(description="Who signed, by `id`.")
    declaration: Identifier = Field(description="The version of the text, by `id`.")
    signed_on: PartialDate = Field(description="When.")
    signatory_role: Localised | None = Field(None, description="The role of who signed, never a name.")
    scope: Localised | None = Field(None, description="What part of the institution it covers.")
    binding: YesNo = Field(False, description="`false`: the declaration is a statement of principle.")
    status: CommitmentStatus = Field(CommitmentStatus.ACTIVE, description="`active`, `renewed` or `lapsed`.")
    renewed_on: PartialDate | None = Field(None, description="When it was signed again.")
    lapsed_on: PartialDate | None = Field(None, description="When it stopped holding.")
    actions: tuple[ExpectedAction, ...] = Field((), description="The expected actions, each with its state.")
    targets: tuple[Target, ...] = Field((), description="What the institution wants to reach.")
    sources: tuple[Source, ...] = Field((), description="Where the facts come from.")
