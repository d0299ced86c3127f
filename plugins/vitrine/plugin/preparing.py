"""What the lists wait for, done while other processes read the profiles."""

import importlib
from collections.abc import Mapping

from vitrine.plugin.setting import Setting
from vitrine.plugin.stages import Stages
from vitrine.plugin.templates import compile_all
from vitrine.wording.jinja import FoldedEnvironment

LIST_TEMPLATES = ("list.html", "home.html", "facets.html", "institution.html", "institutions.html", "page.html")


def prepare_lists(setting: Setting, environments: Mapping[str, FoldedEnvironment], stages: Stages) -> None:
    """Gets ready what takes long and needs no profile: templates, Pelican, the schema of a profile."""
    with stages.of("templates"):
        for environment in environments.values():
            compile_all(environment, LIST_TEMPLATES)
    with stages.of("settings"):
        importlib.import_module("vitrine.plugin.pelican_site")
        _ = setting.profile_schema
