#!/bin/sh
# What a visitor reads stands in assets, never in C: no string literal of three or more words in
# the code that is linked into the kiosk's visitor path (faults and usage texts are for staff).
set -eu
cd "$(dirname "$0")/.."
bad=$(grep -nE '"[^"]*[A-Za-z]+,? [a-z]+ [a-z]+[^"]*"' app/core/view*.c app/core/machine.c \
    app/core/visit.c app/core/selfcheck*.c app/core/layout.c app/core/draw.c app/core/hand.c \
    app/io/screen.c app/io/glass*.c app/kiosk.c 2>/dev/null | grep -vE '^[^:]+:[0-9]+: *(\*|/\*|//)' || true)
[ -z "$bad" ] || { echo "sentences: words for visitors belong in assets/languages:" >&2; echo "$bad" >&2; exit 1; }
