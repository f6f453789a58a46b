#!/bin/sh
# The guest's only program: makes lines of gpio-sim, presses buttons by pulling them, looks at the
# lamps' levels, and says how checkin did on the console. Sees what a wire would see, nothing else.
PATH=/bin; export PATH
/bin/busybox mount -t proc proc /proc
/bin/busybox --install -s /bin
mount -t sysfs sysfs /sys; mount -t devtmpfs devtmpfs /dev
now() { # n: hundredths of a second since the start
    read -r n _ </proc/uptime; n=${n%.*}${n#*.}
}
now; echo "# init after $n hundredths of a second"
for m in /modules/*; do insmod "$m" || echo "not ok - the kernel takes $m"; done
mount -t configfs configfs /sys/kernel/config

# --- chips ------------------------------------------------------------------------------------
config=/sys/kernel/config/gpio-sim
chip() { # NAME LINE...: makes a chip, pulled down as a Pi's lines are at first
    name=$1; shift
    mkdir -p "$config/$name/bank"; echo 16 >"$config/$name/bank/num_lines"
    i=2
    for line in "$@"; do
        i=$((i + 1)); mkdir -p "$config/$name/bank/line$i"
        echo "${line#held:}" >"$config/$name/bank/line$i/name"
        case $line in held:*)
            mkdir "$config/$name/bank/line$i/hog"; echo input >"$config/$name/bank/line$i/hog/direction" ;;
        esac
    done
    plug "$name"
}
plug() { echo 1 >"$config/$1/live"; }
unplug() { echo 0 >"$config/$1/live"; }
at() { # CHIP LINE: p: its folder
    for d in "$config/$1"/bank/line*; do
        read -r name <"$d/name"
        [ "$name" = "$2" ] && read -r device <"$config/$1/dev_name" && read -r bank <"$config/$1/bank/chip_name" &&
            p=/sys/devices/platform/$device/$bank/sim_gpio${d##*line} && return
    done
    p=/nowhere
}

# --- buttons and lamps ------------------------------------------------------------------------
down=pull-down up=pull-up # a button to ground
close() { at pi "$1"; echo $down >"$p/pull"; }
open() { at pi "$1"; echo $up >"$p/pull"; }
press() { close "$1"; usleep 150000; open "$1"; usleep 150000; }
hold() { close "$1"; usleep 2300000; open "$1"; usleep 150000; }
storm() { at pi "$1"; for _ in $(seq 150); do echo $down >"$p/pull"; echo $up >"$p/pull"; done; }

# What somebody who watches for five and a half seconds would call it. $1 ons, $2 looks, $3 changes
name_of() {
    if [ "$1" = 0 ]; then echo off
    elif [ "$1" = "$2" ]; then echo steady
    elif [ $(($1 * 100 / $2)) -lt 35 ]; then echo blinks
    elif [ "$3" -le 7 ]; then echo slow
    else echo fast; fi
}
lamps() { # ROOM BEZEL SENTENCE
    at pi room1-lamp; r=$p/value; at pi bezel-lamp; b=$p/value
    looks=0 rs=0 rc=0 bs=0 bc=0
    read -r rl <"$r"; read -r bl <"$b"
    now; end=$((n + 550))
    while [ "$n" -lt $end ]; do
        read -r rn <"$r"; read -r bn <"$b"
        [ "$rn" = "$rl" ] || rc=$((rc + 1)); [ "$bn" = "$bl" ] || bc=$((bc + 1))
        rl=$rn bl=$bn looks=$((looks + 1)) rs=$((rs + rn)) bs=$((bs + bn))
        usleep 20000; now
    done
    is "$(name_of $rs $looks $rc), $(name_of $bs $looks $bc)" "$1, $2" "$3"
}
is() { # GOT WANTED SENTENCE
    if [ "$1" = "$2" ]; then echo "ok - $3"; else echo "not ok - $3: $1, not $2"; fi
}
says() { # PATTERN SENTENCE
    if grep -qx "checkin $1" /tmp/log; then echo "ok - $2"; else echo "not ok - $2"; cat /tmp/log; fi
}

# --- checkin ----------------------------------------------------------------------------------
site=/assets/sites/peer-support
start() {
    mkdir -p /tmp/state; : >/tmp/log
    checkin --state /tmp/state --site $site --assets /assets 2>>/tmp/log & pid=$!
    for _ in $(seq 50); do grep -q '^checkin 1 ' /tmp/log && break; usleep 50000; done
    usleep 500000
}
crash() { kill -9 $pid; wait $pid 2>/dev/null; }
fresh() { crash; rm -rf /tmp/state; }
switches() { # s: how often checkin has slept so far
    s=$(sed -n 's/^voluntary_ctxt_switches:[^0-9]*//p' /proc/$pid/status)
}
asleep() { # SENTENCE
    switches; before=$s; sleep 4; switches
    is $((s - before)) 0 "$1"
}

start
says '6 [0-3] -2' "without a chip, missing lines are logged and checkin stays"
asleep "and it does not poll for a chip"
chip pi bezel-lamp room1-lamp door-button room1-seen spare-1
usleep 500000
at pi door-button; read -r pull <"$p/pull"
is "$pull" pull-up "a chip that comes later is found, and its buttons are pulled up as wired"
lamps off off "found in rest, nothing lights"
asleep "with lines and nobody there, checkin sleeps: it waits for edges, it does not poll"
press door-button
lamps steady slow "the door button lights the room lamp, and the lamp by the door says they were told"
crash
start
lamps steady slow "killed and started again, they are still told"
press room1-seen
lamps steady steady "the seen button makes the lamp by the door steady"
asleep "and while both are lit, checkin sleeps"
hold room1-seen
lamps off off "held for two seconds, it clears the room"

storm door-button; press door-button
lamps off off "a storm of edges, and a press in it, is nobody"
says '7 [0-3] 1' "the storm is logged"
says '8 [0-3] 0' "and that it is over"
press door-button
lamps steady slow "after the storm the button works again"
press room1-seen
dmesg | grep -A 20 -E 'WARNING:|BUG:|Oops'
is $? 1 "up to here the kernel complains of nothing"
# Nothing after this: gpio-sim takes the buttons' interrupts away with the chip, and this kernel
# warns when a line is given back that no longer has one. On a board the chip stays.
unplug pi; usleep 500000
asleep "a chip that goes while its lines are held leaves checkin asleep, not spinning"
plug pi; usleep 500000
lamps steady steady "plugged in again, the lamps say what they said"
hold room1-seen
lamps off off "and the buttons work"

fresh; start
close door-button; usleep 200000
lamps steady slow "the press counts when the contact closes"
crash; rm -rf /tmp/state; start
lamps off off "a button that is closed at the start is no press"
open door-button; usleep 200000
lamps off off "nor is its letting go"

fresh; chip other room1-lamp; start
says '6 [0-3] -76' "two lines of one name are refused"
press door-button
lamps off blinks "no lamp of that name lights, and the one by the door says no answer"
at other room1-lamp; read -r value <"$p/value"
is "$value" 0 "nor does the other one of that name"
unplug other; usleep 500000
press room1-seen; hold room1-seen
press door-button
lamps steady slow "when the second one has gone, the first one is used"

fresh; unplug pi; rmdir $config/pi/bank/line* $config/pi/bank $config/pi
chip pi bezel-lamp room1-lamp door-button held:room1-seen
start
says '6 [0-3] -16' "a line that somebody else holds is logged"
press door-button
lamps steady slow "and takes no other line with it"

fresh; cp -r $site /tmp/site; site=/tmp/site
sed -i -e '/^room-lamp/s/$/, active low/' -e '/^door/s/$/, active high, pull none/' $site/wiring.ini
unplug pi; plug pi; down=pull-up up=pull-down
start
is "$(grep '^checkin 3' /tmp/log)" "" "the site with other wires is taken as it is"
lamps steady off "wired active low, a dark lamp is a high line"
press door-button
lamps off slow "and a lit one is low, rung by a button that is active high"

now; echo "# told all after $n hundredths of a second"
poweroff -f
