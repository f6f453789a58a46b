#!/bin/sh
# What a change costs: for each file, how many compiles and links would follow if it were touched,
# plain and sanitized, and whether more is compiled than includes it. Touches nothing.
# usage: rebuilds.sh [FILE ...]      after make all sanitized
set -eu
cd "$(dirname "$0")/../.."
[ $# -gt 0 ] || set -- app/core/plain/utf.h app/core/plain/text.h app/core/door/gesture.c app/core/visit/ring.c app/tallyd.c
bad=0
for file in "$@"; do
    make -n --no-print-directory -W "$file" all sanitized >build/rebuilds.txt 2>&1
    cc=$(grep -c "echo 'cc " build/rebuilds.txt || true)
    link=$(grep -c 'echo "link ' build/rebuilds.txt || true)
    uses=$(find build/plain build/san -name '*.d' -exec grep -lF " $file" {} + | wc -l)
    printf '%-32s %3d compiles, %3d links; %3d objects read it\n' "$file" "$cc" "$link" "$uses"
    [ "$cc" = "$uses" ] || { echo "rebuilds: $file compiles what does not read it" >&2; bad=1; }
done
exit $bad
