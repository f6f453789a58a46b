#!/bin/sh
# Whatever a computer in the office lacks, a program, a newer one, room on its disk, is told as that and
# never as something that somebody did to a period, and following what is said leads on.
# Each mistake is made for real, against the kiosk's own sshd; after the mend the same pull has
# everything.
# shellcheck disable=SC2015,SC2034,SC2046,SC2086 # arguments that are words; $print is for the library
set -u
cd "$(dirname "$0")/../.." || exit 1
. tests/office/lib-kiosk.sh
begin_catalog

# --- the tools here ---------------------------------------------------------------------------
mkdir "$work/all" "$work/own-bin"
for dir in /usr/local/bin /usr/bin /bin /usr/sbin /sbin; do ln -sf "$dir"/* "$work/all/" 2>/dev/null; done
without() { rm -rf "${work:?}/bin"; cp -a "$work/all" "$work/bin"; for tool in "$@"; do rm -f "$work/bin/$tool"; done; } # TOOL...
bare() { PATH=$work/bin sh tools/pull -p "$port" $good "$@" tallies@127.0.0.1 "$office" >"$work/said" 2>&1 </dev/null; ended=$?; }
# An ssh-keygen before 8.1, which has no -Y.
cat >"$work/own-bin/old" <<'END'
#!/bin/sh
for a; do case $a in -Y) echo "unknown option -- Y" >&2; exit 1 ;; esac; done
exec /usr/bin/ssh-keygen "$@"
END
chmod 755 "$work/own-bin/old"
without ssh-keygen; cp "$work/own-bin/old" "$work/bin/ssh-keygen"
bare; told "an old ssh-keygen" 2 "cannot check a signature" "OpenSSH 8.1 or newer" "Nothing was fetched"
check "an old ssh-keygen: nothing is fetched" test -z "$(ls -A "$office")"
mended "an old ssh-keygen"
go $good; PATH=$work/bin sh tools/merge -o "$work/merged" "$office" >"$work/said" 2>&1; ended=$?
told "an old ssh-keygen, merging" 2 "cannot check a signature" "OpenSSH 8.1 or newer"
sh tools/merge -o "$work/merged" "$office" >"$work/said" 2>&1; ended=$?
check "an old ssh-keygen, merging: the mend works" says "4 periods of 1 kiosk"; rm -rf "$office"
without ssh-keygen; bare; told "no ssh-keygen" 2 "ssh-keygen is missing here" "openssh-client"; mended "no ssh-keygen"
without sftp; bare; told "no sftp" 2 "sftp is missing here" "openssh-client"; mended "no sftp"
without sha256sum shasum openssl; bare; told "nothing that makes sums" 2 "nothing here makes SHA-256 sums" "coreutils"; mended "nothing that makes sums"
for kept in sha256sum shasum openssl; do
    without $(echo sha256sum shasum openssl | sed "s/$kept//"); bare
    made=$((made + 1)); check "only $kept makes sums" whole
    sed -i 's/visits,,30/visits,,35/' "$office/lounge/2027/2027-Q1/safeharbor_lounge_2027-Q1.csv"
    PATH=$work/bin sh tools/merge -o "$work/merged" "$office" >"$work/said"
    check "and sees a change" says "2027-Q1: safeharbor_lounge_2027-Q1.csv was changed"; rm -rf "$office"
done
for shell in dash "bash --posix" "busybox sh"; do
    made=$((made + 1))
    $shell tools/pull -p "$port" $good tallies@127.0.0.1 "$office" >"$work/said" 2>&1 </dev/null
    check "pulled by $shell" whole
    check "merged by $shell" $shell tools/merge -o "$work/merged" "$office"; rm -rf "$office" "$work/merged"
done
rm -rf "${work:?}/bin"; mkdir "$work/bin"; busybox --install -s "$work/bin"; rm -f "$work/bin/sh"
for tool in sftp ssh ssh-keygen; do ln -sf /usr/bin/$tool "$work/bin/$tool"; done; ln -s "$(command -v busybox)" "$work/bin/sh"
bare; made=$((made + 1)); check "busybox's tools and nothing else" whole
sh tools/merge -o "$work/merged" "$office" >/dev/null; PATH=$work/bin sh tools/merge -o "$work/merged-2" "$office" >"$work/said" 2>&1
check "and they merge the same" diff -r "$work/merged" "$work/merged-2"; rm -rf "$office" "$work/merged" "$work/merged-2"
mkdir "$work/copied"; cp tools/pull "$work/copied"
sh "$work/copied/pull" x y >"$work/said" 2>&1; ended=$?
told "pull copied alone" 2 "period.sh is missing beside pull" "Copy them together"
cp tools/merge "$work/copied/"; sh "$work/copied/merge" -o x . >"$work/said" 2>&1; ended=$?
told "merge copied alone" 2 "period.sh is missing beside merge"
for file in period.sh reach.sh; do echo : >"$work/copied/$file"; done
sh "$work/copied/pull" x y >"$work/said" 2>&1; ended=$?
told "pull with older parts" 2 "is of another version" "Copy all four together"
sh "$work/copied/merge" -o x . >"$work/said" 2>&1; ended=$?
told "merge with an older part" 2 "is of another version"
cp tools/period.sh tools/reach.sh "$work/copied/"
sh "$work/copied/pull" -p "$port" $good tallies@127.0.0.1 "$office" >"$work/said" 2>&1; ended=$?
check "copied together: the mend works" whole; rm -rf "$office"; mends=$((mends + 1))
mkdir "$work/others"; chown 4321 "$work/others"; cp "$work/staff" "$work/theirs"; chown 4321 "$work/theirs"
setpriv --reuid=4321 --regid=4321 --clear-groups sh tools/pull -p "$port" -i "$work/theirs" --yes tallies@127.0.0.1 "$work/others" >"$work/said" 2>&1 </dev/null; ended=$?
told "somebody who has no account" 2 "No user exists for uid" "has an account"; mended "somebody who has no account"

# --- this computer's disk -----------------------------------------------------------------------
mkdir -p "$office" "$work/small"
mount -t tmpfs -o size=256k small "$office"
go $good; told "a full disk" 2 "nothing more can be written here" "Make room"
mount -o remount,size=4m "$office"; made=$((made + 1)); go $good; check "a full disk: the mend works" whole
mends=$((mends + 1)); umount "$office"
# Full in the middle: what fits is less than four periods.
mount -t tmpfs -o size=640k small "$office"
go $good; told "a disk that fills while it is pulled" 2 "nothing more can be written here"
check "a disk that fills: nothing half is filed" test "$(find "$office" -name SHA256SUMS | wc -l)" = 0
mount -o remount,size=8m "$office"; go $good; check "a disk that fills: the mend works" whole; mends=$((mends + 1)); umount "$office"
mount -t tmpfs -o ro none "$office"
go $good; told "a folder that is read-only" 2 "this folder cannot be used" "in which you may write"; umount "$office"; mended "a folder that is read-only"
rm -rf "$office"; touch "$office"; go $good; told "a file for a folder" 2 "this folder cannot be used"; rm "$office"; mended "a file for a folder"
mkdir "$work/office-of-others"; chmod 555 "$work/office-of-others"
setpriv --reuid=65534 --regid=65534 --clear-groups sh tools/pull -p "$port" --yes tallies@127.0.0.1 "$work/office-of-others" >"$work/said" 2>&1 </dev/null; ended=$?
told "somebody else's folder" 2 "this folder cannot be used"; mended "somebody else's folder"
mkdir "$work/office-of-nobody"; cp "$work/staff" "$work/nobodys"; chown nobody "$work/office-of-nobody" "$work/nobodys"
(umask 777; exec setpriv --reuid=nobody --regid=65534 --clear-groups sh tools/pull -p "$port" -i "$work/nobodys" --yes tallies@127.0.0.1 "$work/office-of-nobody" >"$work/ended" 2>&1 </dev/null)
made=$((made + 1)); check "a umask that lets nobody read" test -e "$work/office-of-nobody/lounge/2027/2027-Q1/SHA256SUMS"
# shellcheck disable=SC2030,SC2031 # each for one pull
(cd "$work" && mkdir -p elsewhere/office && CDPATH=$work/elsewhere sh "$OLDPWD/tools/pull" -p "$port" $good tallies@127.0.0.1 office >"$work/said" 2>&1 </dev/null)
made=$((made + 1)); check "a CDPATH that leads elsewhere" whole; rm -rf "$office"
(unset HOME; go $good); made=$((made + 1)); check "no home" whole; rm -rf "$office"
for language in tr_TR.UTF-8 nonsense; do
    (LC_ALL=$language LANG=$language LANGUAGE=de go $good); made=$((made + 1)); check "the locale $language" whole; rm -rf "$office"
done
straight=$office office="$work/Zahlen für \"2027\" 'x' 100% \$HOME [a]*"
go $good; made=$((made + 1)); check "a folder with an odd name" whole; go $good; check "twice" says "4 already here"
rm -rf "$office"; office=$straight

end_catalog 25
