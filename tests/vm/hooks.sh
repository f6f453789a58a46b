#!/bin/sh
# usage: hooks.sh KERNEL_TREE OUT
# Makes the second initramfs, a test's hands: lines of gpio-sim with the names that the overlays
# give to a board's lines, and a root shell on the second serial port. KERNEL_TREE is what the
# kernel's packages hold. None of it gets into the image; tests/vm/README.md says what differs.
set -eu
cd "$(dirname "$0")/../.."
kernel=$1 out=$2
tree=$out.tree
rm -rf "$tree"; mkdir -p "$tree/test/modules"
cp tests/vm/guest/handover "$tree/handover"
cp image/initramfs/handover "$tree/test/handover"
chmod 755 "$tree/handover" "$tree/test/handover"
cp tests/vm/guest/console.sh tests/vm/guest/console.service tests/vm/guest/wall \
    build/arm64/aids/count build/arm64/aids/reach "$tree/test"

# The header's 28 lines: number, name, and how each rests, from the overlays' own files.
rests() { # LABEL: numbers of the pins in that state
    sed -n "/^$1:/,/};/p" overlays/dt/biases.dtsi | grep -o 'gpio[0-9]*' | sed 's/gpio//'
}
sed 's|/\*.*||; s|.*\*/||' overlays/dt/header.dtsi | grep -o '"[^"]*"' | tr -d '"' | awk '{print NR - 1, $1}' >"$out.names"
while read -r number name; do
    pull=none
    rests contacts | grep -qx "$number" && pull=up
    rests lamps | grep -qx "$number" && pull=down
    echo "$number $name $pull"
done <"$out.names" >"$tree/test/lines"
rm "$out.names"
grep -q '^[0-9]* door-button up$' "$tree/test/lines" && grep -q '^[0-9]* room1-lamp down$' "$tree/test/lines" ||
    { echo "hooks.sh: overlays/dt does not name the lines as expected" >&2; cat "$tree/test/lines" >&2; exit 1; }

# Older versions of kmod look in lib/modules, newer ones in usr/lib/modules.
version=$(ls "$kernel/usr/lib/modules") temporary=$out.kernel
rm -rf "$temporary"; mkdir -p "$temporary"
ln -s "$(realpath "$kernel")/usr/lib" "$temporary/lib"; ln -s "$(realpath "$kernel")/usr" "$temporary/usr"
[ -e "$kernel/usr/lib/modules/$version/modules.dep" ] || /sbin/depmod -b "$temporary" "$version" 2>/dev/null
/sbin/modprobe -d "$temporary" -S "$version" --show-depends gpio-sim | while read -r _ module _; do
    at=$((${at-10} + 1))
    xz -dc "$module" >"$tree/test/modules/$at-$(basename "$module" .xz)"
done
(cd "$tree" && find . | cpio -o -H newc -R 0:0 --quiet) >"$out"
rm -rf "$temporary" "$tree"
