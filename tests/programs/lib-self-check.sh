# The default self-check with answers that are neither all low nor all high; `go` does a step.
go touch "Touch"
go touch "Start"
go touch "Do a self-check"
go touch "Start"
go touch "Skip"
for answer in 1 0 2 1 0; do
    go touch "$(option_at $answer)"
    go touch "Next"
done
