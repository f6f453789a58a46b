#!/bin/sh
# usage: root.sh CACHE OUT
# The root file system: Debian's files, our overlay and programs on top, the chosen modules; then a
# squashfs with its hash tree behind it, OUT/root.img, and OUT/roothash.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cache=$1 out=$2 root=$2/root
rm -rf "$root"; mkdir -p "$root"
debian=$(sh "$here/unpack.sh" "$cache" root)
cp -a "$debian/." "$root"
cp -a --remove-destination "$here/../overlays/rootfs/." "$root"
install -m 755 build/arm64/bin/* "$root/usr/bin"
mkdir -p "$root/usr/share/safeharbor/card"
cp -a assets "$root/usr/share/safeharbor/assets"
rm -rf "$root/usr/share/safeharbor/assets/sites"
cp build/card/*.png "$root/usr/share/safeharbor/card"
sh "$here/modules.sh" "$(sh "$here/unpack.sh" "$cache" boot)" root "$out/modules"
cp -a "$out/modules/." "$root"
for hook in "$here"/hooks/*; do sh "$hook" "$root"; done

# One time for every file, one order, one compressor: the same commit gives the same bytes.
rm -f "$out/root.img"
epoch=$SOURCE_DATE_EPOCH
env -u SOURCE_DATE_EPOCH mksquashfs "$root" "$out/root.img" -comp zstd -Xcompression-level 19 -b 256K -all-root -noappend -no-xattrs -quiet \
    -no-progress -mkfs-time "$epoch" -all-time "$epoch"
truncate -s %4096 "$out/root.img"
bytes=$(stat -c %s "$out/root.img")
[ "$bytes" -le 70000000 ] || { echo "The root is $bytes bytes; 70 MB is the most." >&2; exit 1; }
veritysetup format --no-superblock --salt=- --hash-offset="$bytes" "$out/root.img" "$out/root.img" |
    sed -n 's/^Root hash:[^0-9a-f]*//p' >"$out/roothash"
