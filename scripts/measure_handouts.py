"""Says what the handouts of a built site weigh, by kind, for an enterprise and a language; beside the limit.

python scripts/measure_handouts.py public
"""

import argparse
from pathlib import Path

# Of an enterprise, in one language.
LIMIT = 15_000
KINDS = {"posters": "*/index.html", "cards": "*/*.vcf", "badges": "*/badge.svg"}
FOLDERS = {
    "posters": ("affiches", "en/posters"),
    "cards": ("entreprises", "en/enterprises"),
    "badges": ("entreprises", "en/enterprises"),
}


def main() -> int:
    """1 when they weigh more than the limit."""
    parser = argparse.ArgumentParser(description="Measure the handouts of a built site, in French and English.")
    parser.add_argument("public", type=Path, metavar="PUBLIC")
    public = parser.parse_args().public
    whole = 0.0
    for kind, pattern in KINDS.items():
        sizes = [file.stat().st_size for folder in FOLDERS[kind] for file in (public / folder).glob(pattern)]
        mean = sum(sizes) / max(1, len(sizes))
        whole += mean
        print(f"{kind:8} {len(sizes):7,} files  {sum(sizes) / 1e6:8.1f} MB  {mean:8,.0f} bytes each")
    print(f"of an enterprise, in a language: {whole:,.0f} bytes   limit {LIMIT:,}   ratio {whole / LIMIT:.2f}")
    return int(whole > LIMIT)


if __name__ == "__main__":
    raise SystemExit(main())
