# What the office's tests share: kiosks whose years pass in a second (the real tallyd, count by count,
# and publish with a key), and a real sshd that serves their folders as a kiosk does, on loopback.
# Source it from the project's top folder. Every office has a folder of its own: $office.
make -s build/bin/publish build/aids/count build/aids/tallyd-crank || exit 1
. tests/office/lib-said.sh
tallyd='' sshds=''
finish() {
    for pid in $tallyd $sshds; do kill "$pid" 2>/dev/null; done
    rm -rf "$work"
}
trap finish EXIT
unset SSH_AUTH_SOCK

within() { # SECONDS COMMAND...
    end=$(($(date +%s) + $1)); shift
    until "$@" >/dev/null 2>&1; do [ "$(date +%s)" -lt $end ] || return 1; sleep 0.02; done
}

# --- kiosks ---------------------------------------------------------------------------------
stand() { # HOURS: the clock goes on for so long on this day, so that it is believed
    build/aids/count "$state" stands "$1" && read -r hours _ <"$state/calendar"
}
new_kiosk() { # NAME SITE-ID TRUSTED [SETTING]...: starts on 2027-01-01, with a trusted clock or not
    state=$work/kiosks/$1; id=$2 trusted=$3; shift 3
    mkdir -p "$state/site"
    printf '%s\n' "id = $id" 'program = Test' 'phone =' 'edition = door' 'hours = always' 'checks = burnout1 + phq4' \
        'tallies = bands' 'k = 11' "$@" '[room.1]' 'name = Room 1' 'lamp = room-lamp' 'seen = seen' >"$state/site/site.ini"
    ssh-keygen -q -t ed25519 -N '' -C '' -f "$state/key"
    hours=1000 day=$(($(date -u -d 2027-01-01 +%s) / 86400))
    clock "$trusted"
    CALENDAR=$state/calendar build/aids/tallyd-crank --state "$state" --site "$state/site" 2>"$state/log" &
    tallyd=$!
    within 30 test -S "$state/tallyd/tallyd.sock"
    stand 25
}
clock() { echo "$hours $day $1" >"$state/calendar.new"; mv "$state/calendar.new" "$state/calendar"; }
count() { build/aids/count "$state" "$@" >/dev/null; }
turn_to() { # DATE TRUSTED: powered all the time. tallyd looks at the date when it is spoken to
    now=$(($(date -u -d "$1" +%s) / 86400))
    hours=$((hours + (now - day) * 24)) day=$now
    clock "$2"
    stand 73
}
quarter() { # DATE VISITS HIGH CHECKINS [TABLES]: counts these; then this date comes, after the quarter's end
    count visits "$2" "$3" "${5-1}"; count checkins "$4"; turn_to "$1" 1
}
publish() { build/bin/publish --state "$state" --site "$state/site" "$@"; }
put_out() { publish --key "$state/key"; }
end_kiosk() { kill "$tallyd"; wait "$tallyd" 2>/dev/null; tallyd=''; }

# --- the network ----------------------------------------------------------------------------
top=$work/top
ssh-keygen -q -t ed25519 -N '' -f "$work/staff"
ssh-keygen -q -t ed25519 -N '' -f "$work/host"
ssh-keygen -q -t ed25519 -N '' -f "$work/other-host"
mkdir -p "$top/tallies"
[ "$(id -u)" != 0 ] || mkdir -p /run/sshd # root's sshd asks for it
start_on_a_port() { # SETTINGS...: a command that writes the settings, for $port
    for _ in 1 2 3 4 5; do
        port=$((20000 + $(od -An -N2 -tu2 /dev/urandom) % 20000))
        "$@"
        rm -f "$work/pid" "$work/sshd.log"
        /usr/sbin/sshd -f "$work/sshd_config" -E "$work/sshd.log" && within 30 test -s "$work/pid" && {
            sshds="$sshds $(cat "$work/pid")"; return; }
        grep -q 'already in use' "$work/sshd.log" || break
    done
    echo "not ok - sshd starts"; cat "$work/sshd.log"; exit 1
}
start_sshd() { start_on_a_port any_settings "$@"; } # HOST-KEY COMMAND: leaves its port in $port
any_settings() { # HOST-KEY COMMAND
    printf '%s\n' "Port $port" 'ListenAddress 127.0.0.1' "HostKey $1" "PidFile $work/pid" 'UsePAM no' 'StrictModes no' \
        "AuthorizedKeysFile $work/staff.pub" 'AuthenticationMethods publickey' 'PermitRootLogin prohibit-password' \
        'KexAlgorithms curve25519-sha256' 'DisableForwarding yes' 'PermitTTY no' "ForceCommand $2" 'Subsystem sftp internal-sftp' >"$work/sshd_config"
}
serve() { rm -rf "$top/tallies"; cp -a "$1" "$top/tallies"; } # FOLDER: what the kiosk has put out

office=$work/office
pull() { # ARGUMENTS: from the kiosk at $port; what it says and its exit status are kept
    sh tools/pull -i "$work/staff" -p "$port" "$@" "$(id -un)@127.0.0.1" "$office" >"$work/said" 2>&1 </dev/null
    ended=$?
}
# Names and bytes of everything that is there, except what may change.
seen() { (cd "$1" && find . -path './.pulling*' -prune -o -type f ! -name status.txt -exec sha256sum {} + | sort -k 2); }
