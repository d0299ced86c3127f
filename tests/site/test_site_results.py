"""The figures of the initiative, as the built dashboards tell them."""

import json
from decimal import Decimal

import pytest
import yaml
from built_site import REPOSITORY, BuiltPage, BuiltSite, text_of, with_class

pytestmark = pytest.mark.xdist_group("site, further")

RESULTS = {"fr": "resultats/", "en": "en/results/"}
INDICATORS = {"fr": "indicateurs/", "en": "en/indicators/"}
MONTREAL, PILOT = "", "pilote-2013/"

each_language = pytest.mark.parametrize("language", RESULTS)

# Each fact: on which dashboard, of which indicator, and how each language says it.
FACTS = [
    (PILOT, "contracts", "au moins 200", "at least 200"),
    (PILOT, "contracts-value", "2 500 000 $", "$2,500,000"),
    (PILOT, "share-new-relation", "60 %", "60%"),
    (PILOT, "share-after-matchmaking", "55 %", "55%"),
    (PILOT, "business-contacts", "au moins 300", "at least 300"),
    (PILOT, "share-new-contacts", "40 %", "40%"),
    (PILOT, "sectors-represented", "20", "20"),
    (PILOT, "offerings-count", "69", "69"),
    (PILOT, "institution-kinds", "4", "4"),
    (PILOT, "institutions-with-a-contract", "100 %", "100%"),
    (PILOT, "matchmaking-events", "4", "4"),
    (PILOT, "matchmaking-people", "300", "300"),
    (PILOT, "enterprise-trainings", "4", "4"),
    (PILOT, "institution-trainings", "10", "10"),
    (PILOT, "institution-trainings-people", "150", "150"),
    (PILOT, "awareness-events", "8", "8"),
    (PILOT, "awareness-people", "au moins 150", "at least 150"),
    (PILOT, "enterprises", "27", "27"),
    (PILOT, "institutions", "6", "6"),
    (PILOT, "institutions", "7", "7"),
    ("cohorte-2/", "enterprises", "38", "38"),
    ("cohorte-2/", "institutions", "19", "19"),
    ("cohorte-3/", "enterprises", "30", "30"),
    ("cohorte-3/", "institutions", "22", "22"),
    ("cohorte-6/", "enterprises", "23", "23"),
    ("cohorte-6/", "institutions", "35", "35"),
    ("cohorte-6/", "contracts", "132", "132"),
    ("cohorte-6/", "contracts-value", "14 000 000 $", "$14,000,000"),
    ("cohorte-7/", "enterprises", "28", "28"),
    ("cohorte-7/", "institutions", "37", "37"),
    ("estrie-2016/", "enterprises", "10", "10"),
    ("estrie-2016/", "institutions", "6", "6"),
    ("estrie-2016/", "institutions", "10", "10"),
    ("estrie-2016/", "activities", "environ 30", "about 30"),
    ("estrie-2016/", "people-reached", "au moins 300", "at least 300"),
    ("bas-saint-laurent-2022/", "enterprises", "11", "11"),
    (MONTREAL, "contracts", "plus de 2 000", "more than 2,000"),
    (MONTREAL, "contracts-value", "75 500 000 $", "$75,500,000"),
]


def page(site: BuiltSite, language: str, part: str = "") -> BuiltPage:
    return site.pages[RESULTS[language] + part]


def plain(text: str) -> str:
    """Its words, with plain spaces."""
    return " ".join(text.replace("\u202f", " ").replace("\xa0", " ").split())


def rows(told: BuiltPage) -> list[str]:
    """Each line of each table of figures."""
    return [
        plain(" ".join(row.itertext())) for table in with_class(told.root, "figure-table") for row in table.iter("tr")
    ]


def name_of(indicator: str, language: str) -> str:
    text = (REPOSITORY / "content" / "indicators" / f"{indicator}.md").read_text(encoding="utf-8")
    return str(yaml.safe_load(text.split("---\n")[1])["name"][language])


@each_language
@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: f"{fact[0]}{fact[1]} {fact[3]}")
def test_a_fact_stands_in_a_row_with_its_period_its_method_and_its_source(root_site, language, fact):
    part, indicator, *told = fact
    said = told[list(RESULTS).index(language)]
    method = {"fr": "Déclaré", "en": "Declared"}[language]
    start = name_of(indicator, language)
    found = [row for row in rows(page(root_site, language, part)) if row.startswith(start)]
    assert any(f" {said} " in row and f"{method} Source " in row and "20" in row for row in found), found


@each_language
def test_six_and_seven_institutions_stand_side_by_side_with_their_dates(root_site, language):
    found = " ".join(rows(page(root_site, language, PILOT)))
    assert {"fr": "mai 2014 6", "en": "May 2014 6"}[language] in found
    assert {"fr": "2015 7", "en": "2015 7"}[language] in found


@each_language
def test_the_total_of_contracts_is_the_sum_of_the_records(root_site, language):
    records = [
        yaml.safe_load(file.read_text(encoding="utf-8").split("---\n")[1])
        for file in (REPOSITORY / "content" / "contracts").glob("*.md")
    ]
    whole = sum(Decimal(str(one["value"]["value"])) for one in records if "value" in one)
    section = next(
        one for one in page(root_site, language).root.iter("section") if one.get("id") == "contracts-recorded"
    )
    said = plain(" ".join(section.itertext()))
    money = {"fr": f"{whole:,} $".replace(",", " "), "en": f"${whole:,}"}[language]
    assert money in said
    assert said.count("Source ") >= len(records)


@each_language
@pytest.mark.parametrize("part", [MONTREAL, PILOT])
def test_every_chart_names_itself_and_says_its_figures(root_site, language, part):
    charts = with_class(page(root_site, language, part).root, "bar-chart")
    assert charts
    for chart in charts:
        texts = {one.get("id"): plain(text_of(one)) for one in chart.iter() if one.get("id")}
        assert chart.get("role") == "img"
        assert texts[chart.get("aria-labelledby")]
        values = [plain(text_of(value)) for value in with_class(chart, "bar-chart-value")]
        assert all(value in texts[chart.get("aria-describedby")] for value in values)


@each_language
def test_machines_read_each_figure_as_an_observation_of_a_dataset(root_site, language):
    script = page(root_site, language, PILOT).root.find("head/script[@type='application/ld+json']")
    graph = json.loads(text_of(script))["@graph"]
    kinds = [thing["@type"] for thing in graph]
    assert kinds.count("Dataset") == 1
    assert kinds.count("Observation") == 20
    assert [one["minValue"] for one in graph if one.get("variableMeasured") == name_of("contracts", language)] == [200]


@each_language
def test_each_indicator_says_what_it_counts_and_shows_its_figures(root_site, language):
    told = root_site.pages[f"{INDICATORS[language]}institutions/"]
    assert len(rows(told)) == 1 + 8
    assert with_class(told.root, "bar-chart")
