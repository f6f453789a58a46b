#!/bin/sh
# The four programs as four users in a state folder as the appliance has it: the visit, the lamp and
# the released period come about, and nobody can write, read or say more than is theirs.
# Needs root, for users; who they are is written in a place that only this test sees.
cd "$(dirname "$0")/../.." || exit 1
. tests/programs/lib-users.sh
. tests/programs/lib-window.sh
begin
make -s build/bin/tallyd build/bin/publish build/bin/checkin-desk build/bin/lines build/bin/kiosk \
    build/aids/old-store build/aids/impostor || exit 1
checkin="" tallyd="" impostor=""
trap 'kill -9 $checkin $tallyd $impostor 2>/dev/null; finish' EXIT

# --- the appliance's users, folders and links ---
users_begin $bin/tallyd $bin/publish $bin/checkin-desk build/aids/*
chown publish: "$data/release"
ssh-keygen -q -t ed25519 -N '' -C '' -f "$data/keys/sign_ed25519"; chown publish: "$data/keys"/*
ln -s "$data/release" "$state/release"
echo trusted >"$state/clock"
chmod -R go-w "$work/crank"

start_kiosk() {
    CRANK=$crank run kiosk kiosk-crank --size "$size" 2>>"$work/kiosk.txt" & kiosk=$!
    find_window && expect || { cat "$work/kiosk.txt"; exit 1; }
}
start_tallyd() { run tallyd tallyd 2>>"$work/tallyd.txt" & tallyd=$!; wait_until 10 test -S "$state/tallyd/tallyd.sock"; }
stop_tallyd() { kill -9 "$tallyd"; wait "$tallyd" 2>/dev/null; rm -f "$state/tallyd/tallyd.sock"; }
publish() (run publish publish --key "$data/keys/sign_ed25519")
status() { publish; grep -qx "$1" "$state/release/status.txt"; }
counted() { dd if="$data/store" of="$work/image" bs=512 skip=1 count=60 status=none && sqlite3 "$work/image" "select value - (1 << 24) from cell where name = '$1'"; }
writes() { as "$1" find "$work" /etc/passwd ! -type s -writable 2>/dev/null | sort | tr '\n' ' '; }

# --- they work ---
as tallyd "$usr/old-store" "$state" "$(sed -n 's/^id = //p' "$site/site.ini")"
run checkin checkin-desk 2>>"$work/checkin.txt" & checkin=$!
wait_until 10 "$bin/lines" --state "$state" list
start_tallyd
start_kiosk
before="$(counted visits) $(counted checkins)"
visit "Count my visit" 2 3 3 3 3; finish_visit
is "$before, $(counted visits)" "0 0, 1" "a visit on the kiosk is counted by tallyd, through the link to its partition"
echo "lines ready" >>"$work/steps"
go touch "Touch"; go touch "Count my visit"; go touch "I'm here for a visit"
go touch "Light the lamp"; echo "room told" >>"$work/steps"
check "a ring is answered" expect
is "$("$bin/lines" --state "$state" get room-lamp)" steady "and the lamp is lit"
is "$(counted checkins)" 1 "and the check-in is counted"
check "publish puts out the period that was over" publish
check "signed by its own key" sh -c "cd '$data/release/2025-Q1' && ssh-keygen -q -Y verify -f ../allowed_signers -I kiosk -n safeharbor -s SHA256SUMS.sig <SHA256SUMS >/dev/null"
check "and all is well" status "store: ok"

# --- and can do nothing else ---
tried=0 through=0
ok() { echo "ok - $1"; tried=$((tried + 1)); }
not_ok() { echo "not ok - $1"; tried=$((tried + 1)) through=$((through + 1)) bad=1; }
is "$(writes kiosk)" "" "the kiosk can write nothing"
is "$(writes stranger)" "" "nor can a stranger"
is "$(writes checkin)" "$state/checkin $state/checkin/key $state/checkin/rooms " "checkin: its own folder"
is "$(writes tallyd)" "$data/store $state/store $state/tallyd " "tallyd: the store, and its own folder"
is "$(writes publish | xargs -n 1 | grep -v "^$data/release\|^$data/keys/")" "$state/release" "publish: the release folder and its key"
for u in kiosk checkin publish stranger; do
    check "$u cannot read the store" sh -c "! setpriv --reuid=$u --regid=$u --init-groups cat '$data/store' >/dev/null 2>&1"
    [ $u = publish ] || check "$u cannot read the signing key" sh -c "! setpriv --reuid=$u --regid=$u --init-groups cat '$data/keys/sign_ed25519' >/dev/null 2>&1"
done
for u in tallyd publish stranger; do
    check "$u does not come into checkin's folder" sh -c "! setpriv --reuid=$u --regid=$u --init-groups ls '$state/checkin' >/dev/null 2>&1"
done
check "nor a stranger into tallyd's" sh -c "! setpriv --reuid=stranger --regid=stranger --init-groups ls '$state/tallyd' >/dev/null 2>&1"
is "$(counted visits) $(counted checkins)" "1 1" "all that changed no count"
echo "attack | 16 a flaw in a program | $tried tries at what is another's, as each of the four users and a stranger: written, read | $through got through | 0"

# --- a partition in trouble ---
stop_tallyd; chmod 400 "$data/store"; start_tallyd
check "a store that cannot be written is said to be so" status "store: store-readonly"
chmod 600 "$data/store"; as kiosk "$usr/dial" "$state" tallyd kiosk >/dev/null
check "and is used as soon as it can be" status "store: ok"
is "$(counted visits)" 1 "with what it held"
stop_tallyd; dd if=/dev/zero of="$data/store" bs=1M count=16 conv=notrunc status=none; start_tallyd
check "a store of zeros, with a period released, is a loss" status "store: store-clean-start"
stop_tallyd; mv "$data/store" "$data/gone"; start_tallyd
check "without its partition tallyd counts nowhere" status "store: store-readonly"
check "and makes no file instead" sh -c "! ls '$state' | grep -q '^store-'"
check "the kiosk goes on" expect
mv "$data/gone" "$data/store"; stop_tallyd; start_tallyd

# --- somebody else in a server's place, which can be only if a folder was not kept ---
impostor() { # SERVER
    chown stranger: "$state/$1"; chmod 755 "$state/$1"
    become stranger "$usr/impostor" "$state/$1/$1.sock" >"$work/said" & impostor=$!
    wait_until 10 test -S "$state/$1/$1.sock"
}
restore() { kill -9 $impostor; wait $impostor 2>/dev/null; rm -f "$state/$1/$1.sock"; state_folder; } # SERVER
counted_is() { [ "$(counted "$1")" = "$2" ]; }
nothing_said() { grep -q somebody "$work/said" && ! grep -q told "$work/said"; }
logs() { grep -q "^$1 17 $2 0" "$work/$1.txt"; }
offered() { act touch Back; act touch "I'm here for a visit"; expect; }

go touch "Done"; expect; pass 5
before=$(counted visits)
stop_tallyd; impostor tallyd
check "the kiosk knows that it is not tallyd" wait_until 10 logs kiosk 1
check "so does checkin" wait_until 10 logs checkin 0
visit "Count my visit" 2 3 3 3 3; finish_visit
publish
check "publish says that tallyd is away" grep -qx "store: tallyd-away" "$state/release/status.txt"
check "nobody told it anything" nothing_said
restore tallyd; start_tallyd
check "tallyd is back, and the visit of meanwhile is counted" wait_until 10 counted_is visits $((before + 1))

kill -9 "$checkin"; wait "$checkin" 2>/dev/null; impostor checkin
check "the kiosk knows that it is not checkin" wait_until 10 logs kiosk 0
echo "lines lost" >>"$work/steps"
go touch "Touch"; go touch "Count my visit"; go touch "I'm here for a visit"
check "and says whom to call, as without one" expect
check "nobody rang at it" nothing_said
restore checkin
run checkin checkin-desk 2>>"$work/checkin.txt" & checkin=$!
echo "lines ready" >>"$work/steps"
check "checkin is back, and the lamp is offered" wait_until 10 offered
exit $bad
