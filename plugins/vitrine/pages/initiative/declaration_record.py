"""The records that a page fills for who signs: YAML with `{names}`, each to become a quoted text."""

from vitrine.model import Declaration, Vocabularies, VocabularyName

_SIGNATURE = """\
---
id: {id}
institution: {institution}
declaration: DECLARATION
signed_on: {date}
signatory_role:
  {language}: {role}
scope:
  {language}: {scope}
binding: false
status: active
ACTIONS---
"""
_SIGN = "sign-declaration"
_SIGNED = f"""\
actions:
  - action: {_SIGN}
    state: done
    date: {{date}}
"""
# `content/institutions/<id>.md` of an institution that the catalogue does not know yet.
NEWCOMER = """\
---
id: {institution}
name:
  {language}: {signatory}
kind: {kind}
---
"""


def signature_record(declaration: Declaration, vocabularies: Vocabularies) -> str:
    """`content/commitments/<id>.md` of who signs this text."""
    actions = _SIGNED if _SIGN in vocabularies[VocabularyName.EXPECTED_ACTIONS].terms else ""
    return _SIGNATURE.replace("DECLARATION", declaration.id).replace("ACTIONS", actions)
