#!/bin/sh
# What a visitor reads is in assets, never in C: no string literal of three or more words in
# core, the rim or the kiosk. Not looked at: what speaks to staff (the readers of content files,
# which call fault_add, phone.c, hours.c and isodate.c, which say what is wrong with one, the command line's
# settings.c), SQL (image.c), usage texts (help[] = ...;), asserts and comments.
set -eu
cd "$(dirname "$0")/../.."
files=$(grep -LE 'fault_(add|warn)' app/kiosk.c app/core/*/*.c app/io/*/*.c |
    grep -vE '/(phone|hours|isodate|settings|image)\.c$')
# shellcheck disable=SC2086
awk '/help\[\] =/ {usage = 1}
    !usage && !/^ *(\*|\/\*|\/\/|#)|^_Static_assert/ && /"[^"]*[A-Za-z]+,? [a-z]+ [a-z]+[^"]*"/ {
        print FILENAME ":" FNR ": " $0
        bad = 1
    }
    /;$/ {usage = 0}
    END {if (bad) print "words for visitors belong in assets/languages"; exit bad}' $files >&2
