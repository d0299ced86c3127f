"""Enterprises as regions publish them become profiles by this site's own rules, each enterprise once."""

import json
from pathlib import Path
from typing import Any

import pytest

from federation.regional import ADAPTER, DAY, atelier, published, write
from small_site import REPOSITORY
from vitrine.catalogue import State
from vitrine.federation import Copy, Gathered, Taken, gather, read_copy, read_regions
from vitrine.federation.adapting import Adapted, Refused, identifier_of
from vitrine.model import Localised
from vitrine.model.federation import FederatedRegion
from vitrine.wording import load

ENGLISH = load("en", ())


def adapted(**changes: Any) -> Adapted:
    found = ADAPTER.adapt("estrie", atelier(**changes), day=DAY)
    assert isinstance(found, Adapted)
    return found


def test_a_published_enterprise_is_a_profile_of_this_site() -> None:
    found = adapted()

    assert found.id == "estrie-atelier-du-nord"
    assert found.profile.enterprise.name == "Atelier du Nord"
    assert found.left_out == ()


@pytest.mark.parametrize(
    ("changes", "left_out"),
    [
        ({"website": "javascript:alert(1)"}, ("website",)),
        ({"cohorts": ["cohorte-1", "unknown"]}, ("cohorts.2",)),
        ({"legal_name": "x" * 301}, ("legal_name",)),
        ({"social": ["https://a.example/", "file:///etc/passwd"]}, ("social.2",)),
        ({"people_served": ["youth", "martians"]}, ("people_served.2",)),
    ],
)
def test_what_this_site_does_not_take_is_left_out_and_the_rest_stays(
    changes: dict[str, Any], left_out: tuple[str, ...]
) -> None:
    assert adapted(**changes).left_out == left_out


@pytest.mark.parametrize(
    "changes",
    [
        {"pages": {"fr": "x" * 400_000}},
        {"media": ["x" * 1000] * 400},
        {"a_newer_field": [{"x" * 1000: 1}] * 400},
        {"a_newer_field": [[[1] * 1000] * 40] * 10},
    ],
)
def test_an_enterprise_published_at_too_great_a_length_is_refused_before_it_is_read(changes: dict[str, Any]) -> None:
    found = ADAPTER.adapt("estrie", atelier(**changes), day=DAY)

    assert isinstance(found, Refused)
    assert (found.id, ENGLISH.say(found.why.message)) == (
        "atelier-du-nord",
        "must be at most 400 kB as its region publishes it",
    )


@pytest.mark.parametrize(
    "changes",
    [
        {"a_newer_field": {"deep": [1, 2]}},
        {"contact": {"email": "info@atelier.example", "newer": "x"}},
        {"mission": {"fr": "Former.", "en": "To train.", "es": "Formar."}},
    ],
)
def test_what_a_newer_vitrine_or_another_language_adds_is_no_fault(changes: dict[str, Any]) -> None:
    assert adapted(**changes).left_out == ()


@pytest.mark.parametrize(
    "changes",
    [
        {"id": "../../etc/passwd"},
        {"id": None},
        {"id": ["a"]},
        {"name": {"fr": "x"}},
        {"status": "unheard-of"},
        {"offerings": []},
        {"offerings": [{"id": "a", "name": {"fr": "A"}, "kind": "product", "category": "unknown"}]},
        {"region": "atlantis"},
        {"last_verified": "2999-01-01"},
        {"mission": {"fr": "x" * 4000, "en": "y" * 4000}, "networks": ["z" * 300] * 700},
    ],
)
def test_a_profile_without_what_it_must_have_is_refused(changes: dict[str, Any]) -> None:
    assert isinstance(ADAPTER.adapt("estrie", atelier() | changes, day=DAY), Refused)


def test_characters_that_nobody_sees_are_taken_out() -> None:
    found = adapted(name="Ate\u202elier\u200b\r\n", municipality="Mont\x00réal")

    assert (found.profile.enterprise.name, found.profile.enterprise.municipality) == ("Atelier", "Montréal")


def test_text_that_looks_like_yaml_or_a_fence_stays_text() -> None:
    hostile = "a\n---\nid: other\n<script>alert(1)</script> {{ x }} &y *z"

    assert adapted(mission={"fr": hostile, "en": "x"}).profile.enterprise.mission == Localised(
        {"fr": hostile, "en": "x"}
    )


def test_a_long_id_is_cut_and_stays_unique() -> None:
    one, other = identifier_of("estrie", "a" * 80), identifier_of("estrie", "a" * 79 + "b")

    assert len(one) == len(other) == 80
    assert one != other


def region(code: str, jurisdiction: str | None = None) -> FederatedRegion:
    name, address = Localised({"fr": code.title()}), f"https://{code}.example.org/"
    return FederatedRegion(code=code, name=name, address=address, jurisdiction=jurisdiction)


def gathered(*regions: FederatedRegion, **changes: dict[str, Any]) -> Gathered:
    """changes: of the atelier, per region's code."""
    taken = {}
    for one in regions:
        data = published(f"https://{one.code}.example.org/", atelier_du_nord=changes.get(one.code, {}))
        copy = read_copy(json.dumps(data).encode(), today=DAY)
        assert isinstance(copy, Copy)
        taken[one.code] = Taken(State.FRESH, copy, None)
    return gather(regions, taken, ADAPTER)


def test_an_enterprise_of_two_regions_is_told_by_its_home_region() -> None:
    found = gathered(region("estrie"), region("montreal"), estrie={"last_verified": "2026-01-10"}).federated

    origin = found.origins["montreal-atelier-du-nord"]
    assert "estrie-atelier-du-nord" not in found.origins
    assert origin.home.page("en") == "https://montreal.example.org/en/enterprises/atelier-du-nord/"
    assert [other.region for other in origin.others] == ["estrie"]
    assert [(one.shown, one.elsewhere, one.left_out) for one in found.regions] == [(1, 1, 0), (2, 0, 0)]


def test_where_none_is_at_home_the_one_verified_last_is_shown() -> None:
    found = gathered(region("estrie"), region("laval"), laval={"last_verified": "2026-01-10"}).federated

    assert "laval-atelier-du-nord" in found.origins
    assert "estrie-atelier-du-nord" not in found.origins


def test_a_number_of_another_jurisdiction_is_another_enterprise() -> None:
    found = gathered(region("estrie"), region("laval", "CA-ON")).federated

    assert {"estrie-atelier-du-nord", "laval-atelier-du-nord"} <= found.origins.keys()


def test_an_enterprise_that_merged_leads_to_the_profile_that_is_shown() -> None:
    merged = {"status": "merged-into", "merged_into": "atelier-du-nord"}
    data = published("https://laval.example.org/", buanderie_des_quais=merged)
    own = published("https://montreal.example.org/")
    copies = {"laval": read_copy(json.dumps(data).encode(), today=DAY)}
    copies["montreal"] = read_copy(json.dumps(own).encode(), today=DAY)
    taken = {code: Taken(State.FRESH, copy, None) for code, copy in copies.items() if isinstance(copy, Copy)}

    found = gather((region("laval"), region("montreal")), taken, ADAPTER)

    assert "\nmerged_into: montreal-atelier-du-nord\n" in found.texts["laval-buanderie-des-quais"]


@pytest.mark.parametrize(
    "page", ["https://elsewhere.example.org/x/", "javascript:alert(1)", "https://laval.example.org.evil.example/", 3]
)
def test_a_page_that_is_not_of_the_region_s_own_site_is_not_led_to(page: object) -> None:
    origin = gathered(region("laval"), laval={"pages": {"fr": page}}).federated.origins["laval-atelier-du-nord"]

    assert origin.home.pages == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("regions: []", "regions.yaml:1:10: regions: must have at least one entry; found none"),
        (
            "regions:\n- {code: estri, name: E, address: https://a.example/}",
            "regions.yaml:2:10: regions.1.code: unknown 'estri' — did you mean 'Estrie'?",
        ),
        (
            "regions:\n- {code: estrie, name: E}",
            "regions.yaml:2:3: regions.1: must give `address` or `file`, one of them",
        ),
        (
            "regions:\n- {code: estrie, name: E, address: http://a.example/}",
            "regions.yaml:2:36: regions.1.address: must start with https://, but on this machine; found 'http://a.example/'",
        ),
        (
            "regions:\n- {code: estrie, name: E, file: ../x.json}",
            "regions.yaml:2:33: regions.1.file: must be a .json file in the folder of regions.yaml, as "
            "estrie/catalogue.json; found '../x.json'",
        ),
        (
            "regions:\n- {code: estrie, name: E, file: x.json}\n- {code: estrie, name: E, file: y.json}",
            "regions.yaml:3:10: regions.2.code: must be of one region only; 'estrie' stands twice",
        ),
    ],
)  # fmt: skip
def test_what_is_wrong_in_the_file_of_regions_is_said_with_its_place(text: str, expected: str, tmp_path: Path) -> None:
    file = write(tmp_path / "regions.yaml", text)
    found = read_regions(file, ADAPTER.initiative.vocabularies, main_language="fr")

    (problem,) = found.problems
    said = f"{problem.path}:{problem.line}:{problem.column}: {problem.field}: {ENGLISH.say(problem.message)}"
    assert (found.regions, said) == ((), expected)


@pytest.mark.parametrize("field", FederatedRegion.model_fields)
def test_every_field_of_a_region_has_its_row_in_the_documentation(field: str) -> None:
    assert f"\n| `{field}` | " in (REPOSITORY / "docs/federation.md").read_text(encoding="utf-8")
