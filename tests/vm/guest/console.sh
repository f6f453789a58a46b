#!/bin/busybox sh
# The guest's end of the test console (tools/vm/console.h): root's commands from the second serial
# port, which the shipped system does not use. Commands and what they print travel as base64.
# shellcheck disable=SC2094 # a line that is read and written
port=/dev/ttyAMA1 here=/run/test
# Every small tool there is, not only those that the shipped scripts use.
mkdir -p $here/bin
/bin/busybox --install -s $here/bin
export PATH=$here/bin:/usr/bin:/usr/sbin
exec <$port >$port 2>/dev/null
stty -F $port raw -echo
while :; do
    # A line end or nothing: skips whatever was broken off before.
    read -r word number seconds command || { sleep 1; continue; }
    case $word in
    HELLO) echo "@hello $number" ;;
    RUN)
        echo "$command" | base64 -d >$here/command
        timeout -s KILL "$seconds" sh $here/command </dev/null >$here/printed 2>&1
        status=$?
        echo "@out $number"
        base64 $here/printed
        echo "@end $number $status" ;;
    esac
done
