#!/bin/sh
# usage: modules.sh KERNEL_TREE root|initramfs OUT
# Copies the modules that image/modules names for that place, with what they need, and no other: what
# is not on the card cannot be loaded. root: as udev expects them; initramfs: unpacked, numbered in
# the order to load them.
set -eu
here=$(dirname "$0") tree=$1 place=$2 out=$3
version=$(ls "$tree/usr/lib/modules")
/sbin/depmod -b "$tree" -m /usr/lib/modules "$version" 2>/dev/null || /sbin/depmod -b "$tree" "$version"
names=$(sed -n "s/^\([^# ]*\) .*\b$place\b.*#.*/\1/p" "$here/modules")
[ -n "$names" ] || { echo "image/modules names no module for $place" >&2; exit 1; }
rm -rf "$out"; mkdir -p "$out"
n=100
for name in $names; do
    /sbin/modprobe -d "$tree" -S "$version" --show-depends "$name" >"$out.depends" ||
        { echo "image/modules: the kernel $version has no module $name" >&2; exit 1; }
    while read -r kind file _; do
        [ "$kind" = insmod ] || continue # built in
        base=$(basename "$file" .ko.xz)
        if [ "$place" = root ]; then
            path=/usr/lib/modules/${file#*/lib/modules/}
            mkdir -p "$out$(dirname "$path")"; cp "$tree$path" "$out$path"
        elif ! ls "$out" | grep -qx "[0-9]*-$base.ko"; then
            n=$((n + 1)); xz -dc "$file" >"$out/$n-$base.ko"
        fi
    done <"$out.depends"
done
rm -f "$out.depends"
[ "$place" = root ] || exit 0
cp "$tree/usr/lib/modules/$version"/modules.builtin* "$tree/usr/lib/modules/$version/modules.order" "$out/usr/lib/modules/$version"
[ -e "$out/lib" ] || ln -s usr/lib "$out/lib"
/sbin/depmod -b "$out" "$version"
rm "$out/lib"
