"""Brings theme/translations/*.po up to date with what the code and the templates say.

    python scripts/update_translations.py        every language there is
    python scripts/update_translations.py es     a new language as well

New sentences come in empty, to be translated; sentences no longer said go.
"""

import sys
from pathlib import Path

from vitrine.wording.extraction import sentences, update

ROOT = Path(__file__).resolve().parent.parent


def main(new_languages: list[str]) -> int:
    """Rewrites the files and says how many sentences each still lacks."""
    folder = ROOT / "theme" / "translations"
    said = sentences(ROOT)
    for language in sorted({path.stem for path in folder.glob("*.po")} | set(new_languages)):
        missing = update(folder / f"{language}.po", language, said)
        print(f"theme/translations/{language}.po: {len(said)} uses, {missing} sentences to translate")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
