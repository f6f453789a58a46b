# One whole visit, touch by touch, with a picture of each screen. run.sh and tests/vm source it.
# shellcheck disable=SC2154 # $work comes from who sources this
see welcome
touch_then "Touch" private
touch_then "Count my visit" menu
touch_then "Do a self-check" self-check
touch_then "Start" own-guess
touch_then "Some strain" own-guess-made
touch_then "Next" question-1
touch_then "I am definitely burning out" answer-1
touch_then "Next" question-2
question=2
for answer in 1 1 0 1; do
    touch_then "$(option_at $answer)" "answer-$question"
    question=$((question + 1))
    case $question in 6) touch_then "Next" result ;; *) touch_then "Next" "question-$question" ;; esac
done
touch_then "Next" next-steps
touch_then "Urgent help" urgent-help
touch_then "Back" next-steps-again
touch_then "Not now" that-is-ok
touch_then "Finish" all-clear
sleep 2.5; echo "wait 3" >>"$work/steps"; see welcome-again

touch_then "Touch" private-again
touch_then "Don't count my visit" menu-again
act touch "I'm here for a visit"
see check-in
act touch "Light the lamp"
echo "room told" >>"$work/steps"; see told
press_seen
echo "room seen" >>"$work/steps"; see seen
touch_then "OK" all-clear-again
