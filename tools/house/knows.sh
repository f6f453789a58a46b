#!/bin/sh
# Who may know what, as the linker says: how many functions and objects of each room every finished
# program holds. Fails if a program holds one of a room that it may not link.
set -eu
cd "$(dirname "$0")/../.."
table=$(sh tools/house/table.sh)
{
    echo "$table"
    # What the promises say, whatever the table says: the one that sees cannot write, and the one
    # that writes cannot see.
    for program in checkin tallyd publish provision card; do
        echo "NEVER $program core/answers core/visit core/glass"
    done
    echo "NEVER kiosk core/tally"
    for room in $(echo "$table" | sed -n 's/^ROOM //p'); do
        nm -P "build/plain/$room.a" | sed -n "s|^\([^ ]*\) [A-TV-Z] .*|DEFINES $room \1|p"
    done
    for program in $(echo "$table" | sed -n 's/^LINK \([a-z]*\) .*/\1/p'); do
        nm -P "build/bin/$program" | sed -n "s|^\([^ ]*\) [A-TV-Z] .*|HOLDS $program \1|p"
    done
} | awk '
    function bad(text) { print "knows: " text >"/dev/stderr"; failed = 1 }
    $1 == "ROOM" { room[++room_n] = $2 }
    $1 == "LINK" || $1 == "NEVER" { for (i = 3; i <= NF; i++) said[$1, $2, $i] = 1 }
    $1 == "DEFINES" {
        if ($3 in home) bad($3 " is defined in " home[$3] " and in " $2)
        home[$3] = $2
        size[$2]++
    }
    $1 == "HOLDS" && !($2 in known) { known[$2] = 1; program[++program_n] = $2 }
    $1 == "HOLDS" && ($3 in home) {
        held[$2, home[$3]]++
        if (!(("LINK", $2, home[$3]) in said) || ("NEVER", $2, home[$3]) in said)
            bad($2 " holds " $3 " of " home[$3])
    }
    END {
        if (program_n < 6) bad("a program cannot be looked at; build first")
        printf "%-14s", "room"
        for (p = 1; p <= program_n; p++) printf "%10s", program[p]
        for (r = 1; r <= room_n; r++) {
            if (!size[room[r]]) bad(room[r] " defines nothing")
            printf "\n%-14s", room[r]
            for (p = 1; p <= program_n; p++) {
                n = held[program[p], room[r]]
                printf "%10s", n ? n : "-"
            }
        }
        print ""
        exit failed
    }'
