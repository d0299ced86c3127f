"""The few things asked of GitHub: a pull request for a branch, one comment on an issue."""

import json
from collections.abc import Mapping
from typing import Any, NamedTuple
from urllib.error import HTTPError, URLError
from urllib.parse import quote
from urllib.request import Request, urlopen

from vitrine.model import Message

_SECONDS = 60
_PAGE = 100
_MOST_PAGES = 20
_NOT_ALLOWED = 403


class Refused(Exception):  # noqa: N818 — told to who asked, never seen outside
    """Why nothing was proposed. code: the status that GitHub answered, 0 when it is not about an answer."""

    def __init__(self, message: Message, code: int = 0) -> None:
        super().__init__(message.text)
        self.message, self.code = message, code


class GitHub(NamedTuple):
    """One repository, through its API (docs.github.com/rest). repository: `owner/name`."""

    api: str
    server: str
    repository: str
    token: str

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> "GitHub":
        """As a workflow finds it; raises Refused when something is missing."""
        names = ("GITHUB_API_URL", "GITHUB_SERVER_URL", "GITHUB_REPOSITORY", "GITHUB_TOKEN")
        missing = [name for name in names if not environment.get(name)]
        if missing:
            raise Refused(
                Message("{name} must be set, as in a workflow of GitHub; it is missing", {"name": missing[0]})
            )
        return cls(*(environment[name] for name in names))

    def pull_request(self, branch: str, base: str, title: str, text: str) -> str:
        """The address of the branch's pull request, opened when there is none."""
        owner = self.repository.partition("/")[0]
        head = quote(f"{owner}:{branch}", safe="")
        found = self._ask("GET", f"pulls?state=open&head={head}")
        if found:
            return str(found[0]["html_url"])
        try:
            made = self._ask("POST", "pulls", {"title": title, "head": branch, "base": base, "body": text})
        except Refused as refused:
            if refused.code != _NOT_ALLOWED:
                raise
            # "Allow GitHub Actions to create pull requests" is off: somebody opens it by hand.
            return f"{self.server}/{self.repository}/compare/{base}...{branch}?expand=1"
        return str(made["html_url"])

    def comment(self, number: int, text: str, mark: str) -> None:
        """Writes the comment of an issue, in the place of the one that bears the mark."""
        known = self._own_comment(number, mark)
        if known:
            self._ask("PATCH", f"issues/comments/{known}", {"body": text})
        else:
            self._ask("POST", f"issues/{number}/comments", {"body": text})

    def _own_comment(self, number: int, mark: str) -> int:
        """The number of our comment, 0 when there is none; nobody else's is ours, whatever it says."""
        for page in range(1, _MOST_PAGES):
            found = self._ask("GET", f"issues/{number}/comments?per_page={_PAGE}&page={page}")
            for one in found:
                if one["user"]["login"] == "github-actions[bot]" and str(one["body"]).startswith(mark):
                    return int(one["id"])
            if len(found) < _PAGE:
                break
        return 0

    def _ask(self, method: str, path: str, told: Mapping[str, str] | None = None) -> Any:
        """Any: what the API answers, as JSON."""
        headers = {
            "Accept": "application/vnd.github+json",
            "Authorization": f"Bearer {self.token}",
            "Content-Type": "application/json",
            "User-Agent": "vitrine",
            "X-GitHub-Api-Version": "2022-11-28",
        }
        data = json.dumps(told).encode() if told is not None else None
        address = f"{self.api}/repos/{self.repository}/{path}"
        request = Request(address, data=data, headers=headers, method=method)  # noqa: S310 — GitHub's own address
        try:
            with urlopen(request, timeout=_SECONDS) as answer:  # noqa: S310
                return json.loads(answer.read())
        except HTTPError as error:
            values: dict[str, str | int | Message | tuple[str, ...]] = {"code": error.code, "address": address}
            raise Refused(Message("GitHub says {code} to {address}", values), error.code) from None
        except URLError as error:
            raise Refused(Message("GitHub does not answer: {reason}", {"reason": str(error.reason)})) from None
