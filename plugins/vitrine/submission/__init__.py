"""What people bring: new profiles, ready to be filled in."""

from vitrine.submission.new_profile import Draft, draft_profile, slug_of

__all__ = ["Draft", "draft_profile", "slug_of"]
