#!/bin/sh
# The acceptance run: the shipped image in QEMU, stage after stage, each `ok` or `not ok`; pictures of
# what was on the glass are in build/vm, with a page that shows them all.
# usage: run.sh [--long] [STAGE...]      a stage is the beginning of a file's name: 20, or 20-visit
set -u
cd "$(dirname "$0")/../.." || exit 1
long=""; [ "${1-}" != --long ] || { long=--long; shift; }
out=build/vm began=$(date +%s)
export KEEP=1
mkdir -p "$out"
rm -f "$out"/*.png "$out/number" "$out/pictures.txt" "$out/figures.txt" "$out/log.txt"
for stage in tests/vm/[0-9]*.sh; do
    name=$(basename "$stage" .sh)
    [ $# = 0 ] || { for wanted in "$@"; do case $name in "$wanted"*) echo yes ;; esac; done | grep -q yes || continue; }
    echo "== $name"
    at=$(date +%s)
    { timeout 7200 sh "$stage" $long 2>&1; echo $? >"$out/status"; } | tee "$out/$name.log"
    [ "$(cat "$out/status")" = 0 ] || grep -q '^not ok - ' "$out/$name.log" ||
        echo "not ok - $name ended with $(cat "$out/status")" | tee -a "$out/$name.log"
    echo "# $name took $(($(date +%s) - at)) s" | tee -a "$out/$name.log"
    cat "$out/$name.log" >>"$out/log.txt"
done
build/bin/vm stop

{
    echo '<!doctype html><meta charset="utf-8"><title>Safe Harbor in QEMU</title>'
    echo '<style>body{font:16px sans-serif;margin:2em}figure{display:inline-block;margin:.5em;width:400px;vertical-align:top}img{width:400px;border:1px solid #888}</style>'
    echo '<h1>Safe Harbor in QEMU: what was on the glass</h1>'
    while read -r file said; do echo "<figure><img src=\"$file\"><figcaption>$file: $said</figcaption></figure>"; done <"$out/pictures.txt"
    echo '<h2>Figures</h2><pre>'; cat "$out/figures.txt"; echo '</pre>'
} >"$out/index.html"
good=$(grep -c '^ok - ' "$out/log.txt") failed=$(grep -c '^not ok - ' "$out/log.txt")
echo
echo "$good ok, $failed not ok, in $((($(date +%s) - began) / 60)) min $((($(date +%s) - began) % 60)) s; pictures in $out/index.html"
[ "$failed" = 0 ] && [ "$good" -gt 0 ]
