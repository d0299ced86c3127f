"""What the form of the page makes, driven from tests: answers in; files and sentences out."""

import json
from datetime import date
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from vitrine.catalogue import Initiative
from vitrine.loading import read_profile_text
from vitrine.loading.text_files import checked_text
from vitrine.markup import problems_in
from vitrine.model import Level, Problem
from vitrine.rules import judge
from vitrine.wording import Wording

ANSWERS: dict[str, Any] = json.loads((Path(__file__).parent / "bad_answers.json").read_text(encoding="utf-8"))
TODAY = date(2026, 11, 26)

# Fills the form with each set of answers, looks at every field, and gives the files and what is said.
ANSWERED = """(all) => {
  const element = document.querySelector("suggest-form");
  return all.map(({ story, ...values }) => {
    element.suggestion.begin(null);
    element.suggestion.restore({ values, stories: story ?? {} });
    for (const section of element.steps.sections) element.problems.touchAll(section);
    element.update();
    const said = [...element.querySelectorAll("[data-part=problem]:not([hidden])")].map((one) => one.textContent);
    return { files: element.suggestion.files, said, values: element.suggestion.values };
  });
}"""


def answered(page: Page, answers: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Per set of answers, `{files, said, values}`."""
    found: list[dict[str, Any]] = page.evaluate(ANSWERED, answers)
    return found


def changed(field: str, value: Any) -> dict[str, Any]:
    """The good answers with one of them replaced."""
    answers: dict[str, Any] = json.loads(json.dumps(ANSWERS["good"]))
    place: Any = answers
    *above, last = [int(part) if part.isdecimal() else part for part in field.split(".")]
    for part in above:
        place = place[part] if isinstance(place, list) else place.setdefault(part, {})
    place[last] = value
    return answers


def checked(files: dict[str, str], initiative: Initiative, wording: Wording) -> set[str]:
    """What `vitrine check` says of the files, but of what is only not translated."""
    problems: list[Problem] = []
    for name, text in files.items():
        seen = checked_text(text.encode("utf-8", "surrogatepass"))
        if not isinstance(seen, str):
            return {wording.say(seen[2])}
        if name == "profile.md":
            reading = read_profile_text(
                "enterprises/menuiserie-du-fleuve/profile.md", text, initiative.vocabularies, main_language="fr"
            )
            problems += judge(reading, initiative, today=TODAY).problems
        else:
            problems += [Problem(name, *place) for place in ((1, 1, "", one[2]) for one in problems_in(text))]
    kept = [one for one in problems if one.level is Level.ERROR or one.field == "neq"]
    return {wording.say(one.message) for one in kept}
