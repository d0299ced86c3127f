"""Answers of a form, told apart in the text of an issue: the same come back, or the text is refused."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from submission.asked import body_of, forms_in, small_catalogue
from vitrine.model import Message
from vitrine.submission.answers import understand
from vitrine.submission.bodies import answers_of, form_of
from vitrine.submission.questions import Form, Kind, Shape

pytestmark = pytest.mark.xdist_group("bodies")


@pytest.fixture(scope="module")
def forms(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], Form]:
    return forms_in(small_catalogue(tmp_path_factory.mktemp("forms") / "site"))


@pytest.fixture(scope="module")
def new(forms: dict[tuple[str, str], Form]) -> Form:
    return forms["new-profile", "fr"]


HOSTILE = {
    "heading": "### Un titre à moi\n\ntexte\n\n## Un autre",
    "unknown heading between empty lines": "a\n\n### Ce qui n’est pas une question\n\nb",
    "fence": "```yaml\nid: x\n### Nom\n```\n\n~~~\nfin\n~~~",
    "list": "- un\n- deux\n  - trois\n\n1. quatre",
    "boxes": "- [x] oui\n- [ ] non",
    "commas": "a, b, c, ### d",
    "no response in the middle": "x\n\n_No response_\n\ny",
    "emoji": "🏳️‍🌈👩🏽‍🍳 œuvre ﷽",
    "bidi": "\u202etxet\u202c \u2066a\u2069 \u200fb",
    "html": "<script>alert(1)</script><!-- ### Nom -->",
    "mentions": "@everyone #1 https://example.org ::error::x",
    "separators of other systems": "a\u2028b\u2029c\x0bd\x0ce\x85f",
    "front matter": "---\nid: other\n---",
    "65,000 characters": "é" * 65_000,
    "heading of the form, not on a line of its own": "voir ### Nom\n### Région administrative et plus",
    "heading of the form, without empty lines": "a\n### Municipalité\nb",
}


@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["unix", "windows"])
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_answer_comes_back_as_it_was(new: Form, text: str, line_end: str) -> None:
    told = {"name": "Les Marmites", "mission.fr": text, "story": text[:300]}
    body = body_of(new, told).replace("\n", line_end)

    found = answers_of(body, new)

    assert not isinstance(found, Message)
    assert found["mission.fr"] == text.strip()
    assert found["name"] == "Les Marmites"
    assert found["municipality"] == ""


AMBIGUOUS = {
    "the next question in an answer": "x\n\n### Mission (en)\n\nTo train.",
    "the next two in an answer": "x\n\n### Mission (en)\n\ny\n\n### Résumé en une phrase (fr)\n\nz",
    "the next question in a fence": "```\n\n### Mission (en)\n\n```",
}


@pytest.mark.parametrize("text", AMBIGUOUS.values(), ids=AMBIGUOUS)
def test_what_can_be_read_in_two_ways_is_refused(new: Form, text: str) -> None:
    found = answers_of(body_of(new, {"name": "Les Marmites", "mission.fr": text}), new)

    assert isinstance(found, Message)
    assert "stands more than once" in found.text


@pytest.mark.parametrize("heading", ["Nom", "Municipalité"], ids=["an earlier question", "a much later one"])
def test_a_heading_whose_place_can_only_be_another_is_text(new: Form, heading: str) -> None:
    text = f"x\n\n### {heading}\n\nautre"

    found = answers_of(body_of(new, {"name": "Les Marmites", "mission.fr": text}), new)

    assert not isinstance(found, Message)
    assert (found["name"], found["mission.fr"]) == ("Les Marmites", text)


def test_a_heading_that_was_taken_out_is_named(new: Form) -> None:
    body = body_of(new, {"name": "Les Marmites"}).replace("### Municipalité\n", "")

    found = answers_of(body, new)

    assert isinstance(found, Message)
    assert found.values == {"heading": "### Municipalité"}


def test_headings_in_another_order_are_refused(new: Form) -> None:
    body = body_of(new, {"name": "Les Marmites"})
    body = body.replace("### Municipalité", "@").replace("### Contact – Téléphone", "### Municipalité")
    found = answers_of(body.replace("@", "### Contact – Téléphone"), new)

    assert isinstance(found, Message)


def test_a_text_longer_than_github_takes_is_refused(new: Form) -> None:
    assert isinstance(answers_of(body_of(new, {"story": "x" * 90_000}), new), Message)


def test_each_form_is_known_by_its_first_question(forms: dict[tuple[str, str], Form]) -> None:
    for form in forms.values():
        assert form_of("\ufeff\r\n" + body_of(form, {}), list(forms.values())) is form
    assert form_of("Bonjour !\n\n### Nom\n\nx", list(forms.values())) is None
    assert form_of("", list(forms.values())) is None


LINES = st.text(st.characters(exclude_categories=("Cs",)), max_size=60)


@st.composite
def free_texts(draw: st.DrawFn, labels: list[str]) -> str:
    """Lines of any kind, among them headings of the form."""
    headings = st.sampled_from(labels).map("### {}".format)
    lines = draw(st.lists(st.one_of(LINES, headings, st.just(""), st.just("_No response_")), max_size=6))
    return "\n".join(lines)


@settings(max_examples=120, deadline=None)
@given(data=st.data())
def test_any_answers_come_back_as_they_were_or_are_refused(
    forms: dict[tuple[str, str], Form], data: st.DataObject
) -> None:
    form = forms[data.draw(st.sampled_from(list(Kind))), "fr"]
    free = [one.name for one in form.questions if one.shape in (Shape.LINE, Shape.TEXT)]
    labels = [one.label for one in form.questions]
    told = {name: data.draw(free_texts(labels)) for name in free}

    found = answers_of(body_of(form, told), form)

    if not isinstance(found, Message):
        assert {name: found[name] for name in free} == {name: _as_read(told[name]) for name in free}


def _as_read(text: str) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    return "" if text == "_No response_" else text


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_any_choice_comes_back_as_codes(forms: dict[tuple[str, str], Form], data: st.DataObject) -> None:
    form = forms["new-profile", data.draw(st.sampled_from(["fr", "en"]))]
    several = [one for one in form.questions if one.shape in (Shape.CHOICES, Shape.TICKS)]
    told = {one.name: data.draw(st.lists(st.sampled_from(list(one.options.values())), unique=True)) for one in several}

    answers = answers_of(body_of(form, told), form)

    assert not isinstance(answers, Message)
    values = understand(form, answers).values
    assert {one.name: set(values.get(one.name, ())) for one in several} == {n: set(v) for n, v in told.items()}


def test_labels_that_hold_commas_are_told_apart_or_refused() -> None:
    from vitrine.submission.answers import _partings

    options = {"a": "1", "b": "2", "a, b": "3", "c, d": "4"}
    assert _partings(["c", "d"], options) == [["c, d"]]
    assert len(_partings(["a", "b"], options)) == 2
    assert _partings(["a", "x"], options) == []
