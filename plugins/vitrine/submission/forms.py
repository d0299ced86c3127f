"""The five forms of a site, in each of its languages: what GitHub shows, and what `vitrine submission` reads."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from vitrine.catalogue import Initiative
from vitrine.importing.columns import STORY, STORY_LABEL, Column, all_columns
from vitrine.model import Message, VocabularyName
from vitrine.submission.questions import Asking, Form, Kind, Question, Shape
from vitrine.wording import Wording

OFFERINGS = 3
CHANGES = 3
# Offerings of a profile that a correction may speak of.
CORRECTED_OFFERINGS = 4
_CORRECTED = (
    "name legal_name neq legal_form mission summary region mrc municipality district postal_code website status_note "
    "contact social address employees founded revenue offerings"
)
_CORRECTED_OF_OFFERINGS = (
    "name kind category description keywords area price_from unit minimum capacity lead_time_days status"
)
_FIGURES = frozenset(("founded", "employees", "revenue"))
_SEVERAL = Message("One a line.")
_WHICH = Message("The address of its page in the catalogue, or its name as the catalogue writes it.")
_PICTURE = Message("Drop a JPEG, PNG or WebP picture here: 5 MB at most, one only.")
_PICTURES = {
    "logo": (Message("Logo"), Message("What the logo shows")),
    "photo": (Message("Photo"), Message("What the photo shows")),
}
_ALT = Message("What somebody who does not see it must know, in a sentence.")


def forms_of(initiative: Initiative, wordings: Sequence[Wording]) -> tuple[Form, ...]:
    """All forms, in every language; no commitment is asked for where there is no declaration to sign."""
    kinds = [kind for kind in Kind if kind is not Kind.COMMITMENT or initiative.declarations]
    return tuple(_FormMaking(initiative, wording).form(kind) for wording in wordings for kind in kinds)


class _FormMaking:
    """The forms in one language."""

    def __init__(self, initiative: Initiative, wording: Wording) -> None:
        self.initiative, self.ask = initiative, Asking(wording, initiative.vocabularies)
        self.languages = initiative.site.languages

    def form(self, kind: Kind) -> Form:
        """The form of one kind. The first question tells forms apart: no two forms begin alike."""
        say = self.ask.say
        title, about, introduction = _WORDS[kind]
        questions = {
            Kind.NEW: self._new,
            Kind.CORRECTION: self._correction,
            Kind.STILL_CORRECT: self._still_correct,
            Kind.WITHDRAWAL: self._withdrawal,
            Kind.COMMITMENT: self._commitment,
        }[kind]
        language = self.ask.wording.language
        return Form(kind, language, say(title), say(about), say(introduction), tuple(questions()))

    def _each(self, name: str, help: Message | None = None, *, is_required: bool = False) -> Iterator[Question]:
        """A text in every language of the site; required in the main one."""
        for language in self.languages:
            must = is_required and language == self.languages[0]
            yield self.ask.column(f"{name}.{language}", help, is_required=must)

    def _part(self, heading: Message, questions: Iterable[Question]) -> Iterator[Question]:
        """The same questions, the first under a heading."""
        first, *rest = questions
        yield replace(first, heading=self.ask.say(heading))
        yield from rest

    def _new(self) -> Iterator[Question]:
        yield from self._part(Message("The enterprise"), self._enterprise())
        for number in range(1, OFFERINGS + 1):
            heading = Message("What it sells, {number}", {"number": number})
            yield from self._part(heading, self._offering(number, is_required=number == 1))
        yield from self._part(Message("How to reach it"), self._reaching())
        ask = self.ask
        story = ask.own(STORY, STORY_LABEL, Shape.TEXT, Message("Who you are, for whom you work: a few paragraphs."))
        pictures = (*self._picture("logo"), *self._picture("photo"))
        yield from self._part(Message("Its story, its pictures"), (story, *pictures))
        yield from self._part(Message("Consent to publication"), self._consent())

    def _enterprise(self) -> Iterator[Question]:
        ask = self.ask
        yield ask.column("name", Message("The name the public knows."), is_required=True)
        yield ask.column("legal_form", is_required=True)
        if (self.initiative.site.jurisdiction or "") == "CA-QC":
            yield ask.column("neq", Message("Ten digits; leave empty if you have none."))
        yield from self._each("mission", Message("What the enterprise exists for."), is_required=True)
        yield from self._each("summary", Message("What it sells and to whom, in 160 characters at most."))
        yield ask.column("region", is_required=True)
        yield ask.column("municipality")
        yield ask.column("statuses.1.type", Message("A status that a public body recognised, if it has one."))
        yield ask.column("social_purposes", ticks=True)
        yield ask.column("people_served", ticks=True)

    def _offering(self, number: int, *, is_required: bool) -> Iterator[Question]:
        above, ask = f"offerings.{number}", self.ask
        yield from self._each(f"{above}.name", Message("As a buyer would say it."), is_required=is_required)
        yield ask.column(f"{above}.kind", is_required=is_required)
        yield ask.column(f"{above}.category", is_required=is_required)
        yield from self._each(f"{above}.description", Message("One or two sentences."))
        yield ask.column(f"{above}.keywords", _SEVERAL)
        yield ask.column(f"{above}.area.regions", Message("Where you deliver."))

    def _reaching(self) -> Iterator[Question]:
        ask = self.ask
        yield ask.column("contact.email", Message("A general address, not that of a person."))
        yield ask.column("contact.phone")
        yield ask.column("contact.url")
        yield ask.column("website")

    def _picture(self, role: str) -> Iterator[Question]:
        label, shown = _PICTURES[role]
        yield self.ask.own(role, label, Shape.TEXT, _PICTURE)
        yield self.ask.own(f"{role}-alt", shown, Shape.LINE, _ALT)
        if role == "photo":
            yield self.ask.own(f"{role}-credit", Message("Who made the photo"), Shape.LINE)

    def _consent(self) -> Iterator[Question]:
        ask = self.ask
        who = Message("Your role, not your name: it is kept in the file and never shown.")
        by = ask.column("basis.consent.by", who, is_required=True)
        yield replace(by, label=ask.say(Message("Your role in the enterprise")))
        sentence = Message("I may speak for this enterprise, and it agrees that what I wrote here be published.")
        yield ask.promise("consent", Message("Consent to publication"), sentence)

    def _correction(self) -> Iterator[Question]:
        ask = self.ask
        yield ask.own("profile", Message("Profile to correct"), Shape.LINE, _WHICH, is_required=True)
        options = {ask.label(column): column.name for column in _correctable(self.languages)}
        for number in range(1, CHANGES + 1):
            label = Message("What to correct ({number})", {"number": number})
            heading = Message("Correction {number}", {"number": number})
            field = ask.own(f"field-{number}", label, Shape.CHOICE, options=options)
            yield replace(field, heading=ask.say(heading))
            label = Message("What it should say ({number})", {"number": number})
            help = Message("The new text, whole; a lone hyphen `-` erases what is there.")
            yield ask.own(f"value-{number}", label, Shape.TEXT, help)
        yield from self._part(Message("A picture to add"), (*self._picture("logo"), *self._picture("photo")))
        how = Message("Your role in the enterprise, or the address of a page that says so.")
        yield ask.own("source", Message("How you know"), Shape.TEXT, how, is_required=True)

    def _still_correct(self) -> Iterator[Question]:
        ask = self.ask
        yield ask.own("profile", Message("Profile that is still correct"), Shape.LINE, _WHICH, is_required=True)
        by = Message("The organisation, not a person; the enterprise itself when left empty.")
        yield ask.own("verified_by", Message("Who checked"), Shape.LINE, by)
        sentence = Message("I read the whole profile, and all it says is true today.")
        yield ask.promise("checked", Message("What was checked"), sentence)

    def _withdrawal(self) -> Iterator[Question]:
        ask, say = self.ask, self.ask.say
        yield ask.own("profile", Message("Profile to withdraw"), Shape.LINE, _WHICH, is_required=True)
        options = {
            say(Message("The enterprise closed: keep a page that says so")): "closed",
            say(Message("It takes no orders for now: say so on its page")): "paused",
            say(Message("Remove the whole profile")): "removed",
        }
        yield ask.own("what", Message("What is asked"), Shape.CHOICE, is_required=True, options=options)
        yield ask.column("closed_on", Message("When it closed, as 2026-05-31 or 2026."))
        yield ask.own("reason", Message("Why, in a sentence that may be published"), Shape.TEXT)
        sentence = Message("I may speak for this enterprise.")
        yield ask.promise("consent", Message("Who asks"), sentence)

    def _commitment(self) -> Iterator[Question]:
        ask, language = self.ask, self.ask.wording.language
        kinds = self.initiative.vocabularies[VocabularyName.INSTITUTION_KINDS]
        actions = self.initiative.vocabularies[VocabularyName.EXPECTED_ACTIONS]
        name = Message("Its official name.")
        yield ask.own("institution", Message("Institution that signs"), Shape.LINE, name, is_required=True)
        options = {kinds.label(one.code, language): one.code for one in kinds}
        yield ask.own("kind", Message("Kind of institution"), Shape.CHOICE, is_required=True, options=options)
        day = Message("As 2026-05-31.")
        yield ask.own("signed_on", Message("Signed on"), Shape.LINE, day, is_required=True)
        role = Message("A role, as “mayor”; never a name.")
        yield ask.own("signatory_role", Message("Role of who signed"), Shape.LINE, role, is_required=True)
        yield ask.own("scope", Message("What part of the institution it covers"), Shape.TEXT)
        options = {actions.label(one.code, language): one.code for one in actions}
        yield ask.own("actions", Message("Actions that are planned"), Shape.TICKS, options=options)
        sentence = Message("I may speak for this institution, and it agrees that its signature be published.")
        yield ask.promise("consent", Message("Consent to publication"), sentence)


def _correctable(languages: tuple[str, ...]) -> Iterator[Column]:
    """What a correction may change: single facts, nothing about a named person."""
    for column in all_columns(languages, entries=CORRECTED_OFFERINGS):
        top, *rest = column.location
        numbers = [part for part in rest if isinstance(part, int)]
        if top not in _CORRECTED.split() or column.is_personal or any(numbers[top == "offerings" :]):
            continue
        if top in _FIGURES and rest[1] not in ("value", "as_of"):
            continue
        if top != "offerings" or rest[1] in _CORRECTED_OF_OFFERINGS.split():
            yield column


_WORDS = {
    Kind.NEW: (
        Message("Propose a profile"),
        Message("For an enterprise of the social economy that is not in the catalogue yet."),
        Message(
            "Everything you write here is public at once, and stays in the history of this repository: no personal "
            "address or telephone number. A comment tells within minutes what must still be mended; edit your answers, "
            "and it is read again."
        ),
    ),
    Kind.CORRECTION: (
        Message("Correct a profile"),
        Message("Something in a profile is wrong, out of date or missing."),
        Message(
            "Everything you write here is public at once. Up to three corrections at a time; for more, a second form."
        ),
    ),
    Kind.STILL_CORRECT: (
        Message("This profile is still correct"),
        Message("You read a profile again, and all it says is true: its date of verification is brought up to today."),
        Message("Everything you write here is public at once."),
    ),
    Kind.WITHDRAWAL: (
        Message("Withdraw a profile"),
        Message("The enterprise closed, pauses, or no longer wants to be in the catalogue."),
        Message(
            "Everything you write here is public at once. What was published stays in the history of this repository: "
            "to have it removed from there too, write to the coordinator."
        ),
    ),
    Kind.COMMITMENT: (
        Message("Announce a commitment"),
        Message("An institution signed the declaration."),
        Message("Everything you write here is public at once. Name roles, never persons."),
    ),
}
