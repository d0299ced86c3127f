"""What an enterprise is in ESSGlobal, the vocabulary of the social and solidarity economy that RIPESS publishes.

Source: github.com/essglobal-linked-open-data/map-sse, `vocabs/vocab/essglobal-vocab.ttl`,
`vocabs/standard/legal-form.skos` and `vocabs/standard/organisational-structure.skos`; only terms found there.
"""

from collections.abc import Mapping
from typing import Any

from vitrine.pages.voice import Voice

INITIATIVE = "http://purl.org/essglobal/vocab/SSEInitiative"
LEGAL_FORM = "http://purl.org/essglobal/vocab/legalForm"
STRUCTURE = "http://purl.org/essglobal/vocab/organisationalStructure"
_FORMS = "http://purl.org/essglobal/standard/legal-form/"
_STRUCTURES = "http://purl.org/essglobal/standard/organisational-structure/"
# Ours by their code, or by that of the form they are a kind of; a mutual has no term there.
_LEGAL_FORMS: Mapping[str, str] = {"cooperative": "L2", "nonprofit": "L4"}
_KINDS: Mapping[str, str] = {
    "nonprofit": "OS20",
    "worker-cooperative": "OS60",
    "consumer-cooperative": "OS80",
    "producer-cooperative": "OS90",
    "solidarity-cooperative": "OS100",
}


def essglobal(legal_form: str | None, voice: Voice) -> dict[str, Any]:
    """Its legal form and structure; nothing where the vocabulary has no word for them. Any: JSON-LD."""
    if legal_form is None:
        return {}
    broader = voice.initiative.vocabularies["legal-forms"].terms[legal_form].parent or ""
    form = _LEGAL_FORMS.get(legal_form) or _LEGAL_FORMS.get(broader)
    kind = _KINDS.get(legal_form)
    found = {LEGAL_FORM: form and f"{_FORMS}{form}", STRUCTURE: kind and f"{_STRUCTURES}{kind}"}
    return {name: {"@id": address} for name, address in found.items() if address}
