"""A catalogue in; the same site for Hugo out: same pages, same addresses, templates that say the same."""

import json
import re
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from bench.hugo_pages import SharedPages
from bench.hugo_profile import Values, facets, front_matter, pattern_key, pattern_of
from bench.yaml_text import to_yaml
from vitrine.catalogue import Catalogue, Entry
from vitrine.loading import Profile, profile_folders
from vitrine.pages.voice import Voice
from vitrine.plugin import Options, Places
from vitrine.plugin.assets import SHEETS
from vitrine.plugin.scripts import EVERYWHERE
from vitrine.plugin.setting import Setting, prepare_setting
from vitrine.plugin.templates import feed_path, footer, navigation, plain_page_url
from vitrine.rules import check_profile
from vitrine.wording.extraction import sentences

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
LABELLED = ("contract-modes", "requirements", "benefits", "social-purposes", "certifications")
_SAID = re.compile(r'\bT "((?:[^"\\]|\\.)*)"')
_NAME = re.compile(r"%\((\w+)\)s")


def write_hugo_site(catalogue: Path, out: Path, *, address: str, as_json: bool = False) -> None:
    """Writes Hugo's folder anew; pictures and the style sheet are the ones that Vitrine built.

    as_json: front matter in JSON, which Hugo reads faster and nobody writes by hand.
    """
    shutil.rmtree(out, ignore_errors=True)
    public = catalogue / "public"
    setting, _ = prepare_setting(Options(root=catalogue, public=public, address=address))
    assert setting is not None, "the synthetic catalogue can be read"
    shutil.copytree(HERE / "hugo" / "layouts", out / "layouts")
    for folder in ("assets", "cards"):
        shutil.copytree(Places(catalogue, public).public / folder, out / "static" / folder)
    _HugoSite(setting, catalogue, out, address, as_json).write()


@dataclass
class _HugoSite:
    setting: Setting
    root: Path
    out: Path
    address: str
    as_json: bool
    profiles: dict[str, Profile] = field(default_factory=dict)
    entries: list[Entry] = field(default_factory=list)

    def write(self) -> None:
        """Every file."""
        self._read()
        catalogue = Catalogue.of(self.setting.initiative, self.entries)
        self._json("hugo.json", self._configuration())
        self._json("data/patterns.json", self._patterns())
        for language, voice in self.setting.voices.items():
            self._json(f"i18n/{language}.json", self._words(voice))
            self._json(f"data/{language}.json", self._labels(voice, catalogue))
            for path, values, body in SharedPages(voice, self.setting, catalogue, self.root).all():
                self._page(path, values, body)
            self._page(f"closed/_index.{language}.md", {"title": "–", "build": {"render": "never"}}, "")
            self._write_profiles(voice, catalogue)

    def _read(self) -> None:
        names, _ = profile_folders(self.root)
        for name in names:
            checked = check_profile(self.root, name, self.setting.initiative, today=self.setting.today)
            assert checked.profile is not None, checked.problems
            assert checked.entry is not None, checked.problems
            self.profiles[name] = checked.profile
            self.entries.append(checked.entry)

    def _write_profiles(self, voice: Voice, catalogue: Catalogue) -> None:
        for weight, entry in enumerate(catalogue.entries, start=1):
            profile = self.profiles[entry.id]
            values = front_matter(profile, entry, voice, self.setting) | {"weight": weight}
            values["similar"] = [_neighbour(voice, near) for near in catalogue.similar.get(entry.id, ())]
            if entry.is_listed:
                values |= facets(entry)
            story = profile.stories.get(voice.language)
            # A story's headings stand under the page's own second level, as Vitrine puts them.
            body = re.sub(r"^## ", "### ", story.markdown, flags=re.MULTILINE) if story else ""
            self._page(f"{values['type']}/{entry.id}.{voice.language}.md", values, body)

    def _page(self, path: str, values: Values, body: str) -> None:
        file = self.out / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        head = f"---\n{to_yaml(values)}---\n"
        if self.as_json:
            # The same values as Hugo would read from the YAML.
            head = (
                json.dumps(yaml.load(to_yaml(values), Loader=yaml.CSafeLoader), ensure_ascii=False, indent=1) + "\n\n"
            )
        file.write_text(head + body, encoding="utf-8")

    def _json(self, path: str, values: object) -> None:
        file = self.out / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(values, ensure_ascii=False, indent=1), encoding="utf-8")

    def _patterns(self) -> dict[str, dict[str, str]]:
        found: dict[str, dict[str, str]] = {}
        for entry in self.entries:
            sector = entry.sectors[0] if entry.sectors else "none"
            found.setdefault(sector, {})[pattern_key(entry)] = pattern_of(entry)
        return found

    def _labels(self, voice: Voice, catalogue: Catalogue) -> Values:
        """Per vocabulary and code: text, address, description."""
        found: Values = {
            "kinds": {code: voice.say(code.capitalize()) for code in ("product", "service", "rental", "staffing")}
        }
        vocabularies = self.setting.initiative.vocabularies
        for name in (*catalogue.facets, *LABELLED):
            found[name] = {
                term.code: {
                    "text": term.label.best(voice.language).text,
                    "url": voice.page(name, term.code) if name in catalogue.facets else "",
                    "description": term.description.best(voice.language).text if term.description else "",
                }
                for term in vocabularies[name]
            }
        found["institutions"] = {
            identifier: {
                "text": placed.record.name.best(voice.language).text,
                "url": voice.page("institutions", identifier),
            }
            for identifier, placed in self.setting.initiative.institutions.items()
        }
        return found

    def _words(self, voice: Voice) -> Values:
        """Each sentence of the templates, by its English text, in this language."""
        plurals = {sentence.text: sentence.plural for sentence in sentences(ROOT) if sentence.plural}
        return {text: _said(voice, text, plurals.get(text)) for text in _sentences_of(self.out / "layouts")}

    def _configuration(self) -> Values:
        main, *_ = self.setting.voices
        return {
            "baseURL": self.address,
            "defaultContentLanguage": main,
            "disableDefaultLanguageRedirect": True,
            "languages": {
                language: self._language(voice, weight)
                for weight, (language, voice) in enumerate(self.setting.voices.items(), start=1)
            },
            "taxonomies": {facet: facet for facet in Catalogue.of(self.setting.initiative, ()).facets},
            "pagination": {"pagerSize": 48, "disableAliases": True},
            "outputs": {
                "home": ["html", "atom"],
                **{kind: ["html"] for kind in ("page", "section", "taxonomy", "term")},
            },
            "mediaTypes": {"application/atom+xml": {"suffixes": ["xml"]}},
            "outputFormats": {"atom": {"mediaType": "application/atom+xml", "baseName": "feed", "isPlainText": False}},
            "enableRobotsTXT": True,
            "disableHugoGeneratorInject": True,
            "markup": {
                "goldmark": {
                    "parser": {"autoHeadingID": False},
                    "extensions": {"typographer": {"disable": True}},
                }
            },
        }

    def _language(self, voice: Voice, weight: int) -> Values:
        site, urls = self.setting.initiative.site, voice.urls
        assets = self.setting.assets
        params = {
            "sheets": {name: urls.href(assets.paths[name]) for name in SHEETS},
            "frame_styles": assets.styles["frame"],
            "profile_styles": assets.styles["profile"],
            "style_sources": " ".join(f"'sha256-{digest}'" for digest in assets.style_hashes.values()),
            "icon": assets.icon,
            "script": urls.href(assets.paths["scripts"] + f"{EVERYWHERE}.js"),
            "base": urls.base,
            "search_url": voice.page("search"),
            "shortlist_url": voice.page("shortlist"),
            "profiles_url": voice.page("enterprises"),
            "feed": urls.absolute(feed_path(voice)),
            "wordmark": _wordmark(),
            "nav": [{"key": key, "text": link.text, "url": link.url} for key, link in navigation(voice)],
            "footer": [{"text": link.text, "url": link.url} for link in footer(voice)],
            "contact_url": plain_page_url(voice, "contact"),
            "coordinator": site.coordinator.name,
            "licence": site.licence,
            "language_names": {"fr": "Français", "en": "English"},
            "crumbs": SharedPages(voice, self.setting, Catalogue.of(self.setting.initiative, ()), self.root).crumbs(),
        }
        return {"weight": weight, "title": site.name.best(voice.language).text, "params": params}


def _neighbour(voice: Voice, near: Entry) -> Values:
    return {
        "name": near.name,
        "url": voice.page("enterprises", near.id),
        "category": near.main_category,
        "region": near.region,
    }


def _sentences_of(layouts: Path) -> Iterator[str]:
    for file in sorted(layouts.rglob("*.html")):
        for match in _SAID.finditer(file.read_text(encoding="utf-8")):
            yield match[1].replace('\\"', '"')


def _said(voice: Voice, text: str, plural: str | None) -> str | Mapping[str, str]:
    if plural is None:
        return _for_go(voice.wording.gettext(text))
    one, other = (_for_go(voice.wording.ngettext(text, plural, number)) for number in (1, 5))
    return {"one": one, "other": other}


def _for_go(text: str) -> str:
    return _NAME.sub(r"{{ .\1 }}", text).replace("%%", "%")


def _wordmark() -> str:
    """The drawing of the theme's wordmark."""
    template = (ROOT / "theme" / "templates" / "components" / "wordmark.html").read_text(encoding="utf-8")
    return template[template.index("<svg") : template.index("</svg>") + len("</svg>")]
