"""Profiles before and after in; what changed in them out, in Markdown, for who reads a pull request."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from vitrine.importing import Existing
from vitrine.importing.existing import existing_of
from vitrine.importing.planning import changes_of
from vitrine.loading import PROFILES
from vitrine.model import Message
from vitrine.submission.comments import code, field_in_words
from vitrine.submission.draft import Draft
from vitrine.wording import Wording

_NOTHING = Existing("", {}, "", {}, frozenset())
_MOST_OTHERS = 50


class Pair(NamedTuple):
    """One profile; before, after: None when it was not there, or is there no more."""

    id: str
    before: Existing | None
    after: Existing | None


def summary_of(pairs: Iterable[Pair], others: Iterable[str], wording: Wording) -> str:
    """All changed profiles, then the other files that changed by their paths."""
    lines: list[str] = []
    for pair in pairs:
        lines += ["", *_lines(pair, wording)]
    rest = [f"- {code(path)}" for path in others]
    if len(rest) > _MOST_OTHERS:
        rest = [*rest[:_MOST_OTHERS], "- …"]
    if rest:
        lines += ["", f"### {wording.say(Message('Other files'))}", "", *rest]
    if not lines:
        lines = ["", wording.say(Message("No profile changed."))]
    return "\n".join((f"## {wording.say(Message('What changes'))}", *lines, ""))


def summary_of_draft(draft: Draft, before: Existing | None, wording: Wording) -> str:
    """What an issue would change, for who reads its pull request. before: the profile as it is, if there is one."""
    texts = {path: text for path, text in draft.files.items() if isinstance(text, str)}
    profile = f"{PROFILES}/{draft.subject}/profile.md"
    if profile in texts:
        told = {"profile.md": texts[profile], **_stories_of(before)}
        return summary_of([Pair(draft.subject, before, existing_of(draft.subject, told, ()))], (), wording)
    if draft.removed:
        return summary_of([Pair(draft.subject, before, None)], (), wording)
    lines = [f"## {wording.say(Message('What changes'))}"]
    for path, text in texts.items():
        fence = "`" * max(3, 1 + max((len(run) for run in re.findall("`+", text)), default=0))
        lines += ["", f"### {code(path)}", "", fence, text.rstrip("\n"), fence]
    return "\n".join((*lines, ""))


def _stories_of(profile: Existing | None) -> dict[str, str]:
    """Stories in the other languages, which no form changes."""
    stories = profile.stories if profile else {}
    return {f"story.{language}.md": text for language, text in stories.items()}


def _lines(pair: Pair, wording: Wording) -> Iterator[str]:
    yield f"### {code(pair.id)} · {wording.say(_state(pair))}"
    yield ""
    if pair.after is None:
        return
    if pair.after.values is None:
        yield wording.say(Message("It cannot be read: the check says why."))
        return
    before = pair.before if pair.before and pair.before.values is not None else _NOTHING
    changes = list(changes_of(before, pair.after.values, pair.after.body, pair.after.stories))
    yield f"| {wording.say(Message('Field'))} | {wording.say(Message('Before'))} | {wording.say(Message('After'))} |"
    yield "|---|---|---|"
    for change in changes:
        cells = (field_in_words(change.field, wording), _cell(change.before), _cell(change.after))
        yield f"| {' | '.join(cells)} |"


def _cell(text: str) -> str:
    """As code, which a bar would leave (GitHub Flavored Markdown, tables)."""
    return code(text).replace("|", "\\|") if text else ""


def _state(pair: Pair) -> Message:
    if pair.before is None:
        return Message("new profile")
    return Message("changed") if pair.after else Message("removed")
