#!/bin/sh
# The names in app/core/content/line.c are those that every board's overlay gives to the header, and
# what each is for is what the overlay does with its pin; neither side has more.
cd "$(dirname "$0")/../.." || exit 1
dt=overlays/dt table=app/core/content/line.c bad=0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
is() { # what, expected, found
    if [ "$2" = "$3" ]; then echo "ok - $1"; else printf 'not ok - %s\nexpected: %s\nfound:    %s\n' "$1" "$2" "$3"; bad=1; fi
}
# The file with what it includes in its place.
whole() {
    while IFS= read -r row; do
        case $row in
        *'/include/ "'*) part=${row#*/include/ \"}; whole "$dt/${part%%\"*}" ;;
        *) printf '%s\n' "$row" ;;
        esac
    done <"$1"
}
# name TAB what it is for, of the header's 28 lines, as a board's overlay has them.
overlay() {
    whole "$1" | sed '\,^ *\(/\*\|\*\),d' | awk '
        /gpio-line-names =/ { names = 1 }
        /^[a-z]+: safeharbor-.*-state/ { group = $1 }
        names { rest = $0; while (match(rest, /"[^"]*"/)) { name[n++] = substr(rest, RSTART + 1, RLENGTH - 2); rest = substr(rest, RSTART + RLENGTH) } }
        names && /;/ { names = 0 }
        group { rest = $0; while (match(rest, /"gpio[0-9]+"/)) { pin[substr(rest, RSTART + 5, RLENGTH - 6) + 0] = group; rest = substr(rest, RSTART + RLENGTH) } }
        group && /^\t*};/ { group = "" }
        /debounce-interval/ { rest = $0; sub(/.*gpios = <&[a-z0-9_]* /, "", rest); key[rest + 0] = 1 }
        END { for (i = 0; i < 28; i++) print name[i] "\t" (i in key ? "KEYS" : pin[i] == "contacts:" ? "CONTACTS" : pin[i] == "lamps:" ? "LAMPS" : i < 4 ? "TAKEN" : "FREE") }' |
        sort
}
awk '/^static const char \*const [A-Z]+\[\] = \{/ { of = $5; sub(/\[.*/, "", of) }
    of { rest = $0; while (match(rest, /"[^"]*"/)) { print substr(rest, RSTART + 1, RLENGTH - 2) "\t" of; rest = substr(rest, RSTART + RLENGTH) } }
    /};/ { of = "" }' "$table" | sort >"$work/table"
is "the table has the header's 28 lines" 28 "$(sort -u "$work/table" | grep -c .)"
boards=$(sed -n 's/^dtoverlay=\(bcm.*\)$/\1/p' overlays/boot/config.txt | sed 's/\.dtbo$//' | sort -u)
is "there are six boards" 6 "$(echo "$boards" | grep -c .)"
for board in $boards; do
    overlay "$dt/$board.dtso" >"$work/$board"
    is "$board: every line of the table, and no other" "" "$(diff "$work/table" "$work/$board")"
done
exit $bad
