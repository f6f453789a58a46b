#!/bin/sh
# What somebody may plug in: storage, a keyboard, a mouse, a network, a serial port. The kernel sees
# that something is there and does nothing with it; what is typed reaches nobody. This guest has no
# other keyboard than the one that is plugged in.
set -u
cd "$(dirname "$0")/../.."
. tests/vm/lib.sh
need_guest
nodes() { guest 'cat /proc/partitions; ls /dev /dev/input /dev/bus/usb/* /sys/class/net /sys/class/input /sys/class/tty /sys/class/hidraw 2>/dev/null'; }
plugged() { guest 'cat /sys/bus/usb/devices/*-*/idVendor 2>/dev/null | wc -l'; }
drivers() { guest 'ls -d /sys/bus/usb/devices/*:*/driver 2>/dev/null | grep -v usb[0-9]:; ls -d /sys/bus/usb/devices/[0-9]*:*/driver 2>/dev/null | xargs -r -n 1 readlink | grep -v hub'; }
quiet() { nodes | grep -v '^[0-9]*$' >"$work/nodes-now.txt"; diff "$work/nodes.txt" "$work/nodes-now.txt"; }

begin_visit; expect 60
nodes | grep -v '^[0-9]*$' >"$work/nodes.txt"
n=$(plugged)
try() { # WHAT DRIVER [NAME=VALUE...]
    what=$1; shift
    "$bin/vm" add "$@" id=plug bus=usb.0
    check "$what: the bus sees it" within 20 sh -c "[ \$($bin/vm run 'cat /sys/bus/usb/devices/*-*/idVendor | wc -l') -gt $n ]"
    sleep 2
    check "$what: no driver takes it" test -z "$(drivers)"
    check "$what: no node, no disk, no input, no network" quiet
    if [ "$1" = usb-kbd ]; then
        for word in u h "root" "reboot"; do "$bin/vm" type "$word"; done
        "$bin/vm" key select
    fi
    "$bin/vm" del plug
    check "$what: pulled out, it is gone" within 20 sh -c "[ \$($bin/vm run 'cat /sys/bus/usb/devices/*-*/idVendor 2>/dev/null | wc -l') = $n ]"
}
try "a USB stick" usb-storage drive=stick
try "a USB keyboard" usb-kbd
see not-typed "what was typed on it has changed nothing on the glass"
try "a USB mouse" usb-tablet
try "a USB network adapter" usb-net netdev=usbnet
try "a USB serial adapter" usb-serial chardev=usbserial
exit $bad
