#!/usr/bin/env bash
# Installs the Vitrine that this script is of, for a workflow: scripts/install.sh FOLDER. Every file is held to its hash,
# and the steps that follow find the command.
set -euo pipefail
machine=$(cd "$(dirname "$0")/.." && pwd)
python3 -m venv "$1"
"$1/bin/pip" install --quiet --disable-pip-version-check --require-hashes --no-deps --only-binary :all: -r "$machine/requirements.lock"
"$1/bin/pip" install --quiet --disable-pip-version-check --no-deps --no-build-isolation --no-index "$machine"
if [ -n "${GITHUB_PATH:-}" ]; then echo "$1/bin" >> "$GITHUB_PATH"; fi
