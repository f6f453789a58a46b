#!/bin/sh
# One mistake is one fault, in its line, whatever follows from it: the cause is told, and what only
# follows is left out. And whoever does what the fault says has a good folder. Each row makes one
# mistake in a good folder, names the file and line of the one fault, and mends it as told.
# shellcheck disable=SC2016 # the commands are run later, where $s is the folder
set -u
cd "$(dirname "$0")/../.." || exit 1
check=$PWD/build/san/bin/check-site
work=$(mktemp -d); bad=0 n=0
trap 'rm -rf "$work"' EXIT
good=$work/good s=$work/site
judge() { "$check" "$s" --no-panel --today 2026-03-31 >"$work/said" 2>&1; status=$?; }

cp -r assets/sites/peer-support "$good"; rm "$good/README.md"
mkdir "$good/languages" "$good/instruments"
cat >"$good/lines.csv" <<'CSV'
name,who,number,text_number,text_word,hours,languages,county,what_to_expect,checked_on,checked_by,use
County Line,A counselor,(503) 555-0101,741741,HOME,always,English and Spanish,Multnomah,Somebody listens,2026-03-01,AB,urgent
Talk Line,A counselor,(503) 555-0102,,,Mon-Fri 08:00-17:00,English,Clackamas,Somebody listens,2026-03-01,AB,talk
Night Line,A counselor,(503) 555-0103,,,always,English,Washington,Somebody listens,2026-03-01,AB,urgent
CSV
cat >"$good/peers.csv" <<'CSV'
shown_name,role,languages,topics,reach_by,reach_at,not_for_department,ends_on,paused
Peer supporter 1,Surgeon,English,Litigation,Call,(503) 555-0111,,2027-01-01,
Peer supporter 2,Nurse,English and Spanish,Burnout,Call,(503) 555-0112,Surgery,,no
CSV
cat >"$good/resources.csv" <<'CSV'
group,title,one_line,qr_text
reads,A book,About rest,https://example.org/book
sleep,Rest,About sleep,
CSV
printf 'date,name\n2026-12-25,Christmas\n2027-01-01,New Year\n' >"$good/closed.csv"
printf '# ours\npaper = #ffffff\nink = #000000\n' >"$good/theme.ini"
printf '# ours\nnetwork = static\naddress = 192.168.20.14/24\ntime_servers = 192.168.20.1\nssh = key-switch\n' >"$good/network.ini"
printf '[A0]\ntitle = Hello\n\n[H1]\nbreath = Breathe with me\n' >"$good/languages/en.ini"
sed 's/^id = phq2/id = own/; s/^name = PHQ-2/name = Own/' assets/instruments/phq2.ini >"$good/instruments/own.ini"
ssh-keygen -q -t ed25519 -N '' -C 'alice' -f "$work/a" && cp "$work/a.pub" "$good/tallies.keys"
sed -i "s/^checks *=.*/&, own/" "$good/site.ini"
line() { grep -n "$1" "$good/$2" | head -1 | cut -d: -f1; } # of the first match in the good folder

# sentence, FILE:LINE of the fault, the mistake, the mend
one() {
    n=$((n + 1))
    rm -rf "$s"; cp -r "$good" "$s"
    (cd "$s" && eval "$3") || { echo "not ok - $1: no mistake was made"; bad=1; return; }
    judge
    faults=$(grep -vc -e ': please note: ' -e '^Everything' -e '^The kiosk can' "$work/said")
    if [ "$status" != 1 ] || [ "$faults" != 1 ] || ! grep -v ': please note: ' "$work/said" | grep -q "^$2: "; then
        echo "not ok - $1: $faults faults, and not one at $2"; cut -c1-180 "$work/said" | head -8; bad=1; return
    fi
    notes=$(grep -c ': please note: ' "$work/said")
    [ "$notes" = 0 ] || { echo "not ok - $1: $notes notes besides"; cut -c1-180 "$work/said" | head -8; bad=1; return; }
    (cd "$s" && eval "$4"); judge
    if [ "$status" = 0 ]; then echo "ok - $1"; else
        echo "not ok - $1: the mend is none"; cut -c1-180 "$work/said" | head -4; bad=1
    fi
}
sub() { # FILE LINE FROM TO
    sed -i "$2s|$3|$4|" "$1"
}
again() { # FILE: as it is in the good folder
    echo "cp '$good/$1' '$1'"
}

rm -rf "$s"; cp -r "$good" "$s"; judge
[ "$status" = 0 ] && grep -q '^Everything looks good' "$work/said" || { cat "$work/said"; echo "not ok - the folder to begin with is good"; exit 1; }
echo "ok - the folder to begin with is good"

# --- every file, as other programs leave it ---------------------------------------------------
for file in site.ini wiring.ini lines.csv peers.csv resources.csv facts.csv closed.csv theme.ini \
    network.ini languages/en.ini instruments/own.ini tallies.keys; do
    one "$file is empty" $file:1 ": >$file" "$(again $file)"
    one "$file has blank lines only" $file:1 "printf '\n\n \n' >$file" "$(again $file)"
    one "$file is a workbook under this name" $file:1 "printf 'PK\003\004\024\000\006\000\010\000xl/worksheets' >$file" "$(again $file)"
    one "$file is an older workbook under this name" $file:1 "printf '\320\317\021\340\241\261\032\341\000\000\000' >$file" "$(again $file)"
    one "$file is a web page" $file:1 "printf '<!DOCTYPE html>\n<html><head><title>Sign in</title></head>\n<body>\n<p>x = y</p>\n</body></html>\n' >$file" "$(again $file)"
    one "$file is a PDF" $file:1 "printf '%%PDF-1.7\n%%\342\343\317\323\n1 0 obj\n<</Type/Catalog>>\n' >$file" "$(again $file)"
    one "$file is rich text" $file:1 "printf '{\\\\rtf1\\\\ansi\\\\deff0\n{\\\\fonttbl{\\\\f0 Arial;}}\nHello\n}\n' >$file" "$(again $file)"
    one "$file is UTF-16 without its mark" $file:1 "iconv -t UTF-16LE '$good/$file' >$file" "$(again $file)"
    one "$file is UTF-32" $file:1 "iconv -t UTF-32 '$good/$file' >$file" "$(again $file)"
    one "$file is a folder" $file:1 "rm $file; mkdir $file" "rmdir $file; $(again $file)"
    one "$file is a pipe" $file:1 "rm $file; mkfifo $file" "rm $file; $(again $file)"
    one "$file is too big" $file:1 "truncate -s 5G $file" "$(again $file)"
    last=$(awk 'END {print NR + 1}' "$good/$file")
    one "$file has a letter of Windows-1252" "$file:$last" "printf '# caf\351\n' >>$file" "$(again $file)"
done

# --- lists --------------------------------------------------------------------------------------
for list in lines peers resources closed facts; do
    first=$(head -1 "$good/$list.csv"); column=${first%%,*}
    one "$list.csv without its first row" "$list.csv:1" "sed -i 1d $list.csv" "sed -i '1i $first' $list.csv"
    one "$list.csv with cells between bars" "$list.csv:1" "sed -i 's/,/|/g' $list.csv" "$(again $list.csv)"
    one "$list.csv with a title above" "$list.csv:1" "sed -i '1i Our list, spring' $list.csv" "sed -i 1d $list.csv"
    one "$list.csv with a column mis-spelled" "$list.csv:1" "sed -i '1s/$column/${column}s/' $list.csv" "sed -i '1s/${column}s/$column/' $list.csv"
    one "$list.csv with a column of its own" "$list.csv:1" "sed -i '1s/\$/,remarks/; 2,\$s/\$/,x/' $list.csv" "sed -i '1s/,remarks//; 2,\$s/,x\$//' $list.csv"
    one "$list.csv with a column twice" "$list.csv:1" "sed -i '1s/\$/,$column/; 2,\$s/\$/,/' $list.csv" "sed -i '1s/,$column\$//; 2,\$s/,\$//' $list.csv"
    one "$list.csv with a quote that never closes" "$list.csv:2" "sed -i '2s/[^,]*\$/\"&/' $list.csv" "$(again $list.csv)"
    one "$list.csv with one cell too many" "$list.csv:2" "sed -i '2s/\$/,,,,,,,,,,,,x/' $list.csv" "sed -i '2s/,*x\$//' $list.csv"
    one "$list.csv on one line" "$list.csv:1" "tr '\n' ',' <'$good/$list.csv' >$list.csv" "$(again $list.csv)"
    one "$list.csv with quotes around whole rows" "$list.csv:1" "sed -i 's/\"/\"\"/g; s/.*/\"&\"/' $list.csv" "$(again $list.csv)"
done
for must in "lines name" "lines number" "lines checked_on" "peers shown_name" "resources group" "resources title" "closed date"; do
    list=${must% *} column=${must#* }
    at=$(head -1 "$good/$list.csv" | tr , '\n' | grep -n "^$column\$" | cut -d: -f1)
    one "$list.csv without $column" "$list.csv:1" "cut -d, -f$at --complement '$good/$list.csv' >$list.csv" "$(again "$list.csv")"
done
one "a phone line too many" lines.csv:130 'for i in $(seq 130); do echo "Line $i,,(503) 555-0100,,,,,,,2026-03-01,," >>lines.csv; done' "sed -i 130,200d lines.csv"
one "a peer too many" peers.csv:258 'for i in $(seq 256); do echo "Peer $i" >>peers.csv; done' "sed -i 258,300d peers.csv"
one "a resource too many" resources.csv:258 'for i in $(seq 256); do echo "reads,Book $i" >>resources.csv; done' "sed -i 258,300d resources.csv"
one "a day off too many" closed.csv:368 'for i in $(seq 367); do echo 2026-12-24 >>closed.csv; done' "sed -i 368,400d closed.csv"
one "two rows of facts" facts.csv:3 'sed 1d facts.csv >>facts.csv' 'sed -i 3d facts.csv'
one "a number in powers of ten" lines.csv:2 'sub lines.csv 2 "(503) 555-0101" 5.03556E+09' "$(again lines.csv)"
one "a number without a name" lines.csv:2 'sub lines.csv 2 "County Line" ""' "$(again lines.csv)"
one "a row with nothing but a note" lines.csv:5 'echo ",,,,,,,,ask Jo,,," >>lines.csv' "$(again lines.csv)"
one "a day that could be two" lines.csv:3 'sub lines.csv 3 2026-03-01 1/3/26' "$(again lines.csv)"
one "a use that is none" lines.csv:3 'sub lines.csv 3 ,talk ,crisis' "$(again lines.csv)"
one "a word to text without its number" lines.csv:2 'sub lines.csv 2 741741 ""' "$(again lines.csv)"
one "a peer without a name" peers.csv:2 'sub peers.csv 2 "Peer supporter 1" ""' "$(again peers.csv)"
one "a peer with half a number" peers.csv:2 'sub peers.csv 2 "(503) 555-0111" 555-0111' "$(again peers.csv)"
one "an answer that is none" peers.csv:3 'sub peers.csv 3 ,no ,maybe' "$(again peers.csv)"
one "a group that is none" resources.csv:2 'sub resources.csv 2 reads, raeds,' "$(again resources.csv)"
one "a resource without a title" resources.csv:2 'sub resources.csv 2 "A book" ""' "$(again resources.csv)"
one "a day off that is none" closed.csv:2 'sub closed.csv 2 2026-12-25 Christmas' "$(again closed.csv)"

# --- settings -----------------------------------------------------------------------------------
set_to() { # KEY VALUE: in site.ini
    sed -i "s|^$1 *=.*|$1 = $2|" site.ini
}
drop() { # KEY: out of site.ini
    sed -i "/^$1 *=/d" site.ini
}
site=$(again site.ini)
at() { echo "site.ini:$(line "^$1 *=" site.ini)"; } # of a setting
for key in id program checks; do
    one "$key is not there" site.ini:1 "drop $key" "$site"
    one "$key is mis-spelled" "$(at $key)" "sed -i 's/^$key\\( *=\\)/${key}z\\1/' site.ini" "$site"
done
one "a setting mis-spelled that need not be there" "$(at ack_minutes)" "sed -i 's/^ack_minutes/ack_minute/' site.ini" "$site"
one "a setting that is in another file" "$(at walk_in)" "sed -i 's/^walk_in.*/gateway = 10.0.0.1/' site.ini" "$site"
one "an equals sign forgotten" "$(at program)" "sed -i 's/^program *=/program/' site.ini" "$site"
one "a colon for the equals sign" "$(at program)" "sed -i 's/^program *=/program:/' site.ini" "$site"
one "a comment behind a setting that it breaks" "$(at tallies)" "set_to tallies 'visits ; for now'" "$site"
one "a comment between self-checks" "$(at checks)" "set_to checks 'burnout1 + phq4 ; phq8, own'" "$site"
one "an edition that is none" "$(at edition)" "set_to edition dor" "$site"
one "tallies that are none" "$(at tallies)" "set_to tallies all" "$site"
one "a table that is none" "$(at tables)" "set_to tables burnuot" "$site"
one "k below the least" "$(at k)" "set_to k 5" "$site"
one "a period that is none" "$(at period)" "set_to period week" "$site"
one "a self-check that is none" "$(at checks)" "set_to checks 'burnout1 + phq4, phq99, own'" "$site"
one "a first self-check that asks nothing that is counted" "$(at tallies)" "set_to checks 'phq2, own'" "$site"
one "PHQ-9 without its owner" "$(at checks)" "set_to checks 'burnout1 + phq4, phq9, own'" "$site"
one "a tile that is none" "$(at menu)" "set_to menu 'peers, talks'" "$site"
one "hours that are none" "$(at hours)" "set_to hours weekdays" "$site"
one "a time zone that is none" "$(at time_zone)" "set_to time_zone America/Los_Angles" "$site"
one "a phone number that is none" "$(at phone)" "set_to phone 555-0142" "$site"
one "an id with a blank" "$(at id)" "set_to id 'peer support'" "$site"
one "a room for the unsure that is not there" "$(at unsure_room)" "set_to unsure_room 3" "$site"
room=$(line '^\[room.1\]' site.ini)
one "a room's heading without its bracket" "site.ini:$room" "sed -i 's/^\[room.1\]/[room.1/' site.ini" "$site"
one "a room's heading without any bracket" "site.ini:$room" "sed -i 's/^\[room.1\]/room.1/' site.ini" "$site"
one "a room's heading mis-spelled" "site.ini:$room" "sed -i 's/^\[room.1\]/[rom.1]/' site.ini" "$site"
one "no room's heading" "site.ini:$room" "sed -i '/^\[room.1\]/d' site.ini" "$site"
one "a first room called 2" "site.ini:$room" "sed -i 's/^\[room.1\]/[room.2]/' site.ini" "$site"
one "settings below a room" "site.ini:$(($(awk 'END {print NR}' "$good/site.ini") - 1))" "drop k; drop tallies; printf 'k = 20\\ntallies = bands\\n' >>site.ini" "$site"
one "a room without a name" "site.ini:$room" "sed -i '$room,\$s/^name.*//' site.ini" "$site"
one "a room twice" "site.ini:$(awk 'END {print NR + 1}' "$good/site.ini")" "sed -n '$room,\$p' '$good/site.ini' >>site.ini" "$site"
one "a second room called 3, and one behind it" "site.ini:$(($(awk 'END {print NR}' "$good/site.ini") + 1))" 'for i in 3 4; do
    printf "[room.$i]\nname = Room $i\nword = Word$i\nlamp = lamp-$i\nseen = seen-$i\n" >>site.ini
done; sed -i "s/^\[lamps\]/&\nlamp-3 = room2-lamp/; s/^\[buttons\]/&\nseen-3 = room2-seen/" wiring.ini' "$site; $(again wiring.ini)"
one "a room's lamp without a line" "site.ini:$room" "sed -i '$room,\$s/^lamp.*/lamp = attic/' site.ini" "$site"
wiring=$(again wiring.ini)
lamps=$(line '^\[lamps\]' wiring.ini) buttons=$(line '^\[buttons\]' wiring.ini) lamp=$(line '^room-lamp' wiring.ini)
one "lamps mis-spelled" "wiring.ini:$lamps" "sed -i 's/^\[lamps\]/[lmaps]/' wiring.ini" "$wiring"
one "no heading above the buttons" "wiring.ini:$(sed -n "$((buttons + 1)),\$p" "$good/wiring.ini" | grep -n '^[a-z]' | head -1 | cut -d: -f1 | awk -v b="$buttons" '{print $1 + b - 1}')" "sed -i '/^\[buttons\]/d' wiring.ini" "$wiring"
one "a lamp mis-spelled" "wiring.ini:$lamp" "sed -i 's/^room-lamp/room-lmap/' wiring.ini" "$wiring"
one "a lamp without its line" "wiring.ini:$lamp" "sed -i 's/^room-lamp.*/room-lamp =/' wiring.ini" "$wiring"
one "a polarity without its comma" "wiring.ini:$lamp" "sed -i 's/^room-lamp.*/& active low/' wiring.ini" "sed -i 's/ active/, active/' wiring.ini"
one "a line's name in two words" "wiring.ini:$lamp" "sed -i 's/^room-lamp.*/room-lamp = room1 lamp/' wiring.ini" "$wiring"
one "a polarity that is none" "wiring.ini:$lamp" "sed -i 's/^room-lamp.*/&, active lo/' wiring.ini" "$wiring"

# --- words, colors, network, keys ---------------------------------------------------------------
words=$(again languages/en.ini)
one "a sentence mis-spelled" languages/en.ini:2 "sed -i 2s/title/titel/ languages/en.ini" "$words"
one "a sentence's heading mis-spelled" languages/en.ini:4 "sed -i 's/^\[H1\]/[H11]/; 5s/.*/&\nmore = x/' languages/en.ini" "$words"
one "a sentence's heading without its bracket" languages/en.ini:4 "sed -i 's/^\[H1\]/[H1/' languages/en.ini" "$words"
one "sentences without a heading" languages/en.ini:1 "sed -i 1d languages/en.ini; sed -i '1s/.*/&\nstart = x/' languages/en.ini" "$words"
one "an empty sentence" languages/en.ini:2 "sed -i '2s/=.*/=/' languages/en.ini" "$words"
one "a sentence over two lines" languages/en.ini:3 "sed -i '3s/.*/and welcome/' languages/en.ini" "$words"
one "another number for 988" languages/en.ini:7 "printf '[P1]\n988 = You can call 998.\n' >>languages/en.ini" "$words"
theme=$(again theme.ini)
one "a color mis-spelled" theme.ini:2 "sed -i 's/^paper/papre/' theme.ini" "$theme"
one "a color in words" theme.ini:2 "sed -i 's/^paper.*/paper = white/' theme.ini" "$theme"
one "a comment behind a color" theme.ini:3 "sed -i 's/^ink.*/& ; black/' theme.ini" "$theme"
one "colors that are too close" theme.ini:3 "sed -i 's/^ink.*/ink = #eeeeee/' theme.ini" "$theme"
one "a paper as dark as the ink" theme.ini:3 "sed -i 's/^paper.*/paper = #000000/' theme.ini" "$theme"
network=$(again network.ini)
one "an address without its size" network.ini:3 "sed -i 's|/24||' network.ini" "$network"
one "static without an address" network.ini:2 "sed -i '/^address/d' network.ini" "$network"
one "a network that is none" network.ini:2 "sed -i 's/^network.*/network = wifi/' network.ini" "$network"
one "a network mis-spelled" network.ini:2 "sed -i 's/^network/netwrok/' network.ini" "$network"
one "a time server by name without dns" network.ini:4 "sed -i 's/^time_servers.*/time_servers = time.example.org/' network.ini" "$network"
one "ssh without a network" network.ini:3 "printf '# a\nnetwork = off\nssh = always\n' >network.ini" "$network"
keys=$(again tallies.keys)
one "a key over two lines" tallies.keys:1 "sed -i 's/ AAAA.\{20\}/&\n/' tallies.keys" "$keys"
one "a private key" tallies.keys:1 "cp '$work/a' tallies.keys" "$keys"
one "two keys in a line" tallies.keys:1 'k=$(cat tallies.keys); echo "$k $k" >tallies.keys' "$keys"

# --- a self-check -------------------------------------------------------------------------------
own=instruments/own.ini check_=$(again instruments/own.ini)
o() { echo "$own:$(line "$1" "$own")"; }
one "a self-check without its options" "$own:$(($(line '^options' "$own") - 6))" "sed -i '/^\[options/,/^\$/d' $own" "$check_"
one "options mis-spelled" "$(o '^options')" "sed -i 's/^\[options.how_often/[options.how_oftn/' $own" "$check_"
one "options of an unknown kind" "$(o '^\[options')" "sed -i 's/^\[options/[option/' $own" "$check_"
one "a scale mis-spelled" "$(o '^\[scale')" "sed -i 's/^\[scale/[scael/' $own" "$check_"
one "an item mis-spelled" "$(o '^\[item.q2')" "sed -i 's/^\[item.q2/[itme.q2/' $own" "$check_"
one "an item without its text" "$(o '^\[item.q2')" "sed -i '/^\[item.q2/,/^\$/s/^text.*//' $own" "$check_"
one "an option without a value" "$(o '^LA6570')" "sed -i 's/^LA6570-1 = 2 |/LA6570-1 =/' $own" "$check_"
one "an option twice" "$(o '^LA6570')" "sed -i 's/^LA6570-1/LA6569-3/' $own" "$check_"
one "a method that is none" "$(o '^method')" "sed -i 's/^method.*/method = summ/' $own" "$check_"
one "a band that ends early" "$(o '^band.2')" "sed -i 's/^band.2 = 3 - 6/band.2 = 3 - 5/' $own" "$check_"
one "a band left out" "$(o '^band.1')" "sed -i '/^band.1/d' $own" "$check_"
one "a heading without [instrument]" "$(o '^\[instrument')" "sed -i '/^\[instrument\]/d' $own" "$check_"
one "no id" "$own:1" "sed -i '/^id/d' $own" "$check_"
one "an id that is not its file's" "$own:1" "sed -i 's/^id.*/id = another/' $own" "$check_"
one "an example that scores otherwise" "$own:$(($(line '^\[example.2' "$own") + 2))" "sed -i '/^\[example.2/,/^\$/s/^total.*/total = 5/' $own" "$check_"
one "no examples" "$own:1" "sed -i '/^\[example/,/^\$/d' $own" "$check_"
one "a self-check whose file is called in two words" "instruments/My own.ini:1" "mv $own 'instruments/My own.ini'; set_to checks 'burnout1 + phq4, phq2'" "mv 'instruments/My own.ini' $own; $site"
one "more self-checks than fit" instruments:1 'for i in $(seq 20); do sed "s/^id = own/id = own$i/" instruments/own.ini >instruments/own$i.ini; done' 'rm instruments/own1*.ini instruments/own2.ini'

# --- files that are not there -------------------------------------------------------------------
one "no settings" site.ini:1 "rm site.ini" "$site"
one "settings under another name" site.ini.bak.ini:1 "mv site.ini site.ini.bak.ini" "mv site.ini.bak.ini site.ini"
one "phone lines under the name that a browser gives them" "lines (1).csv:1" "mv lines.csv 'lines (1).csv'" "mv 'lines (1).csv' lines.csv"
one "no wiring" "site.ini:$room" "rm wiring.ini; sed -i '$room,\$s/^lamp.*/lamp = my-lamp/' site.ini" "$wiring; $site"
echo "attack | 14 one mistake, one fault | $n mistakes | $bad with another answer, or a mend that is none | 0"
exit $bad
