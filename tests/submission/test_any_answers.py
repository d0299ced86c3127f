"""Whatever is answered becomes files or problems, and a comment in which it does nothing."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from submission.asked import body_of, event_of, small_catalogue, the_forms
from vitrine.cli import main
from vitrine.submission import Question

TEXTS = [
    *["", "Texte", "Atelier du Nord", "atelier-du-nord", "-", "2026-01", "2024-02-30", "../../etc/passwd", "NO", "~"],
    *[
        "@you #1 https://evil.example <b>x</b> ![i](j)",
        "``` `` ` @you",
        "a\x00b\u202ec\ud800",
        "[[[[" * 500,
        "é" * 4001,
    ],
    *["{fr: x}", "&a *a", "!!python/object:os.system", "---\nid: x\n---", "http://[::1", "### Nom\n\nx", "=1+1 | x"],
]
_CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")


@st.composite
def answers(draw: st.DrawFn, questions: tuple[Question, ...]) -> dict[str, str]:
    """An answer to each question, right or not."""
    return {one.name: draw(st.sampled_from(["", *one.options.values()] if one.options else TEXTS)) for one in questions}


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site that no test writes into."""
    return small_catalogue(tmp_path_factory.mktemp("any") / "site")


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_answers_become_files_or_problems(
    shared: Path, data: st.DataObject, capsys: pytest.CaptureFixture[str]
) -> None:
    form = data.draw(st.sampled_from(list(the_forms().values())))
    file, output = shared.parent / "issue.json", shared.parent / "proposal"
    file.write_text(json.dumps(event_of(body_of(form, data.draw(answers(form.questions))))), encoding="utf-8")

    code = main(["submission", str(file), "--output", str(output), "--site", str(shared), "--lang", "en"])

    told = json.loads((output / "proposal.json").read_text("utf-8"))
    assert (code, bool(told["files"] or told["removed"])) in ((0, True), (1, False))
    left = _CODE.sub("", (output / "comment.md").read_text("utf-8").replace("<!-- vitrine -->", ""))
    assert not re.search(r"@you|evil|<|!\[|#1", left)
    assert not any(line.startswith("::") or "##[" in line for line in capsys.readouterr().out.splitlines())
