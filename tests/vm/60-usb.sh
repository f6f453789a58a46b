#!/bin/sh
# What somebody may plug in: storage, a keyboard, a mouse, a network, a serial port. The kernel sees
# that something is there and does nothing with it; what is typed reaches nobody. This guest has no
# keyboard except the one that is plugged in.
set -u
cd "$(dirname "$0")/../.." || exit 1
. tests/vm/lib.sh
need_guest
nodes() { guest 'cat /proc/partitions; ls /dev /dev/input /dev/bus/usb/* /sys/class/net /sys/class/input /sys/class/tty /sys/class/hidraw /sys/class/block 2>/dev/null' | grep -v '^0[0-9][0-9]$'; }
# Plugged in: there is a device behind a port. Served: a driver has one of its interfaces.
plugged() { [ "$(guest 'ls /sys/bus/usb/devices | grep -c "^[0-9]*-[1-9][0-9.]*$"')" = "$1" ]; }
served() { guest 'for i in /sys/bus/usb/devices/[0-9]*-[1-9]*:*; do [ ! -e $i/driver ] || readlink $i/driver; done; ls -d /sys/bus/hid/devices/*/driver 2>/dev/null'; }
let_in() { guest 'cat /sys/bus/usb/devices/[0-9]*-[1-9]*/authorized 2>/dev/null | grep -v "^0"'; }
quiet() { nodes >"$work/nodes-now.txt"; diff "$work/nodes.txt" "$work/nodes-now.txt"; }

begin_visit; expect 60
check "nothing is plugged in" plugged 0
nodes >"$work/nodes.txt"
kinds=0 taken=0
try() { # WHAT DRIVER [NAME=VALUE...]
    what=$1 was=$bad bad=0; shift
    "$bin/vm" add "$@" id=plug bus=usb.0
    check "$what: the bus sees it" within 20 plugged 1
    sleep 2
    case $1 in
    usb-tablet) ;; # what it says about its class could be a panel; what it says about its touches decides
    *) check "$what: it is not let in" test -z "$(let_in)" ;;
    esac
    check "$what: nothing reads it" test -z "$(served | grep -v /usbhid)"
    check "$what: no node, no disk, no input, no network" quiet
    if [ "$1" = usb-kbd ]; then
        for word in u h root reboot; do "$bin/vm" type "$word"; done
        "$bin/vm" key select
    fi
    "$bin/vm" del plug
    check "$what: pulled out, it is gone" within 20 plugged 0
    kinds=$((kinds + 1)) taken=$((taken + bad)) bad=$((was | bad))
}
try "a USB stick" usb-storage drive=stick
try "a USB keyboard" usb-kbd
see not-typed "what was typed on it has changed nothing on the glass"
try "a USB mouse" usb-tablet
try "a USB network adapter" usb-net netdev=usbnet
try "a USB serial adapter" usb-serial chardev=usbserial
attack "9 devices plugged in" "$kinds kinds at the booted image, four words and a key typed" "$taken made a node, were served or read" 0
exit $bad
