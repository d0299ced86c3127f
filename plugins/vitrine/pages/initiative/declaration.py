"""The page where an institution reads the declaration, fills it, and takes it away to sign."""

import re
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from vitrine.model import Declaration, DeclarationStatus, Localised, Message, VocabularyName
from vitrine.model.commitment import DeclarationPart as Part
from vitrine.pages.framing import language_name
from vitrine.pages.initiative.declaration_record import NEWCOMER, signature_record
from vitrine.pages.planner import PlannedPage, Planner
from vitrine.pages.profile_parts import cited
from vitrine.pages.sections import SECTIONS
from vitrine.pages.views.declaration import (
    DeclarationPart,
    DeclarationText,
    DeclarationVersion,
    DeclarationView,
    ExpectedActionView,
    Piece,
)
from vitrine.pages.voice import Voice

_BLANKS = {
    "signatory": Message("name of the institution"),
    "role": Message("role of the person who signs"),
    "scope": Message("what it applies to"),
    "date": Message("date"),
}
_BLANK = re.compile(rf"\{{({'|'.join(_BLANKS)})\}}")
# Those that may be signed, the best first.
_SIGNED = (DeclarationStatus.IN_FORCE, DeclarationStatus.MODEL)
_STATES = {
    DeclarationStatus.MODEL: Message("A model, written for this catalogue"),
    DeclarationStatus.IN_FORCE: Message("The text that is signed today"),
    DeclarationStatus.SUPERSEDED: Message("Replaced by a newer text"),
}


def declaration_pages(planner: Planner, voice: Voice) -> Iterator[PlannedPage]:
    """The one page, when there is a text to sign."""
    record = signed_today(voice)
    if record is None or not voice.initiative.site.features.declaration:
        return
    yield planner.page(
        voice,
        planner.paths("declaration"),
        "initiative/declaration.html",
        (),
        partial(_context, planner.voices, voice, record),
        title=voice.wording.say(SECTIONS["declaration"]),
        description=voice.say(
            "Read the declaration of commitment, fill it in, and take it as PDF, Word or text to sign."
        ),
        section="declaration",
    )


def signed_today(voice: Voice) -> Declaration | None:
    """The text to sign: in force before a model, then the newest; None when there is none."""
    records = [placed.record for placed in voice.initiative.declarations.values() if placed.record.status in _SIGNED]
    return max(records, key=lambda one: (-_SIGNED.index(one.status), str(one.date or ""), one.id), default=None)


def _context(voices: Mapping[str, Voice], voice: Voice, record: Declaration) -> dict[str, Any]:
    return {"declaration": declaration_view(voices, voice, record)}


def declaration_view(voices: Mapping[str, Voice], voice: Voice, record: Declaration) -> DeclarationView:
    """The page of a text. voices: of every language, for documents speak their own."""
    ordered = (voice, *(other for other in voices.values() if other is not voice))
    main = next(iter(voices.values()))
    since = record.date.first_day.isoformat() if record.date else ""
    kinds = voice.initiative.vocabularies[VocabularyName.INSTITUTION_KINDS]
    return DeclarationView(
        texts=tuple(text_of(one, record, main) for one in ordered if one.language in record.title.texts)
        or (text_of(voice, record, main),),
        is_model=record.status is DeclarationStatus.MODEL,
        since=since,
        early=voice.say("Nobody could sign this text before {date}.", date=voice.date(record.date)) if since else "",
        newcomer=NEWCOMER,
        institutions=tuple(
            (identifier, placed.record.name.best(voice.language).text)
            for identifier, placed in voice.initiative.institutions.items()
        ),
        kinds=tuple((code, kinds.label(code, voice.language)) for code in kinds.terms),
        expected=_expected(voice),
        versions=tuple(_versions(voice, record, main)),
        sources=tuple(cited(record.sources, voice).by_id.values()),
    )


def text_of(voice: Voice, record: Declaration, main: Voice) -> DeclarationText:
    """The text in the language of a voice; main: the site's main one."""
    language, title = voice.language, record.title.best(voice.language).text
    footer = voice.say(
        "{title}, version {version} – page {page} of {pages}",
        title=title, version=record.version, page="{page}", pages="{pages}",
    )  # fmt: skip
    country = (voice.initiative.site.jurisdiction or "").partition("-")[0]
    return DeclarationText(
        language=language,
        language_name=language_name(language),
        locale=f"{language}-{country}" if country else language,
        title=title,
        parts=tuple(_part(voice, part) for part in record.parts),
        signatures=(voice.say("Name, in block letters:"), voice.say("Signature:")),
        footer=footer,
        record=signature_record(record, voice, main),
    )


def _part(voice: Voice, part: Part) -> DeclarationPart:
    heading = part.heading.best(voice.language).text if part.heading else ""
    return DeclarationPart(heading, tuple(tuple(_pieces(voice, paragraph)) for paragraph in part.paragraphs))


def _pieces(voice: Voice, paragraph: Localised) -> Iterator[Piece]:
    # Every second piece is the name of a blank.
    for position, piece in enumerate(_BLANK.split(paragraph.best(voice.language).text)):
        if position % 2:
            yield Piece(voice.wording.say(_BLANKS[piece]), piece)
        elif piece:
            yield Piece(piece)


def _expected(voice: Voice) -> tuple[ExpectedActionView, ...]:
    terms = voice.initiative.vocabularies[VocabularyName.EXPECTED_ACTIONS].terms.values()
    return tuple(ExpectedActionView(term.label.best(voice.language), voice.text(term.description)) for term in terms)


def _versions(voice: Voice, shown: Declaration, main: Voice) -> Iterator[DeclarationVersion]:
    """Every version, the newest first."""
    records = [placed.record for placed in voice.initiative.declarations.values()]
    for record in sorted(records, key=lambda one: (one.id == shown.id, str(one.date or ""), one.id), reverse=True):
        yield DeclarationVersion(
            name=voice.say("Version {version}", version=record.version),
            state=voice.wording.say(_STATES[record.status]),
            date=voice.date(record.date),
            text=None if record.id == shown.id else text_of(voice, record, main),
        )
