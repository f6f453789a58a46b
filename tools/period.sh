# What pull and merge both ask of a period's folder before they believe it. They source this file. A
# name is let in only if it is one that a kiosk makes: nothing hidden, nothing that leads elsewhere,
# nothing that a computer would run.
# shellcheck disable=SC2034 # $why is for who sources this
LC_ALL=C; export LC_ALL

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
sums() { if command -v sha256sum >/dev/null; then sha256sum "$@"; else shasum -a 256 "$@"; fi; }

# Both leave what is wrong in $why; sums_hold leaves in $table which file is the table, and in $beside,
# one a line, what lies there and has no sum. That is refused when it comes from a kiosk; once it is
# filed, somebody's spreadsheet may have put it there.
sums_hold() { # DIR PERIOD
    if [ ! -f "$1/SHA256SUMS" ]; then why="it has no SHA256SUMS"; return 1; fi
    if [ ! -s "$1/SHA256SUMS" ] || grep -qvxE '[0-9a-f]{64}  [A-Za-z0-9_.-]+' "$1/SHA256SUMS"; then
        why="SHA256SUMS is not a list of sums"; return 1
    fi
    listed=/ table=''
    while read -r _ file; do
        if ! is_file "$file"; then why="SHA256SUMS names $(shown "$file")"; return 1; fi
        if [ ! -f "$1/$file" ]; then why="$file is missing"; return 1; fi
        listed=$listed$file/
        case $file in safeharbor_*_"$2.csv") table=$table$file ;; esac
    done <"$1/SHA256SUMS"
    file=$(cd "$1" && sums -c SHA256SUMS 2>/dev/null | grep -v ': OK$' | sed 's/: .*//' | head -n 1)
    if [ -n "$file" ]; then why="$file was changed: its sum is another"; return 1; fi
    beside=$(for one in "$1"/*; do
        one=${one##*/}
        case $one in SHA256SUMS | SHA256SUMS.sig | Thumbs.db | desktop.ini | [~]* | Icon?) continue ;; esac
        case $listed in */"$one"/*) ;; *) shown "$one"; echo ;; esac
    done)
    file=${table#safeharbor_} file=${file%"_$2.csv"}
    if ! is_site "$file"; then why="it has no table of this name, safeharbor_SITE_$2.csv"; return 1; fi
}
signature_holds() { # DIR SIGNERS: an empty file of signers means a kiosk that does not sign
    if [ ! -s "$2" ]; then
        [ -e "$1/SHA256SUMS.sig" ] || return 0
        why="it is signed, and there is no key to check that with"; return 1
    fi
    if [ ! -f "$1/SHA256SUMS.sig" ]; then why="it is not signed, and this kiosk signs"; return 1; fi
    ssh-keygen -Y verify -f "$2" -I kiosk -n safeharbor -s "$1/SHA256SUMS.sig" <"$1/SHA256SUMS" >/dev/null 2>&1 && return
    why="this kiosk's key did not sign it"; return 1
}
