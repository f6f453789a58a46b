#!/bin/sh
# Core decides and never touches the world: its unsanitized archive may need these symbols from
# outside, and no others. The linker's own table is the proof.
set -eu
cd "$(dirname "$0")/../.."
allowed='memcpy|memmove|memset|memcmp|memchr|strlen|strcmp|strncmp|strchr|__assert_fail|__stack_chk_fail|_GLOBAL_OFFSET_TABLE_'
nm --defined-only -P build/plain/core.a | awk 'NF > 2 {print $1}' | sort -u >build/core-has.txt
nm --undefined-only -P build/plain/core.a | awk '$2 == "U" {print $1}' | sort -u >build/core-needs.txt
extra=$(comm -23 build/core-needs.txt build/core-has.txt | grep -vxE "$allowed" || true)
[ -z "$extra" ] || { echo "pure: core uses what it may not:" $extra >&2; exit 1; }
