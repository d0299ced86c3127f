"""What a person sends of the form of the site: spoilt files are refused, what the site keeps is put back."""

import io
import zipfile
from pathlib import Path

import pytest

from vitrine.importing.revision import put_back
from vitrine.submission.receiving import receive


def _zip(members: dict[str, bytes]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, held in members.items():
            archive.writestr(name, held)
    return content.getvalue()


PROFILE = b"---\nid: atelier\nname: Atelier\n---\n"


@pytest.mark.parametrize(
    "content",
    [
        _zip({"../../etc/passwd": b"x"}),
        _zip({"enterprises/atelier/profile.md": PROFILE, "enterprises/atelier/run.sh": b"x"}),
        _zip({"profile.md": b"a" * 5_000_000}),
        _zip({f"p{number}.jpg": b"x" for number in range(40)}),
        _zip({"photo.jpg": b"x"}),
        b"PK\x03\x04 not a zip",
        b"\xff\xfe",
        b"no front matter",
        b"---\nid: ../../etc\n---\n",
        b"---\n- a\n---\n",
    ],
)
def test_a_spoilt_file_is_refused_and_nothing_is_taken(tmp_path: Path, content: bytes) -> None:
    found = receive(tmp_path, "profile.md", content)
    assert (found.id, dict(found.files)) == ("", {})
    assert found.problems


def test_a_person_that_the_site_keeps_is_put_back() -> None:
    old = "id: a\ncontact:\n  email: a@b.ca\n  person:\n    name: Élise\nstatus: active\n"
    before = {"id": "a", "contact": {"email": "a@b.ca", "person": {"name": "Élise"}}, "status": "active"}
    new = "id: a\ncontact:\n  email: c@d.ca\n# vitrine keeps: contact.person\nstatus: active\n"
    after = {"id": "a", "contact": {"email": "c@d.ca"}, "status": "active"}
    assert put_back(new, after, old, before) == old.replace("a@b.ca", "c@d.ca")
