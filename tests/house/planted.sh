#!/bin/sh
# Every planted bug can still be planted exactly where somebody looked; in a copy of the house, a
# bug that has moved, or whose lines differ, is refused by name. Nothing is built here.
set -u
cd "$(dirname "$0")/../.." || exit 1
work=$(mktemp -d) failed=0
trap 'rm -rf "$work"' EXIT
say() { # status sentence
    if [ "$1" = 0 ]; then echo "ok - $2"; else echo "not ok - $2"; failed=1; fi
}
for patch in tests/planted/*.patch; do
    bug=$(basename "$patch" .patch)
    sh tests/planted/apply.sh "$bug" "$work/$bug"; say $? "$bug is planted exactly"
done

mkdir "$work/tests"
cp -R app "$work"
cp -R tests/planted "$work/tests"
store=$work/app/io/store/store.c
refused() { # SENTENCE
    ! sh "$work/tests/planted/apply.sh" second-sync "$work/out" 2>"$work/said" &&
        grep -q '^tests/planted/second-sync.patch does not apply exactly' "$work/said"
    say $? "$1"
}
sed -i '1i\
/* one line more */' "$store"
refused "a bug that is a line off is refused"
cp app/io/store/store.c "$store"
sed -i 's/    store->good\[i\] = false;/    store->good[i] = 0;/' "$store"
refused "a bug whose neighbors have changed is refused"
exit $failed
