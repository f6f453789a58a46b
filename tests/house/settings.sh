#!/bin/sh
# assets/site.ini has every setting, and says above it what it may be; docs/SITE.md has every column
# of every list, and how many rows fit.
cd "$(dirname "$0")/../.." || exit 1
site=assets/site.ini page=docs/SITE.md failed=0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
say() { # status sentence
    if [ "$1" = 0 ]; then echo "ok - $2"; else echo "not ok - $2"; failed=1; fi
}
# What check-site says of a site whose KEY is "?".
refusal() {
    { echo "$1 = ?"; grep -v "^$1 *=" "$site"; } >"$work/site.ini"
    build/bin/check-site "$work" --no-panel | sed -n 's/^site.ini:1: //p'
}
# The comments above KEY, without those above the settings before it that have their own.
comment() {
    awk -v key="$1" '/^#/ { if (!open) text = ""; open = 1; text = text " " $0; next }
        /^$/ { open = 0; text = ""; next }
        { open = 0; if ($1 == key) print text }' "$site"
}
words() { # of "door, lounge or light."
    echo "$1" | sed 's/\. .*//; s/[,.]/ /g; s/ or / /g'
}
for key in $(sed -n '/SETTINGS\[\] = {/,/^};/s/^    {"\([a-z_]*\)",.*/\1/p' app/core/content/site.c); do
    if [ "$key" = staffed ]; then # the old name of hours
        grep -q "\`staffed = always\`" "$page"; say $? "$page still knows of staffed"; continue
    fi
    grep -q "^$key *=" "$site"; say $? "$site has $key"
    said=$(refusal "$key") about=$(comment "$key") missing=''
    range=$(echo "$said" | sed -n 's/.*whole number from \([0-9]* to [0-9]*\)\..*/\1/p')
    case $about in *"$range"*) ;; *) missing=$range ;; esac
    case $said in *"You can write: yes or no."* | *"self-check"* | *"tile"*) continue ;; esac
    for word in $(words "$(echo "$said" | sed -n 's/.*You can write: //p')"); do
        case $about in *"$word"*) ;; *) missing="$missing $word" ;; esac
    done
    [ -z "$missing" ]; say $? "$site says what $key may be${missing:+, but not $missing}"
done
grep -qF "\"$(sed -n 's/^checks = //p' "$site")\"" app/core/content/site.c
say $? "the checks of $site are those that check-site takes for the default"
for key in $(sed -n '/room_keys\[\] = {/,/};/p' app/core/content/room.c | grep -o '"[a-z]*"' | tr -d '"'); do
    grep -qE "^(# .*: )?$key *=" "$site"; say $? "$site has $key of a room"
done
for list in lines peers resources facts; do
    row=$(grep "^| \`$list\.csv\`" "$page")
    for column in $(head -1 "assets/$list.csv" | tr ',' ' '); do
        case $row in *"\`$column\`"*) ;; *) false ;; esac
        say $? "$page has $column of $list.csv"
    done
done
for most in $(sed -n 's/.*HELPLINES_MAX = \([0-9]*\), PEERS_MAX = \([0-9]*\), RESOURCES_MAX = \([0-9]*\),.*/lines:\1 peers:\2 resources:\3/p' app/core/content/lists.h) \
    "closed:$(sed -n 's/.*DAYS_OFF_MAX = \([0-9]*\).*/\1/p' app/core/plain/hours.h)"; do
    grep "^| \`${most%:*}\.csv\`" "$page" | grep -qE "(^|[^0-9])${most#*:} (rows )?at most"
    say $? "$page says how many rows of ${most%:*}.csv fit"
done
# The table of limits, held to the code: what the page says, the constant, and its file.
while IFS='~' read -r says name file factor; do
    is=$(sed -n "s/.*$name = \([0-9]*\).*/\1/p" "app/core/$file" | head -1)
    sed -n '/^## How much fits/,/^## Editions/p' "$page" | grep -qF "$(echo "$says" | sed "s/#/$((${is:-0} / ${factor:-1}))/")"
    say $? "$page says how much fits by $name of $file"
done <<'LIMITS'
`lines.csv` | # rows~HELPLINES_MAX~content/lists.h~
the first # urgent ones~URGENT_LINES~visit/entries.h~
`peers.csv` | # rows~PEERS_MAX~content/lists.h~
`resources.csv` | # rows~RESOURCES_MAX~content/lists.h~
`closed.csv` | # rows~DAYS_OFF_MAX~plain/hours.h~
| # letters; 600 letters~ROWS_CELL_MAX~content/rows.h~
letters; # letters~ROWS_CODE_MAX~content/rows.h~
a row | # letters~CSV_ROW_MAX~plain/csv.h~
all lists together | # KB~LIST_KB~content/lists.h~
kiosk's and yours | # KB~WORDS_KB~content/words.h~
together | # KB of~SITE_POOL~content/site.h~1024
any file | # KB~FOLDER_FILE_KB~content/folder.h~
rooms | #~ROOMS_MAX~wire/message.h~
lamps and buttons | #~LINES_MAX~content/site.h~
own included; offered | #; 12~INSTRUMENTS_MAX~form/instrument.h~
; #, each of~CHECKS_MAX~content/site.h~
up to # ~CHECK_PARTS_MAX~content/site.h~
keys in `tallies.keys` | #~AUTHORIZED_MAX~content/authorized.h~
LIMITS
exit $failed
