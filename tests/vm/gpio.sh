#!/bin/sh
# checkin on lines of a real kernel: boots Debian's backports kernel in QEMU, which has gpio-sim,
# with busybox, checkin and a site, and lets gpio-init.sh press buttons and look at lamps there.
# Asks only this machine's own Debian mirror, with an apt configuration of its own; needs no KVM.
set -eu
cd "$(dirname "$0")/../.."
[ "$(uname -m)" = x86_64 ] || { echo "This needs an amd64 machine: its own checkin runs in an amd64 guest." >&2; exit 1; }
vm=$PWD/build/vm
mkdir -p "$vm/lists/partial" "$vm/cache/archives/partial"

# Both halves of the newest kernel: its image, and its modules. Fetched once, then kept.
private() {
    program=$1; shift
    "$program" -q -o Dir::Etc::SourceList="$vm/sources.list" -o Dir::Etc::SourceParts=- \
        -o Dir::State::Lists="$vm/lists" -o Dir::State::Status=/dev/null -o Dir::Cache="$vm/cache" \
        -o APT::Sandbox::User=root "$@"
}
fetch() {
    mirror=$(sh tools/house/mirror.sh)
    echo "deb [arch=amd64 signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror trixie-backports main" \
        >"$vm/sources.list"
    private apt-get update >"$vm/apt.log"
    version=$(private apt-cache depends linux-image-amd64 | sed -n 's/.*Depends: linux-image-\([0-9].*\)/\1/p')
    echo "Fetching Linux $version, about 120 MB, into build/vm"
    (cd "$vm" && rm -f linux-*.deb && private apt-get download "linux-binary-$version" "linux-modules-$version" >>apt.log)
}
# Of 4000 modules, gpio-sim and those it needs, in the order to load them.
unpack() {
    rm -rf "$vm/kernel" "$vm/modules"; mkdir -p "$vm/kernel" "$vm/modules"
    for half in "$vm"/linux-*.deb; do dpkg-deb -x "$half" "$vm/kernel"; done
    [ -e "$vm/kernel/lib" ] || ln -s usr/lib "$vm/kernel/lib"
    version=$(ls "$vm/kernel/lib/modules")
    /sbin/depmod -b "$vm/kernel" "$version" 2>/dev/null
    /sbin/modprobe -d "$vm/kernel" -S "$version" --show-depends gpio-sim | while read -r _ module; do
        at=$((${at-10} + 1))
        xz -dc "$module" >"$vm/modules/$at-$(basename "$module" .xz)"
    done
    mv "$vm/kernel/lib/modules/$version/vmlinuz" "$vm/vmlinuz"
    rm -rf "$vm/kernel"
}
[ -e "$vm/vmlinuz" ] || { fetch; unpack; }

root=$vm/root
rm -rf "$root"; mkdir -p "$root/bin" "$root/proc" "$root/sys" "$root/dev" "$root/tmp"
cp /bin/busybox build/bin/checkin "$root/bin"
cp -r assets "$vm/modules" "$root"
cp tests/vm/gpio-init.sh "$root/init"; chmod +x "$root/init"
ln -s busybox "$root/bin/sh"
ldd build/bin/checkin | grep -o '/[^ ]*' | while read -r library; do
    mkdir -p "$root/$(dirname "$library")"; cp -L "$library" "$root/$library"
done
(cd "$root" && find . | cpio -o -H newc --quiet | gzip -1) >"$vm/initramfs"

echo "Booting $(du -h "$vm/initramfs" | cut -f 1)B of initramfs, emulated: a minute or three"
timeout 600 qemu-system-x86_64 -accel tcg -m 384 -nographic -nodefaults -no-reboot -serial stdio \
    -kernel "$vm/vmlinuz" -initrd "$vm/initramfs" -append 'console=ttyS0 quiet panic=-1' </dev/null |
    tr -d '\r' | tee "$vm/log" | grep -aE '^(ok|not ok|#) ' || true
grep -aq '^# told all' "$vm/log" && ! grep -aq '^not ok' "$vm/log" || { echo "The whole console is in build/vm/log" >&2; exit 1; }
