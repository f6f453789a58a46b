#!/bin/sh
# The score tool: one line per scale, and a clear refusal of everything it cannot score.
set -u
cd "$(dirname "$0")/../.." || exit 1
bad=0
case_is() { # sentence, expected exit status, expected output (both streams), arguments
    sentence=$1 status=$2 expected=$3
    shift 3
    printed=$(build/san/bin/score "$@" 2>&1)
    got=$?
    if [ "$got" = "$status" ] && [ "$printed" = "$expected" ]; then echo "ok - $sentence"; else
        bad=1
        printf 'not ok - %s (exit %s)\n%s\n' "$sentence" "$got" "$printed"
    fi
}

case_is "the total comes first, then its parts" 0 "total 6 2 moderate
anxiety 1 0 below 3
depression 5 1 3 or more" phq4 q1=LA6568-5 phq4.q2=LA6569-3 q3=LA6570-1 q4=LA6571-9
case_is "option 5 of the burnout item is 5" 0 \
    "total 5 1 one or more symptoms of burnout reported" burnout1 q1=5
case_is "after never the two other questions are not missed" 0 "total 0 0 below both lines" auditc q1=never
case_is "K6 is at its line from 13 on" 0 \
    "total 13 2 at or above the serious-distress line" k6 q1=some q2=some q3=some q4=some q5=some q6=most
case_is "a scale that nobody began does not hold up another" 0 "personal 66.67 1 moderate
score: work: too few answers: 0 of 7, and it needs 4. No score.
score: client: too few answers: 0 of 6, and it needs 3. No score." cbi p1=always p2=often p3=seldom
case_is "too few answers are refused" 1 \
    "score: total: too few answers: 8 of 9, and it needs 9. No score." phq9 q1=LA6568-5 q2=LA6568-5 \
    q3=LA6568-5 q4=LA6568-5 q5=LA6568-5 q6=LA6568-5 q7=LA6568-5 q8=LA6568-5
case_is "an unknown item is refused" 1 \
    "score: burnout1 has no item \"q2\". It has: q1" burnout1 q2=1
case_is "an unknown option is refused" 1 \
    "score: item q1 has no option \"6\". It has: 1, 2, 3, 4, 5" burnout1 q1=6
case_is "an answer given twice is refused" 1 "score: item q1 is answered twice." burnout1 q1=1 q1=2
case_is "a word that is no answer is refused" 1 'score: "q1" is no answer: write item=code.' burnout1 q1
case_is "a self-check is found in letters of any size" 0 \
    "total 2 0 no symptoms of burnout reported" BURNOUT1 q1=2
case_is "an unknown self-check is refused" 1 \
    "instruments/phq5.ini:1: there is no self-check of this name." phq5 q1=1
exit $bad
