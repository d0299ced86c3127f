"""A build, from folders to the public tree: read what changed, check, plan, write, publish."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, partial
from typing import IO

from vitrine.catalogue import Catalogue
from vitrine.catalogue.changes import History
from vitrine.loading import profile_folders
from vitrine.model import Problem
from vitrine.plugin.changes import history_of
from vitrine.plugin.errands import errands_of, relations_of
from vitrine.plugin.gallery import write_gallery
from vitrine.plugin.handouts import Handouts, had_handouts, told_handouts
from vitrine.plugin.open_data import OpenData
from vitrine.plugin.options import Options, Outcome
from vitrine.plugin.page_making import PageMaking
from vitrine.plugin.places import Places
from vitrine.plugin.preparing import prepare_lists
from vitrine.plugin.press import Press
from vitrine.plugin.publishing import (
    drop_spare,
    follow,
    fresh_tree,
    publish,
    refusal,
    spare_tree,
    stamp_of,
    start_spare,
)
from vitrine.plugin.reading import Readings, read, stamps_of, unchanged
from vitrine.plugin.remembering import remember
from vitrine.plugin.search_index import index_aside, pages_folder, write_search_pages
from vitrine.plugin.setting import Setting, prepare_setting
from vitrine.plugin.setting_aside import entries_of, without_the_bad
from vitrine.plugin.sharing import WORTH_FORKING, meanwhile, undisturbed
from vitrine.plugin.shelf import Shelf
from vitrine.plugin.site_files import SiteFiles
from vitrine.plugin.stages import Stages, added
from vitrine.plugin.state import Made, State, room_wanted
from vitrine.plugin.templates import compiling, share_trees
from vitrine.plugin.tree import locked, tree_identity
from vitrine.plugin.version import data_version, records_digest
from vitrine.plugin.workers import Crew
from vitrine.plugin.writing import Writing
from vitrine.rules import check_catalogue, errors_in
from vitrine.wording.jinja import FoldedEnvironment


def build(options: Options) -> Outcome:
    """Builds a site: the public tree is the new one, whole, or the old one, untouched."""
    places = Places(options.root, options.public)
    refused = refusal(places)
    if refused is not None:
        return Outcome(is_published=False, problems=(refused,))
    with locked(places.cache / "lock") as is_ours:
        if not is_ours:
            return Outcome(is_published=False, problems=(), is_busy=True)
        with undisturbed(), room_wanted():
            return _build(options, places)


def _build(options: Options, places: Places) -> Outcome:
    stages = Stages()
    with stages.of("settings"):
        setting, problems = prepare_setting(options)
        names, wrong = profile_folders(options.root)
    if setting is None or errors_in(problems):
        return Outcome(is_published=False, problems=problems)
    state = State.open(places.state)
    try:
        return _Build(options, places, setting, state, stages).run(names, problems + wrong)
    finally:
        state.close()


@dataclass
class _Build:
    options: Options
    places: Places
    setting: Setting
    state: State
    stages: Stages

    def run(self, names: tuple[str, ...], problems: tuple[Problem, ...]) -> Outcome:
        """Reads, checks, writes and publishes."""
        identity = self._reusable_identity()
        has_handouts = self.options.with_handouts or bool(identity and had_handouts(self.state))
        self.setting = replace(self.setting, has_handouts=has_handouts)
        # For the index, every profile is read.
        known_tree = "" if self.options.with_search else identity
        stamps = meanwhile(partial(stamps_of, self.options.root, names), is_worth_it=self._has_many(known_tree, names))
        known = self.state.profiles() if known_tree else {}
        found = dict(zip(names, stamps(), strict=True)) if known_tree else dict.fromkeys(names, "")
        readings = unchanged(self.options.root, found, known, self.setting.today, facts=Shelf(self.places.work))
        readings.problems.extend(problems)
        read = entries_of(names, problems)
        missing = [name for name in names if name not in readings.kept]
        crew = self._crew(jobs=self._jobs(len(missing)))
        spare = start_spare(self.places, identity)  # in a thread: processes are forked by now
        try:
            self._read(readings, missing, crew)
            too_many = self._set_aside(readings, identity) if self.options.sets_aside else 0
            catalogue = Catalogue.of(self.setting.initiative, (kept.entry for kept in readings.kept.values()))
            is_of_one_hand = self.options.federated is None
            readings.problems.extend(check_catalogue(self.options.root, catalogue, is_of_one_hand=is_of_one_hand))
            if errors_in(readings.problems):
                problems = tuple(readings.problems)
                return Outcome(is_published=False, problems=problems, read=read, too_many=too_many)
            spare.result()
            shown = replace(catalogue, initiative=self.setting.shown)
            return replace(self._write(readings, shown, crew, identity), read=read)
        finally:
            crew.dismiss()

    def _crew(self, *, jobs: int) -> Crew:
        """Who reads. What templates are the same in, in all languages and processes, is worked out before they part."""
        if jobs > 1:
            with self.stages.of("templates"):
                share_trees(self._environments.values())
        return Crew(self._press, self.places.work, jobs=jobs)

    def _set_aside(self, readings: Readings, identity: str) -> int:
        """Does without bad profiles when they are few; otherwise leaves the errors, and says how many are bad."""
        known = self.state.profiles() if identity else {}
        found = without_the_bad(self.options.root, readings, self.setting.initiative, known)
        readings.set_aside = found if isinstance(found, tuple) else ()
        return found if isinstance(found, int) else 0

    def _read(self, readings: Readings, missing: list[str], crew: Crew) -> None:
        """Reads what is missing; other processes at work leave this one the time to get ready for the lists."""
        if missing:
            crew.compile_templates(tuple(self.setting.voices))
        get_ready = partial(prepare_lists, self.setting, self._environments, self.stages) if crew.works_aside else None
        read(readings, missing, crew, self.options.root, self.options.progress, get_ready)

    def _reusable_identity(self) -> str:
        """The identity of the public tree when what the cache knows is of it; empty when all is made anew."""
        identity = self.state.fact("tree")
        is_same = self.state.fact("key") == self.setting.key and stamp_of(self.places) == identity
        if self.options.is_clean or (self.options.with_handouts and not had_handouts(self.state)):
            return ""  # every page gets links to what is made for the first time
        return identity if is_same else ""

    def _has_many(self, identity: str, profiles: Collection[str]) -> bool:
        """True where one process would wait for another while little is to be read of a large site."""
        return bool(identity) and self.options.processes > 1 and len(profiles) >= WORTH_FORKING

    def _jobs(self, profiles: int) -> int:
        return self.options.processes if profiles >= WORTH_FORKING else 1

    @cached_property
    def _environments(self) -> Mapping[str, FoldedEnvironment]:
        environments = self.setting.environments(self.places)
        self.stages.compiling = compiling(environments)
        return environments

    def _press(self, spool: IO[bytes]) -> Press:
        search = pages_folder(self.places, self.setting) if self.options.with_search else None
        return Press(
            root=self.options.root,
            initiative=self.setting.initiative,
            has_handouts=self.setting.has_handouts,
            has_facts=self.options.with_search or self.setting.has_handouts,
            voices=self.setting.voices,
            environments=self._environments,
            today=self.setting.today,
            images=self.places.images,
            spool=spool,
            search=search,
            stages=Stages(compiling(self._environments)),
        )

    def _write(self, readings: Readings, catalogue: Catalogue, crew: Crew, identity: str) -> Outcome:
        tree = spare_tree(self.places) if identity else fresh_tree(self.places)
        writing = Writing(tree, self.state.outputs() if identity else {})
        digests = {name: f"{kept.digest} {kept.valid_from}" for name, kept in readings.kept.items()}
        relations = meanwhile(partial(relations_of, catalogue, digests), is_worth_it=self._has_many(identity, digests))
        making = PageMaking(self._environments, readings, self.state, writing, self.stages)
        version = self._version(readings)
        with self.stages.of("history"):
            is_told = self.setting.shown.site.features.changes
            history = history_of(self.places, self.setting, frozenset(catalogue.by_id)) if is_told else History()
        files = SiteFiles(
            self.setting, self.places, self._environments, catalogue, readings, writing, digests, making, history,
            version, self.options.processes if identity else self._jobs(len(digests)),
        )  # fmt: skip
        if not crew.works_aside:  # nobody waits for errands, and they may be on their way
            with self.stages.of("lists"):
                _ = files.planned
        errands, inputs = errands_of(catalogue, relations(), self.setting.voices, writing, readings.set_aside)
        if crew.works_aside:
            crew.start_finishing(errands, tree.folder)
        else:
            crew.prepare_again([errand.id for errand in errands if errand.id not in readings.fresh])
        with self.stages.of("lists"):
            pages = files.write_all(progress=crew.letting_go(self.options.progress))
            if self.options.with_gallery:
                write_gallery(self.setting, self._environments, writing)
        with_search, jobs = self.options.with_search, self.options.processes
        with self.stages.of("index"):
            if with_search:
                write_search_pages(self.setting, pages, tree.folder, pages_folder(self.places, self.setting))
        made = (catalogue, readings, self.state, writing, digests)
        with index_aside(self.setting, self.places, is_asked=with_search, jobs=jobs) as put_index:
            with self.stages.of("open data"):
                OpenData(self.setting, *made, history, version).write(is_asked=with_search)
            with self.stages.of("index"):
                put_index(writing)
        with self.stages.of("handouts"):  # processes are forked for these, and must not be while threads are at work
            Handouts(self.setting, self._environments, *made, version).write()
        for path, content in crew.finished(errands, tree):
            writing.note(path, inputs[path], content)
        with self.stages.of("publish"):
            outputs = self._publish(readings, writing, is_fresh=not identity)
        return Outcome(
            is_published=True,
            problems=tuple(readings.problems),
            profiles=len(catalogue.entries),
            set_aside=readings.set_aside,
            known_since=history.since if history.is_partial else "",
            pages=sum(path.endswith(".html") for path in outputs),
            written=len(writing.made),
            size=sum(made.size for made in outputs.values()),
            stages=added((self.stages.seconds, crew.stages())),
        )

    def _version(self, readings: Readings) -> str:
        profiles = ((name, kept.digest) for name, kept in readings.kept.items())
        return data_version(profiles, records_digest(self.options.root), self.setting.today)

    def _publish(self, readings: Readings, writing: Writing, *, is_fresh: bool) -> Mapping[str, Made]:
        """Puts the tree in place; gives its files."""
        gone = writing.remove_the_rest()
        outputs = writing.outputs(gone)
        identity = tree_identity((path, made.content) for path, made in outputs.items())
        has_changed = is_fresh or writing.made or gone
        publish(self.places, writing.tree, identity, outputs if self.options.sets_aside else {})
        facts = {"key": self.setting.key, "tree": identity, **told_handouts(self.setting)}
        remember(self.state, readings, writing, gone, facts, is_fresh=is_fresh)
        if is_fresh:
            drop_spare(self.places)
        elif has_changed:
            follow(self.places, identity, changed=writing.made, gone=gone)
        return outputs
