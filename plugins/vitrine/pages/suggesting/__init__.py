"""The page where an enterprise is proposed, corrected, confirmed or withdrawn."""

from vitrine.pages.suggesting.page import suggestion_page

__all__ = ["suggestion_page"]
