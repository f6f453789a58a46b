#!/bin/sh
# The rules of the house find what breaks them: in a copy of the house a call, an include, a library
# or a circle is planted, and a rule must say so, and must not have said so before.
set -u
cd "$(dirname "$0")/../.." || exit 1
work=$(mktemp -d) failed=0 house=$PWD
rules="layers knows pure sentences names tested"
trap 'rm -rf "$work" "$work"-*' EXIT
for rule in $rules; do sh "tools/house/$rule.sh" >"$work-$rule" 2>&1; done
say() { # status sentence
    if [ "$1" = 0 ]; then echo "ok - $2"; else echo "not ok - $2"; failed=1; fi
}
fresh() {
    rm -rf "${work:?}"/*
    mkdir -p "$work/build/bin" "$work/build/plain"
    cp -R app tests tools "$work"
    cp -R build/plain/core build/plain/io "$work/build/plain"
    for program in kiosk checkin tallyd publish provision card; do
        ln -s "$house/build/bin/$program" "$work/build/bin"
    done
}
# RULE TEXT SENTENCE: the rule fails on the copy and says TEXT; it does not on the house itself.
finds() {
    sh "$work/tools/house/$1.sh" >/dev/null 2>"$work/said" && { say 1 "$3"; return; }
    grep -qF -e "$2" "$work/said" && ! grep -qF -e "$2" "$work-$1"
    say $? "$3"
}
# FILE LINE TEXT SENTENCE [RULE]
planted() {
    fresh
    echo "$2" >>"$work/$1"
    finds "${5-layers}" "$3" "$4"
}
# FILE CODE: compiled, in the archive of core/wire.
compiled() {
    echo "$2" >"$work/$1.c"
    ${CC:-gcc} -c -o "$work/$1.o" "$work/$1.c"
    ar rc "$work/build/plain/core/wire.a" "$work/$1.o"
}
planted app/core/plain/text.c '#include "core/tally/tally.h"' \
    "core/plain/text of core/plain may not reach core/tally/tally" "a room includes one above it"
planted app/io/link/link.c '#include "io/store/disk.h"' \
    "io/link/link of io/link may not reach io/store/disk" "a room includes one beside it"
planted app/core/content/words.def '#include "core/visit/event.h"' \
    "core/content/words of core/content may not reach" "a table includes a room above it"
planted app/tallyd.c '#include "core/answers/answers.h"' \
    "app/tallyd.c includes core/answers/answers, whose room it does not link" "a program includes a room that is not its own"
planted app/core/plain/csv.c '#include "text.h"' 'includes "text.h" without its room' "an include does not say its room"
planted tools/site/score.c '#include "app/kiosk.c"' "includes app/kiosk.c" "a tool includes a program"
planted app/core/wire/cell.c '#include <stdio.h>' "may not include <stdio.h>" "core includes what touches the world"
planted app/io/box/log.c '#include <sqlite3.h>' "sqlite3 is named in" "a second file names a library"
planted app/publish.c '#include <sqlite3.h>' "app/publish.c names the library sqlite3" "a program names a library"
planted app/core/plain/span.h '#include "core/plain/csv.h"' \
    "a circle of includes: core/plain/span -> core/plain/csv -> core/plain/span" "two files of a room include each other"
planted app/rooms.mk 'MAY_core/plain := core/glass' "core/plain names core/glass, which is no room below it" \
    "the table lets an arrow back"
planted app/core/plain/unknown.c '/* */' "app/core/plain/unknown.c is not in the code map" "a file is not in the code map"

planted app/core/glass/frame.c 'const char *say_so(void) { return "Please wait here."; }' \
    "Please wait here." "words for a visitor are in C" sentences
planted app/core/content/words.def 'WORD(Z9_NOBODY, "Z9.nobody")' "nothing says Z9_NOBODY" \
    "a sentence is said nowhere" sentences
planted app/core/plain/unknown.c '/* */' "nothing is known to test app/core/plain/unknown.c" \
    "no test is known of a file" tested
rm "$work/tests/power/raw.c"
finds tested "power/raw, which covers app/io/store/disk.c, is not there" "the test of a file is gone"

fresh
compiled here "int there(void); int here(void); int here(void) { return there(); }"
compiled there "int here(void); int there(void); int there(void) { return here(); }"
finds layers "a circle of calls: core/wire/here -> core/wire/there -> core/wire/here" "two files of a room call each other"
compiled here "int getpid(void); int thing(void); int thing(void) { return getpid(); }"
finds pure "getpid" "core calls the world"
finds names "core/wire/here.c: thing" "a function does not bear the name of its file"

# tallyd with a call of what holds answers: no link; and if somebody links the room, nm says it.
fresh
cat >"$work/call.c" <<'C'
#include "core/answers/answers.h"
void call(struct answers *answers);
void call(struct answers *answers) { answers_clear(answers); }
C
${CC:-gcc} -Iapp -c -o "$work/call.o" "$work/call.c"
rm "$work/build/bin/tallyd"
link=$(make -n -B --no-print-directory build/bin/tallyd | grep -F -e '-o build/bin/tallyd ' |
    sed "s|.*/link.sh ||; s|-o build/bin/tallyd |-o $work/build/bin/tallyd $work/call.o |")
! sh -c "$link" 2>"$work/said" && grep -q 'undefined reference to .answers_clear' "$work/said"
say $? "tallyd cannot call what holds answers"
sh -c "$link build/plain/core/answers.a" || exit 1
finds knows "tallyd holds answers_clear of core/answers" "tallyd that links the answers is found by nm"
echo 'LINK_tallyd += core/answers' >>"$work/app/rooms.mk"
finds knows "tallyd holds answers_clear of core/answers" "and also if the table allows it"
rm "$work/build/bin/card"
finds knows "a program cannot be looked at" "a program that is not there is not passed over"
exit $failed
