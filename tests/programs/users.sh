#!/bin/sh
# The four programs as four users in a state folder as the appliance has it: the visit, the lamp and
# the released period come about, and nobody can write, read or say more than is theirs.
# Needs root, for users; who they are is written in a place that only this test sees.
cd "$(dirname "$0")/../.." || exit 1
[ "$(id -u)" = 0 ] || exec sudo -n sh "$0"
[ -n "${USERS_APART-}" ] || USERS_APART=1 exec unshare --mount sh "$0"
. tests/programs/lib-window.sh
begin
make -s build/bin/tallyd build/bin/publish build/bin/checkin-desk build/bin/lines build/bin/kiosk \
    build/aids/old-store build/aids/dial || exit 1
state=$work/state data=$work/data usr=$work/usr checkin="" tallyd=""
trap 'kill -9 $checkin $tallyd; finish' EXIT

# --- the appliance's users, folders and links ---
{ cat /etc/passwd; i=801; for u in kiosk checkin tallyd publish stranger; do echo "$u:x:$i:$i::/:/bin/false"; i=$((i + 1)); done; } >"$work/passwd"
{ cat /etc/group; echo "safeharbor:x:800:checkin,tallyd"; i=801; for u in kiosk checkin tallyd publish stranger; do echo "$u:x:$i:"; i=$((i + 1)); done; } >"$work/group"
mount --bind "$work/passwd" /etc/passwd && mount --bind "$work/group" /etc/group || exit 1
mkdir -p "$usr" "$data/keys" "$data/release" "$state"
cp $bin/tallyd $bin/publish $bin/checkin-desk $bin/kiosk build/aids/* "$usr"
cp -r assets "$usr"
chmod 755 "$work"; chmod -R a+rX,go-w "$usr"
chown root:safeharbor "$state"; chmod 1775 "$state"
truncate -s 16M "$data/store"; chown tallyd: "$data/store"; chmod 600 "$data/store"
chown publish: "$data/release"
ssh-keygen -q -t ed25519 -N '' -C '' -f "$data/keys/sign_ed25519"; chown publish: "$data/keys"/*
ln -s "$data/store" "$state/store"; ln -s "$data/release" "$state/release"
echo trusted >"$state/clock"
chmod -R go-w "$work/crank" "$state/clock"

become() { user=$1; shift; exec setpriv --reuid="$user" --regid="$user" --init-groups --no-new-privs "$@"; }
as() (become "$@")
run() { # USER PROGRAM [OPTION...]; it takes the place of the shell: in the background, or in ()
    user=$1 program=$2; shift 2
    become "$user" "$usr/$program" --state "$state" --site "$usr/$site" --assets "$usr/assets" "$@"
}
start_kiosk() {
    CRANK=$crank run kiosk kiosk-crank --size "$size" 2>>"$work/kiosk.txt" & kiosk=$!
    find_window && expect || { cat "$work/kiosk.txt"; exit 1; }
}
start_tallyd() { run tallyd tallyd 2>>"$work/tallyd.txt" & tallyd=$!; wait_until 10 test -S "$state/tallyd.sock"; }
stop_tallyd() { kill -9 "$tallyd"; wait "$tallyd" 2>/dev/null; rm -f "$state/tallyd.sock"; }
publish() (run publish publish --key "$data/keys/sign_ed25519")
owner() { [ "$(stat -c '%U %a' "$1")" = "$2" ]; }
status() { publish; grep -qx "$1" "$state/release/status.txt"; }
counted() { dd if="$data/store" of="$work/image" bs=512 skip=1 count=60 status=none && sqlite3 "$work/image" "select value - (1 << 24) from cell where name = '$1'"; }
writes() { as "$1" find "$work" /etc/passwd ! -type s -writable 2>/dev/null | sort | tr '\n' ' '; }
says_to() { as "$1" "$usr/dial" "$state" "$2" "$3"; } # USER SOCKET SENDER
is() { if [ "$1" = "$2" ]; then ok "$3"; else not_ok "$3: $1, not $2"; fi; }

# --- they work ---
id tallyd | grep -q safeharbor || exit 1
as tallyd "$usr/old-store" "$state" "$(sed -n 's/^id = //p' "$site/site.ini")"
run checkin checkin-desk 2>>"$work/checkin.txt" & checkin=$!
wait_until 10 "$bin/lines" --state "$state" list
start_tallyd
start_kiosk
check "checkin makes its folder, for itself alone" owner "$state/run" "checkin 700"
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
is "$(writes checkin)" "$state $state/key $state/run $state/run/rooms " "checkin: its own files, and sockets into the state folder"
is "$(writes tallyd)" "$data/store $state $state/store " "tallyd: the store, and a socket into the state folder"
is "$(writes publish | xargs -n 1 | grep -v "^$data/release\|^$data/keys/")" "$state/release" "publish: the release folder and its key"
for u in kiosk checkin publish stranger; do
    check "$u cannot read the store" sh -c "! setpriv --reuid=$u --regid=$u --init-groups cat '$data/store' >/dev/null 2>&1"
    [ $u = publish ] || check "$u cannot read the signing key" sh -c "! setpriv --reuid=$u --regid=$u --init-groups cat '$data/keys/sign_ed25519' >/dev/null 2>&1"
done
check "who may put a socket there cannot take another's away" sh -c "! setpriv --reuid=checkin --regid=checkin --init-groups mv '$state/tallyd.sock' '$state/x' 2>/dev/null"
for s in kiosk checkin publish; do is "$(says_to stranger tallyd.sock $s)" refused "tallyd does not hear a stranger as $s"; done
is "$(says_to stranger checkin.sock kiosk)" refused "nor does checkin"
is "$(says_to kiosk tallyd.sock publish)" refused "the kiosk may not read as publish"
is "$(says_to kiosk tallyd.sock checkin)" refused "nor count as checkin"
is "$(says_to publish tallyd.sock kiosk)" refused "publish may not count"
is "$(says_to publish checkin.sock kiosk)" refused "nor ring"
is "$(says_to publish tallyd.sock publish)" heard "but read"
is "$(counted visits) $(counted checkins)" "1 1" "all that changed no count"
echo "attack | 16 a flaw in a program | $tried tries at what is another's, as each of the four users and a stranger: written, read, said | $through got through | 0"

# --- a partition in trouble ---
stop_tallyd; chmod 400 "$data/store"; start_tallyd
check "a store that cannot be written is said to be so" status "store: store-readonly"
chmod 600 "$data/store"; as kiosk "$usr/dial" "$state" tallyd.sock kiosk >/dev/null
check "and is used as soon as it can be" status "store: ok"
is "$(counted visits)" 1 "with what it held"
stop_tallyd; dd if=/dev/zero of="$data/store" bs=1M count=16 conv=notrunc status=none; start_tallyd
check "a store of zeros, with a period released, is a loss" status "store: store-clean-start"
stop_tallyd; mv "$data/store" "$data/gone"; start_tallyd
check "without its partition tallyd counts nowhere" status "store: store-readonly"
check "and makes no file instead" sh -c "! ls '$state' | grep -q '^store-'"
check "the kiosk goes on" expect
exit $bad
