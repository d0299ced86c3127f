"""Pictures attached to an issue: whose they are, what they hold."""

from pathlib import Path

import pytest

from pictures_made import encoded, two_halves
from submission.asked import CORRECTION, LOGO, NEW, submitted, text_in, told
from vitrine.fetching import Answer
from vitrine.model import Message
from vitrine.submission.attachments import address_in, fetch, is_keeper_s


def test_a_picture_is_fetched_and_made_anew(site: Path) -> None:
    answers = {**NEW, "logo": f'<img width="20" alt="x" src="{LOGO}" />', "logo-alt": "Une marmite"}
    sent = encoded(two_halves(), "PNG")
    proposal = submitted(site, "new-profile", answers, fetched=sent)

    assert told(proposal) == []
    made = proposal.draft.files["enterprises/les-marmites-solidaires/logo.webp"]
    assert isinstance(made, bytes)
    assert made[8:12] == b"WEBP"
    assert "file: logo.webp" in text_in(proposal, "enterprises/les-marmites-solidaires/profile.md")


def test_a_correction_may_bring_a_picture(site: Path) -> None:
    (site / "enterprises/atelier-du-nord/photo.webp").write_bytes(b"taken")
    answers = {**CORRECTION, "photo": f"![x]({LOGO})", "photo-alt": "L’atelier", "photo-credit": "Pôle"}
    proposal = submitted(site, "correction", answers, fetched=encoded(two_halves(), "JPEG"))

    assert told(proposal) == []
    assert "enterprises/atelier-du-nord/photo-2.webp" in proposal.draft.files
    assert ("media.1.file", "", "photo-2.webp") in proposal.draft.changes


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "must be a JPEG, PNG or WebP picture; found SVG"),
        (b"GIF89a", "must be a JPEG, PNG or WebP picture; found GIF"),
        (b"\xff\xd8\xff" + b"0" * 5_000_001, "must be at most 5 MB"),
        (b"", "must be a JPEG, PNG or WebP picture; found an empty file"),
        (Message("must be a picture that GitHub gives to everybody; it gave none"), "it gave none"),
    ],
    ids=["svg", "gif", "6 MB", "empty", "none"],
)
def test_what_is_no_small_picture_is_refused(site: Path, sent: bytes | Message, sentence: str) -> None:
    proposal = submitted(site, "new-profile", {**NEW, "photo": f"![photo]({LOGO})"}, fetched=sent)

    assert any(one.startswith("photo: ") and sentence in one for one in told(proposal))


@pytest.mark.parametrize(
    "address",
    [
        LOGO,
        "https://github.com/owner/repo.name/assets/12345/0bec7adc-52c5-432f-bca7-c9a3186649b4",
        "https://user-images.githubusercontent.com/12345/67890-0bec7adc-52c5-432f-bca7-c9a3186649b4.png",
    ],
)
def test_an_address_of_github_s_own_is_taken(address: str) -> None:
    assert address_in(f"![a]({address})") == address


@pytest.mark.parametrize(
    "address",
    [
        LOGO.replace("https", "http"),
        LOGO.replace("github.com", "github.com.evil.example"),
        LOGO.replace("https://", "https://github.com@evil.example/"),
        LOGO + "/../../../x",
        LOGO + "?to=https://evil.example",
        LOGO.replace("assets", "files"),
        "https://raw.githubusercontent.com/a/b/main/x.png",
        "HTTPS://evil.example/x.png",
    ],
)
def test_any_other_address_is_refused(address: str) -> None:
    assert isinstance(address_in(f"![a]({address})"), Message)


KEPT = [
    "https://private-user-images.githubusercontent.com/1/2.png?jwt=x",
    "https://objects.githubusercontent.com/x",
    "https://github-production-user-asset-6210df.s3.amazonaws.com/1/2.png?X-Amz-Date=1",
]
ELSEWHERE = [
    "http://objects.githubusercontent.com/x",
    "https://evil.example/x",
    "https://githubusercontent.com.evil.example/x",
    "https://a.b.githubusercontent.com@evil.example/",
    "https://other-bucket.s3.amazonaws.com/x",
    "https://169.254.169.254/latest/meta-data/",
    "file:///etc/passwd",
]


@pytest.mark.parametrize("address", KEPT)
def test_github_may_lead_to_where_it_keeps_pictures(address: str) -> None:
    assert is_keeper_s(address)


@pytest.mark.parametrize("address", ELSEWHERE)
def test_github_may_lead_nowhere_else(address: str) -> None:
    assert not is_keeper_s(address)


def test_only_an_address_of_an_attachment_is_ever_fetched() -> None:
    with pytest.raises(ValueError, match="example"):
        fetch("https://evil.example/x.png")


ANSWERS = [
    (Answer(LOGO, 200, b"a picture"), b"a picture"),
    (Answer(LOGO, 404, b"none"), "it gave none"),
    (Answer(LOGO, 0, failure=Message("it leads elsewhere"), is_asked=False), "it gave none"),
    (Answer(LOGO, 200, b"0" * 5_000_001), "must be at most"),
]


@pytest.mark.parametrize(("answer", "expected"), ANSWERS, ids=["there", "missing", "elsewhere", "too large"])
def test_what_github_answers_is_taken_or_told(answer: Answer, expected: bytes | str) -> None:
    found = fetch(LOGO, ask=lambda method, address: answer)

    assert found == expected if isinstance(expected, bytes) else expected in str(found)
