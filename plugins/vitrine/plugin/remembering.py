"""What a build leaves for the next: the profiles that it read, the files that it made."""

from collections.abc import Mapping

from vitrine.plugin.reading import Readings
from vitrine.plugin.state import State
from vitrine.plugin.writing import Writing


def remember(
    state: State, readings: Readings, writing: Writing, gone: set[str], facts: Mapping[str, str], *, is_fresh: bool
) -> None:
    """Keeps all of it or nothing. gone: files that are no more. is_fresh: nothing of earlier builds holds any more."""
    state.begin()
    if is_fresh:
        state.clear()
    fresh = {name: kept for name, kept in readings.kept.items() if name in readings.fresh}
    state.keep_profiles(fresh, readings.cards, readings.facts)
    state.restamp(readings.restamped)
    state.drop_profiles(readings.gone)
    state.keep_outputs(writing.made, gone)
    state.remember(facts)
    state.commit()
