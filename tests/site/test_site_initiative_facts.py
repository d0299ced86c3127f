"""Every fact of the initiative, of its working group and of the field that our sources give, on its page."""

import re

import pytest
from built_site import BuiltSite, text_of
from told_facts import GROUP_AND_FIELD, INITIATIVE

pytestmark = pytest.mark.xdist_group("site")

LANGUAGES = ("fr", "en")
CASES = [(pages, words) for pages, told in (INITIATIVE | GROUP_AND_FIELD).items() for words in told]


def main_of(site: BuiltSite, path: str) -> str:
    """The words of a page's main part, with plain spaces."""
    return re.sub(r"\s+", " ", text_of(site.pages[path].root.find(".//main")))


@pytest.mark.parametrize("place", range(len(LANGUAGES)), ids=LANGUAGES)
@pytest.mark.parametrize(("pages", "words"), CASES, ids=lambda pair: pair[0][:40])
def test_a_fact_is_told_on_its_page(
    root_site: BuiltSite, pages: tuple[str, str], words: tuple[str, str], place: int
) -> None:
    assert words[place] in main_of(root_site, pages[place])
