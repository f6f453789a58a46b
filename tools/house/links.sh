#!/bin/sh
# What every tool and test is linked from, as its own includes say: the parts beside it (a header of
# tools/ or tests/ with a .c of the same name) and the rooms. Writes make variables,
#     PARTS_tools/story/tell := tests/fakes/device ...
#     ROOMS_tools/story/tell := core/glass core/visit ...
# with the rooms from the top of the house down.
# usage: links.sh ROOM...       the rooms, from the ground up
set -eu
cd "$(dirname "$0")/../.."
mkdir -p build/plain build/san build/arm64 build/parts
# What was made from a source that is gone or has moved goes too, and what was linked from it.
for object in $(find build/plain build/san build/arm64 -name '*.d' | sed 's/d$/o/'); do
    source=${object#build/*/}
    [ -e "${source%o}c" ] || {
        grep -rlF "$object" build/parts | sed 's|^build/parts/\(.*\)\.d$|& \1|' | xargs rm -f
        rm -f "$object" "${object%o}d"
    }
done
new=$(mktemp build/links.XXXXXX)
trap 'rm -f "$new"' EXIT
find app tools tests -name '*.[ch]' -exec grep -H '^#include "' {} + | awk -F: -v rooms="$*" '
    function room_of(path,   part) { split(path, part, "/"); return part[1] "/" part[2] }
    # Everything that this file needs, and what that needs.
    function need(file,   i, n, list, it, base) {
        if (file in seen) return
        seen[file] = 1
        n = split(includes[file], list, " ")
        for (i = 1; i <= n; i++) {
            it = list[i]
            if (it ~ /^(core|io)\//) { need_room(room_of(it)); continue }
            base = it; sub(/\.h$/, "", base)
            need(it)
            if ((base ".c") in source) { parts[base] = 1; need(base ".c") }
        }
    }
    function need_room(room,   i, n, list) {
        if (room in used) return
        used[room] = 1
        n = split(leads[room], list, " ")
        for (i = 1; i <= n; i++) need_room(list[i])
    }
    {
        file = $1; it = $2
        sub(/^#include "/, "", it); sub(/".*/, "", it)
        source[file] = 1
        includes[file] = includes[file] " " it
        if (file ~ /^app\/(core|io)\// && it ~ /^(core|io)\//) {
            from = file; sub(/^app\//, "", from); from = room_of(from)
            if (!((from, room_of(it)) in told)) leads[from] = leads[from] " " room_of(it)
            told[from, room_of(it)] = 1
        }
    }
    END {
        n = split(rooms, order, " ")
        for (file in source) if (file ~ /^(tools|tests)\/.*\.c$/) {
            for (k in seen) delete seen[k]
            for (k in used) delete used[k]
            for (k in parts) delete parts[k]
            name = file; sub(/\.c$/, "", name)
            need(file)
            line = "PARTS_" name " :="
            for (k in parts) if (k != name) line = line " " k
            print line
            line = "ROOMS_" name " :="
            for (i = n; i > 0; i--) if (order[i] in used) line = line " " order[i]
            print line
        }
    }' | sort >"$new"
cmp -s "$new" build/links.mk || mv "$new" build/links.mk
