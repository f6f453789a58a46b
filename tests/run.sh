#!/bin/sh
# Runs every test there is and counts them: C tests (cmocka, sanitized), shell tests, stories, and
# the house's own rules. A test that cannot run here is a failure, never left out in silence.
set -u
cd "$(dirname "$0")/.."
export ASAN_OPTIONS=detect_leaks=1:abort_on_error=0 UBSAN_OPTIONS=print_stacktrace=1
export SDL_VIDEODRIVER="${SDL_VIDEODRIVER-}" LC_ALL=C.UTF-8
[ -n "$SDL_VIDEODRIVER" ] || unset SDL_VIDEODRIVER
out=build/test-output
rm -rf "$out"; mkdir -p "$out"
passed=0 failed=0 skipped=0 worst=""

report() { # name status passed failed skipped
    passed=$((passed + $3)) failed=$((failed + $4)) skipped=$((skipped + $5))
    if [ "$2" = 0 ] && [ "$4" = 0 ]; then printf '  ok    %-40s %4d\n' "$1" "$3"
    else
        [ "$4" != 0 ] || failed=$((failed + 1))
        printf '  FAIL  %-40s (exit %s)\n' "$1" "$2"; worst="$worst $1"
    fi
}
sum() { awk "$1" "$2"; }

for t in $(find build/san/tests -type f -perm -u+x | sort); do
    name=${t#build/san/tests/}
    case $name in fakes/*) continue ;; esac
    [ -f "tests/$name.c" ] || continue
    log=$out/$(echo "$name" | tr / -).txt
    "$t" >"$log" 2>&1; status=$?
    p=$(sum '/^\[ *PASSED *\] [0-9]+ test/ {n += $4} END {print n + 0}' "$log")
    f=$(sum '/^\[ *FAILED *\] [0-9]+ test/ {n += $4} END {print n + 0}' "$log")
    s=$(sum '/^\[ *SKIPPED *\] [0-9]+ test/ {n += $4} END {print n + 0}' "$log")
    [ "$p" != 0 ] || [ "$f" != 0 ] || status="$status, ran no test"
    report "$name" "$status" "$p" "$f" "$s"
    [ "$status" = 0 ] || tail -n 40 "$log"
done

for t in tests/*/*.sh; do
    case $t in tests/bench/* | tests/*/lib*.sh | tests/fakes/*) continue ;; esac
    log=$out/$(echo "$t" | tr / -).txt
    sh "$t" >"$log" 2>&1; status=$?
    p=$(grep -c '^ok - ' "$log"); f=$(grep -c '^not ok - ' "$log"); s=$(grep -ci '^skip' "$log")
    [ "$p" != 0 ] || [ "$f" != 0 ] || status="$status, ran no test"
    report "${t#tests/}" "$status" "$p" "$f" "$s"
    [ "$status" = 0 ] || tail -n 40 "$log"
done

for t in tests/stories/*.story; do
    log=$out/story-$(basename "$t").txt
    build/san/bin/tell "$t" >"$log" 2>&1; status=$?
    if [ $status = 0 ]; then report "$t" 0 1 0 0; else report "$t" $status 0 1 0; cat "$log"; fi
done

for rule in layers pure sentences; do
    if sh tools/$rule.sh; then report "rule: $rule" 0 1 0 0; else report "rule: $rule" 1 0 1 0; fi
done

echo
[ -z "$worst" ] || echo "failed:$worst"
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" = 0 ] && [ "$skipped" = 0 ] && [ "$passed" -gt 0 ]
