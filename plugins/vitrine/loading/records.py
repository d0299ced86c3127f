"""The other files of a site: settings, vocabularies, thresholds, institutions, cohorts."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from vitrine.loading.codes import resolve_labels
from vitrine.loading.source_file import SourceFile, read_front_matter, read_yaml_file
from vitrine.loading.validation import validate, validate_values
from vitrine.model import Localised, Message, Problem, Site, Term, Thresholds, Vocabularies, Vocabulary, VocabularyName
from vitrine.model.base import Record

AnyRecord = TypeVar("AnyRecord", bound=Record)


@dataclass(frozen=True)
class Placed(Generic[AnyRecord]):
    """A record and the file that tells it."""

    record: AnyRecord
    source: SourceFile


def read_site(root: Path) -> tuple[Site | None, tuple[Problem, ...]]:
    """The settings of `site.yaml`, or None and what is wrong in them."""
    found = read_yaml_file(root, "site.yaml")
    languages = found.values.get("languages") if isinstance(found.values, dict) else None
    first = languages[0] if isinstance(languages, list) and languages else "fr"
    return validate(Site, found, main_language=first if isinstance(first, str) else "fr")


def read_vocabularies(
    root: Path,
    defaults: Path,
    *,
    main_language: str,
    jurisdiction: str | None,
    languages: Sequence[str] = (),
    own_lists: Sequence[VocabularyName] = (),
) -> tuple[Vocabularies, tuple[Problem, ...]]:
    """The default lists, with the entries that a site adds, changes or hides in `content/vocabulary/`.

    jurisdiction: entries of another one are left out. languages: of the site; a label that lacks the one asked for
    is read in another of them rather than in the language it was written in. own_lists: without default entries.
    """
    by_name: dict[VocabularyName, Vocabulary] = {}
    problems: list[Problem] = []
    own = root / "content" / "vocabulary"
    folders = (defaults,) if defaults.resolve() == own.resolve() else (defaults, own)
    for name in VocabularyName:
        terms: dict[str, Term] = {}
        for folder in folders if name not in own_lists else (own,):
            found, wrong = _read_terms(folder, f"{name}.yaml", main_language)
            terms.update(found)
            problems.extend(wrong)
        kept = {
            code: _for_readers(term, languages)
            for code, term in terms.items()
            if term.hidden == "false" and term.jurisdiction in (None, jurisdiction)
        }
        by_name[name] = Vocabulary(name, kept)
    return Vocabularies(by_name), tuple(problems)


def _for_readers(term: Term, languages: Sequence[str]) -> Term:
    """The same with its texts in the order of these languages, the others after them."""
    texts = (("label", term.label), ("description", term.description))
    changed = {
        name: Localised({code: text.texts[code] for code in (*languages, *text.texts) if code in text.texts})
        for name, text in texts
        if text is not None and next(iter(text.texts)) != next(iter(languages), "")
    }
    return term.model_copy(update=changed) if languages and changed else term


def _read_terms(folder: Path, file: str, main_language: str) -> tuple[dict[str, Term], list[Problem]]:
    if not (folder / file).is_file():
        return {}, []
    found = read_yaml_file(folder, file)
    problems = [problem._replace(path=f"content/vocabulary/{file}") for problem in found.problems]
    terms: dict[str, Term] = {}
    if found.source is None or not isinstance(found.values, list):
        if found.values is not None and found.values != {}:
            message = Message("must be a list; every entry starts with `- code:`")
            problems.append(Problem(f"content/vocabulary/{file}", 1, 1, "", message))
        return {}, problems
    for position, values in enumerate(found.values):
        term, wrong = validate_values(Term, found.source, values, main_language=main_language, below=(position,))
        problems.extend(problem._replace(path=f"content/vocabulary/{file}") for problem in wrong)
        if term is not None and term.code in terms:
            message = Message("must be unique; '{code}' stands twice", {"code": term.code})
            again = found.source.problem((position, "code"), message)
            problems.append(again._replace(path=f"content/vocabulary/{file}"))
        elif term is not None:
            terms[term.code] = term
    return terms, problems


def read_records(
    root: Path, folder: str, model: type[AnyRecord], vocabularies: Vocabularies, *, main_language: str
) -> tuple[Mapping[str, Placed[AnyRecord]], tuple[Problem, ...]]:
    """The records of `content/<folder>/<id>.md`, by id, in the order of their ids."""
    records: dict[str, Placed[AnyRecord]] = {}
    problems: list[Problem] = []
    for path in _record_files(root, f"content/{folder}"):
        found = read_front_matter(root, path)
        if isinstance(found.values, dict):
            resolve_labels(model, found.values, vocabularies)
        record, wrong = validate(model, found, main_language=main_language)
        problems.extend(wrong)
        if record is None or found.source is None:
            continue
        identifier = Path(path).stem
        if getattr(record, "id", identifier) != identifier:
            message = Message(
                "must be the file’s name, '{name}'; found '{found}'",
                {
                    "name": identifier,
                    "found": str(getattr(record, "id", "")),
                },
            )
            problems.append(found.source.problem(("id",), message))
        records[identifier] = Placed(record, found.source)
    return records, tuple(problems)


def read_thresholds(
    root: Path, vocabularies: Vocabularies, *, main_language: str
) -> tuple[Placed[Thresholds] | None, tuple[Problem, ...]]:
    """The rules of `content/thresholds.yaml`; None when a site has no such file, or a wrong one."""
    path = "content/thresholds.yaml"
    if not (root / path).is_file():
        return None, ()
    found = read_yaml_file(root, path)
    resolve_labels(Thresholds, found.values, vocabularies)
    record, problems = validate(Thresholds, found, main_language=main_language)
    return (Placed(record, found.source) if record and found.source else None), problems


def _record_files(root: Path, folder: str) -> Sequence[str]:
    if not (root / folder).is_dir():
        return ()
    with os.scandir(root / folder) as entries:
        identifiers = sorted(entry.name.removesuffix(".md") for entry in entries if entry.name.endswith(".md"))
    return [f"{folder}/{identifier}.md" for identifier in identifiers]
