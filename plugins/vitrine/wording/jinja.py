"""Wording, constants and template files in; a Jinja environment of one language out.

Of the templates that make many pages, everything known when one is compiled is worked out then: words, constants,
parents, includes, macros. The others are compiled as they are, once for all languages.
The page is, byte for byte, the one plain Jinja with its i18n extension gives; only the way to it is shorter.
"""

import time
from collections.abc import Collection, Iterable, Mapping, MutableMapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateAssertionError, nodes
from jinja2.ext import InternationalizationExtension

from vitrine.wording import constants as folding
from vitrine.wording import inlining, macros, sentences, unrolling
from vitrine.wording.catalogues import Wording
from vitrine.wording.compiled import CompiledTemplates
from vitrine.wording.generation import GivenContext, LeanCodeGenerator, escape_text, joined, printed
from vitrine.wording.kept_trees import Trees
from vitrine.wording.spacing import CloseSpacing
from vitrine.wording.trees import all_below, copied


class FoldedTranslations(InternationalizationExtension):
    """`{% trans %}` kept until a template of many pages is compiled in a language; Jinja's own in other templates.

    A translation is text of the template, as the English between the tags is; only its variables are escaped.
    """

    environment: "FoldedEnvironment"

    def _make_node(  # Any: the base class promises an Output, where a plural needs an If
        self,
        singular: str,
        plural: str | None,
        context: str | None,
        variables: dict[str, nodes.Expr],
        plural_expr: nodes.Expr | None,
        vars_referenced: bool,
        num_called_num: bool,
    ) -> Any:
        if not self.environment.is_folding:
            return super()._make_node(
                singular, plural, context, variables, plural_expr, vars_referenced, num_called_num
            )
        if not vars_referenced:  # then Jinja's parser has doubled the signs for nothing
            singular, plural = singular.replace("%%", "%"), plural and plural.replace("%%", "%")
            variables = {}
        return sentences.kept(singular, plural, context, variables=variables, number=plural_expr)


@dataclass
class SharedTrees:
    """What the environments of several languages have worked out of their templates' trees, in no language yet.

    own: by name, as written. ready: macros, by template, with those that they call in their places.
    whole: by name and source. has_asked: those of an earlier run are in it already.
    """

    own: dict[str, nodes.Template] = field(default_factory=dict)
    ready: dict[str, macros.Macros] = field(default_factory=dict)
    whole: dict[tuple[str | None, str], nodes.Template] = field(default_factory=dict)
    has_asked: bool = False


class FoldedEnvironment(Environment):
    """A Jinja environment that works out what it knows when it compiles a template of many pages.

    compiling: seconds of processor time that compiling took so far. is_folding: what is parsed is worked out.
    """

    code_generator_class = LeanCodeGenerator
    context_class = GivenContext
    printed = staticmethod(printed)
    escape_text = staticmethod(escape_text)

    def __init__(
        self,
        wording: Wording,
        constants: Mapping[str, Any],
        loader: BaseLoader,
        *,
        whole: Collection[str] | None,
        shared: SharedTrees,
    ) -> None:
        self.wording = wording
        self.plural_index = wording.plural_index
        self.compiling = 0.0
        self.is_folding = True
        self._constants = constants
        self._loader = loader
        self._whole = whole
        self._shared = shared
        super().__init__(
            loader=loader,
            extensions=[FoldedTranslations, CloseSpacing],
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            cache_size=-1,
        )
        del self.filters["safe"]
        self.filters["join"] = joined
        self.policies["ext.i18n.trimmed"] = True
        self.globals.update((name, _attributed(value)) for name, value in constants.items())
        self.globals.update(_=wording.gettext, gettext=wording.gettext, ngettext=wording.ngettext)
        self.globals.update(pgettext=wording.pgettext, npgettext=wording.npgettext)

    def is_whole(self, name: str | None) -> bool:
        """True when this template is worked out, in each language; the same for all others."""
        return self._whole is None or name in self._whole

    def compile(self, *args: Any, **options: Any) -> Any:  # Any: Jinja's own, in all its forms
        """Compiles a template, and counts the time."""
        started = time.process_time()
        try:
            return super().compile(*args, **options)
        finally:
            self.compiling += time.process_time() - started

    def get_ready(self, names: Iterable[str]) -> None:
        """Works out, of the whole templates that are not kept compiled, what is the same in all languages."""
        started = time.process_time()
        for name in names:
            source, filename, _ = self._loader.get_source(self, name)
            cache = self.bytecode_cache
            if cache is None or cache.get_bucket(self, name, filename or "", source).code is None:
                self._whole_tree(source, name, filename)
        self.compiling += time.process_time() - started

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        self.is_folding = self.is_whole(name)
        if self.is_folding:
            tree = copied(self._whole_tree(source, name, filename))
            tree = folding.fold(tree, self, self._constants, self.wording)
        else:
            tree = super()._parse(source, name, filename)
        modifier = next(all_below(tree, nodes.ScopedEvalContextModifier), None)
        if modifier:
            raise TemplateAssertionError("autoescape must stay on", modifier.lineno, name, filename)
        return unrolling.join_outputs(tree)

    def _whole_tree(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        """The tree with parents, includes and macros in their places."""
        trees = self._shared.whole
        if (name, source) not in trees:
            trees.update(self._kept_trees())
        if (name, source) not in trees:
            self.is_folding = True
            tree = inlining.inline(super()._parse(source, name, filename), self._own_tree)
            trees[name, source] = unrolling.write_out(macros.put_in_place(tree, self._macros_of))
            if isinstance(self.bytecode_cache, CompiledTemplates):
                self.bytecode_cache.keep_trees(trees)
        return trees[name, source]

    def _kept_trees(self) -> Trees:
        """What another run worked out of the theme's whole templates; asked for once."""
        cache, was_asked = self.bytecode_cache, self._shared.has_asked
        self._shared.has_asked = True
        return cache.trees(self) if isinstance(cache, CompiledTemplates) and not was_asked else {}

    def _macros_of(self, name: str) -> macros.Macros:
        """The macros of a template, ready to be put in place."""
        ready = self._shared.ready
        if name not in ready:
            tree = inlining.inline(self._own_tree(name), self._own_tree)
            ready[name] = macros.own_macros(tree, self._macros_of, given=self.globals.keys())
        return ready[name]

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """One plain map: Jinja's chain of maps is asked for every name at every import of a macro."""
        return {**self.globals, **(d or {})}

    def _own_tree(self, name: str) -> nodes.Template:
        trees = self._shared.own
        if name not in trees:
            source, filename, _ = self._loader.get_source(self, name)
            trees[name] = super()._parse(source, name, filename)
        return copied(trees[name])


class _Attributed(dict[str, Any]):
    """A map whose items are attributes too, as templates ask for those of a constant."""

    __getattr__ = dict.__getitem__


def _attributed(value: Any) -> Any:
    return _Attributed(value) if type(value) is dict else value


def environment(
    *,
    wording: Wording,
    loader: BaseLoader,
    constants: Mapping[str, Any],
    bytecode_folder: Path | None = None,
    shared_bytecode: Path | None = None,
    whole: Collection[str] | None = None,
    shared_trees: SharedTrees | None = None,
) -> FoldedEnvironment:
    """The environment of one language: autoescape always on, no `safe`, an unknown name is an error.

    constants: names that keep one value on every page; texts (Markup when HTML of the theme), numbers,
    booleans, and tuples, lists and maps of these are worked out, others looked up.
    bytecode_folder: where compiled templates stay between builds. shared_bytecode: the folder in whose `__pycache__`
    those stay that are the same for every site; None, or one where nothing may be written: with the others.
    whole: names of the templates into which parents, includes and macros are put; None: into all. It makes a page
    four times as quick, and a template slow to compile: worth it for those that make many pages.
    shared_trees: one for the environments of all languages, which parse each whole template once then.
    """
    folded = FoldedEnvironment(wording, constants, loader, whole=whole, shared=shared_trees or SharedTrees())
    if bytecode_folder:
        bytecode_folder.mkdir(parents=True, exist_ok=True)
        folded.bytecode_cache = CompiledTemplates(
            bytecode_folder, shared_bytecode, loader, wording, constants, sorted(whole) if whole is not None else None
        )
    return folded
