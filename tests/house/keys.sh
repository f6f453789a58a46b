#!/bin/sh
# Every key and every column of a site's folder does something. tests/house/keys/pairs has a pair of
# sites for each: tests/house/keys/site, and the same with that key alone changed; the difference
# must show where the pair says. The readers themselves say which keys there are, so a new one
# without a pair fails, and so does a pair for a key that is gone.
set -uf
cd "$(dirname "$0")/../.." || exit 1
. tests/house/lib-keys.sh
table=tests/house/keys/pairs

# --- the pairs ----------------------------------------------------------------------------------
# The folder that both sides of a pair begin with: the base, and what is given.
given() { rm -rf "$work/one" "$work/looks"; cp -r "$base" "$work/one"; mkdir "$work/looks"; }

pair() { # file key where value
    sentence="$1 $2 shows in $3"
    seen=$work/looks/$(echo "$3" | tr / .)
    [ -e "$seen" ] || look "$3" "$work/one" >"$seen" || { say 1 "$3 can be looked at"; return; }
    rm -rf "$work/other"
    cp -r "$work/one" "$work/other"
    change "$work/other" "$1" "$2" "$4"
    if cmp -s "$work/one/$1" "$work/other/$1"; then
        say 1 "$sentence, but \"$4\" is what it is in $base"
        return
    fi
    case $3 in refused | said) ;; *) checked "$work/other" >"$work/said" || {
        say 1 "$sentence, but the folder is refused: $(head -1 "$work/said")"
        return
    } ;; esac
    look "$3" "$work/other" >"$work/look" || { say 1 "$sentence, but it cannot be looked at"; return; }
    cmp -s "$seen" "$work/look"
    differs=$?
    case $3 in nothing) say $differs "$sentence" ;; *) say $((!differs)) "$sentence" ;; esac
}

# --- which keys there are -----------------------------------------------------------------------
# Each file once more, with a key, a heading and a column that nobody knows: the checker says which
# ones it knows instead.
known() { # file text...: "what: words"
    file=$1; shift
    rm -rf "$work/probe"
    cp -r "$base" "$work/probe"
    printf '%s\n' "$@" >"$work/probe/$file"
    build/aids/check-site-known "$work/probe" --no-panel 2>&1 >"$work/said" | sed -n "s|^$file:[0-9]*:||p"
}
words() { tr ' ' '\n' | grep .; }
# What a site calls its own counts as *: self-checks, the ends of headings, numbers, free keys.
rough() {
    sed -E 's|^instruments/[^.]*|instruments/*|; s/\[([a-z]+)[.][A-Za-z0-9]+\]/[\1.*]/; s/\](band|concern)[.][0-9]+$/]\1.*/
        s/\[(options[.][*]|example[.][*]|source)\].*/[\1]*/'
}
learn() { # file
    case $1 in
    *.csv) known "$1" "$(sed -n 1p "$base/$1"),zzzz" | sed -n 's/^column://p' | words | sed "s|^|$1 |" ;;
    *)
        known "$1" 'zzzz = zzzz' | sed 's/^[^:]*://' | words | sed "s|^|$1 |"
        for head in $(known "$1" '[zzzz]' | sed -n 's/^heading://p'); do
            [ "$head" != room.2 ] || continue
            keys=$(known "$1" "[$head]" 'zzzz = zzzz' | sed -n '/^heading/!s/^[^:]*://p' | words)
            for key in ${keys:-*}; do echo "$1 [$head]$key"; done
        done ;;
    esac
}
files() { # of a folder, as the loader has them
    sed -n '/folder_top\[\] = {/,/};/p' app/core/content/folder.c | grep -o '"[a-zA-Z.-]*\.\(ini\|csv\)"' | tr -d '"'
    echo instruments/mine.ini
}

checked "$base" >"$work/said" || {
    say 1 "$base itself is refused: $(head -1 "$work/said")"
    exit 1
}
given
while read -r file key where _ value; do
    case $file in
    '') given ;;
    '#'*) ;;
    given) change "$work/one" "$key" "$where" "$value" ;;
    *) pair "$file" "$key" "$where" "$value" ;;
    esac
done <"$table"
sed -E '/^(#|given|$)/d; s/ ([^ ]+) [^ ]+ =.*/ \1/' "$table" | rough | sort -u >"$work/paired"
for file in $(files); do learn "$file"; done | rough | sort -u >"$work/learned"
for lacking in $(comm -13 "$work/paired" "$work/learned" | tr ' ' :); do
    say 1 "$lacking is read, and has no pair in $table"
done
for gone in $(comm -23 "$work/paired" "$work/learned" | tr ' ' :); do
    say 1 "$gone has a pair in $table, and nothing reads it"
done
[ -s "$work/learned" ]; say $? "$(wc -l <"$work/learned") keys and columns are read"
exit $failed
