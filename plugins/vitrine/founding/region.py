"""What must be known of a region to make its catalogue."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Region:
    """A region that begins. names: of the catalogue, one a language, or one for all.

    region: a code or label of the default list, or a name of its own. repository, machine: `owner/name` of the
    catalogue and of Vitrine. version: the tag of Vitrine to run.
    """

    names: tuple[str, ...]
    region: str
    languages: tuple[str, ...]
    coordinator: str
    email: str
    repository: str
    machine: str
    version: str

    def name(self, place: int) -> str:
        """The catalogue's name in the language of that place."""
        return self.names[min(place, len(self.names) - 1)]
