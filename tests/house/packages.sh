#!/bin/sh
# Installing waits for another program that installs, whichever of apt's locks that holds, says so,
# and gives up in words. With apt itself, in folders of its own. Needs root, as installing does.
set -u
cd "$(dirname "$0")/../.." || exit 1
[ "$(id -u)" = 0 ] || exec sudo -n sh "$0"
work=$(mktemp -d) bad=0 holder=''
trap 'kill $holder 2>/dev/null; rm -rf "$work"' EXIT
check() { # SENTENCE COMMAND...
    sentence=$1; shift
    if "$@"; then echo "ok - $sentence"; else echo "not ok - $sentence"; sed 's/^/#   /' "$work/said"; bad=1; fi
}
says() { grep -qF -e "$1" "$work/said"; }
within() { # SECONDS COMMAND...
    end=$(($(date +%s) + $1)); shift
    until "$@"; do [ "$(date +%s)" -lt $end ] || return 1; done
}

# A machine on which libreoffice-calc-nogui is missing, and a mirror that has it.
mkdir -p "$work/lists/partial" "$work/archives/partial" "$work/parts" "$work/bin" "$work/mirror" "$work/dpkg" "$work/deb/DEBIAN"
printf '%s\n' 'Package: libreoffice-calc-nogui' 'Version: 1' 'Architecture: all' 'Maintainer: nobody <nobody@example.org>' \
    'Description: nothing' >"$work/deb/DEBIAN/control"
dpkg-deb -b "$work/deb" "$work/mirror/it.deb" >/dev/null
{ cat "$work/deb/DEBIAN/control"; echo 'Filename: ./it.deb'; echo "Size: $(stat -c %s "$work/mirror/it.deb")"
    echo "SHA256: $(sha256sum <"$work/mirror/it.deb" | cut -d ' ' -f 1)"; } >"$work/mirror/Packages"
echo "deb [trusted=yes] copy:$work/mirror ./" >"$work/sources"
: >"$work/dpkg/status"
cat >"$work/conf" <<END
Dir::Etc::SourceList "$work/sources";
Dir::Etc::SourceParts "$work/parts";
Dir::Etc::Parts "$work/parts";
Dir::State::Lists "$work/lists";
Dir::State::Status "$work/dpkg/status";
Dir::State::extended_states "$work/extended";
Dir::Cache "$work";
Dir::Cache::Archives "$work/archives";
APT::Get::Download-Only "true";
APT::Sandbox::User "root";
END
printf '#!/bin/sh\nexit 1\n' >"$work/bin/dpkg-query"; chmod 755 "$work/bin/dpkg-query"
install() { # PATIENCE
    rm -f "$work/archives/"*.deb
    APT_CONFIG=$work/conf PATH=$work/bin:$PATH PATIENCE=$1 sh tools/house/packages.sh long >"$work/said" 2>&1
}
fetched() { [ -e "$work/archives/libreoffice-calc-nogui_1_all.deb" ]; }
no_deb() { ! fetched; }
hold() { # LOCK: as apt does, until somebody writes to the pipe
    rm -f "$work/held"; [ -p "$work/pipe" ] || mkfifo "$work/pipe"
    python3 -c "
import fcntl, sys
lock = open(sys.argv[1], 'w'); fcntl.lockf(lock, fcntl.LOCK_EX)
open(sys.argv[2], 'w').close(); open(sys.argv[3]).read()" "$work/$1" "$work/held" "$work/pipe" &
    holder=$!
    within 20 test -e "$work/held"
}
let_go() { echo >"$work/pipe"; wait "$holder"; holder=''; }

install 600
check "nobody else installs: it installs" fetched
check "and waits for nobody" test "$(wc -l <"$work/said")" = 1
for lock in lists/lock archives/lock dpkg/lock-frontend; do
    hold $lock
    install 1
    check "$lock is held: it gives up" test $? = 1
    check "in words" says "another program still installs packages after 1 s: python3, process $holder."
    check "and installs nothing" no_deb
    install 600 & installing=$!
    check "$lock is held: it says what it waits for" within 20 says "Another program is installing packages: python3, process $holder. Waiting for it, 600 s at most."
    let_go; wait $installing
    check "when it is free: it installs" fetched
done
echo 'deb [trusted=yes] copy:/nowhere ./' >"$work/sources"
install 600
check "another failure is told as it is, at once" says "/nowhere"
exit $bad
