#!/bin/sh
# Whatever happens to the copy in the office, or to the kiosk's card, is told as what it is, and following
# what is said leads on. What a spreadsheet or a desktop leaves beside a period takes nothing away.
# Each mistake is made for real, against the kiosk's own sshd; after the mend the same pull has
# everything.
# shellcheck disable=SC2015,SC2034,SC2046,SC2086 # arguments that are words; $print is for the library
set -u
cd "$(dirname "$0")/../.." || exit 1
. tests/office/lib-kiosk.sh
begin_catalog

# --- the copy in the office -----------------------------------------------------------------------
go $good; cp -a "$office" "$work/copy"
place=$office/lounge/2027/2027-Q1 table=safeharbor_lounge_2027-Q1.csv
merged() { rm -rf "$work/merged"; sh tools/merge -o "$work/merged" "$office" >"$work/said" 2>&1; ended=$?; }
beside() { # SENTENCE FILE...: what a program leaves in the office's copy takes nothing away
    sentence=$1; shift
    made=$((made + 1))
    for file in "$@"; do echo x >"$file" || bad=1; done
    go $good; check "$sentence: pulled all the same" says "0 new, 4 already here, 0 refused"
    merged; check "$sentence: merged all the same" ends 0
    rm -rf "$office"; cp -a "$work/copy" "$office"
}
beside "a table saved as .xlsx" "$place/safeharbor_lounge_2027-Q1.xlsx"
beside "a page printed to .pdf" "$place/safeharbor_lounge_2027-Q1.pdf"
beside "a table open in a spreadsheet" "$place/~\$$table" "$place/.~lock.$table#"
beside "what Windows leaves" "$place/Thumbs.db" "$place/desktop.ini" "$office/desktop.ini" "$office/lounge/Thumbs.db" "$office/lounge/2027/desktop.ini"
beside "what macOS leaves" "$place/.DS_Store" "$office/.DS_Store" "$place/._$table" "$office/lounge/2027/Icon$(printf '\r')"
beside "a shortcut and a note" "$place/2027-Q1 - Shortcut.lnk" "$office/lounge/notes.docx" "$office/lounge/2027/2027-Q1.zip" "$office/all.xlsx"
copied() { # SENTENCE WORDS COMMAND...: done to the copy here; pull and merge both say so, and the mend is pull's
    sentence=$1 because=$2; shift 2
    "$@"
    go $good; told "$sentence" 1 "$because" "Move $place out of $office"
    made=$((made - 1))
    merged; told "$sentence, merging" 1 "$because"
    rm -rf "$place"; mended "$sentence"; cp -a "$work/copy" "$office"
}
in_text_mode() { for file in "$@"; do sed -i 's/$/\r/' "$file"; done; }
copied "a table copied in text mode" "$table was copied in text mode" in_text_mode "$place/$table"
copied "all copied in text mode" "SHA256SUMS was copied in text mode" in_text_mode "$place"/*
copied "sums copied in text mode" "SHA256SUMS was copied in text mode" in_text_mode "$place/SHA256SUMS"
copied "a signature copied in text mode" "SHA256SUMS.sig was copied in text mode" in_text_mode "$place/SHA256SUMS.sig"
copied "a table saved over" "$table was changed" sed -i 's/,/;/g' "$place/$table"
copied "a table that is gone" "$table is missing" rm "$place/$table"
for file in allowed_signers known_hosts; do
    in_text_mode "$office/lounge/$file"
    made=$((made + 1)); go $good; check "$file saved by an editor of Windows: pulled all the same" ends 0
    merged; check "$file saved by an editor of Windows: merged all the same" ends 0
    rm -rf "$office"; cp -a "$work/copy" "$office"
done
rm "$office/lounge/allowed_signers"
go $good; told "allowed_signers that is gone" 1 "allowed_signers is gone" "pull again with --new-key"
go $good --new-key; check "allowed_signers that is gone: the mend works" says "4 already here, 0 refused"; mends=$((mends + 1))
above=$office; office=$above/lounge; go $good; told "a kiosk's own folder for the one above" 2 "Give the one in which it lies: $above"
office=$above; mkdir "$work/small"; mount -t tmpfs -o size=128k small "$work/small"
merge_at() { TMPDIR=$1 sh tools/merge -o "$2" "$office" >"$work/said" 2>&1; ended=$?; }
dd if=/dev/zero of="$work/small/full" bs=1k count=1k 2>/dev/null
merge_at "$work/small" "$work/merged"; told "a full disk for scratch files, merging" 2 "Make room"
merge_at /tmp "$work/small/out"; told "a full disk, merging" 2 "Make room"
rm "$work/small/full"; mount -o remount,size=8m "$work/small"
merge_at "$work/small" "$work/small/out"; check "a full disk, merging: the mend works" ends 0; mends=$((mends + 2)); umount "$work/small"
echo nonsense >"$office/lounge/known_hosts"
go $good; told "known_hosts that holds no key any more" 4 "holds no kiosk's key any more" "Move it away"
rm "$office/lounge/known_hosts"; go $good; check "known_hosts that holds no key any more: the mend works" says "4 already here, 0 refused"; mends=$((mends + 1))
rm -rf "$office"; cp -a "$work/copy" "$office"; cp -a "$office/lounge" "$office/A copy of lounge"
made=$((made + 1)); go $good; check "a folder copied beside" says "into $office/lounge"; rm -rf "$office"

# --- another card in the kiosk --------------------------------------------------------------------
rm -rf "$work/kiosks/lounge"; new_kiosk first quiet 0; count visits 25 4; turn_to 2027-05-02 0; put_out; cp -a "$state/release" "$work/first"; end_kiosk
new_kiosk second quiet 0; count visits 40 9; turn_to 2027-05-02 0; put_out; cp -a "$state/release" "$work/second"; end_kiosk
serve "$work/first"; go $good; check "a kiosk without a clock" test -d "$office/quiet/undated/undated-01"
serve "$work/second"; cp "$work/other-host" /srv/ssh/host; start_kiosk_sshd; echo "tallies@127.0.0.1 $port" >"$office/quiet/address"
print=$(ssh-keygen -lf "$work/other-host.pub" | cut -d ' ' -f 2) good="-i $work/staff --fingerprint $print --patience 20"
go $good; told "another card" 4 "another host key answers" "pull again with --new-key"
go $good --new-key; told "another card, which counts from undated-01 again" 4 "Both are true" "--name quiet-2"
go $good --name quiet-2
check "another card: the mend works" diff -r "$work/second/undated-01" "$office/quiet-2/undated/undated-01"
check "and what was here stays" diff -r "$work/first/undated-01" "$office/quiet/undated/undated-01"
go $good; check "from then on it is known by that name" says "quiet-2 (tallies@127.0.0.1), into"
merged; check "and both are merged" says "2 periods of 2 kiosks"

end_catalog 20
