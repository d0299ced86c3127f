"""What must be true of the texts that become pages."""

from collections.abc import Callable, Iterator
from datetime import date

from vitrine.catalogue import Initiative
from vitrine.loading import Profile
from vitrine.markup import problems_in
from vitrine.model import Level, Message
from vitrine.rules.finding import Finding


def stories_are_plain_markdown(profile: Profile, initiative: Initiative, today: date) -> Iterator[Finding]:
    """Ensure a story holds nothing that would be taken out: HTML, pictures, links to elsewhere than the web."""
    for story in profile.stories.values():
        for line, column, message in problems_in(story.markdown):
            yield Finding((), message, path=story.path, line=story.line + line, column=column)


def stories_are_in_the_sites_languages(profile: Profile, initiative: Initiative, today: date) -> Iterator[Finding]:
    """Ensure no story is written that no page would show, and warn of one that is not translated."""
    languages = initiative.site.languages
    for language, story in profile.stories.items():
        if language not in languages:
            values = {"languages": ", ".join(languages), "found": language}
            message = Message("must be in a language of the site ({languages}); found '{found}'", values)
            yield Finding((), message, path=story.path)
    missing = tuple(language for language in languages if language not in profile.stories)
    if not profile.stories or not missing:
        return
    if languages[0] in missing:
        message = Message(
            "must hold the story in the site’s main language, {main}: it stands in another one only",
            {
                "main": languages[0],
            },
        )
        yield Finding((), message)
        return
    path = f"{profile.source.path.rpartition('/')[0]}/story.{missing[0]}.md"
    message = Message("should hold the story’s translation; it is missing")
    yield Finding((), message, Level.WARNING, path=path)


STORY_RULES: tuple[Callable[[Profile, Initiative, date], Iterator[Finding]], ...] = (
    stories_are_plain_markdown,
    stories_are_in_the_sites_languages,
)
