# What pull and merge both ask of a period's folder before they believe it. They source this file, and
# keep their scratch files in $work. A name is let in only if it is one that a kiosk makes: nothing
# hidden, nothing that leads elsewhere, nothing that a computer would run. What a tool here cannot do
# is told as that, never as something that somebody did to a period.
# shellcheck disable=SC2034,SC2154 # $why and $way are for who sources this; $work is theirs
LC_ALL=C; export LC_ALL
unset CDPATH
umask u+rwx

is_part() {
    case $1 in
    [12][0-9][0-9][0-9] | [12][0-9][0-9][0-9]-Q[1-4] | [12][0-9][0-9][0-9]-H[12]) ;;
    [12][0-9][0-9][0-9]-M0[1-9] | [12][0-9][0-9][0-9]-M1[0-2]) ;;
    undated-[0-9][0-9] | undated-[0-9][0-9][0-9] | undated-[0-9][0-9][0-9][0-9]) ;;
    *) return 1 ;;
    esac
}
is_period() { is_part "${1%%_*}" && is_part "${1#*_}"; }
is_file() {
    case $1 in SHA256SUMS | SHA256SUMS.sig) return 0 ;; *.csv | *.json | *.txt | *.html) ;; *) return 1 ;; esac
    case ${1%.*} in '' | [_-]* | *[!A-Za-z0-9_-]*) return 1 ;; esac
    [ ${#1} -le 100 ]
}
is_name() { # of a folder in which a kiosk's periods are kept
    case $1 in '' | -* | *[!A-Za-z0-9-]*) return 1 ;; esac
    [ ${#1} -le 32 ]
}
# The kiosk's own rule (core/content/site_id.h): no spreadsheet takes it for a date or a number.
is_site() {
    is_name "$1" || return 1
    case $(printf '%s' "$1" | tr '[:upper:]' '[:lower:]') in
    [!a-z]* | true | false | na | nan | null | none | inf) return 1 ;;
    *[0-9-]*[a-z]* | *[!0-9-]) ;;
    jan[0-9-]* | feb[0-9-]* | mar[0-9-]* | apr[0-9-]* | may[0-9-]* | jun[0-9-]*) return 1 ;;
    jul[0-9-]* | aug[0-9-]* | sep[0-9-]* | oct[0-9-]* | nov[0-9-]* | dec[0-9-]*) return 1 ;;
    january* | february* | march* | april* | june* | july* | august*) return 1 ;;
    sept[0-9-]* | september* | october* | november* | december*) return 1 ;;
    esac
}
# The year in which a period ends; a clock that was not trusted gives none.
year_of() {
    case ${1##*_} in undated*) echo undated ;; *) printf '%.4s\n' "${1##*_}" ;; esac
}
# Text from other people, made safe to show on a terminal.
shown() { printf '%.80s' "$1" | tr -c 'A-Za-z0-9._ -' '?'; }

# --- the tools here: each shows once that it can do what is asked of it ---------------------------
summer=''
sums() { $summer; } # of what comes in
can_sum() {
    [ -z "$summer" ] || return 0
    for tool in sha256sum 'shasum -a 256' 'openssl dgst -sha256 -r'; do
        summer=$tool
        case $(printf abc | sums 2>/dev/null) in
        ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad*) return 0 ;;
        esac
    done
    summer=''
    why="nothing here makes SHA-256 sums" way="Install one of sha256sum (coreutils), shasum (Perl), openssl."
    return 1
}
verified() { # SIGNERS SIGNATURE: of what comes in
    ssh-keygen -Y verify -f "$1" -I kiosk -n safeharbor -s "$2" >/dev/null 2>"$work/verified"
}
# Signed for this purpose, once, with a key that is no more.
can_verify() {
    [ -z "${verifies-}" ] || return 0
    echo 'kiosk namespaces="safeharbor" ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIIQ7tBs5DykiiYg4lyIeG8tu9ILZO33g7wxJX0llmL7y' >"$work/known-signers"
    cat >"$work/known-signature" <<'END'
-----BEGIN SSH SIGNATURE-----
U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAghDu0GzkPKSKJiDiXIh4by270gt
k7feDvDElfSWWYvvIAAAAKc2FmZWhhcmJvcgAAAAAAAAAGc2hhNTEyAAAAUwAAAAtzc2gt
ZWQyNTUxOQAAAEA8dOetSb9xX172HBEhl05tAiMimppmGT4kbbx8WIL9q0I5lmPhSyFYEA
253LecPnXVdu44Xv47CaNj0l2JXuoN
-----END SSH SIGNATURE-----
END
    echo 'safe harbor' | verified "$work/known-signers" "$work/known-signature" && verifies=1 && return
    why="ssh-keygen here cannot check a signature: it says '$(shown "$(head -n 1 "$work/verified")")'"
    way="Run this as somebody who has an account on this computer."
    ! grep -q 'No user exists' "$work/verified" || return 1
    way="It takes OpenSSH 8.1 or newer, as in Debian 11, Ubuntu 20.04, Red Hat 9, macOS 11, Windows 11. Do it on such a computer, or put a newer ssh-keygen first in your PATH."
    return 1
}

has_room() { # DIR: half a megabyte, which is more than a year of a kiosk
    # shellcheck disable=SC2015 # a probe that cannot be taken away is as bad
    dd if=/dev/zero of="$1/.room" bs=1024 count=512 2>/dev/null && rm "$1/.room" && return
    rm -f "$1/.room"
    why="nothing more can be written here, in $1" way="Is this computer's disk full, or your share of it? Make room, and do this again."
    return 1
}

# --- a period's folder ----------------------------------------------------------------------
text_mode() { # FILE
    why="${1##*/} was copied in text mode, which changes the ends of lines"
    way="Copy the folder again in binary. pull always does; in WinSCP: Preferences, Transfer, Binary; in FileZilla: Transfer, Transfer type, Binary."
}
has_cr() { [ "$(tr -cd '\r' <"$1" | wc -c)" -gt 0 ]; }
sum_is() { # SUM: of what comes in
    is=$(sums) && [ "${is%% *}" = "$1" ]
}
sum_holds() { # FILE SUM
    can_sum || return
    if ! [ -r "$1" ]; then why="${1##*/} cannot be read here" way="Let yourself read it: chmod u+r. Then do this again."; return 1; fi
    sum_is "$2" <"$1" && return
    why="${1##*/} was changed: its sum is another"
    if has_cr "$1" && tr -d '\r' <"$1" | sum_is "$2"; then text_mode "$1"; fi
    return 1
}

# Both leave what is wrong in $why, and in $way how to mend it if there is a way of its own; sums_hold
# leaves in $table which file is the table, and in $beside, one a line, what lies there and has no sum.
# That is refused when it comes from a kiosk; once it is filed, somebody's spreadsheet may have put it
# there.
sums_hold() { # DIR PERIOD
    way=''
    if [ ! -f "$1/SHA256SUMS" ]; then why="it has no SHA256SUMS"; return 1; fi
    for file in SHA256SUMS SHA256SUMS.sig; do
        [ ! -r "$1/$file" ] || ! has_cr "$1/$file" || { text_mode "$file"; return 1; }
    done
    if [ ! -s "$1/SHA256SUMS" ] || grep -qvxE '[0-9a-f]{64}  [A-Za-z0-9_.-]+' "$1/SHA256SUMS"; then
        why="SHA256SUMS is not a list of sums"; return 1
    fi
    listed=/ table=''
    while read -r sum file; do
        if ! is_file "$file"; then why="SHA256SUMS names $(shown "$file")"; return 1; fi
        if [ ! -f "$1/$file" ]; then why="$file is missing"; return 1; fi
        sum_holds "$1/$file" "$sum" || return 1
        listed=$listed$file/
        case $file in safeharbor_*_"$2.csv") table=$table$file ;; esac
    done <"$1/SHA256SUMS"
    beside=$(for one in "$1"/*; do
        one=${one##*/}
        case $one in SHA256SUMS | SHA256SUMS.sig | Thumbs.db | desktop.ini | [~]* | Icon?) continue ;; esac
        case $listed in */"$one"/*) ;; *) shown "$one"; echo ;; esac
    done)
    file=${table#safeharbor_} file=${file%"_$2.csv"}
    if ! is_site "$file"; then why="it has no table of this name, safeharbor_SITE_$2.csv"; return 1; fi
}
signature_holds() { # DIR SIGNERS: an empty file of signers means a kiosk that does not sign
    way=''
    if [ ! -s "$2" ]; then
        [ -e "$1/SHA256SUMS.sig" ] || return 0
        why="it is signed, and there is no key to check that with"; return 1
    fi
    if [ ! -f "$1/SHA256SUMS.sig" ]; then why="it is not signed, and this kiosk signs"; return 1; fi
    verified "$2" "$1/SHA256SUMS.sig" <"$1/SHA256SUMS" && return
    can_verify || return
    why="this kiosk's key did not sign it"; return 1
}
