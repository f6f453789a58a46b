#!/bin/sh
# usage: kiosk-folder.sh OUT
# The KIOSK folder of a fresh card: the defaults, to change in place. Files that a site's people
# open in an editor of their own have that editor's line ends.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
out=$1
mkdir -p "$out"
sed 's/$/\r/' "$here/KIOSK.txt" >"$out/README.txt"
for file in site.ini wiring.ini network.ini tallies.keys lines.csv peers.csv facts.csv resources.csv theme.ini screen.ini; do
    [ ! -e "$here/../assets/$file" ] || sed 's/$/\r/' "$here/../assets/$file" >"$out/$file"
done
