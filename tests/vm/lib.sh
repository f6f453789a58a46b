# What the stages share: a guest with the shipped disk, a hand on its glass, and words for what was
# seen. Source it from the project's top folder. A guest that another stage left running is used
# again if it was started in the same way; unless KEEP is set, it ends with the stage.
# shellcheck disable=SC2034 # what a stage uses
bin=build/bin out=build/vm vm=build/vm/run size=1280x800@10.1
image=${IMAGE-build/image/safeharbor.img} card=$out/card.img site=$out/site
work=$out/work key=$out/key the_card=build/card/card-1280x800.png
mkdir -p "$out" "$work"
bad=0
. tools/desk/play.sh
. tests/vm/disk.sh
unset DISPLAY crank

# --- words ----------------------------------------------------------------------------------
ok() { echo "ok - $1"; }
not_ok() { echo "not ok - $1"; bad=1; }
check() { # SENTENCE COMMAND...: passes on whether it succeeded
    said=$1; shift
    if "$@" >"$work/check.txt" 2>&1; then ok "$said"; return; fi
    not_ok "$said"; sed 's/^/#   /' "$work/check.txt" | tail -n 20; return 1
}
figure() { echo "# $1: $2"; echo "$1: $2" >>"$out/figures.txt"; }
attack() { echo "attack | $1 | $2 | $3 | $4"; } # WHAT TRIED FOUND LIMIT: a line of make check-long
# How many packets the guest has sent since the capture had that many bytes.
packets_since() { build/aids/packets "$vm/packets.pcap" "$1" | sed -n 's/ packets from the guest$//p'; }
seconds() { awk -v a="$1" -v b="$(date +%s.%N)" 'BEGIN {printf "%.1f", b - a}'; }

# A picture with its number and what is on it.
picture() { # NAME SENTENCE
    n=$(($(cat "$out/number" 2>/dev/null || echo 0) + 1)); echo $n >"$out/number"
    file=$(printf '%02d-%s.png' "$n" "$1")
    "$bin/vm" shot "$out/$file" && echo "$file $2" >>"$out/pictures.txt"
}

# --- the hand (tools/desk/play.sh, on a guest) ---------------------------------------------------
tap() { "$bin/vm" touch "${1% *}" "${1#* }"; }
strike() { "$bin/vm" key "$1"; }
let_time_pass() { sleep 0.7; }
draw_want() { draw -o "$work/want.png"; }
glass_is() { # FILE.png: what the glass shows now is like it
    "$bin/vm" shot "$work/seen.png" && build/aids/alike "$work/seen.png" "$1" >"$work/alike.txt"
}
within() { # SECONDS COMMAND...: until it succeeds
    end=$(($(date +%s) + $1)); shift
    until "$@" >/dev/null 2>&1; do [ "$(date +%s)" -lt $end ] || return 1; sleep 0.2; done
}
expect() { # [SECONDS]: the glass comes to show what the app draws after these steps
    draw_want || return 1
    within "${1-20}" glass_is "$work/want.png" && return
    cat "$work/alike.txt"
    cp "$work/seen.png" "$out/wrong-seen.png"; cp "$work/want.png" "$out/wrong-want.png"
    return 1
}
see() { # NAME [SENTENCE [SECONDS]]
    said=${2-"the glass shows: $1"}
    if expect "${3-20}" >"$work/expect.txt"; then ok "$said"; else not_ok "$said: $(cat "$work/expect.txt")"; fi
    picture "$1" "$said"
}
go() { # STEP...: a touch or key, with nothing to look at
    act "$@" || { not_ok "$*"; return 1; }
}
begin_visit() { : >"$work/steps"; } # from Welcome on

# --- the guest ------------------------------------------------------------------------------
guest() { "$bin/vm" run "$@"; }
running() { "$bin/vm" runs; }
end_guest() { "$bin/vm" stop; rm -f "$vm/kind"; }
leave() { [ -n "${KEEP-}" ] || end_guest; }
trap leave EXIT
trap 'exit 1' INT TERM

new_card() { # the shipped image, as it came; its own KIOSK folder is copied to $site
    end_guest
    cp --sparse=always "$image" "$card"
    truncate -s 1G "$card" # a card is larger than what is written to it
    take_site
}
take_site() { rm -rf "$site"; mkdir -p "$site"; mcopy -s -n -i "$card@@$(part_at "$card" 1)" '::KIOSK/*' "$site"; }
put_site() { fat_add "$card" "$site" KIOSK; }
# The card that most stages use: a network, ssh, a key that may fetch, and a quarter about to end.
busy_card() {
    new_card
    cp assets/sites/peer-support/*.* "$site"; rm -f "$site/README.md"
    sed -i 's/^idle_seconds.*/idle_seconds = 60/; s/^notice_seconds.*/notice_seconds = 20/' "$site/site.ini"
    [ -e "$key" ] || ssh-keygen -q -t ed25519 -N '' -C tests -f "$key"
    cp "$key.pub" "$site/tallies.keys"
    printf '%s\n' 'network = dhcp' 'ssh = always' >"$site/network.ini"
    put_site
    later=$(sh tests/vm/store.sh "$site" "$work/store.img")
    part_put "$card" 3 "$work/store.img"
}
power_on() { # [OPTION...]: with hooks, unless --plain
    echo "$*" >"$work/kind"
    case ${1-} in
    --plain) shift; sh tests/vm/boot.sh "$card" --vm "$vm" "$@" ;;
    *) sh tests/vm/boot.sh "$card" --vm "$vm" --hooks "$out/hooks.img" "$@" ;;
    esac || exit 1
    started=$(date +%s.%N)
    begin_visit
}
welcomes() { # SECONDS: the first screen is there
    expect "$1" >"$work/expect.txt"
}
# A guest on the busy card, at its first screen; the keys typed there are not the bezel's.
need_guest() {
    begin_visit
    if running && [ "$(cat "$vm/kind" 2>/dev/null)" = busy ] && "$bin/vm" up 30; then return; fi
    busy_card
    power_on --rtc "$later" --no-keys
    welcomes 240 || { not_ok "the glass welcomes: $(cat "$work/expect.txt")"; exit 1; }
    "$bin/vm" up 120 && echo busy >"$vm/kind"
    within 180 settled || not_ok "everything that starts at boot comes to an end"
}
settled() { [ -z "$(guest 'systemctl list-jobs --no-legend')" ]; }
active() { guest "systemctl is-active --quiet $1"; }
pid_of() { guest "pidof $1"; }
# What the store on the card holds now, as tallyd would read it.
stored() {
    part_get "$card" 3 "$work/now.img" && build/aids/stored "$work/now.img" "$(sed -n 's/^id *= *//p' "$site/site.ini")"
}
