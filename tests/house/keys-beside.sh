#!/bin/sh
# A key that does nothing beside another one is noted by check-site, in its line; and what is noted
# so does nothing. Beside each setting of tests/house/keys/beside, the pairs of tests/house/keys/pairs
# are tried once more, and a difference is looked for everywhere.
set -uf
cd "$(dirname "$0")/../.." || exit 1
. tests/house/lib-keys.sh

everywhere() { # file
    case $1 in
    network.ini) echo file:localtime file:nft-from file:ssh-mode file:network/10-site.network \
        file:network/resolv.conf file:network/timesyncd.conf ;;
    *) echo everywhere everywhere@closed rings lamps lamps@closed waits more check/0/1 periods file:localtime ;;
    esac
}
differs() { # whether both folders do, for what is in the file, in anything but words for their author
    for where in $(everywhere "$1"); do
        seen=$work/looks/$(echo "$where" | tr / .)
        [ -e "$seen" ] || look "$where" "$work/one" >"$seen" 2>/dev/null
        look "$where" "$work/other" >"$work/look" 2>/dev/null
        cmp -s "$seen" "$work/look" || return 0
    done
    return 1
}
# Whether check-site says in either folder that the key does nothing, or that its list does not.
noted() { # file key
    case $2 in time_servers) what='the time servers are not asked' ;; *) what="\"${2#*]}\".* (do nothing|does nothing|is not shown|is not used)" ;; esac
    { checked "$work/one"; checked "$work/other"; } | grep "^$1:[0-9]*: please note: " |
        grep -qE "$what|nothing of this list is|these days off do nothing"
}
# What must be there cannot be left out.
must() { # file key
    rm -rf "$work/other"
    cp -r "$base" "$work/other"
    change "$work/other" "$1" "$2" ''
    ! checked "$work/other" >"$work/said"
}
try() { # file key value
    rm -rf "$work/other"
    cp -r "$work/one" "$work/other"
    change "$work/other" "$1" "$2" "$3"
    cmp -s "$work/one/$1" "$work/other/$1" && return
    checked "$work/other" >"$work/said" || return 0 # refused: somebody hears of it
    differs "$1"; does=$?
    noted "$1" "$2"; says=$?
    case $does$says in
    00) say 1 "$beside: $1 $2 does something, and is noted" ;;
    01) say 0 "$beside: $1 $2 does something" ;;
    10) say 0 "$beside: $1 $2 does nothing, and is noted" ;;
    11) must "$1" "$2"; say $? "$beside: $1 $2 does nothing, and somebody says so" ;;
    esac
}
# The pairs of these files, but for those that need more than one line, and what only check-site reads.
pairs() { # files in brackets
    awk -v files=" $1 " '/^$/ { given = 0 } /^given/ { given = 1 }
        !given && NF > 3 && index(files, " " $1 " ") && $3 != "said" && $3 != "refused"' tests/house/keys/pairs
}
begin() { # "edition = light [site.ini]"
    beside=${1% \[*} files=${1##*\[}
    rm -rf "$work/one" "$work/looks"
    cp -r "$base" "$work/one"
    mkdir "$work/looks"
}
end() {
    [ -n "$beside" ] || return 0
    checked "$work/one" >"$work/said" || { say 1 "$beside: the folder is refused: $(head -1 "$work/said")"; return; }
    pairs "${files%]}" >"$work/pairs"
    while read -r file key _ _ value; do try "$file" "$key" "$value"; done <"$work/pairs"
}

beside=''
while read -r line; do
    # shellcheck disable=SC2086 # words
    IFS=' ' read -r file key _ value <<END
$line
END
    case $line in
    '') end; beside='' ;;
    '#'*) ;;
    beside*) begin "${line#beside }" ;;
    *' cut = '*) sed -i "/^$(echo "$value" | sed 's/[][]/\\&/g')/,\$d" "$work/one/$file" ;;
    *' gone') rm "$work/one/$file" ;;
    *) change "$work/one" "$file" "$key" "$value" ;;
    esac
done <tests/house/keys/beside
end
exit $failed
