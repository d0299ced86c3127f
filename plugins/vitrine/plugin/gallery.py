"""Components with the examples that the theme gives of each, in; the gallery's pages, only in development, out."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import yaml
from jinja2 import Environment, TemplateError
from markupsafe import Markup

from vitrine.markup import render
from vitrine.model import Message, Problem
from vitrine.pages.framing import frame
from vitrine.pages.views import GalleryComponent, GalleryState, GalleryView
from vitrine.pages.voice import Voice
from vitrine.plugin.options import StaleExampleError
from vitrine.plugin.setting import Setting
from vitrine.plugin.templates import as_markup
from vitrine.plugin.writing import Writing

SCHEMES = ("light", "dark")
_LANGUAGES = {"fr", "en"}
STALE = Message("must give what the macro in {macro} takes now: {problem}")


class Sample:
    """A value as an example gives it: what the example does not say is empty."""

    def __init__(self, values: Mapping[str, Any]) -> None:
        self._values = values

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return self._values.get(name, "")


def gallery_path(voice: Voice, scheme: str) -> str:
    """Path of the gallery in a language and a colour scheme."""
    return f"{voice.urls.home(voice.language)}_gallery/{'' if scheme == 'light' else f'{scheme}/'}"


def read_examples(theme: Path) -> dict[str, dict[str, Any]]:
    """What the theme says of each component, by its name; ours, not strangers'."""
    files = sorted((theme / "gallery").glob("*.yaml"))
    return {file.stem: yaml.load(file.read_text("utf-8"), yaml.CSafeLoader) for file in files}


def write_gallery(setting: Setting, environments: Mapping[str, Environment], writing: Writing) -> None:
    """A page a language and scheme; each depends on the theme alone, which is part of the setting's key."""
    for voice in setting.voices.values():
        for scheme in SCHEMES:
            make = partial(gallery_page, setting, voice, environments[voice.language], scheme)
            writing.put(gallery_path(voice, scheme), "gallery", make)


def gallery_page(setting: Setting, voice: Voice, environment: Environment, scheme: str) -> bytes:
    """The page, in colours that do not ask what the visitor prefers."""
    paths = {code: gallery_path(one, scheme) for code, one in setting.voices.items()}
    title = voice.say("Gallery of components")
    styles = setting.assets.in_scheme(scheme)
    context = {
        "frame": frame(voice, paths, title=title, description=title, is_indexed=False)._replace(is_profile=True),
        "gallery": _view(voice, environment, read_examples(setting.theme), scheme),
        "styles": Sample({name: as_markup(text) for name, text in styles.styles.items()}),
        "style_hashes": Sample({name: as_markup(text) for name, text in styles.style_hashes.items()}),
    }
    return environment.get_template("gallery.html").render(context).encode()


def _view(voice: Voice, environment: Environment, examples: Mapping[str, Any], scheme: str) -> GalleryView:
    families: dict[str, list[GalleryComponent]] = {}
    for name, told in examples.items():
        shown = _Showing(voice, environment, name, told.get("template", f"components/{name}.html"))
        families.setdefault(told["family"], []).append(shown.component(told))
    schemes = tuple((one, voice.urls.href(gallery_path(voice, one))) for one in SCHEMES)
    return GalleryView(scheme, schemes, {name: tuple(found) for name, found in families.items()})


@dataclass(frozen=True)
class _Showing:
    """One component in one language."""

    voice: Voice
    environment: Environment
    name: str
    template: str

    def component(self, told: Mapping[str, Any]) -> GalleryComponent:
        states = tuple(self._state(state) for one in told.get("states", ()) for state in _each(one))
        return GalleryComponent(self.name, states, self._value(told.get("made_by", "")), self._page(told.get("page")))

    def _page(self, kind: str | None) -> str:
        """The page to see, where one page alone has the component."""
        if kind == "home":
            return self.voice.urls.href(self.voice.urls.home(self.voice.language))
        return self.voice.page(kind) if kind else ""

    def _state(self, told: Mapping[str, Any]) -> GalleryState:
        call = {"macro": told.get("macro", self.name.replace("-", "_")), **told["with"]}
        return GalleryState(self._value(told["state"]), self._called(call), told.get("wrap", ""), told.get("size", ""))

    def _value(self, told: Any) -> Any:
        """A value in the language: texts of several languages, calls of other macros, and what holds them."""
        if isinstance(told, list):
            return [self._value(one) for one in told]
        if not isinstance(told, dict):
            return told
        if told.keys() and told.keys() <= _LANGUAGES:
            return told.get(self.voice.language, told["en"])
        if "macro" in told:
            return self._called(told)
        if "said" in told:
            return Sample({"text": self._value(told["said"]), "language": self._language(told["said"])})
        if "markdown" in told:
            return render(self._value(told["markdown"]), base_level=3)
        return Sample({name: self._value(value) for name, value in told.items()})

    def _language(self, texts: Mapping[str, str]) -> str:
        return self.voice.language if self.voice.language in texts else "en"

    def _called(self, told: Mapping[str, Any]) -> Markup:
        given = {name: self._value(value) for name, value in told.items() if name not in ("macro", "caller")}
        if "caller" in told:
            given["caller"] = _speaking(self._value(told["caller"]))
        module, _, macro = told["macro"].rpartition(".")
        template = f"{module if '/' in module else f'components/{module}'}.html" if module else self.template
        try:
            shown: Markup = getattr(self.environment.get_template(template).module, macro)(**given)
        except (TypeError, AttributeError, TemplateError) as problem:
            found = STALE.given(macro=f"{template}: {macro}", problem=str(problem))
            raise StaleExampleError(Problem(f"theme/gallery/{self.name}.yaml", 0, 0, "", found)) from problem
        return shown


def _speaking(said: Any) -> Callable[[], Markup]:
    """A caller that says one thing, or several one after the other."""
    parts = said if isinstance(said, list) else [said]
    return lambda: Markup("\n").join(parts)


def _each(told: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """A state; or one a value, where an example says `each` of what."""
    if "each" not in told:
        yield told
        return
    for argument, values in told["each"].items():
        for value in values:
            yield {**told, "state": value, "with": {argument: value}}
