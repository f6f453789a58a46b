#!/bin/sh
# Which source has no test of its own name, and which tests, stories or stages show instead that it
# keeps its word. Fails if nothing does, or if what is named here is not there.
set -eu
cd "$(dirname "$0")/../.."
covered() { cat <<'TABLE'
card vm/10-boot vm/50-programs
publish power/publishing secrecy/differencing release/folder
core/answers/answers core/answers/score core/visit/visit
core/content/network_files core/content/network
core/door/wires core/door/door stories/one-lamp-of-two-gone stories/key-whose-line-goes
core/content/disguise wrong/causes wrong/run
core/content/lists_check core/content/lists
core/content/role core/content/wiring programs/desk
core/content/rows core/content/lists wrong/run
core/content/setting core/content/site wrong/run
core/content/room core/content/site wrong/run
core/content/unused house/keys-beside wrong/run
core/form/instrument_read core/form/instrument wrong/run
core/form/instrument_whole core/form/instrument wrong/run
core/form/instrument_figure core/form/instrument wrong/run
core/glass/choices core/glass/type views/fits
core/glass/flow core/glass/type views/fits
core/glass/frame views/fits views/blessed
core/glass/frame_draw views/fits views/blessed
core/glass/land core/glass/hills views/blessed
core/glass/numbers views/fits views/urgent views/blessed
core/glass/options core/glass/ask views/fits
core/glass/pairs views/fits views/blessed
core/glass/poster views/urgent views/blessed secrecy/look-alike
core/glass/sheet core/glass/type views/fits
core/glass/view_checkin views/blessed core/visit/nobody stories/hours-check-in
core/glass/view_list views/blessed views/pages stories/lists
core/glass/view_page views/blessed views/pages
core/glass/view_parts views/blessed views/fits
core/glass/view_promise views/blessed secrecy/promise
core/glass/view_qr views/blessed views/numbers stories/lists
core/glass/view_question views/blessed views/fits
core/glass/view_meter views/blessed secrecy/look-alike
core/glass/view_result views/blessed views/passer_by secrecy/look-alike
core/glass/view_score views/blessed stories/result-after-a-yes stories/result-partly-skipped
core/glass/view_steps views/blessed core/visit/outcome secrecy/look-alike
core/glass/view_topic core/visit/outcome stories/result-alcohol stories/result-hard-event
core/glass/view_staff views/blessed stories/staff-key
core/glass/view_text views/blessed views/fits stories/text-size
core/glass/view_talk views/blessed stories/talk
core/glass/view_urgent views/urgent views/blessed secrecy/look-alike
core/glass/view_welcome views/blessed views/passer_by
core/plain/csv_columns core/plain/csv wrong/causes
core/plain/hours_say core/plain/hours
core/plain/places core/tally/release
core/tally/heard power/publishing stories/publish-is-cut-short
core/tally/release_data core/tally/release release/folder
core/tally/release_page core/tally/release release/folder
core/tally/release_places core/tally/release
core/tally/release_source core/tally/release
core/visit/effect stories/lamp-lights-when-told stories/somebody-comes
core/visit/offer core/visit/machine stories/
core/visit/preview views/blessed
core/visit/ring stories/check-in stories/no-answer-from-room stories/checkin-dead
core/wire/standing core/wire/staff io/box/clock
core/visit/state core/visit/machine
core/wire/terms core/tally/tally stories/terms-follow
io/box/free secrecy/forgets secrecy/memory
io/files/faces io/glass/picture core/plain/ruler
io/files/builtin io/glass/picture vm/50-programs
io/files/release_folder power/publishing core/tally/release
io/files/released programs/tallyd
io/glass/glass_drm vm/30-visit
io/glass/glass_window programs/touch programs/keys
io/glass/hotplug vm/60-usb
io/glass/nodes vm/60-usb
io/glass/paint_hills io/glass/paint
io/glass/paint_mark io/glass/paint
io/glass/scan vm/30-visit
io/glass/still vm/10-boot
io/glass/x11 secrecy/memory
io/lines/gpio_panel programs/checkin programs/desk
io/lines/wall programs/checkin programs/desk
io/link/counter programs/kiosk programs/checkin
io/link/refusal io/users
io/store/disk power/raw power/crash
TABLE
}
there() { # NAME of a test, a story in any folder, a stage, or a folder
    case $1 in stories/?*) [ -n "$(find tests/stories -name "${1#stories/}.story")" ]; return ;; esac
    for path in "tests/$1" "tests/$1.c" "tests/$1.sh" "tests/$1.story"; do
        [ ! -e "$path" ] || return 0
    done
    return 1
}
bad=0 n=0 all=0
for source in app/*.c app/*/*/*.c; do
    all=$((all + 1))
    name=${source#app/} name=${name%.c}
    case $name in */*) own=$name ;; *) own=programs/$name ;; esac
    by=$(covered | sed -n "s|^$name ||p")
    if there "$own"; then
        [ -z "$by" ] || { echo "tested: $own is there; $name needs no other" >&2; bad=1; }
        continue
    fi
    n=$((n + 1))
    [ -n "$by" ] || { echo "tested: nothing is known to test $source" >&2; bad=1; }
    for test in $by; do
        there "$test" || { echo "tested: $test, which covers $source, is not there" >&2; bad=1; }
    done
    printf '  %-28s %s\n' "$name" "$by"
done
covered | while read -r name _; do
    [ -e "app/$name.c" ] || { echo "tested: $name is no source" >&2; exit 1; }
done || bad=1
echo "$n of $all sources have no test of their own name; what shows instead that they work is beside them"
exit $bad
