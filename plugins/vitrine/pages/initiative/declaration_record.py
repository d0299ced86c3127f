"""The records that a page fills for who signs: YAML with `{names}`, each to become a quoted text."""

from vitrine.model import Declaration, VocabularyName
from vitrine.pages.voice import Voice

_SIGN = "sign-declaration"
# `content/institutions/<id>.md` of an institution that the catalogue does not know yet.
NEWCOMER = """\
---
id: {institution}
name: {signatory}
kind: {kind}
---
"""


def signature_record(declaration: Declaration, voice: Voice, main: Voice) -> str:
    """`content/commitments/<id>.md` of who signs this text in the language of `voice`.

    main: of the site's main language, in which every text of a record must be; what was typed in another stands there
    too, with a comment that asks to translate it.
    """
    languages = dict.fromkeys((main.language, voice.language))
    lines = [
        "---",
        "id: {id}",
        "institution: {institution}",
        f"declaration: {declaration.id}",
        "signed_on: {date}",
        *([f"# {main.say('The next texts were typed in another language: translate the first of each.')}"]
          if len(languages) > 1 else []),
        "signatory_role:",
        *(f"  {language}: {{role}}" for language in languages),
        "scope:",
        *(f"  {language}: {{scope}}" for language in languages),
        "binding: false",
        "status: active",
    ]  # fmt: skip
    if _SIGN in voice.initiative.vocabularies[VocabularyName.EXPECTED_ACTIONS].terms:
        lines += ["actions:", f"  - action: {_SIGN}", "    state: done", "    date: {date}"]
    return "\n".join((*lines, "---", ""))
