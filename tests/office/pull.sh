#!/bin/sh
# What tools/pull believes, and what it refuses: from a kiosk's real files over a real sshd. Each
# refusal names what is wrong, and changes nothing here.
# shellcheck disable=SC2046,SC2086 # file names and arguments that are words
set -u
cd "$(dirname "$0")/../.." || exit 1
. tests/office/lib.sh

# --- a kiosk's year, pulled as it goes ------------------------------------------------------
new_kiosk lounge lounge 1
put_out; cp -a "$state/release" "$work/empty"
quarter 2027-04-02 30 9 14; put_out; cp -a "$state/release" "$work/spring"
quarter 2027-07-02 5 1 3
quarter 2027-10-02 25 7 3
quarter 2028-01-02 40 7 23; put_out; cp -a "$state/release" "$work/winter"
end_kiosk
start_sshd "$work/host" "internal-sftp -R -d $top/tallies"
true_port=$port print=$(ssh-keygen -lf "$work/host.pub" | cut -d ' ' -f 2)
year=$office/lounge/2027

serve "$work/spring"; pull
check "a first pull with nobody to compare the fingerprint fetches nothing" ends 4
check "and shows it" says "$print"
check "and says where to compare it" says "staff screen"
pull --fingerprint SHA256:another
check "nor does one that was told another fingerprint" ends 4
check "and nothing is filed" test -z "$(ls "$office")"
typed() { # ANSWER: somebody at a terminal
    echo "$1" | script -qefc "sh tools/pull -i $work/staff -p $port $(id -un)@127.0.0.1 $office" "$work/said" >/dev/null 2>&1
    ended=$?
}
typed no
check "somebody at a terminal is asked" says "Is it the one on the staff screen"
check "and no is no" ends 4
typed yes
check "and yes is yes" ends 0
rm -rf "$office"
pull --fingerprint "$print"
check "with the kiosk's fingerprint it is fetched" ends 0
check "filed under the site and the year" test -s "$year/2027-Q1/safeharbor_lounge_2027-Q1.csv"
check "byte for byte" diff -r "$work/spring/2027-Q1" "$year/2027-Q1"
check "with its dates" test "$(stat -c %Y "$year/2027-Q1/SHA256SUMS")" = "$(date -u -d 2027-04-01 +%s)"
check "and called new" says "new      2027/2027-Q1"
check "the words of status.txt are shown" says "store: ok"
check "the kiosk's own key is kept" cmp -s "$work/spring/allowed_signers" "$office/lounge/allowed_signers"

seen "$office" >"$work/before"
pull
check "a second pull asks nothing and ends well" ends 0
check "nothing is new" says "0 new, 1 already here, 0 refused."
seen "$office" >"$work/after"
check "and no byte is another" cmp -s "$work/before" "$work/after"
serve "$work/winter"; pull
check "later only what is new is filed" says "2 new, 1 already here, 0 refused."
check "a joined period under the year in which it ends" diff -r "$work/winter/2027-Q2_2027-Q3" "$year/2027-Q2_2027-Q3"
serve "$work/spring"; pull
check "what the kiosk has erased stays" says "2 here that the kiosk no longer has. They stay."
check "and that is no fault" ends 0
echo 'site.ini:3: this is no phone number' >"$top/report.txt"; pull
check "report.txt is shown" says "site.ini:3: this is no phone number"
rm "$top/report.txt"
cp -a "$office" "$work/good"
anew() { rm -rf "$office"; cp -a "$work/good" "$office"; seen "$office" >"$work/before"; }
stays() { seen "$office" >"$work/after"; cmp -s "$work/before" "$work/after"; }

# --- changed bytes and signatures -----------------------------------------------------------
out=$top/tallies
sums() { (cd "$out/$1" && sha256sum $(cut -c 67- SHA256SUMS) >"$work/sums" && mv "$work/sums" SHA256SUMS); }
sign() { # PERIOD KEY
    rm -f "$out/$1/SHA256SUMS.sig"
    ssh-keygen -Y sign -q -f "$2" -n safeharbor "$out/$1/SHA256SUMS" 2>/dev/null
}
pull_badly() { # SENTENCE: as it is on the kiosk now
    anew; pull
    check "$1: told by the exit status" ends 1
    check "$1: what is here stays" stays
}
refuses() { check "$1: refused by name" says "REFUSED  $2"; } # SENTENCE WHAT
table=2027-Q1/safeharbor_lounge_2027-Q1.csv
serve "$work/winter"
sed -i 's/visits,,30/visits,,35/' "$out/$table"
rm "$out/2027-Q2_2027-Q3/SHA256SUMS.sig" "$out/2027-Q4/safeharbor_lounge_2027-Q4.csv"
pull_badly "changed on the kiosk"
refuses "a number" "2027-Q1: safeharbor_lounge_2027-Q1.csv was changed"
refuses "a signature taken away" "2027-Q2_2027-Q3: it is not signed"
refuses "a file taken away" "2027-Q4: safeharbor_lounge_2027-Q4.csv is missing"
serve "$work/winter"; cp -a "$out/2027-Q4" "$out/2028-Q4"
sed -i 's/visits,,30/visits,,35/' "$out/$table"; sums 2027-Q1
echo more >"$out/2027-Q4/more.csv"
pull_badly "changed more cleverly"
refuses "a number with its sum" "2027-Q1: this kiosk's key did not sign it"
refuses "a file put beside" "2027-Q4: SHA256SUMS does not name more.csv"
refuses "a period under another's name" "2028-Q4: it has no table of this name"
serve "$work/winter"
sed -i 's/visits,,30/visits,,35/' "$out/$table"; sums 2027-Q1; sign 2027-Q1 "$work/kiosks/lounge/key"
sign 2027-Q4 "$work/staff"
pull_badly "signed anew"
refuses "a number with its sum, by the kiosk" "2027-Q1: it is here already, and the kiosk's is another"
refuses "by somebody else" "2027-Q4: this kiosk's key did not sign it"
anew
serve "$work/winter"; printf x >>"$office/lounge/2027/$table"; pull
check "a copy changed here: refused" ends 1
check "and told from a change on the kiosk" says "the copy here was changed or damaged"
anew
sed -i 's/visits,,40/visits,,45/' "$out/2027-Q4/safeharbor_lounge_2027-Q4.csv"
rm -rf "$year/2027-Q4" "$year/2027-Q2_2027-Q3"; pull
check "one refused period holds up no other" says "new      2027/2027-Q2_2027-Q3"
check "and is not filed" test ! -e "$year/2027-Q4"
check "the exit status tells" ends 1

# --- keys -----------------------------------------------------------------------------------
serve "$work/winter"
ssh-keygen -q -t ed25519 -N '' -f "$work/made-anew"
echo "kiosk namespaces=\"safeharbor\" $(cut -d ' ' -f 1,2 "$work/made-anew.pub")" >>"$out/allowed_signers"
sign 2027-Q4 "$work/made-anew"
pull_badly "a second signing key"
refuses "a second signing key" "a new key"
check "its fingerprint is told" says "$(ssh-keygen -lf "$work/made-anew.pub" | cut -d ' ' -f 2)"
check "what the first key signed is still believed" says "2 already here"
refuses "what only the second one signed" "2027-Q4: this kiosk's key did not sign it"
pull --new-key
check "with --new-key it is believed" says "0 new, 3 already here, 0 refused."
check "both keys are kept" cmp -s "$out/allowed_signers" "$office/lounge/allowed_signers"
pull
check "and asked for no more" ends 0
serve "$work/winter"; echo 'kiosk cert-authority ssh-ed25519 AAAA' >>"$out/allowed_signers"
pull_badly "a line that is no kiosk's key"
refuses "a line that is no kiosk's key" "allowed_signers: it holds something that is no kiosk's key"

serve "$work/winter"
start_sshd "$work/other-host" "internal-sftp -R -d $top/tallies"
sed -i "s/$true_port/$port/" "$office/lounge/address"; anew_address=$(cat "$office/lounge/address"); pull
check "another host key: nothing is fetched" ends 4
check "the one it shows is told" says "$(ssh-keygen -lf "$work/other-host.pub" | cut -d ' ' -f 2)"
check "with the mend" says "pull again with --new-key"
check "and nothing is filed for it" test "$(cat "$office/lounge/address")" = "$anew_address"
pull --new-key --fingerprint "$(ssh-keygen -lf "$work/other-host.pub" | cut -d ' ' -f 2)"
check "which works" says "3 already here, 0 refused"
pull
check "for good" ends 0
anew; pull --yes
check "another kiosk of the same site is told apart by its host key" says "belongs to another kiosk"
check "and needs a name of its own" ends 4
pull --yes --name ward
check "with one it is filed beside the first" test -s "$office/ward/2027/$table"
port=$true_port; anew; pull -p 1
check "where nobody answers it says so" says "does not take calls"
check "and that is another exit status" ends 3
sh tools/pull -i "$work/host" -p "$port" "$(id -un)@127.0.0.1" "$office" >"$work/said" 2>&1; ended=$?
check "a key that the kiosk does not know: told" says "tallies.keys"
check "and ends as not reached" ends 3
check "what is here stays" stays

# --- names that no kiosk makes --------------------------------------------------------------
serve "$work/winter"
for evil in -rf '$(touch pwned)' '`touch pwned`' ';touch pwned' '!touch pwned' '2027-Q1"' '2027-Q1 2' 2027-W01 '*' \
    'x
2026-Q4' "$(printf 'red\033[31m')"; do
    mkdir "$out/$evil"; cp "$out/$table" "$out/$evil/"
done
ln -s /etc/passwd "$out/2026-Q3"
pull_badly "names that no kiosk makes"
refuses "a period that no kiosk makes" "'2027-W01': no kiosk makes this name"
check "none reaches the terminal as it is" no grep -q "$(printf '\033')" "$work/said"
check "nor runs" test -z "$(find "$office" . -maxdepth 4 -name pwned -not -path './build/*' 2>/dev/null)"
check "a link to a system file is no period" says "REFUSED  2026-Q3: it is no folder"
check "all but the true ones are refused" says "0 new, 3 already here, 14 refused."
serve "$work/winter"; cp /bin/true "$out/2027-Q1/open-me.desktop"; ln -s /etc/passwd "$out/2027-Q4/passwd.txt"
pull_badly "odd files"
refuses "a file that would run" "2027-Q1: no kiosk makes the name 'open-me.desktop'"
refuses "a link beside the files" "2027-Q4: SHA256SUMS does not name passwd.txt"
serve "$work/winter"; head -c 6000000 /dev/zero >"$out/2027-Q1/big.txt"; anew; pull
check "a file without end is not fetched to its end, and no kiosk's" ends 4
check "and what is here stays" stays

# --- other kiosks ---------------------------------------------------------------------------
rm -rf "$office"; serve "$work/empty"; pull --yes
check "a new kiosk is pulled well" ends 0
check "and named after its site" test -s "$office/lounge/known_hosts"
check "its example is told as that" says "example  made up, to try this out: nobody was counted"
check "it lies apart from the periods" test "$(ls -d "$office"/lounge/*/)" = "$office/lounge/example/"
check "whole and signed" sh -c "cd $office/lounge/example && sha256sum --status -c SHA256SUMS &&
    ssh-keygen -Y verify -q -f ../allowed_signers -I kiosk -n safeharbor -s SHA256SUMS.sig <SHA256SUMS"
check "marked in every file" test -z "$(grep -Li example "$office"/lounge/example/safeharbor* "$office/lounge/example/datapackage.json")"
check "with no number for a sum" no grep -vqE '^(schema|2,lounge,example,,[a-z]+,(high)?,,,,,example,example,)' "$office"/lounge/example/*.csv
seen "$office" >"$work/before"; pull
check "pulled again it is no period" says "0 new, 0 already here, 0 refused."
seen "$office" >"$work/after"; check "and stays as it is" cmp -s "$work/before" "$work/after"
sh tools/merge -o "$work/merged" "$office" >"$work/said" 2>&1
check "merge leaves it out by name" says "note: lounge example: an example, in which nobody was counted. It is left out."
check "and merges nothing" says "there is no period in these folders"
serve "$work/spring"; pull
check "it goes from the kiosk with the first period" no test -e "$work/spring/example"
check "and nobody misses it" no says "that the kiosk no longer has"
sh tools/merge -o "$work/merged" "$office" >"$work/said" 2>&1
check "one period is merged" says "1 period of 1 kiosk"
rm -rf "$office"; serve "$work/empty"; echo x >>"$top/tallies/example/safeharbor_lounge_example.csv"; pull --yes
check "a changed example is refused" says "REFUSED  example: safeharbor_lounge_example.csv was changed"
rm -rf "$office"; serve "$work/empty"; rm -r "$top/tallies/example"; pull --yes
check "a kiosk that has nothing out yet is pulled well" ends 0
check "under its address" test -s "$office/127-0-0-1/known_hosts"
check "its key is kept already" cmp -s "$work/empty/allowed_signers" "$office/127-0-0-1/allowed_signers"
serve "$work/winter"; pull
check "and keeps that name when it has" says "new      2027/2027-Q1"

state=$work/kiosks/lounge; new_kiosk desk desk 0
count visits 25 4; turn_to 2027-05-02 0
count visits 30 9; turn_to 2027-09-02 1
count visits 20 9; turn_to 2027-10-02 1; publish
end_kiosk
rm -rf "$office"; serve "$state/release"; pull --yes
check "a kiosk that does not sign is refused" ends 1
check "with the mend" says "--unsigned"
pull --unsigned
check "unless it is told to be a desk" ends 0
check "an undated period is filed as undated" test -d "$office/desk/undated/undated-01"
check "one that ends with a date under its year" test -d "$office/desk/2027/undated-02_2027-Q3"
publish --key "$state/key"; serve "$state/release"; pull
check "a desk that comes to sign is asked about" says "REFUSED  a new key"

# --- cut off --------------------------------------------------------------------------------
# This sshd's answers end after so many bytes of the second connection, the one that fetches.
cat >"$work/cut" <<END
echo x >>"$work/connections"
[ "\$(wc -l <"$work/connections")" = 2 ] || exec /usr/lib/openssh/sftp-server -R -d "$top/tallies"
[ ! -p "$work/victim" ] || { read -r pid <"$work/victim"; kill -9 "\$pid"; exit; }
exec 3<&0
mkfifo "$work/pipe-\$\$"
/usr/lib/openssh/sftp-server -R -d "$top/tallies" <&3 >"$work/pipe-\$\$" &
dd bs=1 count="\$(cat "$work/after")" 2>/dev/null <"$work/pipe-\$\$"
kill \$!
END
start_sshd "$work/host" "sh $work/cut"
cut_port=$port
for after in 100 4000 8000; do
    rm -rf "$office" "$work/connections"; serve "$work/winter"; echo $after >"$work/after"
    port=$cut_port; pull --yes --name lounge
    check "cut off after $after bytes: told" ends 3
    check "and nothing is filed" test -z "$(ls -A "$office")"
done
pull --yes --name lounge
check "the next pull has everything" says "3 new, 0 already here, 0 refused."

rm -rf "$office" "$work/connections"; mkfifo "$work/victim"
sh tools/pull --yes --name lounge -i "$work/staff" -p "$port" "$(id -un)@127.0.0.1" "$office" >"$work/said" 2>&1 </dev/null &
victim=$!
echo $victim >"$work/victim"; wait $victim 2>/dev/null
check "killed in the middle it leaves only its own folder" test "$(ls -A "$office")" = ".pulling-$victim"
rm "$work/victim"; pull --yes --name lounge
check "and the next pull has everything" says "3 new, 0 already here, 0 refused."
check "and takes that away" test -z "$(find "$office" -name '.pulling*')"

# --- wrong use ------------------------------------------------------------------------------
sh tools/pull --help >"$work/said"; check "it has a help" says "exit status"
for wrong in '' --what 'one two three' '-p x h f' '--name ../x h f' '-i /nowhere h f' 'h;x f' '-oProxyCommand=x f' 'h:/x f'; do
    sh tools/pull $wrong >"$work/said" 2>&1; ended=$?
    check "wrong use: '$wrong'" ends 2
done
exit $bad
