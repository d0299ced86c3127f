"""One function a command: arguments in, an exit code out."""

import argparse
import os
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

from vitrine.cli.build_report import print_stages, report, tell_set_aside
from vitrine.cli.placing import tell_if_nowhere
from vitrine.cli.problem_formats import print_problems
from vitrine.cli.progress import progress_bar
from vitrine.cli.speech import Speech
from vitrine.model import Level, Message, Problem
from vitrine.plugin import Options, build, default_vocabularies
from vitrine.plugin.sharing import share
from vitrine.rules import check_site, read_initiative

Command = Callable[[argparse.Namespace, Speech], int]


def check(chosen: argparse.Namespace, speech: Speech) -> int:
    """Prints every problem; 1 when there is an error."""
    root = chosen.site.resolve()
    problems = check_site(root, default_vocabularies(), today=datetime.now(UTC).date(), share=share)
    if chosen.paths:
        problems = tuple(_of_paths(problems, [_inside(path, root) for path in chosen.paths], root))
    if chosen.since:
        from vitrine.cli.changes import changed_since  # readers of workbooks, as below

        changed = changed_since(root, chosen.since)
        if isinstance(changed, Message):
            speech.say_message(changed)
            return 1
        problems = tuple(one for one in problems if one.level is Level.ERROR or one.path in changed)
    if chosen.no_warnings:
        problems = tuple(one for one in problems if one.level is Level.ERROR)
    print_problems(problems, chosen.format, speech)
    return int(any(problem.level is Level.ERROR for problem in problems))


def _of_paths(problems: tuple[Problem, ...], asked: Sequence[str], root: Path) -> Iterator[Problem]:
    """The problems of these files and folders; that one is not there, or is not of the site, is one too."""
    yield from (one for one in problems if any(_is_under(one.path, path) for path in asked))
    for path in asked:
        if Path(path).is_absolute() or path.startswith("../"):
            yield Problem(path, 0, 0, "", Message("must be in the site’s folder, {folder}", {"folder": str(root)}))
        elif not (root / path).exists() and not any(_is_under(one.path, path) for one in problems):
            yield Problem(path, 0, 0, "", Message("must be there; it is missing"))


def _inside(path: Path, root: Path) -> str:
    """A path as problems name it: from the site's folder, with `/`."""
    whole = Path(os.path.normpath(Path.cwd() / path))
    return whole.relative_to(root).as_posix() if whole.is_relative_to(root) else whole.as_posix()


def _is_under(path: str, folder: str) -> bool:
    return folder in (".", "") or path == folder or path.startswith(folder.rstrip("/") + "/")


def build_site(chosen: argparse.Namespace, speech: Speech) -> int:
    """Builds, then tells what came of it."""
    started = time.monotonic()
    root = chosen.site.resolve()
    with progress_bar(speech) as progress:
        options = Options(
            root=root, public=public_of(chosen, root), address=chosen.base_url or "", jobs=chosen.jobs,
            with_search=chosen.with_search, no_handouts=chosen.no_handouts, with_gallery=chosen.gallery,
            is_clean=chosen.clean, sets_aside=chosen.publish, progress=progress,
        )  # fmt: skip
        outcome = build(options)
    if chosen.publish:
        tell_set_aside(outcome, speech)
    code = report(outcome, time.monotonic() - started, speech)
    if chosen.with_search and not chosen.no_handouts and outcome.is_published:
        tell_if_nowhere(root, chosen.base_url, speech)
    if chosen.stages and outcome.is_published:
        print_stages(outcome.stages, speech)
    return code


def public_of(chosen: argparse.Namespace, root: Path) -> Path:
    """Where the site goes; of a link, what it leads to: the tree itself changes places with another."""
    output: Path = chosen.output
    return (output if output.is_absolute() else root / output).resolve()


def new(chosen: argparse.Namespace, speech: Speech) -> int:
    """Writes a commented profile; 1 when it cannot."""
    root = chosen.site.resolve()
    initiative, problems = read_initiative(root, default_vocabularies(), today=datetime.now(UTC).date())
    if initiative is None:
        print_problems(problems, "text", speech)
        return 1
    from vitrine.submission import draft_profile

    draft = draft_profile(root, chosen.name, initiative, speech.wording, today=datetime.now(UTC).date())
    if not draft.is_new:
        speech.say("{path} is there already, or the name holds no letter: choose another name.", path=draft.path)
        return 1
    file = root / draft.path
    file.parent.mkdir(parents=True)
    file.write_text(draft.text, encoding="utf-8")
    speech.say("Fill in {path}, then run: vitrine check", path=draft.path)
    return 0


def doctor(chosen: argparse.Namespace, speech: Speech) -> int:
    """Says what is there and what is missing; 1 when something needed is."""
    from vitrine.cli.examination import examine

    findings = examine(chosen.site.resolve())
    for finding in findings:
        speech.result(f"{'✓' if finding.is_well else '✗'} {speech.wording.say(finding.message)}")
    return int(not all(finding.is_well or not finding.is_needed for finding in findings))


def portfolio(chosen: argparse.Namespace, speech: Speech) -> int:
    """Prints the catalogue as a PDF; 1 when it cannot."""
    from vitrine.pages.portfolio import Selection
    from vitrine.plugin.portfolio import Order, print_portfolio  # Typst, which no other command needs

    root = chosen.site.resolve()
    selection = Selection(chosen.region, chosen.category, chosen.cohort)
    order = Order(selection, chosen.language, chosen.paper, is_compact=chosen.compact)
    printed = print_portfolio(Options(root=root, public=root, address=chosen.base_url or ""), order)
    if printed.message is not None:
        speech.say_message(printed.message)
    if printed.content is None:
        print_problems(tuple(one for one in printed.problems if one.level is Level.ERROR), "text", speech)
        return 1
    tell_if_nowhere(root, chosen.base_url, speech)
    output: Path = chosen.output
    output.write_bytes(printed.content)
    megabytes = f"{len(printed.content) / 1_000_000:.1f}"
    speech.say(
        "{path}: {count} enterprises, {megabytes} MB.", path=str(output), count=printed.count, megabytes=megabytes
    )
    return 0


def serve(chosen: argparse.Namespace, speech: Speech) -> int:
    """Serves until interrupted."""
    from vitrine.cli import serving  # a web server, which no other command needs

    root = chosen.site.resolve()
    return serving.serve(
        root,
        public_of(chosen, root),
        port=chosen.port,
        jobs=chosen.jobs,
        is_building=not chosen.no_build,
        speech=speech,
    )


def _later(module: str, name: str) -> Command:
    """A command whose module is read when it is asked for: no other command waits for what it needs."""

    def command(chosen: argparse.Namespace, speech: Speech) -> int:
        found: Command = getattr(import_module(f"vitrine.cli.{module}"), name)
        return found(chosen, speech)

    return command


COMMANDS: Mapping[str, Command] = {
    "check": check,
    "build": build_site,
    "serve": serve,
    "new": new,
    "portfolio": portfolio,
    "import": _later("spreadsheets", "import_sheet"),
    "export": _later("spreadsheets", "export_profiles"),
    "forms": _later("forms", "write_forms"),
    "init": _later("founding", "start"),
    "upgrade": _later("upgrading", "bring_up"),
    "submission": _later("submissions", "read_submission"),
    "receive": _later("receiving", "receive_file"),
    "propose": _later("proposing", "propose"),
    "changes": _later("changes", "tell_changes"),
    "stale": _later("upkeep", "stale"),
    "links": _later("upkeep", "links"),
    "contacts": _later("upkeep", "contacts"),
    "federate": _later("federating", "federate_regions"),
    "doctor": doctor,
}
