#!/bin/sh
# The time zones in app/core/content/zones.def are those of the image, no more and no fewer, and the
# old names are all that its tzdata knows of and does not bring.
# usage: zones.sh ROOT [--print]    ROOT: the image's root file system; --print: what the list should be
set -u
zones=$1/usr/share/zoneinfo list=$(dirname "$0")/../../app/core/content/zones.def
[ -e "$zones/tzdata.zi" ] || { echo "not ok - there are zones in $1"; exit 1; }
# Region and city, and UTC. Etc/GMT+5 is five hours behind, not ahead: nobody is led there.
there() { (cd "$zones" && find [A-Z]*/ ! -type d ! -path 'Etc/*' && echo UTC) | LC_ALL=C sort; }
renamed() {
    sed -n 's/^L \([^ ]*\) \([^ ]*\)$/\2 \1/p' "$zones/tzdata.zi" | LC_ALL=C sort | while read -r old now; do
        [ -e "$zones/$old" ] || case $old in
        EST | MST | HST | [A-Z]ET) ;; # an hour, no place
        *) case $now in Etc/*) now=UTC ;; esac; echo "RENAMED(\"$old\", \"$now\")" ;;
        esac
    done
}
print() {
    sed -n '1,/^$/p' "$list"
    there | sed 's/.*/ZONE("&")/'
    echo; renamed
}
[ "${2-}" != --print ] || { print; exit 0; }
if print | diff "$list" -; then echo "ok - the list of time zones is that of the image"; else
    echo "not ok - the list of time zones is that of the image: sh $0 $1 --print prints it anew"
    exit 1
fi
