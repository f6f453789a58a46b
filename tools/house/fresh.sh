#!/bin/sh
# The README's two commands on a machine that never saw the project: a new Debian with only git and
# make, in a folder. Needs root and mmdebstrap.
# usage: tools/house/fresh.sh bookworm|trixie [FOLDER]      STEPS="run check" are what is made there
set -eu
suite=${1-}
case $suite in bookworm | trixie) ;; *) echo "usage: tools/house/fresh.sh bookworm|trixie [FOLDER]" >&2; exit 2 ;; esac
# The folder gets this machine's /dev. So nobody outside may see the mounts: however this ends, no
# mount is left for a later rm to follow.
[ -n "${FRESH_APART-}" ] || FRESH_APART=1 exec unshare --mount sh "$0" "$@"
here=$(cd "$(dirname "$0")/../.." && pwd)
root=${2-$(mktemp -d)/$suite}
command -v mmdebstrap >/dev/null || { echo "fresh: install mmdebstrap first" >&2; exit 1; }

[ -d "$root/usr" ] || mmdebstrap --quiet --variant=minbase --include=git,make,ca-certificates \
    --aptopt='Acquire::Check-Valid-Until "false"' --aptopt='Acquire::Check-Date "false"' "$suite" "$root"
printf 'Acquire::Check-Valid-Until "false";\nAcquire::Check-Date "false";\n' >"$root/etc/apt/apt.conf.d/90clock"
cp /etc/resolv.conf "$root/etc/resolv.conf"
rm -rf "$root/srv/safeharbor"
git clone -q --no-hardlinks "$here" "$root/srv/safeharbor"

mount --bind "$root" "$root" # so that a test in there can have mounts of its own, too
for m in /proc /sys /dev; do mount --rbind "$m" "$root$m"; done
inside() { env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 chroot "$root" sh -c "cd /srv/safeharbor && $1"; }
for step in ${STEPS-run check}; do
    echo "== $suite: make $step, $(date -u +%H:%M:%S)"
    inside "make $step"
done
echo "== $suite: all ended well, $(date -u +%H:%M:%S)"
