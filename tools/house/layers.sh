#!/bin/sh
# The house's layers, and its map. Over #include: core includes core; the rim includes core and
# rim; nothing includes a program; a library is named in one rim file only.
set -eu
cd "$(dirname "$0")/../.."
bad=0
fail() { echo "layers: $*" >&2; bad=1; }

# core: only its own headers and the freestanding part of ISO C, string.h and assert.h
grep -nE '^#include <' app/core/*.[ch] |
    grep -vE '<(assert|limits|stdbool|stddef|stdint|string)\.h>' >build/layers.txt &&
    fail "core may not include: $(cat build/layers.txt)"
grep -nE '^#include "[^"]*/' app/core/*.[ch] >build/layers.txt &&
    fail "core includes something outside core: $(cat build/layers.txt)"
grep -nE '^#include "(\.\./)?(kiosk|checkin|tallyd|publish|provision)\.' app/*.c app/core/*.[ch] app/io/*.[ch] \
    tools/*.c >build/layers.txt && fail "a program is included: $(cat build/layers.txt)"

# one library, one file (the desk's wall and the bench may open a window of their own)
for lib in SDL_ttf xf86drm gpiod sqlite3 qrencode sha256; do
    n=$(grep -lE "^#include <$lib\.h>|^#include <SDL2/$lib\.h>" app/*.c app/io/*.[ch] tools/*.c | wc -l)
    [ "$n" -le 1 ] || fail "$lib.h is included in $n files: $(grep -lE "<($lib|SDL2/$lib)\.h>" app/*.c app/io/*.[ch] tools/*.c | tr '\n' ' ')"
done
grep -nE '^#include <(SDL2/)?SDL\.h>' app/*.c >build/layers.txt && fail "a program includes SDL: $(cat build/layers.txt)"
# the code map names every file
for f in app/*.c app/core/* app/io/*; do
    f=$(basename "$f")
    grep -qF "\`${f%.h}.c\`" app/README.md || grep -qF "\`$f\`" app/README.md || fail "$f is not in app/README.md's code map"
done
exit $bad
