#!/bin/sh
# usage: disk.sh CACHE OUT
# OUT/safeharbor.img from the four partitions, compressed, summed, and with a page of what is in it.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cache=$1 out=$2
rm -rf "$out/genimage"
genimage --loglevel 1 --config "$here/disk.cfg" --rootpath "$out/tree" --tmppath "$out/genimage" \
    --inputpath "$out" --outputpath "$out" >"$out/genimage.log" 2>&1 || { cat "$out/genimage.log" >&2; exit 1; }
zstd -q -f -T0 -6 "$out/safeharbor.img" -o "$out/safeharbor.img.zst"
{
    echo "Safe Harbor image, commit $(git -C "$here" describe --always --dirty 2>/dev/null || echo unknown)"
    echo "Kernel: $(ls "$(sh "$here/unpack.sh" "$cache" boot)/usr/lib/modules")"
    echo "Verity root hash: $(cat "$out/roothash")"
    echo
    echo "Bytes:"
    for file in safeharbor.img safeharbor.img.zst root.img initramfs.zst tree/boot/vmlinuz; do
        printf '%12d  %s\n' "$(stat -c %s "$out/$file")" "$file"
    done
    echo
    echo "Debian packages, in the root, the initramfs and the boot partition:"
    for use in root start boot; do cat "$(sh "$here/unpack.sh" "$cache" $use).list"; done | sort -u | sed 's/=/ /' |
        paste -d '|' - - | column -t -s '|'
} >"$out/contents.txt"
(cd "$out" && sha256sum safeharbor.img safeharbor.img.zst contents.txt >SHA256SUMS)
