"""Every fact of the initiative, of its working group and of the field that our sources give, on its page."""

import re

import pytest
from built_site import BuiltSite, text_of

pytestmark = pytest.mark.xdist_group("site")

LANGUAGES = ("fr", "en")

# Per page, in French and in English: the words that tell each fact.
FACTS: dict[tuple[str, str], tuple[tuple[str, str], ...]] = {
    ("regions-participantes/montreal/", "en/roll-outs/montreal/"): (
        ("Conseil d’économie sociale de l’île de Montréal", "Conseil d’économie sociale de l’île de Montréal"),
        ("Comité d’économie sociale", "Comité d’économie sociale"),
        ("réseau d’affaires des entreprises d’économie sociale", "business network of social enterprises"),
        ("reconnue par l’agglomération comme son pôle", "recognised by the agglomeration as its pole"),
        ("partenaire de PME MTL", "a partner of PME MTL"),
        ("Choisir les entreprises participantes", "Select the enterprises that take part"),
        ("Donner une série de formations", "Run a series of trainings"),
        ("la stratégie, l’administration et la production", "strategy, administration and production"),
        ("de courtes séances et la promotion interne", "short sessions and internal promotion"),
        ("Organiser les maillages", "Organise matchmaking"),
        ("un portfolio des produits et services", "a portfolio of products and services"),
        ("Évaluer les résultats", "Evaluate the results"),
        ("le ministère québécois des Affaires municipales", "the Québec ministry of municipal affairs"),
        ("achètent davantage aux entreprises d’économie sociale", "buy more from Montréal’s social enterprises"),
        ("Un programme d’aide à la commercialisation", "A marketing-support programme"),
        (
            "politiques de développement durable et d’achat responsable",
            "sustainable-development and responsible-purchasing policies",
        ),
        ("adaptée à chaque institution", "adapted to each institution"),
        ("Multiplier les relations d’affaires", "Increase business relations"),
        ("réseautage et des salons", "networking and trade fairs"),
        ("Des outils de promotion communs", "Shared promotional tools"),
        ("se sont aussi donné des contrats entre elles", "also gave each other contracts"),
    ),
    ("declaration/", "en/declaration/"): (
        (
            "répondent à des besoins du milieu où elles sont enracinées",
            "answer needs of the community in which they are rooted",
        ),
        ("développement durable", "sustainable development"),
        (
            "la lutte contre la pauvreté, l’inclusion, la persévérance scolaire",
            "the fight against poverty, inclusion, perseverance at school",
        ),
        ("l’égalité des femmes et des hommes", "equality of women and men"),
        ("l’intégration des personnes immigrantes", "integration of immigrants"),
        ("vitalité du territoire", "vitality of the territory"),
        ("des innovations sociales", "social innovation"),
        ("Signer la déclaration", "Sign the declaration"),
        ("Participer au lancement public", "Take part in the public launch"),
        ("Dresser le portrait de ses achats", "Make a baseline of its purchases"),
        ("Nommer une personne répondante", "Name an internal respondent"),
        ("maillages", "matchmaking"),
        ("L’infolettre et les autres canaux internes", "newsletter"),
        ("l’évaluation", "evaluation"),
        ("ne la lie pas", "not bind"),
    ),
    ("cohortes/pilote-2013/", "en/cohorts/pilote-2013/"): (
        ("2013-2015", "2013-2015"),
        ("27", "27"),
        ("Conférence régionale des élus de Montréal", "Conférence régionale des élus de Montréal"),
        ("Ville de Montréal", "City of Montréal"),
        ("Commission scolaire de Montréal", "Commission scolaire de Montréal"),
        ("Office municipal d’habitation de Montréal", "Office municipal d’habitation de Montréal"),
        ("Centre hospitalier de l’Université de Montréal", "Centre hospitalier de l’Université de Montréal"),
        ("Collège Ahuntsic", "Collège Ahuntsic"),
        ("chaque institution avait donné au moins un contrat", "every institution had awarded at least one contract"),
        ("Quatre maillages", "Four matchmaking events"),
        ("Quatre formations pour les entreprises", "Four trainings for the enterprises"),
        (
            "Dix formations ou présentations dans les institutions, devant 150 personnes",
            "Ten trainings or presentations inside the institutions, for 150 people",
        ),
        (
            "Huit activités de sensibilisation, auprès d’au moins 150 personnes",
            "Eight awareness activities, which reached at least 150 people",
        ),
        (
            "municipales, paramunicipales, de la santé et de l’éducation",
            "Municipal, paramunicipal, health and education",
        ),
    ),
    ("cohortes/cohorte-2/", "en/cohorts/cohorte-2/"): (("2016-2017", "2016-2017"), ("38", "38"), ("19", "19")),
    ("cohortes/cohorte-3/", "en/cohorts/cohorte-3/"): (("2019", "2019"), ("30", "30"), ("22", "22")),
    ("cohortes/cohorte-6/", "en/cohorts/cohorte-6/"): (
        ("2023", "2023"),
        ("23", "23"),
        ("35", "35"),
        ("132", "132"),
        ("14 000 000 $", "$14,000,000"),
    ),
    ("cohortes/cohorte-7/", "en/cohorts/cohorte-7/"): (("2024", "2024"), ("28", "28"), ("37", "37")),
    ("cohortes/estrie-2016/", "en/cohorts/estrie-2016/"): (
        ("2016-2017", "2016-2017"),
        ("10", "10"),
        ("de 6 à 10 institutions", "6 to 10 institutions"),
        ("30", "30"),
        ("300", "300"),
    ),
    ("cohortes/bas-saint-laurent-2022/", "en/cohorts/bas-saint-laurent-2022/"): (
        ("D’octobre 2022 à mai 2023", "From October 2022 to May 2023"),
        ("11", "11"),
        ("activité marchande de vente ou de location", "market activity by sale or rental"),
        ("ateliers de formation", "training workshops"),
        ("séances d’accompagnement", "Coaching sessions"),
    ),
    ("regions-participantes/estrie/", "en/roll-outs/estrie/"): (
        ("Pôle d’entrepreneuriat collectif de l’Estrie", "Pôle d’entrepreneuriat collectif de l’Estrie"),
        ("REES-Estrie", "REES-Estrie"),
        ("En mai 2014", "In May 2014"),
    ),
    ("regions-participantes/bas-saint-laurent/", "en/roll-outs/bas-saint-laurent/"): (
        ("Économie sociale Bas-Saint-Laurent", "Économie sociale Bas-Saint-Laurent"),
        ("Développer les relations d’affaires", "Develop business relations"),
        ("Renforcer les compétences", "Strengthen the marketing skills"),
        ("Mobilisation", "Mobilisation"),
        ("Promotion", "Promotion"),
        ("Démarchage", "Outreach"),
        ("Déclaration", "Declaration"),
        ("Maillage", "Matchmaking"),
        ("Appels d’offres", "Calls for tenders"),
        ("ateliers de formation et de séances d’accompagnement", "training workshops and coaching sessions"),
        ("Cohortes", "Cohorts"),
        ("compétences plus solides", "Stronger skills"),
        ("réseau d’affaires plus large", "wider business network"),
        ("nouveaux marchés", "new markets"),
        ("collaborer entre elles", "collaborate with each other"),
        ("meilleure connaissance de l’économie sociale", "better knowledge of the social economy"),
        ("Davantage d’achats", "More purchases"),
        ("Rimouski", "Rimouski"),
    ),
    ("activites/lancement-bas-saint-laurent-2022/", "en/activities/lancement-bas-saint-laurent-2022/"): (
        ("École des entrepreneurs du Québec", "École des entrepreneurs du Québec"),
        ("Rimouski", "Rimouski"),
    ),
    ("resultats/", "en/results/"): (
        ("plus de 2 000", "more than 2,000"),
        ("75 500 000 $", "$75,500,000"),
        ("octobre 2025", "October 2025"),
        ("au moins 200", "at least 200"),
        ("2 500 000 $", "$2,500,000"),
        ("60 %", "60%"),
        ("55 %", "55%"),
        ("40 %", "40%"),
        ("au moins 300", "at least 300"),
        ("20", "20"),
        ("69", "69"),
    ),
    ("groupes-de-travail/chantier-economie-sociale/", "en/working-groups/chantier-economie-sociale/"): (
        ("ECPAR", "ECPAR"),
        ("actif depuis 2011", "active since 2011"),
        ("ce qui lève les obstacles", "what removes the obstacles"),
        ("les politiques, les pratiques et les processus d’achat", "policies, practices and purchasing processes"),
        ("recommandations du guide opérationnel", "recommendations of the operational guide"),
        ("la diversité de ce que vendent", "the diversity of what social enterprises sell"),
        ("Un inventaire des retombées", "An inventory of benefits"),
        ("Une liste de mesures prises", "A list of measures taken"),
        ("Un webinaire avec cinq organisations", "A webinar with five organisations"),
        ("28 janvier 2021", "January 28, 2021"),
        ("aux membres d’abord", "to members first"),
        ("Faire le tour des besoins", "Go round the table"),
        ("zones grises", "grey areas"),
        ("9 mars 2021", "March 9, 2021"),
        ("cadre de référence", "frame of reference"),
        ("ce que chaque réseau fera en 2021", "what each network does in 2021"),
        ("des solutions sont proposées", "solutions are proposed"),
        ("plus facile à trouver", "easier to find"),
        ("20 avril 2021", "April 20, 2021"),
        ("actions faites et à faire", "actions taken and to be taken"),
        ("des cas concrets", "concrete cases"),
        ("exemples de clauses", "Example clauses"),
        ("indicateurs de mesure et de suivi", "Indicators to measure and follow"),
        ("se concentrent dans quelques secteurs", "concentrate in a few sectors"),
        ("11 juin 2021", "June 11, 2021"),
        ("exemples d’indicateurs", "example indicators"),
        ("servir à faire connaître l’économie sociale", "promote the social economy"),
        ("22 juillet 2021", "July 22, 2021"),
        ("Mettre en commun les retombées", "Pool the benefits"),
        ("la liste des mesures", "the list of example measures"),
        ("reddition de comptes", "accountability"),
    ),
    ("principes/", "en/principles/"): (
        ("E-1.1.1", "E-1.1.1"),
        ("besoins de ses membres ou de la collectivité", "needs of its members or of the community"),
        ("Aucun organisme public ne décide à sa place", "No public body decides in its place"),
        ("démocratiquement", "democratically"),
        ("viable", "viability"),
        ("ne distribue pas ses surplus", "not distribute its surplus"),
        ("organisme semblable", "similar organisation"),
    ),
    ("glossaire/", "en/glossary/"): (
        ("des coopératives, des mutuelles ou des organismes sans but lucratif", "cooperatives, mutuals or non-profits"),
        ("au moins 60 % du personnel", "at least 60%"),
        ("SEAO", "SEAO"),
        ("UNSPSC", "UNSPSC"),
        ("Cautionnement de soumission", "Bid bond"),
        ("Gré à gré", "Direct award"),
    ),
    ("statuts/insertion/", "en/statuses/insertion/"): (("sept critères", "seven criteria"),),
    ("seuils/", "en/thresholds/"): (
        ("25 000 $", "$25,000"),
        ("au moins deux fournisseurs", "at least two suppliers"),
        ("SEAO", "SEAO"),
        ("25 300 $", "$25,300"),
        ("101 100 $", "$101,100"),
        ("105 700 $", "$105,700"),
        ("30 300 $", "$30,300"),
        ("121 200 $", "$121,200"),
        ("7 octobre 2022", "October 7, 2022"),
        ("Depuis le 1er janvier 2024", "January 1, 2024"),
        ("Non vérifié", "Not verified"),
        ("années paires", "even years"),
    ),
    ("clauses/small-enterprise-reservation/", "en/clauses/small-enterprise-reservation/"): (
        ("Loi 12 de 2022", "Law 12 of 2022"),
        ("affaires juridiques", "legal team"),
        ("CA-QC", "CA-QC"),
    ),
    ("mesures/", "en/measures/"): (
        ("La Société de transport de Montréal invite", "Société de transport de Montréal invites"),
        ("à prix et qualité égaux", "at equal price and quality"),
        ("Depuis 2014, les grilles d’appel d’offres d’Énergir", "Since 2014, Énergir’s tender grids"),
        ("En 2019, après une activité de maillage", "In 2019, after a matchmaking event"),
        ("un tarif préférentiel", "a preferential tariff"),
        ("une préférence de 5 %", "a 5% preference"),
        ("critères locaux et sociaux", "local and social criteria"),
        ("des tabliers de Petites-Mains", "aprons from Petites-Mains twice"),
        ("McGill", "McGill"),
    ),
    ("a-propos/", "en/about/"): (
        (
            "ne pas pouvoir reconnaître, parmi leurs fournisseurs, les entreprises collectives",
            "cannot tell which of their suppliers are collective enterprises",
        ),
        ("se concentrent dans quelques", "concentrate in a few trades"),
        ("cautionnement", "bid bonds"),
        ("premier contact ne suffit pas", "first contact is not enough"),
    ),
}
CASES = [(pages, words) for pages, told in FACTS.items() for words in told]


def main_of(site: BuiltSite, path: str) -> str:
    """The words of a page's main part, with plain spaces."""
    return re.sub(r"\s+", " ", text_of(site.pages[path].root.find(".//main")))


@pytest.mark.parametrize("place", range(len(LANGUAGES)), ids=LANGUAGES)
@pytest.mark.parametrize(("pages", "words"), CASES, ids=lambda pair: pair[0][:40])
def test_a_fact_is_told_on_its_page(
    root_site: BuiltSite, pages: tuple[str, str], words: tuple[str, str], place: int
) -> None:
    assert words[place] in main_of(root_site, pages[place])
