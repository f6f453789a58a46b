#!/bin/sh
# The desk without a display: what it prepares, starts again, and takes with it when it goes.
set -u
cd "$(dirname "$0")/../.." || exit 1
work=$(mktemp -d); state=$work/state; site=$work/site desk="" bad=0
trap '[ -z "$desk" ] || kill -9 "$desk" 2>/dev/null; rm -rf "$work"' EXIT
cp -r assets/sites/peer-support "$site"
check() { # sentence, command...
    sentence=$1; shift
    if "$@"; then echo "ok - $sentence"; else echo "not ok - $sentence"; cat "$work/log"; bad=1; fi
}
within() { # seconds, command...: until it succeeds
    left=$(($1 * 20)); shift
    until "$@" >/dev/null 2>&1; do left=$((left - 1)); [ $left -gt 0 ] || return 1; sleep 0.05; done
}
child() { # program: its number, if it runs
    for p in $(cat "/proc/$desk/task/$desk/children"); do
        [ "$(cat "/proc/$p/comm")" != "$1" ] || echo "$p"
    done
}
runs() { [ -n "$(child "$1")" ]; }
anew() { [ -n "$(child "$1")" ] && [ "$(child "$1")" != "$2" ]; }
rests() { tr '\0' ' ' <"/proc/$(child kiosk)/cmdline" | grep -q -- --resting; }
answers() { build/bin/lines --state "$state" list; }
start() { # with the environment and options given
    env -u DISPLAY -u WAYLAND_DISPLAY "$@" build/bin/desk --state "$state" --site "$site" --no-wall \
        --clock untrusted >"$work/log" 2>&1 & desk=$!
    within 10 answers
}
end() { kill "$desk"; wait "$desk"; }

mkdir -p "$state/tallyd"; : >"$state/tallyd/tallyd.sock"
start -u SDL_VIDEODRIVER
check "without a display check-in and counting run" within 5 runs tallyd
check "and the kiosk is left out, said in plain words" grep -q "no display" "$work/log"
check "the clock is as it was asked for" grep -qx untrusted "$state/clock"
check "a faultless site is kept" cmp -s "$site/site.ini" "$state/good/site.ini"
check "publish has made the release folder" within 10 test -s "$state/release/README.txt"
check "and can sign: the desk has made it a key" within 10 grep -qx "signature: ok" "$state/release/status.txt"
cp "$state/keys/sign_ed25519" "$work/key"
for program in checkin-desk tallyd; do
    was=$(child $program); kill -9 "$was"
    check "$program is started again when it dies" within 5 anew $program "$was"
done
within 5 answers; build/bin/lines --state "$state" press door
check "and the lamp lights" [ "$(build/bin/lines --state "$state" get room-lamp)" = steady ]
sed -i 's/^lamp = .*/lamp = bezel-lamp/' "$site/site.ini"
was=$(child checkin-desk); kill -9 "$was"; within 5 anew checkin-desk "$was"; within 5 answers
check "a site that is changed meanwhile is not taken up by one program alone" \
    [ "$(build/bin/lines --state "$state" get room-lamp)" = steady ]
left=$(cat "/proc/$desk/task/$desk/children")
end
none() { for p in $left; do [ ! -e "/proc/$p" ] || return 1; done; }
check "ending the desk ends all" none

echo "talies = bands" >>"$site/site.ini"
start SDL_VIDEODRIVER=dummy
check "a fault is told by file and line" grep -q '^site.ini:[0-9]*: ' "$work/log"
check "and the last good site is still kept" [ "$(grep -c talies "$state/good/site.ini")" = 0 ]
check "and the key" cmp -s "$work/key" "$state/keys/sign_ed25519"
check "whoever waited still waits" [ "$(build/bin/lines --state "$state" get room-lamp)" = steady ]
for _ in 1 2 3; do
    within 5 runs kiosk; was=$(child kiosk); kill -9 "$was"; within 5 anew kiosk "$was"
done
check "a kiosk that died three times in seconds rests" within 5 rests
left=$(cat "/proc/$desk/task/$desk/children")
kill -9 "$desk"; wait "$desk" 2>/dev/null
check "even a desk that is killed leaves nothing running" within 5 none
desk=""
# Only the kiosk scores: one self-check less, and the rest of the site as it is.
mkdir "$work/alone"
cp -R tests/wrong/example-does-not-match "$work/wrong"; cp assets/site.ini "$work/wrong"
SDL_VIDEODRIVER=dummy build/bin/kiosk --state "$work/alone" --site "$work/wrong" 2>"$work/log" & kiosk=$!
check "wrong examples are told by file and line" within 10 grep -q '^instruments/phq8.ini:[0-9]*: the scores' "$work/log"
check "and the site is shown, not the card" within 10 grep -qx 'kiosk 1 0 0' "$work/log"
kill "$kiosk"; wait "$kiosk"
exit $bad
