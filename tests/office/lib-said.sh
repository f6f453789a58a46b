# How the office's tests say what they see: $work is a folder of their own, $work/said what a tool said
# last, $ended its exit status. Source it from the project's top folder.
# shellcheck disable=SC2034 # $bad is for who sources this
work=$(mktemp -d) bad=0 ended=''
trap 'rm -rf "$work"' EXIT
trap 'exit 1' INT TERM

check() { # SENTENCE COMMAND...
    sentence=$1; shift
    if "$@"; then echo "ok - $sentence"; else
        echo "not ok - $sentence"; bad=1
        sed 's/^/#   /' "$work/said"
    fi
}
no() { ! "$@"; }
says() { grep -qF -e "$1" "$work/said"; }
ends() { [ "$ended" = "$1" ]; }
