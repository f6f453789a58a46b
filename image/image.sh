#!/bin/sh
# usage: image.sh CACHE OUT
# The whole image, from packages and programs. Every timestamp in it is that of the commit.
set -eu
cache=$1 out=$2
here=$(dirname "$0")
[ "$(id -u)" = 0 ] || { echo "make image sets owners and modes: run it as root." >&2; exit 1; }
SOURCE_DATE_EPOCH=$(git -C "$here" log -1 --format=%ct 2>/dev/null || echo 1767225600)
export SOURCE_DATE_EPOCH
umask 022
mkdir -p "$out"
for step in root initramfs boot disk; do
    echo "image: $step"
    sh "$here/$step.sh" "$cache" "$out"
done
(cd "$out" && ls -l safeharbor.img safeharbor.img.zst root.img initramfs.zst | awk '{print $5, $9}')
