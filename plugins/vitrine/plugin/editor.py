"""The optional editor put in the tree: its page, what it is set to, its program with its fonts beside it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from jinja2 import Environment

from vitrine.plugin.setting import Setting
from vitrine.plugin.writing import Writing
from vitrine.urls import EDITOR

# The program as it was published asks a host of others for its fonts; ours lie beside it.
_FONT = re.compile(rb"https://cdn\.jsdelivr\.net/fontsource/fonts/([a-z0-9-]+)(?::vf)?@[0-9.]+/[a-z0-9-]+\.woff2")


# It asks another whether it is the newest; it is told that it is: a region gets the next one with Vitrine.
_NEWEST = b"https://unpkg.com/@sveltia/cms"
VERSION = "0.221.1"


@dataclass(frozen=True)
class EditorFiles:
    """What they are made from."""

    setting: Setting
    environments: Mapping[str, Environment]
    writing: Writing

    def write(self) -> None:
        """Nothing for a site that did not ask for it."""
        voice = self.setting.voice
        if voice.initiative.site.editor is None:
            return
        # What knows every question and every column: a thirtieth of a second, for the few that ask.
        from vitrine.pages.editor import CONFIG, PROGRAM, editor_config, editor_view

        template = self.environments[voice.language].get_template("editor.html")
        page = template.render(editor=editor_view(voice)).encode()
        files = {
            f"{EDITOR}index.html": page,
            CONFIG: editor_config(self.setting.voices),
            f"{EDITOR}package.json": f'{{"version": "{VERSION}"}}\n'.encode(),
        }
        for path, content in files.items():
            self.writing.put(path, "editor", partial(bytes, content))
        folder = self.setting.theme / "editor"
        self.writing.put(PROGRAM, "program", partial(_program, folder))
        for font in sorted(folder.glob("*.woff2")):
            self.writing.put(f"{EDITOR}{font.name}", "font", font.read_bytes)


def _program(folder: Path) -> bytes:
    """Sveltia CMS, which finds its fonts, and its version, beside its page."""
    return _FONT.sub(rb"\1.woff2", (folder / "sveltia-cms.js").read_bytes()).replace(_NEWEST, b".")
