#!/bin/sh
# usage: modules.sh KERNEL_TREE root|initramfs OUT
# Copies the modules that image/modules names for that place, with what they need, and no others:
# what is not on the card cannot be loaded. In the initramfs they are uncompressed, since it is
# compressed itself.
set -eu
here=$(dirname "$0") tree=$1 place=$2 out=$3
version=$(ls "$tree/usr/lib/modules") folder=usr/lib/modules/$(ls "$tree/usr/lib/modules")
[ "$place" = initramfs ] && where=initramfs || where='[a-z]*' # the root has what the initramfs has, too
names=$(sed -n "s/^\([^# ]*\)  *$where  *#.*/\1/p" "$here/modules")
[ -n "$names" ] || { echo "image/modules names no module for $place" >&2; exit 1; }
rm -rf "$out"; mkdir -p "$out/$folder"
for name in $names; do
    /sbin/modprobe -d "$tree" -S "$version" --show-depends "$name" ||
        { echo "image/modules: the kernel $version has no module $name" >&2; exit 1; }
done | sed -n 's|^insmod .*/lib/modules/[^/]*/\([^ ]*\).*|\1|p' | sort -u | while read -r file; do
    mkdir -p "$out/$folder/$(dirname "$file")"
    if [ "$place" = root ]; then
        cp "$tree/$folder/$file" "$out/$folder/$file"
    else
        xz -dc "$tree/$folder/$file" >"$out/$folder/${file%.xz}"
    fi
done
cp "$tree/$folder"/modules.builtin* "$tree/$folder/modules.order" "$out/$folder"
ln -s usr/lib "$out/lib"
/sbin/depmod -b "$out" "$version"
rm "$out/lib"
