"""Settings of a plain Pelican site: every profile an article, python-markdown, no plugin."""

SITENAME = "L’économie sociale, j’achète !"
SITEURL = "https://example.org"
PATH = "content"
THEME = "theme"
THEME_STATIC_PATHS: list[str] = []
TIMEZONE = "UTC"
DEFAULT_LANG = "fr"
DEFAULT_PAGINATION = 48
PAGINATION_PATTERNS = (
    (1, "{base_name}/", "{base_name}/index.html"),
    (2, "{base_name}/{number}/", "{base_name}/{number}/index.html"),
)
ARTICLE_URL = "entreprises/{slug}/"
ARTICLE_SAVE_AS = "entreprises/{slug}/index.html"
ARTICLE_LANG_URL = "{lang}/enterprises/{slug}/"
ARTICLE_LANG_SAVE_AS = "{lang}/enterprises/{slug}/index.html"
CATEGORY_URL = "secteurs/{slug}/"
CATEGORY_SAVE_AS = "secteurs/{slug}/index.html"
TAG_URL = "facettes/{slug}/"
TAG_SAVE_AS = "facettes/{slug}/index.html"
AUTHOR_SAVE_AS = ""
DIRECT_TEMPLATES = ("index", "categories", "tags")
PAGINATED_TEMPLATES = {"index": 48, "category": 48, "tag": 48}
FEED_ALL_ATOM = "feed.xml"
FEED_MAX_ITEMS = 48
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
