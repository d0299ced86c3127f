"""Where things are: the theme and default lists that travel with Vitrine, the folders of one site."""

from dataclasses import dataclass
from pathlib import Path

# Where a site is when nobody says: the address that `vitrine serve` gives it.
LOCAL_ADDRESS = "http://localhost:8000/"

_PACKAGE = Path(__file__).resolve().parents[1]
_REPOSITORY = _PACKAGE.parents[1]


def theme_folder() -> Path:
    """The theme: inside the installed package, or at the top of the repository."""
    inside = _PACKAGE / "theme"
    return inside if inside.is_dir() else _REPOSITORY / "theme"


def default_vocabularies() -> Path:
    """The lists every site starts from."""
    inside = _PACKAGE / "vocabulary"
    return inside if inside.is_dir() else _REPOSITORY / "content" / "vocabulary"


def measures_file() -> Path:
    """What was last measured of the pages in a browser; it may not be there."""
    inside = _PACKAGE / "measures"
    return (inside if inside.is_dir() else _REPOSITORY / "docs" / "measures") / "pages.json"


def translation_folders(root: Path) -> tuple[Path, ...]:
    """Where words are: the theme's, then a site's own, which win."""
    return theme_folder() / "translations", root / "translations"


# What a site is made of, beside its settings.
SOURCES = ("enterprises", "content", "translations")


@dataclass(frozen=True)
class Places:
    """The folders of one site. public: what visitors see; the rest is Vitrine's own."""

    root: Path
    public: Path

    @property
    def cache(self) -> Path:
        """What can be thrown away: it is made anew."""
        return self.root / ".vitrine"

    @property
    def spare(self) -> Path:
        """The tree that becomes the public one; beside it, so that the two can change places."""
        return self.public.parent / f".{self.public.name}.next"

    @property
    def state(self) -> Path:
        """What the last build knew."""
        return self.cache / "state.sqlite"

    @property
    def work(self) -> Path:
        """Files that live as long as a build."""
        return self.cache / "work"

    @property
    def images(self) -> Path:
        """Pictures made ready, by content."""
        return self.cache / "images"

    @property
    def history(self) -> Path:
        """What was read of git's history."""
        return self.cache / "history.json"

    @property
    def templates(self) -> Path:
        """Compiled templates."""
        return self.cache / "templates"
