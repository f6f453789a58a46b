#!/bin/sh
# usage: overlays.sh [FOLDER]      with the boards' trees (build/image/dtb)
# Lays each board's overlay over its tree, as config.txt tells the firmware to, and reads back what
# docs/WIRING.md says: every line at its pin, no pin taken twice, keys, clock, nothing that sends.
# No test here can show that a real board does so too.
set -u
cd "$(dirname "$0")/../.." || exit 1
trees=${1:-build/image/dtb} out=build/overlays bad=0
[ -e "$trees/bcm2712-rpi-5-b.dtb" ] || { echo "not ok - there are no trees in $trees: make image first"; exit 1; }
rm -rf "$out"; mkdir -p "$out"
sh image/overlays.sh "$out" || exit 1

is() { # sentence, expected, there
    if [ "$2" = "$3" ]; then echo "ok - $1"; else
        bad=1; printf 'not ok - %s\n# expected: %s\n# there:    %s\n' "$1" "$2" "$3"
    fi
}
line() { tr '\n' ' ' | sed 's/ $//'; }
flat() { dtc -q -I dtb -O dts "$1" | awk -f tests/image/tree.awk; }
# Nodes that are on: those with this property (and value), none of whose parents is off.
on() { # property regex, value regex
    awk -F'\t' -v p="$1" -v v="$2" '
        $2 == "status" && $3 !~ /^ok/ { off[$1] }
        $2 ~ p && $3 ~ v { found[$1] }
        END { for (f in found) { for (q = f; q != "" && !(q in off); sub("/[^/]*$", "", q)); if (q == "") print f } }
    ' "$tree" | sort | line
}

# The page's tables: name, pin, GPIO, rest, and for keys: on the kiosk, sends.
awk -F' *[|] *' '/^\| `/ { gsub("`", "", $2); print $2, $3, $4, $5, $6 "\t" $7 }' docs/WIRING.md |
    grep -E '^[a-z0-9-]+ [0-9]+ [0-9]+ ' >"$out/page"
# The header as the makers publish it: pin:GPIO.
for pair in 3:2 5:3 7:4 8:14 10:15 11:17 12:18 13:27 15:22 16:23 18:24 19:10 21:9 22:25 23:11 24:8 26:7 27:0 \
    28:1 29:5 31:6 32:12 33:13 35:19 36:16 37:26 38:20 40:21; do echo "$pair"; done | sort >"$out/header"
is "the page's pins and GPIOs are the header's" "" "$(awk '{print $2 ":" $3}' "$out/page" | sort | comm -23 - "$out/header" | line)"
is "the page gives no pin twice" "" "$(awk '{print $2}' "$out/page" | sort | uniq -d | line)"
is "the page has 11 lines and 7 keys" "11 7" "$(grep -cv '^bezel-[^l]' "$out/page") $(grep -c '^bezel-[^l]' "$out/page")"
is "the drawing says the same" "" "$(while read -r name pin _; do
    grep -q "id=\"pin-$pin\"[^>]*>$name<" docs/wiring.svg || echo "$name"; done <"$out/page" | line)"

keys_there() {
    grep "^bezel-[^l]" "$out/page" | while read -r name _ gpio _; do
        node=/safeharbor-bezel/${name#bezel-}
        echo "$gpio 1 $(fdtget "$merged" "$node" gpios | cut -d ' ' -f 2,3) $(fdtget "$merged" "$node" linux,code)"
    done | line
}
keys_expected() {
    sed -n 's/^bezel-[^l][^ ]* [0-9]* \([0-9]*\) .*\t\(.*\)/\1 \2/p' "$out/page" | while read -r gpio sends; do
        key=KEY_$(echo "$sends" | tr '[:lower:]' '[:upper:]')
        echo "$gpio 1 $gpio 1 $(awk -v k="$key" '$2 == k {print $3}' /usr/include/linux/input-event-codes.h)"
    done | line
}
look() { # board, base, merged
    board=$1 base=$2 merged=$3 tree=$out/$1.tree
    flat "$merged" >"$tree"
    chip=$(fdtget "$merged" /__symbols__ gpio 2>/dev/null || fdtget "$merged" /__symbols__ rp1_gpio)
    clock=$(fdtget "$merged" /__symbols__ i2c1 2>/dev/null || fdtget "$merged" /__symbols__ rp1_i2c1)
    names=$(fdtget "$merged" "$chip" gpio-line-names)
    was=$(fdtget "$base" "$chip" gpio-line-names 2>/dev/null)
    is "$board: every line stands at its pin" "" "$(while read -r name _ gpio _; do
        [ "$(echo "$names" | cut -d ' ' -f $((gpio + 1)))" = "$name" ] || echo "$name"; done <"$out/page" | line)"
    is "$board: lines off the header are called as before" "$(echo "$was" | cut -s -d ' ' -f 29-)" \
        "$(echo "$names" | cut -s -d ' ' -f 29-)"
    is "$board: no other chip has a line of these names" "" "$(awk -F'\t' '$2 == "gpio-line-names" {print $3}' "$tree" |
        tr ' ' '\n' | sort | uniq -d | grep -Fxf "$(cut -d ' ' -f 1 "$out/page" >"$out/names"; echo "$out/names")" | line)"
    awk -F'\t' -v chip="$chip" -f tests/image/claims.awk "$tree" >"$out/$board.claims"
    is "$board: contacts rest high, lamps rest low" "$(awk '{print $3 "\t" $4}' "$out/page" | sort | line)" \
        "$(grep -E '	(up|down)$' "$out/$board.claims" | sort | line)"
    # GPIO 0 and 1 belong to HATs.
    is "$board: only bezel keys and clock take a pin of the header" \
        "$( (sed -n 's/^bezel-\([^l][^ ]*\) [0-9]* \([0-9]*\) .*/\2\t\/safeharbor-bezel\/\1/p' "$out/page"
        printf '2\t%s\n3\t%s\n' "$clock" "$clock") | sort | line)" \
        "$(grep -vE '	(up|down)$' "$out/$board.claims" | awk -F'\t' '$1 > 1 && $1 < 28 || $1 == 99' | sort -u | line)"
    is "$board: bezel keys send what the page says" "$(keys_expected)" "$(keys_there | sed 's/ KEY_[A-Z0-9]*//g')"
    is "$board: a DS3231 is on pins 3 and 5" "$clock/rtc@68 104" \
        "$(on ^compatible$ '^maxim,ds3231$') $(fdtget "$merged" "$clock/rtc@68" reg 2>/dev/null)"
    is "$board: no Wi-Fi, no Bluetooth" "" "$(on ^compatible$ '(fmac|-bt)$')"
    is "$board: no serial port" "" "$(on ^compatible$ '(pl011|uart)')"
    is "$board: nobody's USB gadget" "" "$(on ^dr_mode$ 'otg|peripheral')"
    is "$board: LEDs go out and stay out" "$(fdtget -l "$merged" /leds | sed 's/$/ off none/' | line)" \
        "$(fdtget -l "$merged" /leds | while read -r led; do echo "$led $(fdtget "$merged" "/leds/$led" default-state) \
$(fdtget -d none "$merged" "/leds/$led" linux,default-trigger)"; done | line)"
}

sed -n '/^device_tree=/{s///;N;s/\ndtoverlay=/ /;p;}' overlays/boot/config.txt >"$out/boards"
is "config.txt names six boards" 6 "$(grep -c . "$out/boards")"
while read -r dtb overlay; do
    board=${dtb%.dtb}
    [ -e "$trees/$dtb" ] || { is "$board: there is a tree" "$trees/$dtb" nothing; continue; }
    fdtoverlay -i "$trees/$dtb" -o "$out/$board.dtb" "$out/$overlay.dtbo" || { is "$board: can be laid over" yes no; continue; }
    look "$board" "$trees/$dtb" "$out/$board.dtb"
done <"$out/boards"

# The Pi 5's later stepping: except for names, our overlay says what the kernel's own tree says.
fdtoverlay -i "$trees/bcm2712-rpi-5-b.dtb" -o "$out/d0.dtb" "$out/bcm2712d0.dtbo"
for tree in "$out/d0.dtb" "$trees/bcm2712-d-rpi-5-b.dtb"; do
    flat "$tree" | grep -v '	gpio-line-names	' | sort | sha256sum
done >"$out/d0"
is "bcm2712d0 makes the Pi 5's tree that of its later stepping" 1 "$(sort -u "$out/d0" | grep -c .)"
fdtoverlay -i "$out/d0.dtb" -o "$out/both.dtb" "$out/bcm2712-rpi-5-b.dtbo"
look bcm2712d0 "$out/d0.dtb" "$out/both.dtb"

is "the kernel gets one line of arguments, and null for its only console" "1 console=null" \
    "$(grep -c . overlays/boot/cmdline.txt) $(grep -ow 'console=[^ ]*' overlays/boot/cmdline.txt)"

# Help is always lit.
is "nothing darkens the panel: no timer of the console, of the firmware or of an idle seat" \
    "consoleblank=0 0 /dev/null" \
    "$(grep -ow 'consoleblank=[^ ]*' overlays/boot/cmdline.txt) $(grep -c blanking overlays/boot/config.txt) $(
        readlink overlays/rootfs/etc/systemd/system/systemd-logind.service)"
exit $bad
