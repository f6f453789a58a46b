#!/bin/sh
# The kiosk keeps the letters that it has drawn: which ones tells what was shown. A letter that the
# menu has and Welcome has not is found in its memory during a visit, and is gone after it. Then
# with a planted bug, which must be found.
cd "$(dirname "$0")/../.." || exit 1
. tests/programs/lib-window.sh
begin
letter=$(build/aids/letter 1 44 F)
scan() { build/aids/scan "$kiosk" "$letter" | awk '{print $1}' >"$work/scan"; [ -s "$work/scan" ]; }
clean() { scan && [ "$(cat "$work/scan")" = 0 ]; }
found() { scan && [ "$(cat "$work/scan")" -gt 0 ]; }
visit() { go touch "Touch"; go touch "Start"; expect; }
leave() { go key hide; pass 31; }

start_kiosk
check "before anybody came the letter is not found" clean
visit
check "during a visit it is" wait_until 5 found
leave
check "half a minute after Hide it is not" wait_until 5 clean
: >"$work/steps"; expect
check "at the welcome screen it is not" clean
stop_kiosk

program=$(sh tests/planted/build.sh letters-kept build/aids/kiosk-crank) || exit 1
start_kiosk
visit; leave; : >"$work/steps"; expect
check "planted, letters-kept: found" found
echo "attack | 8 the next visitor, planted: letters-kept | 1 visit | caught: $(cat "$work/scan") letters left | must be over 0"
exit $bad
