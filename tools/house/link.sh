#!/bin/sh
# Links, and writes build/parts/TARGET.d: the objects that the linker really took, out of the rooms too. So a
# change links what holds it and nothing else.
# usage: link.sh COMPILER ... -o TARGET ...
set -eu
before='' target=''
for word in "$@"; do
    [ "$before" != -o ] || target=$word
    before=$word
done
parts=build/parts/$target
mkdir -p "${parts%/*}"
"$@" -Wl,-t,-t >"$parts.$$" || { cat "$parts.$$"; exit 1; }
# A member is "(build/plain/core/plain.a)text.o", or "build/plain/core/plain.a(text.o)" of a newer linker.
sed -nE 's#^\(?(build/[a-z0-9]+)/([a-z/]+)\.a[()]([a-z0-9_]+\.o)\)?$#\1/app/\2/\3#p' "$parts.$$" |
    sort -u | awk -v target="$target" '{print target ": " $0; print $0 ":"}' >"$parts.d"
rm "$parts.$$"
