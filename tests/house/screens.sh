#!/bin/sh
# Every screen is shown in a story. The built-in card is not: no visit comes there.
set -eu
cd "$(dirname "$0")/../.."
failed=0
for screen in $(build/bin/shot --list); do
    [ "$screen" != resting ] || continue
    if grep -qx "  shows $screen" tests/stories/*.story; then echo "ok - $screen"
    else echo "not ok - no story shows $screen"; failed=1; fi
done
exit $failed
