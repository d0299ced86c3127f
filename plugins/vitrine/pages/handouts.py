"""What people take away of an enterprise: a card for an address book, a poster to hang up, a badge for its own site."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from markupsafe import escape

from vitrine.model import Localised, PartialDate, Text
from vitrine.pages.framing import frame, home_crumb, shortened
from vitrine.pages.profile import STATUS_LABELS
from vitrine.pages.profile_contact import short_address
from vitrine.pages.views import Frame
from vitrine.pages.views.handouts import BadgeView, HandoutLinks, PosterView
from vitrine.pages.voice import Voice
from vitrine.rules import is_stale

OFFERINGS_ON_A_POSTER = 6
LETTERS_ON_A_POSTER = 300
_LISTED = ("active", "paused")


def card_path(voice: Voice, identifier: str) -> str:
    """Path of an enterprise's card for address books; a saved file tells by its name whose it is."""
    return f"{voice.urls.page(voice.language, 'enterprises', identifier)}{identifier}.vcf"


def badge_path(voice: Voice, identifier: str) -> str:
    """Path of its badge: always the same, so that a page that shows it shows the latest."""
    return f"{voice.urls.page(voice.language, 'enterprises', identifier)}badge.svg"


def handout_links(voice: Voice, identifier: str) -> HandoutLinks:
    """Where they are, as a profile's page leads to them."""
    href = voice.urls.href
    return HandoutLinks(href(card_path(voice, identifier)), voice.page("posters", identifier))


def badge_view(facts: Mapping[str, Any], voice: Voice, today: date) -> BadgeView:  # Any: JSON
    """What a badge says: no more than that a profile was verified, when, and by whom."""
    name, by = facts["name"], _text(facts["verified_by"], voice)
    site = voice.initiative.site
    when = PartialDate.parse(facts["last_verified"])
    day = voice.date(when)
    if facts["status"] not in _LISTED:
        label = voice.wording.say(next(said for code, said in STATUS_LABELS.items() if code.value == facts["status"]))
        return BadgeView(label, (site.short_name or site.name).best(voice.language).text, f"{name}: {label}", False)
    values = {"name": name, "date": day, "by": by, "catalogue": site.name.best(voice.language).text}
    if is_stale(when, today):
        said = voice.say("{name}: profile last verified on {date} by {by}, in the catalogue {catalogue}", **values)
        return BadgeView(voice.say("Last verified"), day, said, False)
    said = voice.say("{name}: profile verified on {date} by {by}, in the catalogue {catalogue}", **values)
    return BadgeView(voice.say("Profile verified"), day, said, True)


def poster_view(facts: Mapping[str, Any], voice: Voice, *, badge: BadgeView, code: tuple[int, str]) -> PosterView:
    """What a poster says; code: the QR code of its page, as `qr_path` gives it."""
    identifier, urls = facts["id"], voice.urls
    address = urls.absolute(urls.page(voice.language, "enterprises", identifier))
    sold = [one["name"] for one in facts["offerings"] if one.get("status") != "ended"]
    sells = tuple(Localised(name).best(voice.language) for name in sold[:OFFERINGS_ON_A_POSTER])
    summary = _summary(facts, voice)
    return PosterView(
        name=facts["name"],
        summary=summary,
        sells=sells,
        more=max(0, len(sold) - OFFERINGS_ON_A_POSTER),
        is_dense=len(facts["name"]) + sum(len(one.text) for one in (summary, *sells) if one) > LETTERS_ON_A_POSTER,
        code_size=code[0],
        code_path=code[1],
        address=short_address(address),
        page_url=voice.page("enterprises", identifier),
        card_url=urls.href(card_path(voice, identifier)),
        badge=badge,
        badge_url=urls.href(badge_path(voice, identifier)),
        badge_snippet=_snippet(facts, voice),
        verified=voice.date(PartialDate.parse(facts["last_verified"])),
        verified_by=Localised(facts["verified_by"]).best(voice.language),
    )


def poster_frame(facts: Mapping[str, Any], voice: Voice) -> Frame:
    """The head of a poster's page; search engines are sent to the profile instead."""
    paths = {language: voice.urls.page(language, "posters", facts["id"]) for language in voice.urls.languages}
    title = voice.say("{name}: poster and badge", name=facts["name"])
    description = voice.say("A poster with a QR code, a badge and a card of {name}.", name=facts["name"])
    return frame(voice, paths, title=title, description=description, crumbs=(home_crumb(voice),), is_indexed=False)


def _summary(facts: Mapping[str, Any], voice: Voice) -> Text | None:
    """One sentence; of a mission, what fits on a poster."""
    said = facts.get("summary") or facts.get("mission")
    if not said:
        return None
    text = Localised(said).best(voice.language)
    return Text(shortened(text.text), text.language)


def _snippet(facts: Mapping[str, Any], voice: Voice) -> str:
    """HTML to paste; what strangers wrote cannot end an attribute of it. It holds no date: only the picture changes."""
    page = voice.urls.absolute(voice.urls.page(voice.language, "enterprises", facts["id"]))
    picture = voice.urls.absolute(badge_path(voice, facts["id"]))
    alt = voice.say(
        "{name}, in the catalogue {catalogue}: when its profile was verified",
        name=facts["name"], catalogue=voice.initiative.site.name.best(voice.language).text,
    )  # fmt: skip
    return f'<a href="{escape(page)}"><img src="{escape(picture)}" alt="{escape(alt)}" height="48"></a>'


def _text(texts: Mapping[str, str], voice: Voice) -> str:
    found: Text = Localised(texts).best(voice.language)
    return found.text
