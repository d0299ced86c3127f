"""The lists that travel in the package: whole, in both languages, and rich in the words buyers type."""

import re
import unicodedata
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
import yaml

from vitrine.model import Term, VocabularyName

FOLDER = Path(__file__).parents[1] / "content" / "vocabulary"

# What buyers look for, with the words they were seen to type, and the category that must answer.
NEEDS = {
    "catering": "traiteur service de repas buffet boîte à lunch cocktail dînatoire restauration réception banquet",
    "frozen-meals": "repas congelés plats surgelés mets préparés popote roulante prêt-à-manger",
    "cafe-restaurant": "café restaurant restauration cantine bistro",
    "building-cleaning": "entretien ménager nettoyage ménage conciergerie désinfection propreté lavage de vitres",
    "printing": "impression imprimerie imprimeur reprographie photocopie dépliant affiche carte d'affaires sérigraphie",
    "landscaping": "aménagement paysager tonte pelouse gazon jardin horticulture déneigement terrassement",
    "moving": "déménagement déménageur transport de meubles relocalisation entreposage",
    "delivery": "livraison vélo cargo messagerie coursier logistique colis",
    "passenger-transport": "transport adapté personnes mobilité réduite navette minibus taxi autopartage",
    "recycling": "recyclage récupération économie circulaire réemploi déchets matières résiduelles compost "
    "électronique",
    "second-hand-clothing": "friperie vêtements usagés seconde main magasin textile couture retouche",
    "laundry": "buanderie lavage linge uniforme nettoyeur blanchisserie literie nappe",
    "furniture": "ébénisterie meuble mobilier menuiserie bureau bois palette rangement",
    "industrial-subcontracting": "sous-traitance assemblage emballage conditionnement ensachage étiquetage manutention "
    "main-d'œuvre",
    "home-care": "aide à domicile soutien aînés répit soins préposé personnes âgées",
    "childcare": "garderie service de garde petite enfance halte-garderie camp de jour",
    "training": "formation cours atelier perfectionnement coaching enseignement francisation",
    "translation": "traduction traducteur révision rédaction interprète correction",
    "web-design": "site Web site internet développement logiciel hébergement application informatique",
    "graphic-design": "graphisme graphiste logo identité visuelle design infographie mise en page",
    "video-photo": "vidéo film captation webdiffusion photo photographe montage",
    "venue-rental": "location salle réunion conférence espace coworking congrès réception",
    "tourist-accommodation": "hébergement auberge hôtel chalet camping séjour tourisme",
    "corporate-gifts": "cadeau corporatif panier promotionnel objet publicitaire",
    "accounting": "comptabilité tenue de livres paie comptable audit finances",
    "staffing": "placement personnel recrutement main-d'œuvre intérim emploi insertion",
    "building-renovation": "rénovation construction peinture peintre toiture isolation plomberie bâtiment",
    "fresh-produce": "légumes fruits biologique ferme panier maraîcher aliments locaux",
    "bakery": "boulangerie pâtisserie pain gâteau viennoiserie collation",
    "performing-arts": "spectacle musique théâtre cirque animation artiste culture",
    "security-guard": "sécurité gardiennage agent surveillance gardien",
    "document-shredding": "déchiquetage destruction documents numérisation archives papier confidentiel",
}

PARENTS = [
    (VocabularyName.CATEGORIES, VocabularyName.SECTORS),
    (VocabularyName.MRC, VocabularyName.REGIONS),
    (VocabularyName.LEGAL_FORMS, VocabularyName.LEGAL_FORMS),
]

COUNTIES = {
    "bas-saint-laurent": 8,
    "saguenay-lac-saint-jean": 5,
    "capitale-nationale": 7,
    "mauricie": 6,
    "estrie": 9,
    "montreal": 1,
    "outaouais": 5,
    "abitibi-temiscamingue": 5,
    "cote-nord": 6,
    "nord-du-quebec": 3,
    "gaspesie-iles-de-la-madeleine": 6,
    "chaudiere-appalaches": 10,
    "laval": 1,
    "lanaudiere": 6,
    "laurentides": 8,
    "monteregie": 13,
    "centre-du-quebec": 5,
}


@cache
def terms_of(name: VocabularyName) -> tuple[Term, ...]:
    """The terms of a default list; BaseLoader, so that "01" stays text."""
    entries = yaml.load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
    return tuple(Term.model_validate(entry, context={"main": "fr"}) for entry in entries)


def words_of(text: str) -> set[str]:
    """Words without accents or case, as search sees them."""
    plain = unicodedata.normalize("NFD", text.casefold().replace("œ", "oe"))
    return set(re.findall(r"\w+", "".join(c for c in plain if not unicodedata.combining(c))))


EVERY_LIST = pytest.mark.parametrize("name", VocabularyName)


def test_every_file_is_a_list_the_model_knows() -> None:
    assert {path.stem for path in FOLDER.glob("*.yaml")} == set(VocabularyName)


@EVERY_LIST
def test_a_file_begins_with_a_comment_that_says_what_it_is(name: VocabularyName) -> None:
    opening = (FOLDER / f"{name}.yaml").read_text(encoding="utf-8").split("\n\n", 1)[0].splitlines()
    assert 2 <= len(opening) <= 3
    assert all(line.startswith("# ") for line in opening)


@EVERY_LIST
def test_a_code_is_used_once(name: VocabularyName) -> None:
    assert [code for code, count in Counter(term.code for term in terms_of(name)).items() if count > 1] == []


@EVERY_LIST
def test_a_label_belongs_to_one_term(name: VocabularyName) -> None:
    labels = Counter(label for term in terms_of(name) for label in set(term.label.texts.values()))
    assert [label for label, count in labels.items() if count > 1] == []


def languages_of(term: Term) -> list[set[str]]:
    """The languages of its label, its description and its synonyms, where it has them."""
    said = (term.label.texts, term.description and term.description.texts, term.synonyms)
    return [set(texts) for texts in said if texts]


def repeated_words(term: Term) -> list[str]:
    """Synonyms that its label, or another of its synonyms, already says."""
    words = [
        (language, word.casefold())
        for language, synonyms in term.synonyms.items()
        for word in (*synonyms, term.label.texts[language])
    ]
    return [word for (_, word), count in Counter(words).items() if count > 1]


def french_of(term: Term) -> tuple[str, ...]:
    """What it says in French."""
    description = [term.description.texts["fr"]] if term.description else []
    return (term.label.texts["fr"], *description, *term.synonyms.get("fr", ()))


@EVERY_LIST
def test_a_term_is_written_in_both_languages(name: VocabularyName) -> None:
    both = {"fr", "en"}
    assert [term.code for term in terms_of(name) if any(found != both for found in languages_of(term))] == []


@EVERY_LIST
def test_a_term_says_each_synonym_once(name: VocabularyName) -> None:
    assert {term.code: repeated_words(term) for term in terms_of(name) if repeated_words(term)} == {}


@EVERY_LIST
def test_apostrophes_are_typographic(name: VocabularyName) -> None:
    assert [term.code for term in terms_of(name) if "'" in term.model_dump_json()] == []


@EVERY_LIST
def test_french_keeps_high_punctuation_with_its_word(name: VocabularyName) -> None:
    loose = re.compile(r"[^\u00a0\u202f][;:!?%»]")
    assert [text for term in terms_of(name) for text in french_of(term) if loose.search(text)] == []


@pytest.mark.parametrize(("children", "parents"), PARENTS)
def test_a_parent_exists(children: VocabularyName, parents: VocabularyName) -> None:
    known = {term.code for term in terms_of(parents)}
    assert [term.code for term in terms_of(children) if term.parent and term.parent not in known] == []


@pytest.mark.parametrize("name", [VocabularyName.CATEGORIES, VocabularyName.MRC])
def test_every_category_and_every_county_has_a_parent(name: VocabularyName) -> None:
    assert [term.code for term in terms_of(name) if term.parent is None] == []


def test_every_sector_has_categories() -> None:
    used = {term.parent for term in terms_of(VocabularyName.CATEGORIES)}
    assert {term.code for term in terms_of(VocabularyName.SECTORS)} == used


def test_a_category_is_explained_and_has_synonyms_in_both_languages() -> None:
    categories = terms_of(VocabularyName.CATEGORIES)
    assert [term.code for term in categories if term.description is None or not term.synonyms] == []


def test_a_word_leads_to_two_categories_at_most() -> None:
    categories = terms_of(VocabularyName.CATEGORIES)
    words = Counter(
        (language, word) for term in categories for language in term.synonyms for word in term.synonyms[language]
    )
    assert [word for word, count in words.items() if count > 2] == []


def test_an_official_code_of_a_category_is_in_a_known_segment() -> None:
    segments = {term.code for term in terms_of(VocabularyName.UNSPSC_SEGMENTS)}
    official = [term.official for term in terms_of(VocabularyName.CATEGORIES) if term.official]
    assert [code for code in official if not re.fullmatch(r"(\d\d){1,4}", code) or code[:2] not in segments] == []


@pytest.mark.parametrize("code", NEEDS)
def test_the_words_of_a_need_lead_to_its_category(code: str) -> None:
    (category,) = (term for term in terms_of(VocabularyName.CATEGORIES) if term.code == code)
    said = words_of(" ".join((category.label.texts["fr"], *category.synonyms["fr"])))
    assert words_of(NEEDS[code]) - said == set()


def test_the_regions_are_the_seventeen_official_ones_in_order() -> None:
    assert [term.official for term in terms_of(VocabularyName.REGIONS)] == [f"{n:02}" for n in range(1, 18)]


def test_each_region_has_its_counties() -> None:
    assert Counter(term.parent for term in terms_of(VocabularyName.MRC)) == COUNTIES


def test_a_code_of_a_segment_is_two_digits() -> None:
    assert [t.code for t in terms_of(VocabularyName.UNSPSC_SEGMENTS) if not re.fullmatch(r"\d\d", t.code)] == []
