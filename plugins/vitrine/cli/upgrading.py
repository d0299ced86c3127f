"""`vitrine upgrade`: brings a catalogue to the format of today, and says in plain words what changes."""

import argparse
import os
from pathlib import Path

from vitrine.cli.branches import Change, proposed
from vitrine.cli.forms import stale_forms
from vitrine.cli.github import GitHub, Refused
from vitrine.cli.problem_formats import as_text
from vitrine.cli.speech import Speech
from vitrine.cli.submissions import apply
from vitrine.model import Message, Problem
from vitrine.model.site import FORMAT
from vitrine.upgrading import Upgrade, format_of, upgrade

BRANCH = "mise-a-jour"
_NOTHING = Upgrade({}, (), ())


def bring_up(chosen: argparse.Namespace, speech: Speech) -> int:
    """Says what would change, writes it, or proposes it on GitHub; 1 when the settings cannot be read."""
    root: Path = chosen.site.resolve()
    found = format_of(root)
    if isinstance(found, Problem):
        speech.result(as_text(found, speech.wording))
        return 1
    done = upgrade(root, found) if found < FORMAT else _NOTHING
    if chosen.propose:
        return _propose(root, done, speech)
    if found >= FORMAT:
        speech.say("This catalogue is of format {format}, that of today: nothing to do.", format=FORMAT)
        return 0
    speech.say("From format {before} to format {after}:", before=found, after=FORMAT)
    for message in done.said:
        speech.result(f"  {speech.wording.say(message)}")
    if not chosen.write:
        speech.say("Nothing was written: this is what would be. To write it, add --write.")
        return 0
    apply(root, done.files, done.gone)
    speech.say("{count} files written. Then run: vitrine check", count=len(done.files))
    return 0


def _propose(root: Path, done: Upgrade, speech: Speech) -> int:
    """A pull request with the files as today's format has them and the forms as this version writes them."""
    forms = {} if done.files else stale_forms(root)
    if not done.files and not forms:
        speech.say("Files and forms are those of this version: nothing to do.")
        return 0
    say = speech.wording.say
    said = [*done.said, *(Message("{path} is written anew", {"path": path}) for path in forms)]
    lines = [say(Message("What this version of Vitrine asks:")), "", *(f"- {say(one)}" for one in said)]
    change = Change(BRANCH, say(Message("Upgrade the catalogue")), "\n".join(lines), {**done.files, **forms}, done.gone)
    try:
        speech.result(proposed(root, change, GitHub.from_environment(os.environ)))
    except Refused as refused:
        speech.say_message(refused.message)
        return 1
    return 0
