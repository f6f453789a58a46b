#!/bin/sh
# usage: boot.sh CACHE OUT
# OUT/tree/boot: the FAT partition. Firmware, kernel, initramfs, device trees, overlays, and KIOSK/.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cache=$1 out=$2 boot=$2/tree/boot
debian=$(sh "$here/unpack.sh" "$cache" boot)
rm -rf "$out/tree"; mkdir -p "$boot" "$out/dtb"
sed 's/ *#.*//; /^$/d' "$here/firmware" | while read -r file; do
    cp "$debian/$file" "$boot"
done
gzip -9n <"$(ls "$debian"/usr/lib/modules/*/vmlinuz)" >"$boot/vmlinuz"
cp "$out/initramfs.zst" "$boot"
# The boards are those of config.txt, and the kernel's own tree for the later stepping of the Pi 5.
for tree in $(sed -n 's/^device_tree=//p' "$here/../overlays/boot/config.txt") bcm2712-d-rpi-5-b.dtb; do
    cp "$debian"/usr/lib/modules/*/dtb/broadcom/"$tree" "$out/dtb"
done
cp "$out"/dtb/*.dtb "$boot"
cp -r "$here/../overlays/boot/." "$boot"
sed "s/@ROOTHASH@/$(cat "$out/roothash")/" "$here/../overlays/boot/cmdline.txt" >"$boot/cmdline.txt"
sh "$here/overlays.sh" "$boot/overlays"
sh "$here/kiosk-folder.sh" "$boot/KIOSK"
chmod -R u=rwX,go=rX "$out/tree"
find "$out/tree" -exec touch -d "@$SOURCE_DATE_EPOCH" {} +
