#!/bin/sh
# The layers of the house, held against the table of app/rooms.mk: over every #include, and over the
# calls between the files of the archives. A header and the file of its name are one. Prints every
# circle, also inside a room. The code map of app/README.md must name every file, or its family:
# `view` for view_list.c.
# usage: layers.sh [--map]      --map: what each room includes, and how often
set -eu
cd "$(dirname "$0")/../.."
{
    sh tools/house/table.sh
    grep -o '`[a-z0-9_.*]*`' app/README.md | sed 's/`//g; s/_*\*.*//; s/\..*//; s/^/MAPPED /'
    find app -name '*.[ch]' -o -name '*.def' | sed 's/^/FILE /'
    find app tools tests -name '*.[ch]' -o -name '*.def' | sort | xargs grep -HE '^ *# *include' |
        sed -n 's/^\([^:]*\):[^"<]*\(["<][^">]*\).*/INCLUDE \1 \2/p'
    nm -A -P build/plain/core/*.a build/plain/io/*.a |
        sed -n 's|^build/plain/\(.*\)\.a\[\(.*\)\.o]: \([^ ]*\) \([A-Z]\).*|SYMBOL \1/\2 \4 \3|p'
} | awk -v map="${1-}" '
    function bad(text) { print "layers: " text >"/dev/stderr"; failed = 1 }
    function room_of(path,   part) { split(path, part, "/"); return part[1] "/" part[2] }
    function may(room, other) { return room == other || index(allowed[room], " " other " ") }
    function lead(kind, from, to) {
        if (from == to || (kind, from, to) in edge) return
        edge[kind, from, to] = 1
        leads[kind, from] = leads[kind, from] " " to
        starts[++start_n] = kind SUBSEP from
    }
    function walk(kind, at, path,   i, n, list, to) {
        state[kind, at] = "open"
        n = split(leads[kind, at], list, " ")
        for (i = 1; i <= n; i++) {
            to = list[i]
            if (state[kind, to] == "open") {
                bad("a circle of " kind ":" substr(path, index(path, " " to " ")) "-> " to)
                circles++
            } else if (!state[kind, to])
                walk(kind, to, path "-> " to " ")
        }
        state[kind, at] = "done"
    }
    # From a file of a room to another.
    function from_room(kind, from, to,   room, other) {
        room = room_of(from); other = room_of(to)
        lead(kind, from, to)
        lead(kind " between rooms", room, other)
        if (rank[other] > rank[room]) arrows_back++
        if (!may(room, other)) bad(from " of " room " may not reach " to " of " other)
    }
    $1 == "ROOM" { rank[$2] = ++room_n; room[room_n] = $2 }
    $1 == "MAY" || $1 == "LINK" {
        for (i = 3; i <= NF; i++) {
            allowed[$2] = allowed[$2] " " $i " "
            if (!($i in rank)) bad($2 " names " $i ", which is no room below it")
        }
    }
    $1 == "MAPPED" { mapped[$2] = 1 }
    $1 == "FILE" {
        name = $2; sub(/.*\//, "", name); sub(/\..*/, "", name)
        family = name; sub(/_.*/, "", family)
        if (!(name in mapped) && !(family in mapped)) bad($2 " is not in the code map of app/README.md")
    }
    $1 == "INCLUDE" && $3 ~ /^</ {
        lib = substr($3, 2)
        if ($2 ~ /^app\/core\// && lib !~ /^(assert|limits|stdbool|stddef|stdint|string)\.h$/)
            bad($2 " is core, and may not include <" lib ">")
        sub(/^SDL2\//, "", lib); sub(/\/.*|Mode\.h|\.h/, "", lib)
        # A tool or a test may open a window and read a picture of its own.
        if (lib ~ /^(SDL|X11|png)$/ ? $2 ~ /^app\// : \
            lib ~ /^(SDL_ttf|SDL_syswm|xf86drm|drm_fourcc|gpiod|sqlite3|qrencode|sha256)$/ && $2 !~ /^tests\//) {
            if ($2 !~ /^app\/io\//) bad($2 " names the library " lib ": only the rim may")
            if ((lib in named) && named[lib] != $2) bad(lib " is named in " named[lib] " and in " $2)
            named[lib] = $2
        }
    }
    $1 == "INCLUDE" && $3 ~ /^"/ {
        to = substr($3, 2); from = $2; sub(/^app\//, "", from)
        if (to !~ /\//) bad($2 " includes \"" to "\" without its room")
        if (to ~ /\.c$/ && !(to == "io/glass/glass_window.c" && $2 ~ /^tests\/fakes\/(buffers|refusal)\.c$/))
            bad($2 " includes " to ": no .c is included")
        if ($2 !~ /^app\//) next
        sub(/\.[a-z]+$/, "", from); sub(/\.[a-z]+$/, "", to)
        if (from ~ /\//) {
            from_room("includes", from, to)
            count[room_of(from), room_of(to)]++
        } else if (!may(from, room_of(to)))
            bad($2 " includes " to ", whose room it does not link")
    }
    $1 == "SYMBOL" && $3 != "U" { holder[$4] = $2 }
    $1 == "SYMBOL" && $3 == "U" { wants[++want_n] = $2 SUBSEP $4 }
    END {
        if (!want_n) bad("no archive to look at; build first")
        for (i = 1; i <= want_n; i++) {
            split(wants[i], want, SUBSEP)
            if (want[2] in holder) from_room("calls", want[1], holder[want[2]])
        }
        for (i = 1; i <= start_n; i++) {
            split(starts[i], start, SUBSEP)
            if (!state[start[1], start[2]]) walk(start[1], start[2], " " start[2] " ")
        }
        for (i = 1; map && i <= room_n; i++) {
            line = sprintf("%-12s", room[i])
            for (j = 1; j < room_n; j++)
                if (j != i && (room[i], room[j]) in count)
                    line = line sprintf("  %s %d", room[j], count[room[i], room[j]])
            print line
        }
        if (map) printf "circles: %d\narrows back: %d\n", circles, arrows_back
        exit failed
    }'
