#!/bin/sh
# usage: initramfs.sh CACHE OUT
# OUT/initramfs.zst: what it takes to find the root, check it and go there, and the crisis card.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cache=$1 out=$2 tree=$2/initramfs
start=$(sh "$here/unpack.sh" "$cache" start)
rm -rf "$tree"; mkdir -p "$tree/bin" "$tree/dev" "$tree/proc" "$tree/sys" "$tree/run" "$tree/root" "$tree/usr/lib"
cp "$here/initramfs/init" "$here/initramfs/handover" "$tree"
cp "$start/usr/bin/busybox" "$start/usr/sbin/dmsetup" build/arm64/bin/card "$tree/bin"
for applet in sh mount umount hexdump sleep grep sed dd head tr printf sync find sort cat xargs modprobe mkdir ln chown chmod reboot switch_root; do
    ln -s busybox "$tree/bin/$applet"
done
cp -L "$start/usr/lib/ld-linux-aarch64.so.1" "$tree/usr/lib"
ln -s usr/lib "$tree/lib"
for library in c m devmapper selinux udev cap pcre2-8; do # what dmsetup is linked with
    cp -L "$start"/usr/lib/aarch64-linux-gnu/lib$library.so.*[0-9] "$tree/usr/lib"
done
cp -r build/card "$tree/card"
sh "$here/modules.sh" "$(sh "$here/unpack.sh" "$cache" boot)" initramfs "$out/modules"
cp -a "$out/modules/." "$tree"
chmod -R u=rwX,go=rX "$tree"
find "$tree" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
(cd "$tree" && find . | LC_ALL=C sort | cpio -o -H newc -R 0:0 --reproducible --quiet) | zstd -12 -q >"$out/initramfs.zst"
