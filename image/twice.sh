#!/bin/sh
# usage: twice.sh CACHE OUT
# Builds everything again from the same packages and compares, part by part.
set -eu
cache=$1 out=$2
parts="root.img roothash initramfs.zst boot.vfat safeharbor.img contents.txt"
rm -rf "$out-first"; mkdir -p "$out-first"
for part in $parts; do cp "$out/$part" "$out-first"; done
rm -rf build/arm64 build/card "$out"
make --no-print-directory image CACHE="$cache" >"$out-first/log" 2>&1 || { tail -20 "$out-first/log" >&2; exit 1; }

for part in $parts; do
    if cmp -s "$out/$part" "$out-first/$part"; then echo "same       $part"; else echo "different  $part"; fi
done
cmp -s "$out/root.img" "$out-first/root.img" && exit 0
echo "The root differs." >&2
exit 1
