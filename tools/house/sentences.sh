#!/bin/sh
# What a visitor reads is in assets, never in C: no string literal of three or more words in
# core, the rim or the kiosk. Not looked at: what speaks to staff (the readers of content files,
# which call fault_add; phone.c, hours.c and isodate.c, which say what is wrong with one; the command
# line's settings.c, and refusal.c), SQL (image.c), usage texts (help[] = ...;), asserts and comments. And every sentence
# of words.def is said somewhere: as WORD_ID, or as the ID of a tile in screen.def.
set -eu
cd "$(dirname "$0")/../.."
failed=0
files=$(grep -LE 'fault_(add|warn)' app/kiosk.c app/core/*/*.c app/io/*/*.c |
    grep -vE '/(phone|hours|isodate|settings|image|refusal)\.c$')
# shellcheck disable=SC2086
awk '/help\[\] =/ {usage = 1}
    !usage && !/^ *(\*|\/\*|\/\/|#)|^_Static_assert/ && /"[^"]*[A-Za-z]+,? [a-z]+ [a-z]+[^"]*"/ {
        print FILENAME ":" FNR ": " $0
        bad = 1
    }
    /;$/ {usage = 0}
    END {if (bad) print "words for visitors belong in assets/languages"; exit bad}' $files >&2 || failed=1
awk '/^WORD\(/ { split($0, part, /[(,]/); words[++n] = part[2]; next }
    {
        while (match($0, /WORD_[A-Z0-9_]+|[A-Z]\([A-Z0-9_]+,/)) {
            id = substr($0, RSTART, RLENGTH)
            $0 = substr($0, RSTART + RLENGTH)
            gsub(/^[A-Z]\(|,$/, "", id)
            sub(/^WORD_/, "", id)
            said[id] = 1
        }
    }
    END {
        for (i = 1; i <= n; i++)
            if (!(words[i] in said)) {
                print "app/core/content/words.def: nothing says " words[i]
                bad = 1
            }
        exit bad
    }' app/core/content/words.def app/*.c app/core/*/*.[ch] app/core/visit/screen.def >&2 || failed=1
exit $failed
