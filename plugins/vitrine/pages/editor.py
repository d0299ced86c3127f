"""The model in; the configuration of the optional editor (Sveltia CMS) out: what it asks, in every language."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from pydantic import BaseModel

from vitrine.importing.columns import STORY_LABEL, Node, Shape, tree
from vitrine.model import Cohort, Enterprise, Institution, Message
from vitrine.model.base import IDENTIFIER_PATTERN
from vitrine.model.extra import ExtraField, ExtraKind
from vitrine.model.labels import CHOICES
from vitrine.pages.suggesting.questions import SECTIONS, Group, Question
from vitrine.pages.views.editor import EditorView
from vitrine.pages.voice import Voice
from vitrine.rules.site_rules import repository_on_github
from vitrine.urls import EDITOR

CONFIG = f"{EDITOR}config.json"
PROGRAM = f"{EDITOR}sveltia-cms.js"
_PARAGRAPHS = ("mission", "description", "summary", "what", "note", "closing_reason", "status_note", "text")
# What names a record of another collection, by the name of its field.
_RELATIONS = {"cohorts": "cohorts", "institution": "institutions"}
# Never asked here: who consented to what is written in the file, by whoever holds the consent.
_HIDDEN = {"basis": "public-sources"}
Settings = dict[str, Any]  # JSON


def editor_view(voice: Voice) -> EditorView:
    """What its page is given. Its scripts ask GitHub, and whoever helps to sign in there."""
    editor = voice.initiative.site.editor
    helper = urlsplit(editor.sign_in) if editor is not None and editor.sign_in else None
    return EditorView(
        name=voice.initiative.site.name.best(voice.language).text,
        config=voice.urls.href(CONFIG),
        program=voice.urls.href(PROGRAM),
        helper=f"{helper.scheme}://{helper.netloc}" if helper else "",
    )


def editor_config(voices: Mapping[str, Voice]) -> bytes:
    """The whole configuration, as JSON."""
    return (json.dumps(_Config(tuple(voices.values())).whole(), ensure_ascii=False, indent=1) + "\n").encode()


class _Config:
    """voices: of every language, the main one's first. hints: by the path of a field of the record at hand."""

    def __init__(self, voices: tuple[Voice, ...]) -> None:
        self.voices, self.site = voices, voices[0].initiative.site
        self.hints: Mapping[str, Message] = {}

    def whole(self) -> Settings:
        return {
            "app_title": self.voices[0].initiative.site.name.best(self.site.main_language).text,
            "backend": self._backend(),
            "site_url": self.voices[0].urls.absolute(""),
            "media_folder": "enterprises",
            "public_folder": "",
            "slug": {"encoding": "ascii", "clean_accents": True},
            "output": {"omit_empty_optional_fields": True},
            "collections": [self._enterprises(), *self._others()],
        }

    def _backend(self) -> Settings:
        """Where it signs in; without a service that helps, by a token alone: else it asks a host of its own."""
        editor = self.site.editor
        assert editor is not None, "a site without an editor has no configuration"
        found: Settings = {
            "name": "github",
            "repo": repository_on_github(self.site.repository),
            "branch": editor.branch,
        }
        if editor.sign_in is None:
            return {**found, "auth_methods": ["token"]}
        return {**found, "base_url": editor.sign_in}

    def _enterprises(self) -> Settings:
        story = {"name": "body", "label": self.say(STORY_LABEL), "widget": "markdown", "required": False}
        return {
            "name": "enterprises",
            "label": self.say(Message("Enterprises")),
            "label_singular": self.say(Message("Enterprise")),
            "folder": "enterprises",
            "path": "{{slug}}/profile",
            "slug": "{{fields.id}}",
            "media_folder": "",
            "public_folder": "",
            "summary": "{{name}}",
            "sortable_fields": ["name", "last_verified"],
            **_KIND,
            "fields": [*self.fields(Enterprise), story],
        }

    def _others(self) -> Iterator[Settings]:
        kinds: tuple[tuple[str, Message, type[BaseModel]], ...] = (
            ("institutions", Message("Institutions"), Institution),
            ("cohorts", Message("Cohorts"), Cohort),
        )
        for name, label, model in kinds:
            yield {
                "name": name,
                "label": self.say(label),
                "folder": f"content/{name}",
                "slug": "{{fields.id}}",
                "summary": f"{{{{name.{self.site.main_language}}}}}",
                **_KIND,
                "fields": list(self.fields(model)),
            }

    def say(self, message: Message) -> str:
        """A label in every language of the site, the same word once."""
        return " / ".join(dict.fromkeys(voice.wording.say(message) for voice in self.voices))

    def fields(self, model: type[BaseModel]) -> Iterator[Settings]:
        """Every field of a record."""
        self.hints = dict(_hints()) if model is Enterprise else {}
        yield from self._of(tree(model), "")

    def _of(self, inner: Mapping[str, Node], above: str) -> Iterator[Settings]:
        for name, node in inner.items():
            if node.shape is not Shape.OWN or self.site.extra_fields:
                yield self._field(name, node, above)

    def _field(self, name: str, node: Node, above: str) -> Settings:
        if name in _HIDDEN and not above:
            return {"name": name, "widget": "hidden", "default": _HIDDEN[name]}
        path = f"{above}.{name}" if above else name
        field = {"name": name, "label": self.say(node.label), "required": node.is_required}
        if path in self.hints:
            field["hint"] = self.say(self.hints[path])
        return field | self._widget(name, node, path)

    def _widget(self, name: str, node: Node, path: str) -> Settings:
        match node.shape:
            case Shape.RECORD:
                return {"widget": "object", "collapsed": True, "fields": list(self._of(node.inner, path))}
            case Shape.RECORDS:
                return {"widget": "list", "collapsed": True, "fields": list(self._of(node.inner, path))}
            case Shape.LOCALISED:
                return {"widget": "object", "fields": self._languages(name, is_required=node.is_required)}
            case Shape.LOCALISED_LIST:
                return {"widget": "list", "fields": self._languages(name, is_required=True)}
            case Shape.OWN:
                return {"widget": "object", "fields": list(map(self._own, self.site.extra_fields))}
        return self._text(name, node)

    def _text(self, name: str, node: Node) -> Settings:
        is_list = node.shape is Shape.TEXTS
        several = {"multiple": True} if is_list else {}
        if name in _RELATIONS:
            target = _RELATIONS[name]
            main = f"name.{self.site.main_language}"
            shown = {"search_fields": [main], "display_fields": [main], "value_field": "id"}
            return {"widget": "relation", "collection": target, **shown, **several}
        options = self._options(node)
        if options:
            return {"widget": "select", "options": options, **several}
        if name == "file":
            return {"widget": "image", "choose_url": False}
        if name == "id":
            return {"widget": "string", "pattern": [IDENTIFIER_PATTERN, "a-z 0-9 -"]}
        return {"widget": "list"} if is_list else {"widget": "string"}

    def _options(self, node: Node) -> list[Settings]:
        if node.vocabulary:
            terms = self.voices[0].initiative.vocabularies[node.vocabulary]
            return [
                {"label": _joined(voice.label(node.vocabulary, one.code) for voice in self.voices), "value": one.code}
                for one in terms
            ]
        return [{"label": self.say(CHOICES[word]) if word in CHOICES else word, "value": word} for word in node.choices]

    def _languages(self, name: str, *, is_required: bool) -> list[Settings]:
        """One field a language; the main one's is needed."""
        main, widget = self.site.main_language, "text" if name in _PARAGRAPHS else "string"
        return [
            {"name": one, "label": one.upper(), "widget": widget, "required": is_required and one == main}
            for one in self.site.languages
        ]

    def _own(self, field: ExtraField) -> Settings:
        about: Settings = {"name": field.code, "label": _joined(field.label.texts.values()), "required": False}
        about |= {"hint": _joined(field.help.texts.values())} if field.help else {}
        if field.kind is ExtraKind.TEXT:
            return {**about, "widget": "object", "fields": self._languages(field.code, is_required=False)}
        words = {one.code: _joined(one.label.texts.values()) for one in field.choices}
        if field.kind is ExtraKind.YES_NO:
            words = {word: self.say(CHOICES[word]) for word in ("yes", "no")}
        options = [{"label": label, "value": code} for code, label in words.items()]
        return {**about, "widget": "select", "options": options} if options else {**about, "widget": "string"}


_KIND = {"create": True, "extension": "md", "format": "yaml-frontmatter", "identifier_field": "id"}


def _joined(texts: Iterable[str]) -> str:
    return " / ".join(dict.fromkeys(texts))


def _hints() -> Iterator[tuple[str, Message]]:
    """What the public form says under its fields, by their paths."""
    for section in SECTIONS:
        for one in section.questions:
            if isinstance(one, Group):
                parts: tuple[Question, ...] = (*one.questions, *one.more)
                yield from ((f"{one.path}.{part.path}", part.hint) for part in parts if part.hint)
            elif one.hint:
                yield one.path, one.hint
