#!/bin/sh
# Every program zeroes what it gives back to the heap, or moves: it has its own free and realloc, and
# the libraries beside it use them. Only the card, which is there when no visit can be, has none.
set -u
cd "$(dirname "$0")/../.." || exit 1
failed=0
say() { # status sentence
    if [ "$1" = 0 ]; then echo "ok - $2"; else echo "not ok - $2"; failed=1; fi
}
own() { [ "$(nm -D "$1" | grep -cE ' T (free|realloc)$')" = 2 ]; }
for program in $(sh tools/house/table.sh | sed -n 's/^LINK \([a-z]*\) .*/\1/p') checkin-desk kiosk-glass; do
    [ "$program" = card ] || { own "build/bin/$program"; say $? "$program wipes what it frees"; }
done
! own build/bin/card; say $? "a program without it is seen"
exit $failed
