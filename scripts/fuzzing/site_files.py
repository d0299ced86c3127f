"""The files that all profiles of a site share, each of another kind."""

SITE_FILES = (
    "site.yaml",
    "content/vocabulary/categories.yaml",
    "content/thresholds.yaml",
    "content/cohorts/cohorte-2.md",
    "content/institutions/regie-d-essai.md",
    "content/commitments/regie-d-essai-2024.md",
    "content/declarations/texte-2.md",
    "content/indicators/contracts.md",
    "content/results/cohorte-2-value.md",
    "content/activities/maillage-2025.md",
    "content/contracts/contrat-1.md",
    "content/meetings/chantier-2025-01-28.md",
    "content/roll-outs/montreal.md",
    "content/pages/essai.fr.md",
    "translations/fr.po",
)
