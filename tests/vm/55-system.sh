#!/bin/sh
# The whole system hangs, or the kernel panics: it starts again by itself, to Welcome.
# usage: 55-system.sh [--long]     without --long only the panic
set -u
cd "$(dirname "$0")/../.." || exit 1
. tests/vm/lib.sh
start() { guest 'cat /proc/sys/kernel/random/boot_id'; }
new_start() { now=$(start) && [ -n "$now" ] && [ "$now" != "$1" ]; }
again() { # SENTENCE COMMAND
    was=$(start); since=$(date +%s.%N)
    "$bin/vm" run "$2" 5 >/dev/null 2>&1 &
    begin_visit; sleep 10
    check "$1: it starts again by itself" within 240 new_start "$was"
    see "again-$3" "$1: and welcomes" 120
    figure "$1, until Welcome" "$(seconds "$since") s"
}
no_failures() { [ "$(od -An -c -j 512 -N 1 "$card" | tr -d ' ')" = 0 ]; }
busy_card
power_on --rtc "$later" --watchdog
welcomes 240; "$bin/vm" up 120; within 180 settled
again "the kernel panics" 'echo c >/proc/sysrq-trigger' panic
[ "${1-}" = --long ] || exit $bad
within 180 settled
again "systemd hangs" 'echo 1 >/sys/fs/cgroup/init.scope/cgroup.freeze' hang
check "none of that counts as a failed start" within 60 no_failures
exit $bad
