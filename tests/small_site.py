"""The small site of `tests/profiles/site`, spoilt or not, and every problem a check finds in it."""

import shutil
from datetime import date
from pathlib import Path
from typing import NamedTuple

from vitrine.catalogue import Catalogue, Initiative
from vitrine.loading import Profile, profile_folders
from vitrine.model import Level, Problem
from vitrine.rules import check_catalogue, check_profile, read_initiative
from vitrine.wording import load

REPOSITORY = Path(__file__).parent.parent

PROFILES = REPOSITORY / "tests" / "profiles"
VOCABULARIES = PROFILES / "vocabulary"
TODAY = date(2026, 1, 15)

_ENGLISH = load("en", ())


class Check(NamedTuple):
    """What was read of a site, as far as it could be, and all that is wrong in it."""

    initiative: Initiative | None
    profiles: tuple[Profile, ...]
    catalogue: Catalogue | None
    problems: tuple[Problem, ...]


def copy_small_site(root: Path) -> Path:
    """The small site, copied to a folder."""
    return with_templates(Path(shutil.copytree(PROFILES / "site", root, dirs_exist_ok=True)), "small")


def with_templates(site: Path, kind: str) -> Path:
    """A site that finds what is compiled of its templates, and leaves it to the next of its kind: half of a build."""
    compiled = REPOSITORY / ".vitrine" / "tests" / kind
    compiled.mkdir(parents=True, exist_ok=True)
    (site / ".vitrine").mkdir(exist_ok=True)
    templates = site / ".vitrine" / "templates"
    if not templates.exists():
        templates.symlink_to(compiled)
    return site


def check_site(root: Path) -> Check:
    """Reads and checks a whole site on the tests' day."""
    initiative, problems = read_initiative(root, VOCABULARIES, today=TODAY)
    if initiative is None:
        return Check(None, (), None, problems)
    names, more = profile_folders(root)
    checked = [check_profile(root, name, initiative, today=TODAY) for name in names]
    catalogue = Catalogue.of(initiative, [one.entry for one in checked if one.entry])
    problems += more + tuple(problem for one in checked for problem in one.problems)
    problems += check_catalogue(root, catalogue)
    profiles = tuple(one.profile for one in checked if one.profile)
    return Check(initiative, profiles, catalogue, problems)


def lines(problems: tuple[Problem, ...]) -> list[str]:
    """Each problem as a line of English, in the order of files and places."""
    return [_line(problem) for problem in sorted(problems, key=lambda problem: problem[:4])]


def _line(problem: Problem) -> str:
    place = ":".join([problem.path, *(str(number) for number in (problem.line, problem.column) if number)])
    level = ["warning"] if problem.level is Level.WARNING else []
    field = [problem.field] if problem.field else []
    return ": ".join([place, *field, *level, _ENGLISH.say(problem.message)])
