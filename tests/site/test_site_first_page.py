"""What the first page tells, and the map that stands in it."""

import pytest
from built_site import links_in, text_of, with_class
from visiting import LANGUAGES

pytestmark = pytest.mark.xdist_group("site")

HOMES = {"fr": "", "en": "en/"}
each_language = pytest.mark.parametrize("language", LANGUAGES)


@each_language
def test_the_first_page_tells_two_stories_a_case_study_first_and_who_bought(root_site, language):
    first, second = with_class(root_site.pages[HOMES[language]].root, "story-card")
    (link,) = links_in(first)
    assert link.endswith("#case-study")
    assert text_of(first.find("p")) == {"fr": "Étude de cas", "en": "Case study"}[language]
    assert len(text_of(second)) > 80
    assert links_in(second) != [link]


@each_language
@pytest.mark.parametrize("path", [{"fr": "", "en": "en/"}, {"fr": "regions/", "en": "en/regions/"}])
def test_the_map_links_the_same_regions_as_the_list_with_the_same_counts(root_site, language, path):
    page = root_site.pages[path[language]]
    (drawing,) = with_class(page.root, "region-map")
    tiles = {
        link.get("href"): text_of(link.findall("{*}text")[-1]) for link in drawing.iter() if link.tag.endswith("a")
    }
    lists = [items for items in with_class(page.root, "facet-links") if set(links_in(items)) & set(tiles)]
    listed = {item.find("a").get("href"): text_of(item.find("span")) for item in lists[0].iter("li")}
    assert tiles == listed
    assert len([one for one in drawing.iter() if one.tag.endswith("rect")]) == 17
