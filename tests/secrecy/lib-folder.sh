# The release folder of a kiosk with 500 visits, as staff pull it: the real tallyd counts all of
# them, with a clock that the test turns, and the real publish puts them out and signs them. There
# are periods with every kind of name that quarters have, one of them without a number of check-ins.
# usage: . tests/secrecy/lib-folder.sh; folder_of_500 DIR     DIR/release is made, and DIR/example: the
#                                                    example that was in it before the first close
make -s build/aids/tallyd-crank build/aids/count || exit 1

turn() { # HOURS DAY TRUSTED: moves tallyd to that time, and stays until it has judged the period
    echo "$1 $2 $3" >"$CALENDAR.new" && mv "$CALENDAR.new" "$CALENDAR"
    build/aids/count "$state" stands 73
}
counted() { # VISITS HIGH CHECKINS
    build/aids/count "$state" visits "$1" "$2" && build/aids/count "$state" checkins "$3"
}
put_out() { build/san/bin/publish --state "$state" --site "$state/site" --assets assets --key "$state/key" 2>>"$state/log"; }
day() { echo $(($(date -u -d "$1" +%s) / 86400)); }

folder_of_500() {
    state=$1
    CALENDAR=$state/calendar; export CALENDAR
    mkdir -p "$state/site"
    cp assets/sites/peer-support/* "$state/site"
    ssh-keygen -q -t ed25519 -N '' -C '' -f "$state/key" || return 1
    echo "0 0 0" >"$CALENDAR"
    build/aids/tallyd-crank --state "$state" --site "$state/site" --assets assets 2>"$state/log" & tallyd=$!
    for _ in $(seq 100); do [ -S "$state/tallyd/tallyd.sock" ] && break; sleep 0.05; done
    put_out && cp -a "$state/release/example" "$state/example" || return 1
    {
        counted 60 25 40; turn 2200 0 0 # 13 weeks without a clock: undated-01
        counted 70 30 50; turn 3000 "$(day 2027-02-10)" 1 # the clock comes: it has an end now
        turn 4500 "$(day 2027-04-01)" 1
        counted 10 4 5; turn 7000 "$(day 2027-07-01)" 1 # too few: joined
        counted 80 33 10; turn 9000 "$(day 2027-10-01)" 1
        counted 140 60 150; turn 11000 "$(day 2028-01-01)" 1
        counted 140 55 160; turn 13000 "$(day 2028-04-01)" 1
    } >"$state/counted" || return 1
    put_out
    status=$?
    { kill "$tallyd"; wait "$tallyd"; } 2>/dev/null
    return $status
}
