#!/bin/sh
# Every folder here is a site with one thing wrong (or forgiven). NAME.txt beside it holds
# everything that the sanitized checker prints for it, and its exit status. The day is fixed. Where
# what is wrong is not about the settings or the phone lines, those that came with the kiosk are beside it.
set -u
cd "$(dirname "$0")" || exit 1
check=../../build/san/bin/check-site
bad=0 tried=0 wrong=0
verdict() { # name, what was printed, what was expected
    tried=$((tried + 1))
    if [ "$2" = "$3" ]; then echo "ok - $1"; else
        bad=1 wrong=$((wrong + 1))
        printf 'not ok - %s\n--- expected\n%s\n--- printed\n%s\n' "$1" "$3" "$2"
    fi
}
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
run() { "$check" "$1" --no-panel --today 2026-03-31 2>&1; echo "exit $?"; }
whole() { # FOLDER: puts in what a site must have
    for file in site.ini lines.csv; do
        [ -n "$(find "$1" -maxdepth 1 -iname "$file*")" ] || cp "../../assets/$file" "$1"
    done
}

for site in */; do
    site=${site%/}
    cp -R "$site" "$made"
    case $site in without-* | no-file-of-* | file-name-* | list-*) ;; *) whole "$made/$site" ;; esac
    verdict "$(echo "$site" | tr - ' ')" "$(run "$made/$site")" "$(cat "$site.txt")"
done

# what cannot be kept in a repository
mkdir "$made/big" "$made/pipe"
head -c 10485760 /dev/zero | tr '\0' x >"$made/big/site.ini"
mkfifo "$made/pipe/lines.csv"
whole "$made/big"; whole "$made/pipe"
verdict "a file of 10 MB is refused unread" "$(run "$made/big")" \
    "$(printf 'site.ini:1: this file is too big: 256 kilobytes at most. Is it the right file?\nexit 1')"
verdict "a named pipe is refused and never waited for" "$(run "$made/pipe")" \
    "$(printf 'lines.csv:1: this is not a file with text in it. Replace it.\nexit 1')"
verdict "a folder that is not there is said to be so" "$(run none)" \
    "$(printf 'none:1: there is no such folder. Write where the site'"'"'s folder is.\nexit 1')"
verdict "a wrong day is refused" "$("$check" forgiven-bom --today 31.2.2026 2>/dev/null; echo "exit $?")" "exit 2"
echo "attack | 14 bad site folder | $tried folders, each with one thing wrong or forgiven | $wrong judged otherwise, or told in other words | 0"
exit $bad
