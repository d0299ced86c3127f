"""`vitrine upgrade`: brings a catalogue to the format of today, and says in plain words what changes."""

import argparse
from pathlib import Path

from vitrine.cli.problem_formats import as_text
from vitrine.cli.speech import Speech
from vitrine.cli.submissions import apply
from vitrine.model import Problem
from vitrine.model.site import FORMAT
from vitrine.upgrading import format_of, upgrade


def bring_up(chosen: argparse.Namespace, speech: Speech) -> int:
    """Says what would change, or writes it; 1 when the settings cannot be read."""
    root: Path = chosen.site.resolve()
    found = format_of(root)
    if isinstance(found, Problem):
        speech.result(as_text(found, speech.wording))
        return 1
    if found >= FORMAT:
        speech.say("This catalogue is of format {format}, that of today: nothing to do.", format=FORMAT)
        return 0
    done = upgrade(root, found)
    speech.say("From format {before} to format {after}:", before=found, after=FORMAT)
    for message in done.said:
        speech.result(f"  {speech.wording.say(message)}")
    if not chosen.write:
        speech.say("Nothing was written: this is what would be. To write it, add --write.")
        return 0
    apply(root, done.files, done.gone)
    speech.say("{count} files written. Then run: vitrine check", count=len(done.files))
    return 0
