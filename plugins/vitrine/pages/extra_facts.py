"""The facts of a site's own, as a profile's page says them."""

from decimal import Decimal

from vitrine.model import Enterprise, Localised, PartialDate, Text
from vitrine.model.extra import ExtraField, ExtraKind
from vitrine.pages.profile_contact import short_address
from vitrine.pages.views.profile import ExtraView
from vitrine.pages.voice import Voice


def extra_views(enterprise: Enterprise, voice: Voice) -> tuple[ExtraView, ...]:
    """Those that the profile tells, in the order in which the site asks them."""
    if not enterprise.extra:
        return ()
    return tuple(
        _view(field, enterprise.extra[field.code], voice)
        for field in voice.initiative.site.extra_fields
        if field.code in enterprise.extra
    )


def _view(field: ExtraField, value: Localised, voice: Voice) -> ExtraView:
    told = field.told(value)
    text = Text(str(told), voice.language)
    match field.kind:
        case ExtraKind.TEXT:
            text = value.best(voice.language)
        case ExtraKind.CHOICE:
            text = Text(field.label_of(str(told), voice.language), voice.language)
        case ExtraKind.YES_NO:
            text = Text(voice.say("Yes") if told else voice.say("No"), voice.language)
        case ExtraKind.NUMBER:
            text = Text(voice.number(Decimal(str(told)), None), voice.language)
        case ExtraKind.DATE:
            text = Text(voice.date(PartialDate.parse(told)), voice.language)
        case ExtraKind.LINK:
            text = Text(short_address(str(told)), voice.language)
    return ExtraView(field.label.best(voice.language), text, str(told) if field.kind is ExtraKind.LINK else "")
