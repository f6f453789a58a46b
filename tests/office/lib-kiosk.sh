# A kiosk as the network sees it: the real sshd with the kiosk's own settings, its account and its
# folders, in a place that only this test sees (needs root, for that). Source it from the project's
# top folder. The kiosk `lounge` has four periods of 2027 out.
# shellcheck disable=SC2034,SC2086 # $port, $print and $out are for who sources this
[ "$(id -u)" = 0 ] || exec sudo -n sh "$0"
[ -n "${APART-}" ] || APART=1 exec unshare --mount sh "$0"
. tests/office/lib.sh

{ cat /etc/passwd; echo 'tallies:x:809:809::/:/usr/sbin/nologin'; } >"$work/passwd"
{ cat /etc/shadow; echo 'tallies:*:1::::::'; } >"$work/shadow"
mount --bind "$work/passwd" /etc/passwd && mount --bind "$work/shadow" /etc/shadow || exit 1
mount -t tmpfs -o mode=755 kiosk /srv && mount -t tmpfs -o mode=700 office /root || exit 1
chmod 711 "$work"
mkdir -p /srv/tallies /srv/ssh /root/.ssh /run/sshd
cp "$work/host" /srv/ssh/host; cp "$work/staff.pub" /srv/ssh/tallies
out=/srv/tallies/tallies print=$(ssh-keygen -lf "$work/host.pub" | cut -d ' ' -f 2)
serve() { rm -rf "$out"; cp -a "$1" "$out"; }

# What this machine's sshd is too old for is left out: the kiosk's own has it all (tests/vm).
start_kiosk_sshd() { start_on_a_port kiosk_settings "$@"; } # [SED-COMMAND]...: leaves its port in $port
kiosk_settings() {
    sed -e "s|^Port .*|Port $port|;s|^ListenAddress .*|ListenAddress 127.0.0.1|;s|^HostKey .*|HostKey /srv/ssh/host|" \
        -e "s|^PidFile .*|PidFile $work/pid|;s|^AuthorizedKeysFile .*|AuthorizedKeysFile /srv/ssh/tallies|" \
        -e 's|mlkem768x25519-sha256,sntrup761x25519-sha512,||;s|^MaxStartups .*|MaxStartups 20|' "$@" \
        overlays/rootfs/etc/ssh/sshd_config >"$work/sshd_config"
}

new_kiosk lounge lounge 1
quarter 2027-04-02 30 9 14; quarter 2027-07-02 25 7 13; quarter 2027-10-02 45 7 13; put_out
cp -a "$state/release" "$work/autumn"
quarter 2028-01-02 40 7 23; put_out
cp -a "$state/release" "$work/winter"
end_kiosk
serve "$work/winter"

# --- a catalog of mistakes --------------------------------------------------------------------
mkdir "$work/quick"; ln -s /bin/true "$work/quick/sync"; PATH=$work/quick:$PATH # others write to this disk
begin_catalog() {
    start_kiosk_sshd
    true_port=$port good="-i $work/staff --fingerprint $print --patience 20"
}

made=0 mends=0
go() { # ARGUMENTS: somebody pulls
    sh tools/pull -p "$port" "$@" tallies@127.0.0.1 "$office" >"$work/said" 2>&1 </dev/null
    ended=$?
}
told() { # SENTENCE STATUS WORDS...: and nobody is blamed
    sentence=$1 status=$2; shift 2
    made=$((made + 1))
    [ "$ended" = "$status" ] && ! grep -q 'did not sign\|Tell who' "$work/said" || {
        echo "not ok - $sentence: ended $ended"; sed 's/^/#   /' "$work/said"; bad=1; return; }
    for words in "$@"; do
        says "$words" || { echo "not ok - $sentence: it does not say: $words"; sed 's/^/#   /' "$work/said"; bad=1; return; }
    done
    echo "ok - $sentence: told"
}
whole() { [ "$(find "$office" -name SHA256SUMS | wc -l)" = 4 ] && diff -r "$work/winter/2027-Q1" "$(find "$office" -type d -path '*/2027/2027-Q1')" >/dev/null; }
mended() { # SENTENCE [ARGUMENTS]
    sentence=$1; shift
    mends=$((mends + 1))
    [ $# -gt 0 ] || set -- $good
    go "$@"
    check "$sentence: the mend works" whole
    check "$sentence: and ends well" ends 0
    rm -rf "$office"
}
end_catalog() { # AT-LEAST
    echo "figure | mistakes told as what they are | $made, with $mends mends followed to the letter"
    check "there are $1 and more" test $made -ge "$1"
    exit $bad
}
