#!/bin/sh
# Installs what the services in this folder run on, from the packages of Debian (with sudo, unless root runs it), and
# Express from npm; what is there already stays as it is. The tests of this module use what they find and skip the rest:
# nobody needs this who only builds the project. Where Debian starts services that it installs, nginx then listens on
# port 80; the tests start one of their own.
set -eu
cd "$(dirname "$0")"

missing=""
command -v node > /dev/null || missing="$missing nodejs"
command -v npm > /dev/null || missing="$missing npm"
/usr/bin/python3 -c 'import flask' 2> /dev/null || missing="$missing python3-flask"
command -v php > /dev/null || missing="$missing php-cli"
# As root nginx is found in /usr/sbin; others need not have that in their path.
PATH="$PATH:/usr/sbin" command -v nginx > /dev/null || missing="$missing nginx-light"
if [ -n "$missing" ]; then
    sudo=""
    [ "$(id -u)" = 0 ] || sudo=sudo
    $sudo apt-get update
    # shellcheck disable=SC2086 # one word for each package
    $sudo env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends $missing
fi

# Without a lock file: that would hold the addresses of the registry it was written with.
npm install --prefix express --no-package-lock --no-audit --no-fund
