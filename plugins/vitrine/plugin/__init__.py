"""The only room that knows Pelican, and the only one that writes the site."""

from vitrine.plugin.options import Options, Outcome, Progress, StaleExampleError
from vitrine.plugin.places import LOCAL_ADDRESS, Places, default_vocabularies, theme_folder, translation_folders

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


def build(options: Options) -> Outcome:
    """Builds a site: the public tree is the new one, whole, or the old one, untouched."""
    from vitrine.plugin import building  # half of the house, which commands that build nothing do not need

    try:
        return building.build(options)
    except StaleExampleError as stale:
        return Outcome(is_published=False, problems=(stale.problem,))
