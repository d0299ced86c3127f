"""Regions brought together: what each gave, said in words, and where each profile is at home."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from vitrine.catalogue import Federated, RegionState, State
from vitrine.model import Message, PartialDate
from vitrine.pages.planner import PlannedPage, Planner
from vitrine.pages.views.federation import FederatedRegionView, FederationView
from vitrine.pages.voice import Voice

_STATES = {
    State.FRESH: (Message("Up to date"), "valid"),
    State.KEPT: (Message("Last good copy"), "paused"),
    State.ABSENT: (Message("Absent"), "closed"),
    State.BROKEN: (Message("Broken data"), "closed"),
    State.OTHER_FORMAT: (Message("Data of another format"), "closed"),
}
_HERE = (State.FRESH, State.KEPT)


def federation_pages(planner: Planner, voice: Voice) -> tuple[PlannedPage, ...]:
    """The page of regions; none for a site of one hand."""
    federated = voice.federated
    if federated is None:
        return ()
    page = planner.page(
        voice,
        planner.paths("federation"),
        "federation.html",
        (repr(federated.regions),),
        partial(_context, federated, voice),
        title=voice.say("Regions together"),
        description=voice.say(
            "Which regions’ catalogues this site brings together, and how recent each one’s data is."
        ),
    )
    return (page,)


def _context(federated: Federated, voice: Voice) -> dict[str, Any]:
    regions = tuple(_region(one, voice) for one in federated.regions)
    return {"federation": FederationView(_summary(federated, voice), regions)}


def _summary(federated: Federated, voice: Voice) -> str:
    here = sum(region.state in _HERE for region in federated.regions)
    return voice.wording.ngettext(
        "%(here)s of %(all)s region is here.", "%(here)s of %(all)s regions are here.", len(federated.regions)
    ) % {"here": here, "all": len(federated.regions)}


def _region(region: RegionState, voice: Voice) -> FederatedRegionView:
    label, sign = _STATES[region.state]
    return FederatedRegionView(
        code=region.code,
        name=region.name.best(voice.language),
        url=region.address,
        state=voice.wording.say(label),
        sign=sign,
        why=voice.wording.say(_why(region.why, region.state)) if region.why else "",
        shown=_enterprises(region.shown, voice) if region.version else "",
        notes=tuple(_notes(region, voice)),
        date=voice.date(PartialDate.parse(region.date)) if region.date else "",
        version=region.version,
        licence=region.licence,
        kept_by=region.kept_by,
    )


def _why(why: Message, state: State) -> Message:
    """A whole sentence of what was found when its data was asked for."""
    if state is State.KEPT:
        return Message("When its data was asked for: {why}. What is shown is the last good copy.", {"why": why})
    return Message("When its data was asked for: {why}. Its enterprises are not in this site for now.", {"why": why})


def _enterprises(count: int, voice: Voice) -> str:
    return voice.wording.ngettext("%(count)s enterprise", "%(count)s enterprises", count) % {"count": count}


def _notes(region: RegionState, voice: Voice) -> Iterator[str]:
    """What of its data is not told here, and why."""
    ngettext = voice.wording.ngettext
    if count := region.elsewhere:
        yield ngettext(
            "%(count)s is told by its home region", "%(count)s are told by their home region", count
        ) % {"count": count}  # fmt: skip
    if count := region.left_out:
        yield ngettext(
            "%(count)s is left out: it lacks what a profile must have here",
            "%(count)s are left out: they lack what a profile must have here",
            count,
        ) % {"count": count}
    if count := region.facts_left_out:
        yield ngettext(
            "%(count)s fact is left out: this site does not know the words or the institution that it names",
            "%(count)s facts are left out: this site does not know the words or the institutions that they name",
            count,
        ) % {"count": count}
