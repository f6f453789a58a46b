#!/bin/sh
# What a phone's camera finds in the codes on the glass: zbarimg reads them from pictures of the
# screens. Numbers are dialled with their extension, messages have their word, names stay names.
set -u
cd "$(dirname "$0")/../.." || exit 1
work=$(mktemp -d) bad=0
trap 'rm -rf "$work"' EXIT
cp -r assets/sites/peer-support "$work/site"
rm "$work/site/README.md"
sed -i 's/^phone =.*/phone = 503.555.0142 x12/' "$work/site/site.ini"
cat >"$work/site/lines.csv" <<'CSV'
name,number,text_number,text_word,checked_on,use
"Lee, MD; desk",(503) 555-0143,,,,urgent
Texts only,,741-741,HOME,,urgent
Short code,,838255,,,urgent
CSV
cat >"$work/site/peers.csv" <<'CSV'
shown_name,reach_at
Peer supporter 1,+1 503 555 0144 ext 4
Peer supporter 2,https://example.org/peers
CSV
printf 'group,title,qr_text\ncolleague,Ask us,(503) 555-0145\n' >"$work/site/resources.csv"

shot() { rm -f "$work/shot.png"; build/bin/shot --site "$work/site" -o "$work/shot.png" "$@" >/dev/null; }
contact() { printf 'BEGIN:VCARD\nVERSION:3.0\nN:%s\nFN:%s\nTEL:%s\nEND:VCARD' "$1" "$1" "$2"; }
reads() { # WHAT WANTED
    found=$(zbarimg -q --raw "$work/shot.png" 2>/dev/null)
    [ -s "$work/shot.png" ] || found="no picture"
    if [ "$found" = "$2" ]; then echo "ok - $1"; else
        bad=1
        printf 'not ok - %s\n--- expected\n%s\n--- found\n%s\n' "$1" "$2" "$found"
    fi
}
walk() { # STEP...: from the menu
    printf 'touch %s\n' Touch Count "$@" >"$work/steps"
    shot --size 1280x800@10.1 --steps "$work/steps"
}

walk Talk "Phone" "Lee, MD" Show
reads "a name with commas stays a name" "$(contact 'Lee\, MD\; desk' 5035550143)"
walk Talk "Phone" Texts Show
reads "a line that only takes texts is its message" SMSTO:741741:HOME
walk Talk "Phone" Short Show
reads "without a word it is only the number" SMSTO:838255
walk "Find a peer" "Peer supporter 1" Show
reads "a peer's extension comes after a pause" "$(contact 'Peer supporter 1' 5035550144,4)"
walk "Find a peer" "Peer supporter 2" Show
reads "a peer's address stays as it is" https://example.org/peers
walk "Help a" "Ask the" "Ask us" Show
reads "a number in place of an address is a contact" "$(contact 'Ask us' 5035550145)"
walk "Urgent" More "QR codes" "Call or text"
reads "988 is 988" tel:988
for size in 1280x800@10.1 1920x1080@15.6; do
    shot --size "$size" --screen talk
    reads "Talk to someone has the program's code: $size" tel:5035550142,12
done
sed -i 's/^phone =.*/phone = 28888 from a house phone/' "$work/site/site.ini"
shot --size 1280x800@10.1 --screen talk
reads "a number in the house has no code" ""
exit $bad
