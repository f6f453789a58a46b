#!/bin/sh
# Installs what is missing from Debian's packages, and says what it does. Asks nothing. While another
# program installs packages (a machine's own updates), it waits, PATIENCE seconds at most.
# usage: [PATIENCE=600] packages.sh run [check] [long] [image] [vm] [vm-arm]
# shellcheck disable=SC2086 # sets of packages are words
set -eu
run="gcc libc6-dev pkg-config libsdl2-dev libsdl2-ttf-dev libx11-dev libdrm-dev libgpiod-dev libsqlite3-dev
 libqrencode-dev libpng-dev libmd-dev xvfb xdotool procps openssh-client ca-certificates"
check="libcmocka-dev openssh-server tzdata e2fsprogs clang-format-19 cppcheck shellcheck binutils sqlite3 libasan8 libubsan1 patch
 python3 libxml2-utils zbar-tools python3-paramiko lftp putty-tools dropbear-bin busybox-static valgrind"
long="libreoffice-calc-nogui"
image="gcc-aarch64-linux-gnu binutils-aarch64-linux-gnu genimage squashfs-tools mtools dosfstools
 device-tree-compiler cryptsetup-bin cpio kmod xz-utils zstd debian-archive-keyring git bsdextrautils"
vm="qemu-system-x86 busybox-static cpio kmod xz-utils"
vm_arm="qemu-system-arm mtools cpio kmod xz-utils"
# A machine may have both from elsewhere; Debian's would replace them.
command -v node >/dev/null && command -v npm >/dev/null || check="$check nodejs npm"
want=""
for set in "$@"; do
    case $set in
    run) want="$want $run" ;;
    check) want="$want $check" ;;
    long) want="$want $long" ;;
    image) want="$want $image" ;;
    vm) want="$want $vm" ;;
    vm-arm) want="$want $vm_arm" ;;
    *) echo "packages.sh: unknown set $set; say run, check, long, image, vm or vm-arm" >&2; exit 2 ;;
    esac
done

missing=""
for p in $want; do
    dpkg-query -W -f '${Status}' "$p" 2>/dev/null | grep -q 'ok installed' || missing="$missing $p"
done
. /etc/os-release
# Debian 12 has libgpiod 1 with another interface, and a QEMU without the touch panel and the second
# serial port of a board; its backports have both.
backports=""
newer() { # PACKAGE VERSION: from backports, unless a version that begins so is there
    case " $want " in *" $1 "*) ;; *) return 0 ;; esac
    dpkg-query -W -f '${Version}' "$1" 2>/dev/null | grep -qE "^([0-9]+:)?($2)" && return
    backports="$backports $1"
    case " $missing " in *" $1 "*) ;; *) missing="$missing $1" ;; esac
}
case ${VERSION_CODENAME-} in bookworm) newer libgpiod-dev '2\.'; newer qemu-system-arm '9\.[1-9]|1[0-9]\.' ;; esac
[ -n "$missing" ] || exit 0

sudo=""
if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || {
        echo "These packages are missing:$missing" >&2
        echo "Run this as root, or install sudo." >&2
        exit 1
    }
    sudo=sudo
fi
echo "Installing from Debian's packages:$missing"
apt="$sudo env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o Dpkg::Use-Pty=0"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
# apt waits by itself for one of its locks only, and not when it reads lists.
busy() { grep -qiE 'could not get lock|unable to (lock|acquire)|locked by another' "$log"; }
holder() { sed -n 's/.*held by process \([0-9]*\) (\(.*\)).*/\2, process \1/p' "$log" | head -n 1; }
patience=${PATIENCE-600} waited=0
quietly() {
    until "$@" >"$log" 2>&1; do
        busy || { cat "$log" >&2; exit 1; }
        who=$(holder) who=${who:-a program that we cannot see}
        [ $waited != 0 ] || echo "Another program is installing packages: $who. Waiting for it, $patience s at most."
        [ $waited -lt "$patience" ] || {
            echo "packages.sh: another program still installs packages after $patience s: $who." >&2
            echo "Nothing was installed. Let it finish (ps shows whether it works), then run this again." >&2
            exit 1
        }
        sleep 1
        waited=$((waited + 1))
    done
}
if [ -n "$backports" ] && ! grep -rqs 'bookworm-backports' /etc/apt/sources.list /etc/apt/sources.list.d; then
    # The same mirror that this machine already uses.
    mirror=$(sh "$(dirname "$0")/mirror.sh") || exit 1
    echo "Adding Debian's bookworm-backports for$backports: /etc/apt/sources.list.d/backports.list"
    echo "deb $mirror bookworm-backports main" |
        $sudo tee /etc/apt/sources.list.d/backports.list >/dev/null
fi
quietly $apt update
for p in $backports; do
    quietly $apt install --no-install-recommends -t bookworm-backports "$p"
done
quietly $apt install --no-install-recommends $missing
