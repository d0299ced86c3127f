"""What an import would do, row by row: nothing is written here, and no row goes without a word."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Any, NamedTuple

from vitrine.importing.candidates import Candidate
from vitrine.importing.cells import Values, entries, flatten
from vitrine.importing.columns import column_of
from vitrine.importing.existing import Existing, Marks
from vitrine.importing.profile_text import profile_text
from vitrine.loading import PROFILES, Reading, read_profile_text, unknown
from vitrine.model import Level, Message, Problem, Vocabularies

Judge = Callable[[Reading], tuple[Problem, ...]]


class Outcome(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    DRAFT = "draft"
    CHANGED = "changed"
    SAME = "same"
    LEFT = "left"
    REFUSED = "refused"


class Change(NamedTuple):
    """One field of a profile that is there already; before: empty when it had none."""

    field: str
    before: str
    after: str


class Planned(NamedTuple):
    """One row. files: paths from the site's folder, with their text; none when nothing is to be written."""

    row: int
    id: str
    outcome: Outcome
    files: Mapping[str, str]
    changes: tuple[Change, ...]
    problems: tuple[Problem, ...]


class Planner:
    """Decides row after row: of two rows that tell of one enterprise, the first counts."""

    def __init__(
        self,
        path: str,
        existing: Mapping[str, Existing],
        vocabularies: Vocabularies,
        *,
        main_language: str,
        is_updating: bool,
        judge: Judge,
    ) -> None:
        self.path, self.existing, self.vocabularies = path, existing, vocabularies
        self.main_language, self.is_updating, self.judge = main_language, is_updating, judge
        self.marks = Marks(existing.values())
        self.rows: dict[str, int] = {}
        self.row_marks = Marks(())

    def plan(self, rows: Iterable[Candidate]) -> Iterator[Planned]:
        """What becomes of each row."""
        for row in rows:
            yield self._planned(row)

    def _planned(self, row: Candidate) -> Planned:
        if not row.values.get("id"):
            return self._refused(row, "name", Message("must name the enterprise; the row has no name and no id"))
        again = self.row_marks.holder(row.values)
        number = str(row.values["id"])
        if again or number in self.rows:
            first, field = again or (str(self.rows[number]), "id")
            message = Message("tells of the same enterprise as row {first}: put both in one row", {"first": first})
            return self._refused(row, field, message)
        self.rows[number] = row.row
        self.row_marks.add(row.values, str(row.row))
        known = self._known(row)
        return self._new(row) if known is None else self._of_known(row, *known)

    def _known(self, row: Candidate) -> tuple[Existing, str] | None:
        """The profile of this enterprise that is there already, and the field that tells."""
        if row.values["id"] in self.existing:
            return self.existing[row.values["id"]], "id"
        holder = self.marks.holder(row.values)
        return (self.existing[holder[0]], holder[1]) if holder else None

    def _new(self, row: Candidate) -> Planned:
        """A profile, or a draft that misses what the sheet misses; nothing when a cell holds what it may not."""
        identifier = str(row.values["id"])
        story = row.stories.get(self.main_language, "")
        files = self._files(identifier, profile_text(row.values, story), row.stories)
        wrong = self._wrong(row, files, frozenset())
        missing = [one for one in wrong if _is_missing(one)]
        if any(one.level is Level.ERROR and not _is_missing(one) for one in wrong):
            return Planned(row.row, identifier, Outcome.REFUSED, {}, (), row.notes + wrong)
        outcome = Outcome.DRAFT if missing else Outcome.NEW
        return Planned(row.row, identifier, outcome, files, (), row.notes + wrong)

    def _of_known(self, row: Candidate, profile: Existing, field: str) -> Planned:
        if profile.values is None:
            values = {"id": profile.id}
            return self._refused(row, field, Message("is '{id}', whose profile must be mended first", values))
        merged = merge(profile.values, {**row.values, "id": profile.id})
        body = row.stories.get(self.main_language, profile.body)
        told = {one: text for one, text in row.stories.items() if one != self.main_language}
        stories = {**profile.stories, **told}
        changes = tuple(changes_of(profile, merged, body, stories))
        if not changes:
            return Planned(row.row, profile.id, Outcome.SAME, {}, (), row.notes)
        if not self.is_updating:
            message = Message("is '{id}' of this catalogue already: use --update to change it", {"id": profile.id})
            note = self._problem(row, field, message, Level.WARNING)
            return Planned(row.row, profile.id, Outcome.LEFT, {}, changes, (*row.notes, note))
        files = self._files(profile.id, profile.text_with(merged, body), stories)
        wrong = self._wrong(row, files, profile.files)
        if any(one.level is Level.ERROR and not _is_missing(one) for one in wrong):
            return Planned(row.row, profile.id, Outcome.REFUSED, {}, changes, row.notes + wrong)
        return Planned(row.row, profile.id, Outcome.CHANGED, files, changes, row.notes + wrong)

    def _files(self, identifier: str, text: str, stories: Mapping[str, str]) -> dict[str, str]:
        folder = f"{PROFILES}/{identifier}"
        others = {f"{folder}/story.{one}.md": text for one, text in stories.items() if one != self.main_language}
        return {f"{folder}/profile.md": text, **others}

    def _wrong(self, row: Candidate, files: Mapping[str, str], beside: frozenset[str]) -> tuple[Problem, ...]:
        """What `vitrine check` would say, at the cells of the sheet. beside: files that are there already."""
        path, text = next(iter(files.items()))
        reading = read_profile_text(path, text, self.vocabularies, main_language=self.main_language, files=beside)
        problems = self.judge(reading) if reading.profile else (*reading.problems, *self._unknown_codes(row.values))
        return tuple(
            one._replace(path=self.path, line=row.row, column=_column_of(one.field, row.columns)) for one in problems
        )

    def _unknown_codes(self, values: Values) -> Iterator[Problem]:
        """Words that no vocabulary holds, in a draft: the rules look at whole profiles only."""
        for name, text in flatten(values).items():
            column = column_of(name)
            vocabulary_name = column.nodes[-1].vocabulary if column else ""
            if column is None or not vocabulary_name:
                continue
            vocabulary = self.vocabularies[vocabulary_name]
            for one in entries(text, codes=True) if column.is_list else [text]:
                if vocabulary.code_of(one) is None:
                    message = unknown(one, vocabulary.spellings, f"content/vocabulary/{vocabulary_name}.yaml")
                    yield Problem(self.path, 0, 0, name, message)

    def _refused(self, row: Candidate, field: str, message: Message) -> Planned:
        problem = self._problem(row, field, message, Level.ERROR)
        return Planned(row.row, str(row.values.get("id", "")), Outcome.REFUSED, {}, (), (*row.notes, problem))

    def _problem(self, row: Candidate, field: str, message: Message, level: Level) -> Problem:
        return Problem(self.path, row.row, _column_of(field, row.columns), field, message, level)


def _column_of(field: str, columns: Mapping[str, int]) -> int:
    """The column that filled a field, or the nearest thing that holds it; 0 when none did."""
    while field and field not in columns:
        inside = [column for name, column in columns.items() if name.startswith(f"{field}.")]
        if inside:
            return min(inside)
        field = field.rpartition(".")[0]
    return columns.get(field, 0)


def _is_missing(problem: Problem) -> bool:
    return problem.message.text == "is required; it is missing"


def merge(before: Values, after: Values) -> Values:
    """The values of before, with those of after in their place; what after does not tell stays."""
    merged: Values = dict(before)
    for name, value in after.items():
        merged[name] = _merged(before.get(name), value)
    return merged


def _merged(before: Any, after: Any) -> Any:
    if isinstance(before, dict) and isinstance(after, dict):
        return merge(before, after)
    if isinstance(before, list) and isinstance(after, list) and after and all(isinstance(one, dict) for one in after):
        return _merged_list(before, after)
    return after


def _merged_list(before: list[Any], after: list[Any]) -> list[Any]:
    """Records of a list go together by id where they have one, else by place; those not told stay."""
    merged = list(before)
    places = {one["id"]: place for place, one in enumerate(before) if isinstance(one, dict) and "id" in one}
    for number, one in enumerate(after):
        place = places.get(one["id"], len(merged)) if "id" in one else number
        if place < len(merged):
            merged[place] = _merged(merged[place], one)
        else:
            merged.append(one)
    return merged


def changes_of(profile: Existing, values: Values, body: str, stories: Mapping[str, str]) -> Iterator[Change]:
    """Field by field, what would be different."""
    before, after = flatten(profile.values or {}), flatten(values)
    for field in [*before, *(name for name in after if name not in before)]:
        if before.get(field) != after.get(field):
            yield Change(field, before.get(field, ""), after.get(field, ""))
    if body.strip() != profile.body.strip():
        yield Change("story", profile.body, body)
    for language, text in stories.items():
        known = profile.stories.get(language, "")
        if text.strip() != known.strip():
            yield Change(f"story.{language}", known, text)
