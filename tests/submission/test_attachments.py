"""Pictures attached to an issue: whose they are, what they hold."""

from pathlib import Path

import pytest

from pictures_made import encoded, two_halves
from submission.asked import LOGO, NEW, submitted, text_in, told
from vitrine.model import Message
from vitrine.submission.attachments import address_in


def test_a_picture_is_fetched_and_made_anew(site: Path) -> None:
    answers = {**NEW, "logo": f'<img width="20" alt="x" src="{LOGO}" />', "logo-alt": "Une marmite"}
    sent = encoded(two_halves(), "PNG")
    proposal = submitted(site, "new-profile", answers, fetched=sent)

    assert told(proposal) == []
    made = proposal.draft.files["enterprises/les-marmites-solidaires/logo.webp"]
    assert isinstance(made, bytes)
    assert made[8:12] == b"WEBP"
    assert "file: logo.webp" in text_in(proposal, "enterprises/les-marmites-solidaires/profile.md")


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
