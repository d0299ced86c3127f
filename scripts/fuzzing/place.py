"""A small site of its own in a temporary folder, and all that readers need to know of it."""

import shutil
from datetime import date
from functools import cached_property
from pathlib import Path

from vitrine.catalogue import Initiative
from vitrine.cli.problem_formats import as_annotation, as_json, as_text
from vitrine.cli.speech import wording_of
from vitrine.loading import Reading
from vitrine.model import Message, Problem
from vitrine.rules import judge, read_initiative
from vitrine.wording import Wording

ROOT = Path(__file__).resolve().parents[2]
PROFILES = ROOT / "tests" / "profiles"
TODAY = date(2026, 1, 15)


class Place:
    """A folder that readers may read and spoil."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.site = folder, folder / "site"
        shutil.copytree(PROFILES / "site", self.site)
        shutil.copytree(PROFILES / "initiative" / "content", self.site / "content", dirs_exist_ok=True)

    @cached_property
    def initiative(self) -> Initiative:
        """What all profiles of the site share."""
        found, problems = self.read_initiative()
        assert found is not None, problems
        return found

    @cached_property
    def wordings(self) -> tuple[Wording, ...]:
        return tuple(wording_of(language, self.site) for language in ("fr", "en"))

    def read_initiative(self) -> tuple[Initiative | None, tuple[Problem, ...]]:
        """The same, read now."""
        return read_initiative(self.site, PROFILES / "vocabulary", today=TODAY)

    def file(self, name: str, content: bytes) -> Path:
        """A file beside the site."""
        path = self.folder / name
        path.write_bytes(content)
        return path

    def judged(self, reading: Reading) -> tuple[Problem, ...]:
        """What reading and the rules say of a profile."""
        return judge(reading, self.initiative, today=TODAY).problems

    def tell(self, *said: Message | Problem) -> None:
        """Puts problems and messages in words, in each language and format, as the commands do."""
        problems = [one for one in said if isinstance(one, Problem)]
        for wording in self.wordings:
            as_json(problems, wording)
            for problem in problems:
                as_text(problem, wording)
                as_annotation(problem, wording)
            for message in said:
                if isinstance(message, Message):
                    wording.say(message)
