"""What people bring: new profiles, ready to be filled in."""

from vitrine.submission.new_profile import Draft, draft_profile

__all__ = ["Draft", "draft_profile"]
