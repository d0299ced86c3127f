"""What came of a build in; what is said of it out."""

from collections.abc import Mapping

from vitrine.cli.problem_formats import print_problems
from vitrine.cli.speech import Speech
from vitrine.model import Level
from vitrine.plugin import Outcome

# What free hosting takes (docs.github.com/pages: usage limits).
HOSTING_LIMIT = 1_000_000_000


def tell_set_aside(outcome: Outcome, speech: Speech) -> None:
    """Every profile is accounted for: read is published and set aside together; or why none was set aside."""
    if not outcome.is_published:
        if outcome.too_many:
            from vitrine.plugin.setting_aside import most_of  # half of the house, which a check does not need

            speech.say(
                "{bad} of {read} profiles have errors. At most {most} of them may be set aside (2%, rounded down): "
                "mend the others, or take the folders of unfinished profiles out.",
                bad=outcome.too_many,
                read=outcome.read,
                most=most_of(outcome.read),
            )
        return
    for one in outcome.set_aside:
        print_problems(one.problems, "text", speech)
    shown = sum(one.is_shown for one in outcome.set_aside)
    speech.say(
        "{read} profiles read = {published} published + {aside} set aside ({shown} shown as they were).",
        read=outcome.read,
        published=outcome.profiles - shown,
        aside=len(outcome.set_aside),
        shown=shown,
    )


def print_stages(stages: Mapping[str, float], speech: Speech) -> None:
    """Seconds of processor time per stage, the longest first; names are those of the code."""
    for name, seconds in sorted(stages.items(), key=lambda stage: (-stage[1], stage[0])):
        speech.result(f"{name:14}{seconds:9.2f} s")


def report(outcome: Outcome, seconds: float, speech: Speech) -> int:
    """Says what a build did; 1 when nothing was published."""
    if outcome.is_busy:
        speech.say("Another build of this site is running: nothing was done.")
        return 1
    errors = tuple(problem for problem in outcome.problems if problem.level is Level.ERROR)
    if not outcome.is_published:
        print_problems(errors, "text", speech)
        speech.say("Nothing was published: {count} to mend. The site stays as it was.", count=len(errors))
        return 1
    speech.say(
        "{profiles} profiles, {pages} pages ({written} files written), {warnings} warnings, {seconds} s.",
        profiles=outcome.profiles,
        pages=outcome.pages,
        written=outcome.written,
        warnings=len(outcome.problems),
        seconds=f"{seconds:.1f}",
    )
    megabytes = f"{outcome.size / 1_000_000:.1f}"
    percent = f"{100 * outcome.size / HOSTING_LIMIT:.1f}"
    if outcome.known_since:
        speech.say(
            "The history of this folder is shallow: what changed before {day} is not told. Fetch all of it with: "
            "git fetch --unshallow",
            day=outcome.known_since,
        )
    speech.say("{megabytes} MB: {percent} % of what free hosting takes (1 GB).", megabytes=megabytes, percent=percent)
    return 0
