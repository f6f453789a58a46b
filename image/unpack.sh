#!/bin/sh
# usage: unpack.sh CACHE root|start|boot|build
# Fetches the packages of one use (image/packages) and unpacks them, without running anything of
# theirs. Prints the folder they are in; beside it, FOLDER.list has every package and its version.
# Done once for each state of the list, then kept.
# shellcheck disable=SC2046 # names of packages are words
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cache=$(mkdir -p "$1" && cd "$1" && pwd) use=$2
key=$(cat "$here/packages" "$here/trim" "$here/unpack.sh" | sha256sum | cut -c 1-12)
out=$cache/$use-$key
exec 9>"$cache/lock"
flock 9 # two builds may share a cache
[ ! -e "$out.list" ] || { echo "$out"; exit 0; }

named() { sed -n "s/^$1  *\([^ ]*\).*/\1/p" "$here/packages"; }
# Every package, with its version, that apt would install on an empty system.
closure() { sh "$here/apt.sh" "$cache" apt-get -q -s install "$@" | sed -n 's/^Inst \([^ ]*\) (\([^ ]*\).*/\1=\2/p'; }
chosen() {
    case $use in
    root | start) closure $(named "$use") | grep -vxE "($(named never | paste -sd '|'))=.*" ;;
    boot) closure $(named boot) | grep -E '^(linux-(base|binary|modules)-[0-9]|raspi-firmware)' ;;
    build) closure $(named build) | grep -xE "($(named build | paste -sd '|'))=.*" ;;
    esac
}
echo "Fetching Debian 13 arm64 packages: $use" >&2
rm -rf "$out"; mkdir -p "$out" "$cache/debs"
chosen | sort >"$out.names"
[ -s "$out.names" ] || { echo "apt found no packages: see $cache/apt/log" >&2; exit 1; }
(cd "$cache/debs" && sh "$here/apt.sh" "$cache" apt-get -q download $(cat "$out.names") >"$cache/download.log" 2>&1) ||
    { cat "$cache/download.log" >&2; exit 1; }
while IFS='=' read -r name version; do
    dpkg-deb -x "$cache/debs/${name}_$(echo "$version" | sed 's/:/%3a/')_"a[rl][ml]*.deb "$out"
done <"$out.names"
for tree in lib bin sbin; do
    [ -e "$out/$tree" ] || ln -s "usr/$tree" "$out/$tree"
done
if [ "$use" = root ]; then
    sed 's/ *#.*//; /^$/d' "$here/trim" | while read -r pattern; do (cd "$out" && eval rm -rf "./$pattern"); done
fi
[ "$use" != boot ] || /sbin/depmod -b "$out" "$(ls "$out/usr/lib/modules")"
mv "$out.names" "$out.list"
echo "$out"
