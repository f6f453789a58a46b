#!/bin/sh
# The image as it is shipped, with nothing added: the card first, then Welcome; it stays by itself.
set -u
cd "$(dirname "$0")/../.." || exit 1
. tests/vm/lib.sh
new_card
power_on --plain
within 60 glass_is "$the_card"
check "the first picture is the crisis card" glass_is "$the_card"
figure "power on to the crisis card" "$(seconds "$started") s"
picture card "the crisis card, before there is a system"
welcomes 240
figure "power on to Welcome" "$(seconds "$started") s"
see welcome "the shipped image boots to its first screen"
for step in "select private" "urgent urgent-help" "back back" "hide hidden"; do
    go key "${step% *}" && see "key-${step#* }" "the keys work: ${step#* }"
done
check "no word on the serial line" test ! -s "$vm/serial.log"
check "nobody answers on it" test -z "$("$bin/vm" talk "$(printf '\r\nroot\r\n\r\n')" 5)"
sent=$(packets_since 0)
check "no packet has left" test "$sent" = 0
attack "11 neighbor in the network, at the start" "the shipped image, until Welcome and through four screens" "$sent packets sent" 0
exit $bad
