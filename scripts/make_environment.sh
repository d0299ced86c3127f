#!/bin/sh
# Makes .venv with PYTHON and installs LOCK into it, every file checked against its hash.
# Usage: scripts/make_environment.sh PYTHON LOCK
set -eu
python=$1
lock=$2

"$python" - <<'PY' || { echo "Vitrine needs Python 3.11 or later: try make PYTHON=python3.12" >&2; exit 1; }
import sys
sys.exit(sys.version_info < (3, 11))
PY

if ! [ -x .venv/bin/pip ]; then
    # Debian and Ubuntu ship venv apart from Python.
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        version=$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
        scripts/install_debian_package.sh "$version"
    fi
    "$python" -m venv --clear .venv
fi

.venv/bin/pip install --quiet --disable-pip-version-check --require-hashes --no-deps --only-binary :all: -r "$lock"
# Vitrine itself, from this folder; the build tool is in the lock, so nothing more is fetched.
.venv/bin/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --no-index --editable .
