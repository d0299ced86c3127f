"""Regions in; the data of each out: asked for, checked, kept as the last good copy, or taken from there."""

from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from vitrine.catalogue import State
from vitrine.federation import Copy, Fault, Taken, read_copy, take
from vitrine.federation.copies import MOST_BYTES
from vitrine.fetching import Ask
from vitrine.loading.text_files import LOCKED, read_bytes
from vitrine.model import Message
from vitrine.model.federation import FederatedRegion
from vitrine.urls import DATA

_AT_ONCE = 4
NOT_ASKED = Message("it was not asked: this site was built from the copies that it keeps")
NO_FILE = Message("its file {file}: {problem}")
OTHER_ANSWER = Message("it answers {status} where its data should be")


@dataclass(frozen=True)
class RegionCopies:
    """Where data comes from, and where copies are kept. files: the folder of regions.yaml. ask: None to ask nobody."""

    folder: Path
    files: Path
    ask: Ask | None
    today: date

    def take_all(self, regions: Sequence[FederatedRegion]) -> Mapping[str, Taken]:
        """What came of each region, by its code; good data is kept for another day."""
        with ThreadPoolExecutor(_AT_ONCE) as crew:
            return dict(zip((one.code for one in regions), crew.map(self._take, regions), strict=True))

    def _take(self, region: FederatedRegion) -> Taken:
        content = self._from_file(region.file) if region.file else self._from_address(region.address or "")
        found = content if isinstance(content, Fault) else read_copy(content, today=self.today)
        if isinstance(found, Copy):
            self._keep(region.code, found.content)
            return take(found, None)
        return take(found, self._kept(region.code))

    def _from_address(self, address: str) -> bytes | Fault:
        if self.ask is None:
            return Fault(State.ABSENT, NOT_ASKED)
        answer = self.ask("GET", f"{address.rstrip('/')}/{DATA}catalogue.json")
        if answer.failure is not None:
            return Fault(State.ABSENT, answer.failure)
        if answer.status != 200:
            return Fault(State.ABSENT, OTHER_ANSWER.given(status=answer.status))
        return answer.body

    def _from_file(self, name: str) -> bytes | Fault:
        file = self.files / name
        is_within = file.parent.resolve().is_relative_to(self.files.resolve())
        content = read_bytes(file, at_most=MOST_BYTES) if is_within else LOCKED
        return (
            Fault(State.ABSENT, NO_FILE.given(file=name, problem=content)) if isinstance(content, Message) else content
        )

    def _copy(self, code: str) -> Path:
        return self.folder / f"{code}.json"

    def _kept(self, code: str) -> Copy | None:
        """The last good copy; None when there is none, or it is not one any more."""
        try:
            found = read_copy(self._copy(code).read_bytes(), today=self.today)
        except FileNotFoundError:
            return None
        return found if isinstance(found, Copy) else None

    def _keep(self, code: str, content: bytes) -> None:
        """Whole, or not at all: another run may read it."""
        self.folder.mkdir(parents=True, exist_ok=True)
        spare = self._copy(code).with_suffix(".new")
        spare.write_bytes(content)
        spare.replace(self._copy(code))
