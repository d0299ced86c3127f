"""The only room that knows Pelican, and the only one that writes the site."""

from vitrine.plugin.building import build
from vitrine.plugin.options import Options, Outcome, Progress
from vitrine.plugin.places import Places, default_vocabularies, theme_folder
from vitrine.plugin.setting import LOCAL_ADDRESS, translation_folders

__all__ = [
    "LOCAL_ADDRESS",
    "Options",
    "Outcome",
    "Places",
    "Progress",
    "build",
    "default_vocabularies",
    "theme_folder",
    "translation_folders",
]
