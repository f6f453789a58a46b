# Plays the kiosk's real window; run.sh and the tests source it. `shot` takes the same steps without
# a display, so it knows where everything is and what the window must show, to the pixel.
#
# Wants: bin, site, size, and an empty folder of our own in $work; alone=--alone if the kiosk runs
# without the other programs. Gives: start_display, find_window, act STEP, expect, picture FILE,
# lose_display. With $crank (a file) we move the kiosk's clock instead of waiting between touches.
# shellcheck disable=SC2086,SC2154 # $alone may be none; the others come from who sources this

start_display() { # WIDTHxHEIGHT: a display of our own
    Xvfb -displayfd 3 -screen 0 "$1x24" -nolisten tcp -noreset 3>"$work/display" >"$work/xvfb.txt" 2>&1 &
    xvfb=$!
    wait_until 10 test -s "$work/display" || { echo "No display came up:" >&2; cat "$work/xvfb.txt" >&2; return 1; }
    DISPLAY=:$(cat "$work/display")
    export DISPLAY
    unset WAYLAND_DISPLAY
}

lose_display() { [ -z "${xvfb-}" ] || { kill "$xvfb" 2>/dev/null; wait "$xvfb" 2>/dev/null; xvfb=; } || true; }

wait_until() { # SECONDS COMMAND...
    tries=$(($1 * 20)); shift
    while ! "$@" >/dev/null 2>&1; do
        tries=$((tries - 1)); [ $tries -gt 0 ] || return 1
        sleep 0.05
    done
}

window_there() { xdotool search --onlyvisible --name '^Safe Harbor$' >"$work/window" 2>/dev/null && test -s "$work/window"; }

find_window() { # leaves the number of the kiosk's window in $window
    wait_until 20 window_there || { echo "The kiosk's window did not come up." >&2; return 1; }
    window=$(head -n 1 "$work/window")
    : >"$work/steps"
}

draw() { "$bin/shot" ${alone-} --site "$site" --size "$size" --steps "$work/steps" "$@"; }

middle_of() { # LABEL: "X Y" of the first target that begins with it
    draw --targets | while read -r x y _ label; do
        case $label in "$1"*) echo "$x $y"; break ;; esac
    done
}

focused() { draw --focused; }

option_at() { # N, from 0: the label of that answer
    draw --targets | awk -v n="$1" '$3 == "option" && i++ == n { sub(/^[^ ]+ [^ ]+ [^ ]+ /, ""); print }'
}

key_of() {
    case $1 in
    previous) echo Left ;; next) echo Right ;; select) echo Return ;; back) echo Escape ;;
    hide) echo h ;; urgent) echo u ;;
    esac
}

# Touches closer than half a second are one touch to the kiosk.
let_time_pass() {
    if [ -n "${crank-}" ]; then
        cranked=$((${cranked:-0} + 1000)); echo "$cranked" >"$crank.new"; mv "$crank.new" "$crank"
    else
        sleep 0.6
    fi
}

do_touch() { # LABEL; looks for it on later pages of this screen as a visitor does, by "More"
    [ -n "$1" ] || { echo "No such answer on this page." >&2; return 1; }
    place=$(middle_of "$1")
    for _ in 2 3 4 5; do
        [ -z "$place" ] || break
        more=$(middle_of More)
        [ -n "$more" ] || break
        tap "$more"; echo "touch More" >>"$work/steps"
        let_time_pass
        place=$(middle_of "$1")
    done
    [ -n "$place" ] || { echo "Nothing here says: $1" >&2; draw --words >&2; return 1; }
    tap "$place"
}

strike() { xdotool key "$(key_of "$1")"; }
tap() { xdotool mousemove --window "$window" "${1% *}" "${1#* }" click 1; }

act() { # touch LABEL | key NAME | room STATE (which something else has brought about)
    kind=$1; shift
    let_time_pass
    case $kind in
    touch) do_touch "$*" || return 1 ;;
    key) strike "$1" || return 1 ;;
    esac
    echo "$kind $*" >>"$work/steps"
}

expect() { # the window comes to show what the app draws without a display
    draw -o "$work/want.png" && "$bin/grab" "$window" --like "$work/want.png" 5000
}

picture() { "$bin/grab" "$window" -o "$1"; }
