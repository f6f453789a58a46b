#!/bin/sh
# The real window, by keys alone: next and select reach everything; the focus ring is on the glass.
cd "$(dirname "$0")/../.."
bin=build/bin site=assets/sites/peer-support size=1280x800@10.1
. tests/io/lib-window.sh
begin
start_kiosk
same=true
press() { act key "$1" && expect || { echo "after key: $1"; same=false; }; }

# Next until the ring is on what we want, then select; as somebody does who cannot see the glass.
go() { # touch LABEL
    shift
    rounds=0
    until [ "$(focused)" = "$*" ] || [ $rounds = 40 ]; do act key next; rounds=$((rounds + 1)); done
    [ $rounds -lt 40 ] || { echo "no key reaches: $*"; same=false; return; }
    expect || { echo "ring not seen on: $*"; same=false; }
    press select
}
