#!/bin/sh
# Builds a program with a bug planted in it, for the test that must find it. tests/planted/BUG.patch
# says in its first lines what is wrong; the files it changes are compiled as make would, and linked
# before the archives, so that they replace the true ones.
# usage: build.sh BUG TARGET     TARGET: build/bin/tallyd, build/aids/..., build/san/tests/...
# Prints the program's path.
set -eu
cd "$(dirname "$0")/../.."
bug=$1 target=$2
patch=tests/planted/$bug.patch out=build/planted/$bug-$(basename "$target")
case $target in build/san/*) variant=san ;; *) variant=plain ;; esac
made() { # TARGET: the command by which make would make it
    make -n -B --no-print-directory "$1" | grep -F -e "-o $1 " | tail -n 1 | sed 's|^.*; *||; s|^sh tools/house/link.sh ||'
}
make -s "$target" >&2
link=$(made "$target")
rm -rf "$out"
sh tests/planted/apply.sh "$bug" "$out"
for file in $(sed -n 's/^+++ //p' "$patch"); do
    object=build/$variant/${file%.c}.o planted=$out/${file%.c}.o
    sh -c "$(made "$object" | sed "s|-o $object $file|-o $planted $out/$file|")"
    case $link in
    *" $object "*) link=$(echo "$link" | sed "s| $object | $planted |") ;;
    *) link=$(echo "$link" | sed "s| build/$variant/[a-z/]*\.a| $planted&|") ;;
    esac
done
program=$out/$(basename "$target")
sh -c "$(echo "$link" | sed "s|-o $target |-o $program |")"
echo "$program"
