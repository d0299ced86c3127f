"""`vitrine federate`: a file of regions in; one site out, and what is to be said of each region."""

import argparse
import time

from vitrine.catalogue import RegionState, State
from vitrine.cli.build_report import report
from vitrine.cli.commands import public_of
from vitrine.cli.problem_formats import print_problems
from vitrine.cli.progress import progress_bar
from vitrine.cli.speech import Speech
from vitrine.federation import Gathered
from vitrine.model import Message
from vitrine.plugin import Options
from vitrine.plugin.federating import Federating, federate

# A region's faulty profiles, before they become a count.
_MOST_NAMED = 5
_KEPT = Message("{code}: warning: {why}; its last good copy is used.")
_LEFT_OUT = Message("{code}: warning: {why}; it is left out.")


def federate_regions(chosen: argparse.Namespace, speech: Speech) -> int:
    """Builds; 1 when regions.yaml is wrong, when no region gave anything, or when nothing was published."""
    started, root = time.monotonic(), chosen.site.resolve()
    with progress_bar(speech) as progress:
        options = Options(
            root=root, public=public_of(chosen, root), address=chosen.base_url or "", jobs=chosen.jobs,
            with_search=chosen.with_search, progress=progress,
        )  # fmt: skip
        found = federate(Federating(chosen.file.resolve(), options, is_offline=chosen.offline))
    print_problems(found.problems, "text", speech)
    if found.gathered is None:
        return 1
    for region in found.gathered.federated.regions:
        _tell(region, found.gathered, speech)
    if found.outcome is None:
        speech.say("No region gave anything: nothing was published. The site stays as it was.")
        return 1
    return report(found.outcome, time.monotonic() - started, speech)


def _tell(region: RegionState, gathered: Gathered, speech: Speech) -> None:
    """A line of what the region gave, and lines of what is not as it should be."""
    if region.version:
        speech.say(
            "{code}: {count} enterprises, version {version}.",
            code=region.code,
            count=region.shown,
            version=region.version,
        )
    if region.why is not None:
        text = _KEPT if region.state is State.KEPT else _LEFT_OUT
        speech.say_message(text.given(code=region.code, why=region.why))
    refused = gathered.refused.get(region.code, ())
    for one in refused[:_MOST_NAMED]:
        values: dict[str, str | Message] = {
            "code": region.code,
            "id": one.id,
            "field": one.why.field,
            "why": one.why.message,
        }
        speech.say_message(Message("{code}: warning: {id} is left out: {field} {why}", values))
    if len(refused) > _MOST_NAMED:
        speech.say("{code}: warning: {count} more are left out.", code=region.code, count=len(refused) - _MOST_NAMED)
    if region.facts_left_out:
        speech.say(
            "{code}: warning: {count} facts are left out that this site does not know.",
            code=region.code,
            count=region.facts_left_out,
        )
