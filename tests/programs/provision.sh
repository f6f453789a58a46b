#!/bin/sh
# The KIOSK folder becomes a start's settings: what is written, what never is, and what a bad folder,
# a missing partition and somebody else's files in the state folder change about it.
set -u
cd "$(dirname "$0")/../.." || exit 1
work=$(mktemp -d); state=$work/state data=$work/data site=$work/site bad=0
trap 'rm -rf "$work"' EXIT
program=$PWD/build/san/bin/provision
key() { sed -n 1p "$work/$1.pub"; }
for who in alice bob; do ssh-keygen -q -t ed25519 -N '' -C "$who" -f "$work/$who"; done

check() { # sentence, command...
    sentence=$1; shift
    if "$@"; then echo "ok - $sentence"; else
        echo "not ok - $sentence"; bad=1
        cat "$work/log"; ls -l "$state" "$data"; cat "$state/staff" "$state/report.txt"
    fi
}
anew() { # a site with a network, two keys, and empty state and data folders
    rm -rf "$state" "$data" "$site"; mkdir "$state" "$data"
    cp -r assets/sites/peer-support "$site"
    sed -i 's|^time_zone.*|time_zone = America/Denver|' "$site/site.ini"
    write 'network = dhcp' 'ssh = always' 'from = 10.20.0.0/16' 'time_servers = 10.0.0.1'
    { key alice; key bob; } >"$site/tallies.keys"
}
write() { printf '%s\n' "$@" >"$site/network.ini"; }
run() { "$program" --state "$state" --site "$site" --assets assets --data "$data" 2>"$work/log"; }
staff() { grep -qx "$1" "$state/staff"; }
tells() { grep -q "$1" "$data/report.txt" && cmp -s "$data/report.txt" "$state/report.txt"; }
no() { ! "$@"; }
mode() { [ "$(cat "$state/ssh-mode")" = "$1" ]; }
open() { mode always && [ -s "$state/ssh-keys" ] && staff 'ssh = always'; }
shut() { # nothing that could let anybody in
    mode off && [ ! -s "$state/ssh-keys" ] &&
        [ "$(cat "$state/nft-from")" = 'define TALLIES_FROM = { 0.0.0.0/32 }' ] && staff 'ssh = off'
}
dark() { # no network either
    shut && staff 'network = off' && [ ! -e "$state/network/10-site.network" ] &&
        [ ! -e "$state/network/timesyncd.conf" ] && [ ! -s "$state/network/resolv.conf" ]
}
marks() { find "$data" "$state" -type f -exec stat -c '%n %i %Y %Z' {} + | sort; }

# --- a folder without a fault
anew; run; ended=$?
check "a whole folder is provisioned" [ $ended = 0 ]
check "staff are told so" staff 'content = site'
check "and that there is no fault" staff 'faults = 0'
check "ssh may run, for the site's keys, without their comments" open
check "which are those keys and no more" [ "$(cat "$state/ssh-keys")" = "$(
    { key alice; key bob; } | cut -d' ' -f1,2)" ]
check "from where the site says" grep -qx 'define TALLIES_FROM = { 10.20.0.0/16 }' "$state/nft-from"
check "the network names the kiosk to nobody" grep -qx 'SendHostname=no' "$state/network/10-site.network"
check "the time server is the site's alone" grep -qx 'NTP=10.0.0.1' "$state/network/timesyncd.conf"
check "the time zone is a link into the zones" \
    [ "$(readlink "$state/localtime")" = /usr/share/zoneinfo/America/Denver ]
check "the fingerprint told is the host key's" staff "fingerprint = $(
    ssh-keygen -lf "$data/keys/ssh_host_ed25519_key" | cut -d' ' -f2)"
check "both keys are closed to others" [ "$(stat -c %a "$data"/keys/*ed25519 "$data"/keys/*_key | sort -u)" = 600 ]
check "the last good copy is all of the folder that is read" diff -r -x README.md "$site" "$data/good"
check "no file of the data partition has a time" [ -z "$(find "$data" -type f -newermt 1980-01-02)" ]
marks >"$work/before"; run; marks >"$work/after"
check "a second run touches nothing" cmp -s "$work/before" "$work/after"
check "with CRLF, a byte-order mark and UTF-16 it is the same" eval '
    iconv -t UTF-16 "$work/site/network.ini" >"$work/u" && mv "$work/u" "$site/Network.ini.txt" && rm "$site/network.ini"
    { printf "\357\273\277"; sed "s/$/\r/" "$site/tallies.keys"; } >"$work/k" && mv "$work/k" "$site/tallies.keys"
    run; open'

# --- what is off
anew; rm "$site/network.ini" "$site/tallies.keys"; run
check "without network.ini all is off" dark
check "and that is no fault" staff 'faults = 0'
anew; run; write 'network = off'; run
check "what was on is off again after the next start" dark
anew; write 'network = dhcp' 'ssh = key-switch'; run
check "for the key switch the keys are there" [ -s "$state/ssh-keys" ]
check "and the gate is told" mode key-switch

# --- faults
anew; run; sed -i 's/^network.*/network = dhpc/' "$site/network.ini"; run; ended=$?
check "a fault ends no start" [ $ended = 0 ]
check "a bad network.ini gives way to the last good one" open
check "and the screens stay the folder's own" staff 'content = site'
check "staff read what, where and how to mend it" tells '^network.ini:1: .*Did you mean "dhcp"'
check "the last good copy stays" grep -qx 'network = dhcp' "$data/good/network.ini"
key bob >"$site/tallies.keys"; run
check "a key that was taken out stays out, whatever is wrong beside it" \
    [ "$(cat "$state/ssh-keys")" = "$(key bob | cut -d' ' -f1,2)" ]
anew; sed -i 's/^network.*/network = dhpc/' "$site/network.ini"; run
check "where there is no good one the network is off" dark
anew; run; echo "command=\"/bin/sh\" $(key bob)" >>"$site/tallies.keys"; run
check "options in front of a key shut ssh, with no way back to older keys" shut
check "but not the network" staff 'network = dhcp'
anew; run; printf '%s\rcommand="/bin/sh" %s\n' "$(key alice)" "$(key bob)" >"$site/tallies.keys"; run
check "nor does a line hidden behind a return get in" shut
anew; run; head -c 2097152 /dev/zero | tr '\0' '#' >"$site/tallies.keys"; run
check "nor a file of 2 MB" shut
anew; run; head -c 2097152 /dev/zero | tr '\0' '#' >"$site/network.ini"; run
check "2 MB of network.ini are refused unread" tells '^network.ini:1: this file is too big'
anew; write 'network = static' 'ssh = always'; run
check "static without an address is off" dark
anew; write 'network = dhcp' 'ssh = always' 'from = 10.1.2.3/8'; run
check "a range that is not clear opens nothing" dark
anew; write 'network = dhcp' 'time_zone = ../../etc/passwd'; run
check "a zone leads nowhere else" [ "$(readlink "$state/localtime")" = /usr/share/zoneinfo/America/Denver ]
anew; write 'network = dhcp' 'time_zone = America/Chicago'; run
check "another zone in network.ini is told" tells '^network.ini:2: time_zone is America/Chicago here, and America/Denver'
anew; sed -i '/^time_zone/d' "$site/site.ini"; write 'network = dhcp' 'time_zone = America/Chicago'; run
check "the zone is still read there" [ "$(readlink "$state/localtime")" = /usr/share/zoneinfo/America/Chicago ]
anew; sed -i 's|^time_zone.*|time_zone = America/Portland|' "$site/site.ini"; write 'network = dhcp'; run
check "a zone that no kiosk has is told" tells '^site.ini:[0-9]*: there is no time zone'
check "and takes no network away" staff 'network = dhcp'
check "and is none" [ "$(readlink "$state/localtime")" = /usr/share/zoneinfo/UTC ]
anew; : >"$site/tallies.keys"; run
check "an empty file of keys shuts ssh" shut
anew; run; echo 'tallies = everything' >"$site/site.ini"; run
check "a bad site is told as the last good one" staff 'content = good'
anew; echo 'tallies = everything' >"$site/site.ini"; run
check "and where there is none, as the card" staff 'content = card'
check "its network is its own matter" open
anew; rm -r "$site"; run; ended=$?
check "no folder at all is the card, and all off" dark
check "and no failure" [ $ended = 0 ]

# --- links, and files that are none
anew; ln -s "$work/alice" "$site/peers.csv.txt"; run
check "a folder with a link in the place of a file is not used" dark
check "nor is what it leads to copied" [ ! -e "$data/good" ]
check "the link is named" tells '^peers.csv.txt:1: this is a link'
anew; run; rm "$site/tallies.keys"; ln -s "$data/keys/sign_ed25519" "$site/tallies.keys"; run
check "what a link leads to is not told" no grep -rq 'PRIVATE KEY' "$state" "$data/report.txt" "$data/good"
anew; mkfifo "$site/pipe" "$site/theme.ini"
check "a pipe is not waited for" eval 'timeout 60 "$program" --state "$state" --site "$site" --assets assets --data "$data"; dark'
anew; mkdir "$site/photos" "$site/instruments"; truncate -s 5G "$site/photos/all.jpg" "$site/all.zip"
ln -s .. "$site/instruments/round"; mkfifo "$site/pipe"
(cd "$site" && seq 100000 | sed 's/.*/IMG_&.jpg/' | xargs touch)
(cd "$site" && for _ in $(seq 1000); do mkdir a && cd a || exit; done)
from=$(date +%s); run; ended=$? took=$(($(date +%s) - from))
check "a folder among a hundred thousand photos, a thousand folders deep, is used" open
check "and kept without them" eval '[ $ended = 0 ] && cmp -s "$site/site.ini" "$data/good/site.ini" &&
    [ -z "$(find "$data/good" -name "IMG*" -o -name all.zip -o -name a -o -name round -o -name pipe)" ]'
check "a start hardly waits for them: $took s" [ "$took" -lt 20 ]
check "and what in it is not read, is told" tells "^IMG_[0-9]*.jpg:1: please note: this file is not read"
check "and how many more there are" eval '[ "$(wc -l <"$state/report.txt")" -lt 40 ] && tells "things in this folder are not read"'
rm -rf "$site"
anew; mkdir "$site/a"; run
check "before they read that it can be used" tells "can be used; something in it is worth a look"

# --- no data partition
anew; run; data=/proc/none; run; ended=$?; data=$work/data
check "without a data partition there is no ssh" shut
check "but a network, and staff are told" eval 'staff "network = dhcp" && staff "data = missing" && staff "fingerprint = "'
check "and it is a failure" [ $ended = 1 ]
anew; "$program" --state "$state" --site "$site" --assets assets 2>"$work/log"
check "nor where none is given" shut

# --- the kiosk's own keys
anew; run; cp "$data/keys/sign_ed25519" "$work/sign"; : >"$data/keys/ssh_host_ed25519_key"; run
check "a damaged host key is made anew, and staff are told" tells 'own key was damaged'
check "ssh runs with it" open
check "the other key stays" cmp -s "$work/sign" "$data/keys/sign_ed25519"

# --- what others have put into the state folder
anew; ln -s "$work/alice" "$state/ssh-keys"; ln -s "$work/alice" "$state/.ssh-keys.new"; mkfifo "$state/staff"
write 'network = off'; cp "$work/alice" "$work/kept"; timeout 60 "$program" \
    --state "$state" --site "$site" --assets assets --data "$data" 2>"$work/log"
check "links and pipes there are replaced" dark
check "and not followed" cmp -s "$work/alice" "$work/kept"
anew; mkdir "$work/mine"; ln -s "$work/mine" "$state/network"; run
check "a network folder that is not root's is not written to" [ -z "$(ls -A "$work/mine")" ]
rm -r "$work/mine"
anew; mkdir "$state/ssh-keys"; : >"$state/ssh-keys/x"; run
check "where the keys cannot be written the door stays shut" mode off
exit $bad
