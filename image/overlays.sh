#!/bin/sh
# usage: overlays.sh OUT
# Compiles overlays/dt/*.dtso to OUT/*.dtbo. One overlay per board, named after its tree.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
out=$1
mkdir -p "$out"
# bcm2712d0 changes registers of nodes whose parents dtc does not see: it need not judge what it
# cannot see.
quiet='-W no-reg_format -W no-unit_address_vs_reg -W no-avoid_default_addr_size -W no-interrupts_property'
for source in "$here"/../overlays/dt/*.dtso; do
    # shellcheck disable=SC2086 # $quiet is several words
    dtc -@ $quiet -I dts -O dtb -o "$out/$(basename "$source" .dtso).dtbo" "$source"
done
