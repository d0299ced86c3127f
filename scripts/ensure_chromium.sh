#!/bin/sh
# Installs what the tests need to drive the built site in a browser, where it is not there already:
# Debian's Chromium (that which starts no windows, or the whole), and a library that Playwright's driver is
# linked with and that a bare Debian lacks.
set -eu
found=
for name in chromium-headless-shell chromium chromium-browser google-chrome; do
    command -v "$name" >/dev/null && found=$name && break
done
[ -n "$found" ] || scripts/install_debian_package.sh chromium-headless-shell || scripts/install_debian_package.sh chromium
.venv/bin/playwright --version >/dev/null 2>&1 || scripts/install_debian_package.sh libatomic1
