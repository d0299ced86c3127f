#!/bin/sh
# Installs one of Debian's or Ubuntu's packages, or says what to type when that is not allowed.
# Usage: scripts/install_debian_package.sh NAME
set -eu
name=$1
if ! command -v apt-get >/dev/null; then
    echo "Vitrine needs $name: please install it, then run this again." >&2
    exit 1
fi
if [ "$(id -u)" = 0 ]; then
    as_root=
elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    as_root=sudo
else
    echo "Vitrine needs $name: please run  sudo apt-get install $name  then this again." >&2
    exit 1
fi
echo "Installing $name with apt-get." >&2
$as_root apt-get update -qq
DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends "$name" >/dev/null
