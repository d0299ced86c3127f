#!/bin/sh
# Installs Debian's Chromium when no Chromium is found: the tests drive the built site in it.
set -eu
for name in chromium chromium-browser google-chrome; do
    command -v "$name" >/dev/null && exit 0
done
exec scripts/install_debian_package.sh chromium
