# For keys.sh and keys-beside.sh: a site's folder with one key
# changed, and what of a folder shows where.
# shellcheck shell=sh disable=SC2034,SC2154
base=tests/house/keys/site failed=0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
say() { # status sentence
    if [ "$1" = 0 ]; then echo "ok - $2"; else echo "not ok - $2"; failed=1; fi
}

# --- one key of one file ------------------------------------------------------------------------
# KEY is a column, or "[heading]key", or "key" above all headings; its new value is all of VALUE, or
# none: then the line goes.
change() { # folder file key value
    case $2 in
    *.csv) awk -F, -v OFS=, -v key="$3" -v value="$4" '
        NR == 1 { for (i = 1; i <= NF; i++) if ($i == key) at = i }
        NR == 2 && at { $at = value } { print }' "$1/$2" >"$work/new" ;;
    *) awk -v where="$3" -v value="$4" '
        function put() { if (value != "") print key " = " value; done = 1 }
        BEGIN { key = where; if (sub(/^\[[^]]*\]/, "", key)) { head = where; sub(/\][^]]*$/, "]", head) } here = head == "" }
        /^\[/ { if (here && !done) put(); here = $0 == head }
        here && $1 == key { if (!done) put(); next }
        { print }
        END { if (!done && !here) print head; if (!done) put() }' "$1/$2" >"$work/new" ;;
    esac
    cp "$work/new" "$1/$2"
}

# --- where a difference shows -------------------------------------------------------------------
checked() { build/bin/check-site "$1" --no-panel --today 2027-01-04; }
# What of FOLDER shows at WHERE, as lines.
look() { # where folder
    case $1 in
    refused) checked "$2" >"$work/said" && echo taken || echo refused ;;
    nothing) checked "$2" && build/aids/screens "$2" everywhere ;;
    said) checked "$2" | grep -v -e '^Everything looks good' -e '^The kiosk can use' || [ $? = 1 ] ;;
    file:*) file=$work/state/${1#file:}
        rm -rf "$work/state"
        mkdir -p "$work/data" "$work/state"
        build/bin/provision --state "$work/state" --data "$work/data" --site "$2" 2>"$work/log" || return
        if [ -L "$file" ]; then readlink "$file"; else cat "$file"; fi ;;
    lamps*) build/aids/lamps "$2${1#lamps}" ;;
    periods) build/aids/periods "$2" ;;
    *) build/aids/screens "$2" "$1" ;;
    esac
}
