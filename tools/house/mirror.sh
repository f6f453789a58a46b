#!/bin/sh
# usage: mirror.sh [security]
# Says which Debian mirror this machine already uses, so that no other is ever asked; or the one for
# security updates, or nothing if there is none.
set -eu
list() { cat /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null | grep -v '^#'; }
if [ "${1-}" = security ]; then
    list | grep -oE '(https?|file|copy)://[^ ]+/debian-security/?( |$)' | head -n 1 | tr -d ' '
    exit 0
fi
mirror=$(list | grep -oE '(https?|file|copy)://[^ ]+/debian/?( |$)' | head -n 1 | tr -d ' ')
[ -n "$mirror" ] || {
    echo "No Debian mirror found in /etc/apt: add one there, then try again." >&2
    exit 1
}
echo "$mirror"
