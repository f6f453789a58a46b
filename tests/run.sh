#!/bin/sh
# Runs every test there is and counts them: C tests (cmocka, sanitized), shell tests, stories, and
# the house's own rules. A test that hangs is ended and has failed; one that cannot run here is a
# failure, never left out in silence.
# usage: tests/run.sh [PATTERN]      only the tests whose name holds PATTERN
#        tests/run.sh --long         only the attacks and all screens of made-up sites, at full size
#                                    (they see LONG=1); at the end one line per attack: each prints
#                                    `attack | what | how often | figure | limit` beside its ok lines
# shellcheck disable=SC2086 # $attacks is words, and $vm may be none
set -u
cd "$(dirname "$0")/.." || exit 1
export ASAN_OPTIONS=detect_leaks=1 UBSAN_OPTIONS=print_stacktrace=1 LC_ALL=C.UTF-8
out=build/test-output
patience=600
[ "${1-}" != --long ] || { export LONG=1; shift; }
[ -z "${LONG-}" ] || { out=build/test-output-long; patience=7200; }
[ "${1-}" = --one ] || rm -rf "$out"
mkdir -p "$out"

attacks="tests/secrecy tests/power tests/wrong tests/programs/users.sh tests/io/users.sh tests/views/draws.sh"
only_attacks() {
    find $attacks -name '*.sh' ! -name 'lib*.sh'
    find tests/secrecy tests/power -name '*.c' | sed 's|\(.*\)\.c$|build/san/\1|'
}
list() {
    [ -z "${LONG-}" ] || { only_attacks; return; }
    find build/san/tests -type f -perm -u+x ! -path '*/fakes/*' | while read -r t; do
        [ -f "tests/${t#build/san/tests/}.c" ] && echo "$t"
    done
    for t in tests/*/*.sh; do
        case $t in tests/bench/* | tests/aids/* | tests/fakes/* | tests/image/* | tests/vm/* | tests/planted/* | tests/*/lib*.sh) ;; *) echo "$t" ;; esac
    done
    find tests/stories -name "*.story" | sort
    for rule in layers knows pure sentences; do echo "tools/house/$rule.sh"; done
}

# One test: its output in a file, and beside it `status passed failed skipped`.
one() {
    log=$out/$(echo "$1" | tr / -)
    case $1 in
    *.story) timeout 60 build/san/bin/tell "$1" >"$log" 2>&1 ;;
    *.sh) timeout $patience sh "$1" >"$log" 2>&1 ;;
    *) timeout $patience "$1" >"$log" 2>&1 ;;
    esac
    status=$?
    case $1 in
    build/*)
        p=$(awk '/^\[ *PASSED *\] [0-9]+ test/ {n += $4} END {print n + 0}' "$log")
        f=$(awk '/^\[ *FAILED *\] [0-9]+ test/ {n += $4} END {print n + 0}' "$log")
        s=$(awk '/^\[ *SKIPPED *\] [0-9]+ test/ {n += $4} END {print n + 0}' "$log") ;;
    tests/*.sh)
        p=$(grep -c '^ok - ' "$log"); f=$(grep -c '^not ok - ' "$log"); s=$(grep -ci '^skip' "$log") ;;
    *) p=0 f=0 s=0; [ $status = 0 ] && p=1 ;;
    esac
    [ "$status" = 0 ] && [ "$p" = 0 ] && status=ran-no-test
    [ "$status" != 0 ] && [ "$f" = 0 ] && f=1
    if [ "$status" = 0 ] && [ "$f" = 0 ]; then printf '  ok    %-44s %4d\n' "${1#build/san/}" "$p"
    else
        printf '  FAIL  %-44s (%s)\n' "${1#build/san/}" "$status"
        tail -n 30 "$log" | sed 's/^/        /'
    fi
    echo "$p $f $s" >"$log.count"
}

# Two at a time; those that take long come first.
if [ "${1-}" = --one ]; then one "$2"; exit 0; fi
list | grep -F -e "${1-}" | sort -t / -k 2 -r | xargs -P 2 -I{} sh "$0" --one {}

# And if all of them ran, what the stages on the booted image said.
[ -z "${LONG-}" ] || { echo; [ -n "${1-}" ] || vm=build/vm/log.txt
    sed -n 's/^attack | //p' "$out"/* ${vm-} | sort -V; }
cat "$out"/*.count | awk '{p += $1; f += $2; s += $3}
    END {printf "\n%d passed, %d failed, %d skipped\n", p, f, s; exit !(p > 0 && f == 0 && s == 0)}'
