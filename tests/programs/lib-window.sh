# What the tests of the real window share: a display, a site, a kiosk whose clock can be turned.
# A script that sources it may set display= (1280x800), site=, program= for another kiosk than that of build/aids, state= for a
# state folder that is not $work (made by begin). Prints the lines that tests/run.sh counts.
# shellcheck disable=SC2034 # $bad is for scripts that source this
bad=0 alone=--alone
bin=build/bin size=1280x800@10.1 site=${site-assets/sites/peer-support}
ok() { echo "ok - $1"; }
not_ok() { echo "not ok - $1"; bad=1; }
check() { said=$1; shift; if "$@"; then ok "$said"; else not_ok "$said"; fi; }

# How a sentence begins, as en.ini has it now: words SECTION NAME
words() { awk -v of="[$1]" -v name="^$2 = " '/^\[/ {at = $0} at == of && sub(name, "") {print substr($0, 1, 12)}' assets/languages/en.ini; }
says() { draw --words | grep -qF "$1"; }

begin() {
    make -s build/bin/shot build/bin/grab build/aids/kiosk-crank build/aids/scan || exit 1
    work=$(mktemp -d)
    crank=$work/crank
    echo 0 >"$crank"
    cranked=0
    trap finish EXIT
    trap 'exit 1' INT TERM
    . tools/desk/play.sh
    start_display "${display-1280x800}" || exit 1
}

start_kiosk() {
    CRANK=$crank "${program-build/aids/kiosk-crank}" --state "${state-$work}" --site "$site" --size "$size" \
        2>>"$work/kiosk.txt" &
    kiosk=$!
    find_window && expect || { cat "$work/kiosk.txt"; exit 1; } # a touch before it is painted is lost
}

stop_kiosk() { [ -z "${kiosk-}" ] || { kill -9 "$kiosk" 2>/dev/null; wait "$kiosk" 2>/dev/null; kiosk=; } || true; }
finish() { stop_kiosk; lose_display; rm -rf "$work"; }

# Seconds pass at once for the kiosk; a little push wakes it, as its own timer would.
pass() {
    cranked=$((cranked + $1 * 1000)); echo "$cranked" >"$crank.new"; mv "$crank.new" "$crank"
    xdotool set_window --name 'Safe Harbor' "$window"
}

go() { act "$@" || exit 1; }

# With tallyd: CONSENT, then the answers, by number; the last question is left as it is.
visit() {
    echo "terms told" >"$work/steps"; expect
    go touch "Touch"; go touch "$1"; go touch "Do a self-check"; go touch "Start"; go touch "Skip"
    shift
    for answer in "$@"; do go touch "$(option_at "$answer")"; go touch "Next"; done
}
finish_visit() { go touch "Finish"; expect; pass 5; echo "terms told" >"$work/steps"; expect; }
