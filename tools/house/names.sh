#!/bin/sh
# A file's name is its subject, and what it exports begins with it: door.c, door_step. Names what
# does not.
set -eu
cd "$(dirname "$0")/../.."
bad=$(nm -A -P build/plain/core/*.a build/plain/io/*.a | sed -n 's|^build/plain/\(.*\)\.a\[\(.*\)\.o]: \([^ ]*\) [A-TV-Z] .*|\1 \2 \3|p' |
    awk '
    # Two files that do one thing each in their own way: one interface, and which is linked decides.
    $2 == "glass_window" { $2 = "glass" }
    # In every line of the views: say(sheet, WORD_A1_TITLE).
    $3 == "say" { next }
    index(tolower($3) "_", $2 "_") != 1 { print "  " $1 "/" $2 ".c: " $3 }')
[ -z "$bad" ] || { echo "names: these do not begin with the name of their file:"; echo "$bad"; exit 1; } >&2
