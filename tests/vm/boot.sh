#!/bin/sh
# Starts QEMU with a kiosk's disk, leaves it running, and puts everything that it takes to talk to it
# into a folder. What a Pi's firmware would read (kernel, initramfs and command line) comes from the
# disk's own boot partition. The disk is written to: give it a copy.
# usage: boot.sh DISK [--vm DIR] [--hooks INITRAMFS] [--rtc 2027-04-02T10:00:00] [--watchdog] [--no-keys]
#        [--record FILE]
# --hooks: a second initramfs after the disk's own (hooks.sh); without it the boot is as shipped.
# --record: every write and flush of the card, for tests/aids/landing.c.
# shellcheck disable=SC2086 # $card, $keys and $more are words
set -eu
cd "$(dirname "$0")/../.."
. tests/vm/disk.sh
disk=$1 vm=build/vm/run hooks="" rtc="" more="" keys="-device virtio-keyboard-pci"
card="-drive if=none,id=card,format=raw,file=$1"
shift
while [ $# -gt 0 ]; do
    case $1 in
    --vm) vm=$2; shift ;;
    --hooks) hooks=$2; shift ;;
    --rtc) rtc=$2; shift ;;
    --no-keys) keys="" ;;
    --record)
        : >"$2"
        card="-blockdev driver=blklogwrites,node-name=card,log-super-update-interval=1,file.driver=file,file.filename=$disk,log.driver=file,log.filename=$2"
        shift ;;
    --watchdog) more="-device i6300esb -action watchdog=reset" ;;
    *) echo "boot.sh: not an option: $1" >&2; exit 2 ;;
    esac
    shift
done

mkdir -p "$vm"
build/bin/vm --vm "$vm" kill
rm -f "$vm/pid" "$vm/qmp" "$vm/qmp-window" "$vm/console" "$vm/serial.log" "$vm/packets.pcap"
fat_get "$disk" config.txt "$vm/config.txt"
fat_get "$disk" cmdline.txt "$vm/cmdline.txt"
setting() { tr -d '\r' <"$vm/config.txt" | sed -n "s/^ *$1[= ] *\([^ ]*\).*/\1/p" | tail -n 1; }
fat_get "$disk" "$(setting kernel)" "$vm/kernel"
fat_get "$disk" "$(setting initramfs)" "$vm/initrd"
if [ -n "$hooks" ]; then
    truncate -s %4 "$vm/initrd" # the kernel looks for the next archive there
    cat "$hooks" >>"$vm/initrd"
fi
echo 1280x800 >"$vm/glass"
[ -e "$vm/stick" ] || truncate -s 8M "$vm/stick"

# A port of this machine, for ssh; another one if it is taken.
for try in 1 2 3 4 5; do
    port=$((20000 + ($$ * 7 + try * 1009) % 20000))
    qemu-system-aarch64 -M virt -cpu cortex-a72 -smp 2 -m 1024 -accel tcg,thread=multi,tb-size=512 \
        -nodefaults -display none -daemonize -pidfile "$vm/pid" ${rtc:+-rtc "base=$rtc"} \
        -kernel "$vm/kernel" -initrd "$vm/initrd" -append "$(head -n 1 "$vm/cmdline.txt" | tr -d '\r')" \
        $card -device virtio-blk-pci,drive=card \
        -device virtio-gpu-pci,xres=1280,yres=800 -device virtio-multitouch-pci $keys \
        -netdev "user,id=net,hostfwd=tcp:127.0.0.1:$port-:22" -device virtio-net-pci,netdev=net,romfile= \
        -object "filter-dump,id=dump,netdev=net,file=$vm/packets.pcap" \
        -device qemu-xhci,id=usb -drive "if=none,id=stick,format=raw,file=$PWD/$vm/stick" \
        -netdev user,id=usbnet,restrict=on -chardev "file,id=usbserial,path=$PWD/$vm/usbserial" \
        -chardev "socket,id=first,path=$vm/serial,server=on,wait=off,logfile=$vm/serial.log" -serial chardev:first \
        -chardev "socket,id=second,path=$vm/console,server=on,wait=off" -serial chardev:second \
        -qmp "unix:$vm/qmp,server=on,wait=off" -qmp "unix:$vm/qmp-window,server=on,wait=off" $more 2>"$vm/qemu.log" && { echo "$port" >"$vm/port"; exit 0; }
    grep -q 'host forwarding' "$vm/qemu.log" || break
done
cat "$vm/qemu.log" >&2
exit 1
