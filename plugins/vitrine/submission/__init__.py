"""What people bring: new profiles, ready to be filled in; issues, which become changes or problems."""

from vitrine.submission.answers import Fault
from vitrine.submission.attachments import Fetch, fetch
from vitrine.submission.comments import comment_of, has_errors, question_at
from vitrine.submission.events import Issue, read_event
from vitrine.submission.forms import forms_of
from vitrine.submission.issue_forms import issue_form_files
from vitrine.submission.new_profile import draft_profile
from vitrine.submission.proposals import Proposal, propose
from vitrine.submission.questions import Form, Kind, Question

__all__ = [
    "Fault",
    "Fetch",
    "Form",
    "Issue",
    "Kind",
    "Proposal",
    "Question",
    "comment_of",
    "draft_profile",
    "fetch",
    "forms_of",
    "has_errors",
    "issue_form_files",
    "propose",
    "question_at",
    "read_event",
]
