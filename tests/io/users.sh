#!/bin/sh
# Whose the other end of a socket is, with real users in the appliance's state folder: a client
# tells nothing to a server of another user, a server hears nobody as somebody else, and where a
# folder is not its server's own there is no server. Each side's mistake is planted once and found.
cd "$(dirname "$0")/../.." || exit 1
. tests/programs/lib-users.sh
work=$(mktemp -d) bad=0 bin=build/bin site=assets/sites/peer-support tallyd="" checkin="" impostor=""
trap 'kill -9 $tallyd $checkin $impostor 2>/dev/null; rm -rf "$work"' EXIT
trap 'exit 1' INT TERM
. tools/desk/play.sh
ok() { echo "ok - $1"; }
not_ok() { echo "not ok - $1"; bad=1; }
check() { said=$1; shift; if "$@"; then ok "$said"; else not_ok "$said"; fi; }
make -s build/bin/tallyd build/bin/publish build/bin/checkin-desk build/aids/dial build/aids/impostor || exit 1
users_begin $bin/tallyd $bin/publish $bin/checkin-desk build/aids/dial build/aids/impostor
all="kiosk checkin tallyd publish stranger"

socket() { echo "$state/$1/$1.sock"; }
start() { # SERVER
    case $1 in
    checkin) run checkin checkin-desk 2>>"$work/checkin.txt" & checkin=$! ;;
    tallyd) run tallyd tallyd 2>>"$work/tallyd.txt" & tallyd=$! ;;
    esac
    wait_until 10 test -S "$(socket "$1")"
}
stop() { eval "kill -9 \$$1; wait \$$1 2>/dev/null; $1="; rm -f "$(socket "$1")"; }
says() { as "$1" "$usr/${4-dial}" "$state" "$2" "$3"; } # USER SERVER SENDER [DIAL]
opened() { chmod 755 "$state/checkin" "$state/tallyd"; } # as if nobody had thought of folders

# What only this client, of this user, may be: as itself, or anybody if it is the server.
may() { [ "$1" = "$3" ] || [ "$1" = "$2" ]; } # USER SERVER SENDER
tries() { for s in kiosk checkin publish; do echo "tallyd $s"; done; echo "checkin kiosk"; }

# --- clients: each user as each sender, at each server -----------------------------------------
wrong_clients() { # lines of what should not be; the number of tries is in $work/tried
    n=0
    for user in $all; do
        while read -r server sender; do
            n=$((n + 1)) want=refused
            ! may "$user" "$server" "$sender" || want=heard
            said=$(says "$user" "$server" "$sender")
            [ "$said" = $want ] || echo "$user at $server as $sender: $said, not $want"
        done <<TRIES
$(tries)
TRIES
    done
    echo $n >"$work/tried"
}
start tallyd; start checkin
for pair in "kiosk checkin kiosk" "kiosk tallyd kiosk" "checkin tallyd checkin" "publish tallyd publish"; do
    # shellcheck disable=SC2086 # three words
    is "$(says $pair)" heard "${pair% *} is heard as ${pair##* }"
done
for pair in "stranger checkin" "stranger tallyd" "publish checkin" "tallyd checkin"; do
    # shellcheck disable=SC2086 # two words
    is "$(says $pair kiosk)" "Permission denied" "${pair% *} does not come into the folder of ${pair#* }"
done
opened
wrong=$(wrong_clients); tried=$(cat "$work/tried")
is "$wrong" "" "and with the folders open, each is heard as itself alone"
echo "attack | 16 a flaw in a program | $tried clients: each user at each server as each sender | $(printf '%s' "$wrong" | grep -c .) heard as another | 0"

# --- servers: each user in each server's place, for each client ----------------------------------
sit() { # USER SERVER: in a folder that has become theirs
    chown "$1:" "$state/$2"; chmod 755 "$state/$2"; rm -f "$(socket "$2")"
    : >"$work/said"
    become "$1" "$usr/impostor" "$(socket "$2")" >>"$work/said" & impostor=$!
    wait_until 10 test -S "$(socket "$2")"
}
leave() { kill -9 "$impostor"; wait "$impostor" 2>/dev/null; impostor=""; rm -f "$(socket "$1")"; state_folder; }
wrong_servers() { # [DIAL]
    n=0
    while read -r server clients; do
        for user in $all; do
            [ "$user" != "$server" ] || continue
            sit "$user" "$server"
            for client in $clients; do
                [ "$client" != "$user" ] || continue
                n=$((n + 1))
                said=$(says "$client" "$server" "$client" "${1-dial}")
                [ "$said" = "a stranger's" ] || echo "$client at $user in the place of $server: $said"
            done
            ! grep -q told "$work/said" || echo "$user in the place of $server was told something"
            leave "$server"
        done
    done <<SERVERS
tallyd kiosk checkin publish
checkin kiosk
SERVERS
    echo $n >"$work/tried"
}
stop tallyd; stop checkin
wrong=$(wrong_servers); tried=$(cat "$work/tried")
is "$wrong" "" "no client says a word to a server of another user"
echo "attack | 16 a flaw in a program | $tried servers: each user in the place of each, for each client | $(printf '%s' "$wrong" | grep -c .) told something | 0"

# --- the programs themselves -----------------------------------------------------------------------
start tallyd; : >"$work/checkin.txt"; start checkin
logs() { [ "$(grep -c "^checkin $1 0 0" "$work/checkin.txt")" = "$2" ]; } # CODE TIMES
check "checkin finds tallyd" wait_until 10 logs 5 1
stop tallyd; sit stranger tallyd
check "tallyd comes back under another user: checkin sees it" wait_until 10 logs 17 1
touch "$state/x"; wait_until 10 grep -q somebody "$work/said"; touch "$state/y"; as kiosk "$usr/dial" "$state" checkin kiosk >/dev/null
check "says so once" logs 17 1
check "and nothing to it" sh -c "! grep -q told '$work/said'"
found=$(grep -c "^checkin 5 0 0" "$work/checkin.txt") # one that is being killed may be found once more
leave tallyd; start tallyd
check "and finds the right one when it is back" wait_until 10 logs 5 $((found + 1))

# --- links in the place of a socket ------------------------------------------------------------------
stop tallyd
ln -s "$(socket checkin)" "$(socket tallyd)"
chmod 755 "$state/checkin"
is "$(says publish tallyd publish)" "a stranger's" "a link to another server's socket is not followed into it"
mkdir "$work/theirs"; chown stranger: "$work/theirs"
become stranger "$usr/impostor" "$work/theirs/sock" >"$work/said" & impostor=$!
wait_until 10 test -S "$work/theirs/sock"
ln -sf "$work/theirs/sock" "$(socket tallyd)"
is "$(says kiosk tallyd kiosk)" "a stranger's" "nor one to a stranger's"
echo mine >"$work/theirs/file"; chmod 600 "$work/theirs/file"
ln -s "$work/theirs/file" "$(socket tallyd).new"
start tallyd; wait_until 10 test ! -L "$(socket tallyd)"
is "$(says kiosk tallyd kiosk)" heard "tallyd puts its own socket in the place of such links"
is "$(cat "$work/theirs/file") $(stat -c %a "$work/theirs/file")" "mine 600" "and leaves alone what they led to"
kill -9 $impostor; wait $impostor 2>/dev/null; impostor=""

# --- folders that are not the server's alone ------------------------------------------------------------
refuses() { # SENTENCE
    ! timeout 10 setpriv --reuid=tallyd --regid=tallyd --init-groups "$usr/tallyd" --state "$state" --site "$usr/$site" --assets "$usr/assets" 2>"$work/refusal"
    check "$1" grep -q "must be a folder that only the user of tallyd may write" "$work/refusal"
    rm -rf "$state/tallyd"; state_folder
}
stop tallyd
chown checkin: "$state/tallyd"; chmod 777 "$state/tallyd"; refuses "a folder of another user's that tallyd could write: no server, in words"
chmod 770 "$state/tallyd"; refuses "its own, which its group may write: none"
chmod 757 "$state/tallyd"; refuses "its own, which everybody may write: none"
rm -rf "$state/tallyd"; mkdir "$work/own"; chown tallyd: "$work/own"; ln -s "$work/own" "$state/tallyd"; refuses "a link to a folder of its own: none"
start tallyd; is "$(says kiosk tallyd kiosk)" heard "the mend that it names works"

# --- planted ----------------------------------------------------------------------------------------------
planted() { # BUG TARGET NAME: in the place of that program
    program=$(sh tests/planted/build.sh "$1" "$2") && cp "$program" "$usr/$3"
}
caught() { # BUG WHAT LINES
    case $3 in
    "") not_ok "planted, $1: found"; found="not caught" ;;
    *) ok "planted, $1: found"; found="caught: $(echo "$3" | grep -c .) wrong" ;;
    esac
    echo "attack | 16 a flaw in a program, planted: $1 | $2 | $found | must be caught"
}
stop tallyd; stop checkin
planted any-server build/aids/dial trusting || exit 1
caught any-server "the same servers, for a client that does not look" "$(wrong_servers trusting)"
start tallyd; opened
# Its number there is 0; to us it is its own. (Where users may not do that, there is nothing to try.)
if as stranger unshare --user --map-root-user true 2>/dev/null; then
    is "$(as stranger unshare --user --map-root-user "$usr/trusting" "$state" tallyd kiosk)" refused "who is root in a user namespace of their own is a stranger"
fi
stop tallyd; state_folder
planted any-client build/bin/tallyd tallyd && planted any-client build/bin/checkin-desk checkin-desk || exit 1
start tallyd; start checkin; opened
caught any-client "the same clients, at servers that do not look" "$(wrong_clients)"
exit $bad
