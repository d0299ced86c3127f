#!/bin/sh
# Makes .venv and installs LOCK into it, every file checked against its hash.
# Usage: scripts/make_environment.sh LOCK [PYTHON]
# Without PYTHON, the system's own comes before the one on the path: a distribution builds Python with all its
# optimizations, version managers often do not, and everything here takes up to twice as long (docs/performance.md).
set -eu
lock=$1

can_serve() { # PYTHON MODULES
    "$1" -c "import sys, $2; sys.exit(sys.version_info < (3, 11))" 2>/dev/null
}

chosen_python() { # CANDIDATES…: the first that is complete; else the first whose venv is a package apart, as Debian's is
    for modules in "ensurepip, venv" sys; do
        for candidate in "$@"; do
            if can_serve "$candidate" "$modules"; then
                echo "$candidate"
                return
            fi
        done
    done
}

python=$(chosen_python ${2:-/usr/bin/python3 python3})
if [ -z "$python" ]; then
    echo "Vitrine needs Python 3.11 or later: try make PYTHON=python3.12" >&2
    exit 1
fi

if ! [ -x .venv/bin/pip ]; then
    if ! can_serve "$python" "ensurepip, venv"; then
        version=$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
        scripts/install_debian_package.sh "$version"
    fi
    "$python" -m venv --clear .venv
fi

.venv/bin/pip install --quiet --disable-pip-version-check --require-hashes --no-deps --only-binary :all: -r "$lock"
# Vitrine itself, from this folder; the build tool is in the lock, so nothing more is fetched.
.venv/bin/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --no-index --editable .
