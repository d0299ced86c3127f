"""The page of open data, written once it is known which files there are."""

from collections.abc import Mapping

from jinja2 import Environment

from vitrine.pages.data import data_view
from vitrine.pages.framing import frame, home_crumb
from vitrine.pages.structured_data import breadcrumbs, linked
from vitrine.pages.voice import Voice
from vitrine.plugin.setting import Setting
from vitrine.plugin.writing import Writing, inputs_digest
from vitrine.urls import DATA


def write_data_page(
    setting: Setting, environments: Mapping[str, Environment], writing: Writing, *, version: str
) -> None:
    """In each language, with every file that the tree holds and no other."""
    kept = {path: writing.before[path] for path in writing.kept if path in writing.before}
    files = {path: made.size for path, made in sorted({**kept, **writing.made}.items()) if path.startswith(DATA)}
    inputs = inputs_digest((version, *(f"{path} {size}" for path, size in files.items())))
    for voice in setting.voices.values():
        view = data_view(files, voice, day=setting.today, version=version, is_shared=setting.has_handouts)
        template = environments[voice.language].get_template("data.html")
        context = {"data": view, "frame": _frame(voice)}
        writing.put(
            voice.urls.page(voice.language, "data"),
            inputs,
            lambda template=template, context=context: template.render(context).encode(),  # type: ignore[misc]
        )


def _frame(voice: Voice) -> object:
    title = voice.say("Open data")
    crumbs = (home_crumb(voice),)
    return frame(
        voice,
        {language: voice.urls.page(language, "data") for language in voice.urls.languages},
        title=title,
        description=voice.say("The catalogue as files: what there is, for whom, in which formats, and how to cite it."),
        crumbs=crumbs,
        jsonld=linked(breadcrumbs(crumbs, title, voice)),
    )
